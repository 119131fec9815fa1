"""Hidden repeats, and what sways people beside an answer's worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Probes:
    """Needs a form that compares or ranks responses. Effects are in points: 0.04 says that of 100 choices 54 go there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def show(self, project: int) -> Json:
        """The setting, how many were answered, and the last measurement: effects, repeats and each person."""
        found: Json = self._connection.get(f"/projects/{project}/probes")
        return found

    def set(
        self, project: int, share: float, *, kinds: Sequence[str] = ("swapped", "stripped"), distance: int = 20
    ) -> Json:
        """`share` of tasks, 0 to 0.2, are repeats from everybody's next task on; `distance`: answers in between, 5 to 500."""
        wanted = {"share": share, "kinds": list(kinds), "distance": distance}
        kept: Json = self._connection.put(f"/projects/{project}/probes", wanted)
        return kept

    def measure(self, project: int) -> str:
        """Measure anew; gives the job. It needs no repeats: sides are drawn by chance."""
        job: str = self._connection.post(f"/projects/{project}/probes/measurements", {})["job"]
        return job
