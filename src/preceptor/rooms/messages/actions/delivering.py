"""A letter becomes a message in an inbox, and a mail where its person wants one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from zoneinfo import ZoneInfo

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Account, AccountState
from preceptor.rooms.identity.queries import account_of
from preceptor.rooms.messages import rules
from preceptor.rooms.messages.nouns import Letter, MailSort, Message, Preferences, Way
from preceptor.rooms.messages.store import inbox, post, wishes

ZoneOf = Callable[[Ctx, int], str]
"""Account number → its person's time zone (IANA), "" while it is not known; rooms above keep it."""

SEND = "messages.send"
SENDING_KEY = f"schedule:{SEND}"
"""The key under which the clock starts the same job: there is never more than one that sends."""


def deliver(ctx: Ctx, letters: Iterable[Letter], *, zone_of: ZoneOf) -> int:
    """Put letters into inboxes; said twice, each is there once. Gives how many are new. For followers and jobs."""
    return sum(_deliver(ctx, letter, zone_of) for letter in letters)


def _deliver(ctx: Ctx, letter: Letter, zone_of: ZoneOf) -> bool:
    account = account_of(ctx, letter.to)
    if account is None or account.state is not AccountState.ACTIVE:
        return False
    wanted = wishes.load(ctx.conn, account.no)
    if wanted.way_of(letter.kind) is Way.OFF:
        return False
    short = replace(letter, values={name: rules.cut(value) for name, value in letter.values.items()})
    kept = inbox.add(ctx.conn, short, now=ctx.now())
    if kept is None:
        return False
    _post(ctx, kept, account, wanted, zone_of)
    return True


def _post(ctx: Ctx, message: Message, account: Account, wanted: Preferences, zone_of: ZoneOf) -> None:
    """An e-mail too, where the house sends any, the address is proven and the person wants it."""
    sort = rules.sort_of(wanted.way_of(message.kind))
    if sort is None or not ctx.settings.mail_host:
        return
    if wishes.address(ctx.conn, account.no).proven != account.email:
        return
    due = rules.due_at(sort, wanted, ctx.now(), ZoneInfo(zone_of(ctx, account.no) or "UTC"))
    post.add(ctx.conn, account.no, sort, message_no=message.no, due_at=due)
    if sort is MailSort.EACH and due <= ctx.now():
        ctx.enqueue(SEND, {}, key=SENDING_KEY, again=True)
