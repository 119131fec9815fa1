"""Crowd-BT: the maximum found another way, careless and turned annotators, real votes, degenerate input."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from scipy.optimize import minimize

from preceptor.base.problems import Problem
from preceptor.stats.ranking import Comparisons, bradley_terry, crowd_bradley_terry

from . import real_sets


def crowd(seed=0, *, eta=(0.95, 0.9, 0.9, 0.5, 0.1), items=10, each=150):
    """Votes of annotators that tell what they see with chance eta, and the true scores."""
    random = np.random.default_rng(seed)
    score = random.normal(0, 1.5, items)
    who = np.repeat(np.arange(len(eta)), each)
    left = random.integers(0, items, who.size)
    right = (left + random.integers(1, items, who.size)) % items
    seen = random.random(who.size) < 1 / (1 + np.exp(score[right] - score[left]))
    told = np.where(random.random(who.size) < np.array(eta)[who], seen, ~seen)
    return score - score.mean(), Comparisons.from_columns(left, right, told, items=range(items)), who


def test_em_ends_at_the_maximum_found_another_way():
    _, comparisons, who = crowd(items=4, each=60, eta=(0.95, 0.8, 0.3))
    found = crowd_bradley_terry(comparisons, who, prior=0.1, tolerance=1e-9, max_iterations=3000)

    def loss(point):
        score, eta = point[:4], 1 / (1 + np.exp(-point[4:]))
        right = 1 / (
            1
            + np.exp(
                np.where(comparisons.left_share > 0.5, 1, -1) * (score[comparisons.right] - score[comparisons.left])
            )
        )
        chance = 1 / (1 + np.exp(-score))
        fit = np.log(eta[who] * right + (1 - eta[who]) * (1 - right)).sum()
        return -(fit + 0.05 * np.log(chance * (1 - chance)).sum() + (8 * np.log(eta) + np.log(1 - eta)).sum())

    other = minimize(loss, np.concatenate([np.zeros(4), np.full(3, 2.0)]), method="BFGS", tol=1e-10).x
    assert found.converged
    assert np.allclose(found.ranking.score, other[:4] - other[:4].mean(), atol=1e-3)
    assert np.allclose(found.eta, 1 / (1 + np.exp(-other[4:])), atol=1e-3)


def test_who_turns_the_sides_round_is_found_and_helps():
    truth, comparisons, who = crowd(each=400)
    found = crowd_bradley_terry(comparisons, who)
    assert found.annotators.tolist() == [0, 1, 2, 3, 4]
    assert (found.eta[:3] > 0.8).all() and 0.35 < found.eta[3] < 0.7 and found.eta[4] < 0.25
    plain = bradley_terry(comparisons).score
    assert np.abs(found.ranking.score - truth).mean() < 0.6 * np.abs(plain - truth).mean()
    within = found.eta_interval()
    assert ((within.low < found.eta) & (found.eta < within.high)).all()


def test_intervals_of_eta_cover_the_truth():
    eta, inside = np.array([0.95, 0.85, 0.7, 0.6]), []
    for seed in range(25):
        _, comparisons, who = crowd(seed, eta=tuple(eta), each=200)
        found = crowd_bradley_terry(comparisons, who, believed=(2.0, 1.5)).eta_interval()
        inside.append((eta >= found.low) & (eta <= found.high))
    assert np.mean(inside) > 0.89  # 100 intervals; scores are taken as known, so a little narrow


def test_real_votes_lose_nothing_and_predict_held_out_ones():
    """llmfao: 124 workers. Votes of one prompt in nine are held out in turn; log loss of sides taken."""
    with (real_sets.data_folder() / "llmfao" / "crowd-comparisons.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    share = np.array([{"left": 1.0, "right": 0.0, "tie": 0.5}[row["winner"]] for row in rows])
    left, right, who, prompt = ([row[name] for row in rows] for name in ("left", "right", "worker", "prompt"))
    names = sorted({*left, *right})
    place = {name: code for code, name in enumerate(names)}
    i, j = (np.array([place[name] for name in side]) for side in (left, right))
    worker, fold = np.array(who), np.unique(prompt, return_inverse=True)[1]
    losses = {"plain": [], "crowd": []}
    for held in range(fold.max() + 1):
        learn, test = fold != held, (fold == held) & (share != 0.5)
        comparisons = Comparisons.from_columns(i[learn], j[learn], share[learn], items=range(len(names)))
        found = crowd_bradley_terry(comparisons, worker[learn])
        eta = dict(zip(found.annotators.tolist(), found.eta.tolist(), strict=True))
        belief = np.array([eta.get(one, 8 / 9) for one in worker[test]])
        side = np.where(share[test] > 0.5, 1, -1)
        for name, score in (("plain", bradley_terry(comparisons).score), ("crowd", found.ranking.score)):
            chance = 1 / (1 + np.exp(-side * (score[i[test]] - score[j[test]])))
            told = belief * chance + (1 - belief) * (1 - chance) if name == "crowd" else chance
            losses[name].append(-np.log(told))
    plain, weighed = (float(np.concatenate(each).mean()) for each in losses.values())
    print(f"llmfao held-out log loss of sides taken: plain {plain:.4f}, crowd {weighed:.4f}")
    assert weighed < plain + 0.002


def test_ties_say_nothing_of_who_gave_them_and_nobody_is_nobody():
    comparisons = Comparisons.from_columns(["a", "a", "b"], ["b", "b", "a"], [0.5, 0.5, 0.5])
    found = crowd_bradley_terry(comparisons, ["x", "y", "x"])
    assert found.eta.tolist() == pytest.approx([8 / 9, 8 / 9]) and found.votes.tolist() == [0, 0]
    empty = crowd_bradley_terry(Comparisons.from_columns([], [], []), [])
    assert empty.ranking.score.size == 0 and empty.eta.size == 0
    for call in (
        lambda: crowd_bradley_terry(comparisons, ["x"]),
        lambda: crowd_bradley_terry(comparisons, ["x", "y", "x"], believed=(1.0, 1.0)),
    ):
        with pytest.raises(Problem):
            call()
