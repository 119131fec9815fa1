"""Routes of those who decide on applications."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from preceptor.door import Asked, ProjectId
from preceptor.rooms.openings import actions, queries
from preceptor.rooms.openings.api.bodies import OpeningId, when
from preceptor.rooms.openings.nouns import Applied, Stage
from preceptor.rooms.workforce.api.profiles import ProfileBody, ResumeBody, handed_out

router = APIRouter()
ApplicationId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


class AppliedBody(BaseModel):
    """Somebody's application as it was sent."""

    id: str
    opening: str
    name: str
    stage: Stage
    note: str
    reason: str
    profile: ProfileBody
    sent_at: str | None
    decided_at: str | None

    @classmethod
    def of(cls, one: Applied) -> Self:
        sent = one.application
        return cls(
            id=sent.id, opening=one.opening.id, name=one.name, stage=sent.stage, note=sent.note, reason=sent.reason,
            profile=ProfileBody.of(sent.profile), sent_at=when(sent.sent_at), decided_at=when(sent.decided_at),
        )  # fmt: skip


class WholeApplicationBody(AppliedBody):
    """With the person's résumé, null for none."""

    resume: ResumeBody | None


class AppliedList(BaseModel):
    rows: list[AppliedBody]
    next: str | None


class ApplicationDecision(BaseModel):
    """`reason` is for the person; a decline needs one."""

    model_config = ConfigDict(extra="forbid")
    accept: bool
    reason: Annotated[str, Field(max_length=10_000)] = ""


@router.get("/projects/{project_id}/openings/{opening_id}/applications")
async def list_applications(
    door: Asked, project_id: ProjectId, opening_id: OpeningId, stage: Stage = Stage.SENT,
    country: Annotated[str, Query(pattern=r"^([A-Z]{2})?$")] = "",
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None, limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> AppliedList:  # fmt: skip
    """What was sent to an opening, newest first. Problems: opening.not_found, identity.not_allowed."""
    rows = await door.read(
        queries.applications_of, project_id, opening_id, stage=stage, country=country, before=cursor, limit=limit
    )
    following = str(rows[-1].application.no) if len(rows) == limit else None
    return AppliedList(rows=[AppliedBody.of(one) for one in rows], next=following)


@router.get("/applications/{application_id}")
async def show_application(door: Asked, application_id: ApplicationId) -> WholeApplicationBody:
    """One, with what the résumé says. Problems: application.not_found."""
    return await _whole(door, application_id)


@router.get(
    "/applications/{application_id}/resume", response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)  # fmt: skip
async def download_resume(door: Asked, application_id: ApplicationId) -> Response:
    """The résumé as it was sent, to keep and never to show in a browser. Problems: application.not_found, resume.not_found."""
    return handed_out(door, await door.read(queries.resume_sent, application_id))


@router.post("/applications/{application_id}/decision")
async def decide_application(
    door: Asked, application_id: ApplicationId, body: ApplicationDecision
) -> WholeApplicationBody:
    """Take the person into the project, or say why not. Problems: application.not_found, application.not_waiting,
    application.reason, openings.full."""
    await door.write(actions.decide, application_id, accept=body.accept, reason=body.reason)
    return await _whole(door, application_id)


async def _whole(door: Asked, application_id: str) -> WholeApplicationBody:
    found = await door.read(queries.application, application_id)
    resume = await door.read(queries.resume_sent, application_id)
    body = AppliedBody.of(found).model_dump()
    return WholeApplicationBody(**body, resume=ResumeBody.of(resume) if resume else None)
