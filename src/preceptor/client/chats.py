"""Conversations people held with models, as their answers keep them once they are submitted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Chats:
    """What is still being talked about belongs to its person alone: nothing is listed before the answer is submitted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int) -> Iterator[Json]:
        """A project's conversations in the order they were submitted; whole, as `get` gives them."""
        for answer in self._connection.rows(f"/projects/{project}/answers"):
            yield from conversations(answer)

    def get(self, answer: str) -> Sequence[Json]:
        """An answer's conversations, one for each question that talks: {answer, item, question, contributor, models (side →
        name), exchanges, messages, chat}. `messages` is what went on, `chat` all that was kept: every reply, choice, edit,
        time and cost."""
        return list(conversations(self._connection.get(f"/answers/{answer}")))

    def export(self, project: int, to: Path | str) -> int:
        """Write them as JSON lines, whole; gives how many."""
        written = 0
        with Path(to).open("w", encoding="utf-8") as file:
            for one in self.list(project):
                file.write(json.dumps(one, ensure_ascii=False) + "\n")
                written += 1
        return written


def conversations(answer: Mapping[str, Any]) -> Iterator[Json]:
    """Those an answer holds: the parts the house itself has kept bear a chat's id."""
    for question, given in answer["answers"].items():
        if isinstance(given, Mapping) and given.get("chat") and "exchanges" in given:
            yield {
                "answer": answer["id"], "item": answer["item"], "question": question,
                "contributor": answer["contributor"],
                "models": {side: one["name"] for side, one in given["sides"].items()},
                "exchanges": len(given["exchanges"]), "messages": list(_messages(given)), "chat": given,
            }  # fmt: skip


def _messages(given: Mapping[str, Any]) -> Iterator[Json]:
    for exchange in given["exchanges"]:
        yield {"role": "user", "content": exchange["text"]}
        if exchange["said"]:
            yield {"role": "assistant", "content": exchange["said"]}
