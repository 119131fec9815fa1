"""Writing many rows at once, and the one queue every project has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.upsert import upsert
from preceptor.rooms.work.store.tables import items, tallies

_TAIL = sa.text(
    "INSERT INTO work_tail (project_id, position) VALUES (:project, :count) ON CONFLICT (project_id) "
    "DO UPDATE SET position = work_tail.position + excluded.position RETURNING position"
)
_NUMBERS = {
    # SQLite has one writer, so nobody else can take these numbers before we commit.
    "sqlite": "SELECT COALESCE(MAX(id), 0) + 1 FROM {table}",
    "postgresql": "SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, {count})",
}


def tail(conn: sa.Connection, project_id: int, count: int) -> int:
    """Reserve `count` positions at the end of the queue; gives the first of them.

    The row stays locked until commit, so positions become visible in their order: nobody can walk past one that is
    still on its way. Take it before any item's lock, never after: that order keeps deadlocks away.
    """
    last: int = conn.execute(_TAIL, {"project": project_id, "count": count}).scalar_one()
    return last - count + 1


def numbers(conn: sa.Connection, table: str, count: int) -> list[int]:
    """Fresh small numbers for `count` rows of `table`."""
    query = sa.text(_NUMBERS[conn.dialect.name].format(table=table, count=count))
    found = list(conn.execute(query).scalars())
    return found if len(found) == count and conn.dialect.name != "sqlite" else list(range(found[0], found[0] + count))


def insert(conn: sa.Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert by the driver's fastest way: executemany on SQLite, COPY on PostgreSQL."""
    raw: Any = conn.connection.driver_connection
    names = ", ".join(columns)
    if conn.dialect.name == "sqlite":
        marks = ",".join("?" * len(columns))
        raw.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
        return
    with raw.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def tally(conn: sa.Connection, project_id: int, add: Mapping[str, int]) -> None:
    upsert(conn, tallies, {"project_id": project_id}, add=add)


def take_slots(conn: sa.Connection, counts: Mapping[int, int]) -> None:
    """Count imported answers as taken slots: item's number → how many."""
    statement = sa.update(items).where(items.c.id == sa.bindparam("no"))
    rows = [{"no": no, "more": more} for no, more in sorted(counts.items())]
    if rows:
        conn.execute(statement.values(taken=items.c.taken + sa.bindparam("more")), rows)


def set_overlap(conn: sa.Connection, project_id: int, *, overlap: int, after: int, limit: int) -> tuple[int, int, int]:
    """Give up to `limit` work items after number `after` this overlap: (last number looked at, changed, reopened).

    Items that were full and are open now go to the tail: many people's positions are beyond their old places.
    """
    query = sa.select(items.c.id, items.c.overlap, items.c.taken).where(
        items.c.project_id == project_id, items.c.purpose == 0, items.c.id > after
    )
    first = tail(conn, project_id, limit)
    rows = conn.execute(query.order_by(items.c.id).limit(limit).with_for_update()).all()
    if not rows:
        return after, 0, 0
    changed = [row for row in rows if row.overlap != overlap]
    reopened = [row for row in changed if row.overlap <= row.taken < overlap]
    if changed:
        conn.execute(sa.update(items).where(items.c.id.in_([r.id for r in changed])).values(overlap=overlap))
    for place, row in enumerate(reopened):
        conn.execute(sa.update(items).where(items.c.id == row.id).values(queue_position=first + place))
    tally(conn, project_id, {"slots": sum(overlap - row.overlap for row in changed)})
    return rows[-1].id, len(changed), len(reopened)
