"""Making, changing and closing accounts; a person's own name, language and password."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.passwords import hash_password
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.actions.sessions import end_all, open_session
from preceptor.rooms.identity.events import (
    AccountChanged,
    AccountClosed,
    AccountErased,
    AccountMade,
    AccountReopened,
    PasswordChanged,
)
from preceptor.rooms.identity.nouns import Account, AccountState, Deed, Opened, Person
from preceptor.rooms.identity.rules import require, require_in_person
from preceptor.rooms.identity.store import accounts, sessions


def make_account(ctx: Ctx, *, email: str, name: str, roles: Iterable[Role], password_hash: str) -> Account:
    """An account made by an administrator. Raises Problem `identity.email_taken`."""
    require(ctx.actor, Deed.ADMINISTER)
    return add_account(ctx, email=email, name=name, roles=roles, password_hash=password_hash, how="made")


def add_account(ctx: Ctx, *, email: str, name: str, roles: Iterable[Role], password_hash: str, how: str) -> Account:
    """The account itself; whoever calls has made sure that it may be."""
    spelled = rules.normal_email(email)
    if accounts.by_email(ctx.conn, spelled) is not None:
        raise conflict("identity.email_taken", "There is an account with this e-mail address already.")
    held = frozenset(roles)
    public_id, now = new_id(), ctx.now()
    no = accounts.add(
        ctx.conn, public_id=public_id, email=spelled, name=name.strip(), password_hash=password_hash,
        state=AccountState.ACTIVE.value, roles=sorted(held), made_at=now,
    )  # fmt: skip
    ctx.tell(AccountMade(subject=public_id, roles=tuple(sorted(held)), how=how))
    return Account(no, public_id, spelled, name.strip(), AccountState.ACTIVE, held, "en", False, now)


def join(ctx: Ctx, *, email: str, name: str, password_hash: str, agent: str) -> Opened:
    """A contributor's account for somebody new, signed in; whoever calls has made sure that strangers may come in here.

    Raises Problem `identity.email_taken`.
    """
    account = add_account(
        ctx, email=email, name=name, roles={Role.CONTRIBUTOR}, password_hash=password_hash, how="applied"
    )
    return open_session(ctx, account.no, account_id=account.id, how="joined", agent=agent)


def erase_me(ctx: Ctx) -> None:
    """One's own account loses its name, its address and every way in, and is closed for good; its number stays, for what stands
    under it. Raises Problem `identity.last_admin`."""
    require_in_person(ctx.actor)
    account = _by_no(ctx, ctx.actor.account_no)
    if Role.ADMIN in account.roles:
        rules.refuse_last_admin(len(accounts.active_admins(ctx.conn) - {account.no}))
    end_all(ctx, account.no, account.id, why="the account was erased")
    sessions.drop_tokens(ctx.conn, account.no)
    accounts.erase(ctx.conn, account.no, email=f"{account.id}@erased.invalid", state=AccountState.CLOSED.value)
    ctx.tell(AccountErased(subject=account.id))


def change_account(
    ctx: Ctx, account_id: str, *, name: str | None = None, roles: Iterable[Role] | None = None,
    state: AccountState | None = None, password_hash: str | None = None,
) -> Account:  # fmt: skip
    """What an administrator may change; None leaves as it is. Raises Problem `identity.last_admin`."""
    require(ctx.actor, Deed.ADMINISTER)
    require_in_person(ctx.actor)
    account = accounts.by_id(ctx.conn, account_id)
    if account is None:
        raise not_found("account", account_id)
    if name is not None:
        accounts.change(ctx.conn, account.no, name=name.strip())
        ctx.tell(AccountChanged(subject=account.id, what=("name",)))
    if roles is not None and frozenset(roles) != account.roles:
        _change_roles(ctx, account, frozenset(roles))
    if state is not None and state is not account.state:
        _change_state(ctx, account, state)
    if password_hash is not None:
        _set_password(ctx, account, password_hash, why="an administrator set a new password")
    return _again(ctx, account)


def change_me(ctx: Ctx, *, name: str | None = None, language: str | None = None) -> Account:
    """One's own name and language."""
    require_in_person(ctx.actor)
    columns = {"name": name.strip() if name is not None else None, "language": language}
    changed = {column: value for column, value in columns.items() if value is not None}
    if changed:
        accounts.change(ctx.conn, ctx.actor.account_no, **changed)
        ctx.tell(AccountChanged(subject=ctx.actor.id, what=tuple(sorted(changed))))
    return _by_no(ctx, ctx.actor.account_no)


def change_password(ctx: Ctx, *, password_hash: str) -> None:
    """A new password of one's own; the route has checked the old one. All sessions end: the caller opens a fresh one."""
    require_in_person(ctx.actor)
    _set_password(ctx, _by_no(ctx, ctx.actor.account_no), password_hash, why="the password was changed")


def ensure_people(ctx: Ctx, people: Sequence[Person]) -> dict[str, Account]:
    """Make those who have no account yet, by e-mail; asked twice it changes nothing. Only the house itself may.

    Hashing happens inside the transaction: this runs before anybody else is at work.
    """
    if ctx.actor != SYSTEM:
        require(ctx.actor, Deed.ADMINISTER)
    found: dict[str, Account] = {}
    for person in people:
        email = rules.normal_email(person.email)
        found[email] = accounts.by_email(ctx.conn, email) or add_account(
            ctx, email=email, name=person.name, roles=person.roles, password_hash=hash_password(person.password),
            how="house opened",
        )  # fmt: skip
    return found


def _change_roles(ctx: Ctx, account: Account, roles: frozenset[Role]) -> None:
    if Role.ADMIN in account.roles and Role.ADMIN not in roles:
        rules.refuse_last_admin(len(accounts.active_admins(ctx.conn) - {account.no}))
    accounts.change(ctx.conn, account.no, roles=sorted(roles))
    ctx.tell(AccountChanged(subject=account.id, what=("roles", *sorted(roles))))
    if account.no != ctx.actor.account_no:
        end_all(ctx, account.no, account.id, why="roles were changed")


def _change_state(ctx: Ctx, account: Account, state: AccountState) -> None:
    closing = state is AccountState.CLOSED
    rules.refuse_erased(account.email)
    if closing and Role.ADMIN in account.roles:
        rules.refuse_last_admin(len(accounts.active_admins(ctx.conn) - {account.no}))
    accounts.change(ctx.conn, account.no, state=state.value)
    if closing:
        end_all(ctx, account.no, account.id, why="the account was closed")
        sessions.drop_tokens(ctx.conn, account.no)
    ctx.tell(AccountClosed(subject=account.id) if closing else AccountReopened(subject=account.id))


def _set_password(ctx: Ctx, account: Account, password_hash: str, *, why: str) -> None:
    accounts.change(ctx.conn, account.no, password_hash=password_hash)
    end_all(ctx, account.no, account.id, why=why)
    ctx.tell(PasswordChanged(subject=account.id))


def _again(ctx: Ctx, account: Account) -> Account:
    return _by_no(ctx, account.no)


def _by_no(ctx: Ctx, no: int) -> Account:
    account = accounts.by_no(ctx.conn, no)
    if account is None:
        raise conflict("identity.no_account", "The house itself has no account.")
    return account
