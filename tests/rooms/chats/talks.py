"""A served house with a project of conversations and scripted models, and somebody who talks."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2

from live import Live
from preceptor.base.actor import SYSTEM, Role
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.identity.nouns import Person
from preceptor.rooms.models import actions as models
from preceptor.rooms.models.nouns import Limits, Line, NewEndpoint, Provider, Trouble
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem

TALK = {
    "kind": "conversation", "name": "talk", "title": "Talk", "about": "scene", "models": ["one", "two"], "at_least": 1,
    "dimensions": [{"name": "flow", "title": "Flow"}],
}  # fmt: skip
SCENE = [{"kind": "text", "name": "scene", "title": "Scene"}]
SCRIPTS = {
    "one": (
        Line("down", trouble=Trouble.DOWN),
        Line("long", " ".join(f"w{n}" for n in range(200))),
        Line("", "From one."),
    ),
    "two": (Line("hostile", "<script>alert(1)</script> [x](javascript:alert(1))"), Line("", "From two, *at length*.")),
}


@dataclass
class Talker:
    """Somebody at a lease; `at` is the address of the live question."""

    http: httpx2.Client
    lease: str
    question: str = "talk"

    @property
    def at(self) -> str:
        return f"/leases/{self.lease}/chats/{self.question}"

    def say(self, text: str, *, wait: bool = True) -> dict[str, Any]:
        said = self.http.post(f"{self.at}/messages", json={"text": text})
        assert said.status_code == 201, said.text
        return self.settled() if wait else said.json()

    def settled(self) -> dict[str, Any]:
        """The chat once nothing comes in any more."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            chat = self.chat()
            if all(reply["state"] != "open" for one in chat["exchanges"] for reply in one["replies"]):
                return chat
            time.sleep(0.05)
        raise AssertionError("a reply never ended")

    def chat(self) -> dict[str, Any]:
        return self.http.get(self.at).json()

    def choose(self, side: str, place: int = 1, **choice: Any) -> httpx2.Response:
        return self.http.put(f"{self.at}/exchanges/{place}/choice", json={"side": side, **choice})

    def answer(self, answers: dict[str, Any]) -> httpx2.Response:
        return self.http.post(f"/leases/{self.lease}/answer", json={"answers": answers, "next": False})

    def events(self, after: str = "", *, most: int = 10_000) -> list[tuple[str, str, dict[str, Any]]]:
        """(id, name, content) of what is told, until the end or `most` events."""
        found: list[tuple[str, str, dict[str, Any]]] = []
        with self.http.stream("GET", f"{self.at}/events", params={"after": after}) as stream:
            for one in _events(stream.iter_lines()):
                found.append(one)
                if len(found) == most or one[1] == "end":
                    return found
        return found


def _events(lines: Iterator[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif "event" in fields:
            yield fields.get("id", ""), fields["event"], json.loads(fields["data"])
            fields = {}


def side_of(chat: dict[str, Any], says: str, place: int = 1) -> str:
    """The side whose reply begins with these words."""
    replies = chat["exchanges"][place - 1]["replies"]
    return next(reply["side"] for reply in replies if reply["text"].startswith(says))


@dataclass
class Talks:
    """A project in which people talk. `talker(n)` is the n-th person with an item of their own in hand."""

    live: Live
    project: int
    form: dict[str, Any]

    def talker(self, number: int = 1, *, question: str = "talk") -> Talker:
        email = f"talker{number}@example.org"
        person = Person(email, f"Talker {number}", "a long enough password", frozenset({Role.CONTRIBUTOR}))
        made = self.live.units.write_now(SYSTEM, identity.ensure_people, [person])[email]
        self.live.units.write_now(SYSTEM, identity.set_member, self.project, made.id, roles=[Role.CONTRIBUTOR])
        opened = self.live.units.write_now(
            SYSTEM, identity.open_session, made.no, account_id=made.id, how="test", agent="test"
        )
        http = httpx2.Client(base_url=f"{self.live.url}/api/v1", headers={"X-Preceptor": "1"}, timeout=30)
        http.cookies.set(COOKIE, opened.secret)
        offer = http.post(f"/projects/{self.project}/leases", json={}).json()["offer"]
        return Talker(http, offer["lease"], question)


def set_talks(live: Live, *questions: dict[str, Any], fields: list[dict[str, Any]] | None = None, payloads: Any = None,
              word_millis: int = 0) -> Talks:  # fmt: skip
    form = {"fields": fields or SCENE, "questions": list(questions) or [TALK]}
    items = payloads or [{"scene": f"Scene {n}"} for n in range(20)]
    return Talks(live, live.units.write_now(SYSTEM, make_talks, form, items, word_millis=word_millis), form)


def make_talks(ctx: Ctx, form: dict[str, Any], items: list[dict[str, Any]], *, word_millis: int) -> int:
    """The number of an open project with these items, and its scripted models."""
    for name, script in SCRIPTS.items():
        limits = Limits(most_at_once=256)
        models.add_endpoint(
            ctx, NewEndpoint(name, Provider.SCRIPTED, limits=limits, script=script, word_millis=word_millis)
        )
    project = projects.create_project(ctx, NewProject(name="Talks", form=form, overlap=1, gold_share=0.0))
    work.add_items(ctx, project.id, [NewItem(payload) for payload in items])
    projects.change_state(ctx, project.id, State.ACTIVE)
    return project.id
