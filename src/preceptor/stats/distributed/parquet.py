"""Parquet through DuckDB, which joins and sorts beyond memory: one place that opens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from preceptor.base.problems import invalid

_SETTINGS = {"threads": 1, "memory_limit": "1GB", "autoinstall_known_extensions": "false"}
"""One thread, so that rows come in one order and a task keeps to the processor it was given."""


@contextmanager
def parquet(spill: Path) -> Iterator[Any]:
    """A DuckDB connection that puts what memory cannot hold into the folder `spill`; what it cannot read or
    write is raised as a Problem.
    """
    import duckdb  # not at the top: 60 MB that nobody needs who only imports

    try:
        with duckdb.connect(config={**_SETTINGS, "temp_directory": str(spill)}) as database:
            yield database
    except duckdb.Error as error:
        raise invalid(
            "stats.distributed.file",
            f"A file could not be read or written: {str(error).splitlines()[0]}",
            hint="Give Parquet files with one column each for item, annotator and label.",
        ) from error


def literal(value: str | Path) -> str:
    """A text as SQL writes it: file names cannot be bound everywhere."""
    return "'" + str(value).replace("'", "''") + "'"


def name(column: str) -> str:
    """A column's name as SQL writes it."""
    return '"' + column.replace('"', '""') + '"'


def files(paths: Sequence[Path]) -> str:
    """A list of files as SQL writes it."""
    return "[" + ", ".join(literal(path) for path in paths) + "]"
