"""Reads of judges, what they said, and what suggestions do to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.judging import rules, store
from preceptor.rooms.judging.nouns import SUGGESTING_MICROS, Anchoring, Judge, Judgment, Suggesting, suggesting_key
from preceptor.rooms.judging.rules import Sums
from preceptor.rooms.quality import queries as quality

_AT_ONCE = 500
"""Names in one statement."""


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


def measured(ctx: Ctx, judges: Sequence[Judge]) -> Mapping[str, Mapping[str, float]]:
    """Judge → share of its labels that are those of people's last consensus (estimate, low, high, labels); judges of one
    project, those without an item in common with people left out."""
    if not judges:
        return {}
    found = quality.agreement_of(ctx, judges[0].project_id, [one.contributor_id for one in judges])
    return {one.id: found[one.contributor_id] for one in judges if one.contributor_id in found}


def models_of(ctx: Ctx, judge_ids: Sequence[str], numbers: Sequence[int]) -> Mapping[str, str]:
    """Answer → the model that gave it, as its endpoint named it, for these judges' answers to these items (at most 500);
    for rooms above that have asked for the right."""
    return store.models_of(ctx.conn, judge_ids, numbers)


def suggestions_shown(ctx: Ctx, answers: Sequence[str]) -> Mapping[str, str]:
    """Answer → the judge whose suggestion its author saw; for rooms above that have asked for the right."""
    found: dict[str, str] = {}
    for start in range(0, len(answers), _AT_ONCE):
        found |= store.shown_to(ctx.conn, answers[start : start + _AT_ONCE])
    return found


def suggesting(ctx: Ctx, project_id: int) -> Suggesting:
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.suggesting_of(ctx.conn, project_id)


def suggests(ctx: Ctx, project_id: int) -> bool:
    """Whether people are shown a judge's answers, as this process remembers it; for rooms above that have asked for the right."""
    wanted = ctx.cached(
        suggesting_key(project_id), lambda: store.suggesting_of(ctx.conn, project_id), micros=SUGGESTING_MICROS
    )
    return bool(wanted.judge)


def anchoring(ctx: Ctx, project_id: int, *, judge_id: str = "") -> Sequence[Anchoring]:
    """A row a question, for the judge whose answers are suggested now, or the one named."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    wanted = judge_id or store.suggesting_of(ctx.conn, project_id).judge
    sides: dict[str, dict[int, Sums]] = defaultdict(dict)
    for row in store.sums(ctx.conn, project_id, wanted):
        sides[row.question][row.shown] = Sums(int(row.count), int(row.total), int(row.squares))
    return [rules.anchoring(name, side.get(1, Sums()), side.get(0, Sums())) for name, side in sides.items()]
