"""Short answers: what is the same in other words, and which number was meant; pure."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation

_LONGEST = 60
_SPACES = re.compile(r"[\s'’_]+")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)
_SIGNS = str.maketrans({"−": "-", "٫": ".", "٬": ",", "–": "-"})
_OPENING, _CLOSING = " \"'“„«‘’¿¡", " \"'”“»’‘.,;:?!…"
"""What may stand at either end and says nothing. Signs are kept: -5 is not 5, and 5% is not 5."""


def folded(text: str) -> str:
    """Words as they are compared: compatible forms made one (NFKC), capitals small, blanks once, marks at either end gone.

    Accents matter: “ano” is not “año”.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return plain.lstrip(_OPENING).rstrip(_CLOSING)


def is_number(said: str, number: float, tolerance: float) -> bool:
    """Whether one of the readings of `said` lies within `tolerance` of `number`."""
    slack = tolerance + 1e-9 * max(1.0, abs(number))
    return any(abs(one - number) <= slack for one in readings(said))


def readings(said: str) -> Iterator[float]:
    """The numbers that may be meant: “1.234” is read both as a thousand and as one and a bit, since people write both; a share
    may be written “1/4”; digits of any script count. A percent sign, a currency or a unit is not read: the question names it."""
    text = _SPACES.sub("", unicodedata.normalize("NFKC", said[:_LONGEST]).translate(_SIGNS))
    top, slash, bottom = text.partition("/")
    if slash:
        for one in _plain(top):
            for other in _plain(bottom):
                if other:
                    yield one / other
        return
    yield from _plain(text)


def _plain(text: str) -> Iterator[float]:
    spellings = {text.replace(",", ""), text.replace(".", "").replace(",", ".")}
    if text.count(",") == 1 and "." not in text:
        spellings.add(text.replace(",", "."))
    for spelling in sorted(spellings):
        if _NUMBER.fullmatch(spelling):
            try:
                value = float(Decimal(spelling))
            except (InvalidOperation, DivisionByZero, OverflowError):
                continue
            if math.isfinite(value):
                yield value
