"""Alpha over distances: the same as nominal alpha where distances are 0 or 1, bounded where there is much."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.agreement import alpha_interval, krippendorff_alpha
from preceptor.stats.distances import DistanceAgreement, choose_pairs, distance_agreement
from preceptor.stats.votes import Votes

from .test_agreement import FLEISS, PUBLISHED


def agree(item: list[int], distance: Callable[[int, int], float], seed: int = 0, **limits: int) -> DistanceAgreement:
    """`distance` between two answers, by their positions."""
    random = np.random.default_rng(seed)
    pairs = choose_pairs(item, random=random, **limits)
    inner, outer = ([distance(a, b) for a, b in part.tolist()] for part in (pairs.within, pairs.across))
    return distance_agreement(pairs, within=inner, across=outer, random=random)


def published() -> tuple[list[int], list[int]]:
    rows = [(unit, value) for row in PUBLISHED for unit, value in enumerate(row) if value is not None]
    return [unit for unit, _ in rows], [value for _, value in rows]


def test_distances_of_zero_and_one_give_nominal_alpha_and_its_interval() -> None:
    item, label = published()
    found = agree(item, lambda a, b: float(label[a] != label[b]))
    votes = Votes.from_columns(item, list(range(len(item))), label)
    peer = alpha_interval(votes, random=np.random.default_rng(0))
    assert found.alpha.estimate == pytest.approx(krippendorff_alpha(votes).alpha)
    assert found.alpha.estimate == pytest.approx(0.743, abs=5e-4)  # Krippendorff (2011), example C, nominal
    assert (found.alpha.low, found.alpha.high) == pytest.approx((peer.low, peer.high))
    assert (found.items, found.answers) == (11, 40)


def test_squared_gaps_give_interval_alpha() -> None:
    item, value = published()
    found = agree(item, lambda a, b: (value[a] - value[b]) ** 2 / 16)
    assert found.alpha.estimate == pytest.approx(0.849, abs=5e-4)  # the same page, interval


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), min_size=2, max_size=30))
@settings(max_examples=40, deadline=None)
def test_it_is_nominal_alpha_on_any_votes(rows: list[tuple[int, int]]) -> None:
    item, label = [row[0] for row in rows], [row[1] for row in rows]
    assume(max(map(item.count, item)) <= 10)  # of more answers to one item only some pairs are looked at
    found = agree(item, lambda a, b: float(label[a] != label[b])).alpha.estimate
    expected = krippendorff_alpha(Votes.from_columns(item, list(range(len(item))), label)).alpha
    assert found == pytest.approx(expected, nan_ok=True)


def test_a_sample_of_pairs_comes_near_the_whole() -> None:
    label = [code for row in FLEISS * 30 for code, times in enumerate(row) for _ in range(times)]
    item = [at for at, row in enumerate(FLEISS * 30) for times in row for _ in range(times)]
    whole = krippendorff_alpha(Votes.from_columns(item, list(range(len(item))), label)).alpha
    found = agree(item, lambda a, b: float(label[a] != label[b]), most_items=200, most_across=5_000)
    assert found.items == 200
    assert found.alpha.estimate == pytest.approx(whole, abs=0.05)
    assert found.alpha.low < whole < found.alpha.high


def test_the_pairs_looked_at_are_bounded_and_repeatable() -> None:
    item = np.repeat(np.arange(10_000), 4)
    one, again = (choose_pairs(item, random=np.random.default_rng(7)) for _ in range(2))
    assert len(one.within) == 2_000 * 6 and len(one.across) == 20_000
    assert (one.across == again.across).all() and (one.within == again.within).all()
    assert (one.across[:, 0] != one.across[:, 1]).all()
    assert (item[one.within[:, 0]] == item[one.within[:, 1]]).all()
    assert np.isin(item[one.across], one.chosen).all()


@pytest.mark.parametrize("item", [[], [3], [1, 2, 3]])
def test_without_two_answers_to_one_item_nothing_is_known(item: list[int]) -> None:
    found = agree(item, lambda _a, _b: 0.5)
    assert np.isnan(found.alpha.estimate) and np.isnan(found.closeness) and found.items == 0


def test_all_alike_agree_fully_but_beyond_chance_nobody_can_say() -> None:
    found = agree([1, 1, 2, 2], lambda _a, _b: 0.0)
    assert np.isnan(found.alpha.estimate) and found.closeness == 1


def test_distances_that_match_no_pairs_are_refused() -> None:
    pairs = choose_pairs([1, 1], random=np.random.default_rng(0))
    with pytest.raises(Problem, match="1 pairs"):
        distance_agreement(pairs, within=[0.1, 0.2], across=[0.1], random=np.random.default_rng(0))
