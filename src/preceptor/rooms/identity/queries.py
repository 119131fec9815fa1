"""Questions on who may do what, and the lists of people, sessions, tokens and events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from preceptor.base.actor import Actor, Role
from preceptor.base.events import Heard
from preceptor.base.problems import not_found
from preceptor.infra import audit, secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.nouns import (
    Account,
    AccountState,
    Credentials,
    Deed,
    Invitation,
    Keep,
    Member,
    Session,
    Token,
)
from preceptor.rooms.identity.store import accounts, factors, finding, sessions, trail

_HOUR = 3_600_000_000
_MOST_INVITATIONS = 500
_VERIFIERS_MICROS = 60_000_000
_STRANGERS = Keep(burst=120, every=250_000)


def require(ctx: Ctx, deed: Deed, project_id: int | None = None) -> None:
    """The first line of every action. Raises Problem unauthenticated, forbidden, or not_found.

    To somebody with no role at all in a project the project does not exist: ids cannot be probed.
    """
    rules.require(ctx.actor, deed, project_id)


def may(ctx: Ctx, deed: Deed, project_id: int | None = None) -> bool:
    """For what a page may offer; actions use `require`."""
    return rules.may(ctx.actor, deed, project_id)


def require_known(ctx: Ctx) -> None:
    """For what anybody who is signed in may do. Raises Problem `identity.unknown`."""
    rules.require_known(ctx.actor)


def visible_projects(ctx: Ctx) -> frozenset[int] | None:
    """The scope every list of project things takes: ids of the asker's projects, None = all of them."""
    if rules.may(ctx.actor, Deed.ADMINISTER):
        return None
    return frozenset(ctx.actor.project_roles)


def spare(ctx: Ctx, address: str) -> None:
    """For what strangers may read: one address may ask 120 times at once, then four times a second, of each process.

    Kept in memory: a look must cost no write. Raises Problem `identity.too_many_attempts`.
    """
    key = ("identity.spare", address)
    kept = ctx.cache.find(key, now=ctx.now())
    decision = rules.attempt(kept.value if kept else 0, ctx.now(), _STRANGERS)
    if not decision.allowed:
        raise rules.too_often(decision.wait)
    ctx.cache.keep(key, decision.arrival, until=decision.arrival)


def projects_where(ctx: Ctx, deed: Deed) -> frozenset[int] | None:
    """The projects in which the asker may do this; None = all. Raises Problem when there is none at all."""
    if rules.may(ctx.actor, deed):
        return None
    found = frozenset(each for each in ctx.actor.project_roles if rules.may(ctx.actor, deed, each))
    if not found:
        rules.require(ctx.actor, deed)
    return found


@dataclass(frozen=True)
class Standing:
    """Who a session or token belongs to, until when it may be believed, and when its use was last noted (micros)."""

    actor: Actor
    good_until: int
    noted_at: int


def standing_of_session(ctx: Ctx, secret: str) -> Standing | None:
    """None when the session is over, idle too long, unknown, or its account closed."""
    session = sessions.session_by_hash(ctx.conn, secrets.digest(secret))
    if session is None:
        return None
    good_until = min(session.expires_at, session.seen_at + ctx.settings.session_idle_hours * _HOUR)
    if good_until <= ctx.now():
        return None
    actor = _actor(ctx, session.account_no, scopes=None)
    return Standing(actor, good_until, session.seen_at) if actor else None


def standing_of_token(ctx: Ctx, secret: str) -> Standing | None:
    """None when the token is unknown, expired, or its account closed."""
    token = sessions.token_by_hash(ctx.conn, secrets.digest(secret))
    if token is None or (token.expires_at is not None and token.expires_at <= ctx.now()):
        return None
    actor = _actor(ctx, token.account_no, scopes=token.scopes)
    forever = ctx.now() + 24 * _HOUR
    return Standing(actor, token.expires_at or forever, token.used_at or 0) if actor else None


