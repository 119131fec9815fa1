"""Rehearsals at rest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from preceptor.infra.db.schema import Micros, metadata
from preceptor.rooms.rehearsals.nouns import Rehearsal, Result, State, Wanted

rehearsals = sa.Table(
    "rehearsals_rehearsal",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    # JSON, a few kilobytes: read and written whole.
    sa.Column("wanted", sa.Text, nullable=False),
    sa.Column("asked_at", Micros, nullable=False),
    sa.Column("asked_by", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("form_version", sa.BigInteger, nullable=False),
    sa.Column("guidelines_version", sa.BigInteger, nullable=False),
    sa.Column("told", sa.Text, nullable=False),
    sa.Column("ended_at", Micros),
    sa.Column("result", sa.Text),
    sa.Column("problem", sa.Text),
    sa.Index("ix_rehearsals_rehearsal_list", "project_id", "id"),
    sa.Index("ix_rehearsals_rehearsal_job", "job"),
)
_WANTED, _RESULT = TypeAdapter(Wanted), TypeAdapter(Result)
_UNFINISHED = (State.QUEUED.value, State.RUNNING.value)


def add(conn: sa.Connection, one: Rehearsal) -> None:
    conn.execute(sa.insert(rehearsals).values(**_values(one)))


def load(conn: sa.Connection, rehearsal_id: str) -> Rehearsal | None:
    row = conn.execute(sa.select(rehearsals).where(rehearsals.c.id == rehearsal_id)).first()
    return _read(row) if row is not None else None


def page(conn: sa.Connection, project_id: int, *, before: str | None, limit: int) -> list[Rehearsal]:
    """Newest first; ids grow with time."""
    query = sa.select(rehearsals).where(rehearsals.c.project_id == project_id)
    if before is not None:
        query = query.where(rehearsals.c.id < before)
    return [_read(row) for row in conn.execute(query.order_by(rehearsals.c.id.desc()).limit(limit))]


def is_any_going(conn: sa.Connection, project_id: int) -> bool:
    going = sa.and_(rehearsals.c.project_id == project_id, rehearsals.c.state.in_(_UNFINISHED))
    return conn.execute(sa.select(rehearsals.c.id).where(going).limit(1)).first() is not None


def begin(conn: sa.Connection, rehearsal_id: str) -> None:
    mine = rehearsals.c.id == rehearsal_id
    conn.execute(sa.update(rehearsals).where(mine).values(state=State.RUNNING.value))


def finish(conn: sa.Connection, one: Rehearsal) -> None:
    conn.execute(sa.update(rehearsals).where(rehearsals.c.id == one.id).values(**_values(one)))


def end_of(conn: sa.Connection, job: str, *, state: State, at: int, problem: Mapping[str, Any] | None) -> None:
    """End the rehearsal of a job that came to nothing; a finished one stays as it is."""
    unfinished = sa.and_(rehearsals.c.job == job, rehearsals.c.state.in_(_UNFINISHED))
    ended = {"state": state.value, "ended_at": at, "problem": json.dumps(problem) if problem else None}
    conn.execute(sa.update(rehearsals).where(unfinished).values(**ended))


def _values(one: Rehearsal) -> dict[str, Any]:
    return {
        **vars(one), "state": one.state.value, "wanted": json.dumps(asdict(one.wanted)), "told": json.dumps(one.told),
        "result": _RESULT.dump_json(one.result).decode() if one.result is not None else None,
        "problem": json.dumps(one.problem) if one.problem else None,
    }  # fmt: skip


def _read(row: Any) -> Rehearsal:
    values = dict(row._mapping)
    values |= {
        "wanted": _WANTED.validate_json(values["wanted"]),
        "told": json.loads(values["told"]),
        "state": State(values["state"]),
        "result": _RESULT.validate_json(values["result"]) if values["result"] else None,
        "problem": json.loads(values["problem"]) if values["problem"] else None,
    }
    return Rehearsal(**values)
