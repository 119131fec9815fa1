"""Reads: whether one waits, and whether there is work for somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.infra.unit import Ctx
from preceptor.rooms.alerts import store
from preceptor.rooms.alerts.nouns import Alert
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import actor_of, require, require_known
from preceptor.rooms.routing.queries import catalogue


def mine(ctx: Ctx) -> Alert | None:
    """The asker's own, None while they do not wait."""
    require_known(ctx)
    return store.load(ctx.conn, ctx.actor.account_no)


def work_for(ctx: Ctx, account_no: int) -> Sequence[str] | None:
    """Names of the projects somebody can work in now, seen with their own eyes; None for an account that is gone. For the house."""
    require(ctx, Deed.ADMINISTER)
    them = actor_of(ctx, account_no)
    if them is None:
        return None
    rows = catalogue(replace(ctx, actor=them))
    return [
        one.name for one in rows
        if one.tasks_left > 0 and not one.missing and (one.left is None or one.left.seconds > 0)
    ]  # fmt: skip
