"""Rulings at rest: one row an item that was ruled on, one an answer set aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from pydantic_core import from_json, to_json

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new, overwrite
from preceptor.rooms.rulings.nouns import Holds, Ruling, SetAside

rulings = sa.Table(
    "rulings_ruling", metadata,
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("holds", sa.Text, nullable=False),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_rulings_ruling_project", "project_id", "item_id"),
)  # fmt: skip

asides = sa.Table(
    "rulings_aside", metadata,
    sa.Column("answer", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Index("ix_rulings_aside_item", "item_id"),
)  # fmt: skip


people = sa.Table(
    "rulings_person", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", Id, primary_key=True, autoincrement=False),
    sa.Column("quarantine", sa.Text, nullable=False),
)  # fmt: skip


def put(conn: sa.Connection, one: Ruling) -> None:
    """The ruling of its item from now on."""
    values = {
        "item_id": one.item_no, "project_id": one.project_id, "holds": one.holds.value,
        "answers": to_json(one.answers).decode(), "form_version": one.form_version,
        "guidelines_version": one.guidelines_version, "verdict": one.verdict, "at": one.at,
    }  # fmt: skip
    overwrite(conn, rulings, [values])


def drop(conn: sa.Connection, item_no: int) -> None:
    conn.execute(sa.delete(rulings).where(rulings.c.item_id == item_no))


def of_items(conn: sa.Connection, numbers: Sequence[int]) -> dict[int, Ruling]:
    rows = conn.execute(sa.select(rulings).where(rulings.c.item_id.in_(numbers)))
    return {row.item_id: _ruling(row) for row in rows}


def answers_before(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Ruling]:
    """Rulings that are answers, by item number from the greatest down."""
    query = sa.select(rulings).where(rulings.c.project_id == project_id, rulings.c.holds == Holds.ANSWER.value)
    if before is not None:
        query = query.where(rulings.c.item_id < before)
    return [_ruling(row) for row in conn.execute(query.order_by(rulings.c.item_id.desc()).limit(limit))]


def add_asides(conn: sa.Connection, project_id: int, given: Sequence[SetAside]) -> None:
    """Beside those that are set aside already, whose reason stays."""
    insert_new(conn, asides, [_aside(project_id, one) for one in given])


def drop_asides(conn: sa.Connection, verdict: str, answers: Sequence[str]) -> None:
    conn.execute(sa.delete(asides).where(asides.c.answer.in_(answers), asides.c.verdict == verdict))


def replace_asides(conn: sa.Connection, project_id: int, item_no: int, given: Sequence[SetAside]) -> None:
    """These, and no others, of an item's answers are set aside."""
    conn.execute(sa.delete(asides).where(asides.c.item_id == item_no))
    overwrite(conn, asides, [_aside(project_id, one) for one in given])


def asides_of(conn: sa.Connection, numbers: Sequence[int]) -> list[SetAside]:
    rows = conn.execute(sa.select(asides).where(asides.c.item_id.in_(numbers)))
    return [SetAside(row.answer, row.item_id, row.contributor_id, row.verdict) for row in rows]


def put_person_aside(conn: sa.Connection, project_id: int, contributor_id: int, quarantine: str) -> None:
    overwrite(conn, people, [{"project_id": project_id, "contributor_id": contributor_id, "quarantine": quarantine}])


def drop_person_aside(conn: sa.Connection, project_id: int, contributor_id: int) -> None:
    theirs = sa.and_(people.c.project_id == project_id, people.c.contributor_id == contributor_id)
    conn.execute(sa.delete(people).where(theirs))


def people_aside(conn: sa.Connection, project_id: int) -> set[int]:
    """Contributors nothing of whose counts here: few, since a person decides on each."""
    return set(conn.execute(sa.select(people.c.contributor_id).where(people.c.project_id == project_id)).scalars())


def _aside(project_id: int, one: SetAside) -> dict[str, Any]:
    return {
        "answer": one.answer, "project_id": project_id, "item_id": one.item_no, "contributor_id": one.contributor_id,
        "verdict": one.verdict,
    }  # fmt: skip


def _ruling(row: Any) -> Ruling:
    return Ruling(
        row.item_id, row.project_id, Holds(row.holds), from_json(row.answers), row.form_version,
        row.guidelines_version, row.verdict, row.at,
    )  # fmt: skip
