"""Jobs: long work on the server, watched from here."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from preceptor.client.connection import Connection, ServerProblem

Json = dict[str, Any]
_ENDED = {"succeeded", "failed", "cancelled"}


class Jobs:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, job: str) -> Json:
        """State, done and total, note, result or problem."""
        found: Json = self._connection.get(f"/jobs/{job}")
        return found

    def cancel(self, job: str) -> None:
        self._connection.post(f"/jobs/{job}/cancel")

    def retry(self, job: str) -> None:
        self._connection.post(f"/jobs/{job}/retry")

    def wait(self, job: str, *, watch: Callable[[Json], None] | None = None, poll_seconds: float = 0.3) -> Json:
        """Wait until a job ends and give it; `watch` is called with it at every look.

        Raises ServerProblem with the job's own problem when it failed or was cancelled.
        """
        while True:
            found = self.get(job)
            if watch is not None:
                watch(found)
            if found["state"] in _ENDED:
                break
            time.sleep(poll_seconds)
        if found["state"] != "succeeded":
            problem = found.get("problem") or {
                "code": f"job.{found['state']}",
                "detail": f"The job was {found['state']}.",
            }
            raise ServerProblem(0, problem)
        return found
