"""The audit trail, for those who may see it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from preceptor.base.clock import from_micros
from preceptor.base.events import Heard
from preceptor.door import Asked
from preceptor.rooms.identity import queries
from preceptor.rooms.identity.api import shapes
from preceptor.rooms.identity.api.accounts import position

router = APIRouter()
_Filter = Annotated[str, Query(max_length=100)]


@router.get("/audit", operation_id="list_events")
async def list_events(
    door: Asked, *, limit: Annotated[int, Query(ge=1, le=500)] = 100,
    cursor: Annotated[str, Query(max_length=20)] = "", name: _Filter = "", subject: _Filter = "",
    actor: _Filter = "", project_id: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
) -> shapes.Trail:  # fmt: skip
    """What happened, newest first; `name` ending in a dot matches a whole room."""
    rows = await door.read(
        queries.audit_page, before=position(cursor), limit=limit, name=name, subject=subject, actor=actor,
        project_id=project_id,
    )  # fmt: skip
    following = str(rows[-1].position) if len(rows) == limit else None
    return shapes.Trail(rows=[_event(one) for one in rows], next=following)


@router.post("/audit/verify", operation_id="verify_audit")
async def verify_audit(door: Asked) -> shapes.AuditVerdict:
    """Walk the whole trail: any changed, added or missing entry is named."""
    verdict = await door.read(queries.verify_audit)
    flaws = [shapes.FlawOut(entry=flaw.entry, strand=flaw.strand, why=flaw.why) for flaw in verdict.flaws]
    return shapes.AuditVerdict(whole=not flaws, entries=verdict.entries, strands=verdict.strands, flaws=flaws)


def _event(one: Heard) -> shapes.EventOut:
    return shapes.EventOut(
        position=one.position, at=from_micros(one.at_micros), name=one.name, actor=one.actor, subject=one.subject,
        project_id=one.project_id, payload=one.payload,
    )  # fmt: skip
