"""Reads of the gold bank: its list, what could be gold, what practice teaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.forms import Form, summary_at_rest
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold import rules, store
from preceptor.rooms.gold.nouns import Entry, GoldRow, Lesson, Limits, Origin, Suggestion, Use, Wear
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import form_at, snapshot
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.rulings.nouns import Holds
from preceptor.rooms.rulings.queries import rulings_before, rulings_of
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Item, Purpose
from preceptor.stats.intervals import wilson

_EXCERPT = 160
_SURE, _LEAST_SAID = 0.95, 3
"""A consensus that could be gold: at least this sure, by at least so many people."""


def bank(
    ctx: Ctx, project_id: int, *, use: Use | None = None, wear: Wear | None = None, after: int = 0, limit: int = 50
) -> Sequence[GoldRow]:
    """Gold in the order it came in, from behind item number `after`."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    entries = store.page(ctx.conn, project_id, use=use, wear=wear, after=after, limit=limit)
    items = work.items_by_no(ctx, [one.item_no for one in entries])
    form = snapshot(ctx, project_id).form
    return [_row(form, one, items[one.item_no]) for one in entries if one.item_no in items]


def limits(ctx: Ctx, project_id: int) -> Limits:
    require(ctx, Deed.SEE_ANSWERS, project_id)
    return store.load_limits(ctx.conn, project_id)


def counts(ctx: Ctx, project_id: int) -> Mapping[Use, int]:
    """How many gold items are good, by what they are for; zeros are left out. For rooms above that have asked for the right."""
    return store.count_good(ctx.conn, project_id)


def made_before(ctx: Ctx, project_id: int, at: int, *, most: int) -> int:
    """How much gold is older than then (micros), counted up to `most`. For rooms above that have asked for the right."""
    return store.count_before(ctx.conn, project_id, at, most=most)


def suggestions(
    ctx: Ctx, project_id: int, *, origin: Origin, after: tuple[float, int] | None = None, limit: int = 20
) -> tuple[Sequence[Suggestion], tuple[float, int] | None]:
    """Items that could be gold: what reviewers settled (newest first), or what people are sure of. The second is the next
    cursor."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    if origin is Origin.VERDICT:
        return _settled(ctx, project_id, before=after[1] if after else None, limit=limit)
    return _agreed(ctx, project_id, after=after, limit=limit)


def settled_answer(ctx: Ctx, item: Item) -> tuple[Origin, Mapping[str, Any]]:
    """What is known to be right of an item: a reviewer's ruling, or else its consensus. For `actions`."""
    ruling = rulings_of(ctx, [item.no]).get(item.no)
    if ruling is not None and ruling.holds is Holds.ANSWER:
        return Origin.VERDICT, ruling.answers
    return Origin.CONSENSUS, _agreed_answers(ctx, item)


def from_consensus(ctx: Ctx, numbers: Sequence[int]) -> Sequence[int]:
    """Those of these items (at most 500) that are gold by what everybody said of them. For rooms above that have asked for the
    right."""
    return store.from_consensus(ctx.conn, numbers)


def teaches(ctx: Ctx, item_no: int) -> bool:
    """Whether an item in hand is practice. For `routing`, of gold alone."""
    entry = store.load(ctx.conn, item_no)
    return entry is not None and entry.use is Use.TEACH and entry.wear is Wear.GOOD


def lesson(ctx: Ctx, item_no: int, given: Mapping[str, Any], *, form_version: int) -> Lesson | None:
    """What is told after an answer to gold; None unless the item teaches. For `routing`, which has asked for the right."""
    if not teaches(ctx, item_no):
        return None
    item = work.items_by_no(ctx, [item_no]).get(item_no)
    if item is None or item.gold is None:
        return None
    form = form_at(ctx, item.project_id, form_version)
    mine, right = (form.replies(item.payload, one) for one in (given, item.gold.answers))
    return Lesson(rules.is_right(mine, right), item.gold.answers, item.gold.reason)


def _row(form: Form, entry: Entry, item: Item) -> GoldRow:
    gold = item.gold
    said = entry.exposure
    rate = wilson(said.right, said.shown) if said.shown else None
    return GoldRow(
        entry=entry,
        item=item.id,
        excerpt=_excerpt(form, item.payload),
        answers=gold.answers if gold else {},
        summary=summary_at_rest(form, item.payload, gold.answers if gold else {}),
        reason=gold.reason if gold else "",
        share_right=(rate.estimate, rate.low, rate.high) if rate is not None else None,
    )


def _settled(
    ctx: Ctx, project_id: int, *, before: int | None, limit: int
) -> tuple[Sequence[Suggestion], tuple[float, int] | None]:
    found = rulings_before(ctx, project_id, before=before, limit=limit)
    items = work.items_by_no(ctx, [one.item_no for one in found])
    form = snapshot(ctx, project_id).form
    rows = [
        Suggestion(
            item.id, Origin.VERDICT, _excerpt(form, item.payload), one.answers, summary_at_rest(form, item.payload, one.answers), 1.0,
            item.taken, one.verdict,
        )
        for one in found
        if (item := items.get(one.item_no)) is not None and item.purpose is Purpose.WORK
    ]  # fmt: skip
    return rows, (0.0, found[-1].item_no) if len(found) == limit else None


def _agreed(
    ctx: Ctx, project_id: int, *, after: tuple[float, int] | None, limit: int
) -> tuple[Sequence[Suggestion], tuple[float, int] | None]:
    """By the form's first question; an item counts when all its questions are sure."""
    form = snapshot(ctx, project_id).form
    first = next(iter(form.questions))
    sure, more = quality.consensus_page(ctx, project_id, question=first, low=_SURE, after=after, limit=limit)
    rows = []
    for one in sure:
        item = work.item(ctx, one.item)
        answers = _agreed_answers(ctx, item) if one.answers >= _LEAST_SAID and not one.ruling else {}
        if answers and item.purpose is Purpose.WORK:
            said = summary_at_rest(form, item.payload, answers)
            rows.append(
                Suggestion(item.id, Origin.CONSENSUS, one.excerpt, answers, said, one.confidence, one.answers, "")
            )
    return rows, more


def _agreed_answers(ctx: Ctx, item: Item) -> dict[str, Any]:
    """The consensus of an item, if it is sure of every question it has one for; else nothing."""
    rows = quality.consensus_of_item(ctx, item.id)
    if any(row.confidence < _SURE or row.answer is None for row in rows):
        return {}
    return {row.question: row.answer for row in rows}


def _excerpt(form: Form, payload: Mapping[str, Any]) -> str:
    return next(iter(form.plain(payload).values()), "")[:_EXCERPT]
