"""Applications at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.openings.nouns import Application, Stage
from preceptor.rooms.workforce.queries import read, spelled

applications = sa.Table(
    "openings_application", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("opening_id", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("country", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("profile", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("began_at", Micros, nullable=False),
    sa.Column("sent_at", Micros),
    sa.Column("decided_at", Micros),
    sa.UniqueConstraint("opening_id", "account_no"),
    # Managers read a list by stage, or by stage and country: each is walked from its end, however many applied.
    sa.Index("ix_openings_application_stage", "opening_id", "stage", "id"),
    sa.Index("ix_openings_application_country", "opening_id", "stage", "country", "id"),
    sa.Index("ix_openings_application_account", "account_no", "id"),
)  # fmt: skip


def add(conn: sa.Connection, one: Application) -> None:
    fixed = {"public_id": one.id, "opening_id": one.opening_no, "account_no": one.account_no, "began_at": one.began_at}
    conn.execute(sa.insert(applications).values({**fixed, **_columns(one)}))


def save(conn: sa.Connection, one: Application) -> None:
    conn.execute(sa.update(applications).where(applications.c.id == one.no).values(_columns(one)))


def load(conn: sa.Connection, public_id: str, *, lock: bool = False) -> Application | None:
    return _one(conn, applications.c.public_id == public_id, lock=lock)


def of_person(conn: sa.Connection, opening_no: int, account_no: int, *, lock: bool = False) -> Application | None:
    mine = sa.and_(applications.c.opening_id == opening_no, applications.c.account_no == account_no)
    return _one(conn, mine, lock=lock)


def list_of_person(conn: sa.Connection, account_no: int, *, limit: int) -> list[Application]:
    """Newest first."""
    query = sa.select(applications).where(applications.c.account_no == account_no)
    return _read(conn.execute(query.order_by(applications.c.id.desc()).limit(limit)).all())


def list_of_opening(
    conn: sa.Connection, opening_no: int, stage: Stage, *, country: str, before: int | None, limit: int
) -> list[Application]:
    """Those of one stage, newest first."""
    query = sa.select(applications).where(applications.c.opening_id == opening_no, applications.c.stage == stage.value)
    if country:
        query = query.where(applications.c.country == country)
    if before is not None:
        query = query.where(applications.c.id < before)
    return _read(conn.execute(query.order_by(applications.c.id.desc()).limit(limit)).all())


def forget(conn: sa.Connection, application_no: int) -> None:
    conn.execute(sa.delete(applications).where(applications.c.id == application_no))


def forget_person(conn: sa.Connection, account_no: int) -> None:
    """All of one person's, in any stage."""
    conn.execute(sa.delete(applications).where(applications.c.account_no == account_no))


def _one(conn: sa.Connection, which: sa.ColumnElement[bool], *, lock: bool) -> Application | None:
    query = sa.select(applications).where(which)
    return next(iter(_read(conn.execute(query.with_for_update() if lock else query).all())), None)


def _columns(one: Application) -> dict[str, Any]:
    return {
        "stage": one.stage.value, "country": one.profile.country, "note": one.note, "profile": spelled(one.profile),
        "reason": one.reason, "sent_at": one.sent_at, "decided_at": one.decided_at,
    }  # fmt: skip


def _read(rows: Sequence[Any]) -> list[Application]:
    return [
        Application(
            row.public_id, row.id, row.opening_id, row.account_no, Stage(row.stage), row.note, row.began_at,
            read(row.profile), row.reason, row.sent_at, row.decided_at,
        )
        for row in rows
    ]  # fmt: skip
