"""What is payable, who is in a batch, who releases it, where reports differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from preceptor.base.clock import month_micros
from preceptor.base.money import Money
from preceptor.base.problems import Fault, Problem, conflict, forbidden, invalid
from preceptor.rooms.pay.nouns import EarnedSum, EarningKind
from preceptor.rooms.payouts.nouns import (
    MOST_LEAST,
    MOST_NAME,
    MOST_REPORT,
    Batch,
    BatchState,
    Details,
    Difference,
    DifferenceKind,
    Hindrance,
    Payment,
    PaymentState,
    Reconciled,
    Reported,
    StatementLine,
)

_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
"""ISO 13616: country, two check digits, 11 to 30 letters and digits of the country's own account number."""
_PERIOD = re.compile(r"(20[0-9]{2})(?:-(0[1-9]|1[0-2]))?")
_BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
"""ISO 9362: bank, country, place, and a branch that may be left out."""


def details_of(name: str, iban: str, bic: str = "") -> Details:
    """What somebody typed as details: blanks and small letters do not matter. Raises Problem `payouts.details`."""
    given = Details(" ".join(name.split()), _bare(iban), _bare(bic))
    faults = detail_faults(given)
    if faults:
        raise invalid(
            "payouts.details", f"Nobody can be paid there: {faults[0].why}",
            hint="Copy the number from the bank's statement or app.", faults=faults,
        )  # fmt: skip
    return given


def detail_faults(given: Details) -> list[Fault]:
    """Everything wrong with details; pointers into the wire shape."""
    faults = []
    if not 1 <= len(given.name) <= MOST_NAME or not given.name.isprintable():
        faults.append(Fault("/name", f"A name of 1 to {MOST_NAME} characters is needed, as the bank knows it."))
    elif not given.name[0].isalnum():
        # A spreadsheet that opens the bank's file would take =, +, - or @ for a formula.
        faults.append(Fault("/name", "A name begins with a letter."))
    if not _IBAN.fullmatch(given.iban):
        faults.append(Fault("/iban", "An IBAN has two letters, two digits, and 11 to 30 letters or digits."))
    elif not checks(given.iban):
        faults.append(Fault("/iban", "The check digits do not fit: a letter or digit is wrong."))
    if given.bic and not _BIC.fullmatch(given.bic):
        faults.append(Fault("/bic", "A BIC has 8 or 11 letters and digits; it may be left out."))
    return faults


def checks(iban: str) -> bool:
    """Whether the check digits fit (ISO 7064, MOD 97-10): the country moved behind, letters as 10 to 35, rest 1."""
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1


def masked(iban: str) -> str:
    """Enough to know one's own account by: the country and the last four."""
    return f"{iban[:2]}•• •••• {iban[-4:]}"


def hindrance(minor_units: int, *, least: int, has_details: bool) -> Hindrance | None:
    """Why somebody is not in a batch; None when they are."""
    if minor_units < least:
        return Hindrance.BELOW_LEAST
    return None if has_details else Hindrance.NO_DETAILS


def check_release(batch: Batch, *, by: str) -> None:
    """Raises Problem `payouts.state`, `payouts.four_eyes`."""
    if batch.state is not BatchState.DRAWN:
        raise _not_now(batch, "released", "Only one that is drawn up and waits can be.")
    if by == batch.drawn_by:
        raise forbidden(
            "payouts.four_eyes", "You drew this batch up; somebody else must release it.",
            hint="Ask another administrator or manager of the house to look at it.",
        )  # fmt: skip


def check_call_off(batch: Batch) -> None:
    """Raises Problem `payouts.state`."""
    if batch.state not in (BatchState.DRAWING, BatchState.DRAWN):
        raise _not_now(batch, "called off", "What was released may be with the bank already.")


