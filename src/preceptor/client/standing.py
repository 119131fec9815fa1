"""Quality rules, the receipts of what they decided about people, and objections."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Rules:
    """A rule: `conditions` that must all hold, and an action: warn, more_gold, pause, exam, ask_again or remove."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int) -> builtins.list[Json]:
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/rules")["rows"]
        return found

    def make(
        self, project: int, name: str, conditions: Sequence[Mapping[str, Any]], action: str, **options: Any
    ) -> Json:
        """On from now; a rule that could never fire is refused. Options: hours, share, skill, answers."""
        found: Json = self._connection.post(f"/projects/{project}/rules", _draft(name, conditions, action, options))
        return found

    def replay(
        self, project: int, name: str, conditions: Sequence[Mapping[str, Any]], action: str, **options: Any
    ) -> Json:
        """How often it would have fired in the last seven days; nothing is kept."""
        body = _draft(name, conditions, action, options)
        found: Json = self._connection.post(f"/projects/{project}/rules/replay", body)
        return found

    def change(self, rule: str, *, on: bool = True, **draft: Any) -> Json:
        """Its next version: all of name, conditions, action and their options are given."""
        found: Json = self._connection.put(f"/rules/{rule}", {**draft, "on": on})
        return found


class Receipts:
    """What was decided about people: by which rule, on which numbers, until when."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int, *, state: str | None = None) -> Iterator[Json]:
        """Newest first; state: noted, done, proposed, in_force, declined or undone."""
        return self._connection.rows(f"/projects/{project}/receipts", state=state)

    def mine(self) -> Iterator[Json]:
        """All that was decided about the asker, in every project."""
        return self._connection.rows("/me/receipts")

    def appeals(self, project: int) -> builtins.list[Json]:
        """Objections that wait for a judge; who objects is not told."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/appeals")["rows"]
        return found

    def appeal(self, receipt: str, plea: str) -> Json:
        """Object to a decision about oneself; somebody else judges within a week, or it is granted."""
        return self._say(receipt, "appeal", plea=plea)

    def judge(self, receipt: str, *, grant: bool, reply: str = "") -> Json:
        return self._say(receipt, "judgment", grant=grant, reply=reply)

    def decide(self, receipt: str, *, confirm: bool, note: str = "") -> Json:
        """Confirm or decline a removal that a rule proposed."""
        return self._say(receipt, "decision", confirm=confirm, note=note)

    def undo(self, receipt: str, *, note: str = "") -> Json:
        """Take back what follows from it."""
        return self._say(receipt, "undo", note=note)

    def _say(self, receipt: str, what: str, **said: Any) -> Json:
        found: Json = self._connection.post(f"/receipts/{receipt}/{what}", said)
        return found


def _draft(name: str, conditions: Sequence[Mapping[str, Any]], action: str, options: Mapping[str, Any]) -> Json:
    return {"name": name, "conditions": [dict(one) for one in conditions], "action": action, **options}
