"""Asking people into a project, and what one was asked oneself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]
Rows = Iterator[Json]


class Drives:
    """A drive finds people first; nobody hears of it before `send`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, project: int, wanted: int, *, rule: Json | None = None, days: int = 7, note: str = "") -> Json:
        """The `wanted` people whom the work fits best, of those whom `rule` and the project's own let in. They are looked up by a
        job: ask `show` until the state is "ready"."""
        return self._made(project, {"rule": rule, "wanted": wanted, "days": days, "note": note})

    def name(self, project: int, emails: Sequence[str], *, days: int = 7, note: str = "") -> Json:
        """People by their addresses; they have accounts here."""
        return self._made(project, {"emails": list(emails), "days": days, "note": note})

    def list(self, project: int) -> Rows:
        """Newest first."""
        return self._connection.rows(f"/projects/{project}/drives")

    def show(self, project: int, drive: str) -> Json:
        """One with its people and the reasons they were found for."""
        found: Json = self._connection.get(f"/projects/{project}/drives/{drive}")
        return found

    def send(self, project: int, drive: str) -> Json:
        """Ask everybody who was found."""
        found: Json = self._connection.post(f"/projects/{project}/drives/{drive}/send", {})
        return found

    def withdraw(self, project: int, drive: str, *, invite: str = "") -> None:
        """Take back whatever was not answered, or one invite."""
        one = f"/invites/{invite}" if invite else ""
        self._connection.delete(f"/projects/{project}/drives/{drive}{one}")

    def mine(self) -> Rows:
        """What I was asked, newest first."""
        return self._connection.rows("/me/invites")

    def accept(self, invite: str) -> Json:
        """Come in; gives the project."""
        found: Json = self._connection.post(f"/me/invites/{invite}/accept", {})
        return found

    def decline(self, invite: str, *, reason: str = "") -> None:
        """Say no; it costs nothing."""
        self._connection.post(f"/me/invites/{invite}/decline", {"said": reason})

    def _made(self, project: int, body: Json) -> Json:
        found: Json = self._connection.post(f"/projects/{project}/drives", body)
        return found
