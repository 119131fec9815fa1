"""Routes of one's own check."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.door import Asked, Door
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.api.bodies import BeginBody, CheckBody, MyChecks, PartBody
from preceptor.rooms.verification.api.reading import received
from preceptor.rooms.verification.nouns import MOST_PART_BYTES, NEEDED, OPEN, Part

router = APIRouter()
FileName = Annotated[str, Query(min_length=1, max_length=300)]


@router.get("/me/verification")
async def show_my_verification(door: Asked) -> MyChecks:
    """How it stands with one's own identity check, newest first, and which pictures of it are there."""
    checks = await door.read(queries.my_checks)
    parts = [PartBody.of(one) for one in await door.read(queries.my_parts)]
    newest = checks[0] if checks and checks[0].state in OPEN else None
    return MyChecks(
        rows=[CheckBody.of(one) for one in checks], parts=parts if newest else [],
        needed=list(NEEDED[newest.route]) if newest else [], provider=await door.read(queries.has_provider),
        keep_days=door.units.settings.verification_keep_days,
    )  # fmt: skip


@router.post("/me/verification", status_code=201)
async def begin_my_verification(door: Asked, body: BeginBody) -> CheckBody:
    """Begin a check; a draft begun before goes. Problems: verification.said, verification.consent, verification.waiting."""
    return CheckBody.of(await door.write(actions.begin, body.route, body.noun(), consent=body.consent))


@router.post("/me/verification/parts/{part}", status_code=204)
async def send_my_evidence(door: Asked, part: Part, name: FileName) -> None:
    """Send one picture (JPEG, PNG or WebP, at most 12 MB) as the raw body: it is opened, stripped and sealed. Problems: media.type, media.mislabelled,
    media.pixels, media.unreadable, verification.picture, verification.part, verification.not_draft, files.too_large."""
    await door.read(queries.my_draft, part)
    content = await received(door, most=MOST_PART_BYTES)
    taken = await asyncio.to_thread(
        actions.take_in, door.units.files, door.units.settings, content, part=part, name=name
    )
    was = await door.write(actions.keep_part, part, taken)
    if was:
        await asyncio.to_thread(door.units.files.delete, was)


@router.post("/me/verification/send")
async def send_my_verification(door: Asked) -> CheckBody:
    """Let a checker have it. Problems: verification.incomplete, verification.not_draft."""
    return CheckBody.of(await door.write(actions.send))


@router.post("/me/verification/withdraw")
async def withdraw_my_verification(door: Asked) -> CheckBody:
    """Take back what is open; its evidence is erased at once. Problems: verification.nothing_open."""
    return CheckBody.of(await door.write(actions.withdraw))


async def held(door: Door) -> object:
    """The asker's checks and which pictures are held, for the file they can keep. The pictures themselves leave the store once:
    to a checker's screen."""
    found = await show_my_verification(door)
    return found.model_dump(mode="json", include={"rows", "parts"})
