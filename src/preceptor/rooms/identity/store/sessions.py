"""Sessions and API tokens: found by the digest of their secret, never by the secret."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from preceptor.rooms.identity.nouns import Session, Token
from preceptor.rooms.identity.store.tables import sessions, tokens


def add_session(conn: sa.Connection, **columns: Any) -> None:
    conn.execute(sa.insert(sessions).values(columns))


def session_by_hash(conn: sa.Connection, token_hash: str) -> Session | None:
    row = conn.execute(sa.select(sessions).where(sessions.c.token_hash == token_hash)).one_or_none()
    return _session(row) if row is not None else None


def sessions_of(conn: sa.Connection, account_no: int, *, seen_since: int, now: int) -> list[Session]:
    """Those that still let somebody in, last seen first."""
    alive = sa.and_(sessions.c.expires_at > now, sessions.c.seen_at > seen_since)
    query = sa.select(sessions).where(sessions.c.account_no == account_no, alive).order_by(sessions.c.seen_at.desc())
    return [_session(row) for row in conn.execute(query)]


def seen(conn: sa.Connection, token_hash: str, at: int) -> None:
    conn.execute(sa.update(sessions).where(sessions.c.token_hash == token_hash).values(seen_at=at))


def end_sessions(conn: sa.Connection, account_no: int, *, only: str = "", except_hash: str = "") -> tuple[str, ...]:
    """End all sessions of an account, or `only` one (public id), or all but the one with a hash; gives their ids."""
    query = sa.delete(sessions).where(sessions.c.account_no == account_no)
    if only:
        query = query.where(sessions.c.public_id == only)
    if except_hash:
        query = query.where(sessions.c.token_hash != except_hash)
    return tuple(sorted(conn.execute(query.returning(sessions.c.public_id)).scalars()))


def forget_expired(conn: sa.Connection, account_no: int, now: int) -> None:
    conn.execute(sa.delete(sessions).where(sessions.c.account_no == account_no, sessions.c.expires_at <= now))


def add_token(conn: sa.Connection, **columns: Any) -> None:
    conn.execute(sa.insert(tokens).values(columns))


def token_by_hash(conn: sa.Connection, token_hash: str) -> Token | None:
    row = conn.execute(sa.select(tokens).where(tokens.c.token_hash == token_hash)).one_or_none()
    return _token(row) if row is not None else None


def tokens_of(conn: sa.Connection, account_no: int) -> list[Token]:
    query = sa.select(tokens).where(tokens.c.account_no == account_no).order_by(tokens.c.id.desc())
    return [_token(row) for row in conn.execute(query)]


def token_used(conn: sa.Connection, token_hash: str, at: int) -> None:
    conn.execute(sa.update(tokens).where(tokens.c.token_hash == token_hash).values(used_at=at))


def drop_token(conn: sa.Connection, account_no: int, public_id: str) -> bool:
    query = sa.delete(tokens).where(tokens.c.account_no == account_no, tokens.c.public_id == public_id)
    return conn.execute(query).rowcount == 1


def drop_tokens(conn: sa.Connection, account_no: int) -> None:
    conn.execute(sa.delete(tokens).where(tokens.c.account_no == account_no))


def _session(row: Any) -> Session:
    return Session(row.public_id, row.account_no, row.made_at, row.seen_at, row.expires_at, row.agent)


def _token(row: Any) -> Token:
    scopes = frozenset(row.scopes)
    return Token(row.public_id, row.account_no, row.name, scopes, row.made_at, row.expires_at, row.used_at)
