"""The gold bank at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.gold.nouns import Burnt, Entry, Exposure, Limits, Origin, Use, Wear

bank = sa.Table(
    "gold_item", metadata,
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("use", sa.Text, nullable=False),
    sa.Column("wear", sa.Text, nullable=False),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("shown", sa.BigInteger, nullable=False),
    sa.Column("right", sa.BigInteger, nullable=False),
    sa.Column("early_shown", sa.Integer, nullable=False),
    sa.Column("early_right", sa.Integer, nullable=False),
    sa.Column("late_shown", sa.Integer, nullable=False),
    sa.Column("late_right", sa.Integer, nullable=False),
    sa.Column("burnt", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("shown_at", Micros),
    sa.Index("ix_gold_item_list", "project_id", "wear", "use", "item_id"),
)  # fmt: skip

settings = sa.Table(
    "gold_setting", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    # How far the gold that came with files has been entered into the bank.
    sa.Column("entered", sa.BigInteger, nullable=False),
    sa.Column("most_shown", sa.BigInteger),
    sa.Column("drift", sa.SmallInteger, nullable=False),
    sa.Column("wrong", sa.SmallInteger, nullable=False),
)  # fmt: skip


def enter(conn: sa.Connection, given: Sequence[Entry]) -> None:
    """New gold; what is in the bank already stays as it is."""
    insert_new(conn, bank, [_values(one) for one in given])


def put(conn: sa.Connection, one: Entry) -> None:
    overwrite(conn, bank, [_values(one)])


def load(conn: sa.Connection, item_no: int, *, lock: bool = False) -> Entry | None:
    query = sa.select(bank).where(bank.c.item_id == item_no)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _entry(row) if row is not None else None


def from_consensus(conn: sa.Connection, numbers: Sequence[int]) -> list[int]:
    query = sa.select(bank.c.item_id).where(bank.c.item_id.in_(numbers))
    mine = query.where(bank.c.origin == Origin.CONSENSUS.value).order_by(bank.c.item_id)
    return list(conn.execute(mine).scalars())


def page(
    conn: sa.Connection, project_id: int, *, use: Use | None, wear: Wear | None, after: int, limit: int
) -> list[Entry]:
    """In the order the items came in, those numbered above `after`."""
    query = sa.select(bank).where(bank.c.project_id == project_id, bank.c.item_id > after)
    if use is not None:
        query = query.where(bank.c.use == use.value)
    if wear is not None:
        query = query.where(bank.c.wear == wear.value)
    return [_entry(row) for row in conn.execute(query.order_by(bank.c.item_id).limit(limit))]


def count_good(conn: sa.Connection, project_id: int) -> dict[Use, int]:
    query = (
        sa.select(bank.c.use, sa.func.count())
        .where(bank.c.project_id == project_id, bank.c.wear == Wear.GOOD.value)
        .group_by(bank.c.use)
    )
    return {Use(use): count for use, count in conn.execute(query)}


def count_before(conn: sa.Connection, project_id: int, at: int, *, most: int) -> int:
    """Gold of a project that was made before then, counted up to `most`."""
    query = sa.select(bank.c.item_id).where(bank.c.project_id == project_id, bank.c.made_at < at).limit(most)
    return int(conn.execute(sa.select(sa.func.count()).select_from(query.subquery())).scalar_one())


def load_limits(conn: sa.Connection, project_id: int) -> Limits:
    row: Any = conn.execute(sa.select(settings).where(settings.c.project_id == project_id)).one_or_none()
    return Limits(row.most_shown, bool(row.drift), bool(row.wrong)) if row is not None else Limits()


def save_limits(conn: sa.Connection, project_id: int, limits: Limits) -> None:
    _ensure(conn, project_id)
    values = {"most_shown": limits.most_shown, "drift": int(limits.drift), "wrong": int(limits.wrong)}
    conn.execute(sa.update(settings).where(settings.c.project_id == project_id).values(values))


def entered(conn: sa.Connection, project_id: int) -> int:
    """The number of the last item of a file that was entered."""
    return conn.execute(sa.select(settings.c.entered).where(settings.c.project_id == project_id)).scalar() or 0


def save_entered(conn: sa.Connection, project_id: int, item_no: int) -> None:
    _ensure(conn, project_id)
    conn.execute(sa.update(settings).where(settings.c.project_id == project_id).values(entered=item_no))


def _ensure(conn: sa.Connection, project_id: int) -> None:
    plain = Limits()
    row = {"project_id": project_id, "entered": 0, "most_shown": plain.most_shown, "drift": int(plain.drift),
           "wrong": int(plain.wrong)}  # fmt: skip
    insert_new(conn, settings, [row])


def _values(one: Entry) -> dict[str, Any]:
    return {
        "item_id": one.item_no, "project_id": one.project_id, "use": one.use.value, "wear": one.wear.value,
        "origin": one.origin.value, **vars(one.exposure), "burnt": one.burnt.value if one.burnt else "",
        "made_at": one.made_at, "shown_at": one.shown_at,
    }  # fmt: skip


def _entry(row: Any) -> Entry:
    exposure = Exposure(
        row.shown, row.right, row.early_shown, row.early_right, row.late_shown, row.late_right
    )  # fmt: skip
    return Entry(
        row.item_id, row.project_id, Use(row.use), Wear(row.wear), Origin(row.origin), exposure,
        Burnt(row.burnt) if row.burnt else None, row.made_at, row.shown_at,
    )  # fmt: skip
