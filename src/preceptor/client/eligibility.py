"""Who may work in a project: its rule, how many people would pass it."""

from __future__ import annotations

import builtins
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Eligibility:
    """A rule is {"all": […]}, {"any": […]}, {"not": …} or a condition: {"fact": "language", "key": "en", "least": "C1"},
    {"fact": "country", "among": ["ES", "MX"]}, {"fact": "skill", "key": "law", "least": 60}; None asks for nothing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, project: int) -> Json | None:
        """The rule as it stands with its version and its words, None before there was any."""
        versions = self.versions(project)
        return versions[0] if versions else None

    def versions(self, project: int) -> builtins.list[Json]:
        """As it stands and as it was, newest first."""
        rows: builtins.list[Json] = self._connection.get(f"/projects/{project}/eligibility")["rows"]
        return rows

    def count(self, project: int, rule: Json | None) -> Json:
        """Before it is saved: {"words", "passes", "of", "each"}; counts of one to four people are None."""
        found: Json = self._connection.post(f"/projects/{project}/eligibility/count", {"rule": rule})
        return found

    def set(self, project: int, rule: Json | None) -> Json:
        """Who may work from their next task on."""
        now = self.get(project)
        body = {"rule": rule, "based_on": now["version"] if now else 0}
        found: Json = self._connection.put(f"/projects/{project}/eligibility", body)
        return found
