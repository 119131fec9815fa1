"""Agreement by other coefficients than alpha, and what alpha owes to each person; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from preceptor.questions.contract import Label, Level
from preceptor.stats.agreement import Coefficient, contributions, corrected
from preceptor.stats.agreement.weights import Weights
from preceptor.stats.votes import Votes

_WEIGHTS: Mapping[Level, Weights] = {"nominal": "identity", "ordinal": "ordinal", "interval": "quadratic"}
_MOST_LABELS = 200
"""Labels on one scale above which no table of weights is made of them."""


def measured(votes: Votes, categories: Sequence[Label], *, level: Level) -> Votes:
    """The same votes, their labels numbers where differences count."""
    if level != "interval":
        return votes
    return replace(votes, label_names=np.array([float(value) for value in categories]))


def coefficients(
    votes: Votes, items: Sequence[int], *, level: Level
) -> dict[str, tuple[float, float | None, float | None]]:
    """Coefficient → estimate, low, high; left out where it is not defined. items (votes.items,): the item of each unit."""
    if votes.classes > _MOST_LABELS:
        return {}
    found = {}
    for one in Coefficient:
        interval = corrected(votes, one, weights=_WEIGHTS[level], groups=np.asarray(items, np.int64)).estimate
        if np.isfinite(interval.estimate):
            known = np.isfinite(interval.low)
            found[one.value] = (
                interval.estimate, float(interval.low) if known else None, min(1.0, interval.high) if known else None,
            )  # fmt: skip
    return found


def owed(votes: Votes, *, level: Level) -> list[float | None]:
    """How much alpha owes to each annotator; None where it is not defined with or without them."""
    if votes.classes > _MOST_LABELS:
        return [None] * votes.annotators
    return [float(one) if np.isfinite(one) else None for one in contributions(votes, level=level).of_annotators]
