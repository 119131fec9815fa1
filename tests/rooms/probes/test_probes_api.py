"""Probes over HTTP: as nobody, an outsider, somebody who works, and those allowed."""

from __future__ import annotations

import pytest

from preceptor.base.actor import Role
from rooms.settle import settle
from web import House

FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}


@pytest.fixture
def project(house: House) -> int:
    manager = house.as_manager
    number: int = manager.post("projects", json={"name": "Pairs", "form": FORM, "overlap": 1}).json()["id"]
    rows = [
        {
            "payload": {
                "prompt": f"Q{n}",
                "responses": [{"id": "r1", "text": f"**A** {n}"}, {"id": "r2", "text": f"B {n}"}],
            }
        }
        for n in range(30)
    ]
    assert manager.post(f"projects/{number}/items", json={"items": rows}).status_code == 201
    assert manager.post(f"projects/{number}/state", json={"state": "active"}).status_code == 200
    house.join(house.as_contributor, number, Role.CONTRIBUTOR)
    house.join(house.as_reviewer, number, Role.REVIEWER)
    return number


@pytest.mark.slow
def test_from_a_setting_to_a_measurement(house: House, project: int) -> None:
    manager, ada, path = house.as_manager, house.as_contributor, f"projects/{project}/probes"
    empty = manager.get(path).json()
    assert (empty["setting"]["share"], empty["possible"], empty["measurement"]) == (0, True, None)
    kept = manager.put(path, json={"share": 0.2, "kinds": ["swapped"], "distance": 5})
    assert kept.json() == {"share": 0.2, "kinds": ["swapped"], "distance": 5}
    for _ in range(200):
        offer = ada.post(f"projects/{project}/leases", json={}).json()["offer"]
        if offer is None:
            break
        one, other = offer["shown_order"]["responses"]
        said = {"better": {"left": one, "right": other, "value": -1}}
        assert ada.post(f"leases/{offer['lease']}/answer", json={"answers": said, "next": False}).status_code == 200
    settle(house.units)
    assert manager.post(f"{path}/measurements").status_code == 202
    settle(house.units)
    shown = manager.get(path).json()
    found = shown["measurement"]
    assert shown["answered"]["swapped"] > 0 and found["choices"] == 30 + shown["answered"]["swapped"]
    side = found["effects"][0]
    assert side["name"] == "side" and side["is_clear"] and 0.5 >= side["high"] >= side["points"] >= side["low"] > 0
    [person] = found["people"]
    assert person["probes"] == shown["answered"]["swapped"] and person["pseudonym"]
    listed = manager.get(f"projects/{project}/answers?limit=100").json()["rows"]
    assert len(listed) == 30


def test_who_may(house: House, project: int) -> None:
    path = f"projects/{project}/probes"
    body = {"share": 0.1}
    assert house.as_reviewer.get(path).status_code == 200
    assert house.as_reviewer.post(f"{path}/measurements").status_code == 202
    assert house.as_reviewer.put(path, json=body).status_code == 403
    for who, status in ((house.nobody, 401), (house.as_contributor, 403), (house.as_outsider, 404)):
        assert who.get(path).status_code == status
        assert who.put(path, json=body).status_code == status
        assert who.post(f"{path}/measurements").status_code == status


@pytest.mark.parametrize("body", [{"share": 0.5}, {"share": 0.1, "kinds": []}, {"share": 0.1, "kinds": ["loud"]}, {}])
def test_what_cannot_be_set(house: House, project: int, body: dict[str, object]) -> None:
    assert house.as_manager.put(f"projects/{project}/probes", json=body).status_code in (400, 422)
