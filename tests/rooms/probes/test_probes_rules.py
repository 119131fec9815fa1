"""What a repeat says, which kind is made, when to measure anew: every case."""

from __future__ import annotations

from random import Random

import pytest

from preceptor.forms.sides import Side
from preceptor.rooms.probes import rules
from preceptor.rooms.probes.nouns import Effect, Kind


def side(left: str, right: str, chosen: float, marks: float = 0.0) -> Side:
    return Side("better", left, right, chosen, 0.0, marks)


@pytest.mark.parametrize(
    ("first", "second", "way"),
    [
        (1.0, 1.0, 1.0),  # the left both times
        (0.0, 0.0, -1.0),  # the right both times
        (1.0, 0.0, 0.0),  # the same response both times
        (0.0, 1.0, 0.0),
        (1.0, 0.5, 0.5),
        (0.5, 0.5, 0.0),
    ],
)
def test_a_swapped_repeat_follows_the_side_or_the_response(first: float, second: float, way: float) -> None:
    assert rules.moved(Kind.SWAPPED, [side("a", "b", first)], [side("b", "a", second)]) == way


@pytest.mark.parametrize(
    ("marks", "first", "second", "way"),
    [
        (2.0, 1.0, 0.0, 1.0),  # the formatted was chosen, and no more once it was stripped
        (2.0, 0.0, 1.0, -1.0),
        (-2.0, 0.0, 1.0, 1.0),
        (2.0, 1.0, 1.0, 0.0),
    ],
)
def test_a_stripped_repeat_follows_the_formatting_or_the_words(
    marks: float, first: float, second: float, way: float
) -> None:
    assert rules.moved(Kind.STRIPPED, [side("a", "b", first, marks)], [side("a", "b", second)]) == way


def test_pairs_that_were_not_shown_as_wanted_say_nothing() -> None:
    assert rules.moved(Kind.SWAPPED, [side("a", "b", 1)], [side("a", "b", 1)]) is None
    assert rules.moved(Kind.STRIPPED, [side("a", "b", 1, 1.0)], [side("b", "a", 1)]) is None
    assert rules.moved(Kind.STRIPPED, [side("a", "b", 1, 0.0)], [side("a", "b", 1)]) is None
    assert rules.moved(Kind.SWAPPED, [], []) is None


def test_a_ranking_is_one_repeat_however_many_pairs() -> None:
    first = [side("a", "b", 1), side("a", "c", 1), side("b", "c", 1)]
    second = [side("b", "a", 1), side("c", "a", 0), side("c", "b", 0)]
    assert rules.moved(Kind.SWAPPED, first, second) == pytest.approx(1 / 3)


def test_points_of_swapped_repeats_are_half_the_shift() -> None:
    found = rules.repeats(Kind.SWAPPED, [1.0] * 30 + [0.0] * 70)
    assert (found.answered, found.followed, found.against, found.points) == (100, 30, 0, pytest.approx(0.15))
    assert found.low < 0.15 < found.high
    assert rules.repeats(Kind.STRIPPED, [1.0] * 30 + [0.0] * 70).points == pytest.approx(0.3)
    assert rules.repeats(Kind.STRIPPED, [1.0] * 30).needed > rules.repeats(Kind.SWAPPED, [1.0] * 30).needed


def test_without_repeats_anything_is_possible() -> None:
    none = rules.repeats(Kind.STRIPPED, [])
    assert (none.answered, none.points, none.low, none.high) == (0, 0.0, -1.0, 1.0) and none.needed > 100


def test_what_cannot_be_stripped_is_swapped_or_left() -> None:
    random = Random(1)
    both = {rules.pick_kind([*Kind], can_strip=True, random=random) for _ in range(50)}
    assert both == {*Kind}
    assert rules.pick_kind([*Kind], can_strip=False, random=random) is Kind.SWAPPED
    assert rules.pick_kind([Kind.STRIPPED], can_strip=False, random=random) is None


@pytest.mark.parametrize(("before", "now", "stale"), [(0, 1, False), (24, 25, True), (25, 49, False), (49, 60, True)])
def test_measured_anew_every_twenty_five(before: int, now: int, stale: bool) -> None:
    assert rules.is_stale(before, now) is stale


def test_an_effect_is_clear_when_its_interval_leaves_zero_out() -> None:
    assert Effect("side", 0.1, 0.02, 0.2).is_clear and Effect("side", -0.1, -0.2, -0.01).is_clear
    assert not Effect("side", 0.1, -0.02, 0.2).is_clear
