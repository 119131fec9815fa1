"""Routes of leases; the ones walked all day make their JSON by hand, a third of the cost."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Response

from preceptor.base.ids import new_id
from preceptor.door import Asked, ProjectId
from preceptor.rooms.media import actions as media
from preceptor.rooms.media.nouns import MOST_SNAPSHOT_BYTES
from preceptor.rooms.routing import actions, queries
from preceptor.rooms.routing.api import bodies

router = APIRouter(tags=["routing"])

Token = Annotated[str, Path(min_length=1, max_length=64)]
Key = Annotated[str | None, Header(max_length=200, alias="Idempotency-Key")]


@router.get("/catalogue")
async def list_catalogue(door: Asked) -> bodies.CatalogueBody:
    """The open projects I may work in, with what is left for me."""
    rows = await door.read(queries.catalogue)
    return bodies.CatalogueBody(rows=[bodies.CatalogueRowBody.of(row) for row in rows])


@router.get("/me/finished-projects")
async def list_finished_projects(door: Asked) -> bodies.FinishedBody:
    """The projects that are over and in which I did something; how I did there stays to be seen."""
    rows = await door.read(queries.finished)
    return bodies.FinishedBody(rows=[bodies.FinishedRowBody(project_id=no, name=name) for no, name in rows])


@router.post("/projects/{project_id}/leases", response_model=bodies.NextBody)
async def take_next(door: Asked, project_id: ProjectId, body: bodies.TakeBody | None = None) -> Response:
    """My next item; what I hold already comes first. Problems: project.not_found, identity.not_allowed."""
    holding = body.holding if body is not None else None
    return _json(bodies.next_json(await door.write(actions.take_next, project_id, holding=holding)))


@router.post("/leases/{token}/answer", response_model=bodies.AnsweredBody)
async def answer(door: Asked, token: Token, body: bodies.AnswerBody, idempotency_key: Key = None) -> Response:
    """Answer a held item and take the next. The same answer sent again gives the same reply.

    Problems: lease.not_found, lease.gone (its time ran out and somebody else has it), lease.skipped, lease.answered_otherwise,
    answers.invalid (faults point into `answers`).
    """
    done = await door.write(
        actions.answer, token, body.answers, key=idempotency_key, claimed_seconds=body.active_seconds,
        then_next=body.next, holding=body.holding,
    )  # fmt: skip
    return _json(bodies.answered_json(done))


@router.post("/leases/{token}/skip", response_model=bodies.SkippedBody)
async def skip(door: Asked, token: Token, body: bodies.SkipBody) -> Response:
    """Refuse an item with a reason; it never counts against me. Problems: lease.not_found, lease.answered, lease.gone."""
    following = await door.write(actions.skip, token, body.reason, note=body.note, holding=body.holding)
    return _json(bodies.skipped_json(following))


@router.post("/leases/{token}/flag", status_code=204)
async def flag(door: Asked, token: Token, body: bodies.FlagBody) -> None:
    """Say that something is wrong with the item itself. Problems: lease.not_found."""
    await door.write(actions.flag, token, body.kind, note=body.note)


@router.post("/leases/{token}/extend")
async def extend(door: Asked, token: Token) -> bodies.ExtendedBody:
    """Keep an item longer. Problems: lease.not_found, lease.gone, lease.extended_enough."""
    return bodies.extended(await door.write(actions.extend, token))


@router.post("/leases/{token}/heartbeat", status_code=204)
async def heartbeat(door: Asked, token: Token, body: bodies.BeatBody | None = None) -> None:
    """A sign of life, every 15 to 30 seconds while the item is on the screen. Problems: lease.not_found, lease.gone."""
    await door.write(actions.beat, token, active=body.active if body is not None else True)


@router.put("/leases/{token}/draft", status_code=204)
async def save_draft(door: Asked, token: Token, body: bodies.DraftBody) -> None:
    """Keep an unfinished answer, unchecked. Problems: lease.not_found, lease.gone, draft.too_large."""
    await door.write(actions.save_draft, token, body.answers)


@router.post("/leases/{token}/snapshots", status_code=201)
async def attach_snapshot(
    door: Asked, token: Token, name: Annotated[str, Query(min_length=1, max_length=300)]
) -> bodies.SnapshotBody:
    """Send a picture of a source (PNG, JPEG, WebP or GIF, up to 8 MB) as the raw body, to name it as evidence in the answer.

    Problems: lease.not_found, lease.gone, media.* (it is opened, cleaned and measured), media.snapshot, media.snapshots.
    """
    await door.read(actions.may_attach, token)
    incoming = f"media-incoming/{new_id()}"
    await door.units.files.take(incoming, door.request.stream(), most=MOST_SNAPSHOT_BYTES)
    read, key = await asyncio.to_thread(media.take_in, door.units.files, incoming, name)
    return bodies.SnapshotBody.of(await door.write(actions.attach, token, read=read, key=key))


@router.post("/leases/{token}/release", status_code=204)
async def release(door: Asked, token: Token) -> None:
    """Give an item back without a reason. Problems: lease.not_found."""
    await door.write(actions.release, token)


@router.get("/projects/{project_id}/my-work")
async def show_my_work(door: Asked, project_id: ProjectId) -> bodies.MyWorkBody:
    """What I have done in a project, and my last answers in plain words."""
    return bodies.MyWorkBody.of(await door.read(queries.my_work, project_id))


def _json(content: bytes) -> Response:
    return Response(content, media_type="application/json")
