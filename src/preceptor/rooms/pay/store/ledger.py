"""The ledger at rest: entries are added and never changed; balances are kept beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.ids import new_id
from preceptor.base.money import Money
from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import upsert
from preceptor.rooms.pay.nouns import Account, Entry, EntryKind, Line, Place, Posted

entries = sa.Table(
    "pay_entry", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    # What it is about, in the words of what happened: a handler that runs twice posts once.
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_pay_entry_project", "project_id", "id"),
)  # fmt: skip

lines = sa.Table(
    "pay_line", metadata,
    sa.Column("entry_id", sa.Text, primary_key=True),
    sa.Column("no", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("account", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
)  # fmt: skip

# Kept, not summed on asking: a page must cost the same after ten million lines.
balances = sa.Table(
    "pay_balance", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("currency", sa.Text, primary_key=True),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
    sa.Index("ix_pay_balance_contributor", "contributor_id", "account"),
)  # fmt: skip

_PLACE = ("account", "project_id", "contributor_id")


def post(conn: sa.Connection, wanted: Sequence[Entry], *, now: int) -> set[str]:
    """Post those entries whose key was not posted before; gives the keys of the new ones. At most 400 at once.

    A ValueError is a programmer's mistake: lines that do not add up to zero.
    """
    for entry in wanted:
        if rest := entry.unbalanced:
            raise ValueError(f"entry {entry.key!r} does not balance: {rest}")
    known = _known(conn, [entry.key for entry in wanted])
    new = {entry.key: entry for entry in wanted if entry.key not in known}
    if new:
        _insert(conn, list(new.values()), now=now)
    return set(new)


def balance(conn: sa.Connection, place: Place, currency: str) -> int:
    query = sa.select(balances.c.minor_units).where(*_at(balances, place), balances.c.currency == currency)
    return int(conn.execute(query).scalar() or 0)


def of_project(conn: sa.Connection, project_id: int) -> dict[str, dict[Account, int]]:
    """Currency → account → minor units, everybody's together."""
    return _grouped(conn, balances.c.project_id == project_id)


def of_contributor(
    conn: sa.Connection, contributor_id: int, *, project_id: int | None = None
) -> dict[str, dict[Account, int]]:
    """Currency → account → minor units, of one person."""
    mine = balances.c.contributor_id == contributor_id
    return _grouped(conn, mine if project_id is None else sa.and_(mine, balances.c.project_id == project_id))


def of_contributor_in(
    conn: sa.Connection, contributor_id: int, projects: Sequence[int]
) -> dict[int, dict[str, dict[Account, int]]]:
    """Project → currency → account → minor units, of one person; at most 500 projects."""
    found: dict[int, dict[str, dict[Account, int]]] = defaultdict(lambda: defaultdict(dict))
    wanted = sa.and_(balances.c.contributor_id == contributor_id, balances.c.project_id.in_(projects))
    for row in conn.execute(sa.select(balances).where(wanted)):
        found[row.project_id][row.currency][Account(row.account)] = row.minor_units
    return found


def of_people(conn: sa.Connection, project_id: int, people: Sequence[int]) -> dict[int, dict[str, dict[Account, int]]]:
    """Contributor → currency → account → minor units, in one project; at most 500 people."""
    found: dict[int, dict[str, dict[Account, int]]] = defaultdict(lambda: defaultdict(dict))
    wanted = sa.and_(balances.c.project_id == project_id, balances.c.contributor_id.in_(people))
    for row in conn.execute(sa.select(balances).where(wanted)):
        found[row.contributor_id][row.currency][Account(row.account)] = row.minor_units
    return found


def owed(conn: sa.Connection, *, after: int, currency: str, limit: int) -> dict[int, int]:
    """Contributor → what is owed to them, of the next `limit` people behind number `after`, in order."""
    what = sa.and_(
        balances.c.account == Account.OWED.value, balances.c.currency == currency, balances.c.minor_units > 0
    )
    table = balances.c
    query = sa.select(table.contributor_id, sa.func.sum(table.minor_units)).where(what, table.contributor_id > after)
    rows = conn.execute(query.group_by(table.contributor_id).order_by(table.contributor_id).limit(limit))
    return {row[0]: int(row[1]) for row in rows}


def page(conn: sa.Connection, project_id: int, *, before: str, limit: int) -> list[Posted]:
    """A project's journal, newest first; `before` is the id of the last one shown."""
    query = sa.select(entries).where(entries.c.project_id == project_id)
    if before:
        query = query.where(entries.c.id < before)
    rows = conn.execute(query.order_by(entries.c.id.desc()).limit(limit)).all()
    found = _lines(conn, [row.id for row in rows])
    return [_posted(row, found[row.id]) for row in rows]


def _known(conn: sa.Connection, keys: Sequence[str]) -> set[str]:
    return set(conn.execute(sa.select(entries.c.key).where(entries.c.key.in_(keys))).scalars())


def _insert(conn: sa.Connection, new: Sequence[Entry], *, now: int) -> None:
    heads, rows = [], []
    sums: dict[tuple[Any, ...], int] = defaultdict(int)
    for entry in new:
        entry_id = new_id()
        heads.append(
            {"id": entry_id, "key": entry.key, "kind": entry.kind.value, "project_id": entry.project_id,
             "by": entry.by, "note": entry.note, "at": now}
        )  # fmt: skip
        for no, line in enumerate(entry.lines):
            rows.append({"entry_id": entry_id, "no": no, **_row(line)})
            sums[line.place.project_id, line.place.contributor_id, line.place.account.value, line.money.currency] += (
                line.money.minor_units
            )
    conn.execute(sa.insert(entries), heads)
    if rows:
        conn.execute(sa.insert(lines), rows)
    # In one order for everybody: two that post at once never wait for each other crosswise.
    for key, minor_units in sorted(sums.items()):
        named = dict(zip(("project_id", "contributor_id", "account", "currency"), key, strict=True))
        upsert(conn, balances, named, add={"minor_units": minor_units})


def _row(line: Line) -> dict[str, Any]:
    place = line.place
    return {
        "account": place.account.value, "project_id": place.project_id, "contributor_id": place.contributor_id,
        "currency": line.money.currency, "minor_units": line.money.minor_units,
    }  # fmt: skip


def _at(table: sa.Table, place: Place) -> list[Any]:
    return [table.c[name] == getattr(place, name) for name in _PLACE]


def _grouped(conn: sa.Connection, wanted: Any) -> dict[str, dict[Account, int]]:
    columns = (balances.c.currency, balances.c.account)
    query = sa.select(*columns, sa.func.sum(balances.c.minor_units)).where(wanted).group_by(*columns)
    found: dict[str, dict[Account, int]] = defaultdict(dict)
    for currency, account, total in conn.execute(query):
        found[currency][Account(account)] = int(total)
    return dict(found)


def _lines(conn: sa.Connection, ids: Sequence[str]) -> Mapping[str, list[Line]]:
    found: dict[str, list[Line]] = defaultdict(list)
    query = sa.select(lines).where(lines.c.entry_id.in_(ids)).order_by(lines.c.entry_id, lines.c.no)
    for row in conn.execute(query):
        place = Place(Account(row.account), row.project_id, row.contributor_id)
        found[row.entry_id].append(Line(place, Money(row.currency, row.minor_units)))
    return found


def _posted(row: Any, its_lines: Sequence[Line]) -> Posted:
    entry = Entry(row.key, EntryKind(row.kind), row.project_id, tuple(its_lines), row.by, row.note)
    return Posted(row.id, row.at, entry)
