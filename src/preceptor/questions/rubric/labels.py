"""A grading as single marks, single marks as a grading, and how far two gradings lie apart.

Unit "r1:names_dose" (":names_dose" for the whole item): "yes", "no" or "na". What is not applicable is a judgment of
its own and never a "no".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.rubric.rules import criteria, subjects
from preceptor.questions.rubric.schema import WHOLE, Answer, Criterion, Mark, Question

_YES_NO: tuple[Label, ...] = ("yes", "no")
OF_SEVERAL = "Resolved from the marks of several people."
"""Stands as evidence where a consensus says "yes": each person's own evidence stays with their answer."""


def labels(_question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    return {f"{subject}:{name}": mark.met for subject, marks in answer.marks.items() for name, mark in marks.items()}


def categories(question: Question, _unit: str) -> Sequence[Label]:
    return (*_YES_NO, "na") if question.allow_na else _YES_NO


def family(unit: str) -> str:
    return unit.rpartition(":")[2]


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """None unless every criterion of every response is resolved: half a grading has no score."""
    marks: dict[str, dict[str, Mark]] = {}
    for subject in subjects(question, shown):
        for criterion in criteria(question, shown):
            judged = resolved.get(f"{subject}:{criterion.name}")
            if judged is None:
                return None
            marks.setdefault(subject, {})[criterion.name] = _mark(criterion, str(judged.label))
    return Answer(marks=marks) if marks else None


def comparables(question: Question) -> list[Comparable]:
    """One for each criterion of the form; an item's own criteria are not known to it."""
    subject = WHOLE if question.per == "whole" else "*"
    values = tuple((one, str(one)) for one in categories(question, ""))
    return [Comparable(one.name, one.text, f"/marks/{subject}/{one.name}/met", values) for one in question.criteria]


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The points on which the two differ as a share of all points at stake: a criterion of 8 weighs as much as eight of
    1. An item's own criteria, whose points the question does not know, weigh as the mean of the form's."""
    mine, theirs = labels(question, {}, one), labels(question, {}, other)
    units = mine.keys() | theirs.keys()
    weights = {criterion.name: abs(criterion.points) for criterion in question.criteria}
    usual = sum(weights.values()) / len(weights) if weights else 1.0
    at_stake = sum(weights.get(family(unit), usual) for unit in units)
    if not at_stake:
        return 0.0
    apart = sum(weights.get(family(unit), usual) for unit in units if mine.get(unit) != theirs.get(unit))
    return min(1.0, apart / at_stake)


def _mark(criterion: Criterion, met: str) -> Mark:
    said = OF_SEVERAL if met == "yes" and criterion.evidence else ""
    return Mark.model_validate({"met": met, "evidence": said})
