"""Accounts by the words of their names and addresses, at rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.identity.store.tables import accounts, words

_LAST = "\U0010ffff"
"""Behind every word that begins as another does."""


def note(conn: sa.Connection, no: int, theirs: Collection[str]) -> None:
    """An account is found by these words from now on, and by no others."""
    conn.execute(sa.delete(words).where(words.c.account_no == no))
    insert_new(conn, words, [{"word": one, "account_no": no} for one in sorted(theirs)])


def found(
    conn: sa.Connection, begin: str, others: Sequence[str], *, after: tuple[str, int] | None, limit: int
) -> list[tuple[str, int]]:
    """(word, account) of those with a word that begins so, by word and then by number; each account once, at its first such word. `others`
    must each begin a word of the account too. Walks the words that begin so, from the cursor on."""
    mine = words.alias("mine")
    query = sa.select(mine.c.word, mine.c.account_no).where(_begins(mine, begin))
    if after is not None:
        query = query.where(sa.tuple_(mine.c.word, mine.c.account_no) > sa.tuple_(*map(sa.literal, after)))
    earlier = words.alias("earlier")
    query = query.where(
        ~sa.exists().where(
            earlier.c.account_no == mine.c.account_no, _begins(earlier, begin), earlier.c.word < mine.c.word
        )
    )
    for place, one in enumerate(others):
        other = words.alias(f"other_{place}")
        query = query.where(sa.exists().where(other.c.account_no == mine.c.account_no, _begins(other, one)))
    rows = conn.execute(query.order_by(mine.c.word, mine.c.account_no).limit(limit))
    return [(row.word, row.account_no) for row in rows]


def emails_and_names(conn: sa.Connection, no: int) -> tuple[str, str]:
    row = conn.execute(sa.select(accounts.c.email, accounts.c.name).where(accounts.c.no == no)).one()
    return row.email, row.name


def _begins(table: sa.FromClause, begin: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.word >= begin, table.c.word < begin + _LAST)
