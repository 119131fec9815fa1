"""People who are owed money and said where to pay, and the two who pay them: for tests of payouts."""

from __future__ import annotations

import dataclasses
from collections import Counter as Count
from collections.abc import Sequence
from typing import Any

from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.pay.nouns import Account, EarningState
from preceptor.rooms.payouts import actions, queries
from preceptor.rooms.payouts.nouns import Batch, BatchSums, Details, Payment, PaymentState
from rooms.pay.till import EUR, Till
from rooms.people import house_manager
from rooms.settle import settle

IBAN = "DE89370400440532013000"
"""The German example of the IBAN registry (SWIFT, release 99); it ends in 00, so the simulator refuses it."""
GOOD = ("GB82WEST12345698765432", "FR1420041010050500013M02606", "BE68539007547034")
"""Examples of the same registry that do not."""


def simulated(units: Units) -> Units:
    """The same house, paying by the simulator."""
    return dataclasses.replace(units, settings=units.settings.model_copy(update={"payouts": "simulator"}))


class Counter:
    """`counter.owe(7, 2)`: person 7 worked twice and it is approved; `counter.draw_up()` runs the job too."""

    def __init__(self, units: Units, clock: SetClock) -> None:
        self.units, self.till = units, Till(units, clock)
        self.one, self.two = house_manager(50), house_manager(51)

    def owe(self, no: int, count: int = 1, *, iban: str = GOOD[0]) -> None:
        self.till.work(no, count)
        pending = [one.id for one in self.till.lines(no) if one.state is EarningState.PENDING]
        self.units.write_now(self.till.manager, pay.approve, self.till.project, pending)
        if iban:
            self.units.write_now(self.till.person(no), actions.set_details, Details(f"Person {no}", iban))

    def draw_up(self, **asked: Any) -> str:
        batch = self.units.write_now(self.one, actions.draw_up, EUR, **asked)
        settle(self.units)
        return batch.id

    def release(self, batch_id: str) -> None:
        self.units.write_now(self.two, actions.release, batch_id)
        settle(self.units)

    def batch(self, batch_id: str) -> Batch:
        return self.units.read_now(self.one, queries.batch, batch_id)[0]

    def payments(self, batch_id: str) -> Sequence[Payment]:
        """Each look finds the kept sums to be what the payments add up to."""
        found = self.units.read_now(self.one, queries.payments, batch_id, limit=200)[0]
        count, minor_units = Count[PaymentState](), Count[PaymentState]()
        for one in found:
            count[one.state] += 1
            minor_units[one.state] += one.minor_units
        kept = self.units.read_now(self.one, queries.batch, batch_id)[1]
        assert kept == BatchSums(dict(count), dict(minor_units))
        return found

    def balance(self, account: Account) -> int:
        return self.till.balance(account)
