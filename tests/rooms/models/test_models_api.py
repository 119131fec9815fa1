"""Endpoints over HTTP: as nobody, as an outsider, as those who may."""

from __future__ import annotations

from typing import Any

from web import House

ENDPOINT: dict[str, Any] = {
    "name": "Tiny", "provider": "scripted", "price": {"currency": "EUR", "input": 150, "output": 600},
    "limits": {"budget": 500}, "script": [{"when": "", "say": "Good morning."}],
}  # fmt: skip
HOSTED = {"name": "Hosted", "provider": "openai", "address": "https://api.example.org/v1", "model": "m", "key": "sk-1"}


def test_adding_trying_changing_and_closing(house: House) -> None:
    manager = house.as_manager
    made = manager.post("endpoints", json=ENDPOINT)
    assert made.status_code == 201
    one = made.json()
    assert one["limits"] == {"budget": 500, "most_at_once": 4, "seconds": 120, "retries": 3}
    reply = manager.post(f"endpoints/{one['id']}/try", json={"prompt": "Hello?"}).json()
    assert (reply["text"], reply["finish"], reply["output_tokens"]) == ("Good morning.", "stop", 2)
    changed = manager.put(f"endpoints/{one['id']}", json={**ENDPOINT, "name": "Renamed"})
    assert changed.json()["name"] == "Renamed"
    assert changed.json()["spent"]["calls"] == 1
    (call,) = manager.get(f"endpoints/{one['id']}/calls").json()["rows"]
    assert (call["state"], call["purpose"]) == ("done", "test")
    assert call["cost_millionths"] == reply["cost_millionths"] > 0
    assert manager.post(f"endpoints/{one['id']}/close").json()["state"] == "closed"
    assert manager.get("endpoints").json()["rows"] == []
    assert len(manager.get("endpoints?closed=true").json()["rows"]) == 1
    refused = manager.post(f"endpoints/{one['id']}/try", json={"prompt": "Hello?"})
    assert (refused.status_code, refused.json()["code"]) == (422, "models.refused")
    assert manager.post(f"endpoints/{one['id']}/open").json()["state"] == "open"


def test_no_answer_ever_holds_a_key(house: House) -> None:
    manager = house.as_manager
    one = manager.post("endpoints", json=HOSTED).json()
    assert one["has_key"] is True
    assert "sk-1" not in str(one)
    assert manager.put(f"endpoints/{one['id']}/key", json={"key": ""}).json()["has_key"] is False
    assert "sk-1" not in manager.get(f"endpoints/{one['id']}").text


def test_what_cannot_be_kept_is_said_place_by_place(house: House) -> None:
    wrong = {
        "name": " ", "provider": "openai", "address": "ftp://me:secret@x", "price": {"currency": "eur"},
        "limits": {"seconds": 0}, "key": "line\nbreak",
    }  # fmt: skip
    answer = house.as_manager.post("endpoints", json=wrong)
    assert answer.status_code == 422
    told = answer.json()
    assert told["code"] == "models.endpoint_invalid"
    places = {fault["where"] for fault in told["faults"]}
    assert places == {"/name", "/key", "/model", "/address", "/price/currency", "/limits/seconds"}


def test_who_may_do_what(house: House) -> None:
    one = house.as_manager.post("endpoints", json=ENDPOINT).json()
    project = house.as_manager.post("projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    routes = [
        ("GET", "endpoints", None), ("POST", "endpoints", ENDPOINT), ("GET", f"endpoints/{one['id']}", None),
        ("PUT", f"endpoints/{one['id']}", ENDPOINT), ("PUT", f"endpoints/{one['id']}/key", {"key": "x"}),
        ("POST", f"endpoints/{one['id']}/try", {"prompt": "x"}), ("POST", f"endpoints/{one['id']}/close", None),
        ("POST", f"endpoints/{one['id']}/open", None), ("GET", f"endpoints/{one['id']}/calls", None),
        ("GET", f"projects/{project}/endpoints", None),
    ]  # fmt: skip
    for method, path, body in routes:
        assert house.nobody.request(method, path, json=body).status_code == 401, path
        outside = house.as_outsider.request(method, path, json=body).status_code
        assert outside == (404 if path.startswith("projects") else 403), path
    choices = house.as_manager.get(f"projects/{project}/endpoints").json()["rows"]
    assert [(row["name"], "address" in row) for row in choices] == [("Tiny", False)]
