"""A project's guidelines: numbered clauses in versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Guidelines:
    """How people judge in a project; whoever judges from now on reads the newest version."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, project: int, *, version: int | None = None) -> Json:
        """The newest version, or the one named."""
        found: Json = self._connection.get(f"/projects/{project}/guidelines", version=version)
        return found

    def save(
        self, project: int, clauses: Sequence[Mapping[str, str]], *, based_on: int | None = None, note: str = ""
    ) -> Json:
        """All clauses of the next version: {number, title, text}. `based_on` is the version they were made from: if another came
        meanwhile, they are refused."""
        body = {"clauses": [*clauses], "note": note, "based_on": based_on}
        found: Json = self._connection.put(f"/projects/{project}/guidelines", body)
        return found

    def versions(self, project: int) -> list[Json]:
        """Newest first."""
        return list(self._connection.rows(f"/projects/{project}/guidelines/versions"))

    def changes(self, project: int, earlier: int, later: int) -> list[Json]:
        """What differs between two versions, clause by clause and word by word."""
        path = f"/projects/{project}/guidelines/changes"
        found: list[Json] = self._connection.get(path, earlier=earlier, later=later)["rows"]
        return found
