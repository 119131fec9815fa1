"""Invitations: a link, good once, that makes an account with the roles kept in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from preceptor.base.actor import Role
from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, invalid, not_found
from preceptor.infra import secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.actions.accounts import add_account
from preceptor.rooms.identity.actions.sessions import HOUR, open_session
from preceptor.rooms.identity.events import InvitationMade, InvitationWithdrawn, MemberChanged
from preceptor.rooms.identity.nouns import Deed, Invitation, Opened
from preceptor.rooms.identity.rules import require, require_in_person, require_known
from preceptor.rooms.identity.store import accounts, factors

_DAY = 24 * HOUR


@dataclass(frozen=True)
class MadeInvitation:
    """A new invitation: its secret is shown once, as part of the link."""

    secret: str
    invitation: Invitation


def invite(
    ctx: Ctx, email: str = "", *, roles: frozenset[Role], project_roles: Mapping[int, frozenset[Role]], days: int = 7
) -> MadeInvitation:
    """House-wide roles need an administrator; roles in a project need somebody who manages its members.

    Without `email` whoever has the link names their own address. It is good once, for `days` days.
    Raises Problem `identity.email_taken`.
    """
    require_known(ctx.actor)
    _require_power(ctx, roles, project_roles)
    if any(Role.ADMIN in held or not held for held in project_roles.values()):
        raise invalid("identity.member_roles", "Administrator is a role in the house, not in a project.")
    spelled, secret = rules.normal_email(email) if email else "", secrets.token()
    if spelled and accounts.by_email(ctx.conn, spelled) is not None:
        raise conflict(
            "identity.email_taken", "There is an account with this e-mail address already.",
            hint="Give that account its roles: a project's members page adds people by their address.",
        )  # fmt: skip
    made = Invitation(new_id(), spelled, roles, dict(project_roles), ctx.actor.account_no, ctx.now() + days * _DAY)
    factors.add_invitation(
        ctx.conn, public_id=made.id, email=spelled, token_hash=secrets.digest(secret), roles=sorted(roles),
        project_roles={str(project): sorted(held) for project, held in project_roles.items()},
        made_by=made.made_by, expires_at=made.expires_at,
    )  # fmt: skip
    ctx.tell(InvitationMade(subject=made.id, roles=tuple(sorted(roles))))
    return MadeInvitation(secret, made)


def accept_invitation(ctx: Ctx, secret: str, *, name: str, password_hash: str, agent: str, email: str = "") -> Opened:
    """Make the account and sign it in; `email` counts only when the invitation is not bound to an address.

    Raises Problem `identity.invitation_gone` or `identity.email_taken`.
    """
    invitation = rules.still_good(factors.take_invitation(ctx.conn, secrets.digest(secret)), ctx.now())
    account = add_account(
        ctx, email=invitation.email or email, name=name, roles=invitation.roles, password_hash=password_hash,
        how="invited",
    )  # fmt: skip
    for project_id, held in invitation.project_roles.items():
        accounts.set_roles(ctx.conn, project_id, account.no, held)
        ctx.tell(MemberChanged(subject=account.id, project_id=project_id, roles=tuple(sorted(held))))
    return open_session(ctx, account.no, account_id=account.id, how="invitation", agent=agent)


def withdraw_invitation(ctx: Ctx, invitation_id: str) -> None:
    """Its link leads nowhere from now on; whoever could have made it may do so."""
    require_known(ctx.actor)
    found = factors.invitation(ctx.conn, invitation_id)
    if found is None:
        require(ctx.actor, Deed.ADMINISTER)
        raise not_found("invitation", invitation_id)
    _require_power(ctx, found.roles, found.project_roles)
    factors.drop_invitation(ctx.conn, invitation_id)
    ctx.tell(InvitationWithdrawn(subject=invitation_id))


def _require_power(ctx: Ctx, roles: frozenset[Role], project_roles: Mapping[int, frozenset[Role]]) -> None:
    """What an invitation gives, its maker must be able to give; a role in the house needs them in person."""
    if roles - {Role.CONTRIBUTOR} or not project_roles:
        require_in_person(ctx.actor)
        require(ctx.actor, Deed.ADMINISTER)
    for project_id, held in project_roles.items():
        require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
        if Role.ESCALATION_HANDLER in held:
            require(ctx.actor, Deed.ADMINISTER)
