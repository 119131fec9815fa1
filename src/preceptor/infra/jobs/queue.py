"""The job tables and how a job gets in: inside the transaction of the change that wants it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from preceptor.base.ids import new_id
from preceptor.infra.db.schema import Id, Json, Micros, metadata

_WAITING = sa.text("state = 'queued'")
_RUNNING = sa.text("state = 'running'")
_LIVE = sa.text("state IN ('queued', 'running')")

jobs = sa.Table(
    "job", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("args", Json, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger),
    sa.Column("key", sa.Text),
    # queued, running, succeeded, failed, cancelled
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("run_at", Micros, nullable=False),
    # The fencing token: grows with every claim; whatever a worker writes names the attempt it was given.
    sa.Column("attempt", sa.Integer, nullable=False),
    # Claims since the job last moved on; a job that only ever kills its worker is given up.
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("owner", sa.Text),
    sa.Column("lease_until", Micros),
    sa.Column("done", sa.BigInteger, nullable=False),
    sa.Column("total", sa.BigInteger),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("cursor", Json),
    sa.Column("cancel", sa.Boolean, nullable=False),
    # Wanted again while it ran: what it has read may be stale, so it runs once more from the start.
    sa.Column("again", sa.Boolean, nullable=False),
    sa.Column("result", Json),
    sa.Column("problem", Json),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("started_at", Micros),
    sa.Column("ended_at", Micros),
    # Two jobs with one key never wait or run at the same time.
    sa.Index("uq_job_key", "key", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
    sa.Index("ix_job_ready", "run_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
    sa.Index("ix_job_leased", "lease_until", sqlite_where=_RUNNING, postgresql_where=_RUNNING),
    sa.Index("ix_job_ended_at", "ended_at"),
    sa.Index("ix_job_project_id", "project_id", "id"),
    sa.Index("ix_job_actor", "actor", "id"),
)  # fmt: skip

steps = sa.Table(
    "job_step", metadata,
    sa.Column("job_id", sa.BigInteger, sa.ForeignKey("job.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("result", Json, nullable=False),
    sa.Column("at", Micros, nullable=False),
)  # fmt: skip

events = sa.Table(
    "job_event", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("job_id", sa.BigInteger, sa.ForeignKey("job.id", ondelete="CASCADE"), nullable=False),
    sa.Column("at", Micros, nullable=False),
    # queued, started, progress, note, retrying, paused, succeeded, failed, cancelled
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("payload", Json, nullable=False),
    sa.Index("ix_job_event_job_id", "job_id", "id"),
)  # fmt: skip

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def enqueue(
    conn: sa.Connection,
    kind: str,
    args: dict[str, Any],
    *,
    now: int,
    key: str | None = None,
    actor: str = "system",
    project_id: int | None = None,
    run_at: int | None = None,
    again: bool = False,
) -> str:
    """Add a job; gives its public id, or that of the job already waiting or running under the same key.

    With `again`, a job of that key that runs already runs once more when it has ended, for it may have read what has
    changed since; without, the second wish is simply met by the first. `now` and `run_at` (earliest start; default now) are micros. Without `project_id`, `args["project_id"]` says whose
    job it is.
    """
    if project_id is None:
        project_id = args.get("project_id")
    row = {
        "public_id": new_id(), "kind": kind, "args": args, "actor": actor, "project_id": project_id, "key": key,
        "state": "queued", "run_at": now if run_at is None else run_at, "attempt": 0, "tries": 0, "done": 0,
        "note": "", "cancel": False, "again": False, "made_at": now,
    }  # fmt: skip
    # DO NOTHING rather than look-then-insert: two transactions on PostgreSQL could both look and find nothing.
    insert = _INSERT[conn.dialect.name](jobs).values(**row).on_conflict_do_nothing().returning(jobs.c.id)
    for _ in range(3):
        job_id = conn.execute(insert).scalar()
        if job_id is not None:
            happened(conn, job_id, "queued", at=now)
            return str(row["public_id"])
        found = _repeat(conn, key) if again else None
        if found is None:
            found = conn.execute(sa.select(jobs.c.public_id).where(jobs.c.key == key, _LIVE)).scalar()
        if found is not None:
            return str(found)
    raise RuntimeError(f"no job could be added under the key {key!r}: others came and went each time")


def _repeat(conn: sa.Connection, key: str | None) -> str | None:
    """Ask the running job of this key to run once more; its id, or None when none runs."""
    running = sa.update(jobs).where(jobs.c.key == key, _RUNNING).values(again=True)
    return conn.execute(running.returning(jobs.c.public_id)).scalar()


def happened(conn: sa.Connection, job_id: int, name: str, /, *, at: int, **payload: Any) -> None:
    """Write down what became of a job, for whoever watches it."""
    conn.execute(sa.insert(events).values(job_id=job_id, at=at, name=name, payload=payload))
