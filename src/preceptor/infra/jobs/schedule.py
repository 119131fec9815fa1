"""What comes round by the clock: each time enqueued once, however many workers look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.jobs.queue import enqueue
from preceptor.infra.unit import Units

schedules = sa.Table(
    "job_schedule", metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("next_at", Micros, nullable=False),
)  # fmt: skip

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True)
class Every:
    """A job kind wanted every so many seconds, first as soon as a worker runs."""

    seconds: int


def enqueue_due(units: Units, every: Mapping[str, Every]) -> int:
    """Enqueue the scheduled kinds whose time has come; gives how many. A kind still waiting or running is left be."""
    now = units.now()
    if not units.database.read_now(lambda conn: _any_due(conn, every, now)):
        return 0
    return units.database.write_now(lambda conn: sum(_turn(conn, kind, every[kind], now) for kind in every))


def _any_due(conn: sa.Connection, every: Mapping[str, Every], now: int) -> bool:
    rows = conn.execute(sa.select(schedules).where(schedules.c.kind.in_(list(every)))).all()
    return len(rows) < len(every) or any(row.next_at <= now for row in rows)


def _turn(conn: sa.Connection, kind: str, each: Every, now: int) -> bool:
    first = _INSERT[conn.dialect.name](schedules).values(kind=kind, next_at=now).on_conflict_do_nothing()
    conn.execute(first)
    # Whoever moves the hand enqueues: the row's lock lets only one of two workers do so.
    move = sa.update(schedules).where(schedules.c.kind == kind, schedules.c.next_at <= now)
    if conn.execute(move.values(next_at=now + each.seconds * 1_000_000)).rowcount != 1:
        return False
    enqueue(conn, kind, {}, now=now, key=f"schedule:{kind}")
    return True
