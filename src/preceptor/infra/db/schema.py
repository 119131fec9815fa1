"""Column types and the one MetaData every room's store adds its tables to."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""A small integer key; INTEGER PRIMARY KEY on SQLite, so that it is the row's own address."""
Micros = sa.BigInteger
"""A time: microseconds since 1970 UTC (`base.clock`)."""
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
"""A JSON document that SQL may look into. What is only carried to and fro is stored as Text."""

# STRICT tables know INTEGER, REAL, TEXT, BLOB only; SQLAlchemy's own names are refused.
_STRICT_NAMES: dict[type[sa.types.TypeEngine[Any]], str] = {
    sa.Boolean: "INTEGER", sa.BigInteger: "INTEGER", sa.SmallInteger: "INTEGER", sa.Integer: "INTEGER",
    sa.Float: "REAL", sa.String: "TEXT", sa.Text: "TEXT", sa.JSON: "TEXT", sa.LargeBinary: "BLOB",
}  # fmt: skip


def _spell_for_sqlite(kind: type[sa.types.TypeEngine[Any]], name: str) -> None:
    def spell(_type: Any, _compiler: Any, **_options: Any) -> str:
        return name

    compiles(kind, "sqlite")(spell)


for _kind, _name in _STRICT_NAMES.items():
    _spell_for_sqlite(_kind, _name)


@sa.event.listens_for(sa.Table, "before_parent_attach")
def _make_strict(table: sa.Table, _parent: sa.MetaData) -> None:
    table.dialect_options["sqlite"]["strict"] = True
