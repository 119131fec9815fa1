"""What a rating teaches, and how it is said in one line."""

from __future__ import annotations

from itertools import combinations

from preceptor.questions.contract import Preference, Shown
from preceptor.questions.rate.schema import WHOLE, Answer, Question


def preferences(question: Question, _shown: Shown, answer: Answer) -> list[Preference]:
    """Per dimension only: how dimensions add up to "better overall" is for the one who builds the dataset
    to say."""
    if question.per == "whole":
        return []
    span = question.high - question.low
    found = []
    for dimension in question.dimensions:
        for one, other in combinations(sorted(answer.values), 2):
            gap = answer.values[one][dimension.name] - answer.values[other][dimension.name]
            chosen, rejected = (one, other) if gap >= 0 else (other, one)
            found.append(Preference(chosen, rejected, abs(gap) / span, dimension.name))
    return found


def ratings(question: Question, _shown: Shown, answer: Answer) -> dict[str, float]:
    """The mean over dimensions, 0 at the foot of the scale and 1 at its head."""
    span = question.high - question.low
    return {
        subject: sum(point - question.low for point in values.values()) / (span * len(values))
        for subject, values in answer.values.items()
        if subject != WHOLE and values
    }


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    return "; ".join(_said(subject, values) for subject, values in answer.values.items())


def _said(subject: str, values: dict[str, int]) -> str:
    points = ", ".join(f"{name} {point}" for name, point in values.items())
    return points if subject == WHOLE else f"{subject}: {points}"
