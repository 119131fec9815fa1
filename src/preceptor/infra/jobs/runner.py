"""Running one job: claim it, keep its lease alive, and settle what its handler came to."""

from __future__ import annotations

import dataclasses
import logging
import os
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from preceptor.base.events import Event
from preceptor.base.problems import Kind, Problem
from preceptor.infra.jobs import claim as claims
from preceptor.infra.jobs.claim import Claim, JobCancelled, JobLost, JobPaused
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.queue import jobs
from preceptor.infra.unit import Ctx, Units

Handler = Callable[[JobCtx], Any]
"""What a room's jobs.py offers; app.JOBS maps job kinds to handlers."""

_log = logging.getLogger(__name__)
_WORTH_AGAIN = frozenset({Kind.UNAVAILABLE, Kind.TOO_MANY})


@dataclass(frozen=True)
class Pace:
    """How a worker keeps time; tests make it quicker."""

    lease_seconds: float = 30.0
    """A job whose worker has been silent this long is taken over."""
    poll_seconds: float = 0.25
    """An idle thread looks for work this often."""
    most_tries: int = 5
    """Attempts without any progress before a job is given up."""
    retry_seconds: float = 2.0
    """First wait before another try; doubles each time, up to five minutes, half to one and a half of it by chance."""

    @property
    def lease(self) -> int:
        return int(self.lease_seconds * 1_000_000)


@dataclass(frozen=True, kw_only=True)
class JobEnded(Event):
    """A job came to its end; `subject` is its public id, `state` succeeded, failed or cancelled."""

    NAME = "jobs.ended"
    kind: str
    state: str
    problem: dict[str, Any] | None = None


