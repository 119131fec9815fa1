"""What sitting an exam or a session comes to, and what may be promised for it."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.money import Money
from preceptor.base.problems import Fault
from preceptor.rooms.pay.nouns import MOST_AMOUNT, MOST_MINUTES, MOST_TIMES, Earned, Fee, FeeBasis, FeeFor, KeptFee, Sat
from preceptor.rooms.pay.rules.work import MOST_NEWCOMERS


def fee_earned(kept: KeptFee, sat: Sat) -> Earned | None:
    """What it comes to; None where nothing was promised: no fee, a budget that might not do, one attempt too many.

    By the minute every second counts, as far as the cap, half a minor unit rounded up.
    """
    fee = kept.fee
    if fee is None or kept.held or sat.number > fee.times:
        return None
    paid_seconds = min(sat.seconds, fee.counted_minutes * 60)
    how = {
        "basis": fee.basis.value,
        "price": fee.amount.minor_units,
        "seconds": sat.seconds,
        "paid_seconds": paid_seconds,
    }
    if fee.basis is FeeBasis.WHOLE:
        return Earned(fee.amount, how) if sat.whole else None
    if paid_seconds == 0 or not sat.ended:
        return None
    return Earned(Money(fee.amount.currency, (2 * fee.amount.minor_units * paid_seconds + 60) // 120), how)


def fee_faults(fee: Fee) -> list[Fault]:
    """Everything wrong with a fee; pointers into the wire shape."""
    faults = []
    if not 1 <= fee.amount.minor_units <= MOST_AMOUNT:
        faults.append(Fault("/amount/minor_units", f"1 to {MOST_AMOUNT} minor units, not {fee.amount.minor_units}."))
    for name in ("minutes", "cap_minutes"):
        if not 1 <= getattr(fee, name) <= MOST_MINUTES:
            faults.append(Fault(f"/{name}", f"1 to {MOST_MINUTES} minutes, not {getattr(fee, name)}."))
    if fee.basis is FeeBasis.MINUTE and fee.cap_minutes < fee.minutes:
        faults.append(Fault("/cap_minutes", f"The cap lies below the {fee.minutes} minutes it is expected to take."))
    most = MOST_TIMES if fee.about is FeeFor.EXAM else 1
    if not 1 <= fee.times <= most:
        faults.append(Fault("/times", f"1 to {most} attempts can be paid, not {fee.times}."))
    return faults


def fees_held(kept: Sequence[KeptFee], *, left: int, workers: int) -> Sequence[bool]:
    """For each fee whether what is left of the budget might not pay for those who may begin before the next look."""
    newcomers = min(max(workers, 1), MOST_NEWCOMERS)
    return [one.fee is not None and left < one.fee.most.minor_units * newcomers for one in kept]
