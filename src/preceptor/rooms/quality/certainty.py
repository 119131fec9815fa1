"""How sure consensus may call itself: less than its model is, as real answers have shown.

Models of people's mistakes take mistakes for independent, but hard items mislead many at once. On thirteen public sets
with known truth, Dawid-Skene called itself 0.95 sure or more (0.98 in the middle) where it was right 0.89 to 0.91 of
the time, whether the item had one answer, two, three or five (tests/rooms/quality/test_certainty.py).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.calibration import apply_lapse
from preceptor.stats.truth import Truth

Floats = NDArray[np.float64]
TEMPER = 0.6
"""Every log-odds of a learnt posterior is taken this many times: 0.97 becomes 0.89, 0.995 becomes 0.96."""
ONE_ALONE = 0.9
"""As sure as a single person's answer makes us, however reliable they were found: consensus needs somebody to agree."""
DOUBT = 0.5
"""Of a vote, spread over all labels, beside the votes of an item: one answer alone is 0.83 of two labels, not 1."""


def certainty(truth: Truth, *, learnt: bool, gold: NDArray[np.int32], lapse: float | None = None) -> Floats:
    """How sure to be of each item's label (items,), 0..1; `learnt` says whether mistakes were (else votes were counted).

    `gold` (items,): the known label or -1; what is known is sure. `lapse`: how often the model was wrong on gold however sure it was,
    if that is known. Keeps the order of the labels.
    """
    votes = truth.votes.per_item
    sure = _learnt(truth.posterior, lapse) if learnt else _doubted(truth.posterior, votes)
    sure = np.where(votes == 1, np.minimum(sure, ONE_ALONE), sure)
    return np.asarray(np.where(gold >= 0, 1.0, sure))


def _learnt(posterior: Floats, lapse: float | None) -> Floats:
    if lapse is None:
        return _tempered(posterior)
    return np.asarray(apply_lapse(posterior, lapse).max(axis=1, initial=0.0))


def _tempered(posterior: Floats) -> Floats:
    """The largest of each row (items, classes) once all were raised to TEMPER and sum to 1 again."""
    raised = posterior**TEMPER
    return np.asarray(raised.max(axis=1, initial=0.0) / np.maximum(raised.sum(axis=1), 1e-300))


def _doubted(shares: Floats, votes: NDArray[np.int64]) -> Floats:
    classes = max(shares.shape[1], 1)
    return np.asarray((shares.max(axis=1, initial=0.0) * votes + DOUBT / classes) / (votes + DOUBT))
