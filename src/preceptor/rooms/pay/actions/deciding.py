"""Deciding about earnings: approve, hold back with a reason, contest, settle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.money import Money
from preceptor.base.problems import invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.actions.funding import given, keep_within
from preceptor.rooms.pay.events import DisputeSettled, EarningContested, EarningRejected, EarningsApproved
from preceptor.rooms.pay.nouns import (
    BY_TASK,
    DAY,
    Account,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Line,
    Place,
    Withholding,
)
from preceptor.rooms.pay.store import earnings, ledger, terms
from preceptor.rooms.projects.queries import price_at, snapshot
from preceptor.rooms.workforce.queries import contributor_of

MOST_AT_ONCE = 200


def approve(ctx: Ctx, project_id: int, ids: Sequence[str]) -> int:
    """Approve pending earnings before their time; those decided already are left as they are. Gives how many."""
    require(ctx, Deed.PAY, project_id)
    if len(ids) > MOST_AT_ONCE:
        raise invalid("pay.too_many", f"{len(ids)} at once; {MOST_AT_ONCE} can be approved.", hint="Send fewer.")
    found = [one for one in earnings.some(ctx.conn, ids) if one.project_id == project_id]
    return approved(ctx, [one for one in found if one.state is EarningState.PENDING], by_clock=False)


def approved(ctx: Ctx, found: Sequence[Earning], *, by_clock: bool) -> int:
    """What was pending is owed from now on. For those who have asked for the right, and for the clock."""
    now = ctx.now()
    posted = []
    for one in found:
        earnings.save(ctx.conn, replace(one, state=EarningState.APPROVED, decided_by=ctx.actor.id, decided_at=now))
        if one.money.minor_units:
            lines = rules.move(one.money, _place(one, Account.PENDING), _place(one, Account.OWED))
            posted.append(Entry(f"approved:{one.id}", EntryKind.APPROVED, one.project_id, lines, ctx.actor.id))
    ledger.post(ctx.conn, posted, now=now)
    for project_id in sorted({one.project_id for one in found}):
        count = sum(one.project_id == project_id for one in found)
        told = EarningsApproved(subject=str(project_id), project_id=project_id, approved=count, by_clock=by_clock)
        ctx.tell(told)
    return len(found)


def reject(ctx: Ctx, earning_id: str, wanted: Withholding) -> Earning:
    """Hold back all or part of a pending earning, with a reason; the rest is owed at once.

    Raises Problem `pay.decided`, `pay.reason`, `pay.amount`, `pay.honest_time` (honest time is always paid).
    """
    one = _decidable(ctx, earning_id)
    require(ctx, Deed.PAY, one.project_id)
    units = rules.withheld(one, wanted, _honest(ctx, one))
    now = ctx.now()
    currency = one.money.currency
    back, rest = Money(currency, units), Money(currency, one.money.minor_units - units)
    lines = [*rules.move(back, _place(one, Account.PENDING), _place(one, Account.WITHHELD))]
    if rest.minor_units:
        lines += rules.move(rest, _place(one, Account.PENDING), _place(one, Account.OWED))
    _post(ctx, one, f"withheld:{one.id}", EntryKind.WITHHELD, lines, wanted.reason)
    held = terms.at(ctx.conn, one.project_id, now)
    decided = replace(
        one, state=EarningState.REJECTED, withheld=units, ground=wanted.ground, reason=wanted.reason.strip(),
        decided_by=ctx.actor.id, decided_at=now, contest_until=now + held.contest_days * DAY,
    )  # fmt: skip
    earnings.save(ctx.conn, decided)
    told = EarningRejected(
        subject=one.id, project_id=one.project_id, contributor=one.contributor_id, withheld=units,
        ground=wanted.ground.value, reason=decided.reason,
    )  # fmt: skip
    ctx.tell(told)
    return decided


def contest(ctx: Ctx, earning_id: str, note: str) -> Earning:
    """Its contributor wants what was held back looked at by somebody else.

    Raises Problem `earning.not_found`, `pay.not_rejected`, `pay.contest_over`, `pay.reason`.
    """
    require_known(ctx)
    one = earnings.load(ctx.conn, earning_id, lock=True)
    if one is None or one.contributor_id != contributor_of(ctx, ctx.actor.account_no):
        raise not_found("earning", earning_id)
    now = ctx.now()
    rules.check_contest(one, note, now=now)
    settle_by = now + terms.at(ctx.conn, one.project_id, now).settle_days * DAY
    contested = replace(
        one, state=EarningState.CONTESTED, contested_at=now, contest_note=note.strip(), settle_by=settle_by
    )
    earnings.save(ctx.conn, contested)
    ctx.tell(EarningContested(subject=one.id, project_id=one.project_id, contributor=one.contributor_id))
    return contested


def settle(ctx: Ctx, earning_id: str, minor_units: int, *, reason: str) -> Earning:
    """End a dispute: so much goes to the contributor, the rest back into the budget. Never by who held it back.

    Raises Problem `pay.not_contested`, `pay.own_decision`, `pay.amount`, `pay.reason`.
    """
    one = _decidable(ctx, earning_id)
    require(ctx, Deed.PAY, one.project_id)
    units = rules.granted(one, minor_units, reason, by=ctx.actor.id)
    return settled(ctx, one, units, reason=reason.strip(), by_clock=False)


def settled(ctx: Ctx, one: Earning, units: int, *, reason: str, by_clock: bool) -> Earning:
    """What was held back goes to whom it belongs. For those who have asked for the right, and for the clock."""
    currency, now = one.money.currency, ctx.now()
    held = _place(one, Account.WITHHELD)
    rest = one.withheld - units
    if units:
        _grant(ctx, one, Money(currency, units), reason)
    if rest:
        lines = rules.move(Money(currency, rest), held, Place(Account.BUDGET, one.project_id))
        _post(ctx, one, f"returned:{one.id}", EntryKind.RETURNED, lines, reason)
    ended = replace(
        one, state=EarningState.SETTLED, granted=units, settled_by=ctx.actor.id, settled_at=now, settle_reason=reason
    )
    earnings.save(ctx.conn, ended)
    if one.state is EarningState.CONTESTED:
        told = DisputeSettled(
            subject=one.id, project_id=one.project_id, contributor=one.contributor_id, granted=units, by_clock=by_clock,
            reason=reason,
        )  # fmt: skip
        ctx.tell(told)
    keep_within(ctx, one.project_id, may_open=True)
    return ended


def _grant(ctx: Ctx, one: Earning, money: Money, reason: str) -> None:
    """A line of its own: the first one may have been paid out already."""
    line = given(
        ctx, one.project_id, one.contributor_id, money, kind=EarningKind.GRANTED, key=f"granted:{one.id}", reason=reason
    )
    earnings.add_new(ctx.conn, [replace(line, item=one.item, answer=one.answer, how={"earning": one.id})])
    lines = rules.move(money, _place(one, Account.WITHHELD), _place(one, Account.OWED))
    _post(ctx, one, f"granted:{one.id}", EntryKind.GRANTED, lines, reason)


def _decidable(ctx: Ctx, earning_id: str) -> Earning:
    one = earnings.load(ctx.conn, earning_id, lock=True)
    if one is None or not may(ctx, Deed.PAY, one.project_id):
        require_known(ctx)
        raise not_found("earning", earning_id)
    return one


def _honest(ctx: Ctx, one: Earning) -> Money | None:
    begun = one.earned_at - one.seconds * 1_000_000
    held, project = terms.at(ctx.conn, one.project_id, begun), snapshot(ctx, one.project_id)
    task = price_at(ctx, one.project_id, begun)
    if one.kind in BY_TASK:
        # At the rate that was theirs, which the line has kept: it may not be everybody's.
        theirs = Money(one.money.currency, one.how["price"])
        held, task = replace(held, hourly=theirs), theirs
    return rules.time_worth(held, task, project.estimated_seconds, one.seconds)


def _place(one: Earning, account: Account) -> Place:
    return Place(account, one.project_id, one.contributor_id)


def _post(ctx: Ctx, one: Earning, key: str, kind: EntryKind, lines: Sequence[Line], note: str) -> None:
    ledger.post(ctx.conn, [Entry(key, kind, one.project_id, tuple(lines), ctx.actor.id, note)], now=ctx.now())
