"""The worker: threads that run jobs, one that follows events, one pulse; all in one process."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from preceptor.infra.jobs.follow import Follower, Listener
from preceptor.infra.jobs.runner import Handler, Pace, Runner
from preceptor.infra.jobs.schedule import Every, enqueue_due
from preceptor.infra.jobs.upkeep import UPKEEP, UPKEEP_EVERY
from preceptor.infra.unit import Units

_log = logging.getLogger(__name__)
_SCHEDULE_SECONDS = 5.0


class Worker:
    """`start`, then `stop`. What the rooms offer comes in as tables; the house's own upkeep is added here."""

    def __init__(
        self,
        units: Units,
        handlers: Mapping[str, Handler],
        hears: Mapping[str, tuple[Sequence[str], Listener]],
        *,
        every: Mapping[str, Every] | None = None,
        threads: int = 2,
        pace: Pace | None = None,
    ) -> None:
        self.pace = pace or Pace()
        self.runner = Runner(units, {**UPKEEP, **handlers}, self.pace)
        self._units = units
        self._follower = Follower(units, hears)
        self._every = {**UPKEEP_EVERY, **(every or {})}
        self._stop = threading.Event()
        self._ended = threading.Event()
        beat = self.pace.lease_seconds / 3
        self._job_threads = [self._thread(f"jobs-{n}", self._jobs) for n in range(threads)]
        self._others = [
            self._thread("follower", self._follow),
            self._thread("pulse", lambda: self._rounds(self.runner.pulse, self._ended, beat)),
            self._thread("schedule", lambda: self._rounds(self._schedule, self._stop, _SCHEDULE_SECONDS)),
        ]

    def start(self) -> None:
        for thread in [*self._job_threads, *self._others]:
            thread.start()

    def stop(self, *, grace_seconds: float = 10.0) -> None:
        """Take no more work, give what runs a moment to reach a safe point, hand the rest back."""
        self._stop.set()
        self.runner.stop()
        deadline = time.monotonic() + grace_seconds
        for thread in self._job_threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._ended.set()
        self.runner.let_go()
        for thread in self._others:
            thread.join(2.0)

    def _thread(self, name: str, loop: Callable[[], None]) -> threading.Thread:
        return threading.Thread(target=loop, name=name, daemon=True)

    def _jobs(self) -> None:
        self._while_busy(self.runner.run_one)

    def _follow(self) -> None:
        self._while_busy(self._follower.run_once)

    def _schedule(self) -> None:
        enqueue_due(self._units, self._every)

    def _while_busy(self, work: Callable[[], bool]) -> None:
        """Work without pause while there is some; else look again after a moment, not all threads at once."""
        while not self._stop.is_set():
            if not _tried(work):
                self._stop.wait(self.pace.poll_seconds * self._units.random.uniform(0.5, 1.5))

    def _rounds(self, work: Callable[[], object], end: threading.Event, seconds: float) -> None:
        while True:
            _tried(work)
            if end.wait(seconds):
                return


def _tried(work: Callable[[], object]) -> bool:
    """A door: the database may be away for a while, the worker outlives that. False when it stumbled."""
    try:
        return bool(work())
    except Exception:
        _log.exception("the worker stumbled; it goes on")
        return False