@dataclass(frozen=True)
class Me:
    """The asker's own account and everything they may do in the house."""

    account: Account
    project_roles: Mapping[int, frozenset[Role]]
    deeds: frozenset[Deed]
    scopes: frozenset[Deed]
    """What a token of theirs can be for."""


def me(ctx: Ctx) -> Me:
    """Raises Problem `identity.unknown` when nobody asks."""
    rules.require_known(ctx.actor)
    account = accounts.by_no(ctx.conn, ctx.actor.account_no)
    if account is None:
        raise not_found("account", ctx.actor.id)
    roles = accounts.project_roles(ctx.conn, account.no)
    fresh = replace(_fresh(ctx, account), project_roles=roles)
    return Me(account, roles, rules.deeds_of(fresh), rules.deeds_anywhere(fresh))


def my_credentials(ctx: Ctx) -> Credentials:
    """For asking one's password again. Raises Problem unauthenticated or forbidden (API tokens)."""
    rules.require_in_person(ctx.actor)
    mine = accounts.credentials(ctx.conn, no=ctx.actor.account_no)
    if mine is None:
        raise not_found("account", ctx.actor.id)
    return mine


def my_sessions(ctx: Ctx) -> list[Session]:
    rules.require_known(ctx.actor)
    idle = ctx.now() - ctx.settings.session_idle_hours * _HOUR
    return sessions.sessions_of(ctx.conn, ctx.actor.account_no, seen_since=idle, now=ctx.now())


def session_of(ctx: Ctx, secret: str) -> Session | None:
    return sessions.session_by_hash(ctx.conn, secrets.digest(secret)) if secret else None


def my_tokens(ctx: Ctx) -> list[Token]:
    rules.require_known(ctx.actor)
    return sessions.tokens_of(ctx.conn, ctx.actor.account_no)


def list_accounts(ctx: Ctx, *, after: int, limit: int) -> list[Account]:
    """In the order they were made."""
    rules.require(ctx.actor, Deed.ADMINISTER)
    return accounts.page(ctx.conn, after=after, limit=limit)


def find_accounts(
    ctx: Ctx, match: str, *, after: tuple[str, int] | None = None, limit: int = 50
) -> tuple[list[Account], tuple[str, int] | None]:
    """Accounts with a word in name or address for each that is sought, beginning so; by that word. The second is the next cursor."""
    rules.require(ctx.actor, Deed.ADMINISTER)
    sought = sorted(set(match.casefold().split()), key=len, reverse=True)
    if not sought:
        return [], None
    found = finding.found(ctx.conn, sought[0], sought[1:], after=after, limit=limit)
    known = accounts.by_nos(ctx.conn, [no for _, no in found])
    return [known[no] for _, no in found if no in known], found[-1] if len(found) == limit else None


def find_account(ctx: Ctx, email: str, *, project_id: int) -> Account:
    """Somebody to be made a member, by their exact address. Raises Problem `account.not_found`."""
    rules.require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    return person_by_email(ctx, email)


def person_by_email(ctx: Ctx, email: str) -> Account:
    """Somebody by their exact address, for rooms above that have asked for the right. Raises Problem `account.not_found`."""
    account = accounts.by_email(ctx.conn, rules.normal_email(email))
    if account is None or account.state is not AccountState.ACTIVE:
        raise not_found("account", email)
    return account


def members(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 200) -> list[Member]:
    """In the order their accounts were made; the last one's number is the next cursor."""
    rules.require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    return accounts.members(ctx.conn, project_id, after=after, limit=limit)


def roles_in(ctx: Ctx, project_id: int, account_no: int) -> frozenset[Role]:
    """What somebody is in a project, nothing for nobody there; whoever calls has asked for the right to know."""
    return accounts.member_roles(ctx.conn, project_id, account_no)


def names(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, str]:
    """Account number → name; whoever calls has asked for the right to see them."""
    return accounts.names(ctx.conn, account_nos)


