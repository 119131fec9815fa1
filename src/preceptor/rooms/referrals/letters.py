"""What whoever brought somebody hears: the number of it, never who."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.base.money import Money, spelled_out
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.openings.queries import titles_of
from preceptor.rooms.referrals.nouns import State
from preceptor.rooms.referrals.queries import told

_WORDS = {State.CREDITED: "referral_credited", State.OWED: "referral_owed", State.REFUSED: "referral_refused"}


def settled(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of referrals.settled: to whoever shared the link."""
    one, state = told(ctx, event.subject), State(event.payload["state"])
    if one is None or state not in _WORDS:
        return
    money = Money(event.payload["currency"], event.payload["minor_units"])
    values = {
        "title": titles_of(ctx, [one.opening]).get(one.opening, ""), "amount": spelled_out(money),
    }  # fmt: skip
    if ground := event.payload["ground"]:
        values["@ground"] = f"referral_{ground}"
    link = "/money" if state is State.CREDITED else "/applications"
    yield Letter(one.referrer, Kind.PAY_DECIDED, _WORDS[state], f"referral/{event.position}", values, link)
