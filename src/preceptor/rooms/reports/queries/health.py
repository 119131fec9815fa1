"""How healthy a project is: each figure from what the rooms keep, none counted anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.pay.nouns import Account, Basis, ProjectPay, Sums
from preceptor.rooms.pay.queries import project_pay
from preceptor.rooms.precedents.queries import unanswered
from preceptor.rooms.projects.nouns import ProjectSnapshot
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.reports import rules, store
from preceptor.rooms.reports.nouns import TOTAL, Day, Found, Indicator, Report
from preceptor.rooms.review.queries import reviewers
from preceptor.rooms.wellbeing.queries import crowd
from preceptor.rooms.work.queries import counts

_HOUR_MICROS = 3_600_000_000
_LEAST_SECONDS = 1_200
"""Active time in a project below which an hour's pay says nothing."""
_MOST_BUDGET = 10.0
"""Times over that what is left could be paid: more says no more."""


@dataclass(frozen=True)
class _Seen:
    """What the indicators are made of: `lately` the days looked at as one, `ever` all days, `left` answers to give."""

    ctx: Ctx
    project: ProjectSnapshot
    days: int
    lately: Day
    ever: Day
    left: int
    pay: ProjectPay | None
    """None for who may not see money."""


def health(ctx: Ctx, project_id: int, *, days: int) -> Report:
    """A project's indicators over the last `days`, those that make sense for it; money for who may pay alone."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    first, today = rules.window(ctx.now() // DAY_MICROS, days)
    seen = _Seen(
        ctx, snapshot(ctx, project_id), days,
        lately=rules.added(store.days_between(ctx.conn, project_id, first, today).values()),
        ever=store.days_of(ctx.conn, project_id, [TOTAL]).get(TOTAL, Day()),
        left=counts(ctx, [project_id])[project_id].answers_left,
        pay=project_pay(ctx, project_id) if may(ctx, Deed.PAY, project_id) else None,
    )  # fmt: skip
    targets = store.targets_of(ctx.conn, project_id)
    found = [one for read in _READERS if (one := read(seen)) is not None]
    return Report([rules.judge(one, targets) for one in found], days, store.changed_at(ctx.conn, project_id))


def changed_at(ctx: Ctx, project_id: int) -> int:
    """When anything that is shown was last counted (micros), for those who watch."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.changed_at(ctx.conn, project_id)


def _stopped(seen: _Seen) -> Found:
    stopped = store.count_stopped(seen.ctx.conn, seen.project.id, now=seen.ctx.now())
    return rules.share(Indicator.STOPPED, stopped, seen.ever.people)


def _rejected(seen: _Seen) -> Found:
    day = seen.lately
    return rules.share(Indicator.REJECTED, day.reviewed - day.stood, day.reviewed)


def _submitted(seen: _Seen) -> Found:
    day = seen.lately
    begun = day.answers + day.skipped + day.returned
    return rules.share(Indicator.SUBMITTED, day.answers, begun, skipped=day.skipped, returned=day.returned)


def _gold(seen: _Seen) -> Found:
    one = rules.share(Indicator.GOLD, seen.lately.gold_right, seen.lately.gold)
    return rules.aimed(one, seen.project.targets.gold_accuracy)


def _agreement(seen: _Seen) -> Found:
    rows = [
        (one, told) for one in quality.agreement(seen.ctx, seen.project.id) if (told := rules.agreed(one)) is not None
    ]
    if not rows:
        return Found(Indicator.AGREEMENT, None, 0)
    row, (value, low, high) = min(rows, key=lambda one: one[1][0])
    found = Found(
        Indicator.AGREEMENT, value, row.units, low, high, question=row.question, part=row.family,
        about={"raters": row.raters},
    )  # fmt: skip
    return rules.aimed(found, seen.project.targets.agreement)


def _overturned(seen: _Seen) -> Found | None:
    rows = reviewers(seen.ctx, seen.project.id)
    if not rows:
        return None
    return rules.share(
        Indicator.OVERTURNED, sum(one.overturned.count for one in rows), sum(one.overturned.of for one in rows)
    )


def _pace(seen: _Seen) -> Found:
    about = {"expected": float(seen.project.estimated_seconds)} if seen.project.estimated_seconds else {}
    return Found(Indicator.PACE, rules.median(seen.lately.pace), seen.lately.answers, about=about)


def _fast(seen: _Seen) -> Found:
    return rules.share(Indicator.FAST, seen.lately.fast, seen.lately.fast_of)


def _wage(seen: _Seen) -> Found | None:
    if seen.pay is None or not seen.pay.currency:
        return None
    sums = Sums(seen.pay.currency, seen.pay.balances, seen.ever.seconds)
    floor = seen.pay.terms.floor
    return Found(
        Indicator.WAGE, sums.hourly if seen.ever.seconds >= _LEAST_SECONDS else None, seen.ever.answers, currency=sums.currency,
        target=float(floor.minor_units) if floor is not None and floor.currency == sums.currency else None,
        about={"earned": sums.earned, "seconds": seen.ever.seconds},
    )  # fmt: skip


def _queue(seen: _Seen) -> Found:
    a_day = seen.lately.work / seen.days
    value = seen.left / a_day if a_day else None
    return Found(Indicator.QUEUE, value, seen.lately.work, about={"left": seen.left, "a_day": a_day})


def _budget(seen: _Seen) -> Found | None:
    if seen.pay is None or not seen.pay.funded:
        return None
    money, price = max(0, seen.pay.balances.get(Account.BUDGET, 0)), _price(seen, seen.pay)
    about = {"money": float(money), "left": float(seen.left)}
    if not seen.left or price is None:
        return Found(Indicator.BUDGET, None, 0, currency=seen.pay.currency, about=about)
    value = min(_MOST_BUDGET, money / (price * seen.left)) if price else _MOST_BUDGET
    return Found(Indicator.BUDGET, value, seen.left, currency=seen.pay.currency, about={**about, "price": price})


def _price(seen: _Seen, pay: ProjectPay) -> float | None:
    """What one answer costs: as agreed for a task, else as it came to so far; None before anything is known."""
    if pay.terms.basis is Basis.TASK and pay.task is not None:
        return float(pay.task.minor_units)
    return Sums(pay.currency, pay.balances, 0).earned / seen.ever.answers if seen.ever.answers else None


def _questions(seen: _Seen) -> Found:
    waiting, oldest = unanswered(seen.ctx, seen.project.id)
    hours = (seen.ctx.now() - oldest) / _HOUR_MICROS if oldest is not None else 0.0
    return Found(Indicator.QUESTIONS, hours, waiting, about={"waiting": waiting})


def _exposure(seen: _Seen) -> Found | None:
    found = crowd(seen.ctx, seen.project.id)
    if found.people is None or found.most_points is None:
        return None
    return Found(Indicator.EXPOSURE, found.most_points, found.people, about={"mean": found.mean_points or 0.0})


_READERS: Sequence[Callable[[_Seen], Found | None]] = (
    _submitted, _gold, _agreement, _rejected, _overturned, _stopped, _pace, _fast, _wage, _queue, _budget, _questions,
    _exposure,
)  # fmt: skip
