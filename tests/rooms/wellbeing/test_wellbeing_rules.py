"""How much is enough: every case."""

from __future__ import annotations

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.wellbeing import rules
from preceptor.rooms.wellbeing.nouns import (
    HOUSE,
    Caps,
    Coming,
    Days,
    Limits,
    Met,
    ProjectCaps,
    Ration,
    Stretch,
    Sums,
    Why,
)

NOTHING = Met()
MINUTE = 60_000_000


def test_points_are_severity_times_minutes_of_seven_days() -> None:
    days = Days({100: 3 * 600, 94: 600, 93: 60_000, 101: 60_000}, {100: 600, 94: 300})
    assert rules.met(days, today=100) == Met(day=30.0, week=40.0, minutes_today=10.0)
    assert rules.met(Days({}, {}), today=100) == NOTHING


@pytest.mark.parametrize(
    ("everywhere", "here", "why"),
    [
        (NOTHING, NOTHING, None),
        (Met(day=359.9, week=1799), NOTHING, None),
        (Met(day=360, week=360), NOTHING, Why.OWN_DAY),
        (Met(day=0, week=1800), NOTHING, Why.OWN_WEEK),
        (Met(day=50, week=50), Met(day=50, week=50), Why.PROJECT_DAY),
        (Met(day=0, week=99), Met(day=0, week=99), Why.PROJECT_WEEK),
        (Met(day=400, week=400), Met(day=400, week=400), Why.OWN_DAY),
    ],
)
def test_a_cap_reached_leaves_neutral_items(everywhere: Met, here: Met, why: Why | None) -> None:
    project = ProjectCaps(severity=2, caps=Caps(day=50, week=99))
    found = rules.ration(project, Limits(), everywhere=everywhere, here=here)
    assert (found.why if found else None) is why
    if found is not None:
        assert (found.most_severe, found.usual) == (0, 2)


@pytest.mark.parametrize(
    ("met", "points", "minutes", "most"),
    [
        (0, 0, 2, None),  # three times two of ten
        (4, 0, 2, None),  # exactly ten
        (4.5, 0, 2, 2),
        (4, 0.5, 2, 2),  # what is underway counts
        (7, 0, 2, 1),
        (9, 0, 2, 0),
        (10, 0, 0, 0),
        (9.9, 0, 0, None),  # a task that takes no time brings nothing
        (0, 0, 100, 0),  # one task alone would pass it
    ],
)
def test_the_worst_task_that_stays_within_the_cap(met: float, points: float, minutes: float, most: int | None) -> None:
    found = rules.ration(
        ProjectCaps(), Limits(Caps(10, 100)), everywhere=Met(met, met), here=NOTHING, coming=Coming(points, minutes)
    )  # fmt: skip
    assert (found.most_severe if found else None) == most
    assert found is None or found.why is Why.OWN_DAY


def test_what_is_underway_is_severity_times_seconds() -> None:
    assert rules.coming([(3, 60), (1, 120), (0, 600)], task_seconds=90) == Coming(5.0, 1.5)
    assert rules.coming([], task_seconds=None) == Coming(0.0, rules.EXPECTED_SECONDS / 60)


def test_a_choice_is_kept_with_and_without_a_cap() -> None:
    limits = Limits(most_severe=1, avoided=("gore",))
    chosen = rules.ration(ProjectCaps(), limits, everywhere=NOTHING, here=NOTHING)
    assert chosen == Ration(1, frozenset({"gore"}), 0, Why.CHOSEN)
    capped = rules.ration(ProjectCaps(), limits, everywhere=Met(day=400), here=NOTHING)
    assert capped == Ration(0, frozenset({"gore"}), 0, Why.OWN_DAY)


def test_an_item_fits_by_its_own_word_or_its_projects() -> None:
    one = Ration(1, frozenset({"gore"}), usual=2, why=Why.CHOSEN)
    assert not rules.allows(one, severity=None, categories=())
    assert rules.allows(one, severity=1, categories=("violence",))
    assert rules.allows(one, severity=0, categories=())
    assert not rules.allows(one, severity=2, categories=())
    assert not rules.allows(one, severity=1, categories=("violence", "gore"))


def test_a_break_is_offered_after_half_an_hour_and_ten_minutes_are_one() -> None:
    one = Stretch()
    for minute in range(10, 40, 10):
        one = rules.longer(one, at=minute * MINUTE, seconds=600)
    assert one == Stretch(1800, 30 * MINUTE)
    assert rules.wants_rest(one, now=31 * MINUTE)
    assert not rules.wants_rest(one, now=40 * MINUTE), "they have had it"
    assert rules.longer(one, at=45 * MINUTE, seconds=300) == Stretch(300, 45 * MINUTE)
    assert rules.longer(one, at=25 * MINUTE, seconds=60).until == 30 * MINUTE, "what comes late moves nothing back"


def test_ones_own_limits_only_go_below_the_houses() -> None:
    assert rules.check_limits(Limits(Caps(0, 0), 0, ("gore", "hate", "gore"))).avoided == ("gore", "hate")
    for limits, where in (
        (Limits(Caps(361, 1)), "/day"), (Limits(Caps(1, 1801)), "/week"), (Limits(Caps(None, 1)), "/day"),
        (Limits(Caps(-1, 1)), "/day"), (Limits(HOUSE, 4), "/most_severe"), (Limits(HOUSE, 3, ("clowns",)), "/avoided"),
    ):  # fmt: skip
        with pytest.raises(Problem) as caught:
            rules.check_limits(limits)
        assert [one.where for one in caught.value.faults] == [where]
    for caps in (ProjectCaps(4), ProjectCaps(0, Caps(day=0)), ProjectCaps(0, Caps(week=9999))):
        with pytest.raises(Problem):
            rules.check_caps(caps)
    assert rules.check_caps(ProjectCaps(3)) == ProjectCaps(3)


def test_fewer_than_five_people_are_not_told_of() -> None:
    few = rules.crowd(Sums(4, 240, 60, 4, 12))
    assert (few.people, few.mean_points, few.most_points, few.pulses, few.mean_pulse) == (None,) * 5
    many = rules.crowd(Sums(5, 900, 300, 5, 15))
    assert (many.people, many.mean_points, many.most_points, many.pulses, many.mean_pulse) == (5, 3.0, 5.0, 5, 3.0)
