"""What happens later: gold of files enters the bank, showings are counted, burnt is retired."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold import actions, store
from preceptor.rooms.gold.nouns import Entry, Exposure, Origin, Use, Wear
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import ItemFilter, Purpose

_BATCH = 200
_GOLD = ItemFilter(purpose=Purpose.GOLD)


def on_items(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.items_added: gold that came with a file is in the bank from now on."""
    for project_id in sorted({event.project_id or 0 for event in events if event.payload["gold"]}):
        after = store.entered(ctx.conn, project_id)
        while items := work.items(ctx, project_id, wanted=_GOLD, after=after, limit=_BATCH):
            store.enter(ctx.conn, [_entry(ctx, project_id, item.no) for item in items])
            after = items[-1].no
        store.save_entered(ctx.conn, project_id, after)


def on_scores(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears quality.gold_scored: one more person has met each of these."""
    items = work.items_by_no(ctx, sorted({event.payload["item_no"] for event in events}))
    for event in events:
        item = items.get(event.payload["item_no"])
        if item is not None:
            store.enter(ctx.conn, [_entry(ctx, item.project_id, item.no)])
            actions.wear_down(ctx, item, right=event.payload["right"])


def _entry(ctx: Ctx, project_id: int, item_no: int) -> Entry:
    return Entry(item_no, project_id, Use.MEASURE, Wear.GOOD, Origin.FILE, Exposure(), None, ctx.now(), None)
