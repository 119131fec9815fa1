"""Accounts, memberships and provider links: rows ↔ nouns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.actor import Role
from preceptor.rooms.identity.nouns import Account, AccountState, Credentials, Member, words_of
from preceptor.rooms.identity.store import finding
from preceptor.rooms.identity.store.tables import accounts, links, memberships, recovery_codes


def add(conn: sa.Connection, **columns: Any) -> int:
    """Insert an account; gives its number."""
    empty = {"totp_secret": "", "totp_pending": "", "totp_last_step": 0, "password_hash": "", "language": "en"}
    no = int(conn.execute(sa.insert(accounts).values({**empty, **columns}).returning(accounts.c.no)).scalar_one())
    finding.note(conn, no, words_of(columns["email"], columns["name"]))
    return no


def change(conn: sa.Connection, no: int, **columns: Any) -> None:
    conn.execute(sa.update(accounts).where(accounts.c.no == no).values(columns))
    if columns.keys() & {"email", "name"}:
        finding.note(conn, no, words_of(*finding.emails_and_names(conn, no)))


def erase(conn: sa.Connection, no: int, *, email: str, state: str) -> None:
    """Take out everything that says who it was, and every way in."""
    for table in (memberships, links, recovery_codes):
        conn.execute(sa.delete(table).where(table.c.account_no == no))
    bare = {"name": "erased", "password_hash": "", "totp_secret": "", "totp_pending": "", "roles": []}
    change(conn, no, email=email, state=state, **bare)
    finding.note(conn, no, ())


def numbers_of(conn: sa.Connection, public_ids: Sequence[str]) -> dict[str, int]:
    query = sa.select(accounts.c.public_id, accounts.c.no).where(accounts.c.public_id.in_(public_ids))
    return {row.public_id: row.no for row in conn.execute(query)}


def by_id(conn: sa.Connection, public_id: str) -> Account | None:
    return _one(conn, accounts.c.public_id == public_id)


def by_no(conn: sa.Connection, no: int) -> Account | None:
    return _one(conn, accounts.c.no == no)


def by_email(conn: sa.Connection, email: str) -> Account | None:
    return _one(conn, accounts.c.email == email)


def by_link(conn: sa.Connection, issuer: str, subject: str) -> Account | None:
    known = sa.select(links.c.account_no).where(links.c.issuer == issuer, links.c.subject == subject)
    return _one(conn, accounts.c.no == known.scalar_subquery())


def link(conn: sa.Connection, no: int, *, issuer: str, subject: str) -> None:
    conn.execute(sa.insert(links).values(issuer=issuer, subject=subject, account_no=no))


def credentials(conn: sa.Connection, *, email: str = "", no: int = 0) -> Credentials | None:
    """What a sign-in by e-mail, or somebody signed in by number, is checked against."""
    which = accounts.c.email == email if email else accounts.c.no == no
    row = conn.execute(sa.select(accounts).where(which)).one_or_none()
    if row is None:
        return None
    return Credentials(_account(row), row.password_hash, row.totp_secret, row.totp_last_step)


def pending_secret(conn: sa.Connection, no: int) -> str:
    """The sealed second factor that waits to be confirmed, "" when none does."""
    return str(conn.execute(sa.select(accounts.c.totp_pending).where(accounts.c.no == no)).scalar_one())


def take_step(conn: sa.Connection, no: int, step: int) -> bool:
    """Claim a time step for one sign-in: False when it, or a later one, was used before (also at the same moment)."""
    later = sa.update(accounts).where(accounts.c.no == no, accounts.c.totp_last_step < step)
    return conn.execute(later.values(totp_last_step=step)).rowcount == 1


def page(conn: sa.Connection, *, after: int, limit: int) -> list[Account]:
    """Accounts in order of making."""
    query = sa.select(accounts).where(accounts.c.no > after).order_by(accounts.c.no).limit(limit)
    return [_account(row) for row in conn.execute(query)]


def by_nos(conn: sa.Connection, nos: Sequence[int]) -> dict[int, Account]:
    return {row.no: _account(row) for row in conn.execute(sa.select(accounts).where(accounts.c.no.in_(nos)))}


def active_admins(conn: sa.Connection) -> set[int]:
    """Numbers of the active administrators, locked on PostgreSQL so that two cannot resign at the same moment."""
    query = sa.select(accounts.c.no, accounts.c.roles).where(accounts.c.state == AccountState.ACTIVE).with_for_update()
    return {row.no for row in conn.execute(query) if Role.ADMIN in row.roles}


def project_roles(conn: sa.Connection, no: int) -> dict[int, frozenset[Role]]:
    """Project id → roles held there."""
    query = sa.select(memberships.c.project_id, memberships.c.role).where(memberships.c.account_no == no)
    found: dict[int, set[Role]] = defaultdict(set)
    for project_id, role in conn.execute(query):
        found[project_id].add(Role(role))
    return {project_id: frozenset(held) for project_id, held in found.items()}


def set_roles(conn: sa.Connection, project_id: int, no: int, roles: Iterable[Role]) -> None:
    """What `no` is in the project from now on; no roles = no member."""
    ours = sa.and_(memberships.c.project_id == project_id, memberships.c.account_no == no)
    conn.execute(sa.delete(memberships).where(ours))
    rows = [{"project_id": project_id, "account_no": no, "role": role.value} for role in sorted(set(roles))]
    if rows:
        conn.execute(sa.insert(memberships), rows)


def with_house_role(conn: sa.Connection, role: Role) -> set[int]:
    """Numbers of the active accounts with a role in the house. Walks all accounts: for what seldom happens."""
    held = sa.cast(accounts.c.roles, sa.Text).contains(f'"{role.value}"')
    query = sa.select(accounts.c.no).where(held, accounts.c.state == AccountState.ACTIVE)
    return set(conn.execute(query).scalars())


def members(conn: sa.Connection, project_id: int, *, after: int, limit: int) -> list[Member]:
    """People in a project, in the order their accounts were made."""
    mine = (memberships.c.project_id == project_id, memberships.c.account_no > after)
    nos = sa.select(memberships.c.account_no).where(*mine).group_by(memberships.c.account_no)
    found = by_nos(conn, list(conn.execute(nos.order_by(memberships.c.account_no).limit(limit)).scalars()))
    held: dict[int, set[Role]] = defaultdict(set)
    roles = sa.select(memberships.c.account_no, memberships.c.role).where(
        memberships.c.project_id == project_id, memberships.c.account_no.in_(found)
    )
    for row in conn.execute(roles):
        held[row.account_no].add(Role(row.role))
    return [Member(found[no], project_id, frozenset(held[no])) for no in sorted(found)]


def holding(conn: sa.Connection, project_id: int, roles: Iterable[Role]) -> set[int]:
    """Numbers of the accounts that hold one of these roles in a project."""
    query = sa.select(memberships.c.account_no).where(
        memberships.c.project_id == project_id, memberships.c.role.in_([role.value for role in roles])
    )
    return set(conn.execute(query).scalars())


def member_roles(conn: sa.Connection, project_id: int, no: int) -> frozenset[Role]:
    query = sa.select(memberships.c.role).where(memberships.c.project_id == project_id, memberships.c.account_no == no)
    return frozenset(Role(role) for role in conn.execute(query).scalars())


def names(conn: sa.Connection, nos: Sequence[int]) -> Mapping[int, str]:
    """Account number → name, for lists of other rooms."""
    query = sa.select(accounts.c.no, accounts.c.name).where(accounts.c.no.in_(nos))
    return {row.no: row.name for row in conn.execute(query)}


def _one(conn: sa.Connection, which: sa.ColumnElement[bool]) -> Account | None:
    row = conn.execute(sa.select(accounts).where(which)).one_or_none()
    return _account(row) if row is not None else None


def _account(row: Any) -> Account:
    return Account(
        row.no, row.public_id, row.email, row.name, AccountState(row.state), frozenset(map(Role, row.roles)),
        row.language, row.totp_secret != "", row.made_at,
    )  # fmt: skip
