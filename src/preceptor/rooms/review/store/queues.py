"""The queues of the second look at rest: places, how many wait, a project's shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.review.nouns import Place, Shares, Waiting

places = sa.Table(
    "review_place", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("queue", sa.Text, primary_key=True),
    sa.Column("item_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("open", sa.SmallInteger, nullable=False),
    sa.Column("priority", sa.Float, nullable=False),
    # The next item of a queue is the end of a stretch of this index, however many items the project has.
    sa.Index("ix_review_place_next", "project_id", "queue", "open", "priority", "item_id"),
    sa.Index("ix_review_place_item", "item_id"),
)  # fmt: skip

waiting = sa.Table(
    "review_queue", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("queue", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
)  # fmt: skip

settings = sa.Table(
    "review_setting", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("random_share", sa.Float, nullable=False),
    sa.Column("second_share", sa.Float, nullable=False),
    sa.Column("gold_share", sa.Float, nullable=False),
)  # fmt: skip


def place(conn: sa.Connection, project_id: int, given: Sequence[Place]) -> None:
    """Let items wait in queues, or change their priority there; those closed before wait again."""
    rows = [
        {"project_id": project_id, "queue": one.queue, "item_id": one.item_no, "open": 1, "priority": one.priority}
        for one in given
    ]
    overwrite(conn, places, rows)


def close(conn: sa.Connection, item_no: int) -> None:
    """The item waits nowhere any more, and is counted nowhere."""
    mine = sa.and_(places.c.item_id == item_no, places.c.open == 1)
    left = conn.execute(sa.update(places).where(mine).values(open=0).returning(places.c.project_id, places.c.queue))
    for row in left.all():
        here = sa.and_(waiting.c.project_id == row.project_id, waiting.c.queue == row.queue, waiting.c.size > 0)
        conn.execute(sa.update(waiting).where(here).values(size=waiting.c.size - 1))


def drop_places(conn: sa.Connection, numbers: Sequence[int]) -> None:
    """Forget where these items wait, before they are placed anew."""
    conn.execute(sa.delete(places).where(places.c.item_id.in_(numbers), places.c.open == 1))


def next_places(
    conn: sa.Connection, project_id: int, queue: str, *, after: tuple[float, int] | None, limit: int
) -> list[Place]:
    """Greatest priority first, by keyset (priority, item)."""
    table = places.c
    query = sa.select(table.item_id, table.priority).where(
        table.project_id == project_id, table.queue == queue, table.open == 1
    )
    if after is not None:
        query = query.where(sa.tuple_(table.priority, table.item_id) < sa.tuple_(*map(sa.literal, after)))
    rows = conn.execute(query.order_by(table.priority.desc(), table.item_id.desc()).limit(limit))
    return [Place(queue, row.item_id, row.priority) for row in rows]


def priorities(conn: sa.Connection, project_id: int, item_no: int) -> dict[str, float]:
    """Queue → the item's priority there, also where it waits no more."""
    query = sa.select(places.c.queue, places.c.priority)
    mine = sa.and_(places.c.item_id == item_no, places.c.project_id == project_id)
    return {row.queue: row.priority for row in conn.execute(query.where(mine))}


def set_waiting(conn: sa.Connection, project_id: int, counts: Mapping[str, int]) -> None:
    """How many items wait in each queue now; queues left out are empty."""
    conn.execute(sa.delete(waiting).where(waiting.c.project_id == project_id))
    overwrite(conn, waiting, [{"project_id": project_id, "queue": name, "size": n} for name, n in counts.items()])


def count_in(conn: sa.Connection, project_id: int, queue: str) -> None:
    """One more item waits there."""
    insert_new(conn, waiting, [{"project_id": project_id, "queue": queue, "size": 0}])
    here = sa.and_(waiting.c.project_id == project_id, waiting.c.queue == queue)
    conn.execute(sa.update(waiting).where(here).values(size=waiting.c.size + 1))


def count_open(conn: sa.Connection, project_id: int, queue: str) -> int:
    """How many wait there, counted; for queues that are a small share of all."""
    here = sa.and_(places.c.project_id == project_id, places.c.queue == queue, places.c.open == 1)
    return conn.execute(sa.select(sa.func.count()).select_from(places).where(here)).scalar_one()


def list_waiting(conn: sa.Connection, project_id: int) -> list[Waiting]:
    """By name; a row a queue, never a row an item."""
    query = sa.select(waiting.c.queue, waiting.c.size).where(waiting.c.project_id == project_id)
    return [Waiting(row.queue, row.size) for row in conn.execute(query.order_by(waiting.c.queue))]


def load_shares(conn: sa.Connection, project_id: int) -> Shares:
    """The project's, or the house's defaults."""
    row: Any = conn.execute(sa.select(settings).where(settings.c.project_id == project_id)).one_or_none()
    return Shares(row.random_share, row.second_share, row.gold_share) if row is not None else Shares()


def save_shares(conn: sa.Connection, project_id: int, shares: Shares) -> None:
    row = {"project_id": project_id, "random_share": shares.random, "second_share": shares.second,
           "gold_share": shares.gold}  # fmt: skip
    overwrite(conn, settings, [row])
