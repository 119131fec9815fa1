"""The gold bank: items whose right answer is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Gold:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int, **filters: Any) -> Iterator[Json]:
        """Gold with what it is for and how worn it is; filters: use (measure, teach, screen), wear (good, retired)."""
        return self._connection.rows(f"/projects/{project}/gold", **filters)

    def make(
        self,
        project: int,
        item: str,
        *,
        answers: Mapping[str, Any] | None = None,
        reason: str = "",
        use: str = "measure",
    ) -> Json:
        """Turn a work item into gold; without `answers`, what was ruled or else what everybody agreed on is right."""
        body = {"item": item, "answers": dict(answers) if answers is not None else None, "reason": reason, "use": use}
        found: Json = self._connection.post(f"/projects/{project}/gold", body)
        return found

    def change(self, item: str, **changes: Any) -> Json:
        """use, wear, answers or reason; what is left out stays."""
        found: Json = self._connection.put(f"/gold/{item}", changes)
        return found

    def suggestions(self, project: int, *, origin: str = "verdict") -> Iterator[Json]:
        """What could be gold: `verdict` (reviewers settled it) or `consensus` (people are sure of it)."""
        return self._connection.rows(f"/projects/{project}/gold/suggestions", origin=origin)

    def limits(self, project: int) -> Json:
        """When gold counts as burnt."""
        found: Json = self._connection.get(f"/projects/{project}/gold/limits")
        return found

    def change_limits(self, project: int, *, most_shown: int | None, drift: bool = True, wrong: bool = True) -> Json:
        body = {"most_shown": most_shown, "drift": drift, "wrong": wrong}
        found: Json = self._connection.put(f"/projects/{project}/gold/limits", body)
        return found
