"""Checks by a provider: a session begun by the server, its end told by a signed webhook."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.actor import Actor, Role
from preceptor.base.ids import new_id
from preceptor.base.settings import Settings
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.verification import rules, store
from preceptor.rooms.verification.actions.checking import conclude
from preceptor.rooms.verification.actions.mine import document_hash
from preceptor.rooms.verification.events import CheckSent, ProviderTold
from preceptor.rooms.verification.nouns import OPEN, Check, Route, Session, State, Told
from preceptor.rooms.verification.providers import open_provider
from preceptor.rooms.verification.queries import my_newest

PROVIDER = Actor(id="verification.provider", name="The identity provider", roles=frozenset({Role.VERIFIER}))
"""Who tells: the holder of the shared secret, with the one right to decide."""


def ask_session(settings: Settings, check_id: str) -> Session:
    """The provider's session for a check. It may take its time: call it outside of a transaction. Raises Problem
    `verification.no_provider`, `verification.provider`."""
    return open_provider(settings).begin(check_id, back_to=f"{settings.address}/verification")


def begin_outside(ctx: Ctx) -> Check:
    """A check that the provider will make; its session is asked for next. Raises Problem `verification.waiting`,
    `verification.no_provider`."""
    require_known(ctx)
    open_provider(ctx.settings)
    was = my_newest(ctx, lock=True)
    rules.check_may_begin(was)
    if was is not None and was.state is State.DRAFT and was.route is Route.PROVIDER:
        return was
    made = Check(
        new_id(), ctx.actor.account_no, ctx.actor.id, Route.PROVIDER, State.DRAFT, "", "", "", "", begun_at=ctx.now()
    )
    store.save(ctx.conn, made)
    return made


def note_session(ctx: Ctx, check_id: str, session: Session) -> None:
    """Remember what the provider calls it. Raises Problem `verification.nothing_open` when it was taken back meanwhile."""
    require_known(ctx)
    check = rules.check_may_withdraw(my_newest(ctx, lock=True))
    store.save(ctx.conn, replace(check, reference=session.reference, sent_at=ctx.now()))
    ctx.tell(CheckSent(subject=check_id, route=Route.PROVIDER.value, account=check.account))


def hear(ctx: Ctx, told: Told) -> bool:
    """What a webhook told, whose signature was checked. False when it was told before: then nothing changes.

    Raises Problem `verification.reference`, `verification.verdict`.
    """
    require(ctx, Deed.VERIFY_IDENTITY)
    if store.was_told(ctx.conn, told.event):
        return False
    check = store.by_reference(ctx.conn, told.reference)
    if check is None or check.state not in OPEN:
        raise rules.unknown_reference(told.reference)
    store.note_told(ctx.conn, told.event, now=ctx.now())
    if told.document is not None:
        country, number = told.document
        check = replace(check, country=country, hash=document_hash(ctx, country, number))
    ctx.tell(ProviderTold(subject=check.id, event=told.event))
    conclude(ctx, check, rules.check_verdict(check.route, told.verdict, now=ctx.now()))
    return True
