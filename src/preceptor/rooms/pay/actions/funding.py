"""Money in and terms: funding, bonuses, and stopping before a budget is overspent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.money import Money
from preceptor.base.problems import invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.events import BonusGiven, Funded, TermsSet
from preceptor.rooms.pay.nouns import (
    MOST_AMOUNT,
    Account,
    Balances,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Place,
    Terms,
)
from preceptor.rooms.pay.store import earnings, fees, ledger, terms
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import Hold
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.routing import queries as routing


def set_terms(ctx: Ctx, project_id: int, wanted: Terms) -> Terms:
    """How the project pays for what is begun from now on. Raises Problem `pay.terms`."""
    require(ctx, Deed.PAY, project_id)
    task = snapshot(ctx, project_id).pay
    faults = rules.term_faults(wanted, task)
    if faults:
        raise invalid(
            "pay.terms", f"The project cannot pay like this: {faults[0].why}", hint="Correct it.", faults=faults
        )
    terms.add(ctx.conn, project_id, wanted, from_at=ctx.now())
    said = json.loads(json.dumps(asdict(wanted)))
    ctx.tell(TermsSet(subject=str(project_id), project_id=project_id, terms=said))
    keep_within(ctx, project_id, may_open=True)
    return wanted


def fund(ctx: Ctx, project_id: int, money: Money, *, key: str = "", note: str = "") -> None:
    """Put money into a project's budget; a negative amount takes back what nobody has earned.

    `key` makes sending it twice the same as once. From the first time on hand-out stops before the budget is overspent.
    Raises Problem `pay.currency`, `pay.amount`, `pay.budget`.
    """
    require(ctx, Deed.PAY, project_id)
    rules.check_amount(money.minor_units, least=-MOST_AMOUNT)
    currency = currency_of(ctx, project_id)
    if currency and currency != money.currency:
        raise invalid(
            "pay.currency", f"This project pays in {currency}, not in {money.currency}.", hint=f"Send {currency}."
        )
    budget, source = Place(Account.BUDGET, project_id), Place(Account.SOURCE, project_id)
    if money.minor_units < 0:
        rules.check_in_budget(ledger.balance(ctx.conn, budget, money.currency), -money)
    entry = Entry(
        f"fund:{project_id}:{key or new_id()}", EntryKind.FUNDED, project_id, rules.move(money, source, budget),
        ctx.actor.id, note,
    )  # fmt: skip
    if ledger.post(ctx.conn, [entry], now=ctx.now()):
        told = Funded(
            subject=str(project_id), project_id=project_id, currency=money.currency, minor_units=money.minor_units, note=note,
        )  # fmt: skip
        ctx.tell(told)
    keep_within(ctx, project_id, may_open=True)


def give_bonus(ctx: Ctx, project_id: int, contributor_id: int, money: Money, *, reason: str, key: str = "") -> Earning:
    """Something on top, owed at once. `key` makes sending it twice the same as once.

    Raises Problem `pay.reason`, `pay.amount`, `pay.currency`, `pay.budget`, `contributor.not_found`.
    """
    require(ctx, Deed.PAY, project_id)
    rules.check_reason(reason)
    rules.check_amount(money.minor_units)
    if not any(one.contributor_id == contributor_id for one in
               earnings.workers(ctx.conn, project_id, after=contributor_id - 1, limit=1)):  # fmt: skip
        raise not_found("contributor", contributor_id)
    if money.currency != currency_of(ctx, project_id):
        raise invalid("pay.currency", f"This project does not pay in {money.currency}.", hint="Use its currency.")
    budget = Place(Account.BUDGET, project_id)
    named = f"bonus:{project_id}:{key or new_id()}"
    one = given(ctx, project_id, contributor_id, money, kind=EarningKind.BONUS, key=named, reason=reason)
    if (before := earnings.by_key(ctx.conn, named)) is not None:
        return before
    earnings.add_new(ctx.conn, [one])
    rules.check_in_budget(ledger.balance(ctx.conn, budget, money.currency), money)
    lines = rules.move(money, budget, Place(Account.OWED, project_id, contributor_id))
    ledger.post(
        ctx.conn, [Entry(named, EntryKind.BONUS, project_id, lines, ctx.actor.id, reason)], now=ctx.now()
    )  # fmt: skip
    told = BonusGiven(
        subject=one.id, project_id=project_id, contributor=contributor_id, currency=money.currency,
        minor_units=money.minor_units, reason=reason,
    )  # fmt: skip
    ctx.tell(told)
    keep_within(ctx, project_id, may_open=False)
    return one


def give_credit(
    ctx: Ctx, project_id: int, contributor_id: int, money: Money, *, key: str, how: Mapping[str, Any]
) -> Earning | None:
    """What bringing somebody earns, owed at once; None while the budget has not that much. `key` makes twice the same as once.

    For the room above that has offered it.
    """
    require(ctx, Deed.ADMINISTER)
    if (before := earnings.by_key(ctx.conn, key)) is not None:
        return before
    budget = Place(Account.BUDGET, project_id)
    if ledger.balance(ctx.conn, budget, money.currency) < money.minor_units:
        return None
    one = replace(given(ctx, project_id, contributor_id, money, kind=EarningKind.REFERRAL, key=key, reason=""), how=how)
    earnings.add_new(ctx.conn, [one])
    lines = rules.move(money, budget, Place(Account.OWED, project_id, contributor_id))
    ledger.post(ctx.conn, [Entry(key, EntryKind.REFERRAL, project_id, lines, ctx.actor.id)], now=ctx.now())
    keep_within(ctx, project_id, may_open=False)
    return one


def given(
    ctx: Ctx, project_id: int, contributor_id: int, money: Money, *, kind: EarningKind, key: str, reason: str
) -> Earning:
    """An earning that is approved from the start."""
    now = ctx.now()
    return Earning(
        id=new_id(), key=key, project_id=project_id, contributor_id=contributor_id, kind=kind, state=EarningState.APPROVED,
        money=money, how={}, earned_at=now, approve_at=now, reason=reason, decided_by=ctx.actor.id, decided_at=now,
    )  # fmt: skip


def currency_of(ctx: Ctx, project_id: int) -> str:
    """What a project pays in; "" while it pays nothing and has no money."""
    now = terms.at(ctx.conn, project_id, ctx.now())
    task = snapshot(ctx, project_id).pay
    said = rules.dearest(now, task) or now.floor
    if said is not None:
        return said.currency
    kept = (one.fee.amount.currency for one in fees.of_project(ctx.conn, project_id) if one.fee is not None)
    return next(kept, "") or next(iter(ledger.of_project(ctx.conn, project_id)), "")


def keep_within(ctx: Ctx, project_id: int, *, may_open: bool) -> None:
    """Stop handing out when the budget might not do for what is in people's hands; `may_open`: begin again if it does.

    A project nobody ever put money into has no budget to keep to.
    """
    sums = ledger.of_project(ctx.conn, project_id)
    workers = len(earnings.workers(ctx.conn, project_id, after=0, limit=rules.MOST_NEWCOMERS))
    _hold_fees(ctx, project_id, sums, workers=workers, may_open=may_open)
    task = rules.dearest(terms.at(ctx.conn, project_id, ctx.now()), snapshot(ctx, project_id).pay)
    balances = sums.get(task.currency, {}) if task is not None else {}
    if task is None or Account.SOURCE not in balances:
        return
    needed = rules.needed(task, held=routing.held_in(ctx, project_id), workers=workers)
    enough = balances.get(Account.BUDGET, 0) >= needed
    if not enough or may_open:
        projects.hold(ctx, project_id, Hold.NOTHING if enough else Hold.USED_UP)


def _hold_fees(ctx: Ctx, project_id: int, sums: Mapping[str, Balances], *, workers: int, may_open: bool) -> None:
    """Exams and sessions begun from now on are not paid while the budget might not do for them; that is said where they begin."""
    kept = fees.of_project(ctx.conn, project_id)
    balances = sums.get(kept[0].fee.amount.currency, {}) if kept and kept[0].fee is not None else {}
    if Account.SOURCE not in balances:
        return
    held = rules.fees_held(kept, left=balances.get(Account.BUDGET, 0), workers=workers)
    for one, hold in zip(kept, held, strict=True):
        if hold != one.held and (hold or may_open):
            fees.add(ctx.conn, replace(one, from_at=ctx.now(), held=hold))
