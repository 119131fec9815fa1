"""Routes of jobs: list, look, watch, cancel, try again."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Self

from fastapi import APIRouter, Header, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from preceptor.base.clock import from_micros
from preceptor.door import Asked
from preceptor.entry.web import stream
from preceptor.entry.web.watching import scope_of
from preceptor.infra.jobs import view
from preceptor.infra.jobs.view import JobView
from preceptor.rooms.identity.nouns import Deed

router = APIRouter(tags=["jobs"])


class EventStream(StreamingResponse):
    """`text/event-stream`; `id` is the event's number, `event` its name, `data` JSON with `name`, `at` and its fields."""

    media_type = "text/event-stream"


class JobOut(BaseModel):
    """A job; `done` of `total` (null while unknown); `state` queued, running, succeeded, failed or cancelled."""

    id: str
    kind: str
    state: str
    project_id: int | None
    done: int
    total: int | None
    note: str
    attempt: int
    cancelling: bool
    result: Any
    problem: dict[str, Any] | None
    made_at: datetime
    started_at: datetime | None
    ended_at: datetime | None

    @classmethod
    def of(cls, job: JobView) -> Self:
        return cls(
            id=job.id, kind=job.kind, state=job.state, project_id=job.project_id, done=job.done, total=job.total,
            note=job.note, attempt=job.attempt, cancelling=job.cancel and not job.over, result=job.result,
            problem=job.problem, made_at=from_micros(job.made_at), started_at=_time(job.started_at),
            ended_at=_time(job.ended_at),
        )  # fmt: skip


class Jobs(BaseModel):
    rows: list[JobOut]
    next: str | None


@router.get("/jobs", operation_id="list_jobs")
async def list_jobs(
    door: Asked,
    project_id: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
    kind: Annotated[str | None, Query(max_length=100)] = None,
    state: Annotated[str | None, Query(max_length=20)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Annotated[str | None, Query(max_length=40)] = None,
) -> Jobs:
    """Newest first."""
    rows = await door.read(
        view.page, scope=scope_of(door.actor), project_id=project_id, kind=kind, state=state, before=cursor or None,
        limit=limit,
    )  # fmt: skip
    return Jobs(rows=[JobOut.of(one) for one in rows], next=rows[-1].id if len(rows) == limit else None)


@router.get("/jobs/{job_id}", operation_id="show_job")
async def show_job(door: Asked, job_id: str) -> JobOut:
    return JobOut.of(await door.read(view.get, job_id, scope=scope_of(door.actor)))


@router.get("/jobs/{job_id}/events", operation_id="watch_job", response_class=EventStream)
async def watch_job(door: Asked, job_id: str, last_event_id: Annotated[str, Header()] = "") -> EventStream:
    """Server-sent events until the job is over; `Last-Event-ID` goes on where a broken connection ended."""
    await door.read(view.get, job_id, scope=scope_of(door.actor))
    events = stream.watch(door, job_id, after=stream.position(last_event_id))
    # Told to proxies as well: buffered events come too late.
    return EventStream(events, headers={"cache-control": "no-store", "x-accel-buffering": "no"})


@router.post("/jobs/{job_id}/cancel", operation_id="cancel_job")
async def cancel_job(door: Asked, job_id: str) -> JobOut:
    """At once while it waits, at its next safe point while it runs."""
    return JobOut.of(await door.write(view.cancel, job_id, scope=scope_of(door.actor, Deed.CHANGE_PROJECT)))


@router.post("/jobs/{job_id}/retry", operation_id="retry_job")
async def retry_job(door: Asked, job_id: str) -> JobOut:
    """Go on from the last batch that was kept."""
    return JobOut.of(await door.write(view.retry, job_id, scope=scope_of(door.actor, Deed.CHANGE_PROJECT)))


def _time(micros: int | None) -> datetime | None:
    return from_micros(micros) if micros is not None else None
