"""How far side and other differences sway choices: one mixed logistic regression.

logit P(left chosen) = turned · worth + side + traits · effects, with worth ~ N(lean, spread²) drawn once for each pair and held while the
same pair is judged again: Bradley and Terry's model (Biometrika 39 (1952) 324) with an advantage for the side, as for the home
team in A. Agresti, Categorical data analysis (2013), section 11.6, and the pair's own worth as a random effect (J. C. Pinheiro and
D. M. Bates, Journal of Computational and Graphical Statistics 4 (1995) 12). Weak normal priors keep perfect separation finite
(A. Gelman et al., Annals of Applied Statistics 2 (2008) 1360). Intervals are the sandwich's of Liang and Zeger (1986), by groups.

Sides must have been drawn by chance: then the side's effect is measured without regard to worth. A difference in length goes with worth
(a longer answer may be better); its effect is an association until the same pair is shown both ways.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.bias.choices import Choices
from preceptor.stats.bias.likelihood import NODES, Clusters, average_share, on_grid
from preceptor.stats.bias.people import People, measure_people
from preceptor.stats.intervals import Intervals, check_level
from preceptor.stats.ranking.style import around

Floats = NDArray[np.float64]

SIDE = "side"
"""The name of the first effect: being shown on the left."""
_FEWEST = 10
"""Below so many choices nothing is estimated."""
_LOOSE = 1.5
"""Standard deviation of the prior of an effect, in logits: three quarters of all lie within ±1.7, where 50 % become 85 %."""
_LOOSE_LEAN = 3.0
_BOUNDS = (np.log(0.02), np.log(8.0))
"""Of the logarithm of the pairs' spread; its prior is N(0, 1), for with one choice a pair it cannot be learnt at all."""


@dataclass(frozen=True, eq=False)
class Bias:
    """Effects in logits, side first, then the traits. `converged` is False where there was too little to estimate from: then every
    effect is 0 and has no ends."""

    names: tuple[str, ...]  # (effects,)
    effect: Floats  # (effects,)
    lean: float
    spread: float
    covariance: Floats  # (effects + 2, effects + 2), of effects, lean and the logarithm of spread
    groups: int
    choices: int
    people: People
    converged: bool

    def intervals(self, level: float = 0.95) -> Intervals:
        """Of the effects (effects,), in logits; Student's t with groups - 1 degrees of freedom."""
        size = self.effect.size
        return around(self.effect, np.diag(self.covariance)[:size], groups=self._groups, level=level)

    def points(self, level: float = 0.95) -> Intervals:
        """How much more than half of the choices go to the left, were that effect alone at work (effects,): -0.5 to 0.5, averaged
        over these pairs; of a trait, where the left exceeds the right by one. Delta method."""
        check_level(level)
        if not self.converged:
            nothing = np.zeros(self.effect.size)
            return Intervals(nothing, nothing - 0.5, nothing + 0.5, level)
        at = np.concatenate([self.effect, [self.lean, np.log(self.spread)]])
        estimate = np.array([self._share(place, at) for place in range(self.effect.size)])
        slopes = [_slope(partial(self._share, place), at) for place in range(self.effect.size)]
        variance = np.array([one @ self.covariance @ one for one in slopes])
        found = around(estimate, variance, groups=self._groups, level=level)
        return Intervals(estimate, np.maximum(found.low, -0.5), np.minimum(found.high, 0.5), level)

    def points_of_people(self, level: float = 0.95) -> Intervals:
        """As `points`, of each person (people, effects), from their shrunken effects."""
        low, high = self.people.ends(level)
        each = np.vectorize(lambda pull: average_share(pull, self.lean, self.spread) - 0.5, otypes=[np.float64])
        return Intervals(each(self.people.effect), each(low), each(high), level)

    @property
    def _groups(self) -> int:
        return self.groups if self.converged else 1

    @staticmethod
    def _share(place: int, at: Floats) -> float:
        return average_share(float(at[place]), float(at[-2]), float(np.exp(at[-1]))) - 0.5


