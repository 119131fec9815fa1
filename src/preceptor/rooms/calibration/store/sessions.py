"""Sessions, their items and seats, and what a project asks, at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.calibration.nouns import (
    Agreement,
    Figures,
    Seat,
    Session,
    SessionItem,
    Stage,
    Times,
    Turn,
)

sessions = sa.Table(
    "calibration_session", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("opens_at", Micros, nullable=False),
    sa.Column("reveal_at", Micros),
    sa.Column("vote_at", Micros),
    sa.Column("closes_at", Micros),
    # Numbers of clauses, as JSON.
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("items", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
    # What was reckoned, as JSON; NULL until it was.
    sa.Column("figures", sa.Text),
    # When its people were told that it begins soon.
    sa.Column("reminded_at", Micros),
    sa.Index("ix_calibration_session_project", "project_id", "id"),
    # The clock asks for those that are not over; they are few however many there were.
    sa.Index("ix_calibration_session_stage", "stage", "id"),
)  # fmt: skip

items = sa.Table(
    "calibration_item", metadata,
    sa.Column("session_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("orders", sa.Text, nullable=False),
)  # fmt: skip

# Last by contributor: "which sessions am I in".
seats = sa.Table(
    "calibration_seat", metadata,
    sa.Column("session_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("came_at", Micros),
    sa.Column("seen_at", Micros),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("first", sa.Integer, nullable=False),
    sa.Column("second", sa.Integer, nullable=False),
    sa.Index("ix_calibration_seat_contributor", "contributor_id", "session_id"),
)  # fmt: skip

asking = sa.Table(
    "calibration_asking", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("asked", sa.SmallInteger, nullable=False),
)  # fmt: skip


# Made once: in a live session of hundreds, making them cost more than running them.
_ENTER = (
    sa.select(sessions, seats)
    .select_from(
        sessions.outerjoin(
            seats, sa.and_(seats.c.session_id == sessions.c.id, seats.c.contributor_id == sa.bindparam("contributor"))
        )
    )
    .where(sessions.c.public_id == sa.bindparam("session"))
)
_KEEP_SEAT = (
    sa.update(seats)
    .where(seats.c.session_id == sa.bindparam("session"), seats.c.contributor_id == sa.bindparam("contributor"))
    .values({name: sa.bindparam(name) for name in ("came_at", "seen_at", "seconds", "first", "second")})
)


def add(conn: sa.Connection, one: Session) -> int:
    """Gives its number; `one.no` is not looked at."""
    values = {
        "public_id": one.id, "project_id": one.project_id, "title": one.title, "note": one.note, "stage": one.stage.value,
        **asdict(one.times), "clauses": json.dumps(list(one.clauses)), "form_version": one.form_version,
        "guidelines_version": one.guidelines_version, "items": one.items, "made_at": one.made_at, "made_by": one.made_by,
    }  # fmt: skip
    return int(conn.execute(sa.insert(sessions).values(values).returning(sessions.c.id)).scalar_one())


def add_items(conn: sa.Connection, session_no: int, new: Sequence[SessionItem]) -> None:
    rows = [
        {"session_id": session_no, "place": one.place, "item": one.item, "payload": json.dumps(one.payload),
         "clauses": json.dumps(list(one.clauses)), "orders": json.dumps(one.orders)}
        for one in new
    ]  # fmt: skip
    conn.execute(sa.insert(items), rows)


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Session | None:
    query = sa.select(sessions).where(sessions.c.public_id == public_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _session(row) if row is not None else None


def enter(
    conn: sa.Connection, public_id: str, contributor_id: int, *, lock: bool
) -> tuple[Session, Seat | None] | None:
    """A session and, of whoever has one, this contributor's seat in it."""
    query = _ENTER.with_for_update(of=sessions) if lock else _ENTER
    row = conn.execute(query, {"session": public_id, "contributor": contributor_id}).one_or_none()
    return (_session(row), _seat(row) if row.contributor_id is not None else None) if row is not None else None


def of_project(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Session]:
    """Newest first."""
    query = sa.select(sessions).where(sessions.c.project_id == project_id)
    if before is not None:
        query = query.where(sessions.c.id < before)
    return [_session(row) for row in conn.execute(query.order_by(sessions.c.id.desc()).limit(limit))]


def of_person(conn: sa.Connection, contributor_id: int, *, limit: int) -> list[tuple[Session, Seat]]:
    """Newest first, each with the person's seat."""
    joined = sessions.join(seats, seats.c.session_id == sessions.c.id)
    query = sa.select(sessions, seats).select_from(joined).where(seats.c.contributor_id == contributor_id)
    rows = conn.execute(query.order_by(sessions.c.id.desc()).limit(limit))
    return [(_session(row), _seat(row)) for row in rows]


def unfinished(conn: sa.Connection, *, now: int, limit: int) -> list[Session]:
    """Those whose next stage's time may have come."""
    running = [Stage.PLANNED.value, Stage.ANSWERING.value, Stage.DISCUSSING.value, Stage.VOTING.value]
    next_at = sa.case(
        (sessions.c.stage == Stage.PLANNED.value, sessions.c.opens_at),
        (sessions.c.stage == Stage.ANSWERING.value, sessions.c.reveal_at),
        (sessions.c.stage == Stage.DISCUSSING.value, sessions.c.vote_at),
        else_=sessions.c.closes_at,
    )
    query = sa.select(sessions).where(sessions.c.stage.in_(running), next_at <= now)
    return [_session(row) for row in conn.execute(query.order_by(sessions.c.id).limit(limit))]


