"""Reads: what somebody worked this week, and what is left of their caps."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.hours import rules, store
from preceptor.rooms.hours.nouns import EVERYWHERE, Left, Mine, cap_key, own_key
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.workforce.queries import contributor_of

REMEMBERED_MICROS = 10_000_000
"""For so long another process may hand out as before, after a cap was changed."""


def left(ctx: Ctx, project_id: int, contributor_id: int | None, account_no: int) -> Left | None:
    """What is left to somebody in a project this week, None without a cap. Costs nothing where neither has one, remembered for ten
    seconds; else one statement by primary key, two rows at most. For routing, which has asked for the right."""
    project, own = cap_of(ctx, project_id), _own(ctx, account_no)
    if project is None and own is None:
        return None
    week, places = rules.week_of(ctx.now()), (EVERYWHERE, project_id)
    found = store.worked(ctx.conn, contributor_id, week, places) if contributor_id is not None else {}
    here, everywhere = found.get(project_id, 0), found.get(EVERYWHERE, 0)
    return rules.left_of(project=project, here=here, own=own, everywhere=everywhere)


def cap_of(ctx: Ctx, project_id: int) -> int | None:
    """A project's cap in hours, remembered. For rooms above that have asked for the right."""
    return ctx.cached(cap_key(project_id), lambda: store.cap(ctx.conn, project_id), micros=REMEMBERED_MICROS)


def cap_shown(ctx: Ctx, project_id: int) -> int | None:
    require(ctx, Deed.SEE_PROJECT, project_id)
    return store.cap(ctx.conn, project_id)


def mine(ctx: Ctx) -> Mine:
    """This week's, for its person alone."""
    require_known(ctx)
    week = rules.week_of(ctx.now())
    me = contributor_of(ctx, ctx.actor.account_no)
    found = dict(store.worked_everywhere(ctx.conn, me, week)) if me is not None else {}
    everywhere = found.pop(EVERYWHERE, 0)
    capped = {each: cap_of(ctx, each) for each in found}
    caps = {each: cap for each, cap in capped.items() if cap is not None}
    return Mine(everywhere, found, store.own_cap(ctx.conn, ctx.actor.account_no), caps, rules.end_of(week))


def _own(ctx: Ctx, account_no: int) -> int | None:
    return ctx.cached(own_key(account_no), lambda: store.own_cap(ctx.conn, account_no), micros=REMEMBERED_MICROS)
