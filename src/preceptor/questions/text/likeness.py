"""How far two texts lie apart, in any language: three-letter pieces not in common."""

from __future__ import annotations

import unicodedata
from collections import Counter

from preceptor.questions.text.schema import Answer, Question


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """1 − Dice's coefficient of the two bags of character trigrams (Dice 1945), after folding case, width
    and spaces. Needs no words, so it serves Chinese and Thai as well as English; linear in the lengths."""
    mine, theirs = _folded(one.text), _folded(other.text)
    if mine == theirs:
        return 0.0
    a, b = _pieces(mine), _pieces(theirs)
    return 1 - 2 * (a & b).total() / (a.total() + b.total())


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _pieces(text: str) -> Counter[str]:
    padded = f"  {text} "
    return Counter(padded[start : start + 3] for start in range(len(padded) - 2))
