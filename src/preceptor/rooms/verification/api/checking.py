"""Routes of checkers, and what a project asks."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from preceptor.door import Asked, ProjectId
from preceptor.rooms.verification import actions, queries
from preceptor.rooms.verification.api.bodies import (
    AskBody,
    CheckBody,
    CheckRows,
    IdentityVerdictBody,
    OpenedBody,
    ProofBodies,
    ProofBody,
)
from preceptor.rooms.verification.nouns import Part

router = APIRouter()
CheckId = Annotated[str, Path(max_length=64)]
Cursor = Annotated[str, Query(max_length=64)]
Limit = Annotated[int, Query(ge=1, le=200)]
_ONCE = {
    # Shown once, to one person, in our own page: no cache keeps it, no other site frames it, no program runs in it.
    "Cache-Control": "no-store, private",
    "Pragma": "no-cache",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@router.get("/verification/checks")
async def list_checks(door: Asked, cursor: Cursor = "", limit: Limit = 50, decided: bool = False) -> CheckRows:
    """What waits, longest first; `decided`: what was decided, newest first. Checkers only."""
    if decided:
        return CheckRows.of(await door.read(queries.decided, before=cursor, limit=limit), limit=limit)
    return CheckRows.of(await door.read(queries.waiting, after=cursor, limit=limit), limit=limit)


@router.get("/verification/checks/{check_id}")
async def open_check(door: Asked, check_id: CheckId, response: Response) -> OpenedBody:
    """One check with the name and number typed; the look is in the trail. Problems: check.not_found, verification.in_person."""
    response.headers["Cache-Control"] = "no-store, private"
    return OpenedBody.of(await door.write(actions.open_check, check_id))


@router.get(
    "/verification/checks/{check_id}/parts/{part}",
    response_class=Response,
    responses={200: {"content": {"image/*": {}}}},
)
async def look_at_evidence(door: Asked, check_id: CheckId, part: Part) -> Response:
    """One picture, opened for this look, which is in the trail. Problems: check.not_found, evidence.not_found, evidence.erased,
    verification.in_person."""
    found = await door.write(actions.look, check_id, part)
    content = await asyncio.to_thread(actions.opened, door.units.files, door.units.settings, found)
    return Response(content, media_type=found.type, headers=_ONCE)


@router.post("/verification/checks/{check_id}/decision")
async def decide_check(door: Asked, check_id: CheckId, body: IdentityVerdictBody) -> CheckBody:
    """Verified until a day, or refused with a reason. Problems: check.not_found, verification.verdict, verification.not_waiting,
    verification.own, verification.same_checker."""
    return CheckBody.of(await door.write(actions.decide, check_id, body.noun()))


@router.get("/verification/checks/{check_id}/proof")
async def prove_erasure(door: Asked, check_id: CheckId) -> ProofBodies:
    """For each picture there was, whether the file store holds it now. Problems: check.not_found."""
    return ProofBodies(rows=[ProofBody.of(one) for one in await door.read(queries.proof, check_id)])


@router.get("/projects/{project_id}/verification")
async def show_verification_ask(door: Asked, project_id: ProjectId) -> AskBody:
    """Whether the project wants identities checked. Problems: project.not_found."""
    return AskBody(asked=await door.read(queries.asked_shown, project_id))


@router.put("/projects/{project_id}/verification")
async def ask_for_verification(door: Asked, project_id: ProjectId, body: AskBody) -> AskBody:
    """From everybody's next task on. Problems: project.not_found."""
    return AskBody(asked=await door.write(actions.ask, project_id, asked=body.asked))
