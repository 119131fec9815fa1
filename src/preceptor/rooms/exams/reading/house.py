"""Our own question files: CSV and JSONL."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from preceptor.rooms.exams.nouns import Content, Difficulty, Shape, Tags
from preceptor.rooms.exams.reading.rows import Unread, by_letters
from preceptor.rooms.workforce.nouns import Domain

E = TypeVar("E", bound=StrEnum)
_FIELDS = frozenset(
    (
        *(
            "shape",
            "text",
            "question",
            "options",
            "right",
            "accepted",
            "number",
            "tolerance",
            "form",
            "payload",
            "gold",
        ),
        *("reason", "domain", "topic", "language", "difficulty"),
    )
)


def read(row: Mapping[str, Any], defaults: Tags) -> tuple[Content, Tags]:
    """One row. Raises Unread at the first cell that cannot be read."""
    strange = next((name for name in row if name not in _FIELDS and not str(name).startswith("option_")), None)
    if strange is not None:
        raise Unread(str(strange), row[strange], f"one of {', '.join(sorted(_FIELDS))} or option_1, option_2, …")
    options = _options(row)
    shape = _member(row, "shape", Shape, _likely(row, options))
    right: tuple[int, ...] = ()
    if shape in (Shape.SINGLE, Shape.SEVERAL):
        said = row.get("right") or ""
        listed = said if isinstance(said, list) else [said]
        right = tuple(place for one in listed for place in by_letters(str(one), options, field="right"))
    content = Content(
        shape, _text(row, "text") or _text(row, "question"), options, right, _accepted(row), _number(row, "number"),
        _number(row, "tolerance") or 0.0, _object(row, "form"), _object(row, "payload"), _object(row, "gold"),
        _text(row, "reason"),
    )  # fmt: skip
    return content, _tags(row, defaults)


def _likely(row: Mapping[str, Any], options: tuple[str, ...]) -> Shape:
    if row.get("form"):
        return Shape.PRACTICE
    return Shape.SINGLE if options else Shape.SHORT


def _options(row: Mapping[str, Any]) -> tuple[str, ...]:
    given = row.get("options")
    if isinstance(given, list):
        return tuple(str(one) for one in given)
    if given:
        return tuple(part.strip() for part in str(given).split("|"))
    columns = sorted((name for name in row if str(name).startswith("option_")), key=_place)
    cells = [str(row[name] or "").strip() for name in columns]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _place(name: str) -> int:
    digits = name.removeprefix("option_")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 4):
        raise Unread(name, name, "option_1, option_2, …")
    return int(digits)


def _accepted(row: Mapping[str, Any]) -> tuple[str, ...]:
    given = row.get("accepted") or []
    return tuple(str(one) for one in (given if isinstance(given, list) else str(given).split("|")))


def _number(row: Mapping[str, Any], name: str) -> float | None:
    given = row.get(name)
    if given in (None, ""):
        return None
    try:
        value = float(str(given).strip())
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Unread(name, given, "a number with a decimal point, such as 3.14")
    return value


def _object(row: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    given = row.get(name)
    if given in (None, ""):
        return None
    if not isinstance(given, dict):
        raise Unread(name, given, "a JSON object; practice items come as JSONL")
    return given


def _text(row: Mapping[str, Any], name: str) -> str:
    given = row.get(name)
    return "" if given is None else str(given)


def _tags(row: Mapping[str, Any], defaults: Tags) -> Tags:
    return Tags(
        _member(row, "domain", Domain, defaults.domain), _text(row, "topic") or defaults.topic,
        _text(row, "language") or defaults.language, _member(row, "difficulty", Difficulty, defaults.difficulty),
    )  # fmt: skip


def _member(row: Mapping[str, Any], name: str, kind: type[E], otherwise: E) -> E:
    given = _text(row, name).strip().lower()
    if not given:
        return otherwise
    try:
        return kind(given)
    except ValueError:
        raise Unread(name, given, f"one of {', '.join(kind)}") from None
