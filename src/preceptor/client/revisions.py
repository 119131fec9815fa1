"""What an edit of the guidelines reaches, and asking again what was judged before."""

from __future__ import annotations

import builtins
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Revisions:
    """Versions are those of a project's guidelines; the newest and the one before it where none is named."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reach(self, project: int, *, since: int | None = None, until: int | None = None) -> Json:
        """What rests on the clauses that differ (judgments, gold, precedents, quizzes, certificates, builds, runs), and under `cost` what
        asking again comes to."""
        found: Json = self._connection.get(f"/projects/{project}/guidelines/reach", since=since, until=until)
        return found

    def ask_again(
        self, project: int, reason: str, *, which: str = "older", most: int | None = None, since: int | None = None,
        same_people: bool = True,
    ) -> Json:  # fmt: skip
        """Set old answers aside and let their items be handed out again, as a job. `which` is older (all that were judged before the newest
        version) or clauses (those somebody asked about by a clause that differs). `same_people` may judge their items again, or else
        others alone. What people earned stays theirs."""
        body: Json = {"reason": reason, "which": which, "most": most, "since": since, "same_people": same_people}
        found: Json = self._connection.post(f"/projects/{project}/revisions", body)
        return found

    def list(self, project: int) -> builtins.list[Json]:
        """What was asked again, newest first, with how far it is."""
        return builtins.list(self._connection.rows(f"/projects/{project}/revisions"))

    def get(self, revision: str) -> Json:
        """One revision and how far it is."""
        found: Json = self._connection.get(f"/revisions/{revision}")
        return found

    def undo(self, revision: str, *, note: str = "") -> Json:
        """Let the old answers count again, as a job; what others answered meanwhile counts beside them, and of whoever
        judged an item twice the later answer."""
        found: Json = self._connection.post(f"/revisions/{revision}/undo", {"note": note})
        return found
