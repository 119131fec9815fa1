"""A comparison as a judgment of its pair, and back, and how far two comparisons lie apart.

Unit "r1|r2" (ids sorted): the value as seen with the first on the left, so negative = the first is better.
Unit "both_bad": 1 or 0, only where the question allows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.compare.schema import Answer, Question
from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.shown import pair_unit, response_ids

BOTH_BAD = "both_bad"


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    """Where ties are not allowed, both bad without a side judges no pair."""
    first, second, value = answer.canonical
    found: dict[str, Label] = {f"{first}|{second}": value} if value or question.allow_tie else {}
    if question.allow_both_bad:
        found[BOTH_BAD] = int(answer.both_bad)
    return found


def categories(question: Question, unit: str) -> Sequence[Label]:
    if unit == BOTH_BAD:
        return (0, 1)
    values = range(-question.reach, question.reach + 1)
    return tuple(value for value in values if value or question.allow_tie)


def family(unit: str) -> str:
    return BOTH_BAD if unit == BOTH_BAD else ""


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    first, second = sorted(response_ids(question, shown))
    judged, bad = resolved.get(pair_unit(first, second)), resolved.get(BOTH_BAD)
    both_bad = bool(bad and bad.label)
    if judged is None and not both_bad:
        return None
    return Answer(left=first, right=second, value=int(judged.label) if judged else 0, both_bad=both_bad)


def adopt(question: Question, _shown: Shown, order: Sequence[Sequence[str]]) -> Answer | None:
    """A bare "this one is better" is taken as the middle degree: files that say no degree claim neither extreme."""
    ids = [each for tie in order for each in tie]
    if len(ids) != 2 or (len(order) == 1 and not question.allow_tie):
        return None
    left, right = sorted(ids)
    degree = (question.reach + 1) // 2
    value = 0 if len(order) == 1 else (-degree if order[0][0] == left else degree)
    return Answer(left=left, right=right, value=value)


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The gap as a share of the scale; half-way apart before that when only one calls both bad."""
    mine, theirs = one.canonical, other.canonical
    apart = abs(mine[2] - theirs[2]) / (2 * question.reach) if mine[:2] == theirs[:2] else 1.0
    apart = min(apart, 1.0)
    return apart if one.both_bad == other.both_bad else 0.5 + apart / 2


def comparables(question: Question) -> list[Comparable]:
    """Which response won is no value to look at: another item has other responses."""
    both = ((True, "yes"), (False, "no"))
    return [Comparable(BOTH_BAD, "Both are bad", f"/{BOTH_BAD}", both)] if question.allow_both_bad else []
