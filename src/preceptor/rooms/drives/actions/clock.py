"""What time does to invites, and what erasure does."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import rules
from preceptor.rooms.drives.store import invites
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require

_BATCH = 200


def expire(ctx: Ctx) -> int:
    """Some of the invites whose time ran out; gives how many. For the clock."""
    require(ctx, Deed.ADMINISTER)
    invites.drop_weeks(ctx.conn, before=rules.week_of(ctx.now()) - 1)
    return invites.expire(ctx.conn, now=ctx.now(), limit=_BATCH)


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: what they were asked, and why, goes. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    invites.forget(ctx.conn, numbers_of(ctx, accounts).values())
