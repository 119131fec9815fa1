"""Sessions in which people learn to judge alike: planned, taken part in, looked at."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Calibration:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int) -> Iterator[Json]:
        """A project's sessions, newest first."""
        return self._connection.rows(f"/projects/{project}/calibration")

    def plan(
        self, project: int, title: str, items: Sequence[Json], *, opens_at: str, clauses: Sequence[str] = (),
        people: Sequence[str] | None = None, **more: Any,
    ) -> Json:  # fmt: skip
        """A new session. `items`: [{"item": id} or {"payload": fields}, each with "clauses"]; `people` are account ids, None = all
        who work there; times are RFC 3339. `more`: note, reveal_at, vote_at, closes_at."""
        body = {"title": title, "items": [*items], "opens_at": opens_at, "clauses": [*clauses], **more}
        body["people"] = [*people] if people is not None else None
        found: Json = self._connection.post(f"/projects/{project}/calibration", body)
        return found

    def get(self, session: str) -> Json:
        """Its stage, its people counted, and from the reveal on its figures."""
        found: Json = self._connection.get(f"/calibration/{session}")
        return found

    def move(self, session: str, stage: str) -> Json:
        """To the next stage: answering, discussing, voting, closed."""
        found: Json = self._connection.post(f"/calibration/{session}/move", {"stage": stage})
        return found

    def invite(self, session: str, people: Sequence[str] | None = None) -> Json:
        """More people, by account id; None = all who work there."""
        body = {"people": [*people] if people is not None else None}
        found: Json = self._connection.post(f"/calibration/{session}/people", body)
        return found

    def attendance(self, session: str) -> Iterator[Json]:
        """Who was there and how long, by pseudonym."""
        return self._connection.rows(f"/calibration/{session}/attendance")

    def mine(self) -> Iterator[Json]:
        """The sessions I am invited to, newest first."""
        return self._connection.rows("/me/calibration")

    def attend(self, session: str) -> Json:
        """I am here: the time since my last sign of life counts."""
        found: Json = self._connection.post(f"/calibration/{session}/attend")
        return found

    def items(self, session: str) -> Json:
        """{"form", "rows"}: what is judged, with my own answers."""
        found: Json = self._connection.get(f"/calibration/{session}/items")
        return found

    def answer(self, session: str, place: int, answers: Json) -> Json:
        """My answer to one item in this turn."""
        found: Json = self._connection.put(f"/calibration/{session}/items/{place}/answers", {"answers": answers})
        return found

    def answers(self, session: str, place: int) -> Iterator[Json]:
        """Everybody's answers to one item side by side, as far as they are revealed."""
        return self._connection.rows(f"/calibration/{session}/items/{place}/answers")

    def spread(self, session: str, place: int) -> Json:
        """Question → how many said the same of one item, however many they are, as far as they are revealed."""
        found: Json = self._connection.get(f"/calibration/{session}/items/{place}/spread")["questions"]
        return found

    def posts(self, session: str) -> Iterator[Json]:
        """The discussion in its order."""
        return self._connection.rows(f"/calibration/{session}/posts")

    def post(self, session: str, text: str, *, place: int = 0, clause: str = "") -> int:
        """Say something about an item (0: the session); gives the line's number."""
        body = {"text": text, "place": place, "clause": clause}
        return int(self._connection.post(f"/calibration/{session}/posts", body)["no"])

    def proposals(self, session: str) -> builtins.list[Json]:
        """Other words for clauses, as they came."""
        rows: builtins.list[Json] = self._connection.get(f"/calibration/{session}/proposals")["rows"]
        return rows

    def propose(self, session: str, clause: str, text: str, why: str) -> Json:
        """Other words for a clause, for who holds the session."""
        body = {"clause": clause, "text": text, "why": why}
        found: Json = self._connection.post(f"/calibration/{session}/proposals", body)
        return found

    def decide(self, session: str, proposal: str, state: str) -> Json:
        """What became of a proposal: taken, declined, or open again."""
        found: Json = self._connection.put(f"/calibration/{session}/proposals/{proposal}", {"state": state})
        return found

    def asked(self, project: int) -> bool:
        """Whether the project asks for the certificate before its next task."""
        return bool(self._connection.get(f"/projects/{project}/calibration/rule")["asked"])

    def ask(self, project: int, asked: bool) -> bool:
        """Ask for the certificate before the next task, or no more."""
        return bool(self._connection.put(f"/projects/{project}/calibration/rule", {"asked": asked})["asked"])
