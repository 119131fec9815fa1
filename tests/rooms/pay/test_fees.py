"""Exams and sessions that pay: promised before they begin, owed once, as far as the budget does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.app import HEARS
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock, rfc3339
from preceptor.base.money import Money
from preceptor.infra import audit
from preceptor.infra.unit import Ctx
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.nouns import Account, Fee, FeeBasis, FeeFor, KeptFee, Sat
from rooms.calibration.held import FIRST, answer
from rooms.exams.makers import Hall, single, sit
from rooms.pay.till import EUR, Till, recount
from rooms.routing.stage import payload
from rooms.settle import settle
from web import Client, House

FIXED = {"amount": {"currency": EUR, "minor_units": 400}, "minutes": 20}
MINUTE = {"basis": "minute", "amount": {"currency": EUR, "minor_units": 20}, "minutes": 20, "cap_minutes": 30}


@pytest.fixture
def till(house: House, clock: SetClock) -> Till:
    till = Till(house.units, clock, price=None)
    for client, role in ((house.as_contributor, Role.CONTRIBUTOR), (house.as_reviewer, Role.MANAGER)):
        house.join(client, till.project, role)
    return till


def hall_of(house: House) -> Hall:
    hall = Hall(house)
    hall.add(*(single(number) for number in range(1, 7)))
    return hall


def set_fee(house: House, till: Till, what: str, **body: Any) -> Any:
    return house.as_reviewer.put(f"projects/{till.project}/pay/fees/{what}", json=FIXED | body)


def lines(house: House, who: Client) -> list[tuple[str, int]]:
    settle(house.units)
    return [(row["kind"], row["minor_units"]) for row in who.get("me/earnings").json()["rows"]]


def take(house: House, till: Till, hall: Hall, exam: str, *, seconds: int = 600, right: int = 0) -> None:
    attempt = hall.start(house.as_contributor, exam)
    till.clock.advance(seconds=seconds)
    sit(house.as_contributor, attempt, right=right)
    settle(house.units)


def test_an_exam_pays_what_it_said_before_it_began_passed_or_not_and_once(house: House, till: Till) -> None:
    hall, me = hall_of(house), house.as_contributor
    exam = hall.exam(attempts=3, cooldown_hours=0)
    assert set_fee(house, till, f"exam/{exam}").json()["rows"][0]["most"] == {"currency": EUR, "minor_units": 400}
    [told] = me.get("me/fees").json()["rows"]
    assert (told["subject"], told["minutes"], told["held"]) == (exam, 20, False)
    attempt = hall.start(me, exam)
    till.clock.advance(seconds=300)
    assert set_fee(house, till, f"exam/{exam}", amount={"currency": EUR, "minor_units": 900}).status_code == 200
    sit(me, attempt, right=0)
    assert lines(house, me) == [("exam", 400)], "what held when it was begun, though it was failed"
    take(house, till, hall, exam)
    assert lines(house, me) == [("exam", 400)], "one attempt is paid"

    def hear_again(ctx: Ctx) -> None:
        names, listener = HEARS["pay.attempts"]
        listener(ctx, [one for _, one in audit.follow(ctx.conn, after=(0, 0), limit=2000) if one.name in names])

    house.units.write_now(SYSTEM, hear_again)
    assert till.balance(Account.PENDING) == 400
    recount(house.units)


def test_nothing_is_paid_for_an_empty_sheet_nor_after_the_fee_has_ended(house: House, till: Till) -> None:
    hall, me = hall_of(house), house.as_contributor
    exam = hall.exam(attempts=3, cooldown_hours=0)
    set_fee(house, till, f"exam/{exam}", times=3)
    empty = hall.start(me, exam)
    me.post(f"me/attempts/{empty['id']}/submit")
    assert lines(house, me) == []
    path = f"projects/{till.project}/pay/fees/exam/{exam}"
    assert house.as_reviewer.delete(path).status_code == 204
    assert house.as_reviewer.delete(path).json()["code"] == "fee.not_found"
    till.clock.advance(seconds=1)
    take(house, till, hall, exam)
    assert lines(house, me) == [] and me.get("me/fees").json()["rows"] == []


def test_time_in_an_exam_counts_to_its_cap(house: House, till: Till) -> None:
    hall, me = hall_of(house), house.as_contributor
    exam = hall.exam(attempts=3, cooldown_hours=0)
    set_fee(house, till, f"exam/{exam}", **MINUTE, times=2)
    take(house, till, hall, exam, seconds=90)
    take(house, till, hall, exam, seconds=7 * 3600)
    assert lines(house, me) == [("exam", 600), ("exam", 30)]
    assert me.get("me/money").json()["rows"][0]["seconds"] == 90 + 1800, "a floor an hour cannot be sat out"


def test_what_the_budget_might_not_pay_for_is_not_promised(house: House, till: Till) -> None:
    hall, me = hall_of(house), house.as_contributor
    exam = hall.exam(attempts=5, cooldown_hours=0)
    till.fund(700)
    set_fee(house, till, f"exam/{exam}", times=5)
    assert me.get("me/fees").json()["rows"][0]["held"] is False
    till.clock.advance(seconds=1)
    take(house, till, hall, exam)
    assert lines(house, me) == [("exam", 400)]
    assert me.get("me/fees").json()["rows"][0]["held"] is True, "300 are left"
    till.clock.advance(seconds=1)
    take(house, till, hall, exam)
    assert lines(house, me) == [("exam", 400)] and till.balance(Account.BUDGET) == 300
    till.fund(1000)
    assert me.get("me/fees").json()["rows"][0]["held"] is False
    till.clock.advance(seconds=1)
    take(house, till, hall, exam)
    assert lines(house, me) == [("exam", 400)] * 2 and till.balance(Account.BUDGET) == 900
    recount(house.units)


@pytest.mark.parametrize(("fee", "earned"), [(FIXED, [400, 0]), (MINUTE, [60, 0])])
def test_a_session_pays_for_both_answers_or_for_the_time_one_was_there(
    house: House, till: Till, fee: dict[str, Any], earned: list[int]
) -> None:
    one, other = house.as_contributor, house.as_outsider
    house.join(other, till.project, Role.CONTRIBUTOR)
    body = {"title": "How kind?", "opens_at": rfc3339(house.units.now()), "items": [{"payload": payload(1)}],
            "people": [one.account.id, other.account.id]}  # fmt: skip
    made = house.as_reviewer.post(f"/projects/{till.project}/calibration", json=body)
    assert made.status_code == 201, made.text
    session = made.json()["id"]
    assert set_fee(house, till, f"session/{session}", **fee).status_code == 200
    assert [row["about"] for row in one.get("me/fees").json()["rows"]] == ["session"]
    assert house.as_analyst.get("me/fees").json()["rows"] == [], "who has no seat reads nothing of it"
    till.clock.advance(seconds=1)
    one.post(f"/calibration/{session}/attend")
    till.clock.advance(seconds=180)
    one.post(f"/calibration/{session}/attend")
    answer(one, session, 1, FIRST)
    house_move(house, session, "discussing", "voting")
    answer(one, session, 1, FIRST)
    house_move(house, session, "closed")
    for who, units in zip((one, other), earned, strict=True):
        assert sum(amount for _, amount in lines(house, who)) == units
    assert till.balance(Account.PENDING) == sum(earned)
    recount(house.units)


def house_move(house: House, session: str, *stages: str) -> None:
    for stage in stages:
        moved = house.as_reviewer.post(f"/calibration/{session}/move", json={"stage": stage})
        assert moved.status_code == 200, moved.text
        settle(house.units)


def test_only_who_pays_says_what_is_paid_and_what_cannot_be_is_refused(house: House, till: Till) -> None:
    hall = hall_of(house)
    exam, path = hall.exam(), f"projects/{till.project}/pay/fees"
    assert house.nobody.get("me/fees").status_code == 401
    assert house.as_contributor.get(path).status_code == 403
    assert house.as_outsider.get(path).status_code == 404
    assert house.as_contributor.put(f"{path}/exam/{exam}", json=FIXED).status_code == 403
    assert set_fee(house, till, "exam/nothing").json()["code"] == "exam.not_found"
    assert set_fee(house, till, "session/nothing").json()["code"] == "calibration.not_found"
    assert set_fee(house, till, "lunch/one").status_code == 422
    refused = set_fee(house, till, f"exam/{exam}", minutes=0, times=99).json()
    assert refused["code"] == "pay.fee"
    assert {one["where"] for one in refused["faults"]} == {"/minutes", "/times"}
    set_fee(house, till, f"exam/{exam}")
    dollars = {"currency": "USD", "minor_units": 400}
    assert set_fee(house, till, f"exam/{hall.exam()}", amount=dollars).json()["code"] == "pay.currency"
    other = Till(house.units, till.clock, price=None)
    house.join(house.as_reviewer, other.project, Role.MANAGER)
    assert set_fee(house, other, f"exam/{exam}").json()["code"] == "pay.fee_elsewhere"


def test_what_is_earned_never_passes_what_was_said() -> None:
    fee = Fee(FeeFor.EXAM, "e", FeeBasis.MINUTE, Money(EUR, 7), 20, 30, 2)
    kept, sat = KeptFee(FeeFor.EXAM, "e", 1, 0, fee), Sat(FeeFor.EXAM, "e", "k", 1, 1, 0, True, 0, 0)
    for seconds in range(0, 4000, 7):
        came_to = rules.fee_earned(kept, replace(sat, seconds=seconds))
        assert came_to is None if seconds == 0 else came_to is not None
        if came_to is not None:
            assert 0 <= came_to.money.minor_units <= fee.most.minor_units == 210
            assert abs(came_to.money.minor_units - 7 * min(seconds, 1800) / 60) <= 0.5
    assert rules.fee_earned(replace(kept, held=True), replace(sat, seconds=60)) is None
    assert rules.fee_earned(kept, replace(sat, seconds=60, number=3)) is None
    assert rules.fee_earned(kept, replace(sat, seconds=60, ended=False)) is None
    assert rules.fee_earned(replace(kept, fee=None), replace(sat, seconds=60)) is None
