"""Rows to Parquet and back through DuckDB, hashed on the way, in bounded memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from pydantic_core import to_json

Row = Mapping[str, Any]
_FETCH = 2000
_ROW_GROUP = 20_480
"""Rows that whoever reads a table has in memory at once; DuckDB's own 122,880 come to 170 MB of ordinary texts."""
_TYPES: Mapping[type, str] = {bool: "BOOLEAN", int: "BIGINT", float: "DOUBLE", str: "VARCHAR"}


class TableWriter:
    """Takes rows one by one; `finish` makes the Parquet file. Use as a context, so that nothing is left behind.

    What is neither text, number nor list of these is kept as JSON text; `sha256` is over the rows' canonical JSON,
    so it says whether two tables are equal whatever wrote the file.
    """

    def __init__(self, folder: Path, name: str, types: Mapping[str, str]) -> None:
        self.types = types
        self.rows = 0
        self._lines = folder / f"{name}.jsonl"
        self._parquet = folder / f"{name}.parquet"
        self._hash = hashlib.sha256()
        self._sorted: dict[tuple[str, ...], list[str]] = {}
        self._out = self._lines.open("wb")

    def __enter__(self) -> TableWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._out.close()
        self._lines.unlink(missing_ok=True)

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def add(self, row: Row) -> None:
        names = tuple(row)
        in_order = self._sorted.get(names) or self._sorted.setdefault(names, sorted(names))
        line = to_json({name: row[name] for name in in_order})
        self._hash.update(line)
        self._out.write(line + b"\n")
        self.rows += 1

    def finish(self) -> Path:
        self._out.close()
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind in self.types.items())
        with connect() as duck:
            duck.execute(
                f"COPY (SELECT * FROM read_json('{_quoted(self._lines)}', format='newline_delimited', "
                f"columns={{{columns}}}, maximum_object_size=67108864)) "
                f"TO '{_quoted(self._parquet)}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROW_GROUP})"
            )
        return self._parquet


def read_rows(
    path: Path, *, split: str | None = None, offset: int = 0, limit: int | None = None
) -> Iterator[dict[str, Any]]:
    """Rows of a Parquet file in order, a few thousand in memory at a time."""
    where = " WHERE split = ?" if split else ""
    most = f" LIMIT {int(limit)}" if limit is not None else ""
    sql = f"SELECT * FROM read_parquet('{_quoted(path)}'){where}{most} OFFSET {int(offset)}"
    with connect() as duck:
        found = duck.execute(sql, [split] if split else [])
        names = [column[0] for column in found.description]
        while batch := found.fetchmany(_FETCH):
            for cells in batch:
                yield dict(zip(names, cells, strict=True))


def copy_rows(source: Path, path: Path, *, wanted: Mapping[str, str]) -> int:
    """Rows of one Parquet file whose columns have these values, as another; gives how many."""
    where = " AND ".join(f'"{name}" = ?' for name in wanted)
    with connect() as duck:
        copied = duck.execute(
            f"COPY (SELECT * FROM read_parquet('{_quoted(source)}') WHERE {where}) "
            f"TO '{_quoted(path)}' (FORMAT parquet, COMPRESSION zstd)",
            list(wanted.values()),
        )
        return int(copied.fetchone()[0])


def write_lines(rows: Iterable[Row], path: Path) -> int:
    """JSON lines; gives how many."""
    count = 0
    with path.open("wb") as out:
        for row in rows:
            out.write(to_json(row) + b"\n")
            count += 1
    return count


def lines_to_parquet(lines: Path, path: Path, types: Mapping[str, str]) -> None:
    """A JSON lines file as Parquet, columns typed as said (nested types in DuckDB's words)."""
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in types.items())
    with connect() as duck:
        duck.execute(
            f"COPY (SELECT * FROM read_json('{_quoted(lines)}', format='newline_delimited', columns={{{columns}}}, "
            f"maximum_object_size=67108864)) TO '{_quoted(path)}' (FORMAT parquet, COMPRESSION zstd)"
        )


def connect() -> Any:
    """A database in memory, one thread, bounded memory, nothing fetched from outside."""
    import duckdb  # not at the top: 60 MB that the web process need not load

    return duckdb.connect(config={"threads": 1, "memory_limit": "1GB", "autoinstall_known_extensions": "false"})


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
