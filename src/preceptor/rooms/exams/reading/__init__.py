"""Question files become questions, or a list of what is wrong in which row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from preceptor.base.problems import Kind, Problem, invalid
from preceptor.base.reading import quoted
from preceptor.rooms.exams.nouns import Content, Tags
from preceptor.rooms.exams.reading import house, mmlu_redux
from preceptor.rooms.exams.reading.rows import Unread
from preceptor.rooms.exams.rules.questions import question_faults, tidied, tidied_tags

MOST_BYTES = 8 * 1024 * 1024
MOST_ROWS = 5_000
MOST_WRONG = 500
"""Wrong rows that are listed one by one; the rest is counted."""


@dataclass(frozen=True)
class Wrong:
    """`row` counts from 1 without the heading; `found` and `expected` say what stands there and what should."""

    row: int
    field: str
    found: str
    expected: str


@dataclass(frozen=True)
class ReadFile:
    """What a file holds: questions that can be asked, and rows that cannot."""

    good: tuple[tuple[Content, Tags], ...]
    wrong: tuple[Wrong, ...]


def read_questions(raw: bytes, *, defaults: Tags) -> ReadFile:
    """All rows of a file; `defaults` are the tags of those that name none. Raises Problem `exams.file` when it is no such file."""
    good: list[tuple[Content, Tags]] = []
    wrong: list[Wrong] = []
    for number, row in enumerate(_rows(raw), start=1):
        if number > MOST_ROWS:
            raise Problem(
                Kind.TOO_LARGE, "exams.file", f"The file holds more than {MOST_ROWS:,} rows.",
                hint="Send it in several parts.",
            )  # fmt: skip
        found = _read_row(row, number, defaults)
        if isinstance(found, tuple):
            good.append(found)
        else:
            wrong += found
    if not good and not wrong:
        raise _odd("The file holds no row", "a heading and at least one row were expected")
    return ReadFile(tuple(good), tuple(wrong))


def _read_row(row: Mapping[str, Any], number: int, defaults: Tags) -> tuple[Content, Tags] | list[Wrong]:
    read = mmlu_redux.read if mmlu_redux.is_of(row) else house.read
    try:
        content, tags = read(row, defaults)
    except Unread as trouble:
        return [Wrong(number, trouble.field, trouble.found, trouble.expected)]
    content, tags = tidied(content), tidied_tags(tags)
    faults = question_faults(content, tags)
    return [_wrong(row, number, one.where, one.why) for one in faults] if faults else (content, tags)


def _wrong(row: Mapping[str, Any], number: int, where: str, why: str) -> Wrong:
    field = where.strip("/").split("/")[0]
    found = row.get(field)
    return Wrong(number, where.strip("/"), quoted(found) if found not in (None, "") else "", why)


def _rows(raw: bytes) -> Iterator[Mapping[str, Any]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _odd(f"Byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    start = text.lstrip()
    yield from _json_lines(text) if start.startswith("{") else _csv_rows(text)


def _json_lines(text: str) -> Iterator[Mapping[str, Any]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise _odd(f"Line {number} is no JSON object", "one object on each line was expected") from error
        if not isinstance(row, dict):
            raise _odd(f"Line {number} is no JSON object", "one object on each line was expected")
        yield row


def _csv_rows(text: str) -> Iterator[Mapping[str, Any]]:
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if not {"text", "question"} & set(names):
            raise _odd(f"The heading names {quoted(', '.join(names))}", "a column “text” or “question” was expected")
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise _odd(f"Line {rows.line_num} cannot be read ({error})", "a CSV file was expected") from error


def _odd(found: str, expected: str) -> Problem:
    return invalid("exams.file", f"{found}; {expected}.", hint="The guide “Exams” shows what a file looks like.")
