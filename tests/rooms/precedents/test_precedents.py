"""A question about an item, its answer, the precedent it becomes, and who has read it."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from rooms.projects.makers import form
from rooms.settle import settle
from web import Client, House


class Asked:
    """A project with two contributors, one of whom holds an item, and a reviewer."""

    def __init__(self, house: House) -> None:
        self.house = house
        manager = house.as_manager
        guidelines = [{"number": "1", "title": "Be plain", "text": "Say what you see."}]
        made = manager.post("projects", json={"name": "Asked", "form": form(), "guidelines": guidelines, "overlap": 2})
        assert made.status_code == 201, made.text
        self.project: int = made.json()["id"]
        manager.post(f"projects/{self.project}/items", json={"items": [{"payload": {"prompt": "A tide table."}}]})
        manager.post(f"projects/{self.project}/state", json={"state": "active"})
        self.one, self.other = (self.member(name, Role.CONTRIBUTOR) for name in ("one", "other"))
        self.reviewer = self.member("reviewer", Role.REVIEWER)
        self.lease: str = self.one.post(f"projects/{self.project}/leases").json()["offer"]["lease"]

    def member(self, name: str, role: Role) -> Client:
        client = self.house.person(name, roles=set())
        self.house.join(client, self.project, role)
        return client

    def ask(self, text: str = "Is a table clear?") -> dict[str, Any]:
        found: dict[str, Any] = self.one.post(f"leases/{self.lease}/question", json={"text": text}).json()
        return found

    def held(self, who: Client, **query: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = who.get(f"projects/{self.project}/precedents", params=query).json()["rows"]
        return found


@pytest.fixture
def asked(house: House) -> Asked:
    return Asked(house)


def test_who_asks_goes_on_working_and_hears_the_answer(asked: Asked) -> None:
    thread = asked.ask()
    assert (thread["state"], thread["item"]) == ("open", None)
    given = asked.one.post(f"leases/{asked.lease}/answer", json={"answers": {"clear": {"values": ["yes"]}}})
    assert given.status_code == 200
    [seen] = asked.reviewer.get(f"projects/{asked.project}/questions", params={"state": "open"}).json()["rows"]
    assert seen["words"][0]["text"] == "Is a table clear?" and seen["item"]
    asked.reviewer.post(f"questions/{thread['id']}/words", json={"text": "Yes, when it has heads."})
    [mine] = asked.one.get(f"projects/{asked.project}/my-questions").json()["rows"]
    assert mine["state"] == "answered"
    assert [(word["by_team"], word["text"]) for word in mine["words"]][1] == (True, "Yes, when it has heads.")
    settle(asked.house.units)
    [told] = asked.one.get("me/messages").json()["rows"]
    assert told["subject"] == "Your question was answered in Asked" and "heads" not in told["body"]
    [waits] = asked.reviewer.get("me/messages").json()["rows"]
    assert waits["subject"] == "A question waits in Asked" and "table" not in waits["body"]
    asked.one.post(f"questions/{thread['id']}/words", json={"text": "And without?"})
    assert asked.one.get(f"projects/{asked.project}/my-questions").json()["rows"][0]["state"] == "open"


def test_an_answer_becomes_a_precedent_that_is_found_pushed_and_confirmed(asked: Asked) -> None:
    thread = asked.ask()
    new = {"question": "Is a table clear?", "answer": "When it has heads.", "clauses": ["1"], "thread": thread["id"]}
    made = asked.reviewer.post(f"projects/{asked.project}/precedents", json=new)
    assert made.status_code == 201, made.text
    [mine] = asked.one.get(f"projects/{asked.project}/my-questions").json()["rows"]
    assert (mine["state"], mine["precedent"]) == ("answered", made.json()["id"])
    [pushed] = asked.held(asked.other, unread=True)
    assert "item" not in pushed and "one" not in str(pushed["question"])
    for _ in range(2):
        assert asked.other.post(f"precedents/{pushed['id']}/read").status_code == 204
    assert asked.held(asked.other, unread=True) == []
    assert len(asked.held(asked.one, unread=True)) == 1, "each has a receipt of their own"
    assert asked.held(asked.reviewer)[0]["readers"] == 1
    assert len(asked.held(asked.other, match="TABLE heads")) == 1
    assert asked.held(asked.other, match="100%") == [], "a sign of the search is a sign in the text"
    assert asked.reviewer.post(f"precedents/{pushed['id']}/retire").status_code == 204
    assert asked.reviewer.post(f"precedents/{pushed['id']}/retire").json()["code"] == "precedent.retired"
    assert asked.held(asked.other) == []


def test_what_is_missing_or_strange_is_named(asked: Asked) -> None:
    assert asked.one.post(f"leases/{asked.lease}/question", json={"text": " "}).json()["code"] == "question.text"
    new = {"question": "", "answer": "x" * 2001, "clauses": ["9"]}
    problem = asked.reviewer.post(f"projects/{asked.project}/precedents", json=new).json()
    assert problem["code"] == "precedent.invalid"
    assert [fault["where"] for fault in problem["faults"]] == ["/question", "/answer", "/clauses/0"]


def test_a_question_is_its_askers_and_theirs_who_answer(asked: Asked) -> None:
    thread = asked.ask()
    path = f"questions/{thread['id']}/words"
    for who, code in ((asked.house.nobody, 401), (asked.house.as_outsider, 404), (asked.other, 404)):
        assert who.post(path, json={"text": "?"}).status_code == code
    assert asked.other.get(f"projects/{asked.project}/questions").status_code == 403
    assert asked.other.get(f"projects/{asked.project}/my-questions").json()["rows"] == []
    assert asked.other.post(f"leases/{asked.lease}/question", json={"text": "?"}).status_code == 404
    assert asked.house.nobody.post(f"leases/{asked.lease}/question", json={"text": "?"}).status_code == 401
    new = {"question": "Q", "answer": "A"}
    for who, code in ((asked.house.nobody, 401), (asked.house.as_outsider, 404), (asked.one, 403)):
        assert who.post(f"projects/{asked.project}/precedents", json=new).status_code == code
        if who is not asked.one:
            assert who.get(f"projects/{asked.project}/precedents").status_code == code
    made = asked.reviewer.post(f"projects/{asked.project}/precedents", json=new).json()
    assert asked.house.as_outsider.post(f"precedents/{made['id']}/read").status_code == 404
    assert asked.one.post(f"precedents/{made['id']}/retire").status_code == 403
    trail = asked.house.as_admin.get("audit", params={"name": "precedents."}).json()["rows"]
    assert {row["name"] for row in trail} == {"precedents.question_asked", "precedents.precedent_set"}
    assert "Is a table clear" not in str(trail)
