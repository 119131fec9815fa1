"""A comparison as a judgment of its pair, and back, and how far two comparisons lie apart.

Unit "r1|r2" (ids sorted): the value as seen with the first on the left, so negative = the first is better.
Unit "both_bad": 1 or 0, only where the question allows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.compare.schema import Answer, Question
from preceptor.questions.contract import Label, Resolved, Shown
from preceptor.questions.shown import pair_unit, response_ids

BOTH_BAD = "both_bad"


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    first, second, value = answer.canonical
    found: dict[str, Label] = {f"{first}|{second}": value}
    if question.allow_both_bad:
        found[BOTH_BAD] = int(answer.both_bad)
    return found


def categories(question: Question, unit: str) -> Sequence[Label]:
    if unit == BOTH_BAD:
        return (0, 1)
    values = range(-question.reach, question.reach + 1)
    may_tie = question.allow_tie or question.allow_both_bad
    return tuple(value for value in values if value or may_tie)


def family(unit: str) -> str:
    return BOTH_BAD if unit == BOTH_BAD else ""


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    ids = response_ids(question, shown)
    judged = resolved.get(pair_unit(*ids)) if len(ids) == 2 else None
    if judged is None:
        return None
    bad = resolved.get(BOTH_BAD)
    first, second = sorted(ids)
    return Answer(left=first, right=second, value=int(judged.label), both_bad=bool(bad and bad.label))


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The gap as a share of the scale; half-way apart before that when only one calls both bad."""
    mine, theirs = one.canonical, other.canonical
    apart = abs(mine[2] - theirs[2]) / (2 * question.reach) if mine[:2] == theirs[:2] else 1.0
    apart = min(apart, 1.0)
    return apart if one.both_bad == other.both_bad else 0.5 + apart / 2
