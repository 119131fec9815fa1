"""What work is worth, what may be held back, when hand-out ends: every case of the pure rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.money import Money
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.nouns import (
    DAY,
    Account,
    Basis,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Ground,
    Line,
    Place,
    Terms,
    Withholding,
)
from rooms.pay.till import EUR, refused

TASK = Money(EUR, 20)
HOURLY = Terms(basis=Basis.HOUR, hourly=Money(EUR, 1800), cap_seconds=600)
FLOORED = Terms(floor=Money(EUR, 1200))


def earning(**given: object) -> Earning:
    values: dict[str, object] = {
        "id": "e", "key": "k", "project_id": 1, "contributor_id": 7, "kind": EarningKind.TASK,
        "state": EarningState.PENDING, "money": TASK, "how": {}, "earned_at": 0, "approve_at": DAY, "seconds": 30,
    }  # fmt: skip
    return Earning(**{**values, **given})  # type: ignore[arg-type]


def came_to(terms: Terms, kind: EarningKind = EarningKind.TASK, seconds: int = 30, expected: int | None = 60) -> int:
    found = rules.earned(terms, TASK, kind=kind, seconds=seconds, expected_seconds=expected)
    assert found is not None
    return found.money.minor_units


def test_a_task_pays_its_price_and_an_hour_its_part() -> None:
    assert came_to(Terms()) == 20
    assert came_to(HOURLY, seconds=30) == 15
    assert came_to(HOURLY, seconds=6000) == 300  # ten minutes at most
    assert came_to(HOURLY, seconds=0) == 0
    assert rules.earned(Terms(), None, kind=EarningKind.TASK, seconds=9) is None


def test_practice_and_broken_items_are_paid_when_the_project_says_so() -> None:
    assert came_to(Terms(), EarningKind.PRACTICE) == 20
    assert came_to(replace(Terms(), pays_practice=False), EarningKind.PRACTICE) == 0
    assert came_to(Terms(), EarningKind.BROKEN, seconds=30) == 10  # half of the time expected
    assert came_to(Terms(), EarningKind.BROKEN, seconds=300) == 20  # never more than the task
    assert came_to(FLOORED, EarningKind.BROKEN, seconds=30) == 10
    assert came_to(HOURLY, EarningKind.BROKEN, seconds=30) == 15
    assert came_to(Terms(), EarningKind.BROKEN, expected=None) == 0  # nothing tells what time is worth
    assert came_to(replace(Terms(), pays_broken=False), EarningKind.BROKEN) == 0
    assert came_to(Terms(), EarningKind.OPTED_OUT, seconds=30) == 10
    assert came_to(replace(Terms(), pays_opted_out=False), EarningKind.OPTED_OUT, seconds=30) == 0
    assert came_to(replace(HOURLY, pays_opted_out=False), EarningKind.OPTED_OUT, seconds=30) == 15


@pytest.mark.parametrize("terms", [Terms(), HOURLY, FLOORED, replace(FLOORED, pays_opted_out=False)])
@pytest.mark.parametrize("expected", [None, 60])
def test_what_is_said_of_opting_out_is_what_is_paid(terms: Terms, expected: int | None) -> None:
    came = came_to(terms, EarningKind.OPTED_OUT, seconds=30, expected=expected)
    assert rules.pays_opted_out(terms, expected) is (came > 0)


@given(st.integers(1, 10**9), st.integers(0, 10**6))
def test_time_is_paid_in_whole_units_never_half_a_unit_off(rate: int, seconds: int) -> None:
    paid = rules.by_time(Money(EUR, rate), seconds).minor_units
    assert abs(paid * 3600 - rate * seconds) <= 1800


def test_honest_time_cannot_be_held_back() -> None:
    honest = rules.time_worth(Terms(), TASK, 60, 30)
    careless = Withholding(Ground.NOT_AS_ASKED, "Half of it is missing.")
    assert honest == Money(EUR, 10)
    assert rules.withheld(earning(), careless, honest) == 10
    assert rules.withheld(earning(), replace(careless, minor_units=3), honest) == 3
    assert refused(lambda: rules.withheld(earning(), replace(careless, minor_units=11), honest)) == "pay.amount"
    assert refused(lambda: rules.withheld(earning(), careless, TASK)) == "pay.honest_time"
    assert refused(lambda: rules.withheld(earning(), careless, None)) == "pay.honest_time"
    assert rules.withheld(earning(), replace(careless, ground=Ground.NOT_DONE), honest) == 20


@pytest.mark.parametrize("state", [state for state in EarningState if state is not EarningState.PENDING])
def test_what_was_decided_stays(state: EarningState) -> None:
    wanted = Withholding(Ground.NOT_DONE, "Blank.")
    assert refused(lambda: rules.withheld(earning(state=state), wanted, None)) == "pay.decided"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 1001, "a\x00b"])
def test_every_refusal_of_money_needs_a_reason(reason: str) -> None:
    assert refused(lambda: rules.withheld(earning(), Withholding(Ground.NOT_DONE, reason), None)) == "pay.reason"


def test_contesting_has_a_clock() -> None:
    held = earning(state=EarningState.REJECTED, withheld=20, contest_until=100)
    rules.check_contest(held, "I did it.", now=100)
    assert refused(lambda: rules.check_contest(held, "I did it.", now=101)) == "pay.contest_over"
    assert refused(lambda: rules.check_contest(held, "", now=1)) == "pay.reason"
    assert refused(lambda: rules.check_contest(earning(), "I did it.", now=1)) == "pay.not_rejected"


def test_nobody_decides_about_their_own_decision() -> None:
    contested = earning(state=EarningState.CONTESTED, withheld=15, decided_by="anna")
    assert rules.granted(contested, 15, "True.", by="berta") == 15
    assert refused(lambda: rules.granted(contested, 15, "True.", by="anna")) == "pay.own_decision"
    assert refused(lambda: rules.granted(contested, 16, "True.", by="berta")) == "pay.amount"
    assert refused(lambda: rules.granted(contested, 0, " ", by="berta")) == "pay.reason"
    assert refused(lambda: rules.granted(earning(), 1, "True.", by="berta")) == "pay.not_contested"


def test_the_floor_is_rounded_up_for_the_person_and_never_negative() -> None:
    floor = Money(EUR, 1200)
    assert rules.top_up(floor, seconds=3600, earned=1000) == 200
    assert rules.top_up(floor, seconds=1, earned=0) == 1
    assert rules.top_up(floor, seconds=3600, earned=1300) == 0
    assert rules.top_up(floor, seconds=0, earned=0) == 0


def test_weeks_begin_on_mondays() -> None:
    thursday = 1_767_225_600_000_000  # 2026-01-01
    monday = rules.week_of(thursday)
    assert (thursday - monday) == 3 * DAY
    assert rules.week_of(monday) == monday
    assert rules.week_of(monday - 1) == monday - rules.WEEK


def test_hand_out_needs_money_for_all_in_hand_and_for_who_may_come() -> None:
    assert rules.needed(TASK, held=0, workers=0) == 40
    assert rules.needed(TASK, held=6, workers=3) == 240
    assert rules.needed(TASK, held=0, workers=5000) == 400


def test_terms_that_cannot_be_are_refused_where_they_are_wrong() -> None:
    def where(terms: Terms) -> list[str]:
        return [fault.where for fault in rules.term_faults(terms, TASK)]

    assert where(Terms()) == where(HOURLY) == where(FLOORED) == []
    assert where(Terms(basis=Basis.HOUR)) == ["/hourly"]
    assert where(replace(HOURLY, cap_seconds=0)) == ["/cap_seconds"]
    assert where(Terms(approval_days=0, contest_days=61)) == ["/approval_days", "/contest_days"]
    assert where(Terms(floor=Money(EUR, 0))) == ["/floor/minor_units"]
    assert where(Terms(floor=Money("USD", 5))) == [""]


def test_an_entry_tells_where_it_does_not_balance() -> None:
    budget, paid = Place(Account.BUDGET, 1), Place(Account.PAID, 1, 7)
    both = (*rules.move(TASK, budget, paid), Line(paid, Money("USD", 1)))
    assert Entry("k", EntryKind.EARNED, 1, both, "system").unbalanced == {"USD": 1}
    assert Entry("k", EntryKind.EARNED, 1, both[:2], "system").unbalanced == {}
