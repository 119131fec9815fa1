"""Routes of those who write a project's openings."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.door import Asked, ProjectId
from preceptor.rooms.openings import actions, queries
from preceptor.rooms.openings.api.bodies import OpeningBody, OpeningId, OpeningsBody, PostingBody, StateBody
from preceptor.rooms.openings.nouns import State

router = APIRouter()


@router.get("/projects/{project_id}/openings")
async def list_openings(
    door: Asked, project_id: ProjectId, cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> OpeningsBody:  # fmt: skip
    """A project's openings in any state, newest first. Problems: project.not_found, identity.not_allowed."""
    return OpeningsBody.of(await door.read(queries.openings_of, project_id, before=cursor, limit=limit))


@router.post("/projects/{project_id}/openings", status_code=201)
async def make_opening(door: Asked, project_id: ProjectId, body: PostingBody) -> OpeningBody:
    """A draft, seen by the project's managers only. Problems: openings.invalid."""
    return OpeningBody.of(await door.write(actions.make_opening, project_id, body.noun()))


@router.get("/projects/{project_id}/openings/{opening_id}")
async def show_opening(door: Asked, project_id: ProjectId, opening_id: OpeningId) -> OpeningBody:
    """One of a project's openings, in any state. Problems: opening.not_found."""
    return OpeningBody.of(await door.read(queries.opening, project_id, opening_id))


@router.put("/projects/{project_id}/openings/{opening_id}")
async def change_opening(door: Asked, project_id: ProjectId, opening_id: OpeningId, body: PostingBody) -> OpeningBody:
    """Say something else, whole; what is open stays open. Problems: opening.not_found, openings.invalid, openings.not_ready."""
    return OpeningBody.of(await door.write(actions.change_opening, project_id, opening_id, body.noun()))


@router.post("/projects/{project_id}/openings/{opening_id}/state")
async def set_opening_state(door: Asked, project_id: ProjectId, opening_id: OpeningId, body: StateBody) -> OpeningBody:
    """Open it to everybody, or close it. Problems: opening.not_found, openings.not_ready."""
    return OpeningBody.of(await door.write(actions.set_state, project_id, opening_id, State(body.state)))
