"""Agreement: the published examples, other libraries as judges, degenerate votes, coverage of intervals."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.agreement import (
    agreement_with_others,
    alpha_interval,
    compared_with_others,
    fleiss_kappa,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
)
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.votes import Votes

from . import real_sets

_ = None
PUBLISHED = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
    (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
)
"""Krippendorff (2011), example C: four observers, twelve units, five values, missing data."""

FLEISS = (
    (0, 0, 0, 0, 14),
    (0, 2, 6, 4, 2),
    (0, 0, 3, 5, 6),
    (0, 3, 9, 2, 0),
    (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0),
    (3, 2, 6, 3, 0),
    (2, 5, 3, 2, 2),
    (6, 5, 2, 1, 0),
    (0, 2, 2, 3, 7),
)
"""The worked example of Fleiss' kappa: ten subjects, fourteen raters, five categories; kappa = 0.210."""

LEVELS = ("nominal", "ordinal", "interval")
triples = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(1, 4)), min_size=1, max_size=60)


def published() -> Votes:
    rows = [(unit, rater, v) for rater, row in enumerate(PUBLISHED) for unit, v in enumerate(row) if v is not None]
    return Votes.from_rows(rows)


def from_counts(table) -> Votes:
    rows = [(i, f"{i}-{k}-{n}", k) for i, row in enumerate(table) for k, times in enumerate(row) for n in range(times)]
    return Votes.from_rows(rows, classes=list(range(len(table[0]))))


def counts_of(votes: Votes) -> np.ndarray:
    table = np.zeros((votes.items, votes.classes), np.int64)
    np.add.at(table, (votes.item, votes.label), 1)
    return table


def brute_alpha(votes: Votes, level: str) -> float:
    """Alpha from its definition: means of distances over all ordered pairs, within items and overall."""
    usable = [votes.label[votes.item == i] for i in range(votes.items) if (votes.item == i).sum() >= 2]
    pooled = np.concatenate(usable) if usable else np.empty(0, np.int64)
    counts = np.bincount(pooled, minlength=votes.classes)

    def distance(a, b):
        if level == "nominal":
            return float(a != b)
        if level == "interval":
            return float(votes.label_names[a] - votes.label_names[b]) ** 2
        low, high = min(a, b), max(a, b)
        return float(counts[low : high + 1].sum() - (counts[low] + counts[high]) / 2) ** 2 if a != b else 0.0

    n = pooled.size
    if n < 2:
        return float("nan")
    within = sum(sum(distance(a, b) for a in v for b in v) / (len(v) - 1) for v in usable) / n
    overall = sum(distance(a, b) for a in pooled for b in pooled) / (n * (n - 1))
    return 1 - within / overall if overall > 0 else float("nan")


@pytest.mark.parametrize(("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_krippendorffs_published_example(level, expected):
    found = krippendorff_alpha(published(), level=level)
    assert round(found.alpha, 3) == expected
    assert (found.items, found.votes) == (11, 40)


def test_gwets_published_ac1_and_fleiss_published_kappa():
    assert gwet_ac1(published()) == pytest.approx(0.77544, abs=5e-6)
    assert percent_agreement(published()) == pytest.approx(0.81818, abs=5e-6)
    assert fleiss_kappa(from_counts(FLEISS)) == pytest.approx(0.210, abs=5e-4)


@pytest.mark.parametrize("level", LEVELS)
@settings(max_examples=40, deadline=None)
@given(rows=triples)
def test_alpha_is_its_definition(level, rows):
    votes = Votes.from_rows(rows, classes=[1, 2, 3, 4])
    assert krippendorff_alpha(votes, level=level).alpha == pytest.approx(
        brute_alpha(votes, level), nan_ok=True, abs=1e-9
    )


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("labels", "most"), [(12, 6), (4, 300)])
def test_alpha_is_its_definition_with_many_labels_or_many_votes_on_one_item(level, labels, most):
    random = np.random.default_rng(7)
    rows = [(i, j, int(random.integers(labels))) for i in range(4) for j in range(most if i == 0 else 3)]
    votes = Votes.from_rows(rows, classes=list(range(labels)))
    assert krippendorff_alpha(votes, level=level).alpha == pytest.approx(brute_alpha(votes, level), abs=1e-9)


@pytest.mark.parametrize("level", LEVELS)
def test_alpha_of_a_million_votes_is_the_fraction_to_the_last_digits(level):
    """Added one after another, the two hundred thousand numbers of the ordinal level are wrong in the thirteenth digit."""
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=500, classes=5)
    votes = simulate_votes(random, crowd, items=200_000, votes_per_item=5).votes
    counts = counts_of(votes)
    each = [int(n) for n in counts.sum(axis=0)]
    pairs = counts.T @ counts  # ordered pairs of votes on one item, whole numbers
    apart = {
        (c, k): {"nominal": 1, "interval": Fraction(k - c) ** 2}.get(
            level, (sum(each[c : k + 1]) - Fraction(each[c] + each[k], 2)) ** 2
        )
        for c in range(5)
        for k in range(c + 1, 5)
    }
    within = sum(distance * int(pairs[pair]) for pair, distance in apart.items()) / Fraction(4)
    between = sum(distance * each[c] * each[k] for (c, k), distance in apart.items())
    alpha = krippendorff_alpha(votes, level=level).alpha
    assert abs(Fraction(alpha) - (1 - (len(votes) - 1) * within / between)) < Fraction(2, 10**15)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["snow_rte", "CF_amt", "MS"])
