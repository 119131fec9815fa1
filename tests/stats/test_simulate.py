"""Simulation: what comes out has the truth, the skill and the ties that went in."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.ranking import bradley_terry
from preceptor.stats.simulate import simulate_comparisons, simulate_crowd, simulate_votes


def test_votes_follow_the_confusions():
    random = np.random.default_rng(0)
    people = simulate_crowd(random, annotators=4, classes=3)
    made = simulate_votes(random, people, items=30_000, votes_per_item=2, class_prior=[0.5, 0.3, 0.2])
    votes, seen = made.votes, np.zeros((4, 3, 3))
    np.add.at(seen, (votes.annotator, made.truth[votes.item], votes.label), 1)
    assert np.allclose(seen / seen.sum(axis=2, keepdims=True), people.confusion, atol=0.03)
    assert np.allclose(np.bincount(made.truth) / 30_000, [0.5, 0.3, 0.2], atol=0.015)


def test_nobody_votes_twice_on_an_item_and_all_vote_alike_often():
    random = np.random.default_rng(1)
    people = simulate_crowd(random, annotators=7, classes=2)
    votes = simulate_votes(random, people, items=4000, votes_per_item=5).votes
    assert len(set(zip(votes.item.tolist(), votes.annotator.tolist(), strict=True))) == len(votes)
    assert votes.per_annotator / len(votes) == pytest.approx(1 / 7, abs=0.01)
    everyone = simulate_votes(random, people, items=3, votes_per_item=7).votes
    assert everyone.per_annotator.tolist() == [3] * 7


def test_the_same_seed_is_the_same_crowd():
    one, two = (
        simulate_votes(r, simulate_crowd(r, annotators=5, classes=3), items=50, votes_per_item=3).votes
        for r in (np.random.default_rng(7), np.random.default_rng(7))
    )
    assert one.label.tolist() == two.label.tolist()


def test_spammers_answer_at_random():
    people = simulate_crowd(np.random.default_rng(0), annotators=50, classes=4, spammer_share=1.0)
    assert np.allclose(people.confusion, 0.25)
    assert np.allclose(people.accuracy, 0.25)


def test_comparisons_give_the_scores_and_ties_back():
    score = np.array([-1.0, -0.2, 0.3, 0.9])
    found = bradley_terry(simulate_comparisons(np.random.default_rng(3), score, comparisons=60_000, nu=0.5))
    assert np.allclose(found.score, score, atol=0.05)
    assert found.nu == pytest.approx(0.5, abs=0.03)


def test_impossible_wishes_are_refused():
    random = np.random.default_rng(0)
    people = simulate_crowd(random, annotators=2, classes=2)
    for call in (
        lambda: simulate_votes(random, people, items=1, votes_per_item=3),
        lambda: simulate_crowd(random, annotators=2, classes=1),
        lambda: simulate_comparisons(random, [0.0], comparisons=1),
    ):
        with pytest.raises(Problem):
            call()
