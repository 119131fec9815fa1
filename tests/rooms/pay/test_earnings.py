"""Earnings on both databases: accrual, approval, holding back, disputes, budget, floor."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.infra.unit import Units
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.nouns import Account, Basis, Earning, EarningKind, EarningState, Ground, Rate, Withholding
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.routing.nouns import NoWorkCode
from preceptor.rooms.wellbeing.actions import set_caps
from preceptor.rooms.wellbeing.nouns import ProjectCaps
from rooms.pay.till import EUR, Till, recount, refused
from rooms.people import NOBODY, OUTSIDER


@pytest.fixture
def till(units: Units, clock: SetClock) -> Till:
    return Till(units, clock)


def reject(till: Till, one: Earning, ground: Ground = Ground.NOT_DONE) -> Earning:
    wanted = Withholding(ground, "It is blank.")
    return till.units.write_now(till.manager, actions.reject, one.id, wanted)


def test_an_answer_earns_what_was_promised_when_it_was_begun(till: Till) -> None:
    offer = till.stage.offer(7)
    till.clock.advance(seconds=10)
    till.units.write_now(SYSTEM, projects.change_project, till.project, {"pay": Money(EUR, 5)})
    till.clock.advance(seconds=10)
    till.stage.answer(7, offer.lease, then_next=False)
    till.work(7)
    assert [one.money.minor_units for one in till.lines(7)] == [5, 20]
    first = till.lines(7)[-1]
    assert first.how == {"basis": "task", "price": 20, "seconds": 20, "paid_seconds": 20}
    assert (first.state, first.seconds, first.kind) == (EarningState.PENDING, 20, EarningKind.TASK)


def test_time_is_paid_by_the_hour_up_to_the_cap_and_broken_items_by_time(till: Till) -> None:
    till.terms(basis=Basis.HOUR, hourly=Money(EUR, 1200), cap_seconds=60)
    till.clock.advance(seconds=1)
    till.work(7, seconds=30)
    till.work(7, seconds=600)
    till.skip_broken(7, seconds=30)
    assert [(one.kind.value, one.money.minor_units) for one in till.lines(7)] == [
        ("broken", 10), ("task", 20), ("task", 10),
    ]  # fmt: skip


def test_opting_out_of_a_difficult_task_is_paid_by_time_and_of_another_is_not(till: Till) -> None:
    till.opt_out(7)
    assert till.lines(7) == [], "nothing here is difficult, so there was no warning"
    till.units.write_now(SYSTEM, set_caps, till.project, ProjectCaps(severity=2))
    till.opt_out(7)
    [line] = till.lines(7)
    assert (line.kind, line.money.minor_units > 0) == (EarningKind.OPTED_OUT, True)
    till.terms(pays_opted_out=False)
    till.clock.advance(seconds=1)
    till.opt_out(7)
    assert till.lines(7)[0].money.minor_units == 0 and till.lines(7)[0].how["unpaid"] == "opted_out"
    till.terms(basis=Basis.HOUR, hourly=Money(EUR, 1200), cap_seconds=60, pays_opted_out=False)
    till.clock.advance(seconds=1)
    till.opt_out(7, seconds=600)
    assert till.lines(7)[0].money.minor_units == 20, "by the hour always, up to the cap"


def test_it_is_approved_by_itself_when_its_time_comes_and_not_before(till: Till) -> None:
    till.work(7, 2)
    till.days(6)
    assert till.balance(Account.OWED) == 0
    till.days(2)
    till.tick()
    assert (till.balance(Account.PENDING), till.balance(Account.OWED)) == (0, 40)
    assert {one.decided_by for one in till.lines(7)} == {"system"}
    assert refused(lambda: reject(till, till.lines(7)[0])) == "pay.decided"


def test_approving_twice_owes_once(till: Till) -> None:
    till.work(7, 2)
    ids = [one.id for one in till.lines(7)]
    assert till.units.write_now(till.manager, actions.approve, till.project, ids) == 2
    assert till.units.write_now(till.manager, actions.approve, till.project, ids) == 0
    assert till.balance(Account.OWED) == 40


def test_a_dispute_is_decided_by_somebody_else(till: Till) -> None:
    till.fund(1000)
    till.work(7)
    one = reject(till, till.lines(7)[0])
    assert (one.withheld, till.balance(Account.WITHHELD)) == (20, 20)
    assert (
        refused(lambda: till.units.write_now(till.person(8), actions.contest, one.id, "Mine.")) == "earning.not_found"
    )
    till.units.write_now(till.person(7), actions.contest, one.id, "I wrote three sentences.")

    def settle(who: object) -> Earning:
        return till.units.write_now(who, actions.settle, one.id, 15, reason="Most of it is there.")  # type: ignore[arg-type]

    assert refused(lambda: settle(till.manager)) == "pay.own_decision"
    assert settle(till.other).granted == 15
    granted, first = till.lines(7)
    assert (granted.kind, granted.money.minor_units, granted.how) == (EarningKind.GRANTED, 15, {"earning": one.id})
    assert first.state is EarningState.SETTLED
    assert (till.balance(Account.OWED), till.balance(Account.WITHHELD), till.balance(Account.BUDGET)) == (15, 0, 985)
    recount(till.units)


def test_a_part_is_held_back_and_honest_time_paid(till: Till) -> None:
    till.work(7, seconds=30)
    one = reject(till, till.lines(7)[0], Ground.NOT_AS_ASKED)
    assert one.withheld == 10
    assert (till.balance(Account.OWED), till.balance(Account.WITHHELD)) == (10, 10)


def test_nobody_deciding_in_time_decides_for_the_contributor(till: Till) -> None:
    till.work(7, 2)
    contested, left = (reject(till, one) for one in till.lines(7))
    till.units.write_now(till.person(7), actions.contest, contested.id, "I did it.")
    till.days(8)
    till.tick()
    assert (till.balance(Account.OWED), till.balance(Account.WITHHELD)) == (20, 20)
    till.days(7)
    till.tick()
    assert (till.balance(Account.OWED), till.balance(Account.WITHHELD)) == (20, 0)
    found = {one.id: one for one in till.lines(7)}
    assert (found[contested.id].granted, found[left.id].granted) == (20, 0)
    assert found[left.id].state is EarningState.SETTLED


def test_hand_out_ends_before_the_budget_is_overspent(till: Till) -> None:
    till.fund(200)
    answered = 0
    while till.stage.take(7).offer is not None:
        till.work(7)
        answered += 1
    refusal = till.stage.take(8).no_work
    assert refusal is not None
    assert (refusal.code, refusal.why) == (NoWorkCode.ON_HOLD, "used_up")
    assert 0 < answered <= 10
    assert till.balance(Account.BUDGET) >= 0
    till.fund(1000)
    assert till.pay().hold == ""
    assert till.stage.take(8).offer is not None


def test_money_nobody_earned_can_be_taken_back_and_no_more(till: Till) -> None:
    till.fund(1000, key="invoice 7")
    till.fund(1000, key="invoice 7")
    till.work(7)
    assert refused(lambda: till.fund(-990)) == "pay.budget"
    till.fund(-980)
    assert (till.balance(Account.BUDGET), till.balance(Account.SOURCE)) == (0, -20)
    assert (
        refused(lambda: till.units.write_now(till.manager, actions.fund, till.project, Money("USD", 5)))
        == "pay.currency"
    )


def test_a_week_below_the_floor_is_topped_up_once_with_its_numbers(till: Till) -> None:
    till.terms(floor=Money(EUR, 1800))
    till.clock.advance(seconds=1)
    till.work(7, 3, seconds=60)  # 60 cents for three minutes; 18 euros an hour are 90
    till.work(8, 1, seconds=5)
    till.tick()
    assert len(till.lines(7)) == 3
    till.days(7)
    till.tick()
    line = till.lines(7)[0]
    assert (line.kind, line.money.minor_units, line.state) == (EarningKind.TOP_UP, 30, EarningState.APPROVED)
    assert {name: line.how[name] for name in ("floor", "seconds", "earned")} == {
        "floor": 1800, "seconds": 180, "earned": 60,
    }  # fmt: skip
    assert [one.kind for one in till.lines(8)] == [EarningKind.TASK]
    recount(till.units)


def test_a_bonus_is_owed_at_once_within_the_budget(till: Till) -> None:
    till.work(7)
    me = till.lines(7)[0].contributor_id

    def give(units: int, who: int = me, reason: str = "A fine find.", key: str = "one") -> Earning:
        money = Money(EUR, units)
        return till.units.write_now(
            till.manager, actions.give_bonus, till.project, who, money, reason=reason, key=key
        )  # fmt: skip

    assert refused(lambda: give(100)) == "pay.budget"
    till.fund(500)
    assert give(100).id == give(100).id
    assert refused(lambda: give(1, reason=" ")) == "pay.reason"
    assert refused(lambda: give(1, who=999)) == "contributor.not_found"
    assert till.balance(Account.OWED) == 100
    recount(till.units)


def test_people_see_their_own_money_alone(till: Till) -> None:
    till.work(7, 2)
    till.work(8, 1, seconds=60)
    mine = till.units.read_now(till.person(7), queries.my_money)
    assert [(row.currency, row.earned, row.seconds, row.hourly) for row in mine] == [(EUR, 40, 60, 2400)]
    assert till.units.read_now(OUTSIDER, queries.my_money) == ()
    people = till.units.read_now(till.manager, queries.people, till.project)
    assert [(row.sums.earned, row.lines) for row in people] == [(40, 2), (20, 1)]
    for asker, code in ((OUTSIDER, "project.not_found"), (till.person(7), "identity.not_allowed")):
        for query in (queries.project_pay, queries.earnings_of, queries.people, queries.journal):
            assert refused(lambda: till.units.read_now(asker, query, till.project)) == code  # noqa: B023


def test_a_project_that_pays_nothing_keeps_no_money(units: Units, clock: SetClock) -> None:
    till = Till(units, clock, price=None)
    till.work(7)
    till.skip_broken(7)
    assert till.lines(7) == []
    assert till.pay().currency == ""


def test_what_an_hour_came_to_is_told_once_there_is_enough_to_go_by(till: Till) -> None:
    def rates(no: int) -> list[Rate]:
        return list(till.units.read_now(till.stage.person(no), queries.my_rates))

    assert rates(1) == [Rate(till.project, EUR, None, 0, None, 0, price=20, opting_out_paid=True)], (
        "what a task pays is told beforehand"
    )
    for _ in range(2):
        till.work(1, seconds=200)
    assert rates(1) == [Rate(till.project, EUR, None, 400, None, 0, price=20, opting_out_paid=True)], (
        "400 seconds say nothing of an hour"
    )
    till.clock.advance(seconds=301)
    for no in range(1, 6):
        till.work(no, 6, seconds=100 * no)
    till.clock.advance(seconds=301)
    assert rates(1) == [Rate(till.project, EUR, 576, 1000, 240, 5, price=20, opting_out_paid=True)], (
        "eight tasks in 1,000 s; the middle one takes 300 s each"
    )
    assert rates(5) == [Rate(till.project, EUR, 144, 3000, 240, 5, price=20, opting_out_paid=True)]
    assert refused(lambda: till.units.read_now(NOBODY, queries.my_rates))
    assert till.units.read_now(OUTSIDER, queries.my_rates) == []
