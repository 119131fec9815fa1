"""Rules, receipts and appeals over HTTP: as nobody, an outsider, and those allowed."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from preceptor.base.actor import Role
from rooms.projects.makers import form
from rooms.settle import settle
from web import Client, House

RULE: dict[str, Any] = {
    "name": "Three alike", "action": "pause", "hours": 2,
    "conditions": [{"collector": "answers", "comparison": "at_least", "value": 3}],
}  # fmt: skip


def opened(house: House, items: int) -> int:
    """The manager's open project, in which the contributor and the reviewer work."""
    manager = house.as_manager
    project: int = manager.post("projects", json={"name": "Hall", "form": form(), "overlap": 2}).json()["id"]
    rows = [{"payload": {"prompt": f"Question {n}"}} for n in range(items)]
    added = manager.post(f"projects/{project}/items", json={"items": rows})
    assert added.status_code == 201, added.text
    assert manager.post(f"projects/{project}/state", json={"state": "active"}).status_code == 200
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    house.join(house.as_reviewer, project, Role.REVIEWER)
    return project


def answer(client: Client, project: int, times: int) -> None:
    for _ in range(times):
        offer = client.post(f"projects/{project}/leases", json={}).json()["offer"]
        done = client.post(
            f"leases/{offer['lease']}/answer", json={"answers": {"clear": {"values": ["yes"]}}, "next": False}
        )
        assert done.status_code in (200, 201), done.text


def _subjects(client: Client) -> list[str]:
    return [row["subject"] for row in client.get("me/messages").json()["rows"]]


@pytest.mark.slow
def test_from_a_rule_to_an_objection_that_is_right(house: House) -> None:
    project = opened(house, 9)
    manager, ada = house.as_manager, house.as_contributor
    path = f"projects/{project}"
    answer(ada, project, 3)
    settle(house.units)
    played = manager.post(f"{path}/rules/replay", json=RULE).json()
    assert (played["events"], played["people"], played["fired"], played["hit"]) == (3, 1, 1, 1)
    never = {**RULE, "conditions": [{"collector": "gold", "comparison": "below", "value": 0.5}]}
    for route in ("rules", "rules/check", "rules/replay"):
        refused = manager.post(f"{path}/{route}", json=never)
        assert (refused.status_code, refused.json()["code"]) == (422, "rule.never")
    made = manager.post(f"{path}/rules", json=RULE)
    assert made.status_code == 201 and made.json()["version"] == 1
    answer(ada, project, 3)
    settle(house.units)
    none = ada.post(f"{path}/leases", json={}).json()["no_work"]
    assert (none["code"], none["missing"][0]["code"], none["missing"][0]["link"]) == (
        "not_admitted", "standing.paused", "/quality",
    )  # fmt: skip
    [mine] = ada.get("me/receipts").json()["rows"]
    assert (mine["project"], mine["contributor"], mine["by_person"]) == ("Hall", "", False)
    assert (mine["evidence"][0]["found"], mine["evidence"][0]["of"]) == (3, 3)
    [shown] = manager.get(f"{path}/receipts").json()["rows"]
    assert shown["contributor"] and {**shown, "contributor": "", "project": "Hall"} == mine
    assert ada.post(f"receipts/{mine['id']}/appeal", json={"plea": " "}).json()["code"] == "receipt.plea"
    said = ada.post(f"receipts/{mine['id']}/appeal", json={"plea": "It is what I think."}).json()
    assert said["appeal"]["state"] == "open" and said["appeal"]["due_at"]
    settle(house.units)
    assert _subjects(house.as_reviewer) == ["An objection waits in Hall"]
    assert "An objection waits in Hall" not in _subjects(manager), "whoever wrote the rule does not judge"
    judgment = {"grant": True, "reply": "Quite so."}
    assert manager.post(f"receipts/{mine['id']}/judgment", json=judgment).json()["code"] == "receipt.own_decision"
    [waits] = house.as_reviewer.get(f"{path}/appeals").json()["rows"]
    assert waits["contributor"] == "", "who objects is not told"
    judged = house.as_reviewer.post(f"receipts/{mine['id']}/judgment", json=judgment).json()
    assert (judged["state"], judged["appeal"]["reply"]) == ("undone", "Quite so.")
    assert ada.post(f"{path}/leases", json={}).json()["offer"] is not None
    settle(house.units)
    assert _subjects(ada) == ["You were right: Hall", "Your work in Hall is paused"]
    assert "Quite so." in ada.get("me/messages").json()["rows"][0]["body"]
    held = json.loads(zipfile.ZipFile(io.BytesIO(ada.get("me/held").content)).read("held.json"))
    assert [one["appeal"]["plea"] for one in held["receipts"]] == ["It is what I think."]
    assert (held["pay"], held["payouts"]["payments"]) == ([], [])
    assert ada.post("me/erase", json={"email": "contributor@example.org"}).status_code == 204
    settle(house.units)
    [kept] = manager.get(f"{path}/receipts").json()["rows"]
    assert (kept["state"], kept["appeal"]["plea"]) == ("undone", ""), "what was decided stays, their words go"
    rested = manager.put(f"rules/{made.json()['id']}", json={**RULE, "on": False}).json()
    assert (rested["version"], rested["on"]) == (2, False)


def test_rules_and_receipts_are_for_those_they_concern(house: House) -> None:
    project = opened(house, 5)
    path = f"projects/{project}"
    made = house.as_manager.post(f"{path}/rules", json=RULE).json()
    asks = [
        ("get", f"{path}/rules", None, {"reviewer"}),
        ("get", f"{path}/receipts", None, {"reviewer"}),
        ("get", f"{path}/appeals", None, {"reviewer"}),
        ("post", f"{path}/rules", RULE, set()),
        ("post", f"{path}/rules/replay", RULE, set()),
        ("put", f"rules/{made['id']}", RULE, set()),
    ]
    for method, where, body, others in asks:
        for name, client in (("nobody", house.nobody), ("outsider", house.as_outsider),
                             ("contributor", house.as_contributor), ("reviewer", house.as_reviewer)):  # fmt: skip
            got = client.request(method, where, json=body).status_code
            assert (got in (401, 403, 404)) is (name not in others), (method, where, name, got)
        assert house.as_manager.request(method, where, json=body).status_code in (200, 201), (method, where)
    assert house.nobody.get("me/receipts").status_code == 401
    assert house.as_outsider.get("me/receipts").json()["rows"] == []
    assert house.as_contributor.post("receipts/none/appeal", json={"plea": "x"}).json()["code"] == "receipt.not_found"
    assert house.as_manager.put("rules/none", json=RULE).json()["code"] == "rule.not_found"
    hostile = {**RULE, "conditions": [{"collector": "answers", "comparison": "at_least", "value": "NaN"}]}
    assert house.as_manager.post(f"{path}/rules", json=hostile).status_code == 422
