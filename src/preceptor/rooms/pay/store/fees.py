"""Fees at rest: each version with the time it holds from."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.base.money import Money
from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.pay.nouns import Fee, FeeBasis, FeeFor, KeptFee

fees = sa.Table(
    "pay_fee", metadata,
    sa.Column("about", sa.Text, primary_key=True),
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("from_at", Micros, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    # As JSON; "" where nothing is paid any more.
    sa.Column("said", sa.Text, nullable=False),
    sa.Column("held", sa.SmallInteger, nullable=False),
    sa.Index("ix_pay_fee_project", "project_id", "about", "subject"),
)  # fmt: skip


def add(conn: sa.Connection, one: KeptFee) -> None:
    said = json.dumps(asdict(one.fee)) if one.fee is not None else ""
    row = {"about": one.about.value, "subject": one.subject, "from_at": one.from_at, "project_id": one.project_id,
           "said": said, "held": int(one.held)}  # fmt: skip
    overwrite(conn, fees, [row])


def at(conn: sa.Connection, about: FeeFor, subject: str, when: int) -> KeptFee | None:
    """What held at a time (micros); None before anything was said."""
    query = sa.select(fees).where(fees.c.about == about.value, fees.c.subject == subject, fees.c.from_at <= when)
    row = conn.execute(query.order_by(fees.c.from_at.desc()).limit(1)).one_or_none()
    return _fee(row) if row is not None else None


def newest(conn: sa.Connection, about: FeeFor, subjects: Collection[str]) -> list[KeptFee]:
    """What holds now for these (at most 500), of those that are paid."""
    wanted = sa.and_(fees.c.about == about.value, fees.c.subject.in_(list(subjects)))
    return [one for one in _newest(conn, wanted) if one.fee is not None]


def of_project(conn: sa.Connection, project_id: int) -> list[KeptFee]:
    """What a project pays for now."""
    mine = sa.select(fees.c.subject).where(fees.c.project_id == project_id)
    found = _newest(conn, fees.c.subject.in_(mine))
    return [one for one in found if one.project_id == project_id and one.fee is not None]


def _newest(conn: sa.Connection, wanted: Any) -> list[KeptFee]:
    last = sa.select(fees.c.about, fees.c.subject, sa.func.max(fees.c.from_at).label("from_at")).where(wanted)
    newest = last.group_by(fees.c.about, fees.c.subject).subquery()
    same = sa.and_(*(fees.c[name] == newest.c[name] for name in ("about", "subject", "from_at")))
    rows = conn.execute(sa.select(fees).join(newest, same).order_by(fees.c.about, fees.c.subject))
    return [_fee(row) for row in rows]


def _fee(row: Any) -> KeptFee:
    fee = None
    if row.said:
        raw = json.loads(row.said)
        words = {"about": FeeFor(raw["about"]), "basis": FeeBasis(raw["basis"]), "amount": Money(**raw["amount"])}
        fee = Fee(**{**raw, **words})
    return KeptFee(FeeFor(row.about), row.subject, row.project_id, row.from_at, fee, bool(row.held))
