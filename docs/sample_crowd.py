"""People of varied care who answer the sample project through the client, the same way every time."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from preceptor.client import Preceptor
from preceptor.entry.sample_crowd import judged, qualities_of

_PASSWORD = "four unrelated words here"  # noqa: S105 - of people in a house that lives for a minute


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
    Person("max@example.org", 4.0, 18),
)


def answer_the_sample(url: str, logins: Mapping[str, str], project: int) -> list[str]:
    """Everybody of CROWD (made, where need be) answers their share and keeps the next item open before them.

    Gives the keys that answer what the first of them left open.
    """
    with signed_in(url, "admin@example.org", logins["admin@example.org"]) as admin:
        quality = {
            text: value for item in admin.work.items(project) for text, value in qualities_of(item["payload"]).items()
        }
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


def keys_for(shown: Mapping[str, float]) -> list[str]:
    """Letters best first (“=” ties the next), then the first row of ratings; one response's cell is left empty."""
    letters = dict(zip("abcdefg", shown.values(), strict=False))
    keys: list[str] = []
    for letter in sorted(letters, key=lambda one: -letters[one]):
        if keys and letters[letter] == letters[keys[-1]]:
            keys.append("=")
        keys.append(letter)
    return [*keys, "q", *(str(round(points)) for points in letters.values())]


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
