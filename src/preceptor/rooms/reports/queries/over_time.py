"""How it went, who did how much how well, and what the last look at the answers found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.pay.nouns import Sums
from preceptor.rooms.pay.queries import project_pay
from preceptor.rooms.quality.queries import agreement_of
from preceptor.rooms.reports import rules, store
from preceptor.rooms.reports.nouns import TOTAL, Doing, Findings, History, Point
from preceptor.rooms.workforce.queries import contributors
from preceptor.stats.intervals import wilson

MOST_PEOPLE = 200
"""People on the scatter: those who answered most. More dots say no more."""


def history(ctx: Ctx, project_id: int, *, days: int) -> History:
    """What happened on each of the last `days`, or in each week where they are many; money for who may pay alone."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    first, today = rules.window(ctx.now() // DAY_MICROS, days)
    found = store.days_between(ctx.conn, project_id, first, today)
    earlier = next(iter(store.day_before(ctx.conn, project_id, first).values()), None)
    money = may(ctx, Deed.PAY, project_id)
    spent: Mapping[int, int | None] = {}
    currency = ""
    if money:
        pay = project_pay(ctx, project_id)
        currency = pay.currency
        if (
            today in found
        ):  # the follower looked a minute before its last event at worst: of today it can be told to the cent
            now = Sums(currency, pay.balances, 0).earned
            found[today] = replace(found[today], spent=now, spent_at=ctx.now())
        spent = rules.spent_by_day(found, before=earlier)
    weekly = days > rules.MOST_SINGLE_DAYS
    stretches = rules.stretches(found, spent, weekly=weekly)
    return History(stretches, "week" if weekly else "day", currency)


def people(ctx: Ctx, project_id: int) -> tuple[Sequence[Point], int]:
    """Those who answered most, with their pace, gold and agreement; and of how many people they are."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    doing = store.most_active(ctx.conn, project_id, limit=MOST_PEOPLE)
    numbers = [one.contributor_id for one in doing]
    named, agreed = contributors(ctx, numbers), agreement_of(ctx, project_id, numbers)
    points = [
        _point(one, named[one.contributor_id].pseudonym, agreed.get(one.contributor_id), now=ctx.now())
        for one in doing
        if one.contributor_id in named
    ]
    everybody = store.days_of(ctx.conn, project_id, [TOTAL])
    return points, everybody[TOTAL].people if TOTAL in everybody else 0


def findings(ctx: Ctx, project_id: int) -> Findings | None:
    """Agreement by group, and labels taken for others; None before the first consensus."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.findings_of(ctx.conn, project_id)


def _point(one: Doing, pseudonym: str, agreed: Mapping[str, float] | None, *, now: int) -> Point:
    gold = wilson(one.gold_right, one.gold) if one.gold else None
    return Point(
        contributor_id=one.contributor_id,
        pseudonym=pseudonym,
        answers=one.answers,
        pace=one.seconds / one.answers,
        gold=(gold.estimate, gold.low, gold.high) if gold is not None else None,
        agreement=(agreed["estimate"], agreed["low"], agreed["high"]) if agreed is not None else None,
        stopped=one.stopped_until > now,
    )
