"""Escalations over HTTP: stop, list, look, decide, and one's own receipts."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked
from preceptor.rooms.review import actions, queries
from preceptor.rooms.review.nouns import Escalation, EscalationReason, EscalationState, Sealed

router = APIRouter(tags=["review"])
Id = Annotated[str, Path(min_length=1, max_length=64)]
Note = Annotated[str, Field(max_length=2000)]


class EscalateBody(BaseModel):
    """Why I stopped; words of mine are seen by the handlers alone."""

    model_config = ConfigDict(extra="forbid")
    reason: EscalationReason
    note: Note = ""


class EscalatedBody(BaseModel):
    """`receipt` is what to ask about; see GET /my-escalations."""

    receipt: str


class DecideBody(BaseModel):
    """`confirmed`: quarantined for good; `cleared`: back to work."""

    model_config = ConfigDict(extra="forbid")
    state: EscalationState
    note: Note = ""


class EscalationBody(BaseModel):
    id: str
    project_id: int
    item: str
    reason: EscalationReason
    note: str
    state: EscalationState
    made_at: str
    decided_at: str | None
    outcome_note: str

    @classmethod
    def of(cls, one: Escalation) -> Self:
        return cls(
            id=one.id, project_id=one.project_id, item=one.item, reason=one.reason, note=one.note, state=one.state,
            made_at=rfc3339(one.made_at), decided_at=rfc3339(one.decided_at) if one.decided_at else None,
            outcome_note=one.outcome_note,
        )  # fmt: skip


class Escalations(BaseModel):
    rows: list[EscalationBody]
    next: str | None


class SealedBody(BaseModel):
    """What was stopped, with the version of the form it was shown under."""

    escalation: EscalationBody
    payload: dict[str, Any]
    form_version: int

    @classmethod
    def of(cls, one: Sealed) -> Self:
        return cls(
            escalation=EscalationBody.of(one.escalation), payload=dict(one.payload), form_version=one.form_version
        )


class ReceiptBody(BaseModel):
    """What I stopped and what came of it."""

    id: str
    project_id: int
    reason: EscalationReason
    state: EscalationState
    made_at: str
    decided_at: str | None


class Receipts(BaseModel):
    rows: list[ReceiptBody]


@router.post("/leases/{token}/escalate")
async def escalate(door: Asked, token: Id, body: EscalateBody) -> EscalatedBody:
    """Stop: what looks illegal is held for everybody at once. It never counts against me.

    Problems: lease.not_found, lease.answered, lease.gone.
    """
    return EscalatedBody(receipt=await door.write(actions.escalate, token, body.reason, note=body.note))


@router.get("/my-escalations")
async def list_my_escalations(door: Asked) -> Receipts:
    """What I stopped, newest first, and what came of it."""
    return Receipts(
        rows=[
            ReceiptBody(
                id=one.id, project_id=one.project_id, reason=one.reason, state=one.state, made_at=rfc3339(one.made_at),
                decided_at=rfc3339(one.decided_at) if one.decided_at else None,
            )
            for one in await door.read(queries.my_escalations)
        ]
    )  # fmt: skip


@router.get("/escalations")
async def list_escalations(
    door: Asked,
    state: EscalationState | None = None,
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Escalations:
    """For those named to handle them: newest first, without what the items show."""
    rows = await door.read(queries.escalations, state=state, before=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return Escalations(rows=[EscalationBody.of(one) for one in rows], next=following)


@router.post("/escalations/{escalation_id}/open")
async def open_sealed(door: Asked, escalation_id: Id) -> SealedBody:
    """Look at what was stopped; each look is in the trail. Problems: escalation.not_found."""
    return SealedBody.of(await door.write(actions.open_sealed, escalation_id))


@router.post("/escalations/{escalation_id}/decide")
async def decide(door: Asked, escalation_id: Id, body: DecideBody) -> EscalationBody:
    """Confirm or clear. Problems: escalation.not_found, escalation.decided, escalation.no_outcome."""
    return EscalationBody.of(await door.write(actions.decide, escalation_id, body.state, note=body.note))
