"""Parquet files read and written through DuckDB, so that a light run needs no pyarrow."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from preceptor.base.problems import invalid

TEXT, WHOLE, REAL, YES = "VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN"
"""Column types in DuckDB's words."""


@dataclass(frozen=True)
class Table:
    """A table in memory: its columns' names in order, and its rows."""

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]


def read_table(path: Path) -> Table:
    """All of one Parquet file; raises Problem `training.build_unreadable` when it is none."""
    try:
        with _connect() as duck:
            found = duck.execute("SELECT * FROM read_parquet(?)", [str(path)])
            names = tuple(column[0] for column in found.description)
            rows = [dict(zip(names, cells, strict=True)) for cells in found.fetchall()]
    except duckdb.Error as error:
        raise invalid(
            "training.build_unreadable",
            f"{path} is no Parquet file that can be read: {error!s:.200}",
            hint="Freeze the build again, or export it again as Parquet.",
        ) from None
    return Table(names, rows)


def write_table(path: Path, rows: Iterable[Mapping[str, Any]], *, columns: Mapping[str, str]) -> None:
    """One Parquet file of these typed columns, there whole or not at all. Numbers that are none become null."""
    lines, part = path.with_name(path.name + ".lines"), path.with_name(path.name + ".part")
    with lines.open("w", encoding="utf-8", errors="replace") as out:
        for row in rows:
            out.write(json.dumps({name: _plain(row[name]) for name in columns}, ensure_ascii=False) + "\n")
    typed = ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items())
    with _connect() as duck:
        duck.execute(
            f"COPY (SELECT * FROM read_json('{_quoted(lines)}', format='newline_delimited', columns={{{typed}}}, "
            f"maximum_object_size=67108864)) TO '{_quoted(part)}' (FORMAT parquet, COMPRESSION zstd)"
        )
    lines.unlink()
    part.replace(path)


def _plain(value: Any) -> Any:
    """numpy's numbers as Python's; JSON knows no infinity and no "not a number"."""
    value = value.item() if hasattr(value, "item") else value
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _connect() -> Any:
    return duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": "false"})


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
