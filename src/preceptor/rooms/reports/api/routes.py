"""A project's health over HTTP, live by server-sent events."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.problems import Problem
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.reports import actions, queries
from preceptor.rooms.reports.api.findings import HealthFindings, HealthHistory, PeoplePoints, PersonPoint
from preceptor.rooms.reports.nouns import MOST_DAYS, Health, Indicator, Report, State

router = APIRouter(tags=["reports"])
_EVERY_SECONDS, _PING_SECONDS, _LONGEST_SECONDS = 2.0, 15.0, 600.0
"""Between two looks; proxies close what is silent; then the browser comes back by itself."""
_STREAM = {"cache-control": "no-store", "x-accel-buffering": "no"}
Days = Annotated[int, Query(ge=1, le=MOST_DAYS)]


class TargetAsked(BaseModel):
    """`target` in the indicator's own unit; null: the house's again."""

    model_config = ConfigDict(extra="forbid")
    target: Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)] | None


class IndicatorBody(BaseModel):
    """`value` and `target` in the indicator's own unit: a share (0..1), alpha, seconds (pace), minor units an hour (wage), days (queue),
    times over (budget), hours (questions) or points (exposure). It rests on `of` things and is judged from `least` on; `low` and `high`
    are its 95 % interval. `at_least`: which side of the target is well; `target_own`: the project set it. `about` holds the numbers it
    is made of, `question` the form's question it is about and `part` a dimension
    of it."""

    indicator: Indicator
    state: State
    value: float | None
    low: float | None
    high: float | None
    of: int
    least: int
    target: float | None
    target_own: bool
    at_least: bool
    currency: str
    question: str
    part: str
    about: Mapping[str, float]

    @classmethod
    def of_one(cls, one: Health) -> Self:
        found = one.found
        return cls(
            indicator=found.indicator, state=one.state, value=found.value, low=found.low, high=found.high, of=found.of,
            least=one.least, target=one.target, target_own=one.target_own, at_least=one.at_least,
            currency=found.currency, question=found.question, part=found.part, about=found.about,
        )  # fmt: skip


class HealthBody(BaseModel):
    """`days`: over how many days was looked where time matters; `changed_at` null: nothing was ever counted."""

    rows: list[IndicatorBody]
    days: int
    changed_at: str | None

    @classmethod
    def of(cls, one: Report) -> Self:
        return cls(
            rows=[IndicatorBody.of_one(each) for each in one.indicators],
            days=one.days,
            changed_at=rfc3339(one.changed_at) if one.changed_at else None,
        )


class HealthJob(BaseModel):
    job: str


_ONE_EVENT = {"type": "object", "properties": {name: {"type": "string"} for name in ("event", "id", "data")}}
_EVENTS: dict[int | str, dict[str, Any]] = {200: {"content": {"text/event-stream": {"schema": _ONE_EVENT}}}}


class HealthEventStream(StreamingResponse):
    """`text/event-stream`: `changed` says that something that is shown was counted anew (its `id` when, in microseconds)."""

    media_type = "text/event-stream"


@router.get("/projects/{project_id}/health")
async def project_health(door: Asked, project_id: ProjectId, days: Days = 7) -> HealthBody:
    """A project's indicators, those that make sense for it, over the last `days`."""
    return HealthBody.of(await door.read(queries.health, project_id, days=days))


@router.put("/projects/{project_id}/health/{indicator}/target")
async def set_health_target(
    door: Asked, project_id: ProjectId, indicator: Annotated[Indicator, Path()], body: TargetAsked
) -> HealthBody:
    """What an indicator should be in this project. Problems: reports.target."""
    await door.write(actions.set_target, project_id, indicator, body.target)
    return HealthBody.of(await door.read(queries.health, project_id, days=7))


@router.get("/projects/{project_id}/health/events", response_class=HealthEventStream, responses=_EVENTS)
async def watch_health(door: Asked, project_id: ProjectId) -> HealthEventStream:
    """Says when there is something new to read, at most every two seconds; the first word comes at once."""
    await door.read(queries.changed_at, project_id)
    return HealthEventStream(_watch(door, project_id), headers=_STREAM)


@router.get("/projects/{project_id}/health/history")
async def health_history(door: Asked, project_id: ProjectId, days: Days = 30) -> HealthHistory:
    """What happened on each of the last `days`, or in each week where they are more than 31."""
    return HealthHistory.of(await door.read(queries.history, project_id, days=days))


@router.get("/projects/{project_id}/health/people")
async def health_people(door: Asked, project_id: ProjectId) -> PeoplePoints:
    """Those who answered most (200 at most), with their pace, gold and agreement."""
    points, everybody = await door.read(queries.people, project_id)
    return PeoplePoints(rows=[PersonPoint.of(one) for one in points], of=everybody)


@router.get("/projects/{project_id}/health/findings")
async def health_findings(door: Asked, project_id: ProjectId) -> HealthFindings:
    """Agreement by time, clause and field, and labels taken for others, as of the last consensus."""
    return HealthFindings.of(await door.read(queries.findings, project_id))


@router.post("/projects/{project_id}/health/findings", status_code=202)
async def examine_answers(door: Asked, project_id: ProjectId) -> HealthJob:
    """Look at the answers anew; it happens by itself after each consensus."""
    return HealthJob(job=await door.write(actions.examine_again, project_id))


async def _watch(door: Door, project_id: int) -> AsyncIterator[str]:
    begun = spoken = time.monotonic()
    told = -1
    while time.monotonic() - begun < _LONGEST_SECONDS and not door.request.app.state.closing.is_set():
        try:
            # Recognised anew each time, from memory mostly: a sign-out or a lost role ends the stream as well.
            actor = await door.request.app.state.recognise(door.request)
            changed = await door.units.read(actor, queries.changed_at, project_id)
        except Problem:
            return
        if changed != told:
            told, spoken = changed, time.monotonic()
            yield f"id: {changed}\nevent: changed\ndata: {json.dumps({'changed_at': rfc3339(changed)})}\n\n"
        elif time.monotonic() - spoken > _PING_SECONDS:
            spoken = time.monotonic()
            yield ": still here\n\n"
        await asyncio.sleep(_EVERY_SECONDS)
