"""How far two people's marks lie apart: by the characters they share, and by whole marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from preceptor.questions.contract import Shown
from preceptor.questions.spans.schema import Answer, Mark, Question

Stretch = tuple[int, int]
Key = Callable[[Mark], tuple[str, ...]]


def _where(mark: Mark) -> tuple[str, ...]:
    return (mark.part,)


def _what(mark: Mark) -> tuple[str, ...]:
    return mark.part, mark.label


def _how_bad(mark: Mark) -> tuple[str, ...]:
    return mark.part, mark.label, mark.severity


def distance(question: Question, one: Answer, other: Answer) -> float:
    """1 − the mean F1 of characters over where marks lie, what they say and, where asked, how grave: finding the place but
    not its name counts as half found."""
    keys = (_where, _what, _how_bad) if question.severities else (_where, _what)
    return sum(1 - characters(one.marks, other.marks, key) for key in keys) / len(keys)


def figures(_question: Question, _shown: Shown, one: Answer, other: Answer) -> dict[str, float]:
    """F1 of the marks of two people, label and all; nothing where neither marked anything."""
    if not one.marks and not other.marks:
        return {}
    mine, theirs = _distinct(one.marks), _distinct(other.marks)
    same = len(mine & theirs)
    met = [sum(any(_touches(a, b) for b in those) for a in these) for these, those in ((mine, theirs), (theirs, mine))]
    return {
        "F1, exact": _f1(same, same, len(mine), len(theirs)),
        "F1, overlapping": _f1(met[0], met[1], len(mine), len(theirs)),
        "F1, characters": characters(one.marks, other.marks, _what),
    }


def characters(mine: Sequence[Mark], theirs: Sequence[Mark], key: Key = _what) -> float:
    """F1 of the characters marked under the same key (1 where neither marked any)."""
    a, b = covered(mine, key), covered(theirs, key)
    total = _length(a) + _length(b)
    both = sum(_shared(stretches, b[name]) for name, stretches in a.items() if name in b)
    return 2 * both / total if total else 1.0


def covered(marks: Iterable[Mark], key: Key = _what) -> dict[Any, list[Stretch]]:
    """Key → the stretches its marks cover, joined and in order."""
    found: dict[Any, list[Stretch]] = defaultdict(list)
    for mark in sorted(marks, key=lambda each: each.start):
        stretches = found[key(mark)]
        if stretches and mark.start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], mark.end))
        else:
            stretches.append((mark.start, mark.end))
    return dict(found)


def _length(stretches: Mapping[Any, Sequence[Stretch]]) -> int:
    return sum(end - start for each in stretches.values() for start, end in each)


def _shared(mine: Sequence[Stretch], theirs: Sequence[Stretch]) -> int:
    """Characters in both of two lists of stretches, each joined and in order."""
    at = total = 0
    for start, end in mine:
        while at < len(theirs) and theirs[at][1] <= start:
            at += 1
        after = at
        while after < len(theirs) and theirs[after][0] < end:
            total += min(end, theirs[after][1]) - max(start, theirs[after][0])
            after += 1
    return total


def _distinct(marks: Sequence[Mark]) -> set[tuple[str, str, int, int]]:
    return {(mark.part, mark.label, mark.start, mark.end) for mark in marks}


def _touches(one: tuple[str, str, int, int], other: tuple[str, str, int, int]) -> bool:
    return one[:2] == other[:2] and one[2] < other[3] and other[2] < one[3]


def _f1(found_of_mine: int, found_of_theirs: int, mine: int, theirs: int) -> float:
    """Harmonic mean of the shares of each side's marks that the other side has; 0 where one side has none."""
    if not mine or not theirs or not found_of_mine:
        return 0.0
    precision, recall = found_of_mine / mine, found_of_theirs / theirs
    return 2 * precision * recall / (precision + recall)
