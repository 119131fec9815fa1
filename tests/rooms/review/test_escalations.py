"""Stop and escalate: hidden from everybody at once, seen by those named alone, decided once, and free."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from rooms.projects.makers import form
from web import Client, House

WORDS = "Words that nobody should have to read."


class Stage:
    """A project at work with one item, a manager, two contributors and a handler."""

    def __init__(self, house: House) -> None:
        self.house = house
        manager = house.as_manager
        self.project: int = manager.post("projects", json={"name": "Cases", "form": form(), "overlap": 2}).json()["id"]
        items = {"items": [{"payload": {"prompt": WORDS}}]}
        self.item: str = manager.post(f"projects/{self.project}/items", json=items).json()["items"][0]
        manager.post(f"projects/{self.project}/state", json={"state": "active"})
        self.one, self.other = (self.contributor(name) for name in ("one", "other"))
        self.handler = house.person("handler", roles=set())
        house.join(self.handler, self.project, Role.ESCALATION_HANDLER)

    def contributor(self, name: str) -> Client:
        client = self.house.person(name, roles={Role.CONTRIBUTOR})
        self.house.join(client, self.project, Role.CONTRIBUTOR)
        return client

    def take(self, who: Client) -> dict[str, Any]:
        found: dict[str, Any] = who.post(f"projects/{self.project}/leases").json()
        return found

    def stop(self, who: Client, lease: str) -> Any:
        return who.post(f"leases/{lease}/escalate", json={"reason": "other", "note": "It looks illegal."})


@pytest.fixture
def stage(house: House) -> Stage:
    return Stage(house)


def test_what_one_stops_nobody_gets_or_sees(stage: Stage) -> None:
    mine, theirs = (stage.take(who)["offer"]["lease"] for who in (stage.one, stage.other))
    assert stage.stop(stage.one, mine).status_code == 200
    assert stage.take(stage.one)["offer"] is None
    beat = stage.other.post(f"leases/{theirs}/heartbeat")
    assert (beat.status_code, beat.json()["code"]) == (410, "lease.withdrawn")
    assert stage.take(stage.other)["offer"] is None
    manager = stage.house.as_manager
    assert manager.get(f"items/{stage.item}").status_code == 404
    assert manager.get(f"projects/{stage.project}/items").json()["rows"] == []
    for who in (manager, stage.house.as_admin):
        assert who.get("escalations").status_code in (403, 404)


def test_stopping_twice_is_stopping_once_and_counts_nowhere(stage: Stage) -> None:
    lease = stage.take(stage.one)["offer"]["lease"]
    receipts = {stage.stop(stage.one, lease).json()["receipt"] for _ in range(2)}
    assert len(receipts) == 1
    work = stage.one.get(f"projects/{stage.project}/my-work").json()
    assert (work["answered"], work["skipped"]) == (0, 0)
    [mine] = stage.one.get("my-escalations").json()["rows"]
    assert (mine["id"], mine["state"]) == (receipts.pop(), "open")
    assert stage.other.get("my-escalations").json()["rows"] == []


def test_the_handler_alone_sees_it_and_each_look_is_in_the_trail(stage: Stage) -> None:
    stage.stop(stage.one, stage.take(stage.one)["offer"]["lease"])
    [row] = stage.handler.get("escalations").json()["rows"]
    assert (row["note"], row["state"]) == ("It looks illegal.", "open") and WORDS not in str(row)
    shown = stage.handler.post(f"escalations/{row['id']}/open").json()
    assert shown["payload"]["prompt"] == WORDS
    for who in (stage.one, stage.house.as_manager, stage.house.as_admin, stage.house.as_outsider):
        assert who.post(f"escalations/{row['id']}/open").status_code == 404
        assert who.post(f"escalations/{row['id']}/decide", json={"state": "cleared"}).status_code == 404
    assert stage.house.nobody.post(f"escalations/{row['id']}/open").status_code == 401
    trail = stage.house.as_admin.get("audit", params={"name": "review.escalation_seen"}).json()["rows"]
    assert len(trail) == 1 and WORDS not in str(trail)


def test_what_is_cleared_goes_back_to_work_and_what_is_confirmed_never(stage: Stage) -> None:
    lease = stage.take(stage.one)["offer"]["lease"]
    stage.stop(stage.one, lease)
    [row] = stage.handler.get("escalations").json()["rows"]
    path = f"escalations/{row['id']}/decide"
    assert stage.handler.post(path, json={"state": "open"}).json()["code"] == "escalation.no_outcome"
    assert stage.handler.post(path, json={"state": "cleared", "note": "A novel."}).json()["outcome_note"] == "A novel."
    assert stage.handler.post(path, json={"state": "confirmed"}).json()["code"] == "escalation.decided"
    assert stage.take(stage.one)["offer"] is None, "who stopped never gets it again"
    again = stage.take(stage.other)["offer"]["lease"]
    stage.stop(stage.other, again)
    newest = stage.handler.get("escalations", params={"state": "open"}).json()["rows"][0]
    stage.handler.post(f"escalations/{newest['id']}/decide", json={"state": "confirmed"})
    assert stage.take(stage.contributor("third"))["offer"] is None
    assert stage.house.as_manager.get(f"projects/{stage.project}/items").json()["rows"] == []
    assert stage.other.get("my-escalations").json()["rows"][0]["state"] == "confirmed"


def test_only_an_administrator_names_handlers(stage: Stage) -> None:
    account = stage.one.account.id
    path = f"projects/{stage.project}/members/{account}"
    body = {"roles": ["escalation_handler"]}
    assert stage.house.as_manager.put(path, json=body).status_code == 403
    assert stage.house.as_admin.put(path, json=body).status_code == 200


def test_answers_given_before_are_out_of_sight_too(stage: Stage) -> None:
    first = stage.take(stage.one)["offer"]["lease"]
    answer = {"clear": {"values": ["yes"]}}
    given = stage.one.post(f"leases/{first}/answer", json={"answers": answer})
    assert given.status_code == 200, given.text
    stage.stop(stage.other, stage.take(stage.other)["offer"]["lease"])
    assert stage.house.as_manager.get(f"projects/{stage.project}/answers").json()["rows"] == []
    assert stage.stop(stage.one, first).json()["code"] == "lease.answered"
