"""Who was found to have met everything, at rest."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.eligibility.nouns import Admitted

# Only a yes is kept. A no is judged anew whenever it is asked for, so that what somebody signs counts at once.
admissions = sa.Table(
    "eligibility_admission", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("stamp", sa.Text, nullable=False),
    sa.Column("until", Micros),
    sa.Column("admitted_at", Micros, nullable=False),
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
