"""Reads: what an opening offers, whom one’s links brought, what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known, who_may
from preceptor.rooms.openings.queries import open_opening, opening, titles_of
from preceptor.rooms.referrals import store
from preceptor.rooms.referrals.nouns import Brought, Offer, Page, Referral

_MOST_LINKS = 200


def page(ctx: Ctx, opening_id: str, *, address: str) -> Page:
    """What an opening's page says of referrals, for anybody; with one's own link for who is signed in."""
    found = open_opening(ctx, opening_id, address=address)
    offer = store.offer(ctx.conn, opening_id)
    offered = offer if offer is not None and offer.ended_at is None else None
    if not ctx.actor.known:
        return Page(offered)
    me = ctx.actor.account_no
    link = store.link_of(ctx.conn, me, found.no)
    came = store.came_by(ctx.conn, me, opening_id)
    team = me in who_may(ctx, Deed.MANAGE_MEMBERS, found.project_id)
    return Page(offered, link.token if link and offered else "", offered is not None and not team, came)


def my_referrals(ctx: Ctx) -> Sequence[Brought]:
    """Whom the asker's links brought, opening by opening, in numbers; the newest 200 links."""
    require_known(ctx)
    links = store.links_of(ctx.conn, ctx.actor.account_no, limit=_MOST_LINKS)
    counts = store.counts_of(ctx.conn, ctx.actor.account_no)
    titles = titles_of(ctx, [one.opening for one in links])
    return [
        Brought(titles.get(one.opening, ""), one.opening, one.token, **store.summed(counts.get(one.opening, [])))
        for one in links
    ]  # fmt: skip


def how_i_came(ctx: Ctx) -> Sequence[Referral]:
    """To which openings the asker came by somebody's link, newest first."""
    require_known(ctx)
    return store.of_referred(ctx.conn, ctx.actor.account_no)


def of_opening(ctx: Ctx, project_id: int, opening_id: str) -> tuple[Offer | None, Brought]:
    """What an opening offers and what came of it, in numbers, for those who manage the project's members."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    found = opening(ctx, project_id, opening_id)
    counted = store.summed(store.counts(ctx.conn, opening=opening_id))
    return store.offer(ctx.conn, opening_id), Brought(found.posting.title, found.id, "", **counted)


def told(ctx: Ctx, referral_id: str) -> Referral | None:
    """One, for the letters that tell of it."""
    return store.load(ctx.conn, referral_id)
