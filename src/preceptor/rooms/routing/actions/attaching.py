"""Attaching: a picture of a source to the answer one is giving."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import actions as media
from preceptor.rooms.media.nouns import Media, Read
from preceptor.rooms.routing import rules
from preceptor.rooms.routing.actions.answering import find_mine
from preceptor.rooms.work.queries import items_by_no


def may_attach(ctx: Ctx, token: str) -> None:
    """Asked before the first byte is taken. Raises Problem `lease.not_found`, `lease.gone`."""
    found = find_mine(ctx, token)
    require(ctx, Deed.WORK, found.lease.project_id)
    rules.check_held(found.lease)


def attach(ctx: Ctx, token: str, *, read: Read, key: str) -> Media:
    """Keep a picture that was found sound, for the item held. Raises Problem `lease.*`, `media.snapshot`, `media.snapshots`."""
    found = find_mine(ctx, token)
    require(ctx, Deed.WORK, found.lease.project_id)
    rules.check_held(found.lease)
    item = items_by_no(ctx, [found.lease.item_no])[found.lease.item_no]
    return media.keep_snapshot(ctx, found.lease.project_id, about=item.id, read=read, key=key)