def move(conn: sa.Connection, session_no: int, stage: Stage, *, guidelines_version: int) -> None:
    values = {"stage": stage.value, "guidelines_version": guidelines_version}
    conn.execute(sa.update(sessions).where(sessions.c.id == session_no).values(values))


def beginning(conn: sa.Connection, *, until: int, limit: int) -> list[Session]:
    """Planned ones that begin by then and whose people were not reminded."""
    planned = sa.and_(sessions.c.stage == Stage.PLANNED.value, sessions.c.reminded_at.is_(None))
    query = sa.select(sessions).where(planned, sessions.c.opens_at <= until)
    return [_session(row) for row in conn.execute(query.order_by(sessions.c.id).limit(limit))]


def remind(conn: sa.Connection, session_no: int, *, now: int) -> None:
    conn.execute(sa.update(sessions).where(sessions.c.id == session_no).values(reminded_at=now))


def keep_figures(conn: sa.Connection, session_no: int, found: Figures) -> None:
    conn.execute(sa.update(sessions).where(sessions.c.id == session_no).values(figures=json.dumps(asdict(found))))


def items_of(conn: sa.Connection, session_no: int) -> list[SessionItem]:
    rows = conn.execute(sa.select(items).where(items.c.session_id == session_no).order_by(items.c.place))
    return [_item(row) for row in rows]


def seat(conn: sa.Connection, session_no: int, contributor_ids: Iterable[int]) -> None:
    """Who has a seat already keeps it as it is."""
    fresh = {"came_at": None, "seen_at": None, "seconds": 0, "first": 0, "second": 0}
    insert_new(
        conn, seats, [{"session_id": session_no, "contributor_id": one, **fresh} for one in sorted(contributor_ids)]
    )


def keep_seat(conn: sa.Connection, one: Seat) -> None:
    values = {"came_at": one.came_at, "seen_at": one.seen_at, "seconds": one.seconds, "first": one.first,
              "second": one.second}  # fmt: skip
    conn.execute(_KEEP_SEAT, {"session": one.session_no, "contributor": one.contributor_id, **values})


def seats_of(conn: sa.Connection, session_no: int, *, after: int = 0, limit: int = 200) -> list[Seat]:
    """By contributor's number, from behind `after`."""
    query = sa.select(seats).where(seats.c.session_id == session_no, seats.c.contributor_id > after)
    return [_seat(row) for row in conn.execute(query.order_by(seats.c.contributor_id).limit(limit))]


def count_seats(conn: sa.Connection, session_nos: Sequence[int], items_in: Mapping[int, int]) -> dict[int, Any]:
    """Session → how many are invited, came, have all first answers, have all second answers."""
    full = sa.case(dict(items_in), value=seats.c.session_id, else_=0) if items_in else sa.literal(0)
    query = (
        sa.select(
            seats.c.session_id,
            sa.func.count().label("invited"),
            sa.func.count(seats.c.came_at).label("came"),
            sa.func.sum(sa.case((seats.c.first >= full, 1), else_=0)).label("first"),
            sa.func.sum(sa.case((seats.c.second >= full, 1), else_=0)).label("second"),
        )
        .where(seats.c.session_id.in_(list(session_nos)))
        .group_by(seats.c.session_id)
    )
    return {row.session_id: (row.invited, row.came, int(row.first), int(row.second)) for row in conn.execute(query)}


def asked(conn: sa.Connection, project_id: int) -> bool:
    found = conn.execute(sa.select(asking.c.asked).where(asking.c.project_id == project_id)).scalar_one_or_none()
    return bool(found)


def ask(conn: sa.Connection, project_id: int, asked: bool) -> None:
    overwrite(conn, asking, [{"project_id": project_id, "asked": int(asked)}])


def _item(row: Any) -> SessionItem:
    return SessionItem(
        row.place, row.item, json.loads(row.payload), tuple(json.loads(row.clauses)), json.loads(row.orders)
    )


def _session(row: Any) -> Session:
    times = Times(row.opens_at, row.reveal_at, row.vote_at, row.closes_at)
    return Session(
        row.id, row.public_id, row.project_id, row.title, row.note, Stage(row.stage), times,
        tuple(json.loads(row.clauses)), row.form_version, row.guidelines_version, row.items, row.made_at, row.made_by,
        _figures(json.loads(row.figures)) if row.figures is not None else None,
    )  # fmt: skip


def _figures(said: Mapping[str, Any]) -> Figures:
    agreement = [Agreement(**{**one, "turn": Turn(one["turn"])}) for one in said["agreement"]]
    return Figures(agreement, {int(place): apart for place, apart in said["apart"].items()})


def _seat(row: Any) -> Seat:
    return Seat(row.session_id, row.contributor_id, row.came_at, row.seen_at, row.seconds, row.first, row.second)
