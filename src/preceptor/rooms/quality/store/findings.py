"""Doubted labels, joined shares, methods held against gold: the last run's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.quality.nouns import Doubt, GoldCheck, JoinedShare, Method

doubts = sa.Table(
    "quality_doubt",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("item_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("unit", sa.Text, primary_key=True),
    sa.Column("given", sa.Text, nullable=False),
    sa.Column("likely", sa.Text, nullable=False),
    sa.Column("quality", sa.Float, nullable=False),
)
joined = sa.Table(
    "quality_joined",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("family", sa.Text, primary_key=True),
    sa.Column("label", sa.Text, primary_key=True),
    sa.Column("estimate", sa.Float, nullable=False),
    sa.Column("low", sa.Float, nullable=False),
    sa.Column("high", sa.Float, nullable=False),
    sa.Column("human", sa.Float, nullable=False),
    sa.Column("human_low", sa.Float, nullable=False),
    sa.Column("human_high", sa.Float, nullable=False),
    sa.Column("model", sa.Float, nullable=False),
    sa.Column("weight", sa.Float, nullable=False),
    sa.Column("correlation", sa.Float),
    sa.Column("both", sa.BigInteger, nullable=False),
    sa.Column("alone", sa.BigInteger, nullable=False),
)

gold_checks = sa.Table(
    "quality_gold_check",
    metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("method", sa.Text, primary_key=True),
    sa.Column("items", sa.BigInteger, nullable=False),
    sa.Column("right", sa.Float, nullable=False),
    sa.Column("low", sa.Float, nullable=False),
    sa.Column("high", sa.Float, nullable=False),
    sa.Column("loss", sa.Float, nullable=False),
    sa.Column("lapse", sa.Float, nullable=False, server_default="0"),
    sa.Column("suggested", sa.Boolean, nullable=False),
)


def replace_doubts(conn: sa.Connection, project_id: int, found: Sequence[Doubt]) -> None:
    conn.execute(sa.delete(doubts).where(doubts.c.project_id == project_id))
    rows = [{**vars(one), "given": json.dumps(one.given), "likely": json.dumps(one.likely)} for one in found]
    overwrite(conn, doubts, [{"project_id": project_id, "item_id": row.pop("item_no"), **row} for row in rows])


def doubts_page(conn: sa.Connection, project_id: int, *, skip: int, limit: int) -> list[Any]:
    """Least likely first. There are a bounded number, so that skipping costs nothing."""
    mine = sa.select(doubts).where(doubts.c.project_id == project_id)
    order = (doubts.c.quality, doubts.c.item_id, doubts.c.contributor_id, doubts.c.question, doubts.c.unit)
    return list(conn.execute(mine.order_by(*order).offset(skip).limit(limit)))


def replace_joined(conn: sa.Connection, project_id: int, found: Sequence[JoinedShare]) -> None:
    conn.execute(sa.delete(joined).where(joined.c.project_id == project_id))
    overwrite(conn, joined, [{"project_id": project_id, **vars(one), "label": json.dumps(one.label)} for one in found])


def joined_of(conn: sa.Connection, project_id: int) -> list[JoinedShare]:
    mine = sa.select(joined).where(joined.c.project_id == project_id)
    rows = conn.execute(
        mine.order_by(joined.c.question, joined.c.family, joined.c.contributor_id, joined.c.label)
    ).mappings()
    return [
        JoinedShare(**{k: v for k, v in row.items() if k != "project_id"} | {"label": json.loads(row["label"])})
        for row in rows
    ]


def replace_gold_checks(conn: sa.Connection, project_id: int, found: Sequence[GoldCheck]) -> None:
    conn.execute(sa.delete(gold_checks).where(gold_checks.c.project_id == project_id))
    overwrite(conn, gold_checks, [{"project_id": project_id, **vars(one), "method": one.method.value} for one in found])


def gold_checks_of(conn: sa.Connection, project_id: int) -> list[GoldCheck]:
    """By question, the method most often right first."""
    mine = sa.select(gold_checks).where(gold_checks.c.project_id == project_id)
    order = (gold_checks.c.question, gold_checks.c.right.desc(), gold_checks.c.loss, gold_checks.c.method)
    rows = conn.execute(mine.order_by(*order)).mappings()
    return [
        GoldCheck(**{k: v for k, v in row.items() if k != "project_id"} | {"method": Method(row["method"])})
        for row in rows
    ]
