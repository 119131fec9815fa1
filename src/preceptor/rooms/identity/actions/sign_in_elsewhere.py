"""Signing in by an identity provider (OpenID Connect): the checked claims made a session."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.base.actor import Role
from preceptor.base.problems import forbidden
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.actions.accounts import add_account
from preceptor.rooms.identity.actions.sessions import end_secret, open_session
from preceptor.rooms.identity.events import ProviderLinked
from preceptor.rooms.identity.nouns import Account, AccountState, Opened
from preceptor.rooms.identity.store import accounts


@dataclass(frozen=True)
class Claims:
    """What the provider signed: its own name, its name for the person, and what it knows of them."""

    issuer: str
    subject: str
    email: str
    email_verified: bool
    name: str


def sign_in_elsewhere(ctx: Ctx, claims: Claims, *, agent: str, old_secret: str) -> Opened:
    """Raises Problem `identity.provider_unknown_person` when no account fits and none may be made."""
    account = accounts.by_link(ctx.conn, claims.issuer, claims.subject) or _link(ctx, claims)
    if account.state is not AccountState.ACTIVE:
        raise forbidden("identity.account_closed", "This account is closed.", hint="Ask an administrator.")
    end_secret(ctx, old_secret)
    return open_session(ctx, account.no, account_id=account.id, how="provider", agent=agent)


def _link(ctx: Ctx, claims: Claims) -> Account:
    # Only an address the provider has itself checked may claim an account: else anybody could type somebody's.
    if not (claims.email and claims.email_verified):
        raise _unknown()
    email = rules.normal_email(claims.email)
    account = accounts.by_email(ctx.conn, email)
    if account is None:
        if not ctx.settings.oidc_make_accounts:
            raise _unknown()
        account = add_account(
            ctx, email=email, name=claims.name or email, roles={Role.CONTRIBUTOR}, password_hash="", how="provider"
        )
    accounts.link(ctx.conn, account.no, issuer=claims.issuer, subject=claims.subject)
    ctx.tell(ProviderLinked(subject=account.id, issuer=claims.issuer))
    return account


def _unknown() -> Exception:
    return forbidden(
        "identity.provider_unknown_person", "The provider knows you, but you have no account here.",
        hint="Ask an administrator for an invitation.",
    )  # fmt: skip
