"""A store's schema in plain words, for comparing two stores in every detail."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

Schema = dict[str, Any]
_OWN = "alembic_version"

_POSTGRES = {
    "columns": """SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity, collation_name
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "constraints": """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace""",
}


def described(engine: sa.Engine) -> Schema:
    """Every table, column, index and constraint but Alembic's own."""
    with engine.connect() as conn:
        return _sqlite(conn) if conn.dialect.name == "sqlite" else _postgres(conn)


def _postgres(conn: sa.Connection) -> Schema:
    return {
        name: sorted(str(tuple(row)) for row in conn.execute(sa.text(query)) if row[0] != _OWN)
        for name, query in _POSTGRES.items()
    }


def _sqlite(conn: sa.Connection) -> Schema:
    tables = conn.exec_driver_sql("PRAGMA table_list").all()
    mine = [row for row in tables if row.type == "table" and not row.name.startswith("sqlite_") and row.name != _OWN]
    return {row.name: _sqlite_table(conn, row.name, strict=row.strict) for row in mine}


def _sqlite_table(conn: sa.Connection, name: str, *, strict: int) -> Schema:
    def ask(pragma: str, of: str = name) -> list[Any]:
        return list(conn.exec_driver_sql(f"PRAGMA {pragma}('{of}')"))

    sql = sa.text("SELECT type, name, sql FROM sqlite_master WHERE tbl_name = :name")
    master = conn.execute(sql, {"name": name}).all()
    table = next(row.sql for row in master if row.type == "table")
    return {
        "strict": strict,
        # (name, type, not null, default, place in the primary key); without its place in the row
        "columns": sorted(str(tuple(row)[1:]) for row in ask("table_xinfo")),
        "references": sorted(str(tuple(row)[2:]) for row in ask("foreign_key_list")),
        "indexes": sorted(
            (row.unique, row.origin, row.partial, str([tuple(each)[2:] for each in ask("index_xinfo", row.name)]))
            for row in ask("index_list")
        ),
        "index_sql": sorted((row.name, _plain(row.sql)) for row in master if row.type == "index" and row.sql),
        "constraints": sorted(
            re.findall(r"CONSTRAINT \w+ (?:CHECK|UNIQUE|FOREIGN KEY|PRIMARY KEY) ?\([^\n]*\)", table)
        ),
    }


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql.replace('"', "")).strip()
