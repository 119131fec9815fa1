"""How sure consensus calls itself: held back, in order, and near the truth on real answers."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.rooms.quality.certainty import ONE_ALONE, certainty
from preceptor.stats.truth import dawid_skene, majority
from preceptor.stats.votes import Votes
from stats import real_sets

NOTHING_KNOWN = -1


def crowd() -> Votes:
    """Ten reliable people agree on sixty items; items 60 and 61 have one answer and two."""
    rows = [(item, person, "ab"[item % 2]) for item in range(60) for person in range(10)]
    return Votes.from_rows([*rows, (60, 0, "a"), (61, 0, "b"), (61, 1, "b")])


def unknown(votes: Votes) -> np.ndarray:
    return np.full(votes.items, NOTHING_KNOWN, np.int32)


@pytest.mark.slow
def test_one_reliable_persons_answer_alone_settles_nothing():
    votes = crowd()
    truth = dawid_skene(votes)
    sure = certainty(truth, learnt=True, gold=unknown(votes))
    assert truth.confidence[60] > 0.95  # what the model says of it
    assert sure[60] <= ONE_ALONE < sure[61] < sure[0] <= 1


def test_counted_votes_grow_surer_with_every_voice_and_are_never_certain():
    rows = [(n, person, "a") for n in (1, 2, 3, 5) for person in range(n)] + [(9, 0, "b")]
    votes = Votes.from_rows(rows)
    sure = certainty(majority(votes), learnt=False, gold=unknown(votes))
    assert sure[:4].round(2).tolist() == [0.83, 0.9, 0.93, 0.95]


def test_gold_is_sure_and_an_even_vote_is_even():
    votes = Votes.from_rows([(0, 0, "a"), (0, 1, "b"), (1, 0, "a"), (1, 1, "a")])
    gold = np.array([NOTHING_KNOWN, 0], np.int32)
    sure = certainty(dawid_skene(votes, gold=gold), learnt=True, gold=gold)
    assert sure[1] == 1
    assert 0.5 <= certainty(majority(votes), learnt=False, gold=gold)[0] <= 0.5 + 1e-12


def test_no_items_are_no_trouble():
    votes = Votes.from_rows([])
    assert certainty(majority(votes), learnt=False, gold=unknown(votes)).size == 0


@pytest.mark.slow
def test_on_real_answers_it_is_nearer_to_the_truth_than_the_model_itself():
    closer, sets = 0, ("CF", "CF_amt", "MS", "SP_amt", "snow_rte", "snow_temp", "BarzanMozafari")
    for name in sets:
        one = real_sets.load(name)
        truth = dawid_skene(one.votes)
        right = float((truth.label == one.truth).mean())
        told = float(certainty(truth, learnt=True, gold=unknown(one.votes)).mean())
        closer += abs(told - right) < abs(float(truth.confidence.mean()) - right)
    assert closer >= len(sets) - 1, f"nearer on {closer} of {len(sets)} sets"
