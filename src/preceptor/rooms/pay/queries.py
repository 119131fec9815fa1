"""Reads: one's own money, a project's pay, its people, its journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from preceptor.base.money import Money
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration.queries import mine as sat_in
from preceptor.rooms.exams.queries import my_exams, skills_at
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.nouns import (
    Abilities,
    Account,
    EarnedSum,
    Earning,
    EarningFilter,
    EarningState,
    FeeFor,
    KeptFee,
    PersonRow,
    Posted,
    ProjectPay,
    Rate,
    Sums,
    Terms,
)
from preceptor.rooms.pay.store import earnings, fees, ledger, terms
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.routing.queries import catalogue, shown_as
from preceptor.rooms.workforce.queries import accounts_of, contributor_of, contributors, profiles_of

_AT_ONCE = 2_000
_MOST_RATES = 500
_MOST_SAT = 500
_RATES_MICROS = 300_000_000
"""How long the rates of a project are remembered: a median moves slowly, and the Work page asks for many."""


def my_money(ctx: Ctx) -> Sequence[Sums]:
    """The asker's money, a row for each currency; none before they earned anything."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return ()
    found = ledger.of_contributor(ctx.conn, me)
    # Time is not of a currency: with several, no rate an hour can be told.
    seconds = earnings.worked(ctx.conn, me) if len(found) == 1 else 0
    return [Sums(currency, balances, seconds) for currency, balances in sorted(found.items())]


def my_rates(ctx: Ctx) -> Sequence[Rate]:
    """What an hour has come to in each open project the asker works in, for them and for the one in the middle, and what a task or
    an hour pays them; of projects that pay or paid something, at most 200."""
    require_known(ctx)
    numbers = [one.project_id for one in catalogue(ctx)]
    me = contributor_of(ctx, ctx.actor.account_no)
    seconds = earnings.worked_in(ctx.conn, me, numbers) if me is not None else {}
    mine = ledger.of_contributor_in(ctx.conn, me, numbers) if me is not None else {}
    found = []
    said = terms.now_of(ctx.conn, numbers, ctx.now())
    able = abilities_of(ctx, ctx.actor.account_no, ctx.now())
    for number in numbers:
        project = snapshot(ctx, number)
        theirs = rules.priced(said.get(number, Terms()), project.pay, able)
        currency, rates = ctx.cached(("pay.rates", number), lambda: _rates(ctx, number), micros=_RATES_MICROS)  # noqa: B023
        currency = next(iter(mine.get(number, {})), currency)  # one's own first pay shows at once
        currency = theirs.price.currency if theirs.price is not None else currency
        if currency:
            own = Sums(currency, mine.get(number, {}).get(currency, {}), seconds.get(number, 0))
            told = own.hourly if own.seconds >= rules.LEAST_SECONDS else None
            price = theirs.price.minor_units if theirs.price is not None else None
            found.append(
                Rate(
                    number,
                    currency,
                    told,
                    own.seconds,
                    rules.median_rate(rates),
                    len(rates),
                    theirs.terms.basis,
                    price,
                    theirs.row,
                    price is not None and rules.pays_opted_out(theirs.terms, project.estimated_seconds),
                )
            )
    return found


def abilities_at(ctx: Ctx, contributor_id: int, when: int) -> Abilities:
    """What rates can ask of a contributor; skills as they were at a time (micros), languages as their profile says now."""
    account = accounts_of(ctx, [contributor_id]).get(contributor_id)
    return abilities_of(ctx, account, when) if account is not None else Abilities()


def abilities_of(ctx: Ctx, account_no: int, when: int) -> Abilities:
    profile = profiles_of(ctx, [account_no]).get(account_no)
    return Abilities(profile.languages if profile is not None else (), skills_at(ctx, account_no, when))


def _rates(ctx: Ctx, project_id: int) -> tuple[str, Sequence[int]]:
    """The currency a project pays in ("" before it paid), and what an hour came to for up to 500 people who worked ten minutes."""
    worked = earnings.workers(ctx.conn, project_id, after=0, limit=_MOST_RATES)
    paid = ledger.of_people(ctx.conn, project_id, [one.contributor_id for one in worked])
    currency = next((each for sums in paid.values() for each in sums), "")
    sums = (Sums(currency, paid[one.contributor_id].get(currency, {}), one.seconds) for one in worked)
    return currency, [one.hourly for one in sums if one.hourly is not None and one.seconds >= rules.LEAST_SECONDS]


def my_earnings(
    ctx: Ctx, *, state: EarningState | None = None, project_id: int | None = None, before: str = "", limit: int = 50
) -> Sequence[Earning]:
    """The asker's own lines, newest first."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return ()
    wanted = EarningFilter(state, project_id, me)
    return earnings.page(ctx.conn, wanted, before=before, limit=limit)


def lines_of(ctx: Ctx, contributor_id: int, *, since: int, until: int, most: int | None = None) -> Sequence[Earning]:
    """Somebody's lines of a stretch of time (micros), oldest first: all, or the first `most`. Whoever calls has asked for the right."""
    require_known(ctx)
    found: list[Earning] = []
    while most is None or len(found) < most:
        limit = _AT_ONCE if most is None else min(_AT_ONCE, most - len(found))
        after = found[-1].id if found else ""
        page = earnings.between(ctx.conn, contributor_id, since=since, until=until, after=after, limit=limit)
        found += page
        if len(page) < limit:
            break
    return found


