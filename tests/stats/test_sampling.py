"""Sampling: splits that stay, uncertainty at its ends, picks that cover every slice."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.sampling import (
    Fractions,
    disagreement,
    entropy,
    hash_fraction,
    margin,
    pick_next,
    split_by_group,
)
from preceptor.stats.votes import Votes


def test_a_split_keeps_groups_whole_and_stays_when_rows_come_and_go():
    groups = [f"prompt {i % 500}" for i in range(2000)]
    parts = split_by_group(groups)
    of = dict(zip(groups, parts.tolist(), strict=True))
    assert all(of[g] == p for g, p in zip(groups, parts.tolist(), strict=True))
    fewer = split_by_group(groups[100:300])
    assert fewer.tolist() == parts[100:300].tolist()
    assert split_by_group(groups, salt="other").tolist() != parts.tolist()


def test_the_hash_never_changes():
    """A frozen build of last year must split as it did: these numbers are for ever."""
    assert hash_fraction("prompt 1") == pytest.approx(0.4490399675, abs=1e-9)
    assert hash_fraction("prompt 1", salt="s") == pytest.approx(0.2411589175, abs=1e-9)


def test_fractions_hold_on_average():
    count = Counter(split_by_group(list(range(20_000)), fractions=Fractions(0.7, 0.2, 0.1)).tolist())
    for part, share in (("train", 0.7), ("valid", 0.2), ("test", 0.1)):
        assert count[part] / 20_000 == pytest.approx(share, abs=0.012)


@pytest.mark.parametrize("fractions", [Fractions(1, 0, 0), Fractions(0, 1, 0), Fractions(0, 0, 1)])
def test_a_part_of_nothing_gets_nothing(fractions):
    assert len(set(split_by_group(list(range(500)), fractions=fractions).tolist())) == 1
    assert split_by_group([], fractions=fractions).size == 0


def test_fractions_must_sum_to_one():
    with pytest.raises(Problem):
        Fractions(0.8, 0.3, 0.1)
    with pytest.raises(Problem):
        Fractions(1.2, -0.1, -0.1)


def test_uncertainty_at_its_ends():
    chances = [[1, 0, 0], [1 / 3, 1 / 3, 1 / 3], [0.5, 0.5, 0]]
    assert entropy(chances).tolist() == pytest.approx([0, 1, np.log(2) / np.log(3)])
    assert margin(chances).tolist() == pytest.approx([0, 1, 1])
    assert entropy(np.ones((2, 1))).tolist() == margin(np.ones((2, 1))).tolist() == [0, 0]
    with pytest.raises(Problem):
        entropy([0.5, 0.5])


def test_disagreement_is_the_chance_that_two_votes_differ():
    votes = Votes.from_rows([("a", 1, 0), ("a", 2, 1), ("a", 3, 1), ("b", 1, 0), ("b", 2, 0), ("c", 1, 0)])
    found = disagreement(votes)
    assert found[:2].tolist() == pytest.approx([2 / 3, 0])
    assert np.isnan(found[2])


rows = st.lists(st.tuples(st.floats(0, 1), st.sampled_from("xyz")), max_size=40)


@settings(max_examples=60, deadline=None)
@given(rows, st.integers(0, 30))
def test_picks_are_distinct_best_in_slice_and_even(rows, count):
    scores, slices = [s for s, _ in rows], [name for _, name in rows]
    picked = pick_next(scores, slices, count=count).tolist()
    assert len(picked) == len(set(picked)) == min(count, len(rows))
    taken, there = Counter(slices[p] for p in picked), Counter(slices)
    for name in there:
        chosen = [scores[p] for p in picked if slices[p] == name]
        left = [s for p, (s, n) in enumerate(rows) if n == name and p not in picked]
        assert not left or not chosen or min(chosen) >= max(left)
        if taken[name] < there[name]:  # a slice that has more to give is never behind another
            assert taken[name] >= max(taken.values(), default=0) - 1


def test_shares_and_what_was_done_before_decide_the_turns():
    slices = ["en"] * 50 + ["hi"] * 50
    scores = np.zeros(100)
    picked = pick_next(scores, slices, count=20, shares={"en": 1, "hi": 3})
    assert Counter(slices[p] for p in picked.tolist()) == {"en": 5, "hi": 15}
    behind = pick_next(scores, slices, count=20, done={"en": 20})
    assert Counter(slices[p] for p in behind.tolist()) == {"hi": 20}
    assert pick_next(scores, slices, count=5).tolist() == pick_next(scores, slices, count=5).tolist()
    assert pick_next(scores, slices, count=5, salt="b").tolist() != pick_next(scores, slices, count=5).tolist()


def test_a_slice_without_share_is_not_asked_and_bad_input_is_refused():
    assert pick_next([1.0, 2.0], ["a", "b"], count=2, shares={"a": 1}).tolist() == [0]
    assert pick_next([], [], count=3).size == 0
    for call in (
        lambda: pick_next([1.0], ["a", "b"], count=1),
        lambda: pick_next([np.nan], ["a"], count=1),
        lambda: pick_next([1.0], ["a"], count=-1),
        lambda: pick_next([1.0], ["a"], count=1, shares={"a": -1}),
    ):
        with pytest.raises(Problem):
            call()
