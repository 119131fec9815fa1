"""The ledger: whatever is done, in whatever order, every entry adds up to zero and every balance to its lines."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preceptor.app import HEARS
from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock, to_micros
from preceptor.base.ids import new_id
from preceptor.base.money import Money
from preceptor.base.problems import Problem
from preceptor.infra import audit
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.pay import actions, queries, rules
from preceptor.rooms.pay.actions.funding import keep_within
from preceptor.rooms.pay.nouns import (
    Account,
    Done,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Fee,
    FeeBasis,
    FeeFor,
    Ground,
    KeptFee,
    Line,
    Place,
    Sat,
    Withholding,
)
from preceptor.rooms.pay.store import earnings, fees, ledger
from preceptor.rooms.workforce.actions import ensure_me
from rooms.pay.till import EUR, Till, recount

BUDGET, SOURCE = Place(Account.BUDGET, 1), Place(Account.SOURCE, 1)


def entry(key: str, units: int = 5) -> Entry:
    return Entry(key, EntryKind.FUNDED, 1, rules.move(Money(EUR, units), SOURCE, BUDGET), "system")


def post(units: Units, *wanted: Entry) -> set[str]:
    return units.write_now(SYSTEM, lambda ctx: ledger.post(ctx.conn, wanted, now=ctx.now()))


def test_an_entry_is_posted_once_however_often_it_comes(units: Units) -> None:
    assert post(units, entry("a"), entry("b")) == {"a", "b"}
    assert post(units, entry("b", 99), entry("c")) == {"c"}
    assert units.read_now(SYSTEM, lambda ctx: ledger.balance(ctx.conn, BUDGET, EUR)) == 15
    recount(units)


def test_what_does_not_balance_is_never_posted(units: Units) -> None:
    lame = Entry("lame", EntryKind.FUNDED, 1, (Line(BUDGET, Money(EUR, 5)),), "system")
    with pytest.raises(ValueError, match="does not balance"):
        post(units, lame)
    assert units.read_now(SYSTEM, lambda ctx: ledger.page(ctx.conn, 1, before="", limit=9)) == []


def test_handlers_that_run_twice_pay_once(units: Units, clock: SetClock) -> None:
    till = Till(units, clock)
    till.work(7, 3)

    def hear_all_again(ctx: Ctx) -> None:
        names, listener = HEARS["pay.earnings"]
        heard = [one for _, one in audit.follow(ctx.conn, after=(0, 0), limit=1000) if one.name in names]
        assert len(heard) == 3
        listener(ctx, heard)

    units.write_now(SYSTEM, hear_all_again)
    assert till.balance(Account.PENDING) == 60
    assert len(till.lines(7)) == 3
    recount(units)


# What somebody may do next, with two numbers drawn for it.
DEEDS = ("fund", "work", "approve", "reject", "contest", "settle", "bonus", "days", "reserve", "paid", "release", "fee",
         "sit")  # fmt: skip


class Story:
    """Does one deed after the other; what is refused changes nothing, and that is checked too."""

    def __init__(self, till: Till) -> None:
        self.till, self.done = till, 0
        self.payments: list[tuple[str, int]] = []
        self.people = [till.units.write_now(till.person(no), ensure_me).id for no in (7, 8)]

    def do(self, deed: str, one: int, two: int) -> None:
        act: Callable[[int, int], object] = getattr(self, f"_{deed}")
        with contextlib.suppress(Problem):
            act(one, two)
        recount(self.till.units)

    def _fund(self, one: int, two: int) -> None:
        self.till.fund((one - 3) * 100, key=str(two))

    def _work(self, one: int, two: int) -> None:
        """Without the answer itself; one in three is told twice."""
        self.done += two % 3 > 0
        now = to_micros(self.till.clock.now())
        seconds = 1 + two * 9
        said = Done(
            f"{self.till.project}-{self.done}", self.till.project, self.people[one % 2], EarningKind.TASK, "item", 1,
            False, seconds, now - seconds * 1_000_000, now,
        )  # fmt: skip
        self._write(SYSTEM, actions.accrue, [said])

    def _some(self, state: EarningState, which: int) -> str:
        found = [one for one in lines_of(self.till) if one.state is state]
        return found[which % len(found)].id if found else "none"

    def _approve(self, one: int, _: int) -> None:
        self._write(self.till.manager, actions.approve, self.till.project, [self._some(EarningState.PENDING, one)])

    def _reject(self, one: int, two: int) -> None:
        wanted = Withholding(list(Ground)[two % 2], "Not what was asked.", None if two % 3 else 1 + two)
        self._write(self.till.manager, actions.reject, self._some(EarningState.PENDING, one), wanted)

    def _contest(self, one: int, two: int) -> None:
        self._write(self.till.person(7 + two % 2), actions.contest, self._some(EarningState.REJECTED, one), "I did it.")

    def _settle(self, one: int, two: int) -> None:
        self._write(self.till.other, actions.settle, self._some(EarningState.CONTESTED, one), two, reason="So it is.")

    def _bonus(self, one: int, two: int) -> None:
        self._write(
            self.till.manager, actions.give_bonus, self.till.project, self.people[one % 2], Money(EUR, two), reason="Well done.",
            key=str(one),
        )  # fmt: skip

    def _days(self, one: int, _: int) -> None:
        self.till.clock.advance(days=1 + one * 3)
        for act in (actions.approve_due, actions.settle_due):
            self._write(SYSTEM, act, limit=200)
        self._write(SYSTEM, actions.top_up_week, self.till.project)

    def _fee(self, one: int, two: int) -> None:
        """A fixed amount or so much a minute, or none any more; then what the budget allows."""
        about, basis = list(FeeFor)[one % 2], list(FeeBasis)[two % 2]
        fee = Fee(about, "it", basis, Money(EUR, 1 + two * 7), 10, 1 + two, 1 + one % 3) if one % 4 else None
        kept = KeptFee(about, "it", self.till.project, to_micros(self.till.clock.now()), fee)
        self._write(SYSTEM, lambda ctx: fees.add(ctx.conn, kept))
        self._write(SYSTEM, keep_within, self.till.project, may_open=bool(two % 2))
        self.till.clock.advance(seconds=1)

    def _sit(self, one: int, two: int) -> None:
        """One in three is told twice."""
        self.done += two % 3 > 0
        now = to_micros(self.till.clock.now())
        key = f"sit-{self.till.project}-{self.done}"
        said = Sat(list(FeeFor)[one % 2], "it", key, self.people[one % 2], 1 + two % 3, two * 40, two % 5 > 0, now, now)
        self._write(SYSTEM, actions.accrue_sat, [said, said])

    def _reserve(self, one: int, _: int) -> None:
        self.payments.append((new_id(), self.people[one % 2]))
        self._write(SYSTEM, actions.reserve, *self.payments[-1], EUR)

    def _paid(self, one: int, _: int) -> None:
        if self.payments:
            self._write(SYSTEM, actions.mark_paid, *self.payments.pop(one % len(self.payments)), EUR)

    def _release(self, one: int, _: int) -> None:
        if self.payments:
            self._write(SYSTEM, actions.release, *self.payments.pop(one % len(self.payments)), EUR, why="No account.")

    def _write(self, who: Any, act: Any, *args: Any, **options: Any) -> None:
        self.till.units.write_now(who, act, *args, **options)


def lines_of(till: Till) -> list[Earning]:
    found: list[Earning] = till.units.read_now(till.manager, queries.earnings_of, till.project, limit=200)
    return found


steps = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 9), st.integers(0, 20)), min_size=8, max_size=24)


@pytest.mark.slow
@settings(
    max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps)
def test_any_sequence_keeps_every_entry_at_zero_and_every_balance_true(
    units: Units, clock: SetClock, story: list[tuple[str, int, int]]
) -> None:
    till = Till(units, clock, items=0)
    till.terms(floor=Money(EUR, 1300))
    told = Story(till)
    for deed in story:
        told.do(*deed)
    # What is owed is what approved lines, not yet in a payment, come to.
    lines = lines_of(till)
    owed = sum(one.due for one in lines if one.state is not EarningState.PENDING and not one.payment)
    assert till.balance(Account.OWED) == owed
    assert till.balance(Account.PENDING) == sum(
        one.money.minor_units for one in lines if one.state is EarningState.PENDING
    )
    held = [one for one in lines if one.state in {EarningState.REJECTED, EarningState.CONTESTED}]
    assert till.balance(Account.WITHHELD) == sum(one.withheld for one in held)


def test_taken_into_a_payment_is_owed_no_more_and_released_is_owed_again(units: Units, clock: SetClock) -> None:
    till = Till(units, clock)
    till.work(7, 2)
    till.days(8)
    me = till.lines(7)[0].contributor_id
    assert units.write_now(SYSTEM, actions.reserve, "one", me, EUR) == 40
    assert units.write_now(SYSTEM, actions.reserve, "two", me, EUR) == 0
    units.write_now(SYSTEM, actions.release, "one", me, EUR, why="No account.")
    assert units.write_now(SYSTEM, actions.reserve, "three", me, EUR) == 40
    for _ in range(2):
        units.write_now(SYSTEM, actions.mark_paid, "three", me, EUR)
    assert (till.balance(Account.OWED), till.balance(Account.PAID)) == (0, 40)
    assert units.read_now(SYSTEM, lambda ctx: earnings.in_payment(ctx.conn, "one")) == {}
    recount(units)