def sums_of(ctx: Ctx, contributor_id: int, *, since: int, until: int) -> Sequence[EarnedSum]:
    """What somebody earned in a stretch of time (micros), every line of it. Whoever calls has asked for the right."""
    require_known(ctx)
    return earnings.sums_between(ctx.conn, contributor_id, since=since, until=until)


def project_pay(ctx: Ctx, project_id: int) -> ProjectPay:
    """How a project pays, what is left of its budget, what it owes."""
    require(ctx, Deed.PAY, project_id)
    project = snapshot(ctx, project_id)
    held = terms.at(ctx.conn, project_id, ctx.now())
    sums = ledger.of_project(ctx.conn, project_id)
    said = rules.dearest(held, project.pay) or held.floor
    kept = (one.fee.amount.currency for one in fees.of_project(ctx.conn, project_id) if one.fee is not None)
    currency = said.currency if said is not None else next(kept, "") or next(iter(sums), "")
    balances = sums.get(currency, {})
    return ProjectPay(
        terms=held,
        task=project.pay,
        currency=currency,
        balances=balances,
        funded=Account.SOURCE in balances,
        hold=project.hold,
        open_disputes=earnings.count_in(ctx.conn, project_id, EarningState.CONTESTED),
    )


def fees_of(ctx: Ctx, project_id: int) -> Sequence[KeptFee]:
    """The exams and sessions a project pays for now."""
    require(ctx, Deed.PAY, project_id)
    return fees.of_project(ctx.conn, project_id)


def my_fees(ctx: Ctx) -> Sequence[KeptFee]:
    """What the exams open to the asker and the sessions they sit in pay now."""
    require_known(ctx)
    exams = [one.exam.id for one in my_exams(ctx, limit=_MOST_SAT)]
    sessions = [one.session.id for one in sat_in(ctx)]
    return [*fees.newest(ctx.conn, FeeFor.EXAM, exams), *fees.newest(ctx.conn, FeeFor.SESSION, sessions)]


def earnings_of(
    ctx: Ctx, project_id: int, *, state: EarningState | None = None, contributor_id: int | None = None,
    before: str = "", limit: int = 50,
) -> Sequence[Earning]:  # fmt: skip
    """A project's earnings, newest first."""
    require(ctx, Deed.PAY, project_id)
    wanted = EarningFilter(state, project_id, contributor_id)
    return earnings.page(ctx.conn, wanted, before=before, limit=limit)


def named_to_its_contributor(one: Earning) -> str:
    """What the contributor hears an earning's item called; "" where there is none."""
    return shown_as(one.item) if one.item else ""


def project_names(ctx: Ctx, projects: Iterable[int]) -> Mapping[int, str]:
    """Project's number → name, for those whose money is in them."""
    return {number: snapshot(ctx, number).name for number in projects}


def pseudonyms(ctx: Ctx, people: Sequence[int]) -> Mapping[int, str]:
    """Contributor's number → pseudonym; whoever calls has asked for the right to see them."""
    return {number: one.pseudonym for number, one in contributors(ctx, people).items()}


def people(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 50) -> Sequence[PersonRow]:
    """Who worked in a project, by number, with their money and what it comes to an hour."""
    require(ctx, Deed.PAY, project_id)
    worked = earnings.workers(ctx.conn, project_id, after=after, limit=limit)
    numbers = [one.contributor_id for one in worked]
    named, sums = pseudonyms(ctx, numbers), ledger.of_people(ctx.conn, project_id, numbers)
    rows = []
    for one in worked:
        currency, balances = next(iter(sums[one.contributor_id].items()), ("", {}))
        rows.append(
            PersonRow(
                one.contributor_id, named.get(one.contributor_id, ""), one.lines, Sums(currency, balances, one.seconds)
            )
        )
    return rows


def journal(ctx: Ctx, project_id: int, *, before: str = "", limit: int = 50) -> Sequence[Posted]:
    """A project's ledger, newest entry first."""
    require(ctx, Deed.PAY, project_id)
    return ledger.page(ctx.conn, project_id, before=before, limit=limit)


def terms_now(ctx: Ctx, project_id: int) -> Terms:
    """For rooms above that have asked for the right already."""
    return terms.at(ctx.conn, project_id, ctx.now())


def price_of_task(ctx: Ctx, project_id: int, *, seconds: int) -> Money | None:
    """The most one task that takes so long comes to, for whoever has the best rate; None where nothing is paid by task or hour. For
    rooms above that have asked for the right."""
    held = terms.at(ctx.conn, project_id, ctx.now())
    usual = replace(held, cap_seconds=min(seconds, held.cap_seconds))
    return rules.dearest(usual, snapshot(ctx, project_id).pay)


def owed(ctx: Ctx, currency: str, *, after: int = 0, limit: int = 200) -> Mapping[int, int]:
    """Contributor → minor units owed over all projects, by number; what the next payout would hold."""
    require(ctx, Deed.PAY)
    return ledger.owed(ctx.conn, after=after, currency=currency, limit=limit)


def accepted_tasks(ctx: Ctx, project_id: int, contributor_id: int, *, most: int) -> int:
    """How many tasks of somebody were accepted in a project, counted up to `most`. For rooms above that have asked for the right."""
    return earnings.accepted(ctx.conn, project_id, contributor_id, most=most)


def budget_left(ctx: Ctx, project_id: int, currency: str) -> int | None:
    """What a project's budget has left of a currency, None where nobody ever put any in. For rooms above that have asked for the right."""
    sums = ledger.of_project(ctx.conn, project_id).get(currency, {})
    return sums.get(Account.BUDGET, 0) if Account.SOURCE in sums else None
