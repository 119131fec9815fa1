"""Decisions about money, as they are said to whose it is and to who settles disputes."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.base.money import Money, spelled_out
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.pay.store import earnings
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.workforce.queries import accounts_of


def earning_rejected(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of pay.earning_rejected: to whose money it is, with the reason."""
    yield from _of_earning(ctx, event, "earning_rejected", event.payload["withheld"])


def dispute_settled(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of pay.dispute_settled: to whose money it is: how much of it they get."""
    granted = event.payload["granted"]
    yield from _of_earning(ctx, event, "dispute_granted" if granted else "dispute_upheld", granted)


def earning_contested(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of pay.earning_contested: to those who may settle it; whoever held the money back may not."""
    one = earnings.load(ctx.conn, event.subject)
    if one is None:
        return
    decider = account_named(ctx, one.decided_by)
    values, once = {"project": name_of(ctx, one.project_id)}, f"earning/{event.position}"
    not_these = {decider.no} if decider is not None else set()
    for account in sorted(who_may(ctx, Deed.PAY, one.project_id) - not_these):
        link = f"/projects/{one.project_id}/pay"
        yield Letter(account, Kind.OBJECTION_WAITS, "dispute_waits", once, values, link)


def bonus_given(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of pay.bonus_given: to whom it was given, with the reason."""
    yield from _to_person(ctx, event, "bonus_given", Money(event.payload["currency"], event.payload["minor_units"]))


def topped_up(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of pay.topped_up: to whose week came to less than the project's floor."""
    yield from _to_person(ctx, event, "topped_up", Money(event.payload["currency"], event.payload["minor_units"]))


def _of_earning(ctx: Ctx, event: Heard, words: str, minor_units: int) -> Iterator[Letter]:
    one = earnings.load(ctx.conn, event.subject)
    if one is not None:
        yield from _to_person(ctx, event, words, Money(one.money.currency, minor_units))


def _to_person(ctx: Ctx, event: Heard, words: str, money: Money) -> Iterator[Letter]:
    values = {
        "project": name_of(ctx, event.project_id) if event.project_id is not None else "",
        "amount": spelled_out(money), "reason": event.payload.get("reason", ""),
    }  # fmt: skip
    for account in accounts_of(ctx, [event.payload["contributor"]]).values():
        yield Letter(account, Kind.PAY_DECIDED, words, f"earning/{event.position}", values, "/money")
