"""Invitations: a link, good once, that makes an account with the roles kept in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from preceptor.base.actor import Role
from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem, invalid, not_found
from preceptor.infra import secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.actions.accounts import add_account
from preceptor.rooms.identity.actions.sessions import HOUR, open_session
from preceptor.rooms.identity.events import InvitationMade, MemberChanged
from preceptor.rooms.identity.nouns import Deed, Invitation, Opened
from preceptor.rooms.identity.rules import require, require_in_person
from preceptor.rooms.identity.store import accounts, factors

_LASTS = 7 * 24 * HOUR


@dataclass(frozen=True)
class MadeInvitation:
    """A new invitation: its secret is shown once, as part of the link."""

    secret: str
    invitation: Invitation


def invite(
    ctx: Ctx, email: str, *, roles: frozenset[Role], project_roles: Mapping[int, frozenset[Role]]
) -> MadeInvitation:
    """House-wide roles need an administrator; roles in a project need somebody who manages its members."""
    require_in_person(ctx.actor)
    if roles - {Role.CONTRIBUTOR} or not project_roles:
        require(ctx.actor, Deed.ADMINISTER)
    for project_id, held in project_roles.items():
        require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
        if Role.ESCALATION_HANDLER in held:
            require(ctx.actor, Deed.ADMINISTER)
        if Role.ADMIN in held or not held:
            raise invalid("identity.member_roles", "Administrator is a role in the house, not in a project.")
    spelled, secret = rules.normal_email(email), secrets.token()
    made = Invitation(new_id(), spelled, roles, dict(project_roles), ctx.actor.account_no, ctx.now() + _LASTS)
    factors.add_invitation(
        ctx.conn, public_id=made.id, email=spelled, token_hash=secrets.digest(secret), roles=sorted(roles),
        project_roles={str(project): sorted(held) for project, held in project_roles.items()},
        made_by=made.made_by, expires_at=made.expires_at,
    )  # fmt: skip
    ctx.tell(InvitationMade(subject=made.id, roles=tuple(sorted(roles))))
    return MadeInvitation(secret, made)


def accept_invitation(ctx: Ctx, secret: str, *, name: str, password_hash: str, agent: str) -> Opened:
    """Make the account and sign it in. Raises Problem `identity.invitation_gone`."""
    invitation = factors.take_invitation(ctx.conn, secrets.digest(secret))
    if invitation is None or invitation.expires_at <= ctx.now():
        raise Problem(
            Kind.GONE, "identity.invitation_gone", "This invitation has expired, or was used already.",
            hint="Ask for a new one, or sign in if you have used it.",
        )  # fmt: skip
    account = add_account(
        ctx, email=invitation.email, name=name, roles=invitation.roles, password_hash=password_hash, how="invited"
    )
    for project_id, held in invitation.project_roles.items():
        accounts.set_roles(ctx.conn, project_id, account.no, held)
        ctx.tell(MemberChanged(subject=account.id, project_id=project_id, roles=tuple(sorted(held))))
    return open_session(ctx, account.no, account_id=account.id, how="invitation", agent=agent)


def withdraw_invitation(ctx: Ctx, invitation_id: str) -> None:
    require(ctx.actor, Deed.ADMINISTER)
    if not factors.drop_invitation(ctx.conn, invitation_id):
        raise not_found("invitation", invitation_id)
