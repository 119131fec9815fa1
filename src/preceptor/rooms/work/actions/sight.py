"""Items taken out of everybody's sight, and put back."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.work.nouns import Purpose
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
