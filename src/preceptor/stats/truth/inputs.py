"""What the models take besides votes, checked once: gold, class priors, limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import Fault, invalid
from preceptor.stats.votes import Codes, Votes

Gold = Mapping[Any, Any] | NDArray[np.integer[Any]] | None
"""Known labels: item name → label name, or label codes (items,) with -1 where unknown."""


def gold_codes(votes: Votes, gold: Gold) -> Codes:
    """Label codes (items,), -1 where unknown; gold of items without votes here is left aside.

    Raises Problem on a label no vote and no class list knows, or an array of the wrong length or range.
    """
    codes = np.full(votes.items, -1, np.int32)
    if gold is None:
        return codes
    if isinstance(gold, np.ndarray):
        return _checked_codes(votes, gold)
    label_code = {name: code for code, name in enumerate(votes.label_names.tolist())}
    strange = [(item, label) for item, label in gold.items() if label not in label_code]
    if strange:
        raise invalid(
            "stats.gold.label",
            f"{len(strange)} gold labels are not among the labels {list(label_code)[:20]}.",
            hint="Give the votes their full list of classes, or correct the gold.",
            faults=[Fault(str(item), f"“{label}” is unknown") for item, label in strange[:20]],
        )
    item_code = {name: code for code, name in enumerate(votes.item_names.tolist())}
    for item, label in gold.items():
        if item in item_code:
            codes[item_code[item]] = label_code[label]
    return codes


def _checked_codes(votes: Votes, gold: NDArray[np.integer[Any]]) -> Codes:
    if gold.shape != (votes.items,) or (gold.size and (gold.min() < -1 or gold.max() >= votes.classes)):
        raise invalid(
            "stats.gold.codes",
            f"Gold has shape {gold.shape}; ({votes.items},) from -1 to {votes.classes - 1} was expected.",
            hint="Give one label code for each item, -1 where it is unknown.",
        )
    return np.ascontiguousarray(gold, dtype=np.int32)


def fixed_prior(classes: int, class_prior: ArrayLike | None) -> NDArray[np.float64] | None:
    """The class prior (classes,) scaled to sum to 1, or None when it is to be estimated."""
    if class_prior is None:
        return None
    prior = np.asarray(class_prior, dtype=np.float64)
    if prior.shape != (classes,) or not np.isfinite(prior).all() or (prior <= 0).any():
        raise invalid(
            "stats.class_prior",
            f"The class prior has shape {prior.shape}; {classes} positive numbers were expected.",
            hint="Give one positive weight for each class, in the order of the label names.",
        )
    return np.asarray(prior / prior.sum())


def check_limits(*, smoothing: float, class_smoothing: float, tolerance: float, max_iterations: int) -> None:
    """Raises Problem unless smoothing and tolerance are at least 0 and there is at least one iteration."""
    wrong = [
        Fault(name, f"is {value}")
        for name, value, good in (
            ("smoothing", smoothing, 0 <= smoothing < np.inf),
            ("class_smoothing", class_smoothing, 0 <= class_smoothing < np.inf),
            ("tolerance", tolerance, 0 <= tolerance < np.inf),
            ("max_iterations", max_iterations, max_iterations >= 1),
        )
        if not good
    ]
    if wrong:
        raise invalid(
            "stats.truth.limits",
            f"The setting {wrong[0].where} {wrong[0].why}.",
            hint="Smoothing and tolerance are 0 or more, max_iterations 1 or more.",
            faults=wrong,
        )
