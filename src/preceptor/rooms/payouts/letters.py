"""What becomes of payments, as it is said to their people; never an account number."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.base.money import Money, spelled_out
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.workforce.queries import accounts_of


def payment_paid(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of payouts.payment_paid."""
    yield from _to_person(ctx, event, "payment_paid")


def payment_failed(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of payouts.payment_failed: the money is owed again, and where it shall go may have to be said anew."""
    yield from _to_person(ctx, event, "payment_failed")


def _to_person(ctx: Ctx, event: Heard, words: str) -> Iterator[Letter]:
    money = Money(event.payload["currency"], event.payload["minor_units"])
    values = {"amount": spelled_out(money)}
    for account in accounts_of(ctx, [event.payload["contributor"]]).values():
        yield Letter(account, Kind.PAID, words, f"payment/{event.position}", values, "/money")
