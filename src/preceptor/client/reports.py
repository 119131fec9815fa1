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
