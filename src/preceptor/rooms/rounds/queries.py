"""Reads: plans, rounds and how far they are."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.rounds import store
from preceptor.rooms.rounds.nouns import Pick, Plan, Progress, Round
from preceptor.rooms.work import queries as work

_AT_ONCE = 200


def plan(ctx: Ctx, plan_id: str) -> Plan:
    """One plan. Raises Problem `plan.not_found`, also when the asker may not see its project."""
    found = store.load_plan(ctx.conn, plan_id)
    if found is None or not may(ctx, Deed.PLAN_ROUNDS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.PLAN_ROUNDS)
        raise not_found("plan", plan_id)
    return found


def rounds(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Progress]:
    """Newest first, each with how far it is; `before` (its number) is the cursor."""
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    return [_progress(ctx, one) for one in store.page(ctx.conn, project_id, before=before, limit=limit)]


def round_(ctx: Ctx, round_id: str) -> tuple[Progress, Sequence[Pick]]:
    """One round with its picks. Raises Problem `round.not_found`, also when the asker may not see its project."""
    found = store.load(ctx.conn, round_id)
    if found is None or not may(ctx, Deed.PLAN_ROUNDS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.PLAN_ROUNDS)
        raise not_found("round", round_id)
    return _progress(ctx, found), [pick for pick, _ in store.picks_of(ctx.conn, round_id)]


def _progress(ctx: Ctx, one: Round) -> Progress:
    """Counted from the items themselves: what was taken since the round was opened."""
    chosen = store.picks_of(ctx.conn, one.id)
    then = {pick.no: taken for pick, taken in chosen}
    numbers = list(then)
    now = [
        outline
        for start in range(0, len(numbers), _AT_ONCE)
        for outline in work.outlines_by_no(ctx, numbers[start : start + _AT_ONCE])
    ]
    given = sum(max(0, outline.taken - then[outline.no]) for outline in now)
    wanted = sum(max(0, outline.overlap - then[outline.no]) for outline in now)
    return Progress(one, sum(not outline.is_open for outline in now), given, wanted)
