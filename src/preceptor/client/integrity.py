"""Evidence of careless or false work, what would change without somebody, and quarantine."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Evidence:
    """People are named by their number, `contributor`, as the lists give it. Evidence is no verdict: somebody decides."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self, project: int) -> Iterator[Json]:
        """Most to look at first: pseudonym, strength (none, some, much) and the signs that stand."""
        return self._connection.rows(f"/projects/{project}/evidence")

    def weigh(self, project: int) -> str:
        """Look at the answers anew; gives the job."""
        job: str = self._connection.post(f"/projects/{project}/evidence", {})["job"]
        return job

    def of(self, project: int, contributor: int) -> Json:
        """One person's signs with the answers that show them, the last preview and all quarantines."""
        found: Json = self._connection.get(f"/projects/{project}/evidence/{contributor}")
        return found

    def preview(self, project: int, contributor: int) -> Json:
        """Count what would change if their answers were set aside; wait for its `job`, then read `of(…)["preview"]`."""
        found: Json = self._connection.post(f"/projects/{project}/evidence/{contributor}/preview", {})
        return found

    def quarantine(self, project: int, contributor: int, reason: str) -> Json:
        """Set their answers aside and ask others; what they earned stays theirs. They read the reason, and may object."""
        found: Json = self._connection.post(
            f"/projects/{project}/evidence/{contributor}/quarantine", {"reason": reason}
        )
        return found

    def quarantines(self, project: int) -> builtins.list[Json]:
        """Newest first, undone ones too."""
        return builtins.list(self._connection.rows(f"/projects/{project}/quarantines"))

    def undo(self, quarantine: str, *, note: str = "") -> Json:
        """All is as it was."""
        found: Json = self._connection.post(f"/quarantines/{quarantine}/undo", {"note": note})
        return found
