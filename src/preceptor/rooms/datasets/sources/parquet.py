"""Parquet files through DuckDB, a thousand rows at a time; also Hugging Face folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from preceptor.base.problems import invalid
from preceptor.rooms.datasets.sources.row import START, Place, Row

_FETCH = 1000


class Parquet:
    """Rows in file order; `at` counts rows."""

    def __init__(self, path: Path) -> None:
        import duckdb  # not at the top: 60 MB that the web process need not load

        self.path = path
        # One thread and little memory: it runs beside people's work. No extension is fetched from outside.
        self._database: Any = duckdb.connect(
            config={"threads": 1, "memory_limit": "512MB", "autoinstall_known_extensions": "false"}
        )
        try:
            self.total = int(self._query("SELECT count(*) FROM read_parquet(?)").fetchone()[0])
        except duckdb.Error as error:
            reason = str(error).splitlines()[0].replace(str(path), path.name)
            raise invalid(
                "import.parquet",
                f"{path.name} cannot be read as Parquet: {reason}",
                hint="Check that the file is whole.",
            ) from None

    def rows(self, after: Place = START) -> Iterator[Row]:
        # preserve_insertion_order is DuckDB's default: OFFSET goes on exactly where the last batch ended.
        found = self._query(f"SELECT * FROM read_parquet(?) OFFSET {int(after[0])}")
        names = [column[0] for column in found.description]
        number = after[0]
        while batch := found.fetchmany(_FETCH):
            for cells in batch:
                number += 1
                values = dict(zip(names, cells, strict=True))
                yield Row(number, number, values=values, raw=str(values)[:200])

    def _query(self, sql: str) -> Any:
        return self._database.execute(sql, [str(self.path)])
