"""What a job handler is given: arguments, its place, and writes that survive kill -9."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor
from preceptor.infra.jobs.claim import Claim, JobCancelled, JobLost, JobPaused, fence
from preceptor.infra.jobs.lent import lent
from preceptor.infra.jobs.queue import happened, steps
from preceptor.infra.unit import Ctx, Units

P = ParamSpec("P")
T = TypeVar("T")
_PROGRESS_EVERY = 1_000_000
"""Micros between two progress events of a job: watchers need no more, and the table stays small."""


@dataclass
class JobCtx:
    """One attempt at a job. A handler is a plain function `def handler(job: JobCtx) -> JSON-able result`.

    It may be killed anywhere and is then run again from the top, with `cursor` where the last committed batch left it
    and finished steps remembered. Raise Problem to fail for good (kind unavailable or too_many: tried again later);
    anything else is taken for a mishap and tried again a few times.
    """

    units: Units
    claim: Claim
    lease: int
    lost: threading.Event = field(default_factory=threading.Event)
    cancelled: threading.Event = field(default_factory=threading.Event)
    stopping: threading.Event = field(default_factory=threading.Event)
    _progress_at: int = 0

    def __post_init__(self) -> None:
        self.cursor: Any = self.claim.cursor
        """Where the last committed batch left it (None at first): whatever JSON the handler gave `batch`."""
        self.done: int = self.claim.done

    @property
    def id(self) -> str:
        """The job's public id; id + step name is the idempotency key to send to the outside world."""
        return self.claim.public_id

    @property
    def args(self) -> dict[str, Any]:
        return self.claim.args

    @property
    def actor(self) -> Actor:
        """Who asked for the job, with the house's own rights: they were asked for theirs when it was enqueued."""
        return replace(SYSTEM, id=self.claim.actor)

    def check(self) -> None:
        """Call between pieces of work. Raises JobCancelled, JobLost or JobPaused; let them pass."""
        if self.lost.is_set():
            raise JobLost(self.id)
        if self.cancelled.is_set():
            raise JobCancelled(self.id)
        if self.stopping.is_set():
            raise JobPaused(self.id)

    def read(self, query: Callable[Concatenate[Ctx, P], T], *args: P.args, **options: P.kwargs) -> T:
        """Ask a query, outside any transaction of the job's."""
        return self.units.read_now(self.actor, query, *args, **options)

    def batch(
        self, *, done: int | None = None, total: int | None = None, cursor: Any = None
    ) -> AbstractContextManager[Ctx]:
        """`with job.batch(done=…, cursor=…) as ctx:` – rows, audit, cursor and progress commit together, once.

        `done` (absolute) and `cursor` take effect when the body ends well; None leaves them as they are. Keep a batch
        to milliseconds (some 200 rows) and write through `ctx` alone. Raises like `check`, before the body runs.
        """
        self.check()
        moved = {"done": done, "total": total, "cursor": cursor}
        return _Batch(self, {name: value for name, value in moved.items() if value is not None})

    def drain(self, act: Callable[Concatenate[Ctx, P], int], *args: P.args, **options: P.kwargs) -> int:
        """Batch after batch of an action that takes some at a time, until it finds none; gives `done`, which counts what it found."""
        done = self.done
        while True:
            with self.batch(done=done) as ctx:
                found = act(ctx, *args, **options)
            if found == 0:
                return done
            done += found

    def step(self, name: str, act: Callable[[], Any]) -> Any:
        """Run `act` once and remember its JSON-able result under `name`; later attempts get the memory.

        The record is exactly-once, an effect outside the database at-least-once: hand it `id` + `name` as its
        idempotency key.
        """
        self.check()
        found = self.units.database.read_now(lambda conn: _remembered(conn, self.claim.id, name))
        if found is not None:
            return found[0]
        result = json.loads(json.dumps(act()))  # the first run sees just what later ones will
        with _Batch(self, {}) as ctx:
            row = {"job_id": self.claim.id, "name": name, "result": result, "at": ctx.now()}
            ctx.conn.execute(sa.insert(steps).values(**row))
        return result

    def note(self, text: str) -> None:
        """One sentence about what is being done now, shown beside the progress bar."""
        with _Batch(self, {"note": text}, moves=False) as ctx:
            happened(ctx.conn, self.claim.id, "note", at=ctx.now(), note=text)

    def progress(self, done: int, *, total: int) -> None:
        """How far a job is that only reads on its way; written at most once a second. Raises like `check`.

        Unlike a batch it is no place to go on from: a job that always dies behind it is given up.
        """
        self.check()
        if self.units.now() - self._progress_at >= _PROGRESS_EVERY:
            with _Batch(self, {"done": done, "total": total}, moves=False):
                pass

    def total(self, count: int) -> None:
        """How many there are to do, as soon as it is known."""
        with _Batch(self, {"total": count}, moves=False):
            pass

    def begin(self, conn: sa.Connection, values: dict[str, Any], *, moves: bool) -> Ctx:
        """Inside a fresh transaction: fence, write progress, and make the Ctx of the rest."""
        ctx = self.units.ctx(conn, self.actor, cause=f"job {self.id}")
        tries = {"tries": 0} if moves else {}
        now = ctx.now()
        fence(conn, self.claim, lease_until=now + self.lease, **tries, **values)
        if "done" in values and now - self._progress_at >= _PROGRESS_EVERY:
            self._progress_at = now
            happened(conn, self.claim.id, "progress", at=now, done=values["done"])
        return ctx


class _Batch(AbstractContextManager[Ctx]):
    """A fenced transaction of one job; what it moved becomes the job's place only after the commit."""

    def __init__(self, job: JobCtx, values: dict[str, Any], *, moves: bool = True) -> None:
        self._job = job
        self._values = values
        self._open = lent(job.units.database, lambda conn: job.begin(conn, values, moves=moves))

    def __enter__(self) -> Ctx:
        self._ctx = self._open.__enter__()
        return self._ctx

    def __exit__(self, *trouble: Any) -> None:
        self._open.__exit__(*trouble)
        if trouble[0] is None:
            self._job.cursor = self._values.get("cursor", self._job.cursor)
            self._job.done = self._values.get("done", self._job.done)
            self._job.units.announce([self._ctx])


def _remembered(conn: sa.Connection, job_id: int, name: str) -> tuple[Any] | None:
    found = conn.execute(sa.select(steps.c.result).where(steps.c.job_id == job_id, steps.c.name == name)).first()
    return (found[0],) if found is not None else None
