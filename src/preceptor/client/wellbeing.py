"""What difficult content does to people: one's own exposure and limits, a project's caps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Wellbeing:
    """Points are severity (0 neutral to 3) × minutes of active time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mine(self) -> Json:
        """What I met today and in seven days over all projects, my limits, and whether a break would do good."""
        found: Json = self._connection.get("/me/wellbeing")
        return found

    def set_limits(self, day: int, week: int, *, most_severe: int = 3, avoided: Sequence[str] = ()) -> Json:
        """My own limits, at most the house's. `avoided`: categories I am never handed."""
        body = {"day": day, "week": week, "most_severe": most_severe, "avoided": list(avoided)}
        found: Json = self._connection.put("/me/wellbeing", body)
        return found

    def say(self, pulse: int) -> Json:
        """How my week is, 1 (hard) to 5 (well)."""
        found: Json = self._connection.put("/me/wellbeing/pulse", {"said": pulse})
        return found

    def caps(self, project: int) -> Json:
        """How severe a project's items are where they say nothing, and its caps: {"severity", "day", "week"}."""
        found: Json = self._connection.get(f"/projects/{project}/wellbeing")
        return found

    def set_caps(self, project: int, severity: int, *, day: int | None = None, week: int | None = None) -> Json:
        """From everybody's next task on; None: the house's caps alone."""
        body = {"severity": severity, "day": day, "week": week}
        found: Json = self._connection.put(f"/projects/{project}/wellbeing", body)
        return found

    def people(self, project: int) -> Json:
        """How a project's people are in seven days, of five at least; None where they are fewer."""
        found: Json = self._connection.get(f"/projects/{project}/wellbeing/people")
        return found
