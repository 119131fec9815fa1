"""The table of this room: runs."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.rooms.training.nouns import SETTINGS, Method, Run, RunOptions, RunState

runs = sa.Table(
    "training_run",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("method", sa.Text, nullable=False),
    sa.Column("build_id", sa.Text, nullable=False),
    sa.Column("build_hash", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("options", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("created_at", Micros, nullable=False),
    sa.Column("started_at", Micros),
    sa.Column("ended_at", Micros),
    sa.Column("attempts", sa.BigInteger, nullable=False),
    sa.Column("problem", sa.Text),
    sa.Column("metrics", sa.Text, nullable=False),
    sa.Column("rows", sa.Text, nullable=False),
    sa.Index("ix_training_run_project", "project_id", "created_at"),
    # A job that ends is heard by its own name.
    sa.Index("ix_training_run_job", "job"),
)
_JSON = ("settings", "options", "metrics", "rows")


def add(conn: sa.Connection, run: Run) -> None:
    conn.execute(sa.insert(runs).values(**_columns(run)))


def load(conn: sa.Connection, run_id: str) -> Run | None:
    row = conn.execute(sa.select(runs).where(runs.c.id == run_id)).first()
    return _run(row) if row is not None else None


def by_job(conn: sa.Connection, job: str) -> Run | None:
    row = conn.execute(sa.select(runs).where(runs.c.job == job)).first()
    return _run(row) if row is not None else None


def page(conn: sa.Connection, project_id: int, *, before: int | None, limit: int) -> list[Run]:
    """Newest first; `before` is the `created_at` of the last one shown."""
    query = sa.select(runs).where(runs.c.project_id == project_id)
    if before is not None:
        query = query.where(runs.c.created_at < before)
    return [_run(row) for row in conn.execute(query.order_by(runs.c.created_at.desc()).limit(limit))]


def move(conn: sa.Connection, run_id: str, **columns: Any) -> None:
    """Change a run that is not finished: what a finished run was measured at stays."""
    texts = {name: json.dumps(value) if name in {*_JSON, "problem"} else value for name, value in columns.items()}
    unfinished = sa.and_(runs.c.id == run_id, runs.c.state != RunState.FINISHED.value)
    conn.execute(sa.update(runs).where(unfinished).values(**texts))


def begin(conn: sa.Connection, run_id: str, *, now: int) -> None:
    """Another attempt begins; the first one's time stays."""
    first = sa.func.coalesce(runs.c.started_at, now)
    move(conn, run_id, state=RunState.RUNNING.value, started_at=first, ended_at=None, attempts=runs.c.attempts + 1)
    conn.execute(sa.update(runs).where(runs.c.id == run_id).values(problem=None))


def _columns(run: Run) -> dict[str, Any]:
    values = {name: getattr(run, name) for name in runs.c.keys()}  # noqa: SIM118 - columns, not a dictionary
    texts = {"settings": vars(run.settings), "options": vars(run.options), "metrics": dict(run.metrics)}
    jsons = {name: json.dumps(value) for name, value in {**texts, "rows": dict(run.rows)}.items()}
    return {**values, **jsons, "method": run.method.value, "state": run.state.value, "problem": None}


def _run(row: Any) -> Run:
    values = dict(row._mapping)
    for name in _JSON:
        values[name] = json.loads(values[name])
    method = Method(values["method"])
    values |= {"method": method, "state": RunState(values["state"])}
    values["settings"] = SETTINGS[method](**values["settings"])
    values["options"] = RunOptions(**values["options"])
    values["problem"] = json.loads(values["problem"]) if values["problem"] else None
    return Run(**values)
