"""Openings at rest, and the words and marks they are found by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.openings.nouns import (
    Hours,
    Opening,
    PayRange,
    PayUnit,
    Posting,
    Sort,
    State,
    Wanted,
    WorkMode,
)
from preceptor.rooms.workforce.nouns import Domain, Education, Level, Spoken

_RARE = 500
_NEVER = 2**62
"""The deadline of what has none: after every other."""

openings = sa.Table(
    "openings_opening", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("posting", sa.Text, nullable=False),
    # What lists are sorted and bounded by; everything else is read from the posting.
    sa.Column("worldwide", sa.SmallInteger, nullable=False),
    sa.Column("pay", sa.Text, nullable=False),
    sa.Column("pay_high", sa.BigInteger, nullable=False),
    sa.Column("deadline_at", Micros, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
    sa.Column("posted_at", Micros),
    sa.Column("full", sa.SmallInteger, nullable=False, server_default="0"),
    sa.Column("accepted", sa.BigInteger, nullable=False, server_default="0"),
    sa.Index("ix_openings_opening_project", "project_id", "id"),
    sa.Index("ix_openings_opening_newest", "state", "posted_at", "id"),
    sa.Index("ix_openings_opening_deadline", "state", "deadline_at", "id"),
    sa.Index("ix_openings_opening_pay", "state", "pay", "pay_high", "id"),
)  # fmt: skip

facets = sa.Table(
    "openings_facet", metadata,
    # Of open openings only: strangers look for nothing else.
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, primary_key=True),
    sa.Column("opening_id", Id, primary_key=True, autoincrement=False),
    sa.Index("ix_openings_facet_opening", "opening_id"),
)  # fmt: skip


def add(conn: sa.Connection, one: Opening) -> None:
    conn.execute(
        sa.insert(openings).values(public_id=one.id, project_id=one.project_id, made_at=one.made_at, **_columns(one))
    )


def save(conn: sa.Connection, one: Opening) -> None:
    conn.execute(sa.update(openings).where(openings.c.id == one.no).values(_columns(one)))


def set_facets(conn: sa.Connection, opening_no: int, found: Iterable[tuple[str, str]]) -> None:
    """What the opening is found by from now on; nothing, once it is closed."""
    conn.execute(sa.delete(facets).where(facets.c.opening_id == opening_no))
    insert_new(conn, facets, [{"kind": kind, "value": value, "opening_id": opening_no} for kind, value in found])


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Opening | None:
    return _one(conn, openings.c.public_id == public_id, lock=lock)


def by_number(conn: sa.Connection, number: int, *, lock: bool = False) -> Opening | None:
    return _one(conn, openings.c.id == number, lock=lock)


def _one(conn: sa.Connection, which: sa.ColumnElement[bool], *, lock: bool) -> Opening | None:
    query = sa.select(openings).where(which)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _opening(row) if row is not None else None


def by_numbers(conn: sa.Connection, numbers: Iterable[int]) -> dict[int, Opening]:
    rows = conn.execute(sa.select(openings).where(openings.c.id.in_(list(numbers))))
    return {row.id: _opening(row) for row in rows}


def titles(conn: sa.Connection, ids: Iterable[str]) -> dict[str, str]:
    """Public id → title; unknown ones are left out."""
    wanted = sa.select(openings.c.public_id, openings.c.posting).where(openings.c.public_id.in_(list(ids)))
    return {row[0]: json.loads(row[1])["title"] for row in conn.execute(wanted)}


def list_of_project(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Opening]:
    """Newest first."""
    query = sa.select(openings).where(openings.c.project_id == project_id)
    if before is not None:
        query = query.where(openings.c.id < before)
    return [_opening(row) for row in conn.execute(query.order_by(openings.c.id.desc()).limit(limit))]


def list_open(
    conn: sa.Connection, wanted: Wanted, *, words: Sequence[str], now: int, after: tuple[int, int] | None, limit: int,
    posted: tuple[int, int] | None = None,
) -> list[Opening]:  # fmt: skip
    """Open ones that fit, in the order wanted; `after`: the sort value and number of the last one seen; `posted`:
    after when and until when (micros) it must have been posted.

    A rare word drives the search, since few openings have it; else the order's own index is walked and each opening on the way
    is asked for its marks. Neither looks at drafts and closed ones.
    """
    query = _sorted(sa.select(openings), wanted.sort, after)
    # “+ 0” keeps a planner from walking the deadlines' index for another order, and sorting everything it finds there.
    deadline = openings.c.deadline_at if wanted.sort is Sort.DEADLINE else openings.c.deadline_at + 0
    query = query.where(openings.c.state == State.OPEN.value, deadline > now, openings.c.full == 0)
    if posted is not None:
        query = query.where(openings.c.posted_at > posted[0], openings.c.posted_at <= posted[1])
    for word in words:
        holders = _holders(conn, word)
        query = query.where(openings.c.id.in_(holders) if holders is not None else _has("word", word))
    for kind in ("domain", "language", "work_mode", "hours"):
        value = getattr(wanted, kind)
        if value:
            query = query.where(_has(kind, str(value)))
    if wanted.country:
        query = query.where(~_has("excluded", wanted.country))
        query = query.where(sa.or_(openings.c.worldwide == 1, _has("allowed", wanted.country)))
    if wanted.currency and wanted.unit:
        query = query.where(openings.c.pay == _pay_key(wanted.currency, wanted.unit))
    if wanted.pay_least is not None:
        query = query.where(openings.c.pay_high >= wanted.pay_least)
    return [_opening(row) for row in conn.execute(query.limit(limit))]


def sort_value(one: Opening, sort: Sort) -> int:
    """What the order goes by: the first half of a cursor."""
    if sort is Sort.PAY:
        return one.posting.pay.high if one.posting.pay else 0
    if sort is Sort.DEADLINE:
        return one.posting.deadline_at or _NEVER
    return one.posted_at or 0


def _sorted(query: sa.Select[Any], sort: Sort, after: tuple[int, int] | None) -> sa.Select[Any]:
    by = {Sort.NEWEST: openings.c.posted_at, Sort.DEADLINE: openings.c.deadline_at, Sort.PAY: openings.c.pay_high}[sort]
    here = sa.tuple_(by, openings.c.id)
    if sort is Sort.DEADLINE:
        return query.where(here > after if after else sa.true()).order_by(by, openings.c.id)
    return query.where(here < after if after else sa.true()).order_by(by.desc(), openings.c.id.desc())


def _found_by(kind: str, value: str) -> sa.Select[Any]:
    return sa.select(facets.c.opening_id).where(facets.c.kind == kind, facets.c.value == value)


def _holders(conn: sa.Connection, word: str) -> list[int] | None:
    """The openings that have a rare word; None when so many have it that they are better met on the way."""
    found = list(conn.execute(_found_by("word", word).limit(_RARE)).scalars())
    return found if len(found) < _RARE else None


def _has(kind: str, value: str) -> sa.ColumnElement[bool]:
    return _found_by(kind, value).where(facets.c.opening_id == openings.c.id).exists()


def _pay_key(currency: str, unit: PayUnit) -> str:
    return f"{currency}/{unit.value}"


def _columns(one: Opening) -> dict[str, Any]:
    posting, pay = one.posting, one.posting.pay
    return {
        "state": one.state.value,
        "posting": json.dumps(asdict(posting), ensure_ascii=False),
        "worldwide": int(not posting.allowed),
        "pay": _pay_key(pay.currency, pay.unit) if pay else "",
        "pay_high": pay.high if pay else 0,
        "deadline_at": posting.deadline_at or _NEVER,
        "changed_at": one.changed_at,
        "posted_at": one.posted_at,
        "accepted": one.accepted,
        "full": int(one.places_left == 0),
    }


def _opening(row: Any) -> Opening:
    return Opening(
        row.public_id, row.id, row.project_id, State(row.state), _posting(json.loads(row.posting)), row.made_at,
        row.changed_at, row.posted_at, row.accepted,
    )  # fmt: skip


def _posting(raw: dict[str, Any]) -> Posting:
    pay = raw["pay"]
    return Posting(**{
        **raw,
        "domain": Domain(raw["domain"]),
        "languages": tuple(Spoken(one["tag"], Level(one["level"])) for one in raw["languages"]),
        "pay": PayRange(**{**pay, "unit": PayUnit(pay["unit"])}) if pay else None,
        "work_mode": WorkMode(raw["work_mode"]),
        "hours": Hours(raw["hours"]),
        "education": Education(raw["education"]),
        "allowed": tuple(raw["allowed"]),
        "excluded": tuple(raw["excluded"]),
    })  # fmt: skip
