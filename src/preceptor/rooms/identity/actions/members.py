"""Who is what in a project."""

from __future__ import annotations

from collections.abc import Iterable

from preceptor.base.actor import Role
from preceptor.base.problems import forbidden, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.events import MemberChanged
from preceptor.rooms.identity.nouns import Account, AccountState, Deed, Member
from preceptor.rooms.identity.rules import require
from preceptor.rooms.identity.store import accounts


def found_project(ctx: Ctx, project_id: int) -> None:
    """Make the asker manager of a project they have just made; called by `projects` in the same transaction."""
    require(ctx.actor, Deed.MAKE_PROJECT)
    if ctx.actor.account_no:
        _write(ctx, project_id, ctx.actor.account_no, ctx.actor.id, frozenset({Role.MANAGER}))


def set_member(ctx: Ctx, project_id: int, account_id: str, *, roles: Iterable[Role]) -> Member:
    """Give an account these roles in the project, and no others. Raises Problem `account.not_found`."""
    require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    held = frozenset(roles)
    if Role.ESCALATION_HANDLER in held:
        require(ctx.actor, Deed.ADMINISTER)  # or a manager could name themselves
    if not held or held & {Role.ADMIN, Role.VERIFIER}:
        raise invalid(
            "identity.member_roles", "A member needs one or more of: manager, reviewer, analyst, contributor.",
            hint="Administrator and verifier are roles in the house, not in a project.",
        )  # fmt: skip
    account = _active(ctx, account_id)
    _write(ctx, project_id, account.no, account.id, held)
    return Member(account, project_id, held)


def take_in(ctx: Ctx, project_id: int, account_no: int) -> None:
    """Make somebody a contributor of a project beside whatever they are there. Raises Problem `account.not_found`."""
    require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    account = accounts.by_no(ctx.conn, account_no)
    if account is None or account.state is not AccountState.ACTIVE:
        raise not_found("account", account_no)
    held = accounts.member_roles(ctx.conn, project_id, account_no)
    _write(ctx, project_id, account_no, account.id, held | {Role.CONTRIBUTOR})


def remove_member(ctx: Ctx, project_id: int, account_id: str) -> None:
    """Take somebody off the project; what they answered stays. Raises Problem `member.not_found`."""
    require(ctx.actor, Deed.MANAGE_MEMBERS, project_id)
    account = accounts.by_id(ctx.conn, account_id)
    if account is None or not accounts.member_roles(ctx.conn, project_id, account.no):
        raise not_found("member", account_id)
    _write(ctx, project_id, account.no, account.id, frozenset())


def _active(ctx: Ctx, account_id: str) -> Account:
    account = accounts.by_id(ctx.conn, account_id)
    if account is None:
        raise not_found("account", account_id)
    if account.state is not AccountState.ACTIVE:
        raise forbidden("identity.account_closed", f"The account of {account.name} is closed.", hint="Reopen it first.")
    return account


def _write(ctx: Ctx, project_id: int, no: int, account_id: str, roles: frozenset[Role]) -> None:
    accounts.set_roles(ctx.conn, project_id, no, roles)
    ctx.tell(MemberChanged(subject=account_id, project_id=project_id, roles=tuple(sorted(roles))))
