"""JSON lines and CSV: text read line by line, so that memory does not grow with the file."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from pydantic_core import from_json

from preceptor.base.problems import Kind, Problem
from preceptor.rooms.datasets.sources.row import START, Place, Row

LONGEST_LINE = 4 * 1024 * 1024
"""Characters in one record at most: an item is read by a person."""
_RAW = 200
_GZIP_RATIO = 200
"""A gzip file that unpacks to more than this many times its size is a bomb, not a dataset."""
csv.field_size_limit(LONGEST_LINE)


class JsonLines:
    """One JSON object a line; also reads a file that is one JSON array, if it is small."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total = _size(path)

    def rows(self, after: Place = START) -> Iterator[Row]:
        at, line = after
        with _open(self.path) as stream:
            if at == 0 and _starts_with(stream, b"["):
                yield from _array(stream, line)
                return
            stream.seek(at)
            while raw := stream.readline(LONGEST_LINE + 1):
                line, at = line + 1, at + len(raw)
                _refuse_bomb(self.path, at)
                if raw.strip():
                    yield _json_row(raw, line, at)


class Csv:
    """Comma, semicolon or tab separated, with a header line; quoted line breaks are understood."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.total = _size(path)
        with _open(path) as stream:
            sample = stream.read(64 * 1024).decode("utf-8-sig", "replace")
        self.delimiter = _delimiter(sample)

    def rows(self, after: Place = START) -> Iterator[Row]:
        # `at` counts records, not bytes: a quoted field may span lines, so offsets are not known to csv.reader.
        with _open(self.path) as stream:
            text = io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
            reader = csv.reader(text, delimiter=self.delimiter, strict=True)
            header = [name.strip() for name in next(reader, [])]
            _check_header(header)
            for number, cells in _numbered(reader):
                if number % 1000 == 0:
                    _refuse_bomb(self.path, stream.tell())
                if number > after[0]:
                    yield _csv_row(header, cells, reader.line_num, number)


def _numbered(reader: Any) -> Iterator[tuple[int, list[str] | str]]:
    """Each record with its number; a record that cannot be read becomes the reason why."""
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, f"This is not CSV: {error}."


def _csv_row(header: list[str], cells: list[str] | str, line: int, number: int) -> Row:
    if isinstance(cells, str):
        return Row(line, number, fault=cells)
    raw = ",".join(cells)[:_RAW]
    if len(cells) != len(header):
        return Row(line, number, fault=f"It has {len(cells)} cells; the header names {len(header)}.", raw=raw)
    if _torn(cells):
        return Row(line, number, fault="It is not UTF-8 text.", raw=raw.encode("utf-8", "replace").decode())
    return Row(line, number, values=dict(zip(header, cells, strict=True)), raw=raw)


def _torn(cells: list[str]) -> bool:
    """Whether bytes that are no UTF-8 were read (they have become lone surrogates, which nothing can encode)."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return True
    return False


def _json_row(raw: bytes, line: int, at: int) -> Row:
    shown = raw[:_RAW].decode("utf-8", "replace").strip()
    if len(raw) > LONGEST_LINE:
        return Row(line, at, fault=f"It is longer than {LONGEST_LINE // 1024 // 1024} MB.", raw=shown)
    try:
        values = from_json(raw, allow_inf_nan=False)
    except ValueError as error:
        return Row(line, at, fault=f"This is not JSON: {error}.", raw=shown)
    if not isinstance(values, dict):
        return Row(line, at, fault=f"Expected an object {{…}}, found {type(values).__name__}.", raw=shown)
    return Row(line, at, values=values, raw=shown)


def _array(stream: IO[bytes], line: int) -> Iterator[Row]:
    whole = stream.read(LONGEST_LINE * 16 + 1)
    if len(whole) > LONGEST_LINE * 16:
        sentence = "This file is one JSON array of more than 64 MB; expected JSON lines."
        raise Problem(Kind.TOO_LARGE, "import.array", sentence, hint="Write one object a line (jq -c '.[]').")
    try:
        records = from_json(whole, allow_inf_nan=False)
    except ValueError as error:
        yield Row(
            line + 1, len(whole), fault=f"This is not JSON: {error}.", raw=whole[:_RAW].decode("utf-8", "replace")
        )
        return
    for number, values in enumerate(records, start=1):
        fault = "" if isinstance(values, dict) else f"Expected an object {{…}}, found {type(values).__name__}."
        yield Row(number, len(whole), values=values if not fault else None, fault=fault, raw=str(values)[:_RAW])


def _open(path: Path) -> IO[bytes]:
    with path.open("rb") as start:
        zipped = start.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if zipped else path.open("rb")  # type: ignore[return-value]


def _refuse_bomb(path: Path, unpacked: int) -> None:
    if unpacked > 64 * 1024 * 1024 and unpacked > _GZIP_RATIO * path.stat().st_size:
        raise Problem(
            Kind.TOO_LARGE, "import.bomb", f"{path.name} unpacks to more than {_GZIP_RATIO} times its size.",
            hint="Send it unpacked if it is real.",
        )  # fmt: skip


def _size(path: Path) -> int:
    return path.stat().st_size


def _starts_with(stream: IO[bytes], mark: bytes) -> bool:
    start = stream.read(64).removeprefix(codecs.BOM_UTF8).lstrip()
    stream.seek(0)
    return start.startswith(mark)


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _check_header(header: list[str]) -> None:
    doubled = sorted({name for name in header if header.count(name) > 1})
    if not header or doubled:
        found = f"the columns {', '.join(doubled)} twice" if doubled else "no header line"
        raise Problem(
            Kind.INVALID, "import.header", f"The CSV file has {found}; expected one line of different column names.",
            hint="Give every column its own name in the first line.",
        )  # fmt: skip
