"""When gold is burnt: worn by showing, drifted because its answer goes round, or wrong from the start."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.gold.nouns import Burnt, Exposure, Limits
from preceptor.rooms.gold.rules import WINDOW, after_showing, burnt, check_limits


def shown(*outcomes: bool, now: Exposure | None = None) -> Exposure:
    found = now or Exposure()
    for right in outcomes:
        found = after_showing(found, right=right)
    return found


def some(right: int, wrong: int) -> Iterable[bool]:
    return [*[True] * right, *[False] * wrong]


def test_the_first_window_is_kept_and_later_ones_follow_each_other() -> None:
    found = shown(*some(5, 15), *some(20, 0), *some(1, 0))
    assert (found.shown, found.right) == (41, 26)
    assert (found.early_shown, found.early_right) == (WINDOW, 5)
    assert (found.late_shown, found.late_right) == (1, 1), "a new window has begun"


def test_gold_is_worn_once_it_was_shown_as_often_as_it_may_be() -> None:
    limits = Limits(most_shown=3, drift=False, wrong=False)
    assert burnt(shown(True, True), limits) is None
    assert burnt(shown(True, True, False), limits) is Burnt.WORN
    assert burnt(shown(*some(300, 0)), Limits(most_shown=None)) is None


def test_gold_has_drifted_when_a_later_window_lies_above_the_first() -> None:
    hard_then_known = shown(*some(11, 9), *some(20, 0))
    assert burnt(hard_then_known, Limits()) is Burnt.DRIFTED
    assert burnt(hard_then_known, Limits(drift=False)) is None
    assert burnt(shown(*some(14, 6), *some(17, 3)), Limits()) is None, "within what chance does"
    assert burnt(shown(*some(11, 9), *some(19, 0)), Limits()) is None, "the window is not full"


def test_gold_nearly_everybody_gets_wrong_is_itself_doubted() -> None:
    assert burnt(shown(*some(3, 17)), Limits()) is Burnt.WRONG
    assert burnt(shown(*some(3, 17)), Limits(wrong=False)) is None
    assert burnt(shown(*some(2, 8)), Limits()) is None, "too few to say"


@pytest.mark.parametrize("most", [0, -1, 10_000_000])
def test_a_limit_nobody_can_mean_is_refused(most: int) -> None:
    with pytest.raises(Problem) as refused:
        check_limits(Limits(most_shown=most))
    assert refused.value.code == "gold.limits"
