"""Insert what is new, overwrite or add to what is there: statements both databases know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

INSERT: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
"""Of each database, the insert that knows what to do where the key is taken; for statements a store writes itself."""


def insert_new(conn: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows that break no unique key and leave out the others, without an error."""
    if rows:
        conn.execute(INSERT[conn.dialect.name](table).on_conflict_do_nothing(), list(rows))


def upsert(conn: sa.Connection, table: sa.Table, key: Mapping[str, Any], *, add: Mapping[str, int]) -> None:
    """Add `add` to the row at the primary `key`, which begins at zero: one statement, so no count is ever lost."""
    conn.execute(_adding(conn.dialect.name, table, tuple(key), tuple(add)), {**key, **add})


def overwrite(conn: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows (all with the same columns), or overwrite those with the same primary key."""
    if not rows:
        return
    conn.execute(_overwriting(conn.dialect.name, table, tuple(rows[0])), list(rows))


@lru_cache(maxsize=512)
def _overwriting(dialect: str, table: sa.Table, columns: tuple[str, ...]) -> Any:
    statement = INSERT[dialect](table)
    keys = [column.name for column in table.primary_key]
    changes = {name: statement.excluded[name] for name in columns if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changes)


@lru_cache(maxsize=256)
def _adding(dialect: str, table: sa.Table, key: tuple[str, ...], add: tuple[str, ...]) -> Any:
    # Kept: making it and finding it again in SQLAlchemy's own cache costs three times what SQLite takes to run it.
    statement = INSERT[dialect](table).values({name: sa.bindparam(name) for name in (*key, *add)})
    summed = {name: table.c[name] + statement.excluded[name] for name in add}
    return statement.on_conflict_do_update(index_elements=list(key), set_=summed)
