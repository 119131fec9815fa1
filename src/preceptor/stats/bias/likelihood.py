"""The likelihood behind `measure`: a logistic model whose pairs have their own worth.

logit P(left) = turned · (lean + spread · z) + side + traits · effects, z ~ N(0, 1) once for each cluster (a pair). The integral over z
is a sum over evenly spaced nodes, exact far beyond what is needed while no cluster's worth is known better than a node's width
(L. N. Trefethen and J. A. C. Weideman, The exponentially convergent trapezoidal rule, SIAM Review 56 (2014) 385-458).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NODES: Floats = np.linspace(-5.0, 5.0, 41)  # (nodes,)
_MASS: Floats = np.exp(-0.5 * NODES**2) / np.exp(-0.5 * NODES**2).sum()


@dataclass(frozen=True, eq=False)
class Clusters:
    """Choices sorted so that those of one cluster are neighbours."""

    order: Ints  # (n,), sorted row -> row of the choices
    start: Ints  # (clusters,), first sorted row of each
    of: Ints  # (n,), sorted row -> cluster

    @classmethod
    def of_codes(cls, codes: Ints) -> Clusters:
        order = np.argsort(codes, kind="stable")
        here = codes[order]
        first = np.ones(here.size, dtype=bool)
        first[1:] = here[1:] != here[:-1]
        return cls(order, np.flatnonzero(first), np.cumsum(first) - 1)

    def sums(self, rows: Floats) -> Floats:
        """Sums within each cluster, of sorted rows (n, …)."""
        return np.asarray(np.add.reduceat(rows, self.start, axis=0)) if self.start.size else rows[:0]


@dataclass(frozen=True, eq=False)
class Spread:
    """What the grid says once a model is put on it."""

    chance: Floats  # (n, nodes), P(left) of each sorted row at each node
    posterior: Floats  # (clusters, nodes)
    log_likelihood: float


def on_grid(clusters: Clusters, *, left: Floats, turned: Floats, pull: Floats, lean: float, spread: float) -> Spread:
    """left, turned, pull (n,) in sorted order; pull is side + traits · effects."""
    logit = turned[:, None] * (lean + spread * NODES)[None, :] + pull[:, None]  # (n, nodes)
    # log P = -log(1 + e^-x) without overflow; the logit of what was not chosen is its negative.
    softplus = np.logaddexp(0.0, logit)
    each = left[:, None] * logit - softplus
    joint = clusters.sums(each) + np.log(_MASS)[None, :]  # (clusters, nodes)
    top = joint.max(axis=1, keepdims=True) if joint.size else joint
    weight = np.exp(joint - top)
    whole = weight.sum(axis=1, keepdims=True)
    return Spread(np.exp(logit - softplus), weight / whole, float((np.log(whole) + top).sum()))


def average_share(pull: float, lean: float, spread: float) -> float:
    """P(left) when each pair is shown either way round: the mean over worths and both sides."""
    worth = lean + spread * NODES
    return float(sum((_MASS / (1 + np.exp(-(turn * worth + pull)))).sum() for turn in (1, -1)) / 2)
