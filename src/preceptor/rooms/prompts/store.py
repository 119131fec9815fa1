"""Prompts, their bands of hashes, and the counters of the map."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.prompts.nouns import Cell, Prompt

prompts = sa.Table(
    "prompts_prompt", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("row_value", sa.Text, nullable=False),
    sa.Column("column_value", sa.Text, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("answer", "question"),
)  # fmt: skip

bands = sa.Table(
    "prompts_band", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("band", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("prompt_no", sa.BigInteger, primary_key=True, autoincrement=False),
)  # fmt: skip

cells = sa.Table(
    "prompts_cell", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("row_value", sa.Text, primary_key=True),
    sa.Column("column_value", sa.Text, primary_key=True),
    sa.Column("wanted", sa.BigInteger, nullable=False),
    sa.Column("there", sa.BigInteger, nullable=False),
)  # fmt: skip

positions = sa.Table(
    "prompts_position", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("item_no", sa.BigInteger, nullable=False),
)  # fmt: skip


def save(conn: sa.Connection, one: Prompt, *, row: str, column: str, signature: bytes, keys: Sequence[int]) -> None:
    """Keep a prompt, or what became of it when its answer was revised."""
    mine = sa.and_(prompts.c.answer == one.answer, prompts.c.question == one.question)
    before = conn.execute(sa.select(prompts).where(mine)).first()
    if before is not None:
        forget = sa.and_(bands.c.project_id == one.project_id, bands.c.prompt_no == before.no)
        conn.execute(sa.delete(bands).where(forget))
        conn.execute(sa.delete(prompts).where(mine))
        count(conn, one.project_id, one.question, before.row_value, before.column_value, there=-1)
    values = {
        "project_id": one.project_id, "answer": one.answer, "question": one.question, "text": one.text,
        "row_value": row, "column_value": column, "signature": signature,
    }  # fmt: skip
    no = conn.execute(sa.insert(prompts).values(values).returning(prompts.c.no)).scalar_one()
    rows = [{"project_id": one.project_id, "band": key, "prompt_no": no} for key in sorted(set(keys))]
    if rows:
        conn.execute(sa.insert(bands), rows)
    count(conn, one.project_id, one.question, row, column, there=1)


def count(
    conn: sa.Connection, project_id: int, question: str, row: str, column: str, *, wanted: int = 0, there: int = 0
) -> None:
    key = {"project_id": project_id, "question": question, "row_value": row, "column_value": column}
    upsert(conn, cells, key, add={"wanted": wanted, "there": there})


def sharing(
    conn: sa.Connection, project_id: int, keys: Sequence[int], *, but: str, limit: int
) -> list[tuple[str, bytes]]:
    """(text, signature) of prompts that share a band, those sharing most first; `but` is an answer left out."""
    found = (
        sa.select(bands.c.prompt_no)
        .where(bands.c.project_id == project_id, bands.c.band.in_(list(keys)))
        .group_by(bands.c.prompt_no)
        .order_by(sa.func.count().desc(), bands.c.prompt_no)
        .limit(limit)
    )
    numbers = [row.prompt_no for row in conn.execute(found)]
    rows = conn.execute(sa.select(prompts).where(prompts.c.no.in_(numbers), prompts.c.answer != but))
    return [(row.text, row.signature) for row in rows]


def cells_of(conn: sa.Connection, project_id: int, question: str) -> list[Cell]:
    query = sa.select(cells).where(cells.c.project_id == project_id, cells.c.question == question)
    return [Cell(row.row_value, row.column_value, row.wanted, row.there) for row in conn.execute(query)]


def position(conn: sa.Connection, project_id: int) -> int:
    """The last item whose wants are counted."""
    query = sa.select(positions.c.item_no).where(positions.c.project_id == project_id)
    return conn.execute(query).scalar() or 0


def move_on(conn: sa.Connection, project_id: int, item_no: int) -> None:
    overwrite(conn, positions, [{"project_id": project_id, "item_no": item_no}])
