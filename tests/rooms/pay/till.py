"""A project that pays, and people who work in it: for tests of money."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.pay import actions, queries
from preceptor.rooms.pay.nouns import Account, Earning, ProjectPay, Terms
from preceptor.rooms.pay.store import ledger
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import SkipReason
from rooms.people import member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

EUR = "EUR"


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


class Till:
    """`till.work(7, 3)`: person 7 answers three items, half a minute each; `till.tick()` runs listeners and jobs."""

    def __init__(self, units: Units, clock: SetClock, *, price: int | None = 20, items: int = 40, **stage: Any) -> None:
        self.units, self.clock = units, clock
        self.stage: Stage = set_stage(units, **stage)
        self.project = self.stage.project_id
        self.manager = member(self.project, Role.MANAGER, no=100)
        self.other = member(self.project, Role.MANAGER, no=101)
        self.stage.add(items)
        if price is not None:
            pay = {"pay": Money(EUR, price), "estimated_seconds": 60}
            units.write_now(SYSTEM, projects.change_project, self.project, pay)

    def terms(self, **said: Any) -> None:
        self.units.write_now(self.manager, actions.set_terms, self.project, Terms(**said))

    def fund(self, units: int, key: str = "") -> None:
        self.units.write_now(self.manager, actions.fund, self.project, Money(EUR, units), key=key)

    def work(self, no: int, count: int = 1, *, seconds: int = 30) -> None:
        for _ in range(count):
            offer = self.stage.offer(no)
            self.clock.advance(seconds=seconds)
            self.stage.answer(no, offer.lease, then_next=False)
        settle(self.units)

    def skip_broken(self, no: int, *, seconds: int = 30) -> None:
        offer = self.stage.offer(no)
        self.clock.advance(seconds=seconds)
        self.units.write_now(self.person(no), routing.skip, offer.lease, SkipReason.BROKEN)
        settle(self.units)

    def opt_out(self, no: int, *, seconds: int = 30) -> None:
        offer = self.stage.offer(no)
        self.clock.advance(seconds=seconds)
        self.units.write_now(self.person(no), routing.skip, offer.lease, SkipReason.UPSETTING)
        settle(self.units)

    def days(self, days: int) -> None:
        """Time goes by, and what the clock does is done."""
        self.clock.advance(days=days, seconds=1)
        self.tick()

    def tick(self) -> None:
        def due(ctx: Ctx) -> None:
            ctx.enqueue("pay.approve", {})
            ctx.enqueue("pay.top_up", {})

        self.units.write_now(SYSTEM, due)
        settle(self.units)

    def person(self, no: int) -> Actor:
        return self.stage.person(no)

    def lines(self, no: int) -> Sequence[Earning]:
        return self.units.read_now(self.person(no), queries.my_earnings, limit=200)

    def pay(self) -> ProjectPay:
        return self.units.read_now(self.manager, queries.project_pay, self.project)

    def balance(self, account: Account) -> int:
        return self.pay().balances.get(account, 0)


def recount(units: Units) -> None:
    """Every entry adds up to zero, and every balance is what its lines add up to."""

    def count(ctx: Ctx) -> None:
        line, kept = ledger.lines.c, ledger.balances.c
        by_entry = sa.select(sa.func.sum(line.minor_units)).group_by(line.entry_id, line.currency)
        assert set(ctx.conn.execute(by_entry).scalars()) <= {0}
        place = ("project_id", "contributor_id", "account", "currency")
        columns = [line[name] for name in place]
        summed = sa.select(*columns, sa.func.sum(line.minor_units)).group_by(*columns)
        counted = {tuple(row[:4]): int(row[4]) for row in ctx.conn.execute(summed)}
        stated = sa.select(*(kept[name] for name in place), kept.minor_units)
        assert {tuple(row[:4]): row[4] for row in ctx.conn.execute(stated)} == counted

    units.read_now(SYSTEM, count)
