"""Content policies and taxonomies of the house."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Policies:
    """What content is judged by: numbered clauses with versions and examples."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> list[Json]:
        """The newest version of each."""
        found: list[Json] = self._connection.get("/policies")["rows"]
        return found

    def get(self, name: str, *, version: int | None = None) -> Json:
        found: Json = self._connection.get(f"/policies/{name}", **_given(version=version))
        return found

    def save(
        self,
        name: str,
        title: str,
        clauses: Sequence[Mapping[str, Any]],
        *,
        based_on: int | None = None,
        note: str = "",
    ) -> Json:
        """All clauses of the next version: {number, title, text, examples: [{text, verdict, why}]}."""
        body = {"title": title, "clauses": [*clauses], "note": note, **_given(based_on=based_on)}
        found: Json = self._connection.put(f"/policies/{name}", body)
        return found

    def versions(self, name: str) -> builtins.list[Json]:
        """Newest first."""
        found: builtins.list[Json] = self._connection.get(f"/policies/{name}/versions")["rows"]
        return found

    def changes(self, name: str, earlier: int, later: int) -> builtins.list[Json]:
        """What differs between two versions, clause by clause and word by word."""
        found: builtins.list[Json] = self._connection.get(f"/policies/{name}/changes", earlier=earlier, later=later)[
            "rows"
        ]
        return found

    def touched(self, name: str, clauses: Sequence[str] = ()) -> builtins.list[Json]:
        """The questions that judge by this policy, and how many answers cite these clauses (none named: all)."""
        found: builtins.list[Json] = self._connection.get(
            f"/policies/{name}/touched", clauses=",".join(clauses) or None
        )["rows"]
        return found


class Taxonomies:
    """Categories to choose and flag by: three that are published, and your own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> list[Json]:
        found: list[Json] = self._connection.get("/taxonomies")["rows"]
        return found

    def get(self, name: str, *, version: int | None = None) -> Json:
        found: Json = self._connection.get(f"/taxonomies/{name}", **_given(version=version))
        return found

    def save(self, name: str, title: str, nodes: Sequence[Mapping[str, Any]], **more: Any) -> Json:
        """All categories of the next version: {code, title, help, parent, escalate}; more: source, edition, based_on."""
        found: Json = self._connection.put(f"/taxonomies/{name}", {"title": title, "nodes": [*nodes], **more})
        return found

    def crosswalk(self, name: str, other: str) -> builtins.list[Json]:
        """[{code, other, relation}]: exact, close, narrow (the first lies within the second) or broad."""
        found: builtins.list[Json] = self._connection.get(f"/taxonomies/{name}/crosswalks/{other}")["pairs"]
        return found


def _given(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value is not None}
