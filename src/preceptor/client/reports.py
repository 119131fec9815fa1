"""How healthy a project is, and what its figures should be."""

from __future__ import annotations

from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Reports:
    """A project's indicators, each with its interval, target and state; read, never counted anew."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def health(self, project: int, *, days: int = 7) -> Json:
        """`rows`, one for each indicator, over the last `days` where time matters."""
        found: Json = self._connection.get(f"/projects/{project}/health", days=days)
        return found

    def set_target(self, project: int, indicator: str, target: float | None) -> Json:
        """What an indicator should be, in its own unit (a share is 0..1); None: the house's again."""
        found: Json = self._connection.put(f"/projects/{project}/health/{indicator}/target", {"target": target})
        return found

    def history(self, project: int, *, days: int = 30) -> Json:
        """What happened on each of the last `days`, or in each week where they are more than 31."""
        found: Json = self._connection.get(f"/projects/{project}/health/history", days=days)
        return found

    def people(self, project: int) -> Json:
        """Those who answered most, each with pace, gold and agreement; `of` is how many people there are."""
        found: Json = self._connection.get(f"/projects/{project}/health/people")
        return found

    def findings(self, project: int) -> Json:
        """Agreement by time, clause and field (`groups`), and labels taken for others (`confused`), as of the last consensus."""
        found: Json = self._connection.get(f"/projects/{project}/health/findings")
        return found

    def examine(self, project: int) -> str:
        """Look at the answers anew; gives the job."""
        job: str = self._connection.post(f"/projects/{project}/health/findings", {})["job"]
        return job
