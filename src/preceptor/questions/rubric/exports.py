"""What a grading teaches: scores, preferences, tags, and a reward specification."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from preceptor.questions.contract import Preference, Shown
from preceptor.questions.rubric.rules import criteria
from preceptor.questions.rubric.schema import WHOLE, Answer, Criterion, Mark, Question

FORMULA = "clip(sum(points of criteria met) / sum(positive points of applicable criteria), 0, 1)"


def score(asked: Sequence[Criterion], marks: Mapping[str, Mark]) -> float:
    """How good a response is by the rubric, in 0..1.

    score = clip(Σ points of criteria met ÷ Σ positive points of applicable criteria, 0, 1): what was earned as a share
    of what could be earned here (HealthBench, Arora et al. 2025, section 3; "not applicable" is ours and takes a
    criterion out of both sums). Where nothing positive applies only faults can be counted: 1 − Σ|points of faults met|
    ÷ Σ|points of applicable faults|. 1.0 when nothing applies at all.
    """
    applicable = [one for one in asked if one.name in marks and marks[one.name].met != "na"]
    earned = sum(one.points for one in applicable if marks[one.name].met == "yes")
    attainable = sum(one.points for one in applicable if one.points > 0)
    if attainable:
        return min(1.0, max(0.0, earned / attainable))
    worst = -sum(one.points for one in applicable)
    return 1.0 + earned / worst if worst else 1.0


def ratings(question: Question, shown: Shown, answer: Answer) -> dict[str, float]:
    asked = criteria(question, shown)
    return {subject: score(asked, marks) for subject, marks in answer.marks.items() if subject != WHOLE}


def preferences(question: Question, shown: Shown, answer: Answer) -> list[Preference]:
    """Every pair of responses by their scores; equal scores are a tie."""
    scored = ratings(question, shown, answer)
    found = []
    for one, other in combinations(sorted(scored), 2):
        gap = scored[one] - scored[other]
        chosen, rejected = (one, other) if gap >= 0 else (other, one)
        found.append(Preference(chosen, rejected, abs(gap)))
    return found


def tags(question: Question, _shown: Shown, answer: Answer) -> dict[str, bool]:
    """Criterion → whether it is met; what is not applicable is left out, since it is no "no". Of a whole item only: a tag
    speaks of the item, not of one of its responses."""
    marks = answer.marks.get(WHOLE, {}) if question.per == "whole" else {}
    return {name: mark.met == "yes" for name, mark in marks.items() if mark.met != "na"}


def specification(question: Question) -> dict[str, Any]:
    """The rubric as a reward specification: what a grader, person or model, must be told to give the same score."""
    return {
        "name": question.name,
        "title": question.title,
        "per": question.per,
        "criteria": [one.model_dump(mode="json") for one in question.criteria],
        "criteria_from": question.criteria_from or None,
        "answers": ["yes", "no", "na"] if question.allow_na else ["yes", "no"],
        "score": FORMULA,
        "range": [0, 1],
    }


def summary(question: Question, shown: Shown, answer: Answer) -> str:
    asked = criteria(question, shown)
    return "; ".join(_said(asked, subject, marks) for subject, marks in answer.marks.items())


def _said(asked: Sequence[Criterion], subject: str, marks: Mapping[str, Mark]) -> str:
    met = sum(mark.met == "yes" for mark in marks.values())
    words = f"{round(100 * score(asked, marks))} of 100, {met} of {len(marks)} met"
    return words if subject == WHOLE else f"{subject}: {words}"
