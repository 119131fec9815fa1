"""MMLU-Redux (arXiv:2406.04127): four options, and an expert's verdict on each.

`answer` is the original key, counted from 0; `error_type` the verdict, spelled in several ways; `correct_answer` the expert's own, as a
place, a letter, several of these, or words. A question is taken where the key is known: as it was where the verdict is ok, the expert's
where that names options. All others are listed.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from preceptor.rooms.exams.nouns import Content, Shape, Tags
from preceptor.rooms.exams.reading.rows import Unread, parts
from preceptor.rooms.exams.rules.short import folded

_OK = "ok"
_MENDED = frozenset({"wrong groundtruth", "multiple correct answers"})
_LONGEST = 40_000


def is_of(row: Mapping[str, Any]) -> bool:
    """Whether a row comes from such a file."""
    return {"question", "choices", "answer", "error_type"} <= row.keys()


def read(row: Mapping[str, Any], defaults: Tags) -> tuple[Content, Tags]:
    """One row. Raises Unread."""
    options = _choices(str(row["choices"] or ""))
    verdict = " ".join(str(row["error_type"] or "").lower().split())
    if verdict == _OK:
        right: tuple[int, ...] = (_place(str(row["answer"] or ""), options),)
    elif verdict in _MENDED:
        right = _mended(str(row.get("correct_answer") or ""), options)
    else:
        expected = "a verdict of “ok”, or one with the right answer (wrong groundtruth, multiple correct answers)"
        raise Unread("error_type", row["error_type"], expected)
    reason = str(row.get("potential_reason") or "") if verdict != _OK else ""
    return Content(Shape.SINGLE, str(row["question"] or ""), options, right, reason=reason), defaults


def _choices(said: str) -> tuple[str, ...]:
    """A list as Python writes one; some files write JSON, which reads the same here."""
    if len(said) > _LONGEST:
        raise Unread("choices", said, f"at most {_LONGEST:,} characters")
    try:
        found = ast.literal_eval(said.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise Unread("choices", said, "a list of texts, such as ['Venus', 'Mars']")
    return tuple(found)


def _mended(said: str, options: tuple[str, ...]) -> tuple[int, ...]:
    if folded(said) in [folded(one) for one in options]:
        return (_named(said, options),)
    found = [_named(part, options) for part in parts(said)]
    if not found:
        raise Unread("correct_answer", said, "which options are right, as the verdict says the key is wrong")
    return tuple(found)


def _named(part: str, options: tuple[str, ...]) -> int:
    """A place from 0, a letter, or the words of an option."""
    if part.isascii() and part.isdigit() and len(part) == 1 and int(part) < len(options):
        return int(part)
    letter = ord(part.upper()) - 65 if len(part) == 1 else -1
    if 0 <= letter < len(options):
        return letter
    words = [folded(one) for one in options]
    if folded(part) in words:
        return words.index(folded(part))
    raise Unread("correct_answer", part, "a place from 0, a letter, or the words of an option")


def _place(said: str, options: tuple[str, ...]) -> int:
    bare = said.strip()
    if bare.isascii() and bare.isdigit() and len(bare) < 3 and int(bare) < len(options):
        return int(bare)
    raise Unread("answer", said, f"a place from 0 to {len(options) - 1}")
