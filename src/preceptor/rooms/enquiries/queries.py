"""Reads of enquiries: one's own, an opening's for its managers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.enquiries import store
from preceptor.rooms.enquiries.nouns import Enquiry, State
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import names, require, require_known
from preceptor.rooms.openings.queries import opening, opening_shown

_MINE = 200


def mine(ctx: Ctx, opening_id: str) -> Enquiry | None:
    """The asker's own about one opening, None before they asked. Raises Problem `opening.not_found`."""
    require_known(ctx)
    return store.of_person(ctx.conn, ctx.actor.account_no, opening_shown(ctx, opening_id).id)


def all_mine(ctx: Ctx) -> Sequence[Enquiry]:
    """What the asker asked, newest first; the last two hundred."""
    require_known(ctx)
    return store.all_of_person(ctx.conn, ctx.actor.account_no, limit=_MINE)


def of_opening(
    ctx: Ctx,
    project_id: int,
    opening_id: str,
    *,
    state: State | None = None,
    before: int | None = None,
    limit: int = 50,
) -> Sequence[Enquiry]:
    """What was asked about an opening, newest first, for those who manage the project's members."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    found = opening(ctx, project_id, opening_id)
    rows = store.of_opening(ctx.conn, found.id, state=state, before=before, limit=limit)
    return _named(ctx, rows)


def managed(ctx: Ctx, project_id: int, enquiry_id: str, *, lock: bool = False) -> Enquiry:
    """One of a project's, for those who manage its members. Raises Problem `enquiry.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    found = store.load(ctx.conn, enquiry_id, lock=lock)
    if found is None or found.project_id != project_id:
        raise not_found("enquiry", enquiry_id)
    return _named(ctx, [found])[0]


def told(ctx: Ctx, enquiry_id: str) -> Enquiry | None:
    """One, for the letters that tell of it."""
    return store.load(ctx.conn, enquiry_id)


def _named(ctx: Ctx, rows: Sequence[Enquiry]) -> list[Enquiry]:
    called = names(ctx, [one.asker for one in rows])
    return [replace(one, name=called.get(one.asker, "")) for one in rows]
