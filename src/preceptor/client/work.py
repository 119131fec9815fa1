"""Items, and answering them: what a page does, for scripts, tests and model judges."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Work:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def items(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/items")

    def add(self, project: int, items: Sequence[Mapping[str, Any]]) -> Json:
        """A few items ({payload, gold?, group?}); for many use imports."""
        found: Json = self._connection.post(f"/projects/{project}/items", {"items": list(items)})
        return found

    def answers(self, item: str) -> list[Json]:
        found: list[Json] = self._connection.get(f"/items/{item}/answers")["rows"]
        return found

    def take(self, project: int) -> Json:
        """{"offer": …} or {"no_work": {code, sentence}}."""
        found: Json = self._connection.post(f"/projects/{project}/leases")
        return found

    def answer(self, lease: str, answers: Mapping[str, Any], *, key: str | None = None, then_next: bool = True) -> Json:
        """Answer a lease and take the next; the key makes a retry harmless, and is made here when not given."""
        body = {"answers": answers, "next": then_next}
        found: Json = self._connection.post(f"/leases/{lease}/answer", body, key=key or uuid.uuid4().hex)
        return found

    def lint(self, codes: Mapping[str, str]) -> Json:
        """What Bandit finds risky in pieces of Python, by name: {"findings": {name: […]}, "problems": {name: why}}."""
        found: Json = self._connection.post("/code/lint", {"codes": dict(codes)})
        return found

    def skip(self, lease: str, reason: str, note: str = "") -> Json:
        found: Json = self._connection.post(f"/leases/{lease}/skip", {"reason": reason, "note": note})
        return found
