"""How often something was tried: one row a key, the theoretical arrival time of GCRA."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from preceptor.rooms.identity.nouns import Keep
from preceptor.rooms.identity.rules import Attempt, attempt
from preceptor.rooms.identity.store.tables import attempts

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def count(conn: sa.Connection, key: str, keep: Keep, *, now: int) -> Attempt:
    """Count one try of `key`; the row is locked until this transaction ends, so that none slips past."""
    hashed = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    # Insert first: FOR UPDATE locks nothing where there is no row yet.
    fresh = _INSERT[conn.dialect.name](attempts).values(key=hashed, arrival=0)
    conn.execute(fresh.on_conflict_do_nothing(index_elements=["key"]))
    row = sa.select(attempts.c.arrival).where(attempts.c.key == hashed).with_for_update()
    decision = attempt(conn.execute(row).scalar_one(), now, keep)
    if decision.allowed:
        conn.execute(sa.update(attempts).where(attempts.c.key == hashed).values(arrival=decision.arrival))
    return decision


def forget(conn: sa.Connection, key: str) -> None:
    """After a success the account's earlier mistakes no longer count."""
    hashed = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    conn.execute(sa.delete(attempts).where(attempts.c.key == hashed))


def sweep(conn: sa.Connection, *, before: int) -> None:
    """Rows whose time is over say nothing any more."""
    conn.execute(sa.delete(attempts).where(attempts.c.arrival < before))
