"""Do probabilities mean what they say: log loss, Brier, reliability; held back by gold.

Probabilities are (rows, classes) whose rows sum to 1, or (rows,) for the chance of the second of two classes;
truth (rows,) holds class codes from 0. All raise Problem on no rows, other shapes, or numbers outside 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid

Floats = NDArray[np.float64]

SMALLEST = 1e-15
"""A probability is taken to be at least this, so that one sure mistake does not cost an infinity."""
_LAPSES = (np.arange(200) + 0.5) / 200
"""The lapse rates that are weighed against each other: finer than any gold tells them apart."""
_LAPSE_PRIOR = 9
"""The second number of the Beta they have before any gold; the first is 1."""


@dataclass(frozen=True, eq=False)
class ReliabilityCurve:
    """Bins of equal mass over the confidence in the most likely class, from least to most sure."""

    confidence: Floats  # (bins,), mean probability given to the chosen class
    accuracy: Floats  # (bins,), share of rows whose chosen class is right
    rows: NDArray[np.int64]  # (bins,)

    @property
    def expected_error(self) -> float:
        """Expected calibration error: mean distance of confidence from accuracy, by rows; 0 is best, 1 is
        worst.
        """
        return float((np.abs(self.confidence - self.accuracy) * self.rows).sum() / self.rows.sum())

    @property
    def largest_error(self) -> float:
        """The largest distance in any bin."""
        return float(np.abs(self.confidence - self.accuracy).max())


def log_loss(probabilities: ArrayLike, truth: ArrayLike) -> float:
    """Mean of minus the natural log of the probability given to the truth; 0 is best, log(classes) is
    knowing nothing.
    """
    chances, right = _checked(probabilities, truth)
    return float(-np.log(np.maximum(chances[np.arange(right.size), right], SMALLEST)).mean())


def brier(probabilities: ArrayLike, truth: ArrayLike) -> float:
    """Mean squared distance to the truth, summed over classes (Brier 1950): 0 to 2.

    For two classes it is twice what is got from the chance of one class alone.
    """
    chances, right = _checked(probabilities, truth)
    gaps = chances.copy()
    gaps[np.arange(right.size), right] -= 1.0
    return float((gaps**2).sum(axis=1).mean())


def reliability_curve(probabilities: ArrayLike, truth: ArrayLike, *, bins: int = 10) -> ReliabilityCurve:
    """Confidence against accuracy in bins of (nearly) equal mass; rows of equal confidence are never parted.

    Fewer bins come back where many rows share one confidence. A row whose classes tie takes the first.
    """
    chances, right = _checked(probabilities, truth)
    if bins < 1:
        raise invalid("stats.calibration.bins", f"{bins} bins were asked for; at least one is needed.")
    chosen = chances.argmax(axis=1)
    sure = chances[np.arange(right.size), chosen]
    order = np.argsort(sure, kind="stable")
    sorted_sure, hit = sure[order], (chosen == right)[order].astype(np.float64)
    edges = _edges(sorted_sure, bins)
    rows = np.diff(np.append(edges, right.size))
    means = [np.add.reduceat(column, edges) / rows for column in (sorted_sure, hit)]
    return ReliabilityCurve(means[0], means[1], rows)


def expected_calibration_error(probabilities: ArrayLike, truth: ArrayLike, *, bins: int = 10) -> float:
    """The `expected_error` of the reliability curve."""
    return reliability_curve(probabilities, truth, bins=bins).expected_error


def fit_temperature(probabilities: ArrayLike, truth: ArrayLike) -> float:
    """The temperature in [0.05, 20] with the least log loss on gold; above 1 = the probabilities were too
    sure.

    Guo et al., On calibration of modern neural networks (2017), here for truth posteriors: with 50 gold
    items the median error over 16 public sets fell from 12% to 5%.
    """
    from scipy.optimize import minimize_scalar

    chances, right = _checked(probabilities, truth)
    found = minimize_scalar(
        lambda log_t: log_loss(apply_temperature(chances, float(np.exp(log_t))), right),
        bounds=(np.log(0.05), np.log(20.0)),
        method="bounded",
    )
    return float(np.exp(found.x))


def apply_temperature(probabilities: ArrayLike, temperature: float) -> Floats:
    """Probabilities (rows, classes) raised to 1 / temperature and scaled to sum to 1; the order of classes
    stays.
    """
    if not 0 < temperature < np.inf:
        raise invalid("stats.calibration.temperature", f"The temperature is {temperature}; it must be above 0.")
    logs = np.log(np.maximum(np.asarray(probabilities, dtype=np.float64), SMALLEST)) / temperature
    weights = np.exp(logs - logs.max(axis=1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def fit_lapse(confidence: ArrayLike, right: ArrayLike, *, classes: ArrayLike) -> float:
    """The lapse rate in 0..1: the share of rows about which the model knows nothing, however sure it is, so that any class is as likely.

    `confidence` (rows,) is the probability given to the chosen class, `right` (rows,) whether it was the truth, `classes` how many there
    were, one number or (rows,). The mean of what is then believed, 0.1 without rows. F. A. Wichmann and N. J. Hill, The psychometric
    function I, Perception & Psychophysics 63 (2001), equation 1, of truth posteriors in place of a psychometric function; the prior is
    Beta(1, 9), for on thirteen public sets of votes the share lay between 0.01 and 0.52. A temperature cannot say that hard items
    mislead everybody; docs/benchmarks.md has both side by side. Raises Problem on other shapes, and on numbers outside 0 to 1.
    """
    sure, hit = np.asarray(confidence, dtype=np.float64), np.asarray(right, dtype=np.float64)
    many = np.broadcast_to(np.asarray(classes, dtype=np.float64), sure.shape)
    if sure.ndim != 1 or sure.shape != hit.shape:
        raise invalid("stats.calibration.shape", f"Confidence of shape {sure.shape} does not fit {hit.shape} rights.")
    if not (((sure >= 0) & (sure <= 1)).all() and np.isin(hit, (0, 1)).all() and (many >= 1).all()):
        raise invalid(
            "stats.calibration.range", "A confidence lies outside 0 to 1, a right is neither, or there is no class."
        )
    logs = (_LAPSE_PRIOR - 1) * np.log1p(-_LAPSES)
    for place, lapse in enumerate(_LAPSES):
        held = np.clip((1 - lapse) * sure + lapse / many, SMALLEST, 1 - SMALLEST)
        logs[place] += np.where(hit == 1, np.log(held), np.log1p(-held)).sum()
    weights = np.exp(logs - logs.max())
    return float((weights * _LAPSES).sum() / weights.sum())


def apply_lapse(probabilities: ArrayLike, lapse: float) -> Floats:
    """Probabilities (rows, classes) of a model that knows nothing of a share `lapse` (0..1) of the rows; the order of classes stays."""
    if not 0 <= lapse <= 1:
        raise invalid("stats.calibration.lapse", f"The lapse rate is {lapse}; 0 to 1 was expected.")
    chances = np.asarray(probabilities, dtype=np.float64)
    return np.asarray((1 - lapse) * chances + lapse / max(chances.shape[1], 1))


def _edges(sorted_sure: Floats, bins: int) -> NDArray[np.int64]:
    """Where each bin begins: at equal mass, moved to the first row of its confidence."""
    even = (np.arange(bins) * sorted_sure.size) // bins
    firsts = np.searchsorted(sorted_sure, sorted_sure[even], side="left")
    return np.unique(firsts)


def _checked(probabilities: ArrayLike, truth: ArrayLike) -> tuple[Floats, NDArray[np.int64]]:
    chances = np.asarray(probabilities, dtype=np.float64)
    if chances.ndim == 1:
        chances = np.column_stack([1 - chances, chances])
    right = np.asarray(truth)
    if chances.ndim != 2 or right.shape != chances.shape[:1] or not right.size:
        raise invalid(
            "stats.calibration.shape",
            f"Probabilities of shape {chances.shape} do not fit a truth of shape {right.shape}.",
            hint="Give (rows, classes) and (rows,), at least one row.",
        )
    if not ((chances >= -1e-9) & (chances <= 1 + 1e-9)).all() or (np.abs(chances.sum(axis=1) - 1) > 1e-6).any():
        raise invalid("stats.calibration.range", "A probability lies outside 0 to 1, or a row does not sum to 1.")
    if right.dtype.kind not in "biu" or (right.astype(np.int64) < 0).any() or (right >= chances.shape[1]).any():
        raise invalid(
            "stats.calibration.truth",
            f"The truth holds something else than class codes 0 to {chances.shape[1] - 1}.",
        )
    return chances, right.astype(np.int64)
