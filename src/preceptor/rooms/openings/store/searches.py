"""Searches people had kept, at rest."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.openings.nouns import Hours, PayUnit, Search, Sort, State, Wanted, WorkMode
from preceptor.rooms.openings.store.openings import openings
from preceptor.rooms.workforce.nouns import Domain

searches = sa.Table(
    "openings_search", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("wanted", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    # What was posted up to here has been looked through; due_at is when it is looked through again.
    sa.Column("seen_at", Micros, nullable=False),
    sa.Column("due_at", Micros, nullable=False),
    sa.UniqueConstraint("account_no", "wanted"),
    sa.Index("ix_openings_search_due", "due_at", "id"),
)  # fmt: skip


def add(conn: sa.Connection, one: Search) -> None:
    row = {
        "public_id": one.id, "account_no": one.account_no, "wanted": _spelled(one.wanted), "made_at": one.made_at,
        "seen_at": one.seen_at, "due_at": one.due_at,
    }  # fmt: skip
    conn.execute(sa.insert(searches).values(row))


def of_person(conn: sa.Connection, account_no: int) -> list[Search]:
    """Oldest first."""
    query = sa.select(searches).where(searches.c.account_no == account_no).order_by(searches.c.id)
    return [_search(row) for row in conn.execute(query)]


def due(conn: sa.Connection, *, now: int, limit: int) -> list[Search]:
    """Those to be looked through now, the longest due first, locked."""
    query = sa.select(searches).where(searches.c.due_at <= now).order_by(searches.c.due_at, searches.c.id)
    return [_search(row) for row in conn.execute(query.limit(limit).with_for_update(skip_locked=True))]


def looked_through(conn: sa.Connection, numbers: Sequence[int], *, seen_at: int, due_at: int) -> None:
    found = sa.update(searches).where(searches.c.id.in_(numbers))
    conn.execute(found.values(seen_at=seen_at, due_at=due_at))


def remove(conn: sa.Connection, account_no: int, public_id: str) -> bool:
    """False when there is no such search of this person."""
    mine = sa.and_(searches.c.account_no == account_no, searches.c.public_id == public_id)
    return conn.execute(sa.delete(searches).where(mine)).rowcount > 0


def forget_person(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(searches).where(searches.c.account_no == account_no))


def newest_posted(conn: sa.Connection) -> int:
    """When the newest open one was posted (micros), 0 for none: one look at the end of an index."""
    query = sa.select(openings.c.posted_at).where(openings.c.state == State.OPEN.value)
    return int(conn.execute(query.order_by(openings.c.posted_at.desc()).limit(1)).scalar() or 0)


def _spelled(wanted: Wanted) -> str:
    return json.dumps(asdict(wanted), ensure_ascii=False, sort_keys=True)


def _wanted(raw: dict[str, Any]) -> Wanted:
    return Wanted(**{
        **raw,
        "domain": Domain(raw["domain"]) if raw["domain"] else None,
        "work_mode": WorkMode(raw["work_mode"]) if raw["work_mode"] else None,
        "hours": Hours(raw["hours"]) if raw["hours"] else None,
        "unit": PayUnit(raw["unit"]) if raw["unit"] else None,
        "sort": Sort(raw["sort"]),
    })  # fmt: skip


def _search(row: Any) -> Search:
    return Search(
        row.public_id, row.id, row.account_no, _wanted(json.loads(row.wanted)), row.made_at, row.seen_at, row.due_at
    )
