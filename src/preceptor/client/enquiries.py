"""Questions about openings, to those who posted them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Enquiries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, opening: str, text: str) -> Json:
        """Ask those who posted an opening, or ask on; five times a day."""
        found: Json = self._connection.post(f"/openings/{opening}/enquiry", {"text": text})
        return found

    def mine(self) -> Iterator[Json]:
        """All one asked, newest first, with the answers."""
        return self._connection.rows("/me/enquiries")

    def list(self, project: int, opening: str, *, state: str | None = None) -> Iterator[Json]:
        """What was asked about an opening, newest first, for its managers; state: open, answered or closed."""
        return self._connection.rows(f"/projects/{project}/openings/{opening}/enquiries", state=state)

    def answer(self, project: int, enquiry: str, text: str) -> Json:
        found: Json = self._connection.post(f"/projects/{project}/enquiries/{enquiry}/words", {"text": text})
        return found

    def close(self, project: int, enquiry: str) -> Json:
        """Its person cannot go on."""
        return self._set(project, enquiry, "closed")

    def open_again(self, project: int, enquiry: str) -> Json:
        return self._set(project, enquiry, "open")

    def _set(self, project: int, enquiry: str, state: str) -> Json:
        found: Json = self._connection.post(f"/projects/{project}/enquiries/{enquiry}/state", {"state": state})
        return found
