"""Writing many rows at once, and the one queue every project has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.work.nouns import ItemKey
from preceptor.rooms.work.store.tables import OPEN, PROBE, contents, golds, items, tallies, warnings

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


def insert_probe(conn: sa.Connection, key: ItemKey, project_id: int, *, of: int, payload: str, now: int) -> None:
    """A repeat of item number `of`, with its warning if it has one."""
    row = {
        "id": key.no, "public_id": key.id, "project_id": project_id, "queue_position": 0, "purpose": PROBE,
        "overlap": 1, "taken": 1, "group_key": "", "created_at": now,
    }  # fmt: skip
    conn.execute(sa.insert(items).values(row))
    conn.execute(sa.insert(contents).values(item_id=key.no, payload=payload))
    said = sa.select(sa.literal(key.no), warnings.c.project_id, warnings.c.severity, warnings.c.categories)
    copied = ["item_id", "project_id", "severity", "categories"]
    conn.execute(sa.insert(warnings).from_select(copied, said.where(warnings.c.item_id == of)))


def tally(conn: sa.Connection, project_id: int, add: Mapping[str, int]) -> None:
    upsert(conn, tallies, {"project_id": project_id}, add=add)


def take_slots(conn: sa.Connection, counts: Mapping[int, int]) -> None:
    """Count imported answers as taken slots: item's number → how many."""
    statement = sa.update(items).where(items.c.id == sa.bindparam("no"))
    rows = [{"no": no, "more": more} for no, more in sorted(counts.items())]
    if rows:
        conn.execute(statement.values(taken=items.c.taken + sa.bindparam("more")), rows)


def seal(conn: sa.Connection, item_no: int, purpose: int) -> None:
    """Take an item from everybody's sight."""
    conn.execute(sa.update(items).where(items.c.id == item_no).values(purpose=purpose))


def unseal(conn: sa.Connection, item_no: int, *, position: int) -> None:
    """Gold is gold again and work is work, at the tail, where everybody still comes by."""
    is_gold = sa.exists().where(golds.c.item_id == items.c.id)
    change = sa.update(items).where(items.c.id == item_no, items.c.purpose == 2)
    conn.execute(change.values(purpose=sa.case((is_gold, 1), else_=0), queue_position=position))


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


def ask_one_more(conn: sa.Connection, project_id: int, chosen: Sequence[int], *, more: int = 1) -> int:
    """Let these full work items take `more` answers each, at the tail of the queue; gives how many were full.

    Those still open are left alone: what they wait for may change what is wanted of them.
    """
    full = sa.and_(items.c.project_id == project_id, items.c.purpose == 0, items.c.taken >= items.c.overlap)
    query = sa.select(items.c.id, items.c.taken, items.c.overlap).where(full, items.c.id.in_(chosen))
    rows = conn.execute(query.order_by(items.c.id).with_for_update()).all()
    if not rows:
        return 0
    first = tail(conn, project_id, len(rows))
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    moved = [{"no": row.id, "position": first + place, "wanted": row.taken + more} for place, row in enumerate(rows)]
    conn.execute(change.values(queue_position=sa.bindparam("position"), overlap=sa.bindparam("wanted")), moved)
    tally(conn, project_id, {"slots": sum(row.taken + more - row.overlap for row in rows)})
    return len(rows)


def ask_instead(conn: sa.Connection, project_id: int, chosen: Sequence[int]) -> dict[int, int]:
    """Let these work items take one answer more each; those that were full come at the tail. Gives the overlap each had."""
    mine = sa.and_(items.c.project_id == project_id, items.c.purpose == 0, items.c.id.in_(chosen))
    first = tail(conn, project_id, len(chosen))
    query = sa.select(items.c.id, items.c.overlap, items.c.taken, items.c.queue_position).where(mine)
    rows = conn.execute(query.order_by(items.c.id).with_for_update()).all()
    moved = [
        {"no": row.id, "position": first + place if row.taken >= row.overlap else row.queue_position}
        for place, row in enumerate(rows)
    ]
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    if moved:
        conn.execute(change.values(queue_position=sa.bindparam("position"), overlap=items.c.overlap + 1), moved)
    tally(conn, project_id, {"slots": len(rows)})
    return {row.id: row.overlap for row in rows}


def ask_no_more(conn: sa.Connection, project_id: int, least: Mapping[int, int]) -> int:
    """Let these work items take one answer less each, but no fewer than `least` says of each; gives by how many places in all
    they changed (0 or less)."""
    mine = sa.and_(items.c.project_id == project_id, items.c.purpose == 0, items.c.id.in_(least))
    query = sa.select(items.c.id, items.c.overlap).where(mine).order_by(items.c.id).with_for_update()
    rows = conn.execute(query).all()
    wanted = [{"no": row.id, "wanted": max(row.overlap - 1, least[row.id])} for row in rows]
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    if wanted:
        conn.execute(change.values(overlap=sa.bindparam("wanted")), wanted)
    slots: int = sum(each["wanted"] for each in wanted) - sum(row.overlap for row in rows)
    tally(conn, project_id, {"slots": slots})
    return slots


