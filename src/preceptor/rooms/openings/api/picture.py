"""What the picture says that is shown where an opening is shared; drawing.py draws it."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from preceptor.base.money import Money, spelled
from preceptor.infra.fonts import BOLD
from preceptor.rooms.openings.nouns import Opening, PayRange, PayUnit, Posting

if TYPE_CHECKING:
    import uharfbuzz

SIZE = (1200, 630)
_LEAST_DRAWN = 0.8
_DRAWING = "1"
"""Counted up when a picture of the same words comes out otherwise: what others keep of it is old then."""
_EACH = {PayUnit.HOUR: "an hour", PayUnit.TASK: "a task", PayUnit.MONTH: "a month"}


@dataclass(frozen=True)
class Words:
    """What is drawn, and nothing else: two openings with the same words have the same picture."""

    title: str
    pay: str
    facts: str

    @property
    def tag(self) -> str:
        """Another one when the words, or how they are drawn, are others."""
        return hashlib.sha256("\n".join((_DRAWING, self.title, self.pay, self.facts)).encode()).hexdigest()[:16]


def words_of(one: Opening) -> Words:
    """Of a title the face cannot draw, the field stands for it: boxes tell nobody anything."""
    posting = one.posting
    field = posting.domain.value.replace("_", " ")
    title = _plain(posting.title)
    return Words(title if _drawn(title) else f"Work: {field}", _pay(posting.pay), _facts(posting, field))


def _plain(text: str) -> str:
    """One line without what is no letter: controls, overrides of direction, half pairs."""
    kept = (letter for letter in text if letter.isspace() or not unicodedata.category(letter).startswith("C"))
    return " ".join("".join(kept).split())


def _drawn(text: str) -> bool:
    """Whether the face has nearly all of it."""
    letters = [letter for letter in text if not letter.isspace()]
    known = sum(_glyphs().get_nominal_glyph(ord(letter)) is not None for letter in letters)
    return bool(letters) and known >= _LEAST_DRAWN * len(letters)


def _pay(pay: PayRange | None) -> str:
    if pay is None:
        return "Not paid"
    low, high = (spelled(Money(pay.currency, units)) for units in (pay.low, pay.high))
    amount = low if low == high else f"{low} – {high}"
    return f"{amount} {pay.currency} {_EACH[pay.unit]}"


def _facts(posting: Posting, field: str) -> str:
    languages = ", ".join(f"{each.tag} {each.level.value}" for each in posting.languages)
    place = posting.work_mode.value.replace("_", " ")
    return " · ".join(part for part in (languages, field, place) if part)


@cache
def _glyphs() -> uharfbuzz.Font:
    import uharfbuzz as hb  # with the first opening that is shown: most processes show none

    return hb.Font(hb.Face(hb.Blob.from_file_path(str(BOLD))))