def measure(choices: Choices) -> Bias:
    """Fits the model; with fewer than 10 choices all effects are 0, unknown.

    Cost: proportional to choices; 50,000 take seconds. People's own effects are shrunken towards the project's, see `people`.
    """
    size = len(choices.names) + 1
    names = (SIDE, *choices.names)
    if len(choices) < _FEWEST:
        unknown = np.full((size + 2, size + 2), np.inf)
        people = People.unknown(choices, size)
        return Bias(names, np.zeros(size), 0.0, 1.0, unknown, 0, len(choices), people, False)
    fit = _Fit(choices)
    at, converged = fit.solve()
    covariance, groups = fit.sandwich(at)
    lean, spread = float(at[-2]), float(np.exp(at[-1]))
    people = measure_people(choices, effect=at[:size], lean=lean, spread=spread)
    return Bias(names, at[:size], lean, spread, covariance, groups, len(choices), people, converged)


class _Fit:
    """The log posterior in (effects, lean, log spread) and its slopes, group by group."""

    def __init__(self, choices: Choices) -> None:
        self.clusters = Clusters.of_codes(choices.pair)
        order = self.clusters.order
        self.left, self.turned = choices.left[order], choices.turned[order]
        self.design = np.column_stack([np.ones(order.size), choices.traits[order]])  # (n, effects)
        self.group = choices.group[order]
        size = self.design.shape[1]
        self.precision = np.concatenate([np.full(size, _LOOSE**-2), [_LOOSE_LEAN**-2, 1.0]])

    def rows(self, at: Floats) -> tuple[float, Floats]:
        """Log likelihood, and the slope of each row (n, effects + 2)."""
        lean, spread = float(at[-2]), float(np.exp(at[-1]))
        grid = on_grid(
            self.clusters, left=self.left, turned=self.turned, pull=self.design @ at[:-2], lean=lean, spread=spread
        )
        missed = grid.posterior[self.clusters.of] * (self.left[:, None] - grid.chance)  # (n, nodes)
        mean, along = missed.sum(axis=1), missed @ NODES
        slopes = [self.design * mean[:, None], (self.turned * mean)[:, None], (self.turned * spread * along)[:, None]]
        return grid.log_likelihood, np.hstack(slopes)

    def cost(self, at: Floats) -> tuple[float, Floats]:
        """The negative log posterior and its gradient."""
        log_likelihood, rows = self.rows(at)
        return -log_likelihood + 0.5 * float(self.precision @ at**2), self.precision * at - rows.sum(axis=0)

    def solve(self) -> tuple[Floats, bool]:
        from scipy.optimize import minimize

        begin = np.zeros(self.precision.size)
        bounds = [(None, None)] * (begin.size - 1) + [_BOUNDS]
        found = minimize(self.cost, begin, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 200})
        return np.asarray(found.x, dtype=np.float64), bool(found.success)

    def sandwich(self, at: Floats) -> tuple[Floats, int]:
        """Covariance robust to choices of one group being alike, with the groups' number."""
        bread = np.column_stack([_slope_of(self.gradient, at, place) for place in range(at.size)])
        inverse = np.linalg.pinv((bread + bread.T) / 2)
        groups = Clusters.of_codes(self.group)
        sums = groups.sums(self.rows(at)[1][groups.order])  # (groups, effects + 2)
        many = sums.shape[0]
        return inverse @ (sums.T @ sums) @ inverse * (many / max(many - 1, 1)), many

    def gradient(self, at: Floats) -> Floats:
        return self.cost(at)[1]


def _slope_of(function: Callable[[Floats], Floats], at: Floats, place: int, step: float = 1e-4) -> Floats:
    change = np.zeros(at.size)
    change[place] = step
    return (function(at + change) - function(at - change)) / (2 * step)


def _slope(function: Callable[[Floats], float], at: Floats) -> Floats:
    return np.array([_slope_of(lambda point: np.array([function(point)]), at, place)[0] for place in range(at.size)])
