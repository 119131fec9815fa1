"""The sets of people a rule is counted by, at rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from pyroaring import BitMap

from preceptor.infra.db.schema import Id, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.eligibility.nouns import Place

people = sa.Table(
    # One row for each value of a fact and each block of 65,536 people.
    "eligibility_people", metadata,
    sa.Column("fact", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, primary_key=True),
    sa.Column("block", sa.Integer, primary_key=True, autoincrement=False),
    # A roaring bitmap of account numbers, in its portable form.
    sa.Column("accounts", sa.LargeBinary, nullable=False),
)  # fmt: skip

places = sa.Table(
    "eligibility_place", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    # The sets somebody was last put into, so that a change touches only those they leave and those they join.
    sa.Column("kept", sa.Text, nullable=False),
)  # fmt: skip

Block = tuple[str, str, int]
"""A fact, its value, and which 65,536 people."""

_AT_ONCE = 300
"""Values of one fact in one statement."""


def fetch(conn: sa.Connection, asked: Sequence[Place]) -> BitMap:
    """The people in any of these sets, which are all of one fact."""
    found = BitMap()
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        query = sa.select(people.c.accounts).where(
            people.c.fact == some[0][0], people.c.value.in_([one for _, one in some])
        )
        found |= BitMap.union(BitMap(), *(BitMap.deserialize(row.accounts) for row in conn.execute(query)))
    return found


def fetch_each(conn: sa.Connection, asked: Mapping[str, Place]) -> dict[str, BitMap]:
    """The same set by set, by the names they are asked under; all are of one fact, and who is in none is in no set."""
    names = {place: name for name, place in asked.items()}
    found: dict[str, BitMap] = {}
    places = list(names)
    for start in range(0, len(places), _AT_ONCE):
        some = places[start : start + _AT_ONCE]
        query = sa.select(people.c.fact, people.c.value, people.c.accounts).where(
            people.c.fact == some[0][0], people.c.value.in_([one for _, one in some])
        )
        for fact, value, accounts in conn.execute(query):
            found.setdefault(names[fact, value], BitMap()).update(BitMap.deserialize(accounts))
    return found


def kept(conn: sa.Connection, account_nos: Iterable[int]) -> dict[int, frozenset[Place]]:
    """The sets each of these people is in; nobody is left out."""
    asked = list(account_nos)
    rows = conn.execute(sa.select(places).where(places.c.account_no.in_(asked)))
    found = {row.account_no: frozenset((fact, value) for fact, value in json.loads(row.kept)) for row in rows}
    return {number: found.get(number, frozenset()) for number in asked}


def keep(conn: sa.Connection, now: Mapping[int, frozenset[Place]]) -> None:
    rows = [{"account_no": number, "kept": json.dumps(sorted(one), ensure_ascii=False)} for number, one in now.items()]
    overwrite(conn, places, rows)


def forget(conn: sa.Connection, account_nos: Sequence[int]) -> None:
    conn.execute(sa.delete(places).where(places.c.account_no.in_(account_nos)))


def move(conn: sa.Connection, changes: Mapping[Block, tuple[BitMap, BitMap]]) -> None:
    """Put people into sets and take them out: for each block those who join and those who leave."""
    rows = []
    for (fact, value, block), (joining, leaving) in sorted(changes.items(), key=lambda one: one[0]):
        was = _block(conn, fact, value, block)
        rows.append({"fact": fact, "value": value, "block": block, "accounts": ((was | joining) - leaving).serialize()})
    overwrite(conn, people, rows)


def _block(conn: sa.Connection, fact: str, value: str, block: int) -> BitMap:
    mine = (people.c.fact == fact, people.c.value == value, people.c.block == block)
    row: Any = conn.execute(sa.select(people.c.accounts).where(*mine)).one_or_none()
    return BitMap.deserialize(row.accounts) if row is not None else BitMap()