def check_released(batch: Batch) -> None:
    """Raises Problem `payouts.state` for reports and files of a batch nobody released."""
    if batch.state not in (BatchState.RELEASED, BatchState.DONE):
        raise _not_now(batch, "compared or handed over", "Release it first.")


def reconcile(payments: Mapping[str, Payment], report: Sequence[Reported]) -> Reconciled:
    """A report against a batch's payments (by key). Only rows of the right amount change anything; the first row of a key counts.

    What we noted paid or failed before is never changed by a report: it is listed instead, for somebody to look at.
    """
    rows: dict[str, Reported] = {}
    for row in report:
        rows.setdefault(row.key, row)
    paid, failed, agreed, differences = [], [], 0, []
    for key, row in rows.items():
        found = _judged(payments.get(key), row)
        if isinstance(found, DifferenceKind):
            ours = payments[key].minor_units if key in payments else None
            differences.append(Difference(found, key, ours, row.minor_units))
        elif found is PaymentState.PAID:
            paid.append(key)
        elif found is PaymentState.FAILED:
            failed.append(row)
        else:
            agreed += 1
    differences += [
        Difference(DifferenceKind.NOT_REPORTED, key, one.minor_units, None)
        for key, one in sorted(payments.items())
        if key not in rows and one.state in (PaymentState.SENT, PaymentState.PAID)
    ]
    return Reconciled(tuple(paid), tuple(failed), agreed, tuple(differences))


def check_least(least: Money) -> None:
    """Raises Problem `payouts.least`."""
    if not 1 <= least.minor_units <= MOST_LEAST:
        raise invalid(
            "payouts.least", f"The least amount is 1 to {MOST_LEAST} minor units, not {least.minor_units}.",
            hint="Leave it out to pay every amount.", faults=[Fault("/least", f"1 to {MOST_LEAST}")],
        )  # fmt: skip


def check_report(report: Sequence[Reported]) -> None:
    """Raises Problem `payouts.report`."""
    if not 1 <= len(report) <= MOST_REPORT:
        raise invalid(
            "payouts.report", f"The report has {len(report)} rows; 1 to {MOST_REPORT:,} can be compared at once.",
            hint="Send it in parts.",
        )  # fmt: skip


def period_span(period: str) -> tuple[int, int]:
    """ "2026-11" or "2026" → when it begins and when it is over (UTC, microseconds). Raises Problem `payouts.month`."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise invalid(
            "payouts.month", f"“{period[:20]}” is no month and no year; expected one like 2026-11 or 2026.",
            hint="Year, dash, month; or the year alone.",
        )  # fmt: skip
    year, first, last = int(found[1]), int(found[2] or 1), int(found[2] or 12)
    return month_micros(year, first)[0], month_micros(year, last)[1]


def summed(sums: Sequence[EarnedSum]) -> tuple[StatementLine, ...]:
    """By project, kind and currency, in this order; whatever state the lines are in."""
    totals: dict[tuple[int, EarningKind, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in sums:
        row = totals[one.project_id, one.kind, one.currency]
        for at, more in enumerate((one.count, one.seconds, one.minor_units, one.withheld)):
            row[at] += more
    return tuple(StatementLine(*key, *row) for key, row in sorted(totals.items()))


def _judged(one: Payment | None, row: Reported) -> DifferenceKind | PaymentState | None:
    """What a row means for a payment: a difference, a state to note, or None when both say the same."""
    if one is None:
        return DifferenceKind.UNKNOWN
    if (one.currency, one.minor_units) != (row.currency, row.minor_units):
        return DifferenceKind.AMOUNT
    wanted = PaymentState.PAID if row.paid else PaymentState.FAILED
    if one.state in (PaymentState.SENDING, PaymentState.SENT):
        return wanted
    return None if one.state is wanted else DifferenceKind.STATE


def _bare(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()


def _not_now(batch: Batch, what: str, hint: str) -> Problem:
    return conflict("payouts.state", f"This batch is {batch.state.value} and cannot be {what} now.", hint=hint)
