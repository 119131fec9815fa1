"""Only what an interval says outright is said of a target."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.performance.nouns import FEWEST, HIGHEST_PACE, Against, Counts, Figure, Measure
from preceptor.rooms.performance.rules import check_targets, measured


def measure(figure: Figure, counts: Counts, target: float | None) -> Measure:
    found = measured(counts, {figure: target} if target is not None else {})
    return next(one for one in found if one.figure is figure)


@pytest.mark.parametrize(
    ("right", "seen", "target", "says"),
    [
        (5, 5, 0.5, Against.TOO_FEW),
        (10, 10, 0.7, Against.REACHED),
        (10, 10, 0.9, Against.OPEN),
        (3, 10, 0.9, Against.SHORT),
        (90, 100, 0.9, Against.OPEN),
        (990, 1000, 0.9, Against.REACHED),
    ],
)
def test_a_share_is_held_against_its_target_by_both_ends(right: int, seen: int, target: float, says: Against) -> None:
    found = measure(Figure.GOLD, Counts(gold_seen=seen, gold_right=right), target)
    assert found.against is says
    assert (found.estimate is None) == (says is Against.TOO_FEW)


def test_a_pace_needs_ten_tasks_and_half_an_hour() -> None:
    assert measure(Figure.PACE, Counts(answers=9, seconds=7200), 5).against is Against.TOO_FEW
    assert measure(Figure.PACE, Counts(answers=500, seconds=1799), 5).against is Against.TOO_FEW
    found = measure(Figure.PACE, Counts(answers=60, seconds=3600), 20)
    assert found.estimate == 60 and found.low is not None and 40 < found.low < 60 and found.against is Against.REACHED
    assert measure(Figure.PACE, Counts(answers=60, seconds=3600), 60).against is Against.OPEN
    assert measure(Figure.PACE, Counts(answers=60, seconds=3600), 90).against is Against.SHORT


def test_without_a_target_nothing_is_held_against_anybody() -> None:
    found = measured(Counts(100, 36_000, 100, 1, 100, 1, 100, 1), {})
    assert [one.figure for one in found] == list(Figure)
    assert {one.against for one in found} == {Against.NONE} and all(one.estimate is not None for one in found)
    assert all(one.estimate is None for one in measured(Counts(), {}))


@given(st.integers(0, 400), st.integers(0, 400), st.floats(0.01, 1))
def test_reached_and_short_are_never_said_inside_the_interval(one: int, other: int, target: float) -> None:
    found = measure(Figure.ACCEPTED, Counts(stood=min(one, other), reviewed=max(one, other)), target)
    assert (found.of < FEWEST[Figure.ACCEPTED]) == (found.against is Against.TOO_FEW)
    if found.low is not None and found.high is not None:
        assert (found.against is Against.OPEN) == (found.low < target <= found.high)


@pytest.mark.parametrize(
    ("figure", "value"),
    [(Figure.GOLD, 0.0), (Figure.GOLD, 1.01), (Figure.PACE, HIGHEST_PACE + 1.0), (Figure.PACE, -1.0)],
)
def test_a_target_nobody_can_reach_or_miss_is_refused(figure: Figure, value: float) -> None:
    with pytest.raises(Problem) as refused:
        check_targets({figure: value})
    assert refused.value.code == "performance.targets" and refused.value.faults[0].where == f"/{figure}"
