"""What kinds whose answers are wholes have in common when they make one answer of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from preceptor.questions.contract import Schema, Voice

A = TypeVar("A", bound=Schema)
Distance = Callable[[A, A], float]


def middle(candidates: Sequence[A], voices: Sequence[Voice[A]], distance: Distance[A]) -> A:
    """The candidate with the least weighted distance to all voices; of equals, the first.

    The candidates are the voices themselves (their medoid is then found) and whatever votes the kind can take. That a
    median of annotations beats both any one of them and a plain vote: A. Braylan and M. Lease, Modeling and aggregation
    of complex annotations via annotation distances (2020).
    """
    return min(candidates, key=lambda each: round(_cost(each, voices, distance), 12))


def confidence(answer: A, voices: Sequence[Voice[A]], distance: Distance[A]) -> float:
    """How sure the voices make us (0..1): their closeness to the answer, with one success and one failure added, so that
    one voice alone says two thirds and ten unanimous voices eleven twelfths."""
    weight = sum(voice.weight for voice in voices)
    close = weight - _cost(answer, voices, distance)
    return (close + 1) / (weight + 2)


def _cost(answer: A, voices: Sequence[Voice[A]], distance: Distance[A]) -> float:
    return sum(voice.weight * distance(answer, voice.answer) for voice in voices)
