"""What projects want read first, who read it, and who took the course, at rest."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.agreements.nouns import Onboarding, Progress, Read, Reading

onboardings = sa.Table(
    "agreements_onboarding", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("course", sa.SmallInteger, nullable=False),
    sa.Column("reading", sa.Text, nullable=False),
)  # fmt: skip

readings = sa.Table(
    "agreements_reading", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("begun_at", Micros, nullable=False),
    sa.Column("done_at", Micros),
    sa.Column("seconds", sa.Integer, nullable=False),
)  # fmt: skip

courses = sa.Table(
    "agreements_course", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    # Page's id → when it was passed, as JSON.
    sa.Column("passed", sa.Text, nullable=False),
    sa.Column("done_at", Micros),
)  # fmt: skip


def onboarding(conn: sa.Connection, project_id: int) -> Onboarding:
    row = conn.execute(sa.select(onboardings).where(onboardings.c.project_id == project_id)).one_or_none()
    return Onboarding(bool(row.course), Reading(row.reading)) if row is not None else Onboarding()


def save_onboarding(conn: sa.Connection, project_id: int, one: Onboarding) -> None:
    overwrite(conn, onboardings, [{"project_id": project_id, "course": int(one.course), "reading": one.reading.value}])


def reading(conn: sa.Connection, contributor_id: int, project_id: int, version: int) -> Read:
    mine = _mine(contributor_id, project_id)
    row = conn.execute(sa.select(readings).where(*mine, readings.c.version == version)).one_or_none()
    return _read(row) if row is not None else Read(version)


def has_read(conn: sa.Connection, contributor_id: int, project_id: int, version: int) -> bool:
    """Whether this version was read to the end; with 0, any."""
    query = sa.select(sa.literal(1)).where(*_mine(contributor_id, project_id), readings.c.done_at.is_not(None))
    if version:
        query = query.where(readings.c.version == version)
    return conn.execute(query.limit(1)).first() is not None


def save_reading(conn: sa.Connection, contributor_id: int, project_id: int, one: Read) -> None:
    overwrite(conn, readings, [{"contributor_id": contributor_id, "project_id": project_id, **vars(one)}])


def readings_of(conn: sa.Connection, contributor_id: int) -> list[tuple[int, Read]]:
    """All one person has read, with the project each belongs to."""
    rows = conn.execute(sa.select(readings).where(readings.c.contributor_id == contributor_id))
    return [(row.project_id, _read(row)) for row in rows]


def progress(conn: sa.Connection, contributor_id: int, version: int) -> Progress:
    mine = (courses.c.contributor_id == contributor_id, courses.c.version == version)
    row = conn.execute(sa.select(courses).where(*mine)).one_or_none()
    return Progress(version, json.loads(row.passed), row.done_at) if row is not None else Progress(version, {})


def save_progress(conn: sa.Connection, contributor_id: int, one: Progress) -> None:
    row = {"contributor_id": contributor_id, "version": one.version, "passed": json.dumps(dict(one.passed)),
           "done_at": one.done_at}  # fmt: skip
    overwrite(conn, courses, [row])


def courses_of(conn: sa.Connection, contributor_id: int) -> list[Progress]:
    rows = conn.execute(sa.select(courses).where(courses.c.contributor_id == contributor_id))
    return [Progress(row.version, json.loads(row.passed), row.done_at) for row in rows]


def _mine(contributor_id: int, project_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    return readings.c.contributor_id == contributor_id, readings.c.project_id == project_id


def _read(row: Any) -> Read:
    return Read(row.version, row.begun_at, row.done_at, row.seconds)
