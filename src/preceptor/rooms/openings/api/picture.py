"""The picture shown where an opening is shared: 1200 × 630, the same for the same words."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import uharfbuzz as hb
from fpdf.bidi import BidiParagraph
from PIL import Image, ImageDraw, ImageFont, features

from preceptor.base.money import Money, spelled
from preceptor.infra.fonts import BOLD, REGULAR
from preceptor.rooms.openings.nouns import Opening, PayRange, PayUnit, Posting

SIZE = (1200, 630)
HOUSE = "Preceptor"
_PAPER, _SURFACE, _LINE = "#f4f3ee", "#ffffff", "#dedbd0"
_INK, _INK_2, _ACCENT = "#1b1f23", "#4d545b", "#0d6656"
_EDGE, _LEFT, _WIDTH = 40, 96, 1008
_TITLE_SIZES, _TITLE_HEIGHT = (68, 60, 52, 44), 290
_SHAPES = features.check("raqm")
"""Whether this machine joins letters and turns them around; without it they stand in the right order, not joined."""
_LEAST_DRAWN = 0.8
_DRAWING = "1"
"""Counted up when a picture of the same words comes out otherwise: what others keep of it is old then."""
_KEPT = 64
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


@lru_cache(maxsize=_KEPT)
def drawn(words: Words) -> bytes:
    """A PNG."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    card = (_EDGE, _EDGE, SIZE[0] - _EDGE, SIZE[1] - _EDGE)
    draw.rounded_rectangle(card, radius=20, fill=_SURFACE, outline=_LINE, width=2)
    draw.rounded_rectangle((_EDGE, _EDGE + 20, _EDGE + 10, SIZE[1] - _EDGE - 20), radius=5, fill=_ACCENT)
    draw.text((_LEFT, 80), HOUSE, font=_face(True, 30), fill=_ACCENT)
    _write_title(draw, words.title)
    draw.text((_LEFT, 460), _cut(words.pay, _face(True, 36)), font=_face(True, 36), fill=_INK)
    draw.text((_LEFT, 518), _cut(words.facts, _face(False, 28)), font=_face(False, 28), fill=_INK_2)
    kept = io.BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _write_title(draw: ImageDraw.ImageDraw, title: str) -> None:
    """As large as it fits, from the side it is read from; what is too long ends in a sign that it does."""
    from_right = _from_right(title)
    for size in _TITLE_SIZES:
        face, step = _face(True, size), round(size * 1.3)
        lines, most = list(_wrapped(title, face)), _TITLE_HEIGHT // step
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), face)]
    for number, line in enumerate(lines):
        spot = (_LEFT + (_WIDTH if from_right else 0), 142 + number * step)
        anchor = "ra" if from_right else "la"
        draw.text(spot, _turned(line), font=face, fill=_INK, anchor=anchor, direction=_direction(from_right))


def _wrapped(text: str, face: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Lines between words, or between letters of a word that alone is too long."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _length(longer, face) <= _WIDTH:
            line = longer
            continue
        if line:
            yield line
        while _length(word, face) > _WIDTH:
            head = _fitting(word, face, _WIDTH)
            yield head
            word = word[len(head) :]
        line = word
    if line:
        yield line


def _cut(text: str, face: ImageFont.FreeTypeFont) -> str:
    if _length(text, face) <= _WIDTH:
        return text
    return _fitting(text, face, _WIDTH - _length("…", face)).rstrip() + "…"


def _fitting(text: str, face: ImageFont.FreeTypeFont, width: float) -> str:
    """The longest beginning that fits, by halving; at least one letter."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _length(text[:middle], face) <= width else (low, middle - 1)
    return text[:low]


def _length(text: str, face: ImageFont.FreeTypeFont) -> float:
    return face.getlength(text, direction=_direction(_from_right(text)))


def _direction(from_right: bool) -> str | None:
    return ("rtl" if from_right else "ltr") if _SHAPES else None


def _turned(line: str) -> str:
    """In the order it is seen, where the machine does not do it itself."""
    return line if _SHAPES else BidiParagraph(text=line).get_reordered_string()


def _from_right(text: str) -> bool:
    """By the first letter that has a side (Unicode UAX 9, P2)."""
    for letter in text:
        side = unicodedata.bidirectional(letter)
        if side in ("L", "R", "AL"):
            return side != "L"
    return False


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
def _face(bold: bool, size: int) -> ImageFont.FreeTypeFont:
    layout = ImageFont.Layout.RAQM if _SHAPES else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(BOLD if bold else REGULAR), size, layout_engine=layout)


@cache
def _glyphs() -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(BOLD))))