def account_of(ctx: Ctx, account_no: int) -> Account | None:
    """For rooms above that have something to say to its person."""
    return accounts.by_no(ctx.conn, account_no)


def account_named(ctx: Ctx, account_id: str) -> Account | None:
    """The same by the id that events and jobs know it by."""
    return accounts.by_id(ctx.conn, account_id)


def who_may(ctx: Ctx, deed: Deed, project_id: int) -> frozenset[int]:
    """Numbers of the accounts whose role in this project allows a deed, and of those who handle escalations everywhere."""
    members = accounts.holding(ctx.conn, project_id, rules.roles_for(deed))
    everywhere = (
        accounts.with_house_role(ctx.conn, Role.ESCALATION_HANDLER) if deed is Deed.HANDLE_ESCALATIONS else set()
    )
    return frozenset(members | everywhere)


def verifiers(ctx: Ctx) -> frozenset[int]:
    """Numbers of the accounts that check identities; as this process remembers them, since all accounts are walked for it."""
    return ctx.cached(
        ("identity.verifiers",),
        lambda: frozenset(accounts.with_house_role(ctx.conn, Role.VERIFIER)),
        micros=_VERIFIERS_MICROS,
    )


def numbers_of(ctx: Ctx, account_ids: Iterable[str]) -> Mapping[str, int]:
    """Accounts' numbers by their ids, for followers of what people did; unknown ids are left out."""
    return accounts.numbers_of(ctx.conn, list(account_ids))


def invitations(ctx: Ctx) -> list[Invitation]:
    """Those still open, newest first, at most 500: each is taken or over within a month."""
    rules.require(ctx.actor, Deed.ADMINISTER)
    return list(islice(factors.open_invitations(ctx.conn, ctx.now()), _MOST_INVITATIONS))


def project_invitations(ctx: Ctx, project_id: int) -> list[Invitation]:
    """Those still open that lead into this project, newest first, at most 500."""
    rules.require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    ours = (one for one in factors.open_invitations(ctx.conn, ctx.now()) if project_id in one.project_roles)
    return list(islice(ours, _MOST_INVITATIONS))


def invitation_of(ctx: Ctx, secret: str) -> Invitation:
    """What a link offers, for whoever holds it. Raises Problem `identity.invitation_gone`."""
    return rules.still_good(factors.invitation_by_secret(ctx.conn, secrets.digest(secret)), ctx.now())


def audit_page(
    ctx: Ctx, *, before: int | None, limit: int, name: str = "", subject: str = "", actor: str = "",
    project_id: int | None = None,
) -> list[Heard]:  # fmt: skip
    """The trail, newest first; `name` may end in a dot to match a whole room."""
    rules.require(ctx.actor, Deed.SEE_AUDIT)
    return trail.page(
        ctx.conn, before=before, limit=limit, name=name, subject=subject, actor=actor, project_id=project_id
    )


def verify_audit(ctx: Ctx) -> audit.Verdict:
    """Walk the whole trail and say where it was touched."""
    rules.require(ctx.actor, Deed.SEE_AUDIT)
    return audit.verify(ctx.conn)


def actor_of(ctx: Ctx, account_no: int) -> Actor | None:
    """Somebody as they would ask themselves, to look with their eyes; None when they may not sign in. For the house's own jobs."""
    require(ctx, Deed.ADMINISTER)
    return _actor(ctx, account_no, scopes=None)


def _actor(ctx: Ctx, account_no: int, *, scopes: frozenset[str] | None) -> Actor | None:
    account = accounts.by_no(ctx.conn, account_no)
    if account is None or account.state is not AccountState.ACTIVE:
        return None
    held = accounts.project_roles(ctx.conn, account_no)
    return Actor(account.id, account.name, account.no, account.roles, held, scopes)


def _fresh(ctx: Ctx, account: Account) -> Actor:
    return Actor(account.id, account.name, account.no, account.roles, {}, ctx.actor.scopes)
