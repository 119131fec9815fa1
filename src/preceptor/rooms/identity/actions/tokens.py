"""API tokens: made and revoked by their owner, never by another token."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.ids import new_id
from preceptor.base.problems import Fault, invalid, not_found
from preceptor.infra import secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.events import TokenMade, TokenRevoked
from preceptor.rooms.identity.nouns import Deed, MadeToken, Token
from preceptor.rooms.identity.store import sessions


def make_token(ctx: Ctx, name: str, *, scopes: Sequence[Deed], expires_at: int | None) -> MadeToken:
    """`scopes` narrow what the owner's roles allow, now and later; none given = every deed. Times are micros."""
    rules.require_in_person(ctx.actor)
    if expires_at is not None and expires_at <= ctx.now():
        raise invalid(
            "identity.token_expired", "This token would have expired already.",
            faults=[Fault("/expires_at", "lies in the past")],
        )  # fmt: skip
    secret, token_id = rules.spell_token(secrets.token()), new_id()
    allowed = sorted(deed.value for deed in scopes or Deed)
    sessions.add_token(
        ctx.conn, public_id=token_id, account_no=ctx.actor.account_no, name=name, token_hash=secrets.digest(secret),
        scopes=allowed, made_at=ctx.now(), expires_at=expires_at,
    )  # fmt: skip
    ctx.tell(TokenMade(subject=ctx.actor.id, token=token_id, scopes=tuple(allowed)))
    token = Token(token_id, ctx.actor.account_no, name, frozenset(allowed), ctx.now(), expires_at, None)
    return MadeToken(secret, token)


def revoke_token(ctx: Ctx, token_id: str) -> None:
    """It stops working at once in this process, within five seconds in others. Raises Problem `token.not_found`."""
    rules.require_in_person(ctx.actor)
    if not sessions.drop_token(ctx.conn, ctx.actor.account_no, token_id):
        raise not_found("token", token_id)
    ctx.tell(TokenRevoked(subject=ctx.actor.id, token=token_id))


def touch_token(ctx: Ctx, secret: str) -> None:
    """Remember when it was last used."""
    sessions.token_used(ctx.conn, secrets.digest(secret), ctx.now())
