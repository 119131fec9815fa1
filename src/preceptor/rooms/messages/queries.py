"""Reads of one's own inbox and of what one chose; nobody reads another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import account_of, me, require_known
from preceptor.rooms.messages.leaves import leaf
from preceptor.rooms.messages.links import opened_proof, opened_stop
from preceptor.rooms.messages.nouns import Kind, Message, Preferences, Said, Way
from preceptor.rooms.messages.store import inbox, post, wishes
from preceptor.rooms.messages.words import phrase, say, spoken

MOST_COUNTED = 100
"""The bell says 99+ beyond."""


@dataclass(frozen=True)
class Told:
    """A message with what it says in its reader's language."""

    message: Message
    said: Said


@dataclass(frozen=True)
class Reach:
    """How one can be reached: whether the house sends mail, the address, whether it is proven, and why the last mail did not
    get there ("" when it did)."""

    mail: bool
    email: str
    proven: bool
    trouble: str


def my_messages(
    ctx: Ctx, *, language: str = "", unread: bool = False, before: int | None = None, limit: int = 50
) -> Sequence[Told]:
    """The asker's, newest first, in `language` (BCP 47), or else in that of their account."""
    require_known(ctx)
    rows = inbox.page(ctx.conn, ctx.actor.account_no, unread=unread, before=before, limit=limit)
    account = account_of(ctx, ctx.actor.account_no)
    code = spoken(language or (account.language if account else ""))
    return [Told(one, say(one, code)) for one in rows]


def wants(ctx: Ctx, account_no: int, kind: Kind) -> bool:
    """Whether somebody hears of a kind at all. For rooms above that would rather not ask than not be heard."""
    return wishes.load(ctx.conn, account_no).way_of(kind) is not Way.OFF


def count_unread(ctx: Ctx) -> int:
    """The asker's, counted up to 100."""
    require_known(ctx)
    return inbox.count_unread(ctx.conn, ctx.actor.account_no, most=MOST_COUNTED)


def my_preferences(ctx: Ctx) -> Preferences:
    require_known(ctx)
    return wishes.load(ctx.conn, ctx.actor.account_no)


def my_reach(ctx: Ctx) -> Reach:
    account = me(ctx).account
    proven = wishes.address(ctx.conn, account.no).proven == account.email
    return Reach(bool(ctx.settings.mail_host), account.email, proven, post.last_trouble(ctx.conn, account.no))


def proof_leaf(ctx: Ctx, token: str) -> str:
    """The page a proof's link leads to. Whoever has it need not be signed in. Raises Problem `secrets.unreadable`."""
    code = _language(ctx, opened_proof(ctx.settings, token)[0])
    said = Said(phrase(code, "proof.subject"), phrase(code, "proof.body"))
    return leaf(said, code, buttons=[("", phrase(code, "proof.open"))])


def stop_leaf(ctx: Ctx, token: str) -> str:
    """The page at the foot of every mail. Raises Problem `secrets.unreadable`."""
    account_no, kind = opened_stop(ctx.settings, token)
    code = _language(ctx, account_no)
    said = Said(phrase(code, "stop.subject"), phrase(code, "stop.body", house=urlsplit(ctx.settings.address).netloc))
    this = [("", phrase(code, "stop.this"))] if kind is not None else []
    return leaf(said, code, buttons=[*this, ("?everything=true", phrase(code, "stop.all"))])


def done_leaf(ctx: Ctx, token: str, *, proof: bool) -> str:
    """What stands there afterwards."""
    account_no = (opened_proof if proof else opened_stop)(ctx.settings, token)[0]
    code = _language(ctx, account_no)
    return leaf(Said(phrase(code, "done.subject"), phrase(code, "proof.done" if proof else "stop.done")), code)


def _language(ctx: Ctx, account_no: int) -> str:
    account = account_of(ctx, account_no)
    return spoken(account.language if account else "")
