"""A file of another tool, read whole: what it says of one item may stand anywhere in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.rooms.datasets.sources.row import START, Place, Row, Values

MOST_BYTES = 64 * 1024 * 1024
_RAW = 200


class LabelFile:
    """`read` makes rows of our own shape of the text. Rows are counted, not bytes."""

    def __init__(self, path: Path, read: Callable[[str], Iterable[Values]]) -> None:
        if path.stat().st_size > MOST_BYTES:
            raise Problem(
                Kind.TOO_LARGE, "import.labels", f"A file of labels may have {MOST_BYTES // 1024**2} MB.",
                hint="Split it: each file is read by itself.",
            )  # fmt: skip
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise invalid("import.labels", "The file is not UTF-8 text.", hint="Save it as UTF-8.") from None
        self._values = list(read(text))
        self.total = len(self._values)

    def rows(self, after: Place = START) -> Iterator[Row]:
        for number, values in enumerate(self._values, start=1):
            if number > after[0]:
                yield Row(number, number, values=values, raw=json.dumps(values, ensure_ascii=False)[:_RAW])
