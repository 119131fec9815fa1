"""Identity checks: one's own, and whether a project asks for them.

Evidence is looked at on the page only, by a checker in person.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Verification:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mine(self) -> Json:
        """How it stands with me: {"rows": newest first, "parts", "needed", "provider", "keep_days"}."""
        found: Json = self._connection.get("/me/verification")
        return found

    def begin(self, route: str, *, paper: str, country: str, number: str, name: str, consent: bool = False) -> Json:
        """`route`: face (wants `consent`), or papers (no photo of one's face). `paper`: passport, national_id, driving_licence,
        residence_permit. `country`: its two letters."""
        body = {"route": route, "paper": paper, "country": country, "number": number, "name": name, "consent": consent}
        found: Json = self._connection.post("/me/verification", body)
        return found

    def show(self, part: str, picture: str | Path) -> None:
        """Send a picture. `part`: front, back, face, second."""
        path = Path(picture)
        self._connection.upload(f"/me/verification/parts/{part}", path, name=path.name)

    def send(self) -> Json:
        """Let a checker have it."""
        found: Json = self._connection.post("/me/verification/send")
        return found

    def withdraw(self) -> Json:
        """Take back what is open; its evidence is erased at once."""
        found: Json = self._connection.post("/me/verification/withdraw")
        return found

    def session(self) -> Json:
        """With the provider, where there is one: {"check", "url"}, the page it wants me on."""
        found: Json = self._connection.post("/me/verification/session")
        return found

    def checks(self, *, decided: bool = False) -> Iterator[Json]:
        """For checkers: what waits, longest first, or what was decided. Without anything that names anybody."""
        return self._connection.rows("/verification/checks", decided=decided)

    def proof(self, check: str) -> builtins.list[Json]:
        """For checkers: of each picture there was its hash, and whether the file store holds it now."""
        rows: builtins.list[Json] = self._connection.get(f"/verification/checks/{check}/proof")["rows"]
        return rows

    def asked(self, project: int) -> bool:
        """Whether a project hands out work only to people whose identity is checked."""
        return bool(self._connection.get(f"/projects/{project}/verification")["asked"])

    def ask(self, project: int, asked: bool = True) -> bool:
        """From everybody's next task on."""
        return bool(self._connection.put(f"/projects/{project}/verification", {"asked": asked})["asked"])
