"""Rehearsals: a project played through with simulated people before it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from preceptor.client.connection import Connection
from preceptor.client.jobs import Jobs

Json = dict[str, Any]


class Rehearsals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._jobs = Jobs(connection)

    def start(self, project: int, **wanted: Any) -> Json:
        """Have a project rehearsed, as a job: {id, job, state, …}. wanted: people, hours_a_week, mix (type → share), seconds, items,
        hard, runs, seed; all may be left out."""
        found: Json = self._connection.post(f"/projects/{project}/rehearsals", wanted)
        return found

    def get(self, rehearsal: str) -> Json:
        """How far it is, then its `result`: figures with mean, low and high; money in minor units."""
        found: Json = self._connection.get(f"/rehearsals/{rehearsal}")
        return found

    def list(self, project: int) -> Iterator[Json]:
        """A project's rehearsals, newest first."""
        return self._connection.rows(f"/projects/{project}/rehearsals")

    def run(self, project: int, *, watch: Callable[[Json], None] | None = None, **wanted: Any) -> Json:
        """Start one and wait for it. `watch` and what it raises: see `jobs.wait`."""
        started = self.start(project, **wanted)
        self._jobs.wait(started["job"], watch=watch)
        return self.get(started["id"])
