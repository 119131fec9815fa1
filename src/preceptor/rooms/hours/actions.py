"""Caps are set, and time is counted as people work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.hours import rules, store
from preceptor.rooms.hours.events import CapChanged, OwnCapChanged
from preceptor.rooms.hours.nouns import EVERYWHERE, cap_key, own_key
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require, require_known
from preceptor.rooms.workforce.queries import contributors_behind


def set_cap(ctx: Ctx, project_id: int, hours: int | None) -> int | None:
    """How many hours a week each person may work in a project, from everybody's next task on. Raises Problem `hours.cap`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    kept = rules.check_cap(hours)
    if kept != store.cap(ctx.conn, project_id):
        store.save_cap(ctx.conn, project_id, kept)
        ctx.forget(cap_key(project_id))
        ctx.tell(CapChanged(subject=str(project_id), project_id=project_id, hours=kept))
    return kept


def set_own_cap(ctx: Ctx, hours: int | None) -> int | None:
    """How many hours a week one wants to work, over all projects. Raises Problem `hours.cap`."""
    require_known(ctx)
    kept = rules.check_cap(hours)
    store.save_own_cap(ctx.conn, ctx.actor.account_no, kept)
    ctx.forget(own_key(ctx.actor.account_no))
    ctx.tell(OwnCapChanged(subject=ctx.actor.id))
    return kept


def count(ctx: Ctx, seen: Sequence[Heard]) -> None:
    """Add what people worked. For the follower of answers and skips, which hears each once."""
    require(ctx, Deed.ADMINISTER)
    sums: dict[tuple[int, int, int], int] = defaultdict(int)
    for one in seen:
        for place in (EVERYWHERE, one.project_id or 0):
            sums[one.payload["contributor"], rules.week_of(one.at_micros), place] += one.payload["active_seconds"]
    for (who, week, place), seconds in sorted(sums.items()):
        store.count(ctx.conn, who, week, place, seconds=seconds)


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: their weeks and their caps go. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    numbers = sorted(numbers_of(ctx, accounts).values())
    store.forget(ctx.conn, contributor_ids=contributors_behind(ctx, accounts), account_nos=numbers)
