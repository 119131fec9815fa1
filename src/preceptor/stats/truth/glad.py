"""GLAD: annotators differ in ability, items in difficulty.

J. Whitehill, P. Ruvolo, T. Wu, J. Bergsma, J. Movellan, Whose vote should count more: optimal integration of labels from
labelers of unknown expertise, NIPS 2009, equations 1 to 6. The maximisation takes Newton steps instead of gradients.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.stats import kernels
from preceptor.stats.truth.expectation import Limits, by_blocks, fit, trivial
from preceptor.stats.truth.inputs import Gold, check_limits, fixed_prior, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]

_STEPS = 2
"""Newton steps for each expectation: more gain less than another expectation does."""
_LONGEST_STEP = 1.0


@dataclass(frozen=True, eq=False)
class Glad(Truth):
    """As `Truth`, and what lies behind it."""

    ability: Floats = field(default_factory=lambda: np.empty(0))
    """(annotators,): 0 answers by chance, above 0 helps, below 0 answers against the truth."""
    easiness: Floats = field(default_factory=lambda: np.empty(0))
    """(items,), above 0: nobody can tell as it nears 0; an ability of 1 is right with odds of e^easiness to 1."""


def glad(
    votes: Votes,
    *,
    gold: Gold = None,
    class_prior: ArrayLike | None = None,
    class_smoothing: float = 1.0,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
) -> Glad:
    """Labels, posteriors, abilities and easiness from votes, starting from the vote shares; errors are spread evenly.

    Fit where items differ much in how hard they are and each has several votes; with under about four votes an item the
    easiness is mostly its prior. Overstates its certainty where annotators share a mistake. Else as `dawid_skene`.
    """
    check_limits(smoothing=0, class_smoothing=class_smoothing, tolerance=tolerance, max_iterations=max_iterations)
    known = gold_codes(votes, gold)
    prior = fixed_prior(votes.classes, class_prior)
    model = _Abilities(votes, known)
    if votes.items == 0 or votes.classes <= 1:
        found = trivial(votes, known)
    else:
        found = fit(votes, model, known, limits=Limits(tolerance, max_iterations, prior, class_smoothing))
    return Glad(**vars(found), ability=model.ability, easiness=np.exp(model.log_easiness))


class _Abilities:
    """Abilities (annotators,) and log easiness (items,), both 1 to begin with."""

    def __init__(self, votes: Votes, gold: NDArray[np.int32]) -> None:
        self._order, self._gold, self._classes = votes.by_item, gold, votes.classes
        self.ability, self.log_easiness = np.ones(votes.annotators), np.ones(votes.items)
        self._hit = np.zeros(len(votes))

    def learn(self) -> None:
        order = self._order
        for _ in range(_STEPS):
            kernels.difficulty.climb(
                order.start, order.annotator, self._hit, self.ability, self.log_easiness, _LONGEST_STEP
            )

    def sweep(self, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
        return by_blocks(self, log_prior, posterior, first, last)

    def score(self, log_prior: Floats, score: Floats, first: int, last: int) -> float:
        order = self._order
        return float(
            kernels.difficulty.expect(
                order.start, order.annotator, order.label, self.ability, self.log_easiness, log_prior, self._gold,
                score, first, last,
            )
        )  # fmt: skip

    def count(self, posterior: Floats, first: int, last: int) -> None:
        order = self._order
        kernels.difficulty.count(order.start, order.label, posterior, self._classes, self._hit, first, last)

    def right(self) -> Floats:
        return np.asarray(np.bincount(self._order.annotator, self._hit, self.ability.size), np.float64)

    def confusion(self) -> Floats:
        """At the middling easiness of the items."""
        classes = self._classes
        right = 1 / (1 + np.exp(-self.ability * np.exp(np.median(self.log_easiness))))
        out = np.repeat(((1 - right) / (classes - 1))[:, None, None], classes, axis=1).repeat(classes, axis=2)
        out[:, np.arange(classes), np.arange(classes)] = right[:, None]
        return np.asarray(out)
