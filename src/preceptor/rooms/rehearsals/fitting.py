"""What a pilot's votes say of people and items, as a past to rehearse with; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.rehearsals.nouns import Doubt, Past
from preceptor.rooms.rehearsals.simulation.doubts import MISLED
from preceptor.stats.difficulty import ATTENTION, DIFFICULTIES, Difficulty, difficulty
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
_MOST_BUSY_SPREAD = 1.5
"""People who come for one task would make anybody look endlessly busy beside them."""
_ELSEWHERE = 30.0
"""Items that another project's tell as much as, at most: its own differ from this one's in ways that more of them do not show."""


@dataclass(frozen=True, eq=False)
class Pilot:
    """Votes of one project on one scale, each person's mean seconds a task, and the right labels of items that are known."""

    votes: Votes
    seconds: Floats  # (annotators,)
    right: Mapping[int, int]

    @property
    def people(self) -> int:
        return int(np.unique(self.votes.annotator).size)


def fitted(pilot: Pilot, *, misled: tuple[float, float] = MISLED) -> Past:
    """Histograms, means and spreads, and nothing else. Raises Problem `stats.difficulty` where no item has two votes."""
    votes, found = pilot.votes, difficulty(pilot.votes)
    counts = np.bincount(votes.annotator, minlength=votes.annotators).astype(np.float64)
    came = counts > 0
    logs, weights = np.log(np.maximum(pilot.seconds[came], 1.0)), counts[came]
    seconds = float(np.average(logs, weights=weights))
    wrong = beyond(found, pilot.right)
    return Past(
        people=pilot.people, weight=found.people, attention=tuple(found.attention.tolist()), accuracy=_accuracy(found),
        busy_spread=min(float(np.log(weights).std()), _MOST_BUSY_SPREAD),
        seconds=float(np.exp(seconds)), seconds_spread=float(np.average((logs - seconds) ** 2, weights=weights) ** 0.5),
        doubt=Doubt(
            tuple(found.difficulties.tolist()), found.shared, found.items, tuple(found.shares.tolist()),
            tuple(found.guesses.tolist()), misled[0] + wrong, misled[1] + len(pilot.right) - wrong,
        ),
    )  # fmt: skip


def beyond(found: Difficulty, right: Mapping[int, int]) -> float:
    """Of the items whose right label is known, on how many most people see another, beyond what too few votes explain."""
    items = np.array(sorted(right), np.int64)
    if not items.size:
        return 0.0
    other = found.label[items] != np.array([right[one] for one in items.tolist()])
    return float(max(0.0, other.sum() - (1 - found.sure[items]).sum()))


def together(pasts: Sequence[Past], *, seconds: float) -> Past:
    """Of other projects: their people and items as one, each by how much it tells; labels are others there, and tasks longer or
    shorter, so of those only the differences between people are taken."""
    people, items = (np.array([weigh(one) for one in pasts]) for weigh in (lambda one: one.weight, _items_of))
    doubt = Doubt(
        _mean([one.doubt.difficulties for one in pasts], items), float(np.average([one.doubt.shared for one in pasts], weights=items)),
        float(items.sum()), misled=MISLED[0] + sum(one.doubt.misled - MISLED[0] for one in pasts),
        not_misled=MISLED[1] + sum(one.doubt.not_misled - MISLED[1] for one in pasts),
    )  # fmt: skip
    return Past(
        people=sum(one.people for one in pasts), weight=float(people.sum()),
        attention=_mean([one.attention for one in pasts], people),
        accuracy=float(np.average([one.accuracy for one in pasts], weights=people)),
        busy_spread=float(np.average([one.busy_spread for one in pasts], weights=people)), seconds=seconds,
        seconds_spread=float(np.average([one.seconds_spread for one in pasts], weights=people)), doubt=doubt,
    )  # fmt: skip


def _items_of(one: Past) -> float:
    return min(one.doubt.items, _ELSEWHERE)


def _mean(histograms: Sequence[Sequence[float]], weights: Floats) -> tuple[float, ...]:
    return tuple(np.average(np.array(histograms), axis=0, weights=weights).tolist())


def _accuracy(found: Difficulty) -> float:
    attention, difficult = float(found.attention @ ATTENTION), float(found.difficulties @ DIFFICULTIES)
    return attention * (1 - difficult) + (1 - attention) * float(found.shares @ found.guesses)
