"""Reads of rulings, for rooms above that have asked; at most 500 items at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.rulings import store
from preceptor.rooms.rulings.nouns import Ruling, SetAside
from preceptor.rooms.work.nouns import Answer


def rulings_of(ctx: Ctx, numbers: Sequence[int]) -> Mapping[int, Ruling]:
    """Item's number → its ruling, for those that have one."""
    return store.of_items(ctx.conn, numbers)


def asides_of(ctx: Ctx, numbers: Sequence[int]) -> Sequence[SetAside]:
    """The answers to these items that a verdict set aside."""
    return store.asides_of(ctx.conn, numbers)


def counting(ctx: Ctx, project_id: int, answers: Sequence[Answer]) -> list[Answer]:
    """Those of a project's answers (to at most 500 items) that count: no verdict set them aside, and nobody's quarantine."""
    aside = {one.answer for one in store.asides_of(ctx.conn, sorted({answer.item_no for answer in answers}))}
    people = store.people_aside(ctx.conn, project_id)
    return [one for one in answers if one.id not in aside and one.contributor_id not in people]


def rulings_before(ctx: Ctx, project_id: int, *, before: int | None, limit: int) -> Sequence[Ruling]:
    """Items one answer holds for, by number from the greatest down; `before` is the cursor."""
    return store.answers_before(ctx.conn, project_id, before=before, limit=limit)
