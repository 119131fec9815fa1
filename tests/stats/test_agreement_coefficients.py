"""Coefficients that take chance off: irrCAC's figures, statsmodels as judge, influence, slices, coverage."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.agreement import (
    Coefficient,
    by_slice,
    cohen_kappa,
    contributions,
    corrected,
    krippendorff_alpha,
    pairwise_kappas,
    weight_table,
)
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.votes import Votes

from . import real_sets
from .test_agreement import LEVELS, published, triples

GWET, FLEISS, UNIFORM = Coefficient.GWET, Coefficient.FLEISS, Coefficient.BRENNAN_PREDIGER
IRRCAC = {
    ("identity", GWET): 0.77544407, ("identity", UNIFORM): 0.77272727, ("linear", GWET): 0.85873914,
    ("linear", UNIFORM): 0.84848485, ("quadratic", GWET): 0.91400072, ("quadratic", UNIFORM): 0.90151515,
    ("ordinal", GWET): 0.89893977, ("ordinal", UNIFORM): 0.88636364,
}  # fmt: skip
"""What irrCAC 0.4.4 (Gwet's own formulas) gives for Krippendorff's example. It needs scipy 1.12, so it is not installed."""
IRRCAC_SENSES = {
    ("identity", GWET): (0.967832, 0.00792722), ("identity", FLEISS): (0.93716484, 0.01373057),
    ("identity", UNIFORM): (0.96158192, 0.00912574), ("ordinal", GWET): (0.97196579, 0.00738096),
    ("ordinal", FLEISS): (0.95440481, 0.0101557), ("ordinal", UNIFORM): (0.95344633, 0.01115044),
}  # fmt: skip
"""The same for the word senses of Snow et al. (177 items, 10 votes each), with standard errors."""


def half_width(votes, coefficient, weights):
    found = corrected(votes, coefficient, weights=weights).estimate
    return (found.high - found.low) / 2


@pytest.mark.parametrize(("weights", "coefficient"), list(IRRCAC))
def test_irrcacs_figures_of_the_published_example(weights, coefficient):
    found = corrected(published(), coefficient, weights=weights)
    assert found.estimate.estimate == pytest.approx(IRRCAC[weights, coefficient], abs=1e-8)
    assert found.items == 11


@pytest.mark.parametrize(("weights", "coefficient"), list(IRRCAC_SENSES))
def test_irrcacs_figures_and_standard_errors_of_real_votes(weights, coefficient):
    votes, students = real_sets.load("snow_wsd").votes, 1.973534
    estimate, error = IRRCAC_SENSES[weights, coefficient]
    assert corrected(votes, coefficient, weights=weights).estimate.estimate == pytest.approx(estimate, abs=1e-7)
    assert half_width(votes, coefficient, weights) / students == pytest.approx(error, rel=0.005)


@pytest.mark.parametrize("weights", ["identity", "linear"])
def test_statsmodels_agrees_on_cohens_kappa_and_its_error(weights):
    rater = pytest.importorskip("statsmodels.stats.inter_rater")
    table = np.array([[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 14, 17]], float)  # Landis and Koch (1977)
    weight = 1 - np.abs(np.subtract.outer(np.arange(4), np.arange(4))) / 3 if weights == "linear" else None
    theirs = rater.cohens_kappa(table, wt="linear" if weights == "linear" else None)
    ours = cohen_kappa(table, weights=weight)
    assert ours.estimate == pytest.approx(theirs.kappa, abs=1e-12)
    assert (ours.low, ours.high) == pytest.approx((theirs.kappa_low, theirs.kappa_upp), abs=1e-9)


def test_kappa_pair_by_pair_is_kappa_of_the_table():
    votes = real_sets.load("snow_wsd").votes
    found = pairwise_kappas(votes, least=20)
    one, other = found.pairs[0]
    both = {}
    for item, annotator, label in zip(votes.item, votes.annotator, votes.label, strict=True):
        if annotator in (one, other):
            both.setdefault(int(item), {})[int(annotator)] = int(label)
    table = np.zeros((votes.classes, votes.classes))
    for said in both.values():
        if len(said) == 2:
            table[said[int(one)], said[int(other)]] += 1
    assert found.items[0] == table.sum() >= 20
    assert found.kappa.estimate[0] == pytest.approx(cohen_kappa(table).estimate, nan_ok=True)
    assert 0.8 < found.mean < 1


@pytest.mark.parametrize("level", LEVELS)
@settings(max_examples=40, deadline=None)
@given(rows=triples)
def test_alpha_without_somebody_is_alpha_of_the_others(level, rows):
    """Ordinal ranks stay the whole's, so there it is checked against the distances and not anew."""
    votes = Votes.from_rows(rows, classes=[1, 2, 3, 4])
    found = contributions(votes, level=level)
    assert found.alpha == pytest.approx(krippendorff_alpha(votes, level=level).alpha, nan_ok=True, abs=1e-9)
    if level == "ordinal":
        return
    for annotator in range(votes.annotators):
        rest = krippendorff_alpha(votes.keep(votes.annotator != annotator), level=level).alpha
        assert found.without_annotator[annotator] == pytest.approx(rest, nan_ok=True, abs=1e-9)
    for item in range(votes.items):
        rest = krippendorff_alpha(votes.keep(votes.item != item), level=level).alpha
        assert found.without_item[item] == pytest.approx(rest, nan_ok=True, abs=1e-9)


def test_who_guesses_holds_alpha_down():
    random = np.random.default_rng(2)
    people = simulate_crowd(random, annotators=20, classes=3, skill=(12.0, 2.0), spammer_share=0.2)
    votes = simulate_votes(random, people, items=400, votes_per_item=5).votes
    guesses = np.isclose(people.accuracy, 1 / 3)
    owed = contributions(votes).of_annotators
    assert owed[guesses].max() < 0 < np.median(owed[~guesses])
    assert owed[guesses].max() < owed[~guesses].min()


@settings(max_examples=40, deadline=None)
@given(rows=triples, weights=st.sampled_from(["identity", "ordinal", "linear", "quadratic"]))
def test_slices_add_up_to_the_whole(rows, weights):
    votes = Votes.from_rows(rows, classes=[1, 2, 3, 4])
    parts = by_slice(votes, [f"s{item % 3}" for item in range(votes.items)], weights=weights).found
    whole = corrected(votes, weights=weights)
    assert sum(one.items for one in parts) == whole.items
    known = [one for one in parts if one.items]
    mean = sum(one.estimate.estimate * one.items for one in known) / whole.items if whole.items else float("nan")
    assert mean == pytest.approx(whole.estimate.estimate, nan_ok=True)
    assert -3.1 <= mean <= 1 + 1e-9 or np.isnan(mean)


@settings(max_examples=40, deadline=None)
@given(rows=triples)
def test_the_order_of_votes_and_names_do_not_matter(rows):
    one, other = Votes.from_rows(rows), Votes.from_rows([(f"i{i}", f"a{a}", v) for i, a, v in reversed(rows)])
    for coefficient in Coefficient:
        found = [corrected(votes, coefficient).estimate for votes in (one, other)]
        assert found[0].estimate == pytest.approx(found[1].estimate, nan_ok=True)
        assert found[0].low == pytest.approx(found[1].low, nan_ok=True)


def test_nothing_one_label_and_perfect_agreement():
    nothing = Votes.from_rows([])
    same = Votes.from_rows([(i, r, 7) for i in range(3) for r in range(3)])
    perfect = Votes.from_rows([(i, r, i % 2) for i in range(4) for r in range(3)])
    for coefficient in (GWET, FLEISS, UNIFORM):
        assert np.isnan(corrected(nothing, coefficient).estimate.estimate)
        assert np.isnan(corrected(same, coefficient).estimate.estimate)
        assert corrected(perfect, coefficient).estimate.low == pytest.approx(1)
    assert corrected(same, Coefficient.PERCENT).estimate.estimate == 1
    assert contributions(nothing).without_item.size == 0
    assert np.isnan(cohen_kappa(np.zeros((2, 2))).estimate)
    assert np.isnan(cohen_kappa(np.array([[5.0, 0], [0, 0]])).estimate)


def test_strange_weights_and_groups_are_refused():
    votes = Votes.from_rows([("a", "x", "good"), ("a", "y", "bad")])
    for weights in ("linear", "cubic", np.ones((3, 3)), np.array([[1, 0.5], [0.2, 1]])):
        with pytest.raises(Problem):
            weight_table(votes, weights)
    with pytest.raises(Problem):
        corrected(votes, groups=["g", "h"])
    with pytest.raises(Problem):
        cohen_kappa(np.ones((2, 3)))


@pytest.mark.slow
@pytest.mark.parametrize("coefficient", [GWET, FLEISS, UNIFORM, Coefficient.PERCENT])
def test_intervals_cover_the_population(coefficient):
    """600 samples of 80 items with 4 units each from one population, resampled nowhere: nominal 95 %."""
    random = np.random.default_rng(9)
    people = simulate_crowd(random, annotators=20, classes=3)
    whole = simulate_votes(random, people, items=48_000, votes_per_item=3).votes
    truth, covered, samples = corrected(whole, coefficient).estimate.estimate, 0, 600
    for sample in range(samples):
        part = slice(sample * 240, (sample + 1) * 240)
        votes = Votes.from_codes(
            whole.item[part] - sample * 80, whole.annotator[part], whole.label[part], shape=(80, 20, 3)
        )
        within = corrected(votes, coefficient).estimate
        covered += within.low <= truth <= within.high
    print(f"{coefficient}: {100 * covered / samples:.1f} % of {samples}")
    assert 0.93 <= covered / samples <= 0.97


@pytest.mark.slow
def test_units_of_one_item_are_no_independent_witnesses():
    """Five units an item that share its difficulty: intervals by group cover, those by unit do not."""
    random, by_group, by_unit, samples = np.random.default_rng(3), 0, 0, 400

    def draw(items):
        hard = random.random(items) < 0.5
        chance = np.repeat(np.where(hard, 0.55, 0.95), 5)
        truth = random.integers(0, 2, items * 5)
        right = random.random((items * 5, 3)) < chance[:, None]
        label = np.where(right, truth[:, None], 1 - truth[:, None])
        return Votes.from_codes(
            np.repeat(np.arange(items * 5), 3), np.tile(np.arange(3), items * 5), label.ravel(), shape=(items * 5, 3, 2)
        )

    truth = corrected(draw(40_000)).estimate.estimate
    for _ in range(samples):
        votes = draw(60)
        for groups in (np.repeat(np.arange(60), 5), None):
            within = corrected(votes, groups=groups).estimate
            hit = within.low <= truth <= within.high
            by_group, by_unit = (by_group + hit, by_unit) if groups is not None else (by_group, by_unit + hit)
    print(f"by group {by_group / samples:.3f}, by unit {by_unit / samples:.3f}")
    assert 0.93 <= by_group / samples <= 0.97
    assert by_unit / samples < 0.92
