"""What people do with searches they want to hear of, and how these are looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.openings import rules
from preceptor.rooms.openings.events import SearchKept, SearchRemoved
from preceptor.rooms.openings.nouns import LOOK_MICROS, MOST_SEARCHES, Opening, Search, Sort, Wanted
from preceptor.rooms.openings.store import openings
from preceptor.rooms.openings.store import searches as store

_BATCH = 100
_TOLD = 5
"""Openings named at once: the rest are a click away."""
_SETTLED = 60_000_000
"""What was posted in the last minute is left for the next look: another transaction may still be about to show one."""


def keep_search(ctx: Ctx, wanted: Wanted) -> Search:
    """Hear of what is posted from now on and fits; the same twice is one. Raises Problem `openings.searches`, `openings.sort`."""
    require_known(ctx)
    rules.check_wanted(wanted)
    plain = replace(wanted, words=" ".join(wanted.words.split()), sort=Sort.NEWEST)
    mine = store.of_person(ctx.conn, ctx.actor.account_no)
    known = next((one for one in mine if one.wanted == plain), None)
    if known is not None:
        return known
    if len(mine) >= MOST_SEARCHES:
        raise conflict(
            "openings.searches", f"You hear of {MOST_SEARCHES} searches already.", hint="Remove one, then add this one."
        )
    now = ctx.now()
    made = Search(new_id(), 0, ctx.actor.account_no, plain, now, now, now + LOOK_MICROS)
    store.add(ctx.conn, made)
    ctx.tell(SearchKept(subject=made.id))
    return made


def remove_search(ctx: Ctx, search_id: str) -> None:
    """Raises Problem `search.not_found`."""
    require_known(ctx)
    if not store.remove(ctx.conn, ctx.actor.account_no, search_id):
        raise not_found("search", search_id)
    ctx.tell(SearchRemoved(subject=search_id))


def look_through(ctx: Ctx) -> Sequence[tuple[Search, Sequence[Opening]]] | None:
    """A batch of the searches that are due, each with the newest openings that fit it and are new; None when none is due.

    Looked through when this is committed: the caller says what was found in the same transaction. A search costs one look at
    the index of what is open; while nothing was posted, none.
    """
    require(ctx, Deed.ADMINISTER)
    now = ctx.now()
    due = store.due(ctx.conn, now=now, limit=_BATCH)
    if not due:
        return None
    newest = store.newest_posted(ctx.conn)
    until = now - _SETTLED
    found = [(one, _new_to(ctx, one, until)) for one in due if newest > one.seen_at]
    store.looked_through(ctx.conn, [one.no for one in due], seen_at=until, due_at=now + LOOK_MICROS)
    return [(one, fitting) for one, fitting in found if fitting]


def _new_to(ctx: Ctx, one: Search, until: int) -> Sequence[Opening]:
    words, posted = rules.search_words(one.wanted.words)[:8], (one.seen_at, until)
    return openings.list_open(ctx.conn, one.wanted, words=words, now=ctx.now(), after=None, limit=_TOLD, posted=posted)
