"""Items, and answering them: what a page does, for scripts, tests and model judges."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]
_LOOK_SECONDS = 0.2


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

    def attach(self, lease: str, file: Path | str) -> Json:
        """Send a picture of a source for a claim's evidence: {media, sha256, type, bytes}; name the first two as its snapshot."""
        path = Path(file)
        found: Json = self._connection.upload(f"/leases/{lease}/snapshots", path, name=path.name)
        return found

    def lint(self, codes: Mapping[str, str]) -> Json:
        """What Bandit finds risky in pieces of Python, by name: {"findings": {name: […]}, "problems": {name: why}}."""
        found: Json = self._connection.post("/code/lint", {"codes": dict(codes)})
        return found

    def language(self, text: str, wanted: str) -> Json:
        """Whether a text seems to be in another language than `wanted` (BCP 47): {"language": "fr" or "", "sure": …}."""
        found: Json = self._connection.post("/texts/language", {"text": text, "wanted": wanted})
        return found

    def chat(self, lease: str, question: str, *, wait: bool = False) -> Json:
        """A live conversation as it stands; with `wait`, once no reply is coming in any more."""
        while True:
            found: Json = self._connection.get(f"/leases/{lease}/chats/{question}")
            coming = [one for exchange in found["exchanges"] for one in exchange["replies"] if one["state"] == "open"]
            if not wait or not coming:
                return found
            time.sleep(_LOOK_SECONDS)

    def say(self, lease: str, question: str, text: str) -> Json:
        """Say something to the hidden models; their replies come in while you look with `chat`."""
        found: Json = self._connection.post(f"/leases/{lease}/chats/{question}/messages", {"text": text})
        return found

    def choose(
        self, lease: str, question: str, *, place: int, side: str, edited: str | None = None, alone: bool = False
    ) -> Json:
        """The reply that goes on, as it is or `edited`; `alone`: the other side is asked no more."""
        body = {"side": side, "edited": edited, "alone": alone}
        found: Json = self._connection.put(f"/leases/{lease}/chats/{question}/exchanges/{place}/choice", body)
        return found

    def end_chat(self, lease: str, question: str, rated: Mapping[str, Any] | None = None) -> Json:
        """End a conversation; what was `rated` holds from then on, and names are shown."""
        found: Json = self._connection.post(f"/leases/{lease}/chats/{question}/end", {"rated": dict(rated or {})})
        return found

    def alike(self, project: int, text: str) -> list[Json]:
        """Prompts of the project that are nearly the same, the most alike first."""
        found: list[Json] = self._connection.post(f"/projects/{project}/prompts/alike", {"text": text})["rows"]
        return found

    def coverage(self, project: int) -> list[Json]:
        """The map of each question that asks for prompts: what is wanted, what is there."""
        found: list[Json] = self._connection.get(f"/projects/{project}/prompts/coverage")["rows"]
        return found

    def skip(self, lease: str, reason: str, note: str = "") -> Json:
        found: Json = self._connection.post(f"/leases/{lease}/skip", {"reason": reason, "note": note})
        return found
