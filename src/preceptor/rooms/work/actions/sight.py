"""Items out of everybody's sight, put back, or seen by one person alone."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.work.nouns import ItemKey, Payload, Purpose
from preceptor.rooms.work.rules import stored
from preceptor.rooms.work.store import bulk


def hold(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Take an item from everybody's sight until somebody named decides. For `review`, when a person stops at it."""
    require(ctx, Deed.WORK, project_id)
    bulk.seal(ctx.conn, item_no, int(Purpose.HELD))


def quarantine(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Keep a held item from everybody's sight for good."""
    require(ctx, Deed.HANDLE_ESCALATIONS, project_id)
    bulk.seal(ctx.conn, item_no, int(Purpose.QUARANTINED))


def put_back(ctx: Ctx, project_id: int, item_no: int) -> None:
    """Let a held item go on as what it was, at the end of the queue."""
    require(ctx, Deed.HANDLE_ESCALATIONS, project_id)
    bulk.unseal(ctx.conn, item_no, position=bulk.tail(ctx.conn, project_id, 1))


def append_probe(ctx: Ctx, project_id: int, *, of: int, payload: Payload) -> ItemKey:
    """An item for one person alone: a repeat of item number `of`, as severe as it. It stands in no queue and counts nowhere. For `probes`."""
    require(ctx, Deed.WORK, project_id)
    (no,) = bulk.numbers(ctx.conn, "work_item", 1)
    key = ItemKey(no, new_id())
    bulk.insert_probe(ctx.conn, key, project_id, of=of, payload=stored(payload), now=ctx.now())
    return key
