"""A rating as single points, single points as a rating, and how far two ratings lie apart.

Unit "r1:accuracy" (":accuracy" for the whole item): the point given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.rate.rules import subjects
from preceptor.questions.rate.schema import WHOLE, Answer, Dimension, Question


def labels(_question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    return {f"{subject}:{name}": point for subject, values in answer.values.items() for name, point in values.items()}


def categories(question: Question, _unit: str) -> Sequence[Label]:
    return tuple(range(question.low, question.high + 1))


def family(unit: str) -> str:
    return unit.rpartition(":")[2]


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """None unless every point asked for is resolved: half a rating is no answer."""
    values: dict[str, dict[str, int]] = {}
    for subject in subjects(question, shown):
        for dimension in question.dimensions:
            judged = resolved.get(f"{subject}:{dimension.name}")
            if judged is None:
                return None
            values.setdefault(subject, {})[dimension.name] = int(judged.label)
    return Answer(values=values) if values else None


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The mean gap as a share of the scale; a point only one of them gave counts as far apart."""
    mine, theirs = labels(question, {}, one), labels(question, {}, other)
    units = mine.keys() | theirs.keys()
    if not units:
        return 0.0
    span = question.high - question.low
    gaps = (min(abs(int(mine[u]) - int(theirs[u])) / span, 1.0) if u in mine and u in theirs else 1.0 for u in units)
    return sum(gaps) / len(units)


def comparables(question: Question) -> list[Comparable]:
    """One for each dimension."""
    subject = WHOLE if question.per == "whole" else "*"
    points = range(question.low, question.high + 1)
    return [
        Comparable(one.name, one.title, f"/values/{subject}/{one.name}", tuple((p, _title(one, p)) for p in points))
        for one in question.dimensions
    ]


def _title(dimension: Dimension, point: int) -> str:
    anchor = dimension.anchors.get(str(point))
    return f"{point}: {anchor}" if anchor else str(point)
