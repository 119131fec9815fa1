"""Compiled loops of a whole pass over people who know or guess.

As `passes`, and its shapes, with one number for each vote in place of a row.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead
from preceptor.stats.kernels.confusions import LARGEST_UNROLLED, normaliser
from preceptor.stats.kernels.exponentials import exp
from preceptor.stats.kernels.passes import BLOCK, LOOSE, settle

Array = NDArray[Any]

_U = np.uint64


@functools.cache
def guessed(classes: int) -> Any:
    """The pass over people who know or guess, for this many classes; compiled at first call, cached on disk."""
    return _guessed(classes if classes <= LARGEST_UNROLLED else 0)


def _guessed(fixed: int) -> Any:
    normalise = normaliser(fixed)

    @njit(**LOOSE)
    def guessed(
        start: Array, cell: Array, label: Array, gain: Array, right: Array, log_prior: Array, gold: Array, posterior: Array,
        mass: Array, first: int, last: int,
    ) -> float:  # fmt: skip
        """As `confused`, where knowing makes a vote's label likelier by gain (cells,), a log; adds the right votes to right (cells,).
        Returns the log likelihood less that of everybody's guessing."""
        K = fixed if fixed > 0 else log_prior.size
        final, total = _U(cell.size - 1), 0.0
        for begin in range(first, last, BLOCK):
            end = min(begin + BLOCK, last)
            for i in range(_U(begin), _U(end)):
                p = i * _U(K)
                for k in range(_U(K)):
                    posterior[p + k] = log_prior[k]
                for j in range(_U(start[i]), _U(start[i + _U(1)])):
                    ahead.fetch(gain, _U(cell[min(j + _U(ahead.VOTES), final)]))
                    posterior[p + _U(label[j])] += gain[_U(cell[j])]
                total += settle(posterior, p, K, gold[i])
            exp(posterior[begin * K : end * K])
            total += normalise(posterior, mass, begin, end)
        for i in range(_U(first), _U(last)):
            for j in range(_U(start[i]), _U(start[i + _U(1)])):
                ahead.fetch(right, _U(cell[min(j + _U(ahead.VOTES), final)]))
                right[_U(cell[j])] += posterior[i * _U(K) + _U(label[j])]
        return total

    return guessed
