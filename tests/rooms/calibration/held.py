"""A session as its people and its manager hold it over HTTP; shared by the tests of its routes."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import Role
from preceptor.base.clock import rfc3339
from rooms.routing.stage import FORM, payload
from rooms.settle import settle
from web import Client, House

CLAUSES = [{"number": "1", "title": "Facts", "text": "Be right."}, {"number": "2", "title": "Tone", "text": "Be kind."}]
FIRST, SECOND = ({"overall": {"order": [[one] for one in order]}} for order in (("r1", "r2", "r3"), ("r3", "r2", "r1")))


def project_of(house: House) -> int:
    manager = house.as_manager
    made: int = manager.post("/projects", json={"name": "P", "form": FORM}).json()["id"]
    manager.put(f"/projects/{made}/guidelines", json={"clauses": CLAUSES, "note": "Begun."})
    for one in (house.as_contributor, house.as_reviewer):
        house.join(one, made, Role.CONTRIBUTOR)
    return made


def plan(house: House, project: int, **parts: Any) -> Any:
    body = {
        "title": "How kind?", "opens_at": rfc3339(house.units.now()), "clauses": ["1"],
        "items": [{"payload": payload(1), "clauses": ["1"]}, {"payload": payload(2)}],
        "people": [house.as_contributor.account.id, house.as_reviewer.account.id], **parts,
    }  # fmt: skip
    return house.as_manager.post(f"/projects/{project}/calibration", json=body)


def move(house: House, session: str, stage: str) -> Any:
    moved = house.as_manager.post(f"/calibration/{session}/move", json={"stage": stage})
    settle(house.units)
    return moved


def answer(client: Client, session: str, place: int, answers: Any) -> Any:
    return client.put(f"/calibration/{session}/items/{place}/answers", json={"answers": answers})


def everything_seen(client: Client, session: str) -> str:
    """All that any reading route tells about a session."""
    paths = ("", "/items", "/attendance", "/posts", "/proposals", "/items/1/answers", "/items/2/answers")
    told = [client.get(f"/calibration/{session}{path}").text for path in paths]
    return " ".join([*told, client.get("/me/calibration").text])
