"""Invitations for others; one's own profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Invitations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, project: int, *, roles: Sequence[str] = ("contributor",), email: str = "", days: int = 7) -> Json:
        """Invite somebody into a project; gives {"id", "link" …}. The link is shown this once and works once.

        Without `email`, whoever has the link names their own address. `days`: 1 to 30.
        """
        body = {"email": email, "project_roles": {str(project): list(roles)}, "roles": ["contributor"], "days": days}
        found: Json = self._connection.post("/invitations", body)
        return found

    def list(self, project: int) -> Iterator[Json]:
        """Open invitations into a project, newest first; never their links."""
        return self._connection.rows(f"/projects/{project}/invitations")

    def withdraw(self, invitation: str) -> None:
        """Its link leads nowhere from now on."""
        self._connection.delete(f"/invitations/{invitation}")


class Profile:
    """What one says about oneself."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Json:
        """With {"resume"}, None for none."""
        found: Json = self._connection.get("/me/profile")
        return found

    def change(self, **parts: Any) -> Json:
        """Say something else in the parts named: country, time_zone, languages, education, experience_years, domains,
        hours_per_week, about."""
        now = self.get()
        now.pop("resume")
        found: Json = self._connection.put("/me/profile", now | parts)
        return found
