"""Few of people and many of a model: ppi-python's figures, what a useless model does, coverage; how many judgments."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t as students

from preceptor.base.problems import Problem
from preceptor.stats.inference import joined_mean, joined_share, joined_win_rate
from preceptor.stats.planning import for_margin, to_tell_apart


def made():
    k = np.arange(400)
    truth = ((k * 37) % 101 < 45).astype(float)
    model = 0.2 * truth + ((k * 53) % 97) / 97 * 0.8
    return truth[:50], model[:50], model[50:]


PPI_PYTHON = {None: (0.458074, 0.330855, 0.585292), 1.0: (0.465538, 0.336334, 0.594741)}
"""ppi-python 0.2.3 on the same columns, tuned and plain: estimate, low, high. It divides by n where we divide by n - 1 and takes the
normal quantile where we take Student's."""


@pytest.mark.parametrize("weight", list(PPI_PYTHON))
def test_ppi_pythons_figures(weight):
    found = joined_mean(*made(), weight=weight).estimate
    estimate, low, high = PPI_PYTHON[weight]
    narrower = NormalDist().inv_cdf(0.975) / students.ppf(0.975, 49) * np.sqrt(49 / 50)
    assert found.estimate == pytest.approx(estimate, abs=2e-3)
    assert (found.high - found.low) * narrower == pytest.approx(high - low, rel=0.01)


def test_a_model_that_says_nothing_is_not_believed():
    random = np.random.default_rng(0)
    people, model, alone = random.random(200), np.full(200, 0.3), np.full(5000, 0.3)
    found = joined_mean(people, model, alone)
    assert found.weight == 0 and np.isnan(found.correlation)
    assert found.estimate == found.human
    assert joined_mean(people, random.random(200), []).estimate == joined_mean(people, random.random(200), []).human
    contrary = joined_mean(people, 1 - people, 1 - random.random(5000))
    assert contrary.weight == 0  # a model that is reliably wrong is a matter for people, not for arithmetic


def test_a_biased_model_is_set_right_and_a_good_one_is_worth_people():
    random = np.random.default_rng(1)
    truth = (random.random(20_000) < 0.3).astype(float)
    model = np.where(random.random(20_000) < 0.9, truth, 1 - truth) * 0.8 + 0.2  # says far too much
    found = joined_share(truth[:200], model[:200], model[200:])
    assert model.mean() > 0.4
    assert found.estimate.low < 0.3 < found.estimate.high
    assert found.worth > 1.8
    assert found.estimate.high - found.estimate.low < 0.8 * (found.human.high - found.human.low)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), n=st.integers(3, 30), m=st.integers(0, 60))
def test_shares_stay_within_bounds_and_the_weight_too(seed, n, m):
    random = np.random.default_rng(seed)
    people, model, alone = random.integers(0, 2, n), random.integers(0, 2, n), random.integers(0, 2, m)
    found = joined_share(people, model, alone)
    assert 0 <= found.estimate.low <= found.estimate.estimate <= found.estimate.high <= 1
    assert 0 <= found.weight <= 1


def test_bad_columns_are_refused():
    for call in (
        lambda: joined_mean([1.0], [1.0], [1.0]),
        lambda: joined_mean([1.0, 0.0], [1.0], [1.0]),
        lambda: joined_mean([1.0, float("nan")], [1.0, 0.0], [1.0]),
        lambda: joined_mean([1.0, 0.0], [1.0, 0.0], [1.0], weight=2),
        lambda: joined_win_rate([2.0, 0.0], [1.0, 0.0], [1.0]),
        lambda: joined_win_rate([1.0, 0.0], [1.0, 0.0], [1.0], prompts=(["a"], ["b"])),
    ):
        with pytest.raises(Problem):
            call()


