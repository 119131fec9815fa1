"""Intervals: statsmodels and scipy as judges, ends, coverage, groups."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from preceptor.base.problems import Problem
from preceptor.stats.intervals import (
    beta_posterior,
    beta_posteriors,
    cluster_bootstrap,
    poisson_rate,
    wilson,
    wilson_each,
)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 50), st.integers(1, 50), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_is_statsmodels(successes, more, level):
    proportion = pytest.importorskip("statsmodels.stats.proportion")
    trials = successes + more - 1 or 1
    found = wilson(successes, trials, level=level)
    low, high = proportion.proportion_confint(successes, trials, alpha=1 - level, method="wilson")
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-12)
    assert found.low <= found.estimate <= found.high


def test_wilson_by_wilsons_formula():
    """Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611."""
    assert (wilson(81, 263).low, wilson(81, 263).high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert (wilson(0, 20).low, wilson(0, 20).high) == pytest.approx((0, 0.1611), abs=5e-5)


def test_no_trials_tell_nothing():
    found = wilson_each([0, 3], [0, 3])
    assert np.isnan(found.estimate[0])
    assert (found.low[0], found.high[0]) == (0, 1)
    assert found.high[1] == 1


@pytest.mark.parametrize(("hits", "misses"), [(0, 0), (3, 1), (0, 20), (2.5, 0.5)])
def test_beta_is_scipys(hits, misses):
    found = beta_posterior(hits, misses, level=0.9)
    assert (found.low, found.high) == pytest.approx(stats.beta.interval(0.9, hits + 0.5, misses + 0.5))
    assert found.estimate == pytest.approx((hits + 0.5) / (hits + misses + 1))
    many = beta_posteriors([hits] * 3, [misses] * 3, level=0.9)
    assert many.one(2) == found


def test_bad_counts_and_levels_are_refused():
    for call in (
        lambda: wilson(3, 2),
        lambda: wilson(-1, 2),
        lambda: wilson(1, 2, level=95),
        lambda: beta_posterior(1, -1),
        lambda: beta_posterior(1, 1, prior=(0, 1)),
        lambda: wilson(float("nan"), 2),
    ):
        with pytest.raises(Problem):
            call()


def grouped(random, *, groups, each, between=1.0, within=0.3):
    """Rows of a group share a level, so the tenth row teaches little more than the first."""
    level = random.normal(0, between, groups)
    return np.repeat(level, each) + random.normal(0, within, groups * each), np.repeat(np.arange(groups), each)


@pytest.mark.slow
def test_resampling_groups_covers_where_resampling_rows_does_not():
    random, by_group, by_row = np.random.default_rng(0), 0, 0
    for _ in range(120):
        values, groups = grouped(random, groups=40, each=8)
        within = cluster_bootstrap(values, groups, random=random, resamples=200)
        naive = cluster_bootstrap(values, np.arange(values.size), random=random, resamples=100)
        by_group += within.low <= 0 <= within.high
        by_row += naive.low <= 0 <= naive.high
    assert by_group >= 0.87 * 120
    assert by_row <= 0.70 * 120


def test_a_metric_given_as_a_function_is_the_mean_if_it_takes_the_mean():
    values, groups = grouped(np.random.default_rng(1), groups=30, each=3)
    plain = cluster_bootstrap(values, groups, random=np.random.default_rng(2))
    other = cluster_bootstrap(
        values, groups, random=np.random.default_rng(2), statistic=lambda rows: float(values[rows].mean())
    )
    assert (other.estimate, other.low, other.high) == pytest.approx((plain.estimate, plain.low, plain.high))


def test_one_group_and_equal_values_have_no_width():
    random = np.random.default_rng(0)
    lone = cluster_bootstrap([1.0, 2.0], ["a", "a"], random=random)
    assert (lone.low, lone.high) == (1.5, 1.5)
    same = cluster_bootstrap([3.0] * 5, list("abcde"), random=random)
    assert (same.low, same.high) == (3, 3)


def test_undefined_resamples_are_left_out():
    values = np.array([1.0, 0.0, 0.0])

    def share_or_nothing(rows):
        return float("nan") if not values[rows].any() else float(values[rows].mean())

    found = cluster_bootstrap(values, [0, 1, 2], random=np.random.default_rng(0), statistic=share_or_nothing)
    assert found.low == pytest.approx(1 / 3)


def test_bad_rows_are_refused():
    random = np.random.default_rng(0)
    for values, groups, resamples in (([], [], 10), ([1.0], ["a", "b"], 10), ([1.0], ["a"], 1)):
        with pytest.raises(Problem):
            cluster_bootstrap(values, groups, random=random, resamples=resamples)


@pytest.mark.parametrize("events", [5, 12, 60, 1000])
def test_a_rates_ends_are_garwoods_within_one_percent(events):
    found = poisson_rate(events, 2.0)
    low, high = stats.chi2.ppf(0.025, 2 * events) / 4, stats.chi2.ppf(0.975, 2 * events + 2) / 4
    assert (found.low, found.high) == pytest.approx((low, high), rel=0.01) and found.estimate == events / 2


def test_no_events_and_no_exposure():
    none = poisson_rate(0, 10.0)
    assert none.low == none.estimate == 0 and none.high == pytest.approx(0.369, abs=0.01)
    for events, exposure in ((-1, 1.0), (1, 0.0), (1, float("nan"))):
        with pytest.raises(Problem):
            poisson_rate(events, exposure)
