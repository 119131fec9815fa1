"""Leases that ran out: their slots go back to the queue."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.routing import store
from preceptor.rooms.routing.events import LeasesReturned
from preceptor.rooms.work.actions import reserve_tail


def return_some(ctx: Ctx, *, limit: int, project_id: int | None = None) -> int:
    """Return up to `limit` expired leases, of one project or all; gives how many. Short: others wait meanwhile."""
    ended = store.expire(ctx.conn, now=ctx.now(), limit=limit, project_id=project_id)
    for project, items in sorted(ended.items()):
        work = [item_no for item_no, holds_slot in items if holds_slot]
        if work:
            store.give_back(ctx.conn, work, first_position=reserve_tail(ctx, project, len(work)))
        ctx.tell(LeasesReturned(subject=str(project), project_id=project, count=len(items)))
    return sum(map(len, ended.values()))
