"""Ranking: likelihood, ties, degenerate graphs, intervals, and evalica as judge."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from preceptor.base.problems import Problem
from preceptor.stats.ranking import Comparisons, bootstrap_ranking, bradley_terry, score_intervals
from preceptor.stats.ranking.comparisons import _SMALL_TABLE
from preceptor.stats.simulate import simulate_comparisons

from . import real_sets

games = st.lists(
    st.tuples(st.integers(0, 5), st.integers(1, 5), st.sampled_from([0.0, 0.5, 1.0, 0.7])),
    min_size=1,
    max_size=40,
)


def columns(rows):
    """(item, step, share) → a comparison of item with the item that many steps on, never itself."""
    return [a for a, _, _ in rows], [(a + step) % 6 for a, step, _ in rows], [share for _, _, share in rows]


def simulated(seed=0, *, items=12, comparisons=1500, nu=0.4):
    random = np.random.default_rng(seed)
    score = random.normal(0, 1, items)
    return score - score.mean(), simulate_comparisons(random, score, comparisons=comparisons, nu=nu)


def penalised_loss(point, comparisons, prior):
    """Minus the log posterior as in the paper, one comparison at a time; the last entry is log nu."""
    score, nu = point[:-1], np.exp(point[-1])
    loss = 0.0
    for i, j, share in zip(comparisons.left, comparisons.right, comparisons.left_share, strict=True):
        win, lose, tie = np.exp(score[i]), np.exp(score[j]), 2 * nu * np.exp((score[i] + score[j]) / 2)
        total = win + lose + tie
        loss -= (
            np.log(tie / total) if share == 0.5 else share * np.log(win / total) + (1 - share) * np.log(lose / total)
        )
    chance = 1 / (1 + np.exp(-score))
    return loss - prior / 2 * np.log(chance * (1 - chance)).sum() + prior * np.log1p(nu)


def test_the_answer_is_the_maximum_found_another_way():
    _, comparisons = simulated(items=5, comparisons=150)
    found = bradley_terry(comparisons, prior=0.3)
    other = minimize(penalised_loss, np.zeros(6), args=(comparisons, 0.3), method="BFGS", tol=1e-9).x
    assert np.allclose(found.score, other[:-1] - other[:-1].mean(), atol=1e-4)
    assert found.nu == pytest.approx(np.exp(other[-1]), rel=1e-4)
    point = np.append(found.score + found.offset, np.log(found.nu))
    assert found.log_likelihood == pytest.approx(-penalised_loss(point, comparisons, 0.0), rel=1e-9)


@settings(max_examples=60, deadline=None)
@given(games)
def test_scores_are_finite_centred_and_mirror_when_outcomes_swap(rows):
    left, right, share = columns(rows)
    items = list(range(6))
    found = bradley_terry(Comparisons.from_columns(left, right, share, items=items))
    swapped = bradley_terry(Comparisons.from_columns(left, right, [1 - s for s in share], items=items))
    turned = bradley_terry(Comparisons.from_columns(right, left, [1 - s for s in share], items=items))
    assert np.isfinite(found.score).all()
    assert found.converged
    assert found.score.sum() == pytest.approx(0, abs=1e-9)
    assert np.allclose(found.score, -swapped.score, atol=1e-5)
    assert np.allclose(found.score, turned.score, atol=1e-6)


@settings(max_examples=30, deadline=None)
@given(games)
def test_a_weight_of_two_is_the_same_comparison_twice(rows):
    left, right, share = columns(rows)
    items = list(range(6))
    weighed = bradley_terry(Comparisons.from_columns(left, right, share, weight=[2.0] * len(rows), items=items))
    twice = bradley_terry(Comparisons.from_columns(left * 2, right * 2, share * 2, items=items))
    assert np.allclose(weighed.score, twice.score, atol=1e-6)


def test_links_and_table_give_the_same_answer():
    """A thousand items met only a little: the links; the same games among the few who met: the table."""
    _, few = simulated(items=30, comparisons=900)
    names = [f"{i:04}" for i in few.names.tolist()]
    left, right = ([names[c] for c in codes] for codes in (few.left, few.right))
    many = names + [f"x{i}" for i in range(1000)]
    wide = Comparisons.from_columns(left, right, few.left_share, items=many)
    assert few.dense
    assert not wide.dense
    assert wide.items**2 > _SMALL_TABLE
    one, two = bradley_terry(few).score, bradley_terry(wide).score[:30]
    assert np.allclose(one - one[0], two - two[0], atol=1e-6)
    assert np.array_equal(wide.win_matrix()[:30, :30], few.win_matrix())


def test_a_long_chain_needs_newton_and_is_exact():
    """Each item beats the next 3 to 1, so each step is log 3; sweeps alone would take thousands."""
    left = np.repeat(np.arange(59), 4)
    found = bradley_terry(Comparisons.from_columns(left, left + 1, np.tile([1, 1, 1, 0], 59)), prior=0)
    assert found.converged
    assert np.allclose(np.diff(found.score), -np.log(3), atol=1e-6)
    assert found.rank.tolist() == list(range(1, 61))


def test_two_items_are_as_by_hand():
    found = bradley_terry(Comparisons.from_columns(["a"] * 4, ["b"] * 4, [1, 1, 1, 0]), prior=0)
    assert found.score[0] - found.score[1] == pytest.approx(np.log(3))
    assert found.chance_to_win()[0, 1] == pytest.approx(0.75)
    tied = bradley_terry(Comparisons.from_columns(["a"] * 4, ["b"] * 4, [1, 0.5, 0.5, 0]), prior=0)
    assert tied.nu == pytest.approx(1)  # half of the games are ties between equals: nu / (1 + nu) = 1 / 2
    half = bradley_terry(Comparisons.from_columns(["a"] * 4, ["b"] * 4, [1, 1, 1, 0.5]), prior=0, ties="half")
    assert half.nu == 0
    assert half.score[0] - half.score[1] == pytest.approx(np.log(7))


def test_soft_outcomes_are_shares_of_wins():
    soft = bradley_terry(Comparisons.from_columns(["a"], ["b"], [0.8]), prior=0)
    assert soft.chance_to_win()[0, 1] == pytest.approx(0.8)


def test_win_matrix_and_rate_count_ties_half():
    comparisons = Comparisons.from_columns(["a", "a", "c"], ["b", "b", "a"], [1, 0.5, 0], items=["a", "b", "c", "d"])
    assert comparisons.win_matrix().tolist() == [[0, 1.5, 1, 0], [0.5, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    assert comparisons.win_rate()[:3].tolist() == pytest.approx([2.5 / 3, 0.25, 0])
    assert np.isnan(comparisons.win_rate()[3])


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        (["a", "a"], ["b", "c"], [1, 1]),  # one always wins
        (["a", "a", "c", "c"], ["b", "b", "d", "d"], [1, 0, 1, 0]),  # two groups that never met
        (["a", "b"], ["b", "c"], [0.5, 0.5]),  # nothing but ties
    ],
)
def test_degenerate_graphs_need_the_prior(left, right, share):
    comparisons = Comparisons.from_columns(left, right, share)
    with pytest.raises(Problem, match=r"finite|tie"):
        bradley_terry(comparisons, prior=0)
    found = bradley_terry(comparisons)
    assert found.converged
    assert np.isfinite(found.score).all()


def test_the_always_winner_is_first_and_unsure():
    random = np.random.default_rng(0)
    base = simulate_comparisons(random, [0.0, 0.0, 0.0], comparisons=60)
    left = np.append(base.left, [3, 3])
    found = bradley_terry(
        Comparisons.from_columns(left, np.append(base.right, [0, 1]), np.append(base.left_share, [1, 1]))
    )
    within = score_intervals(found)
    assert found.rank[3] == 1
    assert (within.high - within.low)[3] > 2 * (within.high - within.low)[:3].max()


def test_many_groups_that_never_met_are_found_in_few_passes():
    """Each group of three is 3 to 1 in a circle-free order; the prior alone sets the level of a group."""
    first = np.repeat(np.arange(800) * 3, 8)
    left, right = (
        first + np.tile([0, 0, 0, 0, 1, 1, 1, 1], 800),
        first + np.tile([1, 1, 1, 1, 2, 2, 2, 2], 800),
    )
    found = bradley_terry(Comparisons.from_columns(left, right, np.tile([1, 1, 1, 0], 1600)), prior=0.01)
    assert found.converged
    assert found.iterations < 150
    steps = found.score.reshape(800, 3)
    assert np.allclose(steps, steps[0], atol=1e-6)
    assert steps[0, 0] - steps[0, 1] == pytest.approx(np.log(3), abs=0.01)


def test_nothing_to_compare():
    empty = bradley_terry(Comparisons.from_columns([], [], []))
    assert empty.score.size == 0
    lone = bradley_terry(Comparisons.from_columns([], [], [], items=["a", "b"]))
    assert lone.score.tolist() == [0, 0]
    assert lone.rank.tolist() == [1, 1]
    assert score_intervals(empty).low.size == 0


def test_fisher_intervals_cover_the_truth():
    inside = []
    for seed in range(60):
        truth, comparisons = simulated(seed, items=8, comparisons=600)
        within = score_intervals(bradley_terry(comparisons, prior=0.01))
        inside.append((truth >= within.low) & (truth <= within.high))
    assert 0.91 < np.mean(inside) < 0.985  # 480 intervals: 0.95 give or take 3.5 standard errors


def test_two_items_have_the_textbook_variance():
    """Var of the log odds is 1 / (n p q); each centred score is half of it."""
    found = bradley_terry(Comparisons.from_columns(["a"] * 40, ["b"] * 40, [1] * 30 + [0] * 10), prior=0)
    width = score_intervals(found).high - found.score
    assert width == pytest.approx(1.959964 * np.sqrt(1 / (40 * 0.75 * 0.25)) / 2, rel=1e-5)


def test_bootstrap_is_like_fisher_when_comparisons_are_independent():
    _, comparisons = simulated(items=6, comparisons=1200)
    found = bradley_terry(comparisons)
    fisher, boot = (
        score_intervals(found),
        bootstrap_ranking(found, random=np.random.default_rng(0), resamples=300),
    )
    assert np.allclose(boot.score.high - boot.score.low, fisher.high - fisher.low, rtol=0.25)
    assert ((boot.rank_low <= found.rank) & (found.rank <= boot.rank_high)).all()


def test_bootstrap_by_group_sees_that_copies_are_no_evidence():
    _, comparisons = simulated(items=4, comparisons=100, nu=0)
    copies = Comparisons.from_columns(
        *(np.tile(c, 9) for c in (comparisons.left, comparisons.right, comparisons.left_share))
    )
    found, group = bradley_terry(copies), np.tile(np.arange(100), 9)
    alone, grouped = (
        bootstrap_ranking(found, random=np.random.default_rng(1), groups=g, resamples=150) for g in (None, group)
    )
    assert ((grouped.score.high - grouped.score.low) > 2 * (alone.score.high - alone.score.low)).all()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((["a"], ["a"], [1]), "stats.comparisons.self"),
        ((["a"], ["b"], [1.5]), "stats.comparisons.outcome"),
        ((["a"], ["b"], [float("nan")]), "stats.comparisons.outcome"),
        ((["a"], ["b"], [1, 0]), "stats.comparisons.lengths"),
    ],
)
def test_bad_comparisons_are_refused(arguments, code):
    with pytest.raises(Problem) as caught:
        Comparisons.from_columns(*arguments)
    assert caught.value.code == code


def test_bad_settings_are_refused():
    _, comparisons = simulated()
    with pytest.raises(Problem, match="weight"):
        Comparisons.from_columns(["a"], ["b"], [1], weight=[-1])
    for wrong in ({"ties": "elo"}, {"prior": -1}, {"max_iterations": 0}):
        with pytest.raises(Problem):
            bradley_terry(comparisons, **wrong)
    with pytest.raises(Problem, match="prior"):
        bootstrap_ranking(bradley_terry(comparisons, prior=0), random=np.random.default_rng(0))


@pytest.mark.parametrize("nu", [0.0, 0.5])
def test_evalica_agrees(nu):
    evalica = pytest.importorskip("evalica")
    _, comparisons = simulated(3, items=40, comparisons=8000, nu=nu)
    winner = {1.0: evalica.Winner.X, 0.0: evalica.Winner.Y, 0.5: evalica.Winner.Draw}
    outcomes = [winner[share] for share in comparisons.left_share.tolist()]
    fit = evalica.newman if nu else evalica.bradley_terry
    theirs = fit(comparisons.left, comparisons.right, outcomes, tolerance=1e-10, limit=5000)
    logs = np.log(theirs.scores.reindex(range(40)).to_numpy())
    ours = bradley_terry(comparisons, prior=0)
    assert np.abs(ours.score - (logs - logs.mean())).max() < 1e-7
    if nu:
        assert ours.nu == pytest.approx(theirs.v, rel=1e-6)


def test_evalica_agrees_on_real_votes_between_models():
    evalica = pytest.importorskip("evalica")
    with (real_sets.data_folder() / "llmfao" / "crowd-comparisons.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    share = [{"left": 1.0, "right": 0.0, "tie": 0.5}[row["winner"]] for row in rows]
    left, right = [row["left"] for row in rows], [row["right"] for row in rows]
    ours = bradley_terry(Comparisons.from_columns(left, right, share), prior=0)
    winner = {1.0: evalica.Winner.X, 0.0: evalica.Winner.Y, 0.5: evalica.Winner.Draw}
    theirs = evalica.newman(left, right, [winner[s] for s in share], tolerance=1e-10, limit=5000)
    logs = np.log(theirs.scores.reindex(ours.comparisons.names.tolist()).to_numpy())
    assert np.abs(ours.score - (logs - logs.mean())).max() < 1e-6
