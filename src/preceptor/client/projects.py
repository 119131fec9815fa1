"""Projects and the templates they start from."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Templates:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> list[Json]:
        found: list[Json] = self._connection.get("/templates")["rows"]
        return found

    def get(self, name: str) -> Json:
        """Its form, guidelines and a sample item."""
        found: Json = self._connection.get(f"/templates/{name}")
        return found


class Projects:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> Iterator[Json]:
        return self._connection.rows("/projects")

    def get(self, project: int) -> Json:
        found: Json = self._connection.get(f"/projects/{project}")
        return found

    def create(
        self, name: str, *, template: str | None = None, form: Mapping[str, Any] | None = None, **settings: Any
    ) -> Json:
        """A new project, from a template or a form; settings: overlap, overlap_most, gold_share, pay_per_task, description …"""
        body = {"name": name, "template": template, "form": form, **settings}
        found: Json = self._connection.post("/projects", {k: v for k, v in body.items() if v is not None})
        return found

    def change(self, project: int, **settings: Any) -> Json:
        found: Json = self._connection.patch(f"/projects/{project}", settings)
        return found

    def move(self, project: int, state: str) -> Json:
        """To draft, active, paused or done."""
        found: Json = self._connection.post(f"/projects/{project}/state", {"state": state})
        return found

    def form(self, project: int) -> Json:
        found: Json = self._connection.get(f"/projects/{project}/form")
        return found

    def set_form(self, project: int, form: Mapping[str, Any]) -> Json:
        """A new version of the form; items and answers keep the version they were made under."""
        found: Json = self._connection.put(f"/projects/{project}/form", {"form": form})
        return found

    def specifications(self, project: int) -> builtins.list[Json]:
        """The rubrics of the form as reward specifications: criteria, points and the formula of the score."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/form/specifications")["rows"]
        return found
