"""What a ranking teaches, and how it is said in one line."""

from __future__ import annotations

from itertools import combinations

from preceptor.questions.contract import Preference, Shown
from preceptor.questions.rank.schema import Answer, Order, Question


def preferences(_question: Question, _shown: Shown, answer: Answer) -> list[Preference]:
    """One for each pair; strength is the share of the whole order that lies between them, 0 for a tie."""
    found = _preferences(answer.order, "")
    for name, order in answer.by_dimension.items():
        found += _preferences(order, name)
    return found


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    parts = [_said(answer.order)] if answer.order else []
    parts += [f"{name}: {_said(order)}" for name, order in answer.by_dimension.items()]
    if answer.none_acceptable:
        parts.append("none acceptable")
    return "; ".join(parts)


def _preferences(order: Order, dimension: str) -> list[Preference]:
    place = {each: number for number, tie in enumerate(order) for each in tie}
    widest = max(len(order) - 1, 1)
    found = []
    for one, other in combinations(sorted(place), 2):
        chosen, rejected = (one, other) if place[one] <= place[other] else (other, one)
        found.append(Preference(chosen, rejected, (place[rejected] - place[chosen]) / widest, dimension))
    return found


def _said(order: Order) -> str:
    return " > ".join(" = ".join(tie) for tie in order)
