"""Exams: the question bank and exams for who writes them, one's own for who takes them."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Exams:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def questions(self, **asked: Any) -> Iterator[Json]:
        """The bank, newest first. `asked`: state, domain, topic, language, difficulty."""
        return self._connection.rows("/exam-questions", **asked)

    def add_question(self, question: Mapping[str, Any]) -> Json:
        """{"shape": "single", "text": …, "options": […], "right": [1], "reason": …, "topic": …}; other shapes: several, short, practice."""
        return self._post("/exam-questions", dict(question))

    def import_questions(self, file: Path | str, *, leave_out: bool = False, **tags: Any) -> Json:
        """A CSV, JSONL or MMLU-Redux file: all rows or none, or with `leave_out` those that can be asked. {"added", "wrong": […]}"""
        asked = {"leave_out": "true" if leave_out else "false", **tags}
        found: Json = self._connection.upload("/exam-questions/import", Path(file), **asked)
        return found

    def question(self, question: str) -> Json:
        """One with all its versions."""
        found: Json = self._connection.get(f"/exam-questions/{question}")
        return found

    def change_question(self, question: str, changed: Mapping[str, Any]) -> Json:
        """Its next version, said whole; what was asked before stays."""
        found: Json = self._connection.put(f"/exam-questions/{question}", dict(changed))
        return found

    def replace_question(self, question: str, other: Mapping[str, Any], why: str) -> Json:
        """Ask another in its place, also in the exams that name it; it is retired. {"question", "exams": [titles]}"""
        return self._post(f"/exam-questions/{question}/replace", {**other, "why": why})

    def try_question(self, question: Mapping[str, Any], **said: Any) -> Json:
        """How an answer would be counted: chosen=[places in options], text="…" or answers={…}. Nothing is kept."""
        return self._post("/exam-questions/try", {**question, "said": said})

    def bring_back(self, question: str) -> Json:
        """Ask it again."""
        return self._post(f"/exam-questions/{question}/bring-back", {})

    def retire(self, question: str, why: str) -> Json:
        """Ask it no more."""
        return self._post(f"/exam-questions/{question}/retire", {"why": why})

    def rekey(self, question: str, right: builtins.list[int], why: str, *, preview: bool = False) -> Json:
        """Other options are right, also for what was answered before; with `preview` only say whom that changes."""
        now = self._connection.get(f"/exam-questions/{question}")
        body = {name: now[name] for name in CONTENT} | {"right": right, "why": why}
        return self._post(f"/exam-questions/{question}/rekey{'/preview' if preview else ''}", body)

    def list(self) -> Iterator[Json]:
        """All exams, newest first, for those who write them."""
        return self._connection.rows("/exams")

    def create(self, title: str, sections: builtins.list[Json], **rules: Any) -> Json:
        """A draft. A section: {"title", "count", "drawn": {"topic"}} or {"title", "questions": [ids]}."""
        return self._post("/exams", {"title": title, "sections": sections, **rules})

    def get(self, exam: str) -> Json:
        """One as it is written, with what the bank lacks for it."""
        found: Json = self._connection.get(f"/exams/{exam}")
        return found

    def change(self, exam: str, plan: Mapping[str, Any]) -> Json:
        """Say it anew, whole; attempts under way keep what they were begun with."""
        found: Json = self._connection.put(f"/exams/{exam}", dict(plan))
        return found

    def open(self, exam: str) -> Json:
        """Everybody who is signed in may take it."""
        return self._post(f"/exams/{exam}/state", {"state": "open"})

    def close(self, exam: str) -> Json:
        """Nobody can start it any more."""
        return self._post(f"/exams/{exam}/state", {"state": "closed"})

    def results(self, exam: str) -> Iterator[Json]:
        """What was handed in, last first, by pseudonym."""
        return self._connection.rows(f"/exams/{exam}/results")

    def statistics(self, exam: str) -> Json:
        """How good its questions are: difficulty, discrimination, options, and which to look at. Decides nothing."""
        found: Json = self._connection.get(f"/exams/{exam}/questions")
        return found

    def accommodations(self) -> builtins.list[Json]:
        """Whose exams last longer."""
        found: builtins.list[Json] = self._connection.get("/exam-accommodations")["rows"]
        return found

    def give_time(self, email: str, time_percent: int, note: str = "") -> None:
        """More time for one person: 150 is half as much again."""
        body = {"email": email, "time_percent": time_percent, "note": note}
        self._connection.put("/exam-accommodations", body)

    def mine(self) -> Iterator[Json]:
        """Exams that are open, each as it stands for me."""
        return self._connection.rows("/me/exams")

    def start(self, exam: str) -> Json:
        """Begin, or go on with what I began."""
        return self._post(f"/me/exams/{exam}/start", {})

    def attempt(self, attempt: str) -> Json:
        """My attempt; once it is graded the receipt."""
        found: Json = self._connection.get(f"/me/attempts/{attempt}")
        return found

    def answer(self, attempt: str, place: int, **said: Any) -> Json:
        """Keep an answer: chosen=[places], text="…" or answers={…}."""
        found: Json = self._connection.put(f"/me/attempts/{attempt}/answers/{place}", said)
        return found

    def submit(self, attempt: str) -> Json:
        """Hand in; handing in twice changes nothing."""
        return self._post(f"/me/attempts/{attempt}/submit", {})

    def skills(self) -> builtins.list[Json]:
        """What I can do, as exams have shown."""
        found: builtins.list[Json] = self._connection.get("/me/skills")["rows"]
        return found

    def _post(self, path: str, body: Json) -> Json:
        found: Json = self._connection.post(path, body)
        return found


CONTENT: builtins.list[str] = [
    "shape", "text", "options", "right", "accepted", "number", "tolerance", "form", "payload", "gold", "reason",
]  # fmt: skip
"""What a question asks and what is right."""
