"""Each person's own sway, shrunken towards everybody's by how much people differ.

A person's own effects are fitted to their choices alone, the pairs' worth integrated over as in `measuring`: so the same pair judged
twice by the same person counts for what it tells of the side. People's effects are then taken as drawn from a normal distribution around
a common mean (D. B. Rubin, Estimation in parallel randomized experiments, Journal of Educational Statistics 6 (1981) 377); how
much people differ is averaged over, with a prior that avoids 0 (Y. Chung et al., Psychometrika 78 (2013) 685), where intervals would be too short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.bias.choices import Choices
from preceptor.stats.bias.likelihood import Clusters, on_grid
from preceptor.stats.intervals import check_level

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_STEPS = 40
_BETWEEN: Floats = np.linspace(0.025, 2.0, 80)
_USUAL = 0.5
"""Where the prior of how much people differ has its mode, in logits: half of all people lie within ±0.34 of the mean then."""
_LOOSE = 1.5
"""Standard deviation of a person's own effect around the project's while it is fitted alone: keeps perfect separation finite."""


@dataclass(frozen=True, eq=False)
class People:
    """Shrunken effects in logits, side first; `own` and `error` are those of each person's choices alone."""

    names: Sequence[Any]  # (people,)
    choices: Ints  # (people,)
    own: Floats  # (people, effects)
    error: Floats  # (people, effects), standard errors of `own`
    effect: Floats  # (people, effects)
    sure: Floats  # (people, effects), standard errors of `effect`
    deviation: Floats  # (effects,), how much people differ: standard deviation between them

    @classmethod
    def unknown(cls, choices: Choices, size: int) -> People:
        """Of whom nothing was estimated."""
        many = len(choices.people)
        nothing, endless = np.zeros((many, size)), np.full((many, size), np.inf)
        count = np.bincount(choices.person, minlength=many)
        return cls(choices.people, count, nothing, endless, nothing, endless, np.zeros(size))

    def ends(self, level: float) -> tuple[Floats, Floats]:
        """Ends (people, effects) of the intervals, in logits."""
        from scipy.special import ndtri

        width = ndtri(0.5 + check_level(level) / 2) * self.sure
        return self.effect - width, self.effect + width


def measure_people(choices: Choices, *, effect: Floats, lean: float, spread: float) -> People:
    """effect (effects,), lean and spread: the project's."""
    own, error = _alone(choices, effect, lean, spread)
    each = [_shrunken(own[:, place], error[:, place]) for place in range(effect.size)]
    shrunken, sure = (np.column_stack([one[part] for one in each]) for part in (0, 1))
    deviation = np.array([one[2] for one in each])
    count = np.bincount(choices.person, minlength=len(choices.people))
    return People(choices.people, count, own, error, shrunken, sure, deviation)


def _shrunken(own: Floats, error: Floats) -> tuple[Floats, Floats, float]:
    """Means and standard errors (people,) of one effect, and how much people differ; the common mean has a flat prior."""
    between = _BETWEEN[:, None] ** 2  # (grid, 1)
    weight = 1 / (error**2 + between)  # (grid, people)
    whole = weight.sum(axis=1, keepdims=True)
    middle = (weight * own).sum(axis=1, keepdims=True) / whole
    fit = 0.5 * (np.log(weight).sum(axis=1) - np.log(whole[:, 0]) - (weight * (own - middle) ** 2).sum(axis=1))
    belief = fit + np.log(_BETWEEN) - 0.5 * (_BETWEEN / _USUAL) ** 2
    belief = np.exp(belief - belief.max())
    belief /= belief.sum()  # (grid,)
    trust = between * weight
    mean = trust * own + (1 - trust) * middle
    variance = trust * error**2 + (1 - trust) ** 2 / whole
    shrunken = belief @ mean
    sure = np.sqrt(np.maximum(belief @ (variance + mean**2) - shrunken**2, 0.0))
    return shrunken, sure, float(belief @ _BETWEEN)


def _alone(choices: Choices, effect: Floats, lean: float, spread: float) -> tuple[Floats, Floats]:
    """Everybody's own effects and their standard errors (people, effects), by Newton's steps on the complete data's curve (K. Lange,
    Journal of the Royal Statistical Society B 57 (1995) 425); errors by T. A. Louis' identity (ibid. 44 (1982) 226)."""
    clusters = Clusters.of_codes(choices.person * (int(choices.pair.max()) + 1) + choices.pair)
    order = clusters.order
    person = choices.person[order]
    left, turned = choices.left[order], choices.turned[order]
    design = np.column_stack([np.ones(order.size), choices.traits[order]])  # (n, effects)
    many, size = len(choices.people), effect.size
    holding = np.eye(size) * _LOOSE**-2
    at = np.tile(effect, (many, 1))
    squares = (design[:, :, None] * design[:, None, :]).reshape(order.size, -1)  # (n, effects²)
    for _ in range(_STEPS):
        pull = (design * at[person]).sum(axis=1)
        grid = on_grid(clusters, left=left, turned=turned, pull=pull, lean=lean, spread=spread)
        belief = grid.posterior[clusters.of]
        missed = (belief * (left[:, None] - grid.chance)).sum(axis=1)
        curve = (belief * grid.chance * (1 - grid.chance)).sum(axis=1)
        slope = _by(person, design * missed[:, None], many) - (at - effect) @ holding
        whole = _by(person, squares * curve[:, None], many).reshape(many, size, size) + holding
        step = np.clip(np.linalg.solve(whole, slope[:, :, None])[:, :, 0], -1.0, 1.0)
        at = at + step
        if np.abs(step).max(initial=0.0) < 1e-6:
            break
    # What the unknown worth takes away from the information: the spread of the slope over the grid.
    lost = np.zeros((clusters.start.size, size, size))
    sums = [clusters.sums((left[:, None] - grid.chance) * design[:, place, None]) for place in range(size)]
    means = [(grid.posterior * one).sum(axis=1) for one in sums]
    for one in range(size):
        for other in range(size):
            product = (grid.posterior * sums[one] * sums[other]).sum(axis=1)
            lost[:, one, other] = product - means[one] * means[other]
    taken = _by(person[clusters.start], lost.reshape(-1, size * size), many).reshape(many, size, size)
    known = whole - taken
    # Near a saddle Louis' difference may lose its sign; half of the complete information is then the cautious floor.
    sound = np.linalg.eigvalsh(known)[:, 0] > 1e-3
    known[~sound] = whole[~sound] / 2
    error = np.sqrt(np.diagonal(np.linalg.inv(known), axis1=1, axis2=2))
    return at, error


def _by(codes: Ints, rows: Floats, many: int) -> Floats:
    """Sums (many, columns) of rows by code."""
    return np.column_stack(
        [np.bincount(codes, weights=rows[:, column], minlength=many) for column in range(rows.shape[1])]
    )
