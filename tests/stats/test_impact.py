"""Ratios of shares: scipy as judge, degenerate counts, coverage."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from preceptor.base.problems import Problem
from preceptor.stats.impact import chance_of_gap, ratio_of_shares


@given(st.integers(0, 12), st.integers(1, 12), st.integers(0, 12), st.integers(1, 12))
def test_the_exact_chance_is_scipys(a, n, b, m):
    a, b = min(a, n), min(b, m)
    expected = stats.fisher_exact([[a, n - a], [b, m - b]]).pvalue
    if min(a + b, n + m - a - b) * min(n, m) / (n + m) < 5:
        assert chance_of_gap(a, n, b, m) == pytest.approx(expected, abs=1e-9)


def test_the_large_chance_is_the_two_proportion_test():
    table = np.array([[480, 520], [560, 440]])
    expected = stats.chi2_contingency(table, correction=False).pvalue
    assert chance_of_gap(480, 1000, 560, 1000) == pytest.approx(expected, rel=1e-9)


def test_katz_by_hand_and_by_scipy():
    found = ratio_of_shares(48, 80, 12, 48)
    ends = stats.contingency.relative_risk(48, 80, 12, 48).confidence_interval(0.95)
    assert found.estimate == pytest.approx(2.4)
    assert (found.low, found.high) == pytest.approx((ends.low, ends.high), rel=1e-9)


def test_no_hits_have_ends_too():
    none = ratio_of_shares(0, 20, 10, 20)
    assert none.estimate == 0 and 0 < none.low < none.high < 1
    assert math.isinf(ratio_of_shares(3, 20, 0, 20).estimate) and math.isnan(ratio_of_shares(0, 20, 0, 20).estimate)
    assert ratio_of_shares(20, 20, 20, 20).low == 1.0 == ratio_of_shares(20, 20, 20, 20).high
    for counts in ((1, 0, 1, 2), (3, 2, 1, 2), (-1, 2, 1, 2)):
        with pytest.raises(Problem):
            ratio_of_shares(*counts)


def test_it_covers_about_as_often_as_it_says():
    random = np.random.default_rng(3)
    mine, other = random.binomial(60, 0.4, 4000), random.binomial(90, 0.5, 4000)
    inside = [
        one.low <= 0.8 <= one.high
        for one in (ratio_of_shares(int(a), 60, int(b), 90) for a, b in zip(mine, other, strict=True))
    ]
    assert 0.94 <= np.mean(inside) <= 0.97
