"""How much two different labels still agree: 1 the same, 0 not at all.

K. L. Gwet, Handbook of inter-rater reliability, 4th edition (2014), section 3.5; linear and quadratic weights are those of
Cicchetti and Allison (1971) and of Fleiss and Cohen (1973).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
Weights: TypeAlias = 'Literal["identity", "ordinal", "linear", "quadratic"] | Floats'
"""identity: labels agree or do not. ordinal: by how many labels lie between, in the order of votes.label_names. linear,
quadratic: by the difference of labels that are numbers. Or a symmetric table (classes, classes) with 1 on its diagonal."""


def weight_table(votes: Votes, weights: Weights) -> Floats:
    """The weights as a table (classes, classes). Raises Problem on an unknown name, a table that is no such table, or
    linear and quadratic over labels that are no numbers."""
    if not isinstance(weights, str):
        return _checked(np.asarray(weights, dtype=np.float64), votes.classes)
    if weights == "identity":
        return np.eye(votes.classes)
    if weights == "ordinal":
        return _ordinal(votes.classes)
    if weights in ("linear", "quadratic"):
        return _by_distance(_numbers(votes), 1 if weights == "linear" else 2)
    raise invalid(
        "stats.agreement.weights",
        f"The weights are “{weights}”; identity, ordinal, linear, quadratic or a table was expected.",
    )


def _ordinal(classes: int) -> Floats:
    """1 less the share of all pairs of labels that lie within the stretch from one to the other."""
    place = np.arange(classes)
    apart = np.abs(place[:, None] - place[None, :]) + 1.0
    pairs = apart * (apart - 1) / 2
    return np.asarray(1 - pairs / max(pairs.max(initial=0.0), 1.0))


def _by_distance(numbers: Floats, power: int) -> Floats:
    apart = np.abs(numbers[:, None] - numbers[None, :])
    widest = float(apart.max(initial=0.0))
    return np.asarray(1 - (apart / widest) ** power) if widest > 0 else np.ones((numbers.size, numbers.size))


def _numbers(votes: Votes) -> Floats:
    try:
        return np.asarray(votes.label_names, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise invalid(
            "stats.agreement.numbers",
            f"Weights by distance need labels that are numbers; found {votes.label_names.tolist()[:5]}.",
            hint="Use ordinal weights, or give the labels as numbers.",
        ) from error


def _checked(table: Floats, classes: int) -> Floats:
    fits = table.shape == (classes, classes)
    if not fits or not np.allclose(table, table.T) or not np.allclose(np.diag(table), 1) or not (table <= 1).all():
        raise invalid(
            "stats.agreement.table",
            f"The weights have shape {table.shape}; a symmetric table of {classes} by {classes} with 1 on its "
            "diagonal and at most 1 elsewhere was expected.",
        )
    return table
