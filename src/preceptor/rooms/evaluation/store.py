"""The table of this room: evaluations."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.rooms.evaluation.nouns import Evaluation, EvaluationKind, EvaluationState

evaluations = sa.Table(
    "evaluation_evaluation",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("run_id", sa.Text, nullable=False),
    sa.Column("build_id", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("level", sa.Float, nullable=False),
    sa.Column("bins", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("created_at", Micros, nullable=False),
    sa.Column("ended_at", Micros),
    sa.Column("report", sa.Text),
    sa.Column("problem", sa.Text),
    sa.Index("ix_evaluation_evaluation_run", "run_id", "created_at"),
    sa.Index("ix_evaluation_evaluation_project", "project_id", "created_at"),
    sa.Index("ix_evaluation_evaluation_job", "job"),
)


def add(conn: sa.Connection, one: Evaluation) -> None:
    values = {**vars(one), "kind": one.kind.value, "state": one.state.value}
    conn.execute(sa.insert(evaluations).values(**values))


def load(conn: sa.Connection, evaluation_id: str) -> Evaluation | None:
    row = conn.execute(sa.select(evaluations).where(evaluations.c.id == evaluation_id)).first()
    return _evaluation(row) if row is not None else None


def by_job(conn: sa.Connection, job: str) -> Evaluation | None:
    row = conn.execute(sa.select(evaluations).where(evaluations.c.job == job)).first()
    return _evaluation(row) if row is not None else None


def of_run(conn: sa.Connection, run_id: str, *, before: int | None, limit: int) -> list[Evaluation]:
    """Newest first; `before` is the `created_at` of the last one shown."""
    return _page(conn, evaluations.c.run_id == run_id, before, limit)


def of_project(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Evaluation]:
    """Newest first, of all its runs."""
    return _page(conn, evaluations.c.project_id == project_id, before, limit)


def move(conn: sa.Connection, evaluation_id: str, **columns: Any) -> None:
    """Change an evaluation that is not finished: a report never changes."""
    texts = {name: json.dumps(value) if name in {"report", "problem"} else value for name, value in columns.items()}
    unfinished = sa.and_(evaluations.c.id == evaluation_id, evaluations.c.state != EvaluationState.FINISHED.value)
    conn.execute(sa.update(evaluations).where(unfinished).values(**texts))


def _page(conn: sa.Connection, which: sa.ColumnElement[bool], before: int | None, limit: int) -> list[Evaluation]:
    query = sa.select(evaluations).where(which)
    if before is not None:
        query = query.where(evaluations.c.created_at < before)
    return [_evaluation(row) for row in conn.execute(query.order_by(evaluations.c.created_at.desc()).limit(limit))]


def _evaluation(row: Any) -> Evaluation:
    values = dict(row._mapping)
    for name in ("report", "problem"):
        values[name] = json.loads(values[name]) if values[name] else None
    values |= {"kind": EvaluationKind(values["kind"]), "state": EvaluationState(values["state"])}
    return Evaluation(**values)
