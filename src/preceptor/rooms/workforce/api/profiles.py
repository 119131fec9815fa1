"""One's own profile and résumé over HTTP."""

from __future__ import annotations

import asyncio
from typing import Annotated, Self

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.door import Asked, Door
from preceptor.rooms.workforce import actions, queries
from preceptor.rooms.workforce.nouns import (
    MOST_RESUME_BYTES,
    Domain,
    Education,
    Known,
    Level,
    Profile,
    Resume,
)

router = APIRouter()
Strict = ConfigDict(extra="forbid")
Number = Annotated[int, Field(ge=-(2**31), le=2**31)]


class KnownBody(BaseModel):
    """A language one speaks (BCP 47), how well, and what proves it."""

    model_config = Strict
    tag: Annotated[str, Field(max_length=80)]
    level: Level
    proof: Annotated[str, Field(max_length=1_000)] = ""


class ProfileBody(BaseModel):
    """What a person says about themselves. `country` two letters, `time_zone` IANA; "" while not said."""

    model_config = Strict
    country: Annotated[str, Field(max_length=8)] = ""
    time_zone: Annotated[str, Field(max_length=80)] = ""
    languages: Annotated[list[KnownBody], Field(max_length=200)] = []
    education: Education = Education.NONE
    experience_years: Number = 0
    domains: Annotated[list[Domain], Field(max_length=100)] = []
    hours_per_week: Number | None = None
    about: Annotated[str, Field(max_length=20_000)] = ""

    def noun(self) -> Profile:
        known = tuple(Known(one.tag, one.level, one.proof) for one in self.languages)
        return Profile(**{**self.model_dump(), "languages": known, "domains": tuple(self.domains)})

    @classmethod
    def of(cls, one: Profile) -> Self:
        known = [KnownBody(**vars(each)) for each in one.languages]
        return cls(**{**vars(one), "languages": known, "domains": list(one.domains)})


class ResumeBody(BaseModel):
    """A résumé as it is kept; `text` is what was read out of it."""

    id: str
    name: str
    type: str
    bytes: int
    sha256: str
    text: str
    kept_at: str

    @classmethod
    def of(cls, one: Resume) -> Self:
        known = {name: value for name, value in vars(one).items() if name in cls.model_fields}
        return cls(**{**known, "kept_at": rfc3339(one.kept_at)})


class MyProfileBody(ProfileBody):
    """With the résumé, null for none."""

    resume: ResumeBody | None


@router.get("/me/profile")
async def show_my_profile(door: Asked) -> MyProfileBody:
    """What I say about myself."""
    profile, resume = await door.read(queries.my_profile), await door.read(queries.my_resume)
    said = ProfileBody.of(profile).model_dump()
    return MyProfileBody(**said, resume=ResumeBody.of(resume) if resume else None)


@router.put("/me/profile")
async def say_my_profile(door: Asked, body: ProfileBody) -> ProfileBody:
    """Say it, whole. Problems: workforce.profile."""
    return ProfileBody.of(await door.write(actions.say_profile, body.noun()))


@router.post("/me/resume", status_code=201)
async def send_my_resume(door: Asked, name: Annotated[str, Query(min_length=1, max_length=300)]) -> ResumeBody:
    """Send a PDF or a Word document (.docx) of at most 5 MB as the raw body; it replaces the one before. Problems: resume.type,
    resume.unsafe, resume.locked, resume.pages, resume.unreadable, files.too_large."""
    incoming = f"resumes-incoming/{new_id()}"
    await door.read(queries.my_resume)
    await door.units.files.take(incoming, door.request.stream(), most=MOST_RESUME_BYTES)
    read = await asyncio.to_thread(actions.take_in_resume, door.units.files, incoming)
    was = await door.write(actions.keep_resume, read, name=name)
    await delete_bytes(door, was)
    kept = await door.read(queries.my_resume)
    if kept is None:
        raise not_found("resume", "of yours")
    return ResumeBody.of(kept)


@router.get("/me/resume", response_class=Response, responses={200: {"content": {"application/octet-stream": {}}}})
async def download_my_resume(door: Asked) -> Response:
    """My résumé as I sent it. Problems: resume.not_found."""
    return handed_out(door, await door.read(queries.my_resume))


@router.delete("/me/resume", status_code=204)
async def remove_my_resume(door: Asked) -> None:
    """Problems: resume.not_found."""
    await delete_bytes(door, await door.write(actions.remove_resume))


async def delete_bytes(door: Door, was: Resume | None) -> None:
    """After the commit: what is kept no more leaves the file store too."""
    if was is not None:
        await asyncio.to_thread(door.units.files.delete, was.key)


def handed_out(door: Door, one: Resume | None) -> Response:
    """The bytes as a file to keep: never shown by a browser, whatever is in them."""
    if one is None:
        raise not_found("resume", "of this person")
    ending = "pdf" if one.type == "application/pdf" else "docx"
    headers = {
        "Content-Disposition": f'attachment; filename="resume.{ending}"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }
    return StreamingResponse(door.units.files.give(one.key), headers=headers, media_type="application/octet-stream")
