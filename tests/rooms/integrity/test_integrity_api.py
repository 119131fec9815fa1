"""Evidence and quarantine over HTTP: as nobody, an outsider, and those allowed."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.integrity import store
from preceptor.rooms.integrity.nouns import Evidence, Sign
from rooms.projects.makers import form
from rooms.settle import settle
from web import House


def opened(house: House) -> tuple[int, int]:
    """A project in which the contributor has answered three items; its number and theirs."""
    manager, ada = house.as_manager, house.as_contributor
    project: int = manager.post("projects", json={"name": "Hall", "form": form(), "overlap": 1}).json()["id"]
    rows = [{"payload": {"prompt": f"Question {n}"}} for n in range(3)]
    assert manager.post(f"projects/{project}/items", json={"items": rows}).status_code == 201
    assert manager.post(f"projects/{project}/state", json={"state": "active"}).status_code == 200
    house.join(ada, project, Role.CONTRIBUTOR)
    house.join(house.as_reviewer, project, Role.REVIEWER)
    for _ in range(3):
        lease = ada.post(f"projects/{project}/leases", json={}).json()["offer"]["lease"]
        ada.post(f"leases/{lease}/answer", json={"answers": {"clear": {"values": ["yes"]}}, "next": False})
    settle(house.units)
    assert manager.post(f"projects/{project}/evidence").status_code == 202
    settle(house.units)
    [row] = manager.get(f"projects/{project}/evidence").json()["rows"]
    assert (row["answers"], row["strength"], row["signs"], row["quarantine"]) == (3, "none", [], None)
    return project, row["contributor"]


@pytest.mark.slow
def test_from_evidence_to_a_quarantine_and_back(house: House) -> None:
    project, who = opened(house)
    manager, path = house.as_manager, f"projects/{project}/evidence/{who}"
    assert manager.post(f"{path}/preview").json()["state"] == "counting"
    settle(house.units)
    impact = manager.get(path).json()["preview"]["impact"]
    assert (impact["answers"], impact["labels"], impact["gone"], impact["below_overlap"]) == (3, 3, 3, 3)
    assert impact["changed"][0]["before"] == "Yes" and impact["changed"][0]["after"] == ""
    assert manager.post(f"{path}/quarantine", json={"reason": " "}).json()["code"] == "quarantine.reason"
    made = manager.post(f"{path}/quarantine", json={"reason": "All alike."})
    assert made.status_code == 201 and made.json()["state"] == "in_force"
    settle(house.units)
    assert house.as_contributor.post(f"projects/{project}/leases", json={}).json()["no_work"]["code"] == "not_admitted"
    [mine] = house.as_contributor.get("me/receipts").json()["rows"]
    assert (mine["note"], mine["rule"]["action"], mine["by_person"]) == ("All alike.", "set_aside", True)
    [listed] = manager.get(f"projects/{project}/quarantines").json()["rows"]
    assert (listed["asked"], listed["reason"]) == (3, "All alike.")
    undone = manager.post(f"quarantines/{listed['id']}/undo", json={"note": "They were."}).json()
    assert (undone["state"], undone["note"]) == ("undone", "They were.")
    refusals(house, project, who, listed["id"])


@pytest.mark.slow
def test_evidence_shows_the_answers_it_was_read_from(house: House) -> None:
    """What people gave is kept as JSON, and is said in the words of their form."""
    project, who = opened(house)
    rows = house.as_manager.get(f"projects/{project}/answers").json()["rows"]
    found = [Evidence(who, Sign.FAST, "", 1.0, 0.1, 3, 0.001, stands=True, answers=[one["id"] for one in rows])]
    house.units.write_now(SYSTEM, lambda ctx: store.replace_evidence(ctx.conn, project, found))
    told = house.as_manager.get(f"projects/{project}/evidence/{who}")
    assert told.status_code == 200, told.text
    assert [(one["sign"], len(one["answers"])) for one in told.json()["evidence"]] == [("fast", 3)]
    assert [one["summary"] for one in told.json()["answers"]] == ["Yes"] * 3
    assert {one["excerpt"] for one in told.json()["answers"]} == {f"Question {n}" for n in range(3)}


def refusals(house: House, project: int, who: int, quarantine: str) -> None:
    paths = [f"projects/{project}/evidence", f"projects/{project}/evidence/{who}", f"projects/{project}/quarantines"]
    deeds = [
        (f"{paths[1]}/preview", {}),
        (f"{paths[1]}/quarantine", {"reason": "x"}),
        (f"quarantines/{quarantine}/undo", {}),
    ]
    for path in paths:
        assert house.nobody.get(path).status_code == 401
        assert house.as_outsider.get(path).status_code == 404
        assert house.as_contributor.get(path).status_code == 403, "evidence is not for those it is about; receipts are"
        assert house.as_reviewer.get(path).status_code == 200
    for path, body in deeds:
        assert house.nobody.post(path, json=body).status_code == 401
        assert house.as_outsider.post(path, json=body).status_code == 404
        assert house.as_reviewer.post(path, json=body).status_code == 403
    manager = house.as_manager
    assert manager.get(f"{paths[0]}?cursor=x").json()["code"] == "cursor.invalid"
    assert manager.get(f"projects/{project}/evidence/99999").json()["code"] == "contributor.not_found"
    assert manager.post("quarantines/none/undo", json={}).json()["code"] == "quarantine.not_found"