def test_the_krippendorff_package_agrees(name, level):
    krippendorff = pytest.importorskip("krippendorff")
    votes = real_sets.load(name).votes
    if level == "interval":
        votes = replace(votes, label_names=np.arange(votes.classes))
    theirs = krippendorff.alpha(
        value_counts=counts_of(votes), value_domain=np.arange(votes.classes), level_of_measurement=level
    )
    assert krippendorff_alpha(votes, level=level).alpha == pytest.approx(theirs, abs=1e-12)


def test_evalica_agrees_on_the_published_example():
    evalica = pytest.importorskip("evalica")
    import pandas as pd

    table = pd.DataFrame([[np.nan if v is None else v for v in row] for row in PUBLISHED])
    for level in LEVELS:
        theirs = evalica.alpha(table, distance=level).alpha
        assert krippendorff_alpha(published(), level=level).alpha == pytest.approx(theirs, abs=1e-12)


def test_statsmodels_agrees_on_fleiss_kappa():
    rater = pytest.importorskip("statsmodels.stats.inter_rater")
    votes = real_sets.load("snow_rte").votes
    assert fleiss_kappa(votes) == pytest.approx(rater.fleiss_kappa(counts_of(votes)), abs=1e-12)


def test_skew_does_not_fool_ac1():
    """Of 100 items two raters agree on 95, all on the frequent label: kappa falls below 0, AC1 stays high."""
    rows = [(i, r, "no" if i < 95 or r == i % 2 else "yes") for i in range(100) for r in range(2)]
    votes = Votes.from_rows(rows)
    assert fleiss_kappa(votes) < 0
    assert gwet_ac1(votes) > 0.94


@pytest.mark.parametrize("level", LEVELS)
def test_degenerate_votes(level):
    alone = Votes.from_rows([(i, "x", i % 3) for i in range(6)])
    same = Votes.from_rows([(i, r, 7) for i in range(3) for r in range(3)])
    perfect = Votes.from_rows([(i, r, i) for i in range(3) for r in range(3)])
    for nothing in (Votes.from_rows([]), alone, same):
        assert np.isnan(krippendorff_alpha(nothing, level=level).alpha)
    assert krippendorff_alpha(perfect, level=level).alpha == pytest.approx(1)
    random = np.random.default_rng(0)
    assert alpha_interval(perfect, random=random, level=level, resamples=50).high == pytest.approx(1)
    assert np.isnan(alpha_interval(same, random=random, level=level, resamples=50).low)
    assert np.isnan(alpha_interval(alone, random=random, level=level).low)


def test_degenerate_votes_for_the_other_measures():
    nothing, same = Votes.from_rows([]), Votes.from_rows([(i, r, 7) for i in range(3) for r in range(3)])
    for measure in (percent_agreement, fleiss_kappa, gwet_ac1):
        assert np.isnan(measure(nothing))
    assert percent_agreement(same) == 1
    assert np.isnan(fleiss_kappa(same))
    assert agreement_with_others(nothing).estimate.size == 0


def test_bad_levels_and_words_for_numbers_are_refused():
    votes = Votes.from_rows([("a", "x", "good"), ("a", "y", "bad")])
    with pytest.raises(Problem, match="numbers"):
        krippendorff_alpha(votes, level="interval")
    with pytest.raises(Problem, match="ratio"):
        krippendorff_alpha(votes, level="ratio")
    with pytest.raises(Problem):
        alpha_interval(votes, random=np.random.default_rng(0), resamples=1)


@pytest.mark.parametrize("level", ["nominal", "interval"])
def test_the_interval_covers_the_alpha_of_the_population(level):
    """Samples of 100 items from one of 20,000; 95% intervals of 80, give or take 3.3 standard errors."""
    random = np.random.default_rng(8)
    people = simulate_crowd(random, annotators=20, classes=4)
    whole = simulate_votes(random, people, items=20_000, votes_per_item=4).votes
    alpha, covered = krippendorff_alpha(whole, level=level).alpha, 0
    for sample in range(80):
        part = slice(sample * 400, (sample + 1) * 400)
        votes = Votes.from_codes(
            whole.item[part] - sample * 100, whole.annotator[part], whole.label[part], shape=(100, 20, 4)
        )
        within = alpha_interval(votes, random=random, level=level, resamples=200)
        covered += within.low <= alpha <= within.high
    assert covered >= 0.87 * 80


def test_agreement_with_others_by_hand():
    """Item a: x stands alone against two; item b: y and z's others tie, so a match counts half."""
    votes = Votes.from_rows(
        [
            ("a", "x", 0),
            ("a", "y", 1),
            ("a", "z", 1),
            ("b", "x", 0),
            ("b", "y", 1),
            ("b", "z", 0),
            ("c", "x", 0),
        ]
    )
    found = agreement_with_others(votes)
    # x: a no, b its others are 1 and 0: half. y: a its others are 0 and 1: half, b no. z: half on both.
    assert found.estimate.tolist() == [0.25, 0.25, 0.5]
    assert (found.low < found.estimate).all()
    agreed, compared = compared_with_others(votes)
    assert agreed.tolist() == [0.5, 0.5, 1.0]
    assert compared.tolist() == [2, 2, 2], "nobody else judged c"


def test_random_annotators_stand_out_from_the_others():
    random = np.random.default_rng(2)
    people = simulate_crowd(random, annotators=30, classes=3, skill=(12.0, 2.0), spammer_share=0.2)
    votes = simulate_votes(random, people, items=600, votes_per_item=6).votes
    found = agreement_with_others(votes)
    spammer = np.isclose(people.accuracy, 1 / 3)
    assert spammer.any()
    assert found.high[spammer].max() < found.estimate[~spammer].min()
