"""The discussion over HTTP, live by server-sent events; proposals for clauses."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Header, Path, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.calibration import actions, queries
from preceptor.rooms.calibration.api.following import PostBody, watch
from preceptor.rooms.calibration.api.sessions import Cursor, Limit, Number, Request, SessionId
from preceptor.rooms.calibration.nouns import Proposal, ProposalState

router = APIRouter()
_STREAM = {"cache-control": "no-store", "x-accel-buffering": "no"}


class NewPostBody(Request):
    """`place` is an item's, 0 = the session as a whole; `clause` one of the session's, "" = none."""

    text: Annotated[str, Field(max_length=10_000)]
    place: Annotated[int, Field(ge=0, le=1_000)] = 0
    clause: Number = ""


class PostRows(BaseModel):
    rows: list[PostBody]
    next: str | None


class SaidBody(BaseModel):
    no: int


class NewProposalBody(Request):
    """Other words for a clause, and why."""

    clause: Number
    text: Annotated[str, Field(max_length=100_000)]
    why: Annotated[str, Field(max_length=10_000)]


class ProposalDecisionBody(Request):
    state: ProposalState


class ProposalBody(BaseModel):
    id: str
    clause: str
    text: str
    why: str
    state: ProposalState
    at: str

    @classmethod
    def of(cls, one: Proposal) -> Self:
        return cls(id=one.id, clause=one.clause, text=one.text, why=one.why, state=one.state, at=rfc3339(one.at))


class ProposalRow(ProposalBody):
    pseudonym: str


class ProposalRows(BaseModel):
    rows: list[ProposalRow]


class SessionEventStream(StreamingResponse):
    """`text/event-stream`: `post` is a line of the discussion (its `id` the line's number), `moved` the stage the session is in."""

    media_type = "text/event-stream"


@router.get("/calibration/{session_id}/posts")
async def list_posts(door: Asked, session_id: SessionId, cursor: Cursor = None, limit: Limit = 200) -> PostRows:
    """The discussion in its order. Problems: calibration.not_found."""
    found = await door.read(queries.posts, session_id, after=cursor or 0, limit=limit)
    rows = [PostBody.of(name, one) for name, one in found]
    return PostRows(rows=rows, next=str(found[-1][1].no) if len(found) == limit else None)


@router.post("/calibration/{session_id}/posts", status_code=201)
async def write_post(door: Asked, session_id: SessionId, body: NewPostBody) -> SaidBody:
    """Say something; everybody who watches sees it within a second. Problems: calibration.not_found, calibration.silent,
    calibration.too_many, calibration.text, calibration.clause."""
    made = await door.write(actions.post, session_id, body.text, place=body.place, clause=body.clause)
    return SaidBody(no=made.no)


@router.get("/calibration/{session_id}/events", response_class=SessionEventStream)
async def watch_session(
    door: Asked, session_id: SessionId, after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    last_event_id: Annotated[str, Header(max_length=40)] = "",
) -> SessionEventStream:  # fmt: skip
    """The discussion as it goes on, from behind line `after`, or where a broken connection ended. Problems: calibration.not_found."""
    await door.read(queries.newest_line, session_id)
    seen = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) < 17 else 0
    return SessionEventStream(watch(door, session_id, after=max(after, seen)), headers=_STREAM)


@router.get("/calibration/{session_id}/proposals")
async def list_proposals(door: Asked, session_id: SessionId) -> ProposalRows:
    """Other words for clauses, as they came. Problems: calibration.not_found."""
    found = await door.read(queries.proposals, session_id)
    return ProposalRows(rows=[ProposalRow(pseudonym=name, **vars(ProposalBody.of(one))) for name, one in found])


@router.post("/calibration/{session_id}/proposals", status_code=201)
async def propose_clause(door: Asked, session_id: SessionId, body: NewProposalBody) -> ProposalBody:
    """Kept for who holds the session. Problems: calibration.not_found, calibration.blind, calibration.clause,
    calibration.text, calibration.proposals."""
    return ProposalBody.of(await door.write(actions.propose, session_id, body.clause, body.text, body.why))


@router.put("/calibration/{session_id}/proposals/{proposal_id}")
async def decide_proposal(
    door: Asked, session_id: SessionId, proposal_id: Annotated[str, Path(max_length=64)], body: ProposalDecisionBody
) -> ProposalBody:
    """Say what became of it; the words are changed in the guidelines. Problems: calibration.not_found, proposal.not_found."""
    return ProposalBody.of(await door.write(actions.decide, session_id, proposal_id, body.state))
