"""What readers of question files share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from preceptor.base.reading import quoted
from preceptor.rooms.exams.rules.short import folded

_BETWEEN = re.compile(r"\s*(?:[,;|/]|\band\b|\bor\b)\s*", re.IGNORECASE)


class Unread(Exception):  # noqa: N818 - a row that cannot be read is listed, and nothing broke
    """One cell: what was found, and what was expected."""

    def __init__(self, field: str, found: object, expected: str) -> None:
        super().__init__(field)
        self.field = field
        self.found = quoted(found) if found not in (None, "") else "nothing"
        self.expected = expected


def by_letters(said: str, options: Sequence[str], *, field: str) -> tuple[int, ...]:
    """Places of the options named by letter (“B”, “A, C”) or by their own words. A digit may count from 0 or from 1, and is refused.

    Raises Unread.
    """
    words = [folded(one) for one in options]
    if folded(said) in words:
        return (words.index(folded(said)),)
    places = []
    for part in parts(said):
        if len(part) == 1 and 0 <= ord(part.upper()) - 65 < len(options):
            places.append(ord(part.upper()) - 65)
        elif folded(part) in words:
            places.append(words.index(folded(part)))
        else:
            last = chr(64 + len(options)) if options else "A"
            raise Unread(field, part, f"a letter from A to {last}, or the words of an option")
    if not places:
        raise Unread(field, said, "the letters of the right options")
    return tuple(places)


def parts(said: str) -> list[str]:
    """“(0, 1)”, “A,C”, “2 and 3”, “either 1 or 3” → what stands between."""
    bare = said.strip().removeprefix("(").removesuffix(")").strip()
    bare = re.sub(r"^either\s+", "", bare, flags=re.IGNORECASE)
    return [part for part in _BETWEEN.split(bare) if part]
