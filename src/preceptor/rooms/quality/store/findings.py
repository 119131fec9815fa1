"""Labels that look wrong, and shares by people and a model together: the last run's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.quality.nouns import Doubt, JoinedShare

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
