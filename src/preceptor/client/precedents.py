"""Questions about items, and the precedents their answers become."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Precedents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, lease: str, text: str) -> Json:
        """Ask about an item in hand; the work goes on."""
        found: Json = self._connection.post(f"/leases/{lease}/question", {"text": text})
        return found

    def say(self, question: str, text: str) -> Json:
        """Answer a question, or ask on in one's own."""
        found: Json = self._connection.post(f"/questions/{question}/words", {"text": text})
        return found

    def questions(self, project: int, *, state: str | None = None) -> Iterator[Json]:
        """Everybody's, newest first, for those who answer; state: open or answered."""
        return self._connection.rows(f"/projects/{project}/questions", state=state)

    def mine(self, project: int) -> builtins.list[Json]:
        """My own questions with what was answered."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/my-questions")["rows"]
        return found

    def list(self, project: int, *, match: str = "", unread: bool = False) -> Iterator[Json]:
        """What holds, newest first; `match`: words to find; `unread`: those I have not confirmed."""
        return self._connection.rows(f"/projects/{project}/precedents", match=match or None, unread=unread or None)

    def set(self, project: int, question: str, answer: str, *, clauses: Sequence[str] = (), thread: str = "") -> Json:
        """Let an answer hold for everybody; `thread`: the question it answers."""
        body = {"question": question, "answer": answer, "clauses": [*clauses], "thread": thread}
        found: Json = self._connection.post(f"/projects/{project}/precedents", body)
        return found

    def confirm_read(self, precedent: str) -> None:
        self._connection.post(f"/precedents/{precedent}/read")

    def retire(self, precedent: str) -> None:
        """It holds no more."""
        self._connection.post(f"/precedents/{precedent}/retire")

    def draw_quiz(self, project: int, *, training: bool = False) -> Json:
        """A draft exam of what holds, a question for each precedent; `training`: answers are told at once. {"exam", "questions", "left_out"}"""
        found: Json = self._connection.post(f"/projects/{project}/quizzes", {"training": training})
        return found

    def quizzes(self, project: int) -> builtins.list[Json]:
        """Exams drawn from precedents, newest first, with the questions that may hold no more (`stale`)."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/quizzes")["rows"]
        return found

    def look_again(self, project: int, exam: str) -> None:
        """Its questions hold under the guidelines of now."""
        self._connection.post(f"/projects/{project}/quizzes/{exam}/look-again")
