"""Routes of this room: start a run, watch it, call it off, let it go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.training import actions, queries
from preceptor.rooms.training.nouns import Method, Run

router = APIRouter(tags=["training"])


class NewRun(BaseModel):
    """`settings` hold the method's own and, for any method, model, seed, question and dimension."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field("", max_length=120)
    method: Method
    build: str = Field(min_length=1, max_length=64)
    settings: dict[str, Any] = Field(default_factory=dict)


class RunStarted(BaseModel):
    run: str
    job: str


class RunOut(BaseModel):
    """A run; `step` of `steps` (null while unknown); `metrics` once it is finished."""

    id: str
    project_id: int
    name: str
    method: str
    state: str
    build: str
    build_hash: str
    settings: Mapping[str, Any]
    model: str
    seed: int
    question: str
    dimension: str
    job: str
    step: int
    steps: int | None
    note: str
    attempts: int
    created_at: str
    started_at: str | None
    ended_at: str | None
    metrics: Mapping[str, float]
    rows: Mapping[str, Any]
    problem: Mapping[str, Any] | None

    @classmethod
    def of(cls, run: Run) -> Self:
        kept = ("id", "project_id", "name", "build_hash", "job", "step", "steps", "note", "attempts", "problem")
        return cls(
            **{name: getattr(run, name) for name in kept},
            **vars(run.options),
            method=run.method.value,
            state=run.state.value,
            build=run.build_id,
            settings=vars(run.settings),
            metrics=dict(run.metrics),
            rows=dict(run.rows),
            created_at=rfc3339(run.created_at),
            started_at=rfc3339(run.started_at) if run.started_at is not None else None,
            ended_at=rfc3339(run.ended_at) if run.ended_at is not None else None,
        )


class RunPage(BaseModel):
    rows: Sequence[RunOut]
    next: str | None


class PointOut(BaseModel):
    step: int
    of: int
    epoch: float
    at: str | None
    values: Mapping[str, float]


class Curve(BaseModel):
    rows: Sequence[PointOut]


@router.post("/projects/{project_id}/runs", status_code=202)
async def start_run(door: Asked, project_id: ProjectId, body: NewRun) -> RunStarted:
    """Train on a frozen build."""
    name = body.name.strip() or body.method.value
    run = await door.write(
        actions.start_run, project_id, name=name, method=body.method, build_id=body.build, settings=body.settings
    )
    return RunStarted(run=run.id, job=run.job)


@router.get("/projects/{project_id}/runs")
async def list_runs(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> RunPage:
    """A project's runs, newest first."""
    found = await door.read(queries.runs, project_id, before=cursor, limit=limit)
    following = str(found[-1].created_at) if len(found) == limit else None
    return RunPage(rows=[RunOut.of(one) for one in found], next=following)


@router.get("/runs/{run_id}")
async def get_run(door: Asked, run_id: str) -> RunOut:
    """One run as it stands."""
    return RunOut.of(await door.read(queries.run, run_id))


@router.get("/runs/{run_id}/curve")
async def get_curve(door: Asked, run_id: str) -> Curve:
    """What the run has measured so far, step by step."""
    points = await door.read(queries.curve, run_id)
    rows = [
        PointOut(
            step=one.step,
            of=one.of,
            epoch=one.epoch,
            at=rfc3339(one.at_micros) if one.at_micros is not None else None,
            values=dict(one.values),
        )
        for one in points
    ]
    return Curve(rows=rows)


@router.post("/runs/{run_id}/cancel")
async def cancel_run(door: Asked, run_id: str) -> RunOut:
    """At once while it waits, after its next checkpoint while it runs."""
    return RunOut.of(await door.write(actions.cancel_run, run_id))


@router.post("/runs/{run_id}/retry")
async def retry_run(door: Asked, run_id: str) -> RunOut:
    """Let a failed or cancelled run go on from its last checkpoint."""
    return RunOut.of(await door.write(actions.retry_run, run_id))
