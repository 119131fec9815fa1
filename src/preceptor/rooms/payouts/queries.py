"""Reads: one's own details and payments; batches, and who would be in one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from preceptor.base.money import Money
from preceptor.base.problems import not_found
from preceptor.infra.paper import Paper
from preceptor.infra.phrases import spoken
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, account_of, require, require_known
from preceptor.rooms.pay import queries as pay
from preceptor.rooms.payouts import rules, store
from preceptor.rooms.payouts.lines_file import lines_file
from preceptor.rooms.payouts.nouns import (
    MOST_ON_PAPER,
    MOST_PAYMENTS,
    Batch,
    BatchSums,
    Candidate,
    Details,
    KeptDetails,
    Order,
    Payment,
    PaymentState,
    Reconciled,
    Reported,
    Statement,
)
from preceptor.rooms.payouts.papers import batch_paper, statement_paper
from preceptor.rooms.payouts.wholes import WholeBatch, WholeStatement
from preceptor.rooms.workforce.queries import contributor_of, contributors

SEALED_FOR = "payouts.details"
"""The purpose under which details are sealed: nothing sealed for another opens as details."""
_AT_ONCE = 500


def my_details(ctx: Ctx) -> tuple[KeptDetails, Details] | None:
    """Where the asker is paid, opened: for themselves only."""
    require_known(ctx)
    kept = store.details_of(ctx.conn, [ctx.actor.account_no]).get(ctx.actor.account_no)
    return (kept, _opened(ctx, kept)) if kept is not None else None


def my_payments(ctx: Ctx, *, before: str = "", limit: int = 50) -> Sequence[Payment]:
    """What was and is paid to the asker, newest first; what was called off is left out."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return ()
    return store.of_contributor(ctx.conn, me, before=before, limit=limit)


def my_statement(ctx: Ctx, period: str) -> Statement:
    """The asker's money of a month such as 2026-11, or of a year (UTC). Raises Problem `payouts.month`."""
    require_known(ctx)
    since, until = rules.period_span(period)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return Statement(period, (), ())
    sums = pay.sums_of(ctx, me, since=since, until=until)
    return Statement(period, rules.summed(sums), tuple(store.paid_to(ctx.conn, me, since=since, until=until)))


def my_lines(ctx: Ctx, period: str) -> str:
    """Every line of a month or a year as CSV, oldest first. Raises Problem `payouts.month`."""
    require_known(ctx)
    since, until = rules.period_span(period)
    me = contributor_of(ctx, ctx.actor.account_no)
    lines = pay.lines_of(ctx, me, since=since, until=until) if me is not None else ()
    return lines_file(lines, pay.project_names(ctx, {one.project_id for one in lines}))


def my_statement_paper(ctx: Ctx, period: str, *, language: str = "") -> Paper:
    """The asker's own statement as a paper, in the language asked for or that of their account. Raises Problem `payouts.month`."""
    require_known(ctx)
    since, until = rules.period_span(period)
    me, account = contributor_of(ctx, ctx.actor.account_no), account_of(ctx, ctx.actor.account_no)
    name = account.name if account is not None else ""
    if me is None:
        nothing = WholeStatement(period, since, until, name, "–", (), (), (), {})
        return statement_paper(nothing, _language(ctx, language))
    return statement_paper(replace(_whole(ctx, me, period), name=name), _language(ctx, language))


def paper_of_statement(ctx: Ctx, contributor_id: int, period: str, *, language: str = "") -> Paper:
    """The same of anybody, by pseudonym, for those who pay. Raises Problem `payouts.month`, `contributor.not_found`."""
    require(ctx, Deed.PAY)
    if contributor_id not in contributors(ctx, [contributor_id]):
        raise not_found("contributor", contributor_id)
    return statement_paper(_whole(ctx, contributor_id, period), _language(ctx, language))


def paper_of_batch(ctx: Ctx, batch_id: str, *, language: str = "") -> Paper:
    """A batch with every payment in it as a paper, in the language asked for or that of the asker."""
    found, _ = batch(ctx, batch_id)
    rows: list[Payment] = []
    names: dict[int, str] = {}
    while page := store.payment_page(ctx.conn, batch_id, after=rows[-1].id if rows else "", limit=_AT_ONCE):
        rows += page
        names |= pay.pseudonyms(ctx, [one.contributor_id for one in page])
    whole = WholeBatch(found, tuple(rows), names, _called(ctx, found.drawn_by), _called(ctx, found.released_by))
    return batch_paper(whole, _language(ctx, language))


def preview(ctx: Ctx, currency: str, *, least: int = 1, after: int = 0, limit: int = 50) -> Sequence[Candidate]:
    """Who is owed something in a currency, by number, and why somebody would not be in a batch drawn up now."""
    require(ctx, Deed.PAY)
    rules.check_least(Money(currency, least))
    return [one for one, _ in candidates_after(ctx, currency, least=least, after=after, limit=limit)]


def candidates_after(
    ctx: Ctx, currency: str, *, least: int, after: int, limit: int
) -> Sequence[tuple[Candidate, KeptDetails | None]]:
    """The next people who are owed something, each with where they are paid; at most 500, for those who have asked."""
    owed = pay.owed(ctx, currency, after=after, limit=limit)
    names, kept = pay.pseudonyms(ctx, list(owed)), _kept_by(ctx, list(owed))
    found = []
    for number, units in owed.items():
        details = kept.get(number)
        hindrance = rules.hindrance(units, least=least, has_details=details is not None)
        found.append((Candidate(number, names.get(number, ""), units, hindrance), details))
    return found


