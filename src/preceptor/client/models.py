"""Models: endpoints, responses drawn from them, and judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]
_AT_ONCE = 200


class Endpoints:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, *, closed: bool = False) -> Iterator[Json]:
        """Those that can be asked, with what they have cost; `closed` brings the others too."""
        return self._connection.rows("/endpoints", closed=str(closed).lower())

    def get(self, endpoint: str) -> Json:
        found: Json = self._connection.get(f"/endpoints/{endpoint}")
        return found

    def add(self, name: str, *, provider: str = "openai", key: str = "", **settings: Any) -> Json:
        """A model: address, model, price, limits, schemas, script … as in docs/reference/api.md. The key is never shown again."""
        found: Json = self._connection.post("/endpoints", {"name": name, "provider": provider, "key": key, **settings})
        return found

    def set_key(self, endpoint: str, key: str) -> Json:
        found: Json = self._connection.put(f"/endpoints/{endpoint}/key", {"key": key})
        return found

    def ask(self, endpoint: str, prompt: str, **settings: Any) -> Json:
        """Try it with a prompt: its reply, tokens, time and cost."""
        body = {"prompt": prompt, **({"settings": settings} if settings else {})}
        found: Json = self._connection.post(f"/endpoints/{endpoint}/try", body)
        return found

    def calls(self, endpoint: str) -> Iterator[Json]:
        return self._connection.rows(f"/endpoints/{endpoint}/calls")

    def close(self, endpoint: str) -> Json:
        found: Json = self._connection.post(f"/endpoints/{endpoint}/close")
        return found

    def open(self, endpoint: str) -> Json:
        found: Json = self._connection.post(f"/endpoints/{endpoint}/open")
        return found


class Draws:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/draws")

    def get(self, draw: str) -> Json:
        found: Json = self._connection.get(f"/draws/{draw}")
        return found

    def start(
        self,
        project: int,
        prompts: Iterable[str | Mapping[str, Any]] = (),
        *,
        endpoints: Sequence[str],
        each: int = 2,
        name: str = "Draw",
        from_project: int | None = None,
        **settings: Any,
    ) -> Json:
        """Draw `each` responses from every endpoint for every prompt (a text, or values of the form's fields).

        Settings: temperature, top_p, max_tokens, system, seed, stop. Watch `["job"]` with `jobs.wait`.
        """
        wanted = {"name": name, "endpoints": list(endpoints), "each": each, "settings": settings}
        made = self._connection.post(f"/projects/{project}/draws", {**wanted, "from_project": from_project})
        for some in _batches(prompts):
            self._connection.post(f"/draws/{made['id']}/prompts", {"prompts": some})
        found: Json = self._connection.post(f"/draws/{made['id']}/start")
        return found

    def prompts(self, draw: str) -> Iterator[Json]:
        """Prompts with what came back."""
        return self._connection.rows(f"/draws/{draw}/prompts")


class Judges:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, project: int) -> list[Json]:
        found: list[Json] = self._connection.get(f"/projects/{project}/judges")["rows"]
        return found

    def make(
        self, project: int, name: str, *, endpoint: str, instruction: str = "", swap: bool = False, **settings: Any
    ) -> Json:
        body = {"name": name, "endpoint": endpoint, "instruction": instruction, "swap": swap, "settings": settings}
        found: Json = self._connection.post(f"/projects/{project}/judges", body)
        return found

    def start(self, judge: str) -> Json:
        """Judge every item not judged yet; watch `["job"]`."""
        found: Json = self._connection.post(f"/judges/{judge}/start")
        return found

    def get(self, judge: str) -> Json:
        found: Json = self._connection.get(f"/judges/{judge}")
        return found

    def retire(self, judge: str) -> Json:
        found: Json = self._connection.post(f"/judges/{judge}/retire")
        return found

    def judgments(self, judge: str, *, refused: bool = False) -> Iterator[Json]:
        return self._connection.rows(f"/judges/{judge}/judgments", refused=str(refused).lower())

    def suggest(self, project: int, judge: str, *, held_back: float = 0.2) -> Json:
        """Show people this judge's answers as suggestions; "" shows none any more."""
        body = {"judge": judge, "held_back": held_back}
        found: Json = self._connection.put(f"/projects/{project}/suggestions", body)
        return found

    def anchoring(self, project: int, judge: str = "") -> Sequence[Json]:
        """What showing suggestions does to people's answers, a row a question."""
        found: Sequence[Json] = self._connection.get(f"/projects/{project}/anchoring", judge=judge)["rows"]
        return found


def _batches(prompts: Iterable[str | Mapping[str, Any]]) -> Iterator[list[Json]]:
    shaped = ({"text": one} if isinstance(one, str) else {"payload": dict(one)} for one in prompts)
    while some := list(islice(shaped, _AT_ONCE)):
        yield some
