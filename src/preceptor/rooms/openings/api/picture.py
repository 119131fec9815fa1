"""What the picture says that is shown where an opening is shared; drawing.py draws it."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from preceptor.base.money import Money, spelled
from preceptor.infra.fonts import BOLD
from preceptor.infra.phrases import LANGUAGES
from preceptor.questions.language import written_in
from preceptor.rooms.openings.api.languages import names
from preceptor.rooms.openings.api.words import words
from preceptor.rooms.openings.nouns import Opening, PayRange, Posting
from preceptor.rooms.workforce.nouns import Spoken

if TYPE_CHECKING:
    import uharfbuzz

SIZE = (1200, 630)
_LEAST_DRAWN = 0.8
_READ_CHARS = 1_000
"""Of a description, to tell its language by."""
_KEPT = 256
_DRAWING = "2"
"""Counted up when a picture of the same words comes out otherwise: what others keep of it is old then."""


@dataclass(frozen=True)
class Words:
    """What is drawn, and nothing else: two openings with the same words have the same picture."""

    title: str
    pay: str
    facts: str
    language: str
    """One of ours: that of the opening's own text, from whose side all is read."""

    @property
    def tag(self) -> str:
        """Another one when the words, or how they are drawn, are others."""
        drawn = (_DRAWING, self.language, self.title, self.pay, self.facts)
        return hashlib.sha256("\n".join(drawn).encode()).hexdigest()[:16]


def words_of(one: Opening) -> Words:
    """Of a title the face cannot draw, the field stands for it: boxes tell nobody anything."""
    posting, title = one.posting, _plain(one.posting.title)
    language = _language(title, posting.description[:_READ_CHARS])
    said = words(language)
    field = said[f"term.{posting.domain.value}"]
    shown = title if _drawn(title) else said["work"].format(field=field)
    return Words(shown, _pay(posting.pay, said), _facts(posting, language), language)


@lru_cache(maxsize=_KEPT)
def _language(title: str, description: str) -> str:
    """In which of our languages an opening is written; English where it is in none of them, or too little is said to tell."""
    return written_in(f"{title}\n{description}", LANGUAGES) or LANGUAGES[0]


def _plain(text: str) -> str:
    """One line without what is no letter: controls, overrides of direction, half pairs."""
    kept = (letter for letter in text if letter.isspace() or not unicodedata.category(letter).startswith("C"))
    return " ".join("".join(kept).split())


def _drawn(text: str) -> bool:
    """Whether the face has nearly all of it."""
    letters = [letter for letter in text if not letter.isspace()]
    known = sum(_glyphs().get_nominal_glyph(ord(letter)) is not None for letter in letters)
    return bool(letters) and known >= _LEAST_DRAWN * len(letters)


def _pay(pay: PayRange | None, said: Mapping[str, str]) -> str:
    if pay is None:
        return said["unpaid"]
    low, high = (spelled(Money(pay.currency, units)) for units in (pay.low, pay.high))
    amount = low if low == high else f"{low} – {high}"
    return said[f"pay.{pay.unit.value}"].format(amount=f"{amount} {pay.currency}")


def _facts(posting: Posting, language: str) -> str:
    said = words(language)
    field, place = (said[f"term.{term}"] for term in (posting.domain.value, posting.work_mode.value))
    return said["between"].join((field, place, *(_asked(one, language) for one in posting.languages)))


def _asked(one: Spoken, language: str) -> str:
    said = words(language)
    level = said.get(f"level.{one.level.value}", one.level.value)
    return said["language.at"].format(language=_named(one.tag, language), level=level)


def _named(tag: str, language: str) -> str:
    """By the longest part of a tag that has a name: “German” for de-AT; the tag itself where none has."""
    parts = tag.split("-")
    tags = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((names(language)[one] for one in tags if one in names(language)), tag)


@cache
def _glyphs() -> uharfbuzz.Font:
    import uharfbuzz as hb  # with the first opening that is shown: most processes show none

    return hb.Font(hb.Face(hb.Blob.from_file_path(str(BOLD))))
