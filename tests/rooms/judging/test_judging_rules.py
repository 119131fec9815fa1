"""Draws by lot, places, and the arithmetic of anchoring: pure."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.judging import rules
from preceptor.rooms.judging.rules import Sums


def sums(values: list[float]) -> Sums:
    thousandths = [round(value * 1000) for value in values]
    return Sums(len(values), sum(thousandths), sum(value**2 for value in thousandths))


def test_the_share_held_back_is_what_was_asked_for_and_stays() -> None:
    held = [rules.is_held_back(f"token{n}", 0.2) for n in range(5000)]
    assert held == [rules.is_held_back(f"token{n}", 0.2) for n in range(5000)]
    assert abs(sum(held) / 5000 - 0.2) < 0.02


@pytest.mark.slow
@given(st.lists(st.floats(0, 1), min_size=2, max_size=60), st.lists(st.floats(0, 1), min_size=2, max_size=60))
def test_the_difference_is_that_of_the_means_with_welchs_interval(shown: list[float], held: list[float]) -> None:
    found = rules.anchoring("q", sums(shown), sums(held))
    one, other = (np.round(np.array(values), 3) for values in (shown, held))
    assert found.difference == pytest.approx(one.mean() - other.mean(), abs=1e-9)
    assert found.low is not None
    assert found.high is not None
    assert -1 <= found.low <= found.difference + 1e-9
    assert found.difference - 1e-9 <= found.high <= 1
    if one.var() > 1e-6 and other.var() > 1e-6:
        half = 1.959964 * math.sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other))
        assert found.high - found.low == pytest.approx(min(1, found.difference + half) - max(-1, found.difference - half), abs=1e-4)  # fmt: skip


def test_nothing_is_claimed_of_too_little_and_unanimity_is_no_certainty() -> None:
    assert rules.anchoring("q", Sums(), Sums()).difference is None
    assert rules.anchoring("q", sums([1.0, 1.0]), sums([1.0])).low is None
    sure = rules.anchoring("q", sums([1.0] * 5), sums([0.0] * 5))
    assert sure.difference == 1.0
    assert sure.low is not None
    assert 0 < sure.low < 1


def test_intervals_cover_as_often_as_they_say() -> None:
    random = np.random.default_rng(7)
    covered = 0
    for _ in range(400):
        shown, held = random.random(60) < 0.8, random.random(60) < 0.6
        found = rules.anchoring("q", sums([float(x) for x in shown]), sums([float(x) for x in held]))
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 0.2 <= found.high
    assert 0.92 <= covered / 400 <= 0.98


def test_shares_out_of_bounds_are_refused() -> None:
    assert rules.held_back_faults(0.2) == []
    for share in (0.0, 0.04, 0.96, 1.0, float("nan")):
        assert rules.held_back_faults(share)