def batches(ctx: Ctx, *, before: str = "", limit: int = 50) -> Sequence[tuple[Batch, BatchSums]]:
    """Newest first."""
    require(ctx, Deed.PAY)
    found = store.batch_page(ctx.conn, before=before, limit=limit)
    sums = store.sums(ctx.conn, [one.id for one in found])
    return [(one, sums[one.id]) for one in found]


def batch(ctx: Ctx, batch_id: str) -> tuple[Batch, BatchSums]:
    require(ctx, Deed.PAY)
    found = store.batch(ctx.conn, batch_id)
    if found is None:
        raise not_found("batch", batch_id)
    return found, store.sums(ctx.conn, [batch_id])[batch_id]


def batch_locked(ctx: Ctx, batch_id: str) -> Batch:
    """For actions that change it."""
    found = store.batch(ctx.conn, batch_id, lock=True)
    if found is None:
        raise not_found("batch", batch_id)
    return found


def payments(
    ctx: Ctx, batch_id: str, *, state: PaymentState | None = None, after: str = "", limit: int = 50
) -> tuple[Sequence[Payment], Mapping[int, str]]:
    """A batch's payments in order, and the pseudonyms of their people."""
    batch(ctx, batch_id)
    found = store.payment_page(ctx.conn, batch_id, state=state, after=after, limit=limit)
    return found, pay.pseudonyms(ctx, [one.contributor_id for one in found])


def going_on(ctx: Ctx, batch_id: str, *, limit: int) -> Sequence[Payment]:
    """Payments that were not handed over or have no answer yet, for the job that sends them."""
    require(ctx, Deed.PAY)
    return store.going_on(ctx.conn, batch_id, limit=limit)


def sent(ctx: Ctx, batch_id: str, *, limit: int) -> Sequence[Payment]:
    """Payments that wait for the bank's word."""
    require(ctx, Deed.PAY)
    return store.payment_page(ctx.conn, batch_id, state=PaymentState.SENT, limit=limit)


def details_for(ctx: Ctx, contributor_id: int) -> Details | None:
    """Where a contributor is paid, opened: for those who have asked for the right to pay."""
    kept = _kept_by(ctx, [contributor_id]).get(contributor_id)
    return _opened(ctx, kept) if kept is not None else None


def orders(ctx: Ctx, batch_id: str) -> tuple[Batch, Sequence[Order]]:
    """What the bank is asked for, of a released batch, for its file; account numbers in the clear.

    Whoever took back where they are paid is left out. Raises Problem `payouts.state`.
    """
    found, _ = batch(ctx, batch_id)
    rules.check_released(found)
    wanted: list[Order] = []
    after = ""
    while page := store.payment_page(ctx.conn, batch_id, state=PaymentState.SENT, after=after, limit=_AT_ONCE):
        kept, after = _kept_by(ctx, [one.contributor_id for one in page]), page[-1].id
        wanted += [
            Order(one.id, one.currency, one.minor_units, _opened(ctx, kept[one.contributor_id]), text_of(batch_id))
            for one in page
            if one.contributor_id in kept
        ]
    return found, wanted


def text_of(batch_id: str) -> str:
    """What stands on the statement of whoever is paid."""
    return f"Preceptor {batch_id[-8:]}"


def reconciled(ctx: Ctx, batch_id: str, report: Sequence[Reported]) -> Reconciled:
    """A report against a batch, changing nothing. Raises Problem `payouts.state`."""
    found, _ = batch(ctx, batch_id)
    rules.check_released(found)
    ours = {one.id: one for one in store.payment_page(ctx.conn, batch_id, limit=MOST_PAYMENTS)}
    return rules.reconcile(ours, report)


def _kept_by(ctx: Ctx, people: Sequence[int]) -> Mapping[int, KeptDetails]:
    """Contributor's number → their details, of at most 500; who has none, or no account any more, is left out."""
    accounts = {one.account_no: number for number, one in contributors(ctx, people).items() if one.account_no}
    return {accounts[no]: kept for no, kept in store.details_of(ctx.conn, list(accounts)).items()}


def _opened(ctx: Ctx, kept: KeptDetails) -> Details:
    return Details(**json.loads(Sealer(ctx.settings, SEALED_FOR).open(kept.sealed)))


def _whole(ctx: Ctx, contributor_id: int, period: str) -> WholeStatement:
    since, until = rules.period_span(period)
    sums = pay.sums_of(ctx, contributor_id, since=since, until=until)
    lines = pay.lines_of(ctx, contributor_id, since=since, until=until, most=MOST_ON_PAPER)
    return WholeStatement(
        period=period, since=since, until=until, name=None, pseudonym=pay.pseudonyms(ctx, [contributor_id])[contributor_id],
        sums=tuple(sums), entries=tuple(lines), payments=tuple(store.paid_to(ctx.conn, contributor_id, since=since, until=until)),
        projects=pay.project_names(ctx, {one.project_id for one in sums}),
    )  # fmt: skip


def _called(ctx: Ctx, account_id: str) -> str:
    """What somebody who made a batch is called; their id once their account is gone, or for the house itself."""
    account = account_named(ctx, account_id) if account_id else None
    return account.name if account is not None and account.name else account_id


def _language(ctx: Ctx, asked: str) -> str:
    account = account_of(ctx, ctx.actor.account_no)
    return spoken(asked or (account.language if account is not None else ""))
