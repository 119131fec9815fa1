"""What exams and sessions pay: said beforehand, owed for what was begun while it held."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration.queries import project_of
from preceptor.rooms.exams.queries import my_exam
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.actions.funding import currency_of, keep_within
from preceptor.rooms.pay.events import FeeSet
from preceptor.rooms.pay.nouns import (
    DAY,
    Account,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Fee,
    FeeFor,
    KeptFee,
    Place,
    Sat,
)
from preceptor.rooms.pay.store import earnings, fees, ledger, terms

_AT_ONCE = 400
_KINDS = {FeeFor.EXAM: EarningKind.EXAM, FeeFor.SESSION: EarningKind.SESSION}


def set_fee(ctx: Ctx, project_id: int, wanted: Fee) -> KeptFee:
    """What sitting an exam or a session pays from now on; what was begun before keeps what held then.

    Raises Problem `pay.fee`, `pay.fee_elsewhere`, `pay.currency`, `exam.not_found`, `calibration.not_found`.
    """
    require(ctx, Deed.PAY, project_id)
    _check_subject(ctx, project_id, wanted)
    faults = rules.fee_faults(wanted)
    if faults:
        raise invalid("pay.fee", f"This cannot be paid like this: {faults[0].why}", hint="Correct it.", faults=faults)
    currency = currency_of(ctx, project_id)
    if currency and currency != wanted.amount.currency:
        raise invalid("pay.currency", f"This project pays in {currency}, not in {wanted.amount.currency}.",
                      hint=f"Send {currency}.")  # fmt: skip
    now = fees.at(ctx.conn, wanted.about, wanted.subject, ctx.now())
    if now is not None and now.fee is not None and now.project_id != project_id:
        raise conflict("pay.fee_elsewhere", "Another project pays for this already.",
                       hint="End it there first, or let it go on paying.")  # fmt: skip
    kept = KeptFee(wanted.about, wanted.subject, project_id, ctx.now(), wanted)
    _say(ctx, kept)
    keep_within(ctx, project_id, may_open=False)
    return fees.at(ctx.conn, wanted.about, wanted.subject, ctx.now()) or kept


def end_fee(ctx: Ctx, project_id: int, about: FeeFor, subject: str) -> None:
    """Nothing is paid for what is begun from now on. Raises Problem `fee.not_found`."""
    require(ctx, Deed.PAY, project_id)
    now = fees.at(ctx.conn, about, subject, ctx.now())
    if now is None or now.fee is None or now.project_id != project_id:
        raise not_found("fee", subject)
    _say(ctx, replace(now, from_at=ctx.now(), fee=None, held=False))


def accrue_sat(ctx: Ctx, sat: Sequence[Sat]) -> int:
    """Reckon what was sat, each once however often it is told; gives how many lines are new."""
    require(ctx, Deed.ADMINISTER)
    found = [one for one in (_earning(ctx, each) for each in sat) if one is not None]
    count = 0
    for start in range(0, len(found), _AT_ONCE):
        new = earnings.add_new(ctx.conn, found[start : start + _AT_ONCE])
        ledger.post(ctx.conn, [_entry(one) for one in new], now=ctx.now())
        count += len(new)
    for project_id in sorted({one.project_id for one in found}):
        keep_within(ctx, project_id, may_open=False)
    return count


def _earning(ctx: Ctx, one: Sat) -> Earning | None:
    """None where nothing was promised when it was begun."""
    kept = fees.at(ctx.conn, one.about, one.subject, one.begun_at)
    came_to = rules.fee_earned(kept, one) if kept is not None else None
    if kept is None or came_to is None:
        return None
    held = terms.at(ctx.conn, kept.project_id, one.begun_at)
    return Earning(
        id=new_id(), key=one.key, project_id=kept.project_id, contributor_id=one.contributor_id, kind=_KINDS[one.about],
        state=EarningState.PENDING, money=came_to.money, how=came_to.how, earned_at=one.at,
        approve_at=one.at + held.approval_days * DAY, seconds=came_to.how["paid_seconds"],
    )  # fmt: skip


def _entry(one: Earning) -> Entry:
    budget, pending = Place(Account.BUDGET, one.project_id), Place(Account.PENDING, one.project_id, one.contributor_id)
    lines = rules.move(one.money, budget, pending)
    return Entry(f"earned:{one.key}", EntryKind.EARNED, one.project_id, lines, "system")


def _check_subject(ctx: Ctx, project_id: int, wanted: Fee) -> None:
    """An exam that is no draft, or a session of this very project."""
    if wanted.about is FeeFor.EXAM:
        my_exam(ctx, wanted.subject)
    elif project_of(ctx, wanted.subject) != project_id:
        raise not_found("calibration", wanted.subject)


def _say(ctx: Ctx, kept: KeptFee) -> None:
    fees.add(ctx.conn, kept)
    said = json.loads(json.dumps(asdict(kept.fee))) if kept.fee is not None else None
    told = FeeSet(subject=kept.subject, project_id=kept.project_id, about=kept.about.value, fee=said)
    ctx.tell(told)
