"""Drives at rest."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.drives.nouns import Drive, DriveState
from preceptor.rooms.eligibility.nouns import Rule, kept_rule, write_rule

drives = sa.Table(
    "drives_call", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    # JSON as eligibility's nouns spell it; NULL where nothing is asked beyond the project's own.
    sa.Column("rule", sa.Text),
    sa.Column("wanted", sa.Integer),
    sa.Column("days", sa.Integer, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("passes", sa.Integer),
    sa.Column("sent_at", Micros),
    sa.Index("ix_drives_call_project", "project_id", "no"),
)  # fmt: skip


def add(conn: sa.Connection, one: Drive) -> int:
    row = {**vars(one), "rule": _spelled(one.rule)}
    del row["no"]
    number: int = conn.execute(sa.insert(drives).returning(drives.c.no), row).scalar_one()
    return number


def save(conn: sa.Connection, one: Drive) -> None:
    now = {"state": one.state, "passes": one.passes, "sent_at": one.sent_at}
    conn.execute(sa.update(drives).where(drives.c.no == one.no).values(**now))


def load(conn: sa.Connection, drive_id: str, *, lock: bool = False) -> Drive | None:
    query = sa.select(drives).where(drives.c.id == drive_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _noun(row) if row is not None else None


def by_no(conn: sa.Connection, no: int) -> Drive | None:
    row = conn.execute(sa.select(drives).where(drives.c.no == no)).one_or_none()
    return _noun(row) if row is not None else None


def of_project(conn: sa.Connection, project_id: int, *, limit: int) -> list[Drive]:
    """Newest first."""
    query = sa.select(drives).where(drives.c.project_id == project_id).order_by(drives.c.no.desc()).limit(limit)
    return [_noun(row) for row in conn.execute(query)]


def _spelled(rule: Rule | None) -> str | None:
    return json.dumps(write_rule(rule), ensure_ascii=False) if rule is not None else None


def _noun(row: Any) -> Drive:
    known = dict(row._mapping)
    rule = kept_rule(json.loads(row.rule)) if row.rule is not None else None
    return Drive(**{**known, "rule": rule, "state": DriveState(row.state)})
