"""Wanting to hear, not wanting to any more, and looking up who can be told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.alerts import store
from preceptor.rooms.alerts.events import Ended, Wanted
from preceptor.rooms.alerts.nouns import LOOK_MICROS, Alert
from preceptor.rooms.alerts.queries import work_for
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_of, numbers_of, require, require_known

_BATCH = 50


def want(ctx: Ctx) -> Alert:
    """Be told once there is work; wanted twice is once."""
    require_known(ctx)
    known = store.load(ctx.conn, ctx.actor.account_no)
    if known is not None:
        return known
    made = Alert(ctx.actor.account_no, ctx.now(), ctx.now())
    store.add(ctx.conn, made)
    ctx.tell(Wanted(subject=ctx.actor.id))
    return made


def end(ctx: Ctx) -> None:
    """Not any more; nothing where one does not wait."""
    require_known(ctx)
    if store.remove(ctx.conn, [ctx.actor.account_no]):
        ctx.tell(Ended(subject=ctx.actor.id, told=False))


def look(ctx: Ctx) -> Sequence[tuple[Alert, Sequence[str]]] | None:
    """A batch of those who wait, each with the projects that have work for them, whose alerts are off now; None when none is due.

    The caller tells them in the same transaction. For the clock.
    """
    require(ctx, Deed.ADMINISTER)
    due = store.due(ctx.conn, now=ctx.now(), limit=_BATCH)
    if not due:
        return None
    found = {one: work_for(ctx, one.account_no) for one in due}
    store.look_later(ctx.conn, [one.account_no for one in due], at=ctx.now() + LOOK_MICROS)
    store.remove(ctx.conn, [one.account_no for one, names in found.items() if names or names is None])
    told = [(one, names) for one, names in found.items() if names]
    for one, _ in told:
        account = account_of(ctx, one.account_no)
        ctx.tell(Ended(subject=account.id if account else "", told=True))
    return told


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: they wait for nothing. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    store.remove(ctx.conn, numbers_of(ctx, accounts).values())
