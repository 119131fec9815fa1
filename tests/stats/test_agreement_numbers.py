"""Intraclass and rank correlation: published examples, scipy as judge, degenerate tables, coverage."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from preceptor.base.problems import Problem
from preceptor.stats.agreement import Form, intraclass, intraclass_sparse, kendall_tau, kendall_w

SHROUT_FLEISS = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float)
"""Shrout and Fleiss (1979), table 2: six targets, four judges."""
PUBLISHED = {
    Form.ONE_WAY: (0.17, -0.133, 0.72), Form.TWO_WAY_RANDOM: (0.29, 0.019, 0.76), Form.TWO_WAY_MIXED: (0.71, 0.342, 0.95),
    Form.ONE_WAY_MEAN: (0.44, -0.884, 0.91), Form.TWO_WAY_RANDOM_MEAN: (0.62, 0.071, 0.93),
    Form.TWO_WAY_MIXED_MEAN: (0.91, 0.676, 0.99),
}  # fmt: skip
"""The estimates of their table 4; the intervals are those the R package psych prints for the same table."""


@pytest.mark.parametrize("form", list(Form))
def test_shrout_and_fleiss_table(form):
    found = intraclass(SHROUT_FLEISS).forms[form]
    estimate, low, high = PUBLISHED[form]
    assert (round(found.estimate, 2), round(found.low, 3), round(found.high, 2)) == (estimate, low, high)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_one_way_is_the_same_from_a_table_and_from_a_list(seed):
    table = np.random.default_rng(seed).normal(size=(7, 3)) + np.arange(7)[:, None]
    whole, listed = intraclass(table), intraclass_sparse(np.repeat(np.arange(7), 3), table.ravel())
    for form in (Form.ONE_WAY, Form.ONE_WAY_MEAN):
        assert whole.forms[form].low == pytest.approx(listed.forms[form].low)
        assert whole.forms[form].estimate == pytest.approx(listed.forms[form].estimate)
    assert np.isnan(listed.forms[Form.TWO_WAY_MIXED].estimate)


def test_leniency_counts_for_absolute_agreement_alone():
    random = np.random.default_rng(0)
    truth = random.normal(size=(200, 1))
    table = truth + random.normal(0, 0.5, (200, 4))
    lenient = table + np.array([0, 1, 2, 3])
    same, shifted = intraclass(table).forms, intraclass(lenient).forms
    assert shifted[Form.TWO_WAY_MIXED].estimate == pytest.approx(same[Form.TWO_WAY_MIXED].estimate)
    assert shifted[Form.TWO_WAY_RANDOM].estimate < same[Form.TWO_WAY_RANDOM].estimate - 0.2


def test_tables_that_tell_nothing():
    for table in (np.ones((5, 3)), np.ones((1, 3)), np.arange(5.0)[:, None], np.full((4, 2), np.nan)):
        assert all(np.isnan(one.estimate) for one in intraclass(table).forms.values())
    perfect = intraclass(np.arange(5.0)[:, None] + np.zeros((5, 3))).forms
    assert perfect[Form.ONE_WAY].estimate == 1 and perfect[Form.TWO_WAY_MIXED].estimate == 1
    assert np.isnan(intraclass_sparse(["a", "b"], [1.0, 2.0]).forms[Form.ONE_WAY].estimate)
    with pytest.raises(Problem):
        intraclass(np.arange(3.0))
    with pytest.raises(Problem):
        intraclass_sparse(["a"], [1.0, 2.0])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=40))
def test_tau_is_scipys(pairs):
    one, other = (np.array(column, float) for column in zip(*pairs, strict=True))
    assert kendall_tau(one, other).estimate == pytest.approx(stats.kendalltau(one, other).statistic, nan_ok=True)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_w_is_friedmans_statistic_scaled(seed):
    """chi squared = raters (items - 1) W, with ties corrected alike."""
    table = np.random.default_rng(seed).integers(0, 5, (6, 4)).astype(float)
    found = kendall_w(table)
    theirs = stats.friedmanchisquare(*table)
    assert found.w.estimate == pytest.approx(theirs.statistic / (4 * 5))
    assert found.p_value == pytest.approx(theirs.pvalue)
    assert found.w.low <= found.w.estimate <= found.w.high


def test_orders_that_tell_nothing():
    assert np.isnan(kendall_tau([1, 1, 1], [1, 2, 3]).estimate)
    assert kendall_tau([1, 2, 3], [2, 4, 8]).low == 1
    assert np.isnan(kendall_w(np.ones((4, 3))).w.estimate)
    assert np.isnan(kendall_w(np.ones((1, 3))).w.estimate)
    assert kendall_w(np.arange(5.0)[:, None] + np.zeros((5, 4))).w.low == pytest.approx(1)
    for call in (lambda: kendall_tau([1], [1, 2]), lambda: kendall_w([1.0, 2.0])):
        with pytest.raises(Problem):
            call()


@pytest.mark.slow
@pytest.mark.parametrize("form", list(Form))
def test_intraclass_intervals_cover(form):
    """1,200 tables of 30 items by 5 raters with variances 1 (items), 0.3 (raters), 0.7 (error)."""
    random, k, covered, tables = np.random.default_rng(5), 5, 0, 1200
    raters = 0.0 if form in (Form.ONE_WAY, Form.ONE_WAY_MEAN, Form.TWO_WAY_MIXED, Form.TWO_WAY_MIXED_MEAN) else 0.3
    single = 1 / (1 + raters + 0.7)
    truth = k * single / (1 + (k - 1) * single) if form.value.endswith("k") else single
    for _ in range(tables):
        table = random.normal(size=(30, 1)) + random.normal(0, np.sqrt(raters), (1, k))
        within = intraclass(table + random.normal(0, np.sqrt(0.7), (30, k))).forms[form]
        covered += within.low <= truth <= within.high
    print(f"ICC({form}): {100 * covered / tables:.1f} %")
    assert 0.93 <= covered / tables <= 0.97


@pytest.mark.slow
def test_rank_intervals_cover():
    """Tau of 40 normal pairs at correlation 0.5; W's mean rank correlation of 12 raters of 15 items."""
    random, tau, w = np.random.default_rng(2), 0, 0
    truth = 2 / np.pi * np.arcsin(0.5)
    items = random.normal(size=15)
    population = stats.friedmanchisquare(*(items[:, None] + random.normal(0, 1, (15, 8000))))
    between = population.statistic / (8000 * 14)  # of so many raters W is the mean rank correlation of two
    for _ in range(400):
        x = random.normal(size=40)
        within = kendall_tau(x, 0.5 * x + np.sqrt(0.75) * random.normal(size=40))
        tau += within.low <= truth <= within.high
        many = kendall_w(items[:, None] + random.normal(0, 1, (15, 12))).w
        w += many.low <= (1 + 11 * between) / 12 <= many.high
    print(f"tau {tau / 4:.1f} %, W {w / 4:.1f} %")
    assert 0.93 * 400 <= tau <= 0.97 * 400
    assert 0.93 * 400 <= w <= 0.97 * 400