class Runner:
    """Takes jobs one at a time in each thread that calls `run_one`; one pulse keeps all their leases alive."""

    def __init__(self, units: Units, handlers: Mapping[str, Handler], pace: Pace | None = None) -> None:
        self.units = units
        self.handlers = handlers
        self.pace = pace or Pace()
        self.owner = f"{socket.gethostname()}:{os.getpid()}"
        self._running: dict[int, JobCtx] = {}
        self._lock = threading.Lock()
        self._stopping = False

    def run_one(self) -> bool:
        """Claim and run a job; False when there was none. Never raises what a handler raised."""
        held = None if self._stopping else self._claim()
        if held is None:
            return False
        job = JobCtx(self.units, held, self.pace.lease)
        with self._lock:
            self._running[held.id] = job
        if self._stopping:
            job.stopping.set()
        try:
            self._run(job)
        finally:
            with self._lock:
                self._running.pop(held.id, None)
        return True

    def pulse(self) -> None:
        """Extend the lease of every job running here and hear who was cancelled; call thrice a lease."""
        for job in self._all():
            until = self.units.now() + self.pace.lease
            try:
                self.units.database.write_now(lambda conn: claims.fence(conn, job.claim, lease_until=until))  # noqa: B023
            except JobLost:
                job.lost.set()
            except JobCancelled:
                job.cancelled.set()
                self._extend(job, until)

    def stop(self) -> None:
        """Take no more; running handlers get JobPaused at their next check."""
        self._stopping = True
        for job in self._all():
            job.stopping.set()

    def let_go(self) -> None:
        """Hand back what still runs, because this process is about to end; its late writes are fenced off."""
        for job in self._all():
            self._put_back(job, "paused", problem=None, wait=0.0)

    def _all(self) -> list[JobCtx]:
        with self._lock:
            return list(self._running.values())

    def _claim(self) -> Claim | None:
        database, kinds = self.units.database, list(self.handlers)
        if not database.read_now(lambda conn: claims.is_ready(conn, kinds, now=self.units.now())):
            return None
        return database.write_now(
            lambda conn: claims.claim(conn, kinds, owner=self.owner, now=self.units.now(), lease=self.pace.lease)
        )

    def _run(self, job: JobCtx) -> None:
        if job.claim.cancel:  # cancelled while its worker was dead
            self._settle(job, "cancelled")
            return
        if job.claim.tries > self.pace.most_tries:
            self._settle(job, "failed", problem=_gave_up(job.claim))
            return
        try:
            result = self.handlers[job.claim.kind](job)
        except JobLost:
            _log.warning("job %s (%s) was taken over", job.id, job.claim.kind)
        except JobPaused:
            self._put_back(job, "paused", problem=None, wait=0.0)
        except JobCancelled:
            self._settle(job, "cancelled")
        except Problem as problem:
            self._stumble(job, as_json(problem), again=problem.kind in _WORTH_AGAIN)
        except Exception as error:
            _log.exception("job %s (%s) stumbled", job.id, job.claim.kind)
            self._stumble(job, as_json(_mishap(error)), again=True)
        else:
            self._settle(job, "succeeded", result=result, problem=None)

    def _stumble(self, job: JobCtx, problem: dict[str, Any], *, again: bool) -> None:
        tries = self._tries(job)
        if not again or tries >= self.pace.most_tries:
            self._settle(job, "failed", problem=problem)
            return
        longest = min(300.0, self.pace.retry_seconds * 2 ** max(0, tries - 1))
        self._put_back(job, "retrying", problem=problem, wait=longest * self.units.random.uniform(0.5, 1.5))

    def _tries(self, job: JobCtx) -> int:
        """As the row has it: a batch that committed has started the count anew, and this stumble is one."""
        query = sa.select(jobs.c.tries).where(jobs.c.id == job.claim.id)
        return max(1, int(self.units.database.read_now(lambda conn: conn.execute(query).scalar() or 0)))

    def _settle(self, job: JobCtx, state: str, **values: Any) -> None:
        def end(ctx: Ctx) -> None:
            if claims.settle(ctx.conn, job.claim, state, now=ctx.now(), **values):
                claim = job.claim
                ctx.tell(
                    JobEnded(
                        subject=claim.public_id, project_id=claim.project_id, kind=claim.kind, state=state,
                        problem=values.get("problem"),
                    )
                )  # fmt: skip

        self.units.write_now(job.actor, end)

    def _put_back(self, job: JobCtx, why: str, *, problem: dict[str, Any] | None, wait: float) -> None:
        now = self.units.now()
        run_at = now + int(wait * 1_000_000)
        values: dict[str, Any] = {"problem": problem}
        if why == "paused":
            values["tries"] = max(0, job.claim.tries - 1)  # being stopped is nobody's fault
        self.units.database.write_now(
            lambda conn: claims.put_back(conn, job.claim, why, now=now, run_at=run_at, **values)
        )

    def _extend(self, job: JobCtx, until: int) -> None:
        """A cancelled job keeps its lease until its handler has noticed."""
        row = sa.update(jobs).where(
            jobs.c.id == job.claim.id, jobs.c.attempt == job.claim.attempt
        )  # fmt: skip
        self.units.database.write_now(lambda conn: conn.execute(row.values(lease_until=until)))


def as_json(problem: Problem) -> dict[str, Any]:
    """A problem the way the job's row keeps it; the fields of the REST shape without HTTP's."""
    return {
        "code": problem.code, "kind": problem.kind.value, "sentence": problem.sentence, "hint": problem.hint,
        "faults": [dataclasses.asdict(fault) for fault in problem.faults], "extra": problem.extra,
    }  # fmt: skip


def _mishap(error: Exception) -> Problem:
    return Problem(
        Kind.INTERNAL, "jobs.mishap", f"The job stopped on an unexpected {type(error).__name__}: {error}",
        hint="Try it again; if it stops at the same place, look in the worker's log and report it.",
    )  # fmt: skip


def _gave_up(claim: Claim) -> dict[str, Any]:
    return as_json(
        Problem(
            Kind.INTERNAL, "jobs.given_up",
            f"The job ended its worker {claim.tries - 1} times without getting any further.",
            hint="Often that is memory: give the worker more, or the job less, and retry it.",
        )
    )  # fmt: skip
