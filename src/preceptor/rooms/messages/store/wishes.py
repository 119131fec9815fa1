"""How people want to hear, and which addresses they have proven, at rest."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.messages.nouns import Address, Kind, Preferences, Way
from preceptor.rooms.messages.store.tables import addresses, preferences


def load(conn: sa.Connection, account_no: int) -> Preferences:
    """What was chosen, or the usual."""
    row: Any = conn.execute(sa.select(preferences).where(preferences.c.account_no == account_no)).one_or_none()
    if row is None:
        return Preferences()
    ways = {Kind(kind): Way(way) for kind, way in json.loads(row.ways).items() if kind in set(Kind)}
    return Preferences(ways, row.quiet_from, row.quiet_until, row.digest_hour)


def save(conn: sa.Connection, account_no: int, now: Preferences) -> None:
    row = {
        "account_no": account_no, "ways": json.dumps({kind.value: way.value for kind, way in now.ways.items()}),
        "quiet_from": now.quiet_from, "quiet_until": now.quiet_until, "digest_hour": now.digest_hour,
    }  # fmt: skip
    overwrite(conn, preferences, [row])


def address(conn: sa.Connection, account_no: int) -> Address:
    row = conn.execute(sa.select(addresses).where(addresses.c.account_no == account_no)).one_or_none()
    return Address(row.proven, row.proven_at, row.asked_at) if row is not None else Address()


def save_address(conn: sa.Connection, account_no: int, now: Address) -> None:
    row = {"account_no": account_no, "proven": now.proven, "proven_at": now.proven_at, "asked_at": now.asked_at}
    overwrite(conn, addresses, [row])


def forget_person(conn: sa.Connection, account_no: int) -> None:
    for table in (preferences, addresses):
        conn.execute(sa.delete(table).where(table.c.account_no == account_no))
