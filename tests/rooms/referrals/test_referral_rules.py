"""What may be offered and what becomes of a referral: every case, and nothing but the case."""

from __future__ import annotations

import pytest

from preceptor.base.clock import DAY_MICROS
from preceptor.base.money import Money
from preceptor.base.problems import Problem
from preceptor.rooms.referrals import rules
from preceptor.rooms.referrals.nouns import LAPSE_DAYS, MOST_CREDITS, MOST_TASKS, Ground, Referral, State
from preceptor.rooms.referrals.rules import Verdict

EUR = Money("EUR", 500)


def referral(state: State = State.APPLIED) -> Referral:
    return Referral("a", 1, 1, "b", 1, 10, 20, state, EUR, tasks=5, came_at=0, applied_at=0)


def judged(one: Referral, **said: int | bool) -> Verdict:
    return rules.judged(one, **{"accepted": 5, "now": 1, "same_person": False, "team": False, **said})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("units", "tasks", "most", "left", "where"),
    [
        (0, 1, 1, 900, "/minor_units"),
        (901, 1, 1, 900, "/minor_units"),
        (500, 1, 1, None, "/minor_units"),
        (500, 0, 1, 900, "/tasks"),
        (500, MOST_TASKS + 1, 1, 900, "/tasks"),
        (500, 1, 0, 900, "/most"),
        (500, 1, MOST_CREDITS + 1, 900, "/most"),
    ],
)
def test_what_cannot_be_offered_says_where(units: int, tasks: int, most: int, left: int | None, where: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_offer(Money("EUR", units), tasks=tasks, most=most, left=left)
    assert [one.where for one in caught.value.faults] == [where]
    rules.check_offer(EUR, tasks=1, most=1, left=500)


def test_credit_comes_with_the_last_task_and_not_before() -> None:
    assert judged(referral(), accepted=4) == Verdict(None)
    assert judged(referral()) == Verdict(State.CREDITED)
    late = LAPSE_DAYS * DAY_MICROS + 1
    assert judged(referral(), accepted=4, now=late) == Verdict(State.ENDED)
    assert judged(referral(), now=late) == Verdict(State.CREDITED), "done in time, looked at late"


def test_two_accounts_of_one_person_and_the_team_get_nothing() -> None:
    assert judged(referral(), same_person=True, team=True) == Verdict(State.REFUSED, Ground.SAME_PERSON)
    assert judged(referral(), team=True) == Verdict(State.REFUSED, Ground.TEAM)
    assert judged(referral(), accepted=4, same_person=True) == Verdict(None), (
        "nothing is held against anybody too early"
    )


def test_what_is_owed_stays_owed() -> None:
    owed = referral(State.OWED)
    assert judged(owed, accepted=0, same_person=True, team=True, now=10**18) == Verdict(State.CREDITED)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"person": 1, "before": ()}, "referrals.own"),
        ({"person": 3, "before": {4, 3}}, "referrals.loop"),
        ({"person": 2, "late": True}, "referrals.late"),
    ],
)
def test_who_brings_nobody(said: dict[str, object], code: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_may_come(**{"referrer": 1, "before": {4}, "late": False, **said})  # type: ignore[arg-type]
    assert caught.value.code == code
    rules.check_may_come(person=2, referrer=1, before={4}, late=False)
