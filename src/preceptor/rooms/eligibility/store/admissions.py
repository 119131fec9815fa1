"""Who was found to have met everything, at rest."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.eligibility.nouns import Admitted, Closing

# Only a yes is kept. A no is judged anew whenever it is asked for, so that what somebody signs counts at once.
admissions = sa.Table(
    "eligibility_admission", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("stamp", sa.Text, nullable=False),
    sa.Column("until", Micros),
    sa.Column("admitted_at", Micros, nullable=False),
)  # fmt: skip

# One row a decision that keeps somebody out: most projects have none.
closings = sa.Table(
    "eligibility_closing", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("receipt", sa.Text, primary_key=True),
    sa.Column("sentence", sa.Text, nullable=False),
    sa.Column("since", Micros, nullable=False),
    sa.Column("until", Micros),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Index("ix_eligibility_closing_until", "until"),
)  # fmt: skip

_ADMISSION = sa.select(admissions.c.stamp, admissions.c.until).where(
    admissions.c.contributor_id == sa.bindparam("person"), admissions.c.project_id == sa.bindparam("project")
)


def admission(conn: sa.Connection, project_id: int, contributor_id: int) -> Admitted | None:
    """By primary key: the one statement a task costs in a project that asks for something."""
    row: Any = conn.execute(_ADMISSION, {"person": contributor_id, "project": project_id}).one_or_none()
    return Admitted(row.stamp, row.until) if row is not None else None


def admit(conn: sa.Connection, project_id: int, contributor_id: int, found: Admitted, *, now: int) -> None:
    row = {"contributor_id": contributor_id, "project_id": project_id, "stamp": found.stamp, "until": found.until,
           "admitted_at": now}  # fmt: skip
    overwrite(conn, admissions, [row])


def forget(conn: sa.Connection, contributor_id: int) -> None:
    """Something about this person changed: everything is judged anew."""
    conn.execute(sa.delete(admissions).where(admissions.c.contributor_id == contributor_id))


def has_closings(conn: sa.Connection, project_id: int) -> bool:
    query = sa.select(closings.c.receipt).where(closings.c.project_id == project_id).limit(1)
    return conn.execute(query).first() is not None


def closings_of(conn: sa.Connection, project_id: int, contributor_id: int) -> list[Closing]:
    """In the order they were decided."""
    mine = (closings.c.project_id == project_id, closings.c.contributor_id == contributor_id)
    rows = conn.execute(sa.select(closings).where(*mine).order_by(closings.c.since, closings.c.receipt))
    return [Closing(row.receipt, row.sentence, row.since, row.until, row.skill) for row in rows]


def kept_out(conn: sa.Connection, project_id: int, *, now: int) -> list[int]:
    here = (closings.c.project_id == project_id, sa.or_(closings.c.until.is_(None), closings.c.until > now))
    return list(conn.execute(sa.select(closings.c.contributor_id).where(*here).distinct()).scalars())


def close(conn: sa.Connection, project_id: int, contributor_id: int, one: Closing) -> None:
    overwrite(conn, closings, [{"project_id": project_id, "contributor_id": contributor_id, **vars(one)}])


def reopen(conn: sa.Connection, project_id: int, contributor_id: int, receipt: str) -> None:
    conn.execute(sa.delete(closings).filter_by(project_id=project_id, contributor_id=contributor_id, receipt=receipt))


def drop_over(conn: sa.Connection, *, now: int) -> None:
    """Forget decisions whose time is over."""
    conn.execute(sa.delete(closings).where(closings.c.until <= now))
