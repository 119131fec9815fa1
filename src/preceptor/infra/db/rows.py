"""Rows out of one store and into another of either kind: backup and restore stand on it."""

from __future__ import annotations

import base64
import contextlib
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from preceptor.base.problems import Kind, Problem
from preceptor.infra.db.database import Database

Row = Sequence[Any]
"""JSON-able values in the order of the columns: JSON columns as text, bytes as base64."""
_AT_ONCE = 2000

# First match counts: Boolean is no Integer to SQLAlchemy, but BigInteger is one.
_KINDS: tuple[tuple[type[sa.types.TypeEngine[Any]], str], ...] = (
    (sa.Boolean, "bool"), (sa.Integer, "int"), (sa.Float, "float"), (sa.JSON, "json"),
    (sa.LargeBinary, "bytes"), (sa.String, "text"),
)  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """A table's name and its columns as (name, kind); kinds are bool, int, float, json, bytes, text."""

    name: str
    columns: tuple[tuple[str, str], ...]


def shape_of(table: sa.Table) -> Shape:
    """Raises Problem `backup.type` for a column type we could not carry to the other database."""
    return Shape(table.name, tuple((column.name, _kind(column)) for column in table.columns))


@contextmanager
def snapshot(database: Database) -> Iterator[Callable[[Shape], Iterator[list[Any]]]]:
    """All tables as they are at this moment, while others go on writing; gives a function from shape to rows."""
    reading = _sqlite_snapshot if database.dialect == "sqlite" else _postgres_snapshot
    with reading(database) as rows:
        yield rows


def load(conn: sa.Connection, shape: Shape, rows: Iterable[Row]) -> int:
    """Put rows into an empty table, in the transaction of `conn`; gives how many."""
    decoders = [_decoder(kind, conn.dialect.name) for _, kind in shape.columns]
    ready = ([decode(value) for decode, value in zip(decoders, row, strict=True)] for row in rows)
    raw: Any = conn.connection.driver_connection
    names = ", ".join(f'"{name}"' for name, _ in shape.columns)
    if conn.dialect.name == "sqlite":
        marks = ", ".join("?" * len(shape.columns))
        done = raw.executemany(f'INSERT INTO "{shape.name}" ({names}) VALUES ({marks})', ready)
        return max(0, int(done.rowcount))
    count = 0
    with raw.cursor() as cursor, cursor.copy(f'COPY "{shape.name}" ({names}) FROM STDIN') as copy:
        for row in ready:
            copy.write_row(row)
            count += 1
    return count


@contextmanager
def free_of_references(conn: sa.Connection) -> Iterator[None]:
    """Foreign keys stand aside while tables are filled in any order, and are checked when they come back.

    On SQLite whoever opened the transaction has seen to it (`migrate.transaction`).
    """
    if conn.dialect.name == "sqlite":
        yield
        return
    found = conn.execute(
        sa.text(
            "SELECT conrelid::regclass::text AS place, conname, pg_get_constraintdef(oid) AS meaning FROM pg_constraint "
            "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
        )
    ).all()
    for each in found:
        conn.exec_driver_sql(f'ALTER TABLE {each.place} DROP CONSTRAINT "{each.conname}"')
    yield
    for each in found:
        conn.exec_driver_sql(f'ALTER TABLE {each.place} ADD CONSTRAINT "{each.conname}" {each.meaning}')


def count_on(conn: sa.Connection, tables: Iterable[str]) -> None:
    """After ids were put in by hand, PostgreSQL's sequences go on behind the highest."""
    if conn.dialect.name == "sqlite":
        return
    for table in tables:
        # Tables without an id of their own have no sequence: then nothing is selected.
        sequence = conn.execute(
            sa.text("SELECT pg_get_serial_sequence(:quoted, column_name) FROM information_schema.columns "
                    "WHERE table_schema = current_schema() AND table_name = :name AND column_name = 'id'"),
            {"quoted": f'"{table}"', "name": table},
        ).scalar()  # fmt: skip
        if sequence is not None:
            conn.exec_driver_sql(
                f"SELECT setval('{sequence}', (SELECT coalesce(max(id), 0) + 1 FROM \"{table}\"), false)"
            )


@contextmanager
def _sqlite_snapshot(database: Database) -> Iterator[Callable[[Shape], Iterator[list[Any]]]]:
    # A copy rather than one long read: while a reader holds its snapshot the write-ahead log can only grow.
    store = Path(str(database.engine.url.database))
    with tempfile.TemporaryDirectory(prefix=f".{store.name}-", dir=store.parent) as folder:
        copy = Path(folder) / "copy.db"
        with database.engine.connect() as conn:
            raw: Any = conn.connection.driver_connection
            raw.execute("VACUUM INTO ?", (str(copy),))
        with contextlib.closing(sqlite3.connect(copy)) as source:

            def rows(shape: Shape) -> Iterator[list[Any]]:
                encoders = [_encoder(kind) for _, kind in shape.columns]
                names = ", ".join(f'"{name}"' for name, _ in shape.columns)
                for row in source.execute(f'SELECT {names} FROM "{shape.name}"'):
                    yield [encode(value) for encode, value in zip(encoders, row, strict=True)]

            yield rows


@contextmanager
def _postgres_snapshot(database: Database) -> Iterator[Callable[[Shape], Iterator[list[Any]]]]:
    options: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with database.engine.connect().execution_options(**options) as conn, conn.begin():
        raw: Any = conn.connection.driver_connection

        def rows(shape: Shape) -> Iterator[list[Any]]:
            encoders = [_encoder(kind) for _, kind in shape.columns]
            # `::text`, since a JSON null and a missing value must stay two things.
            names = ", ".join(f'"{name}"::text' if kind == "json" else f'"{name}"' for name, kind in shape.columns)
            with raw.cursor(name="backup") as cursor:
                cursor.itersize = _AT_ONCE
                cursor.execute(f'SELECT {names} FROM "{shape.name}"')
                for row in cursor:
                    yield [encode(value) for encode, value in zip(encoders, row, strict=True)]

        yield rows


def _kind(column: sa.Column[Any]) -> str:
    for type_, kind in _KINDS:
        if isinstance(column.type, type_):
            return kind
    raise Problem(Kind.INTERNAL, "backup.type", f"{column} is of type {column.type!r}, which no backup can carry.")


def _encoder(kind: str) -> Callable[[Any], Any]:
    if kind == "bool":
        return lambda value: None if value is None else bool(value)
    if kind == "bytes":
        return lambda value: None if value is None else base64.b64encode(value).decode()
    return _as_it_is


def _decoder(kind: str, dialect: str) -> Callable[[Any], Any]:
    if kind == "bytes":
        return lambda value: None if value is None else base64.b64decode(value)
    if kind == "bool" and dialect == "sqlite":
        return lambda value: None if value is None else int(value)
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
