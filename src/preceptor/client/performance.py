"""How people do in a project, against the targets it published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Performance:
    """Four figures: pace (tasks an hour of active time), gold, agreement and accepted (shares, 0 … 1)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def targets(self, project: int) -> Json:
        """What a project asks for, figure by figure; None: no target."""
        found: Json = self._connection.get(f"/projects/{project}/targets")
        return found

    def publish_targets(
        self, project: int, *, pace: float | None = None, gold: float | None = None, agreement: float | None = None,
        accepted: float | None = None,
    ) -> Json:  # fmt: skip
        """In the place of what was asked before; what is left out has no target."""
        body = {"pace": pace, "gold": gold, "agreement": agreement, "accepted": accepted}
        found: Json = self._connection.put(f"/projects/{project}/targets", body)
        return found

    def mine(self, project: int) -> Json:
        """How I do: exactly what managers see of it."""
        found: Json = self._connection.get(f"/projects/{project}/my-performance")
        return found

    def finished(self) -> Iterator[Json]:
        """The projects that are over and in which I did something; `mine` still tells how."""
        return self._connection.rows("/me/finished-projects")

    def of(self, project: int, contributor: int) -> Json:
        """How one person does, by their contributor's number: exactly what they see of it."""
        found: Json = self._connection.get(f"/projects/{project}/contributors/{contributor}/performance")
        return found
