"""How figures stand beside their targets, and the arithmetic behind them."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.quality.nouns import Agreement
from preceptor.rooms.reports import rules
from preceptor.rooms.reports.nouns import AIMS, Day, Found, Indicator, State


def state(found: Found, **targets: float) -> State:
    return rules.judge(found, {Indicator(name): target for name, target in targets.items()}).state


def test_every_indicator_has_an_aim() -> None:
    assert set(AIMS) == set(Indicator)


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [
        (7, 29, State.TOO_FEW),
        (29, 30, State.WELL),
        (26, 30, State.WATCH),  # 0.87, up to 0.95: it may be chance
        (20, 30, State.ACT),  # 0.67, up to 0.81
        (0, 0, State.TOO_FEW),
    ],
)
def test_a_share_is_judged_by_its_interval(count: int, of: int, expected: State) -> None:
    assert state(rules.share(Indicator.SUBMITTED, count, of)) is expected


def test_where_less_is_better_the_sides_are_the_other_way_round() -> None:
    assert state(rules.share(Indicator.REJECTED, 10, 100)) is State.WELL
    assert state(rules.share(Indicator.REJECTED, 33, 100)) is State.WATCH
    assert state(rules.share(Indicator.REJECTED, 60, 100)) is State.ACT


def test_a_figure_without_an_interval_is_watched_up_to_a_fifth() -> None:
    assert state(Found(Indicator.QUESTIONS, 24, 3)) is State.WELL
    assert state(Found(Indicator.QUESTIONS, 28, 3)) is State.WATCH
    assert state(Found(Indicator.QUESTIONS, 29, 3)) is State.ACT
    assert state(Found(Indicator.QUESTIONS, 0, 0)) is State.WELL, "nothing waits: that is known"


def test_a_projects_own_target_goes_before_its_settings_and_these_before_the_houses() -> None:
    found = rules.aimed(rules.share(Indicator.GOLD, 75, 100), 0.8)
    assert rules.judge(found, {}).target == 0.8
    own = rules.judge(found, {Indicator.GOLD: 0.6})
    assert (own.target, own.target_own, own.state) == (0.6, True, State.WELL)
    assert rules.judge(rules.share(Indicator.GOLD, 75, 100), {}).target == 0.7


def agreement(alpha: float | None, percent: float, **others: tuple[float, float | None, float | None]) -> Agreement:
    return Agreement("q", "", "nominal", alpha, alpha, alpha, percent, 50, 3, 150, others)


def test_where_nearly_all_say_the_same_alpha_is_not_asked() -> None:
    gwet = (0.96, 0.9, 1.0)
    assert rules.agreed(agreement(-0.01, 0.97, gwet=gwet)) == gwet
    assert rules.agreed(agreement(0.5, 0.8, gwet=gwet)) == (0.5, 0.5, 0.5)
    assert rules.agreed(agreement(None, 1.0, gwet=gwet)) == gwet
    assert rules.agreed(agreement(None, 0.8)) is None


def test_what_has_no_target_is_told_and_not_judged() -> None:
    assert state(Found(Indicator.PACE, 40, 100)) is State.PLAIN
    assert state(Found(Indicator.PACE, 40, 100), pace=60) is State.WELL
    wage = Found(Indicator.WAGE, 900, 100, target=1000)
    judged = rules.judge(wage, {Indicator.WAGE: 1})
    assert (judged.target, judged.target_own, judged.state) == (1000, False, State.WATCH), "the floor is the target"


@pytest.mark.parametrize(
    ("indicator", "target"),
    [(Indicator.GOLD, 1.1), (Indicator.GOLD, -0.1), (Indicator.GOLD, float("nan")), (Indicator.WAGE, 10)],
)
def test_a_target_that_cannot_be_is_refused(indicator: Indicator, target: float) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_target(indicator, target)
    assert caught.value.code == "reports.target"


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=200))
def test_the_median_is_right_to_within_a_step(seconds: list[int]) -> None:
    day = rules.added(Day(pace={rules.step(one): 1}) for one in seconds)
    found = rules.median(day.pace)
    assert found is not None
    assert found == pytest.approx(statistics.median_low(seconds), rel=0.05)


def test_nothing_has_no_median() -> None:
    assert rules.median({}) is None


def test_days_add_up_and_the_latest_look_at_the_money_holds() -> None:
    one = Day(answers=2, pace={3: 2}, spent=50, spent_at=10)
    other = Day(answers=3, pace={3: 1, 4: 2}, spent=40, spent_at=5)
    assert rules.added([one, other]) == Day(answers=5, pace={3: 3, 4: 2}, spent=50, spent_at=10)
    assert rules.added([]) == Day()


def test_a_day_cost_what_was_spent_beyond_the_day_before() -> None:
    looked = {10: Day(spent=30, spent_at=1), 11: Day(), 13: Day(spent=80, spent_at=2), 14: Day(spent=75, spent_at=3)}
    assert rules.spent_by_day(looked, before=None) == {10: 30, 11: None, 13: None, 14: -5}
    assert rules.spent_by_day({14: looked[14]}, before=looked[13]) == {14: -5}
    assert rules.spent_by_day({14: looked[14]}, before=looked[11]) == {14: None}


def test_the_last_days_have_today_among_them() -> None:
    assert rules.window(20000, 7) == (19994, 20000)
    assert rules.window(3, 366) == (1, 3)
