"""People of varied care who answer the sample project through the client, the same way every time."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from preceptor.client import Preceptor

Json = dict[str, Any]
DIMENSIONS = ("accuracy", "helpfulness", "tone")
_PASSWORD = "four unrelated words here"  # noqa: S105 - of people in a house that lives for a minute
_REASONS = (
    "The first in my order does what was asked and gets the facts right; the last one does not.",
    "Two of them say much the same; the better one is shorter.",
    "It warns of the risk in the second sentence, which the others leave out.",
)


@dataclass(frozen=True)
class Person:
    """`noise` is how far (in points of 1 to 5) their eye strays from the sample's own quality of a response."""

    email: str
    noise: float
    answers: int


CROWD = (
    Person("contributor@example.org", 0.5, 22),
    Person("second@example.org", 0.4, 28),
    Person("chen@example.org", 0.3, 28),
    Person("dara@example.org", 0.8, 26),
    Person("eli@example.org", 1.1, 24),
    Person("fatima@example.org", 4.0, 18),
)


def answer_the_sample(url: str, logins: Mapping[str, str], project: int) -> None:
    """Everybody of CROWD answers their share and keeps the next item open before them; who has no account yet gets one."""
    with signed_in(url, "admin@example.org", logins["admin@example.org"]) as admin:
        quality = {text: value for item in admin.work.items(project) for text, value in qualities(item).items()}
        admin.projects.change(project, pay_per_task={"currency": "EUR", "minor_units": 60})
        admin.pay.fund(project, "EUR", 15_000, note="For the first hundred answers")
        for person in CROWD:
            if person.email not in logins:
                _invite(admin, person, project)
    left_open = []
    for person in CROWD:
        with signed_in(url, person.email, logins.get(person.email, _PASSWORD)) as worker:
            left_open.append(_work(worker, person, project, quality))
    return keys_for(left_open[0])


def signed_in(url: str, email: str, password: str) -> Preceptor:
    """A client with a token of this person's own."""
    with httpx2.Client(base_url=f"{url}/api/v1", headers={"X-Preceptor": "1"}, timeout=60) as http:
        http.post("/sessions", json={"email": email, "password": password}).raise_for_status()
        token = http.post("/tokens", json={"name": "sample crowd"}).raise_for_status().json()["token"]
    return Preceptor(url, token)


def qualities(item: Mapping[str, Any]) -> dict[str, float]:
    """Text of a response → its quality (1 to 5) as the sample's author noted it; people are shown no such note."""
    return {one["text"]: float(one["meta"]["quality"]) for one in item["payload"]["responses"]}


def judged(shown: Mapping[str, float], *, noise: float, chance: random.Random) -> Json:
    """The answers of somebody who sees the quality of each response (id → 1 to 5) through `noise`."""
    seen = {name: quality + chance.gauss(0, noise) for name, quality in shown.items()}
    steps = sorted({round(value * 2) for value in seen.values()}, reverse=True)
    order = [[name for name in shown if round(seen[name] * 2) == step] for step in steps]
    answers: Json = {
        "overall": {"order": order, "none_acceptable": max(seen.values()) < 2},
        "quality": {"values": {name: _points(seen[name], noise, chance) for name in shown}},
    }
    if chance.random() < 0.4:
        answers["reason"] = {"text": chance.choice(_REASONS)}
    return answers


def keys_for(shown: Mapping[str, float]) -> list[str]:
    """Letters best first (“=” ties the next), then the first row of ratings; one response's cell is left empty."""
    letters = dict(zip("abcdefg", shown.values(), strict=False))
    keys: list[str] = []
    for letter in sorted(letters, key=lambda one: -letters[one]):
        if keys and letters[letter] == letters[keys[-1]]:
            keys.append("=")
        keys.append(letter)
    return [*keys, "q", *(str(round(points)) for points in letters.values())]


def _points(seen: float, noise: float, chance: random.Random) -> dict[str, int]:
    return {name: min(5, max(1, round(seen + chance.gauss(0, noise / 2)))) for name in DIMENSIONS}


def _invite(admin: Preceptor, person: Person, project: int) -> None:
    name = person.email.split("@")[0]
    body = {"email": person.email, "name": name.title(), "password": _PASSWORD, "roles": ["contributor"]}
    account = admin.connection.post("/accounts", body)
    admin.connection.put(f"/projects/{project}/members/{account['id']}", {"roles": ["contributor"]})


def _work(worker: Preceptor, person: Person, project: int, quality: Mapping[str, float]) -> dict[str, float]:
    """Answer, and give the quality of each response of the item that is left open, in the order shown."""
    chance = random.Random(person.email)  # noqa: S311 - it draws opinions, not secrets
    taken = worker.work.take(project)
    for _ in range(person.answers):
        answers = judged(_shown(taken, quality), noise=person.noise, chance=chance)
        taken = worker.work.answer(taken["offer"]["lease"], answers)["next"]
    return _shown(taken, quality)


def _shown(taken: Mapping[str, Any], quality: Mapping[str, float]) -> dict[str, float]:
    if taken["offer"] is None:
        raise SystemExit("The sample has too few items for this crowd: let each answer fewer.")
    return {one["id"]: quality[one["text"]] for one in taken["offer"]["payload"]["responses"]}
