"""Terms at rest: each version with the time it holds from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.base.money import Money
from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.pay.nouns import Basis, RateRow, Terms
from preceptor.rooms.workforce.nouns import Level

terms = sa.Table(
    "pay_terms", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("from_at", Micros, primary_key=True, autoincrement=False),
    sa.Column("said", sa.Text, nullable=False),
)  # fmt: skip

# The week up to which a project's floor is settled.
floors = sa.Table(
    "pay_floor", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("settled_until", Micros, nullable=False),
)  # fmt: skip


def at(conn: sa.Connection, project_id: int, when: int) -> Terms:
    """What held at a time (micros); before anything was said, the house's own."""
    query = sa.select(terms.c.said).where(terms.c.project_id == project_id, terms.c.from_at <= when)
    said = conn.execute(query.order_by(terms.c.from_at.desc()).limit(1)).scalar()
    return _read(said) if said is not None else Terms()


def now_of(conn: sa.Connection, projects: Sequence[int], when: int) -> dict[int, Terms]:
    """What holds at a time in each of these projects (at most 500) that have said how they pay."""
    last = sa.select(terms.c.project_id, sa.func.max(terms.c.from_at).label("from_at")).where(
        terms.c.project_id.in_(projects), terms.c.from_at <= when
    )
    newest = last.group_by(terms.c.project_id).subquery()
    same = sa.and_(terms.c.project_id == newest.c.project_id, terms.c.from_at == newest.c.from_at)
    return {row.project_id: _read(row.said) for row in conn.execute(sa.select(terms).join(newest, same))}


def first_at(conn: sa.Connection, project_id: int) -> int:
    """Since when a project has said how it pays; 0 when it has not."""
    query = sa.select(sa.func.min(terms.c.from_at)).where(terms.c.project_id == project_id)
    return int(conn.execute(query).scalar() or 0)


def add(conn: sa.Connection, project_id: int, one: Terms, *, from_at: int) -> None:
    overwrite(conn, terms, [{"project_id": project_id, "from_at": from_at, "said": json.dumps(asdict(one))}])


def with_terms(conn: sa.Connection) -> Sequence[int]:
    """The projects that have said how they pay: only they can have a floor."""
    return list(conn.execute(sa.select(terms.c.project_id).distinct().order_by(terms.c.project_id)).scalars())


def settled_until(conn: sa.Connection, project_id: int) -> int | None:
    return conn.execute(sa.select(floors.c.settled_until).where(floors.c.project_id == project_id)).scalar()


def settle_until(conn: sa.Connection, project_id: int, until: int) -> None:
    overwrite(conn, floors, [{"project_id": project_id, "settled_until": until}])


def _read(said: str) -> Terms:
    raw = json.loads(said)
    money = {name: Money(**raw[name]) if raw[name] else None for name in ("hourly", "floor")}
    rates = tuple(_row(one) for one in raw.get("rates", ()))
    return Terms(**{**raw, **money, "basis": Basis(raw["basis"]), "rates": rates})


def _row(raw: dict[str, Any]) -> RateRow:
    level = Level(raw["level"]) if raw["level"] else None
    return RateRow(**{**raw, "amount": Money(**raw["amount"]), "level": level})
