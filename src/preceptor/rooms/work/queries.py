"""Reads of items and answers, for lists here and for the rooms above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.work.nouns import Answer, Counts, Filled, Item, ItemFilter, NewAnswer, Outline, Raters
from preceptor.rooms.work.rules import content_hash
from preceptor.rooms.work.store import reads

_EVERYTHING = ItemFilter()
_FILLED_MICROS = 3_000_000
"""For so long the sum over a project's items is remembered: pages ask for it often."""


def items(
    ctx: Ctx, project_id: int, *, wanted: ItemFilter = _EVERYTHING, after: int = 0, limit: int = 50
) -> Sequence[Item]:
    """Items in the order they came in, from behind number `after`; the last one's number is the next cursor."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    return reads.list_items(ctx.conn, project_id, wanted=wanted, after=after, limit=limit)


def item(ctx: Ctx, item_id: str) -> Item:
    """Raises Problem `item.not_found`, also when it is in a project the asker may not see."""
    found = reads.item_by_id(ctx.conn, item_id)
    if found is None or not may(ctx, Deed.SEE_ANSWERS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.SEE_ANSWERS)
        raise not_found("item", item_id)
    return found


def answers_to(ctx: Ctx, item_id: str, *, raters: Raters = Raters.PEOPLE) -> Sequence[Answer]:
    """These raters' answers to an item, each at its latest revision."""
    return reads.answers_of_items(ctx.conn, [item(ctx, item_id).no], raters=raters)


def answers(
    ctx: Ctx,
    project_id: int,
    *,
    after: int = 0,
    limit: int = 200,
    contributor_id: int | None = None,
    raters: Raters = Raters.PEOPLE,
) -> Sequence[Answer]:
    """Answers in the order given, latest revisions, from behind number `after`; one contributor's whoever it is."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    whose = raters if contributor_id is None else Raters.EVERYBODY
    return reads.list_answers(
        ctx.conn, project_id, after=after, limit=limit, contributor_id=contributor_id, raters=whose
    )


def items_by_no(ctx: Ctx, numbers: Sequence[int]) -> Mapping[int, Item]:
    """For followers and rooms above that have asked for the right; at most 500 at a time."""
    return reads.items_by_no(ctx.conn, numbers)


def outlines(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 5000) -> Sequence[Outline]:
    """Work items without their payloads, from behind number `after`; for rooms above that have asked for the right."""
    return reads.outlines(ctx.conn, project_id, after=after, limit=limit)


def outlines_by_no(ctx: Ctx, numbers: Sequence[int]) -> Sequence[Outline]:
    """For rooms above that have asked for the right; at most 500 at a time."""
    return reads.outlines_by_no(ctx.conn, numbers)


def answers_by_item(ctx: Ctx, numbers: Sequence[int], *, raters: Raters = Raters.PEOPLE) -> Sequence[Answer]:
    """For followers and rooms above that have asked for the right; at most 500 items at a time."""
    return reads.answers_of_items(ctx.conn, numbers, raters=raters)


def without_doubles(ctx: Ctx, new: Sequence[NewAnswer]) -> list[NewAnswer]:
    """Judgments on their way in that are not in yet: one person's same answer to one item comes in once. For imports
    that have asked for the right; at most 200 at a time."""
    known = reads.imported_to(ctx.conn, sorted({one.item_no for one in new}))
    fresh: list[NewAnswer] = []
    for one in new:
        name = (one.item_no, one.contributor_id, content_hash(one.answers))
        if name not in known:
            known.add(name)
            fresh.append(one)
    return fresh


def answers_by_id(ctx: Ctx, ids: Sequence[str]) -> Sequence[Answer]:
    """For followers and rooms above that have asked for the right; latest revisions, at most 500 at a time."""
    return reads.answers_by_id(ctx.conn, ids)


def recent_answers(ctx: Ctx, project_id: int, contributor_id: int, *, limit: int) -> Sequence[Answer]:
    """One person's own, newest first; for the rooms above that show them to that person."""
    return reads.recent_answers(ctx.conn, project_id, contributor_id, limit=limit)


def done_since(ctx: Ctx, project_id: int, contributor_id: int, *, since: int) -> tuple[int, int]:
    """One person's answers after `since` (micros) and their active seconds: what tallies have not counted yet."""
    return reads.done_since(ctx.conn, project_id, contributor_id, since=since)


def counts(ctx: Ctx, project_ids: Sequence[int]) -> Mapping[int, Counts]:
    """Counts of these projects, without counting rows; zeros for a project without items."""
    return reads.counts(ctx.conn, project_ids)


def filled(ctx: Ctx, project_id: int) -> Filled:
    """How full the work items are; at most three seconds old."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    key = ("work.filled", project_id)
    return ctx.cached(key, lambda: reads.filled(ctx.conn, project_id), micros=_FILLED_MICROS)
