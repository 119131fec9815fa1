"""What managers do with gold: make it, say what it is for, mend, retire, bring it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from preceptor.base.problems import Kind, Problem, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold import rules, store
from preceptor.rooms.gold.events import GoldChanged, GoldRetired
from preceptor.rooms.gold.nouns import Burnt, Entry, Exposure, Limits, Origin, Use, Wear
from preceptor.rooms.gold.queries import settled_answer
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import Gold, Item
from preceptor.rooms.work.queries import item as item_of


def make(
    ctx: Ctx,
    project_id: int,
    item_id: str,
    *,
    answers: Mapping[str, Any] | None = None,
    reason: str = "",
    use: Use = Use.MEASURE,
) -> Entry:
    """Turn a work item into gold. Without `answers`, what a reviewer ruled or else what everybody agreed on is right.

    Raises Problem `item.not_found`, `gold.already`, `gold.unsettled` (nothing is ruled or agreed), `answers.invalid`.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    item = item_of(ctx, item_id)
    if item.project_id != project_id:
        raise not_found("item", item_id)
    origin, right = (Origin.HAND, answers) if answers is not None else settled_answer(ctx, item)
    if not right:
        raise Problem(
            Kind.INVALID, "gold.unsettled", "Nobody has ruled on this item, and its answers do not add up to one yet.",
            hint="Give the right answer with the request, or let a reviewer settle it first.",
        )  # fmt: skip
    work.make_gold(ctx, project_id, item.no, Gold(right, reason))
    entry = Entry(item.no, project_id, use, Wear.GOOD, origin, Exposure(), None, ctx.now(), None)
    store.put(ctx.conn, entry)
    _shelve_as(ctx, entry)
    _tell(ctx, item, entry)
    return entry


def change(
    ctx: Ctx,
    item_id: str,
    *,
    use: Use | None = None,
    wear: Wear | None = None,
    answers: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> Entry:
    """What is left out stays. Raises Problem `item.not_found`, `gold.not_found`, `answers.invalid`."""
    item = item_of(ctx, item_id)
    require(ctx, Deed.CHANGE_PROJECT, item.project_id)
    entry = store.load(ctx.conn, item.no, lock=True)
    if entry is None or item.gold is None:
        raise not_found("gold", item_id)
    if answers is not None or reason is not None:
        said = Gold(
            answers if answers is not None else item.gold.answers, item.gold.reason if reason is None else reason
        )
        work.reword_gold(ctx, item.project_id, item.no, said)
    changed = replace(entry, use=use or entry.use, wear=wear or entry.wear)
    if wear is Wear.RETIRED and entry.wear is Wear.GOOD:
        changed = replace(changed, burnt=Burnt.BY_HAND)
        ctx.tell(_retired(item, changed))
    elif wear is Wear.GOOD and entry.wear is Wear.RETIRED:
        # Whoever has met it does not meet it again: what it looks like from now on is counted anew.
        changed = replace(changed, burnt=None, exposure=Exposure())
    store.put(ctx.conn, changed)
    if (changed.use, changed.wear) != (entry.use, entry.wear):
        _shelve_as(ctx, changed)
    _tell(ctx, item, changed)
    return changed


def change_limits(ctx: Ctx, project_id: int, limits: Limits) -> Limits:
    """When gold counts as burnt. Raises Problem `gold.limits`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    rules.check_limits(limits)
    store.save_limits(ctx.conn, project_id, limits)
    return limits


def wear_down(ctx: Ctx, item: Item, *, right: bool) -> None:
    """One more person has answered it. For the follower of scores, which counts and retires what is burnt."""
    require(ctx, Deed.CHANGE_PROJECT, item.project_id)
    entry = store.load(ctx.conn, item.no, lock=True)
    if entry is None:
        return
    worn = replace(entry, exposure=rules.after_showing(entry.exposure, right=right), shown_at=ctx.now())
    why = rules.burnt(worn.exposure, store.load_limits(ctx.conn, item.project_id))
    if why is not None and worn.wear is Wear.GOOD and worn.use is not Use.TEACH:
        worn = replace(worn, wear=Wear.RETIRED, burnt=why)
        _shelve_as(ctx, worn)
        ctx.tell(_retired(item, worn))
    store.put(ctx.conn, worn)


def _shelve_as(ctx: Ctx, entry: Entry) -> None:
    """Handed out when it is good and meant for it; else out of everybody's way."""
    handed_out = entry.wear is Wear.GOOD and entry.use is not Use.SCREEN
    (work.unshelve_gold if handed_out else work.shelve_gold)(ctx, entry.project_id, entry.item_no)


def _tell(ctx: Ctx, item: Item, entry: Entry) -> None:
    ctx.tell(
        GoldChanged(
            subject=item.id, project_id=item.project_id, use=entry.use.value, wear=entry.wear.value,
            origin=entry.origin.value,
        )
    )  # fmt: skip


def _retired(item: Item, entry: Entry) -> GoldRetired:
    why = entry.burnt.value if entry.burnt else ""
    return GoldRetired(subject=item.id, project_id=item.project_id, why=why, shown=entry.exposure.shown)
