"""How often something was tried: one row a key, the theoretical arrival time of GCRA."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from preceptor.rooms.identity.store.tables import attempts


def arrival(conn: sa.Connection, key: str) -> int:
    """What is stored for `key`, 0 at first; locked until this transaction ends, so that no try slips past."""
    # Insert first: FOR UPDATE locks nothing where there is no row yet.
    insert = sqlite.insert if conn.dialect.name == "sqlite" else postgresql.insert
    fresh = insert(attempts).values(key=_digest(key), arrival=0)
    conn.execute(fresh.on_conflict_do_nothing(index_elements=["key"]))
    row = sa.select(attempts.c.arrival).where(attempts.c.key == _digest(key)).with_for_update()
    return int(conn.execute(row).scalar_one())


def set_arrival(conn: sa.Connection, key: str, at: int) -> None:
    conn.execute(sa.update(attempts).where(attempts.c.key == _digest(key)).values(arrival=at))


def forget(conn: sa.Connection, key: str) -> None:
    """After a success the account's earlier mistakes no longer count."""
    conn.execute(sa.delete(attempts).where(attempts.c.key == _digest(key)))


def sweep(conn: sa.Connection, *, before: int) -> None:
    """Rows whose time is over say nothing any more."""
    conn.execute(sa.delete(attempts).where(attempts.c.arrival < before))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
