"""What may be offered, who may refer whom, and what becomes of a referral; pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from preceptor.base.clock import DAY_MICROS
from preceptor.base.money import Money, spelled_out
from preceptor.base.problems import Fault, conflict, invalid
from preceptor.rooms.referrals.nouns import LAPSE_DAYS, MOST_CREDITS, MOST_TASKS, Ground, Offer, Referral, State


def check_offer(amount: Money, *, tasks: int, most: int, left: int | None) -> None:
    """`left`: minor units in the project's budget, None where nobody put money in. Raises Problem `referrals.offer`."""
    faults = []
    if amount.minor_units < 1:
        faults.append(Fault("/minor_units", f"The credit is {amount.minor_units} minor units; at least 1 is needed."))
    elif left is None:
        faults.append(Fault("/minor_units", "The project has no budget it could come from: put money in first."))
    elif amount.minor_units > left:
        why = (
            f"The budget has {spelled_out(Money(amount.currency, left))} left; one credit takes {spelled_out(amount)}."
        )
        faults.append(Fault("/minor_units", why))
    if not 1 <= tasks <= MOST_TASKS:
        faults.append(Fault("/tasks", f"{tasks:,} accepted tasks; 1 to {MOST_TASKS:,} can be asked."))
    if not 1 <= most <= MOST_CREDITS:
        faults.append(Fault("/most", f"{most:,} credits; 1 to {MOST_CREDITS:,} can be offered."))
    if faults:
        said = f"This cannot be offered: {faults[0].why}"
        raise invalid("referrals.offer", said, hint="Correct what is marked.", faults=faults)


def check_may_share(offer: Offer | None, *, team: bool) -> Offer:
    """What is offered. Raises Problem `referrals.no_offer`, `referrals.team`."""
    if offer is None or offer.ended_at is not None:
        raise conflict(
            "referrals.no_offer", "This opening gives no credit for referrals.", hint="Share its address as it is."
        )
    if team:
        raise conflict("referrals.team", "You decide about this opening, so there is no credit for bringing people to it.",
                       hint="Share its address as it is.")  # fmt: skip
    return offer


def check_may_come(*, person: int, referrer: int, before: Collection[int], late: bool) -> None:
    """`before`: who brought the referrer, and who those; `late`: the person applied or was inside already.

    Raises Problem `referrals.own`, `referrals.loop`, `referrals.late`.
    """
    if person == referrer:
        raise conflict("referrals.own", "This is your own link.", hint="It counts for the people you give it to.")
    if person in before:
        raise conflict("referrals.loop", "This link leads round in a circle, so it counts for nobody.",
                       hint="You can apply all the same.")  # fmt: skip
    if late:
        raise conflict("referrals.late", "You have applied or are in the project already, so nobody brought you.",
                       hint="Nothing changes for you.")  # fmt: skip


@dataclass(frozen=True)
class Verdict:
    """What becomes of a referral that was looked at; None stays as it is."""

    state: State | None
    ground: Ground | None = None


def judged(one: Referral, *, accepted: int, now: int, same_person: bool, team: bool) -> Verdict:
    """Before its credit is paid: `State.CREDITED` means that nothing stands against it."""
    if one.state is State.OWED:
        return Verdict(State.CREDITED)
    if accepted < one.tasks:
        lapsed = one.applied_at is not None and now - one.applied_at > LAPSE_DAYS * DAY_MICROS
        return Verdict(State.ENDED if lapsed else None)
    if same_person:
        return Verdict(State.REFUSED, Ground.SAME_PERSON)
    return Verdict(State.REFUSED, Ground.TEAM) if team else Verdict(State.CREDITED)
