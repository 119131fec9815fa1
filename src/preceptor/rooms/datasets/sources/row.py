"""One row of an uploaded file, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

Values = Mapping[str, Any]
Place = tuple[int, int]
START: Place = (0, 0)


class Row(NamedTuple):
    """`line` counts from 1, as an editor shows it (a Parquet file's rows likewise). `at` is the offset behind it.
    Exactly one of `values` and `fault` is set; `raw` is the start of what was found, for the list of bad rows."""

    line: int
    at: int
    values: Values | None = None
    fault: str = ""
    raw: str = ""


class Source(Protocol):
    """A kind of file. `total` is in the unit of `Row.at` (bytes or rows), for the progress bar."""

    total: int

    def rows(self, after: Place = START) -> Iterator[Row]:
        """The rows behind a place: `(row.at, row.line)` of the last one that was dealt with."""
        ...