def ask_anew(conn: sa.Connection, project_id: int, wanted: Mapping[int, int]) -> dict[int, tuple[int, int, int]]:
    """Let these work items take answers up to what is `wanted` of each; all come at the tail, for whoever answered them is beyond their
    old places. Item → the overlap it had, the one it has now, and how many places were taken; gold, and what is held, is left out."""
    mine = sa.and_(items.c.project_id == project_id, items.c.purpose == 0, items.c.id.in_(wanted))
    first = tail(conn, project_id, len(wanted))
    query = sa.select(items.c.id, items.c.overlap, items.c.taken).where(mine)
    rows = conn.execute(query.order_by(items.c.id).with_for_update()).all()
    now = {row.id: max(row.overlap, wanted[row.id]) for row in rows}
    moved = [{"no": row.id, "wanted": now[row.id], "position": first + place} for place, row in enumerate(rows)]
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    if moved:
        conn.execute(change.values(queue_position=sa.bindparam("position"), overlap=sa.bindparam("wanted")), moved)
    tally(conn, project_id, {"slots": sum(now[row.id] - row.overlap for row in rows)})
    return {row.id: (row.overlap, now[row.id], row.taken) for row in rows}


def ask_as_before(conn: sa.Connection, project_id: int, most: Mapping[int, int]) -> int:
    """Let these work items take no more answers than `most` says of each; gives by how many places in all they changed (0 or less)."""
    mine = sa.and_(items.c.project_id == project_id, items.c.purpose == 0, items.c.id.in_(most))
    query = sa.select(items.c.id, items.c.overlap).where(mine).order_by(items.c.id).with_for_update()
    rows = conn.execute(query).all()
    wanted = [{"no": row.id, "wanted": min(row.overlap, most[row.id])} for row in rows]
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    if wanted:
        conn.execute(change.values(overlap=sa.bindparam("wanted")), wanted)
    slots: int = sum(each["wanted"] for each in wanted) - sum(row.overlap for row in rows)
    tally(conn, project_id, {"slots": slots})
    return slots


def ask_again(conn: sa.Connection, project_id: int, chosen: Sequence[int], *, more: int) -> tuple[int, int]:
    """Let these work items take `more` answers, next of all and in this order: (items changed, slots added).

    They go to the tail of the queue, for many people's positions are beyond their old places; what else is open goes
    behind them in the order it had, in one statement.
    """
    in_line = sa.and_(items.c.project_id == project_id, OPEN)
    low, high = conn.execute(
        sa.select(sa.func.min(items.c.queue_position), sa.func.max(items.c.queue_position)).where(in_line)
    ).one()
    waiting = high - low + 1 if low is not None else 0
    first = tail(conn, project_id, len(chosen) + waiting)
    query = sa.select(items.c.id, items.c.overlap, items.c.taken).where(
        items.c.project_id == project_id, items.c.purpose == 0, items.c.id.in_(chosen)
    )
    rows = {row.id: row for row in conn.execute(query.order_by(items.c.id).with_for_update())}
    wanted = {no: max(row.overlap, row.taken + more) for no, row in rows.items()}
    moved = [
        {"no": no, "position": first + place, "wanted": wanted[no]} for place, no in enumerate(chosen) if no in rows
    ]
    change = sa.update(items).where(items.c.id == sa.bindparam("no"))
    if moved:
        conn.execute(change.values(queue_position=sa.bindparam("position"), overlap=sa.bindparam("wanted")), moved)
    if waiting:
        behind = items.c.queue_position + (first + len(chosen) - low)
        others = sa.and_(in_line, items.c.queue_position.between(low, high))
        conn.execute(sa.update(items).where(others).values(queue_position=behind))
    slots = sum(wanted[no] - row.overlap for no, row in rows.items())
    tally(conn, project_id, {"slots": slots})
    return len(moved), slots


def make_gold(conn: sa.Connection, item_no: int, *, position: int) -> bool:
    """False when it was no work item."""
    work = sa.and_(items.c.id == item_no, items.c.purpose == 0)
    return conn.execute(sa.update(items).where(work).values(purpose=1, queue_position=position)).rowcount > 0


def put_gold(conn: sa.Connection, item_no: int, answers: str, reason: str) -> None:
    overwrite(conn, golds, [{"item_id": item_no, "answers": answers, "reason": reason}])


def move_gold(conn: sa.Connection, item_no: int, *, position: int) -> None:
    gold = sa.and_(items.c.id == item_no, items.c.purpose == 1)
    conn.execute(sa.update(items).where(gold).values(queue_position=position))
