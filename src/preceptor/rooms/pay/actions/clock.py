"""What comes round by the clock: approval, disputes nobody decided, weeks below the floor."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.money import Money
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.actions.deciding import approved, settled
from preceptor.rooms.pay.actions.funding import given, keep_within
from preceptor.rooms.pay.events import ToppedUp
from preceptor.rooms.pay.nouns import Account, EarningKind, EarningState, Entry, EntryKind, Place
from preceptor.rooms.pay.store import earnings, ledger, terms

NOT_CONTESTED = "The time to contest it is over."
NOT_DECIDED = "Nobody decided in time, so it is yours."


def approve_due(ctx: Ctx, *, limit: int) -> int:
    """Approve some whose time has come; gives how many."""
    require(ctx, Deed.ADMINISTER)
    return approved(ctx, earnings.pending(ctx.conn, until=ctx.now(), limit=limit), by_clock=True)


def settle_due(ctx: Ctx, *, limit: int) -> int:
    """End some whose clock ran out: not contested goes back into the budget, not decided to the contributor."""
    require(ctx, Deed.ADMINISTER)
    found = earnings.waiting(ctx.conn, until=ctx.now(), limit=limit)
    for one in found:
        contested = one.state is EarningState.CONTESTED
        reason = NOT_DECIDED if contested else NOT_CONTESTED
        settled(ctx, one, one.withheld if contested else 0, reason=reason, by_clock=True)
    return len(found)


def top_up_week(ctx: Ctx, project_id: int) -> int:
    """Top everybody up to the floor for the next week that is over; gives how many weeks were looked at (0 or 1).

    The week's work counts with all its time, unpaid practice and broken items too; bonuses do not. The floor is the one
    that held when the week ended. Beyond the budget, too: what is owed is owed.
    """
    require(ctx, Deed.ADMINISTER)
    this_week = rules.week_of(ctx.now())
    since = terms.settled_until(ctx.conn, project_id) or rules.week_of(terms.first_at(ctx.conn, project_id))
    if since >= this_week:
        return 0
    until = since + rules.WEEK
    floor = terms.at(ctx.conn, project_id, until).floor
    if floor is not None:
        _top_up(ctx, project_id, floor, since=since, until=until)
        keep_within(ctx, project_id, may_open=False)
    terms.settle_until(ctx.conn, project_id, until)
    return 1


def _top_up(ctx: Ctx, project_id: int, floor: Money, *, since: int, until: int) -> None:
    sums = earnings.week(ctx.conn, project_id, since=since, until=until)
    for (contributor_id, currency), (seconds, earned) in sorted(sums.items()):
        units = rules.top_up(floor, seconds=seconds, earned=earned)
        if currency != floor.currency or not units:
            continue
        money = Money(currency, units)
        key = f"top_up:{project_id}:{contributor_id}:{since}"
        how = {"floor": floor.minor_units, "seconds": seconds, "earned": earned, "week": since}
        line = given(ctx, project_id, contributor_id, money, kind=EarningKind.TOP_UP, key=key, reason="")
        if not earnings.add_new(ctx.conn, [replace(line, how=how)]):
            continue
        lines = rules.move(money, Place(Account.BUDGET, project_id), Place(Account.OWED, project_id, contributor_id))
        ledger.post(ctx.conn, [Entry(key, EntryKind.TOPPED_UP, project_id, lines, ctx.actor.id)], now=ctx.now())
        told = ToppedUp(
            subject=line.id, project_id=project_id, contributor=contributor_id, currency=currency, minor_units=units
        )
        ctx.tell(told)
