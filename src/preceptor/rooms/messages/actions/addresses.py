"""Whose an address is, and mail not wanted any more: by links, without a sign-in."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.problems import Kind as Trouble
from preceptor.base.problems import Problem, conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import AccountState
from preceptor.rooms.identity.queries import account_of, require_known
from preceptor.rooms.messages import rules
from preceptor.rooms.messages.actions.delivering import SEND, SENDING_KEY
from preceptor.rooms.messages.events import AddressProven, Unsubscribed
from preceptor.rooms.messages.links import opened_proof, opened_stop
from preceptor.rooms.messages.nouns import Address, MailSort
from preceptor.rooms.messages.store import post, wishes


def ask_proof(ctx: Ctx) -> None:
    """Send the asker a link that shows their address is theirs. Raises Problem `messages.no_mail`, `messages.proof_sent`."""
    require_known(ctx)
    if not ctx.settings.mail_host:
        raise Problem(
            Trouble.CONFLICT, "messages.no_mail", "This house sends no e-mail.",
            hint="Your messages are in your inbox here; who runs the house can set up a mail server.",
        )  # fmt: skip
    rules.check_may_ask_proof(wishes.address(ctx.conn, ctx.actor.account_no).asked_at, ctx.now())
    begin_proof(ctx, ctx.actor.account_no)


def begin_proof(ctx: Ctx, account_no: int) -> None:
    """A link on its way to an account's address, unless it is proven already. For followers and `ask_proof`."""
    account, known = account_of(ctx, account_no), wishes.address(ctx.conn, account_no)
    if account is None or account.state is not AccountState.ACTIVE or known.proven == account.email:
        return
    wishes.save_address(ctx.conn, account_no, replace(known, asked_at=ctx.now()))
    post.add(ctx.conn, account_no, MailSort.PROOF, message_no=None, due_at=ctx.now())
    ctx.enqueue(SEND, {}, key=SENDING_KEY, again=True)


def prove(ctx: Ctx, token: str) -> None:
    """Whoever has the link reads the address' mail. Raises Problem `secrets.unreadable`, `messages.other_address`."""
    account_no, email = opened_proof(ctx.settings, token)
    account = account_of(ctx, account_no)
    if account is None or account.email != email or account.state is not AccountState.ACTIVE:
        raise conflict(
            "messages.other_address", "This link is for an address the account has no more.",
            hint="Ask for a new link from your account.",
        )  # fmt: skip
    if wishes.address(ctx.conn, account_no).proven == email:
        return
    wishes.save_address(ctx.conn, account_no, Address(email, ctx.now(), None))
    ctx.tell(AddressProven(subject=account.id))


def unsubscribe(ctx: Ctx, token: str, *, everything: bool = False) -> None:
    """No e-mail of the kind the link is for, or none at all; the inbox stays. Raises Problem `secrets.unreadable`."""
    account_no, kind = opened_stop(ctx.settings, token)
    account = account_of(ctx, account_no)
    if account is None:
        return
    was, stopped = wishes.load(ctx.conn, account_no), None if everything else kind
    now = rules.without_mail(was, stopped)
    if now != was:
        wishes.save(ctx.conn, account_no, now)
        ctx.tell(Unsubscribed(subject=account.id, kind=stopped.value if stopped else ""))
