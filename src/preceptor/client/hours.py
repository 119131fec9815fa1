"""How many hours a week somebody works, and the caps on them."""

from __future__ import annotations

from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Hours:
    """Weeks begin on Monday, UTC; time is active time as the server measures it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mine(self) -> Json:
        """What I worked this week, in all projects and in each, and my own cap."""
        found: Json = self._connection.get("/me/hours")
        return found

    def limit(self, hours: int | None) -> Json:
        """The most hours a week I want to work over all projects; None for no cap."""
        found: Json = self._connection.put("/me/hours", {"hours": hours})
        return found

    def cap(self, project: int) -> int | None:
        """How many hours a week each person may work in a project; None for no cap."""
        found: int | None = self._connection.get(f"/projects/{project}/hours")["hours"]
        return found

    def set_cap(self, project: int, hours: int | None) -> Json:
        """From everybody's next task on."""
        found: Json = self._connection.put(f"/projects/{project}/hours", {"hours": hours})
        return found
