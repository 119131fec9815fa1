"""Alerts at rest: a row for each person who waits."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.alerts.nouns import Alert

alerts = sa.Table(
    "alerts_alert", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("wanted_at", Micros, nullable=False),
    sa.Column("look_at", Micros, nullable=False),
    sa.Index("ix_alerts_alert_due", "look_at"),
)  # fmt: skip


def add(conn: sa.Connection, one: Alert) -> None:
    """Nothing where this person waits already."""
    insert_new(conn, alerts, [vars(one)])


def load(conn: sa.Connection, account_no: int) -> Alert | None:
    row = conn.execute(sa.select(alerts).where(alerts.c.account_no == account_no)).one_or_none()
    return Alert(**row._mapping) if row is not None else None


def due(conn: sa.Connection, *, now: int, limit: int) -> list[Alert]:
    """Those to be looked up, locked so that nobody else looks meanwhile."""
    query = sa.select(alerts).where(alerts.c.look_at <= now).order_by(alerts.c.look_at).limit(limit)
    return [Alert(**row._mapping) for row in conn.execute(query.with_for_update(skip_locked=True))]


def look_later(conn: sa.Connection, account_nos: Iterable[int], *, at: int) -> None:
    conn.execute(sa.update(alerts).where(alerts.c.account_no.in_(list(account_nos))).values(look_at=at))


def remove(conn: sa.Connection, account_nos: Iterable[int]) -> int:
    """Gives how many waited."""
    return conn.execute(sa.delete(alerts).where(alerts.c.account_no.in_(list(account_nos)))).rowcount
