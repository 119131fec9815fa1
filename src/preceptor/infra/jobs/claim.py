"""Who holds a job: claim, heartbeat and every write that only the holder may make.

queued ──claim──▶ running ──▶ succeeded | failed | cancelled
   ▲                │ lease over: another worker claims it, `attempt` grows, the first one is fenced off
   └──── retry ─────┘
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from preceptor.infra.jobs.queue import happened, jobs, steps


class JobLost(Exception):  # noqa: N818 - says what happened, like Problem
    """Another worker holds the job now (or it is gone): stop, and write nothing more."""


class JobCancelled(Exception):  # noqa: N818
    """Somebody cancelled the job."""


class JobPaused(Exception):  # noqa: N818
    """This worker is stopping; the job goes on elsewhere, or here after the restart."""


@dataclass(frozen=True)
class Claim:
    """A job as it was when this worker took it; `id` and `attempt` together are the right to write."""

    id: int
    public_id: str
    kind: str
    args: dict[str, Any]
    actor: str
    project_id: int | None
    attempt: int
    tries: int
    cursor: Any
    done: int
    cancel: bool


_TAKEN = [jobs.c[name] for name in Claim.__dataclass_fields__]


def is_ready(conn: sa.Connection, kinds: Iterable[str], *, now: int) -> bool:
    """Whether `claim` would find something; a read, so that idle workers leave SQLite's write lock alone."""
    return conn.execute(_ready(kinds, now)).first() is not None


def claim(conn: sa.Connection, kinds: Iterable[str], *, owner: str, now: int, lease: int) -> Claim | None:
    """Take the job that waits longest, or one whose holder has fallen silent. `lease` is in micros."""
    # SKIP LOCKED (PostgreSQL): workers pass each other's rows by; also a job in the middle of its batch is alive.
    pick = _ready(kinds, now).with_for_update(skip_locked=True).scalar_subquery()
    row = conn.execute(
        sa.update(jobs)
        .where(jobs.c.id == pick)
        .values(
            state="running", owner=owner, attempt=jobs.c.attempt + 1, tries=jobs.c.tries + 1, lease_until=now + lease,
            started_at=sa.func.coalesce(jobs.c.started_at, now),
        )
        .returning(*_TAKEN)
    ).first()  # fmt: skip
    if row is None:
        return None
    happened(conn, row.id, "started", at=now, attempt=row.attempt)
    return Claim(*row)


def fence(conn: sa.Connection, held: Claim, **values: Any) -> None:
    """Write to the job's row if this claim still holds it. Raises JobLost or JobCancelled, changing nothing.

    First statement of every transaction of a job: on PostgreSQL it locks the row, so that nobody can take the job
    over before this transaction ends.
    """
    mine = {"held_id": held.id, "held_attempt": held.attempt}
    row = conn.execute(_fencing(tuple(values)), {**mine, **{f"new_{name}": values[name] for name in values}}).first()
    if row is None:
        raise JobLost(f"job {held.public_id}: attempt {held.attempt} holds it no more")
    if row.cancel:
        raise JobCancelled(f"job {held.public_id}")


@lru_cache(maxsize=64)
def _fencing(names: tuple[str, ...]) -> Any:
    # Kept: it begins every transaction of every job, and making it takes longer than running it.
    changed = {name: sa.bindparam(f"new_{name}", type_=jobs.c[name].type) for name in names}
    mine = sa.and_(
        jobs.c.id == sa.bindparam("held_id"), jobs.c.attempt == sa.bindparam("held_attempt"), jobs.c.state == "running"
    )
    return sa.update(jobs).where(mine).values(changed).returning(jobs.c.cancel)


def settle(conn: sa.Connection, held: Claim, state: str, *, now: int, **values: Any) -> bool:
    """End the job, cancelled or not; False when somebody else holds it. One that is wanted again waits once more."""
    ended = (
        sa.update(jobs)
        .where(_mine(held))
        .values(state=state, owner=None, lease_until=None, ended_at=now, **values)
        .returning(jobs.c.again)
    )
    row = conn.execute(ended).first()
    if row is None:
        return False
    shown = {name: values[name] for name in ("result", "problem") if name in values}
    happened(conn, held.id, state, at=now, **shown)
    if row.again and state != "cancelled":
        _start_over(conn, held, now)
    return True


def _start_over(conn: sa.Connection, held: Claim, now: int) -> None:
    """From the very beginning: what was remembered belongs to the run that is over."""
    conn.execute(sa.delete(steps).where(steps.c.job_id == held.id))
    fresh = {"state": "queued", "again": False, "run_at": now, "tries": 0, "done": 0, "total": None, "ended_at": None}
    conn.execute(sa.update(jobs).where(jobs.c.id == held.id).values(**fresh, cursor=sa.null()))
    happened(conn, held.id, "queued", at=now)


def put_back(conn: sa.Connection, held: Claim, why: str, *, now: int, run_at: int, **values: Any) -> None:
    """Let the job wait again (`why`: retrying or paused) until `run_at`; nothing if somebody else holds it."""
    waiting = sa.update(jobs).where(_mine(held)).values(
        state="queued", owner=None, lease_until=None, run_at=run_at, **values
    )  # fmt: skip
    if conn.execute(waiting).rowcount == 1:
        happened(conn, held.id, why, at=now, run_at=run_at, problem=values.get("problem"))


def _mine(held: Claim) -> sa.ColumnElement[bool]:
    return sa.and_(jobs.c.id == held.id, jobs.c.attempt == held.attempt, jobs.c.state == "running")


def _ready(kinds: Iterable[str], now: int) -> sa.Select[tuple[int]]:
    # Kinds this worker does not know stay for one that does: during an upgrade both are running.
    waiting = sa.and_(jobs.c.state == "queued", jobs.c.run_at <= now)
    abandoned = sa.and_(jobs.c.state == "running", jobs.c.lease_until < now)
    return (
        sa.select(jobs.c.id)
        .where(sa.or_(waiting, abandoned), jobs.c.kind.in_(list(kinds)))
        .order_by(jobs.c.run_at, jobs.c.id)
        .limit(1)
    )
