"""Plackett-Luce: Bradley-Terry with two, choix as judge, ties by listing every set, degenerate orders, coverage."""

from __future__ import annotations

import csv
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats import kernels
from preceptor.stats.ranking import Comparisons, Rankings, bradley_terry, plackett_luce

from . import real_sets

orders = st.lists(st.permutations(list("abcde")).map(lambda order: order[:3]), min_size=1, max_size=12)


def drawn(seed, *, items=6, rankings=200, shown=4):
    """Orders drawn from the model, of `shown` items each, and the true centred scores."""
    random = np.random.default_rng(seed)
    score = random.normal(0, 1, items)
    rows = []
    for _ in range(rankings):
        some = random.choice(items, shown, replace=False)
        rows.append(some[np.argsort(-(score[some] + random.gumbel(size=shown)))].tolist())
    return score - score.mean(), rows


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), st.sampled_from([1.0, 0.5])), min_size=1, max_size=25)
)
def test_two_at_a_time_it_is_bradley_terry_with_davidsons_ties(rows):
    pairs = [(a, (a + step) % 4, share) for a, step, share in rows]
    found = plackett_luce(
        Rankings.from_orders([[[a, b]] if share == 0.5 else [a, b] for a, b, share in pairs], items=range(4))
    )
    left, right, share = zip(*pairs, strict=True)
    other = bradley_terry(Comparisons.from_columns(list(left), list(right), list(share), items=range(4)))
    assert found.converged
    assert np.allclose(found.score, other.score, atol=1e-5)
    if other.nu > 0:
        assert found.delta[1] == pytest.approx(2 * other.nu, rel=1e-4)
    assert found.log_likelihood == pytest.approx(other.log_likelihood, abs=1e-5)


def test_choix_agrees_on_orders_drawn_from_the_model():
    choix = pytest.importorskip("choix")
    _, rows = drawn(1)
    theirs = choix.ilsr_rankings(6, rows, alpha=0, tol=1e-10)
    ours = plackett_luce(Rankings.from_orders(rows), prior=0)
    assert np.abs(ours.score - (theirs - theirs.mean())).max() < 1e-9


@pytest.mark.slow
def test_choix_agrees_on_orders_of_the_catalogue():
    """Eight top-25 lists of one query, simulated in the catalogue's source from judged documents."""
    choix = pytest.importorskip("choix")
    judgments = real_sets.data_folder() / "crowd" / "rankings_sim" / "judgments.csv"
    with judgments.open(encoding="utf-8", newline="") as file:
        orders = [row["label"].strip("[] ").split() for row in csv.DictReader(file) if row["item"] == "8"]
    rankings = Rankings.from_orders(orders)
    place = {name: code for code, name in enumerate(rankings.names.tolist())}
    coded = [[place[one] for one in order] for order in orders]
    theirs = choix.opt_rankings(rankings.items, coded, alpha=0.05, tol=1e-10)
    # choix holds scores by alpha times their squares: at its answer our slopes less that pull are nothing.
    slopes, to_delta = np.zeros(rankings.items), np.zeros(1)
    given = (rankings.start, rankings.item, rankings.tied, rankings.weight, theirs, np.zeros(1))
    kernels.orders.slopes(*given, slopes, to_delta)
    left = np.abs(slopes - 0.1 * theirs).max()
    print(f"{len(orders)} rankings of {rankings.items}: largest slope left at choix's answer {left:.1e}")
    assert left < 1e-6
    ours = plackett_luce(rankings, prior=0.5)
    assert ours.converged
    assert np.corrcoef(ours.score, theirs)[0, 1] > 0.99


def test_ties_are_as_if_every_set_were_listed():
    order = [["a", "b"], "c", ["d", "e", "f"]]
    rankings = Rankings.from_orders([order], rest=[["g"]])
    score = np.array([0.9, 0.2, -0.3, 0.1, -0.6, 0.4, -0.7])
    log_delta = np.log([1.0, 0.5, 0.2])
    value, left = 0.0, list(range(7))
    for place in ([0, 1], [2], [3, 4, 5]):
        sets = [s for m in (1, 2, 3) for s in combinations(left, m)]
        total = sum(np.exp(log_delta[len(s) - 1] + score[list(s)].mean()) for s in sets)
        value += log_delta[len(place) - 1] + score[place].mean() - np.log(total)
        left = [one for one in left if one not in place]

    def ours(point):
        slopes, to_delta = np.zeros(7), np.zeros(3)
        given = (rankings.start, rankings.item, rankings.tied, rankings.weight, point, log_delta)
        return kernels.orders.slopes(*given, slopes, to_delta), slopes

    found, slopes = ours(score)
    assert found == pytest.approx(value, abs=1e-12)
    for place in range(7):
        move = np.zeros(7)
        move[place] = 1e-6
        assert slopes[place] == pytest.approx((ours(score + move)[0] - ours(score - move)[0]) / 2e-6, abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(orders)
def test_names_do_not_matter_and_twice_is_a_weight_of_two(rows):
    one = plackett_luce(Rankings.from_orders(rows, items=list("abcde")))
    other = plackett_luce(Rankings.from_orders([[c.upper() for c in row] for row in rows], items=list("EDCBA")))
    twice = plackett_luce(Rankings.from_orders(rows * 2, items=list("abcde")))
    heavy = plackett_luce(Rankings.from_orders(rows, weight=[2.0] * len(rows), items=list("abcde")))
    assert np.allclose(one.score, other.score[::-1], atol=1e-5)
    assert np.allclose(twice.score, heavy.score, atol=1e-5)
    assert np.isfinite(one.score).all() and one.score.sum() == pytest.approx(0, abs=1e-9)


def test_those_left_behind_count_as_behind():
    alone = plackett_luce(Rankings.from_orders([["a", "b"]] * 5, items=list("abc")))
    behind = plackett_luce(Rankings.from_orders([["a", "b"]] * 5, rest=[["c"]] * 5))
    assert alone.score[2] == pytest.approx(0, abs=0.1)
    assert behind.score[2] < behind.score[1] < behind.score[0]


def test_intervals_cover_the_truth():
    inside = []
    for seed in range(40):
        truth, rows = drawn(seed, items=5, rankings=80, shown=3)
        found = plackett_luce(Rankings.from_orders(rows, items=range(5)), prior=0.01).intervals()
        inside.append((truth >= found.low) & (truth <= found.high))
    assert 0.90 < np.mean(inside) < 0.99  # 200 intervals, four to a fit: 0.95 give or take three standard errors


def test_nothing_one_and_what_cannot_be():
    assert plackett_luce(Rankings.from_orders([])).score.size == 0
    assert plackett_luce(Rankings.from_orders([["a"]])).score.tolist() == [0]
    assert plackett_luce(Rankings.from_orders([], items=["a", "b"])).rank.tolist() == [1, 1]
    for call in (
        lambda: Rankings.from_orders([["a", "a"]]),
        lambda: Rankings.from_orders([["a", []]]),
        lambda: Rankings.from_orders([["a"]], weight=[-1]),
        lambda: Rankings.from_orders([["a"]], rest=[]),
        lambda: plackett_luce(Rankings.from_orders([["a", "b"]]), prior=0),
        lambda: plackett_luce(Rankings.from_orders([[list("abcdefghi")]])),
        lambda: plackett_luce(Rankings.from_orders([["a", "b"]]), prior=-1),
    ):
        with pytest.raises(Problem):
            call()
