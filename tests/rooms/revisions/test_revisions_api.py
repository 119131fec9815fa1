"""What an edit reaches and asking again, over HTTP: as nobody, an outsider, and those allowed."""

from __future__ import annotations

import pytest

from preceptor.base.actor import Role
from rooms.calibration import held
from rooms.projects.makers import form
from rooms.settle import settle
from web import House

CLAUSES = [{"number": "1", "title": "Be plain", "text": "Say what you see."}]
EDITED = [{"number": "1", "title": "Be plain", "text": "Say only what you see."}]


def edited(house: House) -> int:
    """A project in which a contributor answered two items by words that were changed since; its number."""
    manager, ada = house.as_manager, house.as_contributor
    new = {"name": "Hall", "form": form(), "overlap": 1, "guidelines": CLAUSES}
    project: int = manager.post("projects", json=new).json()["id"]
    rows = [{"payload": {"prompt": f"Question {n}"}} for n in range(2)]
    assert manager.post(f"projects/{project}/items", json={"items": rows}).status_code == 201
    assert manager.post(f"projects/{project}/state", json={"state": "active"}).status_code == 200
    house.join(ada, project, Role.CONTRIBUTOR)
    house.join(house.as_reviewer, project, Role.REVIEWER)
    for _ in range(2):
        lease = ada.post(f"projects/{project}/leases", json={}).json()["offer"]["lease"]
        ada.post(f"leases/{lease}/answer", json={"answers": {"clear": {"values": ["yes"]}}, "next": False})
    settle(house.units)
    assert manager.get(f"projects/{project}/guidelines/reach").json()["code"] == "revisions.versions"
    saved = manager.put(f"projects/{project}/guidelines", json={"clauses": EDITED, "note": "Only."})
    assert saved.json()["version"] == 2
    return project


@pytest.mark.slow
def test_from_an_edit_to_items_asked_again_and_back(house: House) -> None:
    project = edited(house)
    manager, path = house.as_manager, f"projects/{project}/revisions"
    found = manager.get(f"projects/{project}/guidelines/reach").json()
    assert [(one["change"], one["was"], one["title"]) for one in found["clauses"]] == [("changed", "1", "Be plain")]
    assert (found["older_answers"], found["older_items"], found["answers"]) == (2, 2, 2)
    cost = found["cost"]
    assert (cost["items"], cost["places"], cost["currency"], cost["in_budget"]) == (2, 2, None, True)
    assert found["builds"] == [] and found["looked_at"]["precedents"] == 1000
    assert manager.post(path, json={"reason": " "}).json()["code"] == "revisions.reason"
    assert manager.post(path, json={"reason": "x", "most": 0}).status_code == 422
    made = manager.post(path, json={"reason": "Clause 1 says only.", "most": 1, "same_people": False})
    assert made.status_code == 202 and made.json()["state"] == "asking"
    assert manager.post(path, json={"reason": "Twice."}).json()["code"] == "revisions.under_way"
    settle(house.units)
    [listed] = manager.get(path).json()["rows"]
    assert (listed["state"], listed["items"], listed["answers"], listed["places"]) == ("asked", 1, 1, 1)
    assert manager.get(f"revisions/{listed['id']}").json() == listed
    assert house.as_contributor.post(f"projects/{project}/leases", json={}).json()["offer"] is None
    assert house.as_reviewer.post(f"projects/{project}/leases", json={}).json()["offer"] is not None
    undone = manager.post(f"revisions/{listed['id']}/undo", json={"note": "No need."})
    assert (undone.status_code, undone.json()["state"]) == (202, "undoing")
    settle(house.units)
    assert manager.get(f"revisions/{listed['id']}").json()["state"] == "undone"
    refusals(house, project, listed["id"])


@pytest.mark.slow
def test_certificates_earned_by_a_clause_that_differs(house: House) -> None:
    project = held.project_of(house)
    session = held.plan(house, project).json()["id"]
    for place in (1, 2):
        held.answer(house.as_contributor, session, place, held.FIRST)
    held.move(house, session, "discussing")
    held.move(house, session, "voting")
    for place in (1, 2):
        held.answer(house.as_contributor, session, place, held.FIRST)
    held.move(house, session, "closed")
    first, second = held.CLAUSES
    manager, path = house.as_manager, f"projects/{project}/guidelines"
    reached = []
    for clauses in (
        [first, {**second, "text": "Be kind and short."}],
        [{**first, "text": "Be right, or say so."}, second],
    ):
        assert manager.put(path, json={"clauses": clauses}).status_code == 200
        reached.append(manager.get(f"{path}/reach").json()["certificates"])
    assert reached == [0, 1], "the session was about clause 1"


def refusals(house: House, project: int, revision: str) -> None:
    for path in (f"projects/{project}/guidelines/reach", f"projects/{project}/revisions"):
        assert house.nobody.get(path).status_code == 401
        assert house.as_outsider.get(path).status_code == 404
        assert house.as_contributor.get(path).status_code == 403
        assert house.as_reviewer.get(path).status_code == 403
    for path, body in ((f"projects/{project}/revisions", {"reason": "x"}), (f"revisions/{revision}/undo", {})):
        assert house.nobody.post(path, json=body).status_code == 401
        assert house.as_outsider.post(path, json=body).status_code == 404
        assert house.as_reviewer.post(path, json=body).status_code == 403
    assert house.nobody.get(f"revisions/{revision}").status_code == 401
    assert house.as_reviewer.get(f"revisions/{revision}").json()["code"] == "revision.not_found"
    assert (
        house.as_manager.get(f"projects/{project}/guidelines/reach?since=2&until=1").json()["code"]
        == "revisions.versions"
    )
    assert house.as_manager.post("revisions/none/undo", json={}).json()["code"] == "revision.not_found"
