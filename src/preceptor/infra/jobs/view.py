"""What people see of jobs, and what they may do with them: get, list, watch, cancel, retry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from preceptor.base.problems import conflict, not_found
from preceptor.infra.jobs.queue import events, happened, jobs
from preceptor.infra.jobs.runner import JobEnded
from preceptor.infra.unit import Ctx

OVER = frozenset({"succeeded", "failed", "cancelled"})


@dataclass(frozen=True)
class Scope:
    """Whose jobs the asker may see: their own, those of `projects`, or (None) everybody's."""

    actor: str
    projects: frozenset[int] | None = frozenset()

    def clause(self) -> sa.ColumnElement[bool]:
        if self.projects is None:
            return sa.true()
        return sa.or_(jobs.c.actor == self.actor, jobs.c.project_id.in_(sorted(self.projects)))


@dataclass(frozen=True)
class JobView:
    """A job as shown; times in micros, `done` of `total` (None while unknown), `problem` in the REST shape's words."""

    id: str
    kind: str
    state: str
    project_id: int | None
    actor: str
    done: int
    total: int | None
    note: str
    attempt: int
    cancel: bool
    result: Any
    problem: dict[str, Any] | None
    run_at: int
    made_at: int
    started_at: int | None
    ended_at: int | None

    @property
    def over(self) -> bool:
        return self.state in OVER


@dataclass(frozen=True)
class JobEvent:
    """Something that became of a job; `id` only grows, so it is the watcher's cursor (SSE Last-Event-ID)."""

    id: int
    at: int
    name: str
    payload: dict[str, Any]


_SHOWN = [jobs.c.public_id.label("id"), *(jobs.c[name] for name in JobView.__dataclass_fields__ if name != "id")]


def get(ctx: Ctx, job_id: str, *, scope: Scope) -> JobView:
    """One job. Raises Problem not_found, also for a job outside the scope."""
    row = ctx.conn.execute(sa.select(*_SHOWN).where(jobs.c.public_id == job_id, scope.clause())).first()
    if row is None:
        raise not_found("job", job_id)
    return JobView(**row._mapping)


def started_by(ctx: Ctx, job_id: str) -> str:
    """The account id of whoever started a job, "system" for the house, "" when there is no such job (any more)."""
    return str(ctx.conn.execute(sa.select(jobs.c.actor).where(jobs.c.public_id == job_id)).scalar() or "")


def page(
    ctx: Ctx,
    *,
    scope: Scope,
    project_id: int | None = None,
    kind: str | None = None,
    state: str | None = None,
    before: str | None = None,
    limit: int = 50,
) -> list[JobView]:
    """Newest first; `before` is the id of the last one already shown."""
    query = sa.select(*_SHOWN).where(scope.clause()).order_by(jobs.c.id.desc()).limit(limit)
    for column, wanted in ((jobs.c.project_id, project_id), (jobs.c.kind, kind), (jobs.c.state, state)):
        if wanted is not None:
            query = query.where(column == wanted)
    if before is not None:
        query = query.where(jobs.c.id < sa.select(jobs.c.id).where(jobs.c.public_id == before).scalar_subquery())
    return [JobView(**row._mapping) for row in ctx.conn.execute(query)]


def events_since(ctx: Ctx, job_id: str, *, scope: Scope, after: int = 0, limit: int = 200) -> list[JobEvent]:
    """What became of the job behind event `after`, oldest first; poll it, and stop when the job is over."""
    number = _number(ctx, job_id, scope)
    query = sa.select(events.c.id, events.c.at, events.c.name, events.c.payload)
    query = query.where(events.c.job_id == number, events.c.id > after).order_by(events.c.id).limit(limit)
    return [JobEvent(*row) for row in ctx.conn.execute(query)]


def cancel(ctx: Ctx, job_id: str, *, scope: Scope) -> JobView:
    """Stop a job: at once while it waits, at its next safe point while it runs. Raises not_found, conflict when over."""
    number = _number(ctx, job_id, scope)
    now = ctx.now()
    waiting = sa.update(jobs).where(jobs.c.id == number, jobs.c.state == "queued")
    if ctx.conn.execute(waiting.values(state="cancelled", cancel=True, ended_at=now)).rowcount:
        happened(ctx.conn, number, "cancelled", at=now)
        shown = get(ctx, job_id, scope=scope)
        ctx.tell(JobEnded(subject=shown.id, project_id=shown.project_id, kind=shown.kind, state=shown.state))
        return shown
    running = sa.update(jobs).where(jobs.c.id == number, jobs.c.state == "running")
    if not ctx.conn.execute(running.values(cancel=True)).rowcount:
        raise conflict("jobs.over", f"Job {job_id} is over already; only a waiting or running job can be cancelled.")
    return get(ctx, job_id, scope=scope)


def retry(ctx: Ctx, job_id: str, *, scope: Scope) -> JobView:
    """Let a failed or cancelled job go on from its last committed batch. Raises not_found or conflict."""
    number = _number(ctx, job_id, scope)
    now = ctx.now()
    shown = get(ctx, job_id, scope=scope)
    if shown.state not in {"failed", "cancelled"}:
        raise conflict("jobs.not_over", f"Job {job_id} is {shown.state}; only a failed or cancelled one is retried.")
    _refuse_second(ctx, number)
    again = sa.update(jobs).where(jobs.c.id == number, jobs.c.state == shown.state).values(
        state="queued", run_at=now, tries=0, cancel=False, problem=sa.null(), ended_at=None
    )  # fmt: skip
    ctx.conn.execute(again)
    happened(ctx.conn, number, "queued", at=now, by=ctx.actor.id)
    return get(ctx, job_id, scope=scope)


def _number(ctx: Ctx, job_id: str, scope: Scope) -> int:
    number = ctx.conn.execute(sa.select(jobs.c.id).where(jobs.c.public_id == job_id, scope.clause())).scalar()
    if number is None:
        raise not_found("job", job_id)
    return int(number)


def _refuse_second(ctx: Ctx, number: int) -> None:
    """Two live jobs may not share a key: the newer one does what this one would."""
    mine = sa.select(jobs.c.key).where(jobs.c.id == number).scalar_subquery()
    other = sa.select(jobs.c.public_id).where(jobs.c.key == mine, jobs.c.state.in_(("queued", "running")))
    found = ctx.conn.execute(other).scalar()
    if found is not None:
        raise conflict("jobs.superseded", f"Job {found} is already doing the same work.", hint="Watch that one.")
