"""The house's own round: seal the audit trail every hour, forget jobs long over every day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import sqlalchemy as sa

from preceptor.base.events import Event
from preceptor.infra import audit
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.queue import jobs
from preceptor.infra.jobs.runner import Handler
from preceptor.infra.jobs.schedule import Every
from preceptor.infra.unit import Ctx

_KEEP_MICROS = 90 * 24 * 3600 * 1_000_000
"""Ended jobs are kept ninety days; what they did is in the audit trail for good."""
_AT_ONCE = 200
_OVERLAP = 1000
"""On PostgreSQL an entry may be committed after one with a higher id: look back this far."""


@dataclass(frozen=True, kw_only=True)
class Sealed(Event):
    """How long each strand was at this entry: `heads` are strands written to since the seal before, `upto` an id."""

    NAME = "audit.sealed"
    heads: dict[str, int]
    upto: int


def seal_trail(job: JobCtx) -> dict[str, int]:
    """Tell the trail how long its strands are, so that cutting off a tail shows. Gives how many were sealed."""
    last = job.read(_last_seal)
    heads = job.read(lambda ctx: audit.heads(ctx.conn, after=max(0, last - _OVERLAP)))
    upto = job.read(_last_entry)
    with job.batch(done=1, total=1) as ctx:
        if upto > last:
            ctx.tell(Sealed(subject="audit", heads=heads, upto=upto))
    return {"strands": len(heads)}


def forget_old_jobs(job: JobCtx) -> dict[str, int]:
    """Delete jobs that ended long ago, with their steps and events, a few hundred at a time."""
    gone = 0
    while True:
        with job.batch(done=gone + 1) as ctx:
            count = _forget_some(ctx)
        gone += count
        if count < _AT_ONCE:
            return {"jobs": gone}


UPKEEP: Mapping[str, Handler] = MappingProxyType(
    {"audit.seal": seal_trail, "jobs.forget": forget_old_jobs}
)  # fmt: skip
UPKEEP_EVERY: Mapping[str, Every] = MappingProxyType({"audit.seal": Every(3600), "jobs.forget": Every(24 * 3600)})


def _last_entry(ctx: Ctx) -> int:
    return int(ctx.conn.execute(sa.select(sa.func.coalesce(sa.func.max(audit.entries.c.id), 0))).scalar_one())


def _last_seal(ctx: Ctx) -> int:
    """Up to which entry the last seal went, 0 before the first; walks back no further than to that seal."""
    columns = audit.entries.c
    query = sa.select(columns.payload).where(columns.name == Sealed.NAME).order_by(columns.id.desc()).limit(1)
    payload = ctx.conn.execute(query).scalar()
    return int(json.loads(payload)["upto"]) if payload else 0


def _forget_some(ctx: Ctx) -> int:
    old = sa.select(jobs.c.id).where(jobs.c.ended_at < ctx.now() - _KEEP_MICROS).limit(_AT_ONCE)
    return ctx.conn.execute(sa.delete(jobs).where(jobs.c.id.in_(old.scalar_subquery()))).rowcount
