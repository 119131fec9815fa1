"""Votes taken in one at a time: the batch answer after settling, close to it before, any order, people and items that are new."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.truth import OnlineDawidSkene, dawid_skene
from preceptor.stats.votes import Votes

from . import real_sets


def part(votes, places):
    return votes.item[places], votes.annotator[places], votes.label[places]


def empty(votes):
    return votes.keep(np.zeros(len(votes), np.bool_))


def test_after_settling_it_is_the_batch_fit_to_the_last_digit():
    random = np.random.default_rng(0)
    votes = simulate_votes(random, simulate_crowd(random, annotators=20, classes=4), items=300, votes_per_item=5).votes
    online = OnlineDawidSkene(empty(votes))
    for place in np.array_split(np.arange(len(votes)), 7):
        online.add(*part(votes, place))
    truth, batch = online.settle(), dawid_skene(votes)
    assert np.array_equal(truth.posterior, batch.posterior)
    assert np.array_equal(online.posterior, batch.posterior)


@pytest.mark.parametrize(("name", "fitted"), [("snow_rte", 0.1), ("Bluebirds", 0.1), ("CF", 0.5)])
def test_real_votes_one_at_a_time_stay_close_to_the_batch_fit(name, fitted):
    """Fitted on the first part, the rest comes in the order of a shuffle. Five classes and few votes (CF) want more to begin with."""
    crowd = real_sets.load(name)
    votes, order = crowd.votes, np.random.default_rng(0).permutation(len(crowd.votes))
    known = np.zeros(len(votes), np.bool_)
    first = int(fitted * len(votes))
    known[order[:first]] = True
    online = OnlineDawidSkene(votes.keep(known))
    online.add(*part(votes, order[first:]))
    batch = dawid_skene(votes)
    same = (online.posterior.argmax(axis=1) == batch.posterior.argmax(axis=1)).mean()
    gap = np.abs(online.posterior - batch.posterior).mean()
    right = [100 * (one.argmax(axis=1) == crowd.truth).mean() for one in (online.posterior, batch.posterior)]
    print(
        f"{name}: same label {100 * same:.1f} %, mean difference {gap:.4f}, right {right[0]:.1f} % and {right[1]:.1f} %"
    )
    assert same > 0.95
    assert np.abs(online.settle().posterior - batch.posterior).max() < 1e-9  # sums in another order


def test_a_vote_is_bayes_on_what_was_learnt():
    random = np.random.default_rng(3)
    votes = simulate_votes(random, simulate_crowd(random, annotators=8, classes=2), items=60, votes_per_item=4).votes
    online, batch = OnlineDawidSkene(votes), dawid_skene(votes)
    person = votes.annotator[0]
    before = batch.class_prior * batch.confusion[person][:, 1]
    online.add(60, person, 1)  # an item nobody has seen
    assert online.posterior.shape == (61, 2)
    assert online.posterior[60] == pytest.approx(before / before.sum(), abs=1e-6)
    assert np.allclose(online.posterior[:60], batch.posterior, atol=0.01)  # others are looked at anew in turn


def test_new_people_are_taken_for_the_crowd_and_gold_stays_known():
    votes = Votes.from_rows([(i, r, i % 2) for i in range(12) for r in range(3)])
    gold = np.full(12, -1, np.int32)
    gold[0] = 1
    online = OnlineDawidSkene(votes, gold=gold)
    online.add([0, 12, 12], [7, 7, 0], [0, 1, 1])
    assert online.posterior[0].tolist() == pytest.approx([0, 1])
    assert online.posterior[12, 1] > 0.9
    assert online.votes().annotators == 8 and len(online.votes()) == 39
    assert online.settle().label[0] == 1


def test_what_cannot_be_is_refused():
    votes = Votes.from_rows([(0, "x", 0), (0, "y", 1)])
    online = OnlineDawidSkene(votes)
    online.add([], [], [])
    for call in (
        lambda: online.add(0, 0, 2),
        lambda: online.add(-1, 0, 0),
        lambda: online.add([0, 1], [0], [0]),
        lambda: OnlineDawidSkene(Votes.from_rows([(0, "x", 0)])),
        lambda: OnlineDawidSkene(votes, smoothing=0),
    ):
        with pytest.raises(Problem):
            call()
