"""The job table and how a job gets into it: inside the transaction of the change that wants it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from preceptor.base.ids import new_id
from preceptor.infra.db.schema import Id, Json, Micros, metadata

jobs = sa.Table(
    "job", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("args", Json, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    # Two jobs with one key never wait or run at the same time; the key is cleared when the job ends.
    sa.Column("key", sa.Text, unique=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("run_at", Micros, nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("owner", sa.Text),
    sa.Column("lease_until", Micros),
    sa.Column("done", sa.BigInteger, nullable=False),
    sa.Column("total", sa.BigInteger),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("cursor", Json),
    sa.Column("cancel", sa.Boolean, nullable=False),
    sa.Column("result", Json),
    sa.Column("problem", Json),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("ended_at", Micros),
    sa.Index("ix_job_ready", "run_at", sqlite_where=sa.text("state = 'queued'"), postgresql_where=sa.text("state = 'queued'")),
    sa.Index("ix_job_leased", "lease_until", sqlite_where=sa.text("state = 'running'"), postgresql_where=sa.text("state = 'running'")),
)  # fmt: skip


def enqueue(
    conn: sa.Connection, kind: str, args: dict[str, Any], *, now: int, key: str | None = None, actor: str = "system"
) -> str:
    """Add a job; gives its public id, or that of the job already waiting or running under the same key."""
    if key is not None:
        found = conn.execute(sa.select(jobs.c.public_id).where(jobs.c.key == key)).scalar()
        if found is not None:
            return str(found)
    public_id = new_id()
    conn.execute(
        sa.insert(jobs).values(
            public_id=public_id, kind=kind, args=args, actor=actor, key=key, state="queued", run_at=now,
            attempt=0, done=0, note="", cancel=False, made_at=now,
        )
    )  # fmt: skip
    return public_id
