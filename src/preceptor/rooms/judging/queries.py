"""Reads of judges, what they said, and what suggestions do to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.judging import rules, store
from preceptor.rooms.judging.nouns import Anchoring, Judge, Judgment, Suggesting
from preceptor.rooms.judging.rules import Sums


def judges(ctx: Ctx, project_id: int) -> Sequence[Judge]:
    """In the order they were made."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.of_project(ctx.conn, project_id)


def judge(ctx: Ctx, judge_id: str) -> Judge:
    """Raises Problem `judge.not_found`, also for one of a project the asker may not see."""
    found = store.load(ctx.conn, judge_id)
    if found is None or not may(ctx, Deed.SEE_QUALITY, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.SEE_QUALITY)
        raise not_found("judge", judge_id)
    return found


def judgments(ctx: Ctx, judge_id: str, *, after: int = 0, limit: int = 50, refused: bool = False) -> Sequence[Judgment]:
    """By item, in the order items came in; `after` is the last one's number."""
    return store.page(ctx.conn, judge(ctx, judge_id).id, after=after, limit=limit, refused=refused)


def suggesting(ctx: Ctx, project_id: int) -> Suggesting:
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.suggesting_of(ctx.conn, project_id)


def anchoring(ctx: Ctx, project_id: int, *, judge_id: str = "") -> Sequence[Anchoring]:
    """A row a question, for the judge whose answers are suggested now, or the one named."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    wanted = judge_id or store.suggesting_of(ctx.conn, project_id).judge
    sides: dict[str, dict[int, Sums]] = defaultdict(dict)
    for row in store.sums(ctx.conn, project_id, wanted):
        sides[row.question][row.shown] = Sums(int(row.count), int(row.total), int(row.squares))
    return [rules.anchoring(name, side.get(1, Sums()), side.get(0, Sums())) for name, side in sides.items()]