@pytest.mark.slow
@pytest.mark.parametrize("people", [50, 200])
def test_joined_intervals_cover(people):
    """1,000 draws of a share of 0.35 with a model that is right 85 % of the time on 2,000 items."""
    random, covered, draws = np.random.default_rng(4), 0, 1000
    for _ in range(draws):
        truth = (random.random(people + 2000) < 0.35).astype(float)
        model = np.where(random.random(truth.size) < 0.85, truth, 1 - truth)
        within = joined_share(truth[:people], model[:people], model[people:]).estimate
        covered += within.low <= 0.35 <= within.high
    print(f"{people} people: {100 * covered / draws:.1f} %")
    assert 0.93 <= covered / draws <= 0.97


@pytest.mark.slow
def test_comparisons_of_one_prompt_are_alike():
    """60 prompts of people with 4 comparisons each: by prompt covers, by comparison does not."""
    random, by_prompt, by_row, draws = np.random.default_rng(5), 0, 0, 400
    truth = float(np.clip(np.random.default_rng(0).normal(0.6, 0.25, 400_000), 0.02, 0.98).mean())
    for _ in range(draws):
        level = np.clip(random.normal(0.6, 0.25, 560), 0.02, 0.98)
        chance = np.repeat(level, 4)
        won = (random.random(chance.size) < chance).astype(float)
        model = (random.random(chance.size) < 0.3 + 0.5 * won).astype(float)
        names = np.repeat(np.arange(560), 4).tolist()
        columns = won[:240], model[:240], model[240:]
        found = [joined_win_rate(*columns, prompts=(names[:240], names[240:])), joined_win_rate(*columns)]
        hits = [one.estimate.low <= truth <= one.estimate.high for one in found]
        by_prompt, by_row = by_prompt + hits[0], by_row + hits[1]
    print(f"by prompt {100 * by_prompt / draws:.1f} %, by comparison {100 * by_row / draws:.1f} %")
    assert 0.93 <= by_prompt / draws <= 0.97
    assert by_row < by_prompt


@pytest.mark.parametrize(("margin", "share"), [(0.02, 0.5), (0.05, 0.2), (0.01, 0.9)])
def test_statsmodels_agrees_how_many(margin, share):
    proportion = pytest.importorskip("statsmodels.stats.proportion")
    theirs = proportion.samplesize_confint_proportion(share, margin)
    assert for_margin(margin, share=share).judgments == int(np.ceil(theirs))


def test_what_overlap_a_small_world_and_a_model_change():
    plain = for_margin(0.02)
    assert plain.judgments == 2401
    assert for_margin(0.02, per_item=3, alike=1.0).judgments == 3 * 2401  # three who always agree say no more than one
    assert for_margin(0.02, per_item=3, alike=0.0).judgments == pytest.approx(2401, abs=3)
    assert for_margin(0.02, population=1000).items < 1000
    helped = for_margin(0.02, correlation=0.8)
    assert helped.judgments == pytest.approx(0.36 * 2401, abs=1) and helped.saved == pytest.approx(0.64, abs=0.01)
    for wrong in (
        {"margin": 0},
        {"margin": 0.1, "share": 1},
        {"margin": 0.1, "per_item": 0},
        {"margin": 0.1, "alike": 2},
    ):
        with pytest.raises(Problem):
            for_margin(**wrong)
    for rate in (0.5, 1.2):
        with pytest.raises(Problem):
            to_tell_apart(rate)


@pytest.mark.slow
def test_what_is_planned_happens():
    """The margin is met, and the power: 4,000 studies of the size that was planned."""
    random = np.random.default_rng(6)
    n = for_margin(0.04, share=0.3).judgments
    half = [1.96 * np.sqrt(p * (1 - p) / n) for p in random.binomial(n, 0.3, 4000) / n]
    assert np.mean(half) == pytest.approx(0.04, rel=0.01)
    for ties in (0.0, 0.3):
        n = to_tell_apart(0.56, power=0.8, ties=ties)
        wins = random.multinomial(n, [0.56 - ties / 2, ties, 0.44 - ties / 2], 4000)
        score = (wins[:, 0] + wins[:, 1] / 2) / n - 0.5
        shown = np.abs(score) / np.sqrt((1 - ties) / 4 / n) > 1.96
        print(f"ties {ties}: power {shown.mean():.3f} with {n}")
        assert shown.mean() == pytest.approx(0.8, abs=0.02)
