"""Open calls for contributors: what is open, and a project's own."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Openings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search(self, words: str = "", *, sort: str = "newest", **asked: Any) -> Iterator[Json]:
        """What is open to everybody; needs no token. sort: newest, deadline or pay.

        `asked`: domain, language (BCP 47), country (two letters), work_mode, hours, currency, unit, pay_least (minor units).
        """
        return self._connection.rows("/openings", words=words or None, sort=sort, **asked)

    def look(self, opening: str, *, country: str = "") -> Json:
        """One as everybody sees it; with `country` also whether it is for people there."""
        found: Json = self._connection.get(f"/openings/{opening}", country=country or None)
        return found

    def sample(self, opening: str) -> Json:
        """Its one task to try: {"form", "payload"}."""
        found: Json = self._connection.get(f"/openings/{opening}/sample")
        return found

    def list(self, project: int) -> Iterator[Json]:
        """A project's own in any state, newest first."""
        return self._connection.rows(f"/projects/{project}/openings")

    def get(self, project: int, opening: str) -> Json:
        found: Json = self._connection.get(f"/projects/{project}/openings/{opening}")
        return found

    def create(self, project: int, title: str, description: str, **facts: Any) -> Json:
        """A draft. `facts` are the other parts of a posting, such as languages, pay, places, deadline_at, allowed, sample."""
        posting = {"title": title, "description": description, **facts}
        found: Json = self._connection.post(f"/projects/{project}/openings", posting)
        return found

    def change(self, project: int, opening: str, **facts: Any) -> Json:
        """Say something else in the parts named; the others stay."""
        now = self.get(project, opening)
        posting = {name: now[name] for name in PARTS} | facts
        found: Json = self._connection.put(f"/projects/{project}/openings/{opening}", posting)
        return found

    def open(self, project: int, opening: str) -> Json:
        """Everybody sees it and may apply from now on."""
        return self._set(project, opening, "open")

    def close(self, project: int, opening: str) -> Json:
        """Nobody can apply any more."""
        return self._set(project, opening, "closed")

    def _set(self, project: int, opening: str, state: str) -> Json:
        found: Json = self._connection.post(f"/projects/{project}/openings/{opening}/state", {"state": state})
        return found


PARTS: builtins.list[str] = [
    "title", "description", "domain", "languages", "pay", "work_mode", "hours", "hours_per_week", "experience_years",
    "education", "places", "deadline_at", "allowed", "excluded", "equal_opportunity", "content_warning", "sample",
]  # fmt: skip
"""All a posting says."""
