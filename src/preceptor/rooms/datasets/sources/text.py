"""JSON lines and CSV: text read line by line, so that memory does not grow with the file."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from pydantic_core import from_json

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.rooms.datasets.sources.row import START, Place, Row

LONGEST_LINE = 4 * 1024 * 1024
"""Characters in one record at most: an item is read by a person."""
_RAW = 200
_GZIP_RATIO = 200
"""A gzip file that unpacks to more than this many times its size is a bomb, not a dataset."""
_MOST_COLUMNS = 2000
csv.field_size_limit(LONGEST_LINE)


class Member(NamedTuple):
    """A file inside a zip archive."""

    archive: Path
    name: str


class JsonLines:
    """One JSON object a line; also reads a file that is one JSON array, if it is small."""

    def __init__(self, path: Path | Member) -> None:
        self.path = path
        self.total = _size(path)

    def rows(self, after: Place = START) -> Iterator[Row]:
        at, line = after
        with _open(self.path) as stream:
            if _starts_with(stream, b"["):
                yield from (row for row in _array(stream) if row.line > line)
                return
            stream.seek(at)
            while raw := stream.readline(LONGEST_LINE + 1):
                line, at = line + 1, at + len(raw)
                _refuse_bomb(self.path, at)
                if raw.strip():
                    yield _json_row(raw, line, at)


class Csv:
    """Comma, semicolon or tab separated, with a header line; quoted line breaks are understood."""

    def __init__(self, path: Path | Member) -> None:
        self.path = path
        with _open(path) as stream:
            begun = stream.read(64 * 1024)
        # Counting the records would mean reading the file twice: an estimate is enough for a progress bar.
        self.total = max(1, _size(path) * begun.count(b"\n") // max(1, len(begun)))
        self.delimiter = _delimiter(begun.decode("utf-8-sig", "replace"))

    def rows(self, after: Place = START) -> Iterator[Row]:
        # `at` counts records, not bytes: a quoted field may span lines, so offsets are not known to csv.reader.
        with _open(self.path) as stream:
            reader = csv.reader(_lines(stream, self.path), delimiter=self.delimiter, strict=True)
            header = _header(reader)
            for number, cells in _numbered(reader):
                if number > after[0]:
                    yield _csv_row(header, cells, reader.line_num, number)


def _lines(stream: IO[bytes], path: Path | Member) -> Iterator[str]:
    """Lines with their ends; one that never ends comes in pieces, which csv.reader refuses, and not whole."""
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
    unpacked = 0
    while line := text.readline(LONGEST_LINE + 1):
        unpacked += len(line)
        _refuse_bomb(path, unpacked)
        yield line


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


def _array(stream: IO[bytes]) -> Iterator[Row]:
    whole = stream.read(LONGEST_LINE * 16 + 1)
    if len(whole) > LONGEST_LINE * 16:
        sentence = "This file is one JSON array of more than 64 MB; expected JSON lines."
        raise Problem(Kind.TOO_LARGE, "import.array", sentence, hint="Write one object a line (jq -c '.[]').")
    try:
        records = from_json(whole, allow_inf_nan=False)
    except ValueError as error:
        yield Row(1, len(whole), fault=f"This is not JSON: {error}.", raw=whole[:_RAW].decode("utf-8", "replace"))
        return
    for number, values in enumerate(records, start=1):
        fault = "" if isinstance(values, dict) else f"Expected an object {{…}}, found {type(values).__name__}."
        at = len(whole) * number // len(records)
        yield Row(number, at, values=values if not fault else None, fault=fault, raw=str(values)[:_RAW])


@contextmanager
def _open(path: Path | Member) -> Iterator[IO[bytes]]:
    """The file's bytes, unpacked. Raises Problem `import.gzip`, `import.zip` where it breaks off or is damaged."""
    if isinstance(path, Member):
        with _open_member(path) as inside:
            yield inside
        return
    with path.open("rb") as start:
        zipped = start.read(2) == b"\x1f\x8b"
    try:
        with gzip.open(path, "rb") if zipped else path.open("rb") as stream:
            yield stream  # type: ignore[misc]
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise invalid(
            "import.gzip", f"{path.name} cannot be unpacked any further: {error}.",
            hint="Pack it again and send it whole.",
        ) from None  # fmt: skip


@contextmanager
def _open_member(path: Member) -> Iterator[IO[bytes]]:
    try:
        with zipfile.ZipFile(path.archive) as archive, archive.open(path.name) as stream:
            yield stream
    except (EOFError, zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise invalid(
            "import.zip", f"{path.name} in {path.archive.name} cannot be unpacked any further: {error}.",
            hint="Pack it again and send it whole.",
        ) from None  # fmt: skip


def _refuse_bomb(path: Path | Member, unpacked: int) -> None:
    if isinstance(path, Member):
        return  # asked by the sizes in the archive's list before the first byte
    if unpacked > 64 * 1024 * 1024 and unpacked > _GZIP_RATIO * path.stat().st_size:
        raise Problem(
            Kind.TOO_LARGE, "import.bomb", f"{path.name} unpacks to more than {_GZIP_RATIO} times its size.",
            hint="Send it unpacked if it is real.",
        )  # fmt: skip


def _size(path: Path | Member) -> int:
    if isinstance(path, Member):
        with zipfile.ZipFile(path.archive) as archive:
            return archive.getinfo(path.name).file_size
    return path.stat().st_size


def _starts_with(stream: IO[bytes], mark: bytes) -> bool:
    start = stream.read(64).removeprefix(codecs.BOM_UTF8).lstrip()
    stream.seek(0)
    return start.startswith(mark)


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _header(reader: Iterator[list[str]]) -> list[str]:
    """The names of the columns. Raises Problem `import.header`."""
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error as error:
        raise _no_header(f"a first line that is no CSV ({error})") from None
    doubled = sorted(name for name, times in Counter(header).items() if times > 1)
    if not header:
        raise _no_header("no header line")
    if _torn(header) or any("\x00" in name for name in header):
        raise _no_header("a first line that is not UTF-8 text")
    if len(header) > _MOST_COLUMNS:
        raise _no_header(f"{len(header):,} columns (at most {_MOST_COLUMNS:,} are taken)")
    if doubled:
        raise _no_header(f"the columns {', '.join(doubled[:12])} twice")
    return header


def _no_header(found: str) -> Problem:
    return invalid(
        "import.header", f"The CSV file has {found}; expected one line of different column names.",
        hint="Give every column its own name in the first line, and save the file as UTF-8.",
    )  # fmt: skip
