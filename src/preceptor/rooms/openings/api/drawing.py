"""Drawing an opening's picture, the same for the same words; loaded with the first one."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection
from PIL import Image, ImageDraw, ImageFont, features

from preceptor.infra.fonts import BOLD, REGULAR
from preceptor.infra.phrases import direction
from preceptor.rooms.openings.api.picture import SIZE, Words

HOUSE = "Preceptor"
_PAPER, _SURFACE, _LINE = "#f4f3ee", "#ffffff", "#dedbd0"
_INK, _INK_2, _ACCENT = "#1b1f23", "#4d545b", "#0d6656"
_EDGE, _SIDE, _WIDTH = 40, 96, 1008
_TITLE_SIZES, _TITLE_HEIGHT = (68, 60, 52, 44), 290
_SHAPES = features.check("raqm")
"""Whether this machine joins letters and turns them around; without it they stand in the right order, not joined."""
_KEPT = 64
_MARK = "\u200f"
"""Keeps what stands on its sides apart where it is read from the right; nothing to see, but the face has a box for it."""


@lru_cache(maxsize=_KEPT)
def drawn(words: Words) -> bytes:
    """A PNG; words that are read from the right stand on the right."""
    turned = direction(words.language) == "rtl"
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    card = (_EDGE, _EDGE, SIZE[0] - _EDGE, SIZE[1] - _EDGE)
    draw.rounded_rectangle(card, radius=20, fill=_SURFACE, outline=_LINE, width=2)
    bar = SIZE[0] - _EDGE - 10 if turned else _EDGE
    draw.rounded_rectangle((bar, _EDGE + 20, bar + 10, SIZE[1] - _EDGE - 20), radius=5, fill=_ACCENT)
    _write(draw, 80, HOUSE, _face(True, 30), _ACCENT, turned)
    _write_title(draw, words.title)
    _write(draw, 460, words.pay, _face(True, 36), _INK, turned)
    _write(draw, 518, words.facts, _face(False, 28), _INK_2, turned)
    kept = io.BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _write(
    draw: ImageDraw.ImageDraw, top: int, text: str, face: ImageFont.FreeTypeFont, ink: str, from_right: bool
) -> None:
    """One line, at the side that the reader begins at; what is too long ends in a sign that it does."""
    spot = (_SIDE + (_WIDTH if from_right else 0), top)
    anchor = "ra" if from_right else "la"
    line = _turned(_cut(text, face), from_right)
    draw.text(spot, line, font=face, fill=ink, anchor=anchor, direction=_direction(from_right))


def _write_title(draw: ImageDraw.ImageDraw, title: str) -> None:
    """As large as it fits, from the side it is read from; what is too long ends in a sign that it does."""
    from_right = _from_right(title)
    for size in _TITLE_SIZES:
        face, step = _face(True, size), round(size * 1.3)
        lines, most = list(_wrapped(title, face)), _TITLE_HEIGHT // step
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    for number, line in enumerate(lines):
        _write(draw, 142 + number * step, line, face, _INK, from_right)


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


def _turned(line: str, from_right: bool) -> str:
    """In the order it is seen, where the machine does not do it itself."""
    side = TextDirection.RTL if from_right else TextDirection.LTR
    if _SHAPES:
        return line
    return BidiParagraph(text=line, base_direction=side).get_reordered_string().replace(_MARK, "")


def _from_right(text: str) -> bool:
    """By the first letter that has a side (Unicode UAX 9, P2)."""
    for letter in text:
        side = unicodedata.bidirectional(letter)
        if side in ("L", "R", "AL"):
            return side != "L"
    return False


@cache
def _face(bold: bool, size: int) -> ImageFont.FreeTypeFont:
    layout = ImageFont.Layout.RAQM if _SHAPES else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(BOLD if bold else REGULAR), size, layout_engine=layout)
