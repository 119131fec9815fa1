"""What comes before the first task: documents to sign, guidelines to read, the course."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Agreements:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int | None = None) -> Iterator[Json]:
        """A project's documents, or without one the house's, at their newest versions."""
        return self._connection.rows("/agreements", project=project)

    def create(self, kind: str, title: str, text: str, *, project: int | None = None, **said: Any) -> Json:
        """Version 1, asked of everybody from now on. `kind`: confidentiality, content_warning, data_use. `said`: language, note."""
        body = {"kind": kind, "title": title, "text": text, "project": project, **said}
        found: Json = self._connection.post("/agreements", body)
        return found

    def publish(self, document: str, title: str, text: str, **said: Any) -> Json:
        """The next version, which everybody signs before their next task. `said`: language, note, based_on."""
        found: Json = self._connection.post(f"/agreements/{document}/versions", {"title": title, "text": text, **said})
        return found

    def get(self, document: str, *, version: int | None = None) -> Json:
        """The newest version or the one named, with its hash."""
        found: Json = self._connection.get(f"/agreements/{document}", version=version)
        return found

    def versions(self, document: str) -> Iterator[Json]:
        """Newest first, each with how many signed it."""
        return self._connection.rows(f"/agreements/{document}/versions")

    def changes(self, document: str, *, earlier: int, later: int) -> builtins.list[Json]:
        """How one version's text became another's: [{"stretch": same | added | removed, "text"}]."""
        words: builtins.list[Json] = self._connection.get(
            f"/agreements/{document}/changes", earlier=earlier, later=later
        )["words"]
        return words

    def signatures(self, document: str, *, version: int) -> Iterator[Json]:
        """Who signed a version, by pseudonym."""
        return self._connection.rows(f"/agreements/{document}/signatures", version=version)

    def retire(self, document: str) -> Json:
        """Ask it of nobody any more; signatures stay."""
        found: Json = self._connection.post(f"/agreements/{document}/retire")
        return found

    def onboarding(self, project: int) -> Json:
        """Whether the course and the guidelines come before the first task: {"course", "reading"}."""
        found: Json = self._connection.get(f"/projects/{project}/onboarding")
        return found

    def ask(self, project: int, *, course: bool, reading: str) -> Json:
        """What comes before the first task. `reading`: not_asked, once, each_version."""
        found: Json = self._connection.put(f"/projects/{project}/onboarding", {"course": course, "reading": reading})
        return found

    def mine(self) -> Iterator[Json]:
        """What I am asked to sign and what I signed; what waits comes first. Signing needs the person, on the page."""
        return self._connection.rows("/me/agreements")

    def missing(self, project: int) -> builtins.list[Json]:
        """What I am missing before this project hands me work, each with the page where it is done."""
        rows: builtins.list[Json] = self._connection.get(f"/projects/{project}/missing")["rows"]
        return rows
