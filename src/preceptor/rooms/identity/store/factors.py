"""Recovery codes and invitations: secrets that work once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.actor import Role
from preceptor.rooms.identity.nouns import Invitation
from preceptor.rooms.identity.store.tables import invitations, recovery_codes


def set_recovery_codes(conn: sa.Connection, no: int, hashes: Sequence[str]) -> None:
    """These and no others; an empty list removes all."""
    conn.execute(sa.delete(recovery_codes).where(recovery_codes.c.account_no == no))
    if hashes:
        conn.execute(sa.insert(recovery_codes), [{"account_no": no, "code_hash": one} for one in hashes])


def spend_recovery_code(conn: sa.Connection, no: int, code_hash: str) -> int | None:
    """Use one up; gives how many are left, None when there is no such code."""
    ours = recovery_codes.c.account_no == no
    if conn.execute(sa.delete(recovery_codes).where(ours, recovery_codes.c.code_hash == code_hash)).rowcount != 1:
        return None
    return int(conn.execute(sa.select(sa.func.count()).select_from(recovery_codes).where(ours)).scalar_one())


def add_invitation(conn: sa.Connection, **columns: Any) -> None:
    conn.execute(sa.insert(invitations).values(columns))


def take_invitation(conn: sa.Connection, token_hash: str) -> Invitation | None:
    """Use an invitation up; whoever opens it a second time finds nothing."""
    query = sa.delete(invitations).where(invitations.c.token_hash == token_hash).returning(invitations)
    row = conn.execute(query).one_or_none()
    return _invitation(row) if row is not None else None


def invitation_by_secret(conn: sa.Connection, token_hash: str) -> Invitation | None:
    row = conn.execute(sa.select(invitations).where(invitations.c.token_hash == token_hash)).one_or_none()
    return _invitation(row) if row is not None else None


def invitation(conn: sa.Connection, public_id: str) -> Invitation | None:
    row = conn.execute(sa.select(invitations).where(invitations.c.public_id == public_id)).one_or_none()
    return _invitation(row) if row is not None else None


def open_invitations(conn: sa.Connection, now: int) -> Iterator[Invitation]:
    """Newest first; read only as far as they are taken."""
    query = sa.select(invitations).where(invitations.c.expires_at > now).order_by(invitations.c.id.desc())
    for row in conn.execute(query):
        yield _invitation(row)


def drop_invitation(conn: sa.Connection, public_id: str) -> bool:
    return conn.execute(sa.delete(invitations).where(invitations.c.public_id == public_id)).rowcount == 1


def _invitation(row: Any) -> Invitation:
    places = {int(project): frozenset(map(Role, roles)) for project, roles in row.project_roles.items()}
    return Invitation(row.public_id, row.email, frozenset(map(Role, row.roles)), places, row.made_by, row.expires_at)
