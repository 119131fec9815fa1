"""What work is worth, what may be held back, when hand-out must end: in minor units."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from preceptor.base.money import Money, spelled_out
from preceptor.base.problems import Fault, conflict, forbidden, invalid
from preceptor.rooms.pay.nouns import (
    DAY,
    HOUR,
    MOST_AMOUNT,
    MOST_DAYS,
    MOST_REASON,
    Basis,
    Earned,
    Earning,
    EarningKind,
    EarningState,
    Ground,
    Line,
    Place,
    Terms,
    Withholding,
)
from preceptor.rooms.pay.rules.rates import rate_faults

WEEK = 7 * DAY
FEWEST_PEOPLE = 5
LEAST_SECONDS = 600
"""Of work, before an hour's worth is told: one quick task says nothing of an hour."""
_MONDAY = 4 * DAY
"""1 January 1970 was a Thursday: weeks begin four days later."""
MOST_NEWCOMERS = 10
"""So many people may come in at once before the next look at the budget; each takes one item and one ahead."""


def move(money: Money, source: Place, target: Place) -> tuple[Line, Line]:
    """The two lines of money that goes from one place to another."""
    return Line(source, -money), Line(target, money)


def by_time(rate: Money, seconds: int) -> Money:
    """`seconds` at so much an hour, half a minor unit rounded up."""
    return Money(rate.currency, (2 * rate.minor_units * seconds + HOUR) // (2 * HOUR))


def time_worth(terms: Terms, task: Money | None, expected_seconds: int | None, seconds: int) -> Money | None:
    """What honest time is worth: at the hourly rate, else at the floor, else as part of the task's pay.

    A task's pay is for the time the project expects; None when nothing tells what time is worth.
    """
    paid = min(seconds, terms.cap_seconds)
    rate = terms.hourly if terms.basis is Basis.HOUR else terms.floor
    if rate is not None:
        return by_time(rate, paid)
    if task is None or not expected_seconds:
        return None
    return Money(task.currency, task.minor_units * min(seconds, expected_seconds) // expected_seconds)


def earned(
    terms: Terms, task: Money | None, *, kind: EarningKind, seconds: int, expected_seconds: int | None = None
) -> Earned | None:
    """What an answer, practice, or time with an item that was left comes to; None in a project that pays nothing."""
    rate = terms.hourly if terms.basis is Basis.HOUR else task
    if rate is None:
        return None
    paid_seconds = min(seconds, terms.cap_seconds)
    how = {"basis": terms.basis.value, "price": rate.minor_units, "seconds": seconds, "paid_seconds": paid_seconds}
    if not _pays(terms, kind, expected_seconds):
        return Earned(Money(rate.currency, 0), {**how, "unpaid": kind.value})
    if terms.basis is Basis.HOUR:
        return Earned(by_time(rate, paid_seconds), how)
    if kind in (EarningKind.BROKEN, EarningKind.OPTED_OUT):
        worth = time_worth(terms, task, expected_seconds, seconds) or Money(rate.currency, 0)
        return Earned(min(worth, rate), {**how, "basis": "time", "expected_seconds": expected_seconds})
    return Earned(rate, how)


def pays_opted_out(terms: Terms, expected_seconds: int | None) -> bool:
    """Whether somebody who would rather not look at a difficult item is paid for the time they did: not where nothing tells what time
    is worth, as `time_worth` says."""
    told = terms.floor is not None or bool(expected_seconds)
    return terms.basis is Basis.HOUR or (terms.pays_opted_out and told)


def _pays(terms: Terms, kind: EarningKind, expected_seconds: int | None) -> bool:
    says = {
        EarningKind.PRACTICE: terms.pays_practice,
        EarningKind.BROKEN: terms.pays_broken,
        EarningKind.OPTED_OUT: pays_opted_out(terms, expected_seconds),
    }
    return says.get(kind, True)


def most_withheld(earning: Earning, withholding: Withholding, honest: Money | None) -> int:
    """How much may be held back: all where nothing was done, else what goes beyond the honest time's worth."""
    if withholding.ground is Ground.NOT_DONE:
        return earning.money.minor_units
    return max(0, earning.money.minor_units - honest.minor_units) if honest is not None else 0


def withheld(earning: Earning, withholding: Withholding, honest: Money | None) -> int:
    """Minor units to hold back. Raises Problem `pay.decided`, `pay.reason`, `pay.honest_time`, `pay.amount`."""
    if earning.state is not EarningState.PENDING:
        raise conflict(
            "pay.decided", f"This is {earning.state.value} already; only what is pending can be held back.",
            hint="What was approved stays approved.",
        )  # fmt: skip
    check_reason(withholding.reason)
    most = most_withheld(earning, withholding, honest)
    wanted = most if withholding.minor_units is None else withholding.minor_units
    if most == 0:
        raise conflict(
            "pay.honest_time", "The time it took honestly is worth all of it, and honest time is always paid.",
            hint="If nothing was done at all, say so (not_done); else talk to the person, or coach them.",
        )  # fmt: skip
    if not 1 <= wanted <= most:
        raise invalid(
            "pay.amount", f"{wanted} cannot be held back; 1 to {most} minor units can.",
            hint="Honest time stays paid.", faults=[Fault("/minor_units", f"1 to {most}")],
        )  # fmt: skip
    return wanted


def check_contest(earning: Earning, note: str, *, now: int) -> None:
    """Raises Problem `pay.not_rejected`, `pay.contest_over`, `pay.reason`."""
    if earning.state is not EarningState.REJECTED:
        raise conflict(
            "pay.not_rejected", f"This is {earning.state.value}; only what was held back can be contested.",
            hint="Look at it again; it may have been decided meanwhile.",
        )  # fmt: skip
    if earning.contest_until is None or now > earning.contest_until:
        raise conflict("pay.contest_over", "The time to contest this is over.", hint="Write to the project's manager.")
    check_reason(note)


def granted(earning: Earning, minor_units: int, reason: str, *, by: str) -> int:
    """What a dispute gives the contributor. Raises Problem `pay.not_contested`, `pay.own_decision`, `pay.amount`, `pay.reason`."""
    if earning.state is not EarningState.CONTESTED:
        raise conflict(
            "pay.not_contested", f"This is {earning.state.value}; there is no open dispute about it.",
            hint="Only what its contributor contests is settled here.",
        )  # fmt: skip
    if by == earning.decided_by:
        raise forbidden(
            "pay.own_decision", "You held this back; somebody else must decide the dispute.",
            hint="Ask another manager of the project, or an administrator.",
        )  # fmt: skip
    check_reason(reason)
    if not 0 <= minor_units <= earning.withheld:
        raise invalid(
            "pay.amount", f"0 to {earning.withheld} minor units can be granted, not {minor_units}.",
            hint="At most what was held back.", faults=[Fault("/minor_units", f"0 to {earning.withheld}")],
        )  # fmt: skip
    return minor_units


def needed(dearest: Money, *, held: int, workers: int) -> int:
    """Minor units that must be left for items to be handed out: for all in people's hands, and for those who may come in
    before the next look, two items each."""
    newcomers = 2 * min(max(workers, 1), MOST_NEWCOMERS)
    return dearest.minor_units * (held + newcomers)


def dearest(terms: Terms, task: Money | None) -> Money | None:
    """The most one task can come to, for whoever has the best rate."""
    usual = terms.hourly if terms.basis is Basis.HOUR else task
    most = max([*([usual] if usual is not None else []), *(row.amount for row in terms.rates)], default=None)
    return by_time(most, terms.cap_seconds) if terms.basis is Basis.HOUR and most is not None else most


def median_rate(hourly: Sequence[int]) -> int | None:
    """What an hour comes to for the one in the middle; None below five people: it would be told about one by one."""
    return round(median(hourly)) if len(hourly) >= FEWEST_PEOPLE else None


def week_of(at: int) -> int:
    """When the week (Monday to Sunday, UTC) of a time began; microseconds."""
    return (at - _MONDAY) // WEEK * WEEK + _MONDAY


def top_up(floor: Money, *, seconds: int, earned: int) -> int:
    """Minor units a week's work lacks to so much an hour, rounded up in the person's favour; never negative."""
    return max(0, -(-floor.minor_units * seconds // HOUR) - earned)


def term_faults(terms: Terms, task: Money | None) -> list[Fault]:
    """Everything wrong with a project's terms; pointers into the wire shape."""
    faults = []
    if terms.basis is Basis.HOUR and terms.hourly is None:
        faults.append(Fault("/hourly", "Pay by the hour needs an hourly rate."))
    if not 1 <= terms.cap_seconds <= 24 * HOUR:
        faults.append(Fault("/cap_seconds", f"A task is paid for 1 to {24 * HOUR} seconds, not {terms.cap_seconds}."))
    for name in ("approval_days", "contest_days", "settle_days"):
        if not 1 <= getattr(terms, name) <= MOST_DAYS:
            faults.append(Fault(f"/{name}", f"1 to {MOST_DAYS} days, not {getattr(terms, name)}."))
    for name in ("hourly", "floor"):
        money = getattr(terms, name)
        if money is not None and not 1 <= money.minor_units <= MOST_AMOUNT:
            faults.append(Fault(f"/{name}/minor_units", f"1 to {MOST_AMOUNT} minor units an hour."))
    faults += rate_faults(terms)
    amounts = (terms.hourly, terms.floor, task, *(row.amount for row in terms.rates))
    currencies = {money.currency for money in amounts if money is not None}
    if len(currencies) > 1:
        faults.append(Fault("", f"A project pays in one currency, not in {' and '.join(sorted(currencies))}."))
    return faults


def check_amount(minor_units: int, *, least: int = 1) -> None:
    """Raises Problem `pay.amount`."""
    if minor_units == 0 or not least <= minor_units <= MOST_AMOUNT:
        raise invalid(
            "pay.amount", f"{minor_units} minor units is no amount that can be posted here.",
            hint=f"Send {max(least, -MOST_AMOUNT)} to {MOST_AMOUNT}, and not 0.", faults=[Fault("/minor_units", "out of range")],
        )  # fmt: skip


def check_in_budget(left: int, money: Money) -> None:
    """Raises Problem `pay.budget` when there is not that much left."""
    if money.minor_units > left:
        raise conflict(
            "pay.budget", f"The budget has {spelled_out(Money(money.currency, left))} left; {spelled_out(money)} is needed.",
            hint="Put more money into the project first.",
        )  # fmt: skip


def check_reason(reason: str) -> None:
    """Raises Problem `pay.reason` when there is none, or too much of it."""
    if not reason.strip() or len(reason) > MOST_REASON or "\x00" in reason:
        raise invalid(
            "pay.reason", f"A reason of 1 to {MOST_REASON} characters is needed: the person reads it.",
            hint="Say in a sentence what was found.", faults=[Fault("/reason", "is missing or too long")],
        )  # fmt: skip
