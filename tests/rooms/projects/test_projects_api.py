"""Projects, templates and forms over HTTP, as nobody, an outsider and those who may."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.rooms.identity.nouns import DEEDS
from preceptor.templates import all_templates
from rooms.projects.makers import form, question, written
from web import House

NEW = {"name": "Clear prompts", "form": form(), "pay_per_task": {"currency": "EUR", "minor_units": 12}}


@pytest.fixture
def project(house: House) -> dict[str, Any]:
    made = house.as_manager.post("projects", json=NEW)
    assert made.status_code == 201, made.text
    return made.json()


def test_a_project_is_made_and_shown(house: House, project: dict[str, Any]) -> None:
    assert (project["state"], project["next_states"]) == ("draft", ["active", "done"])
    assert set(project["deeds"]) == {deed.value for deed in DEEDS[Role.MANAGER]}
    assert project["pay"] == {"currency": "EUR", "minor_units": 12}
    assert project["counts"] == {"items": 0, "gold": 0, "answers": 0, "contributors": 0}

    assert house.as_manager.get(f"projects/{project['id']}").json() == project
    assert house.as_manager.get("projects").json() == {"rows": [project], "next": None}


@pytest.mark.parametrize("name", sorted(all_templates()))
def test_every_template_becomes_a_project(house: House, name: str) -> None:
    shown = house.as_manager.get(f"templates/{name}").json()
    made = house.as_manager.post("projects", json={"name": shown["title"], "template": name}).json()

    assert (made["template"], made["overlap"], made["gold_share"], made["estimated_seconds"]) == (
        name, shown["defaults"]["overlap"], shown["defaults"]["gold_share"], shown["defaults"]["estimated_seconds"],
    )  # fmt: skip
    assert house.as_manager.get(f"projects/{made['id']}/form").json() == {"version": 1, "form": shown["form"]}
    guidelines = house.as_manager.get(f"projects/{made['id']}/guidelines").json()
    assert (guidelines["version"], guidelines["clauses"]) == (1, shown["guidelines"])


def test_templates_are_listed_for_whoever_is_signed_in(house: House) -> None:
    rows = house.as_outsider.get("templates").json()["rows"]
    assert [row["name"] for row in rows] == list(all_templates())
    assert house.as_outsider.get("templates/none").json()["code"] == "template.not_found"
    assert house.nobody.get("templates").status_code == 401
    assert house.nobody.get(f"templates/{rows[0]['name']}").status_code == 401


def test_what_is_given_goes_before_the_template(house: House) -> None:
    name = next(iter(all_templates()))
    wanted = {"name": "Mine", "template": name, "overlap": 7, "gold_share": 0, "guidelines": []}
    made = house.as_manager.post("projects", json=wanted).json()
    assert (made["overlap"], made["gold_share"]) == (7, 0)
    assert house.as_manager.get(f"projects/{made['id']}/guidelines").json()["clauses"] == []


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"name": "x"}, "projects.start"),
        ({**NEW, "template": "rank"}, "projects.start"),
        ({"name": "x", "template": "none"}, "template.not_found"),
        ({**NEW, "form": {"fields": [], "questions": []}}, "form.invalid"),
        ({**NEW, "overlap": 101}, "projects.invalid"),
        ({**NEW, "gold_share": 0.6}, "projects.invalid"),
        ({**NEW, "pay_per_task": {"currency": "euro", "minor_units": 1}}, "money.currency"),
        ({**NEW, "guidelines": [{"number": "x"}]}, "policy.faults"),
    ],
)
def test_a_faulty_project_is_refused_with_a_code(house: House, sent: dict[str, Any], code: str) -> None:
    answer = house.as_manager.post("projects", json=sent)
    assert 400 <= answer.status_code < 500
    assert answer.json()["code"] == code
    assert house.as_manager.get("projects").json()["rows"] == []


@pytest.mark.parametrize(
    "sent", [{}, {**NEW, "extra": 1}, {**NEW, "pay_per_task": {"currency": "EUR", "minor_units": -1}}]
)
def test_what_is_not_a_project_is_refused(house: House, sent: dict[str, Any]) -> None:
    answer = house.as_manager.post("projects", json=sent)
    assert 400 <= answer.status_code < 500
    assert answer.headers["content-type"] == "application/problem+json"


def test_only_what_is_sent_changes(house: House, project: dict[str, Any]) -> None:
    path = f"projects/{project['id']}"
    changed = house.as_manager.patch(path, json={"overlap": 9, "targets": {"agreement": 0.8}}).json()
    expected = {**project, "overlap": 9, "targets": {"agreement": 0.8, "gold_accuracy": None}}
    assert changed == expected
    assert house.as_manager.patch(path, json={"pay_per_task": None, "name": None}).json() == {**expected, "pay": None}
    assert house.as_manager.patch(path, json={"state": "done"}).status_code in {400, 422}


def test_a_state_that_cannot_follow_is_a_conflict_with_a_hint(house: House, project: dict[str, Any]) -> None:
    path = f"projects/{project['id']}/state"
    assert house.as_manager.post(path, json={"state": "active"}).json()["state"] == "active"
    answer = house.as_manager.post(path, json={"state": "draft", "reason": "oops"})
    assert (answer.status_code, answer.json()["code"]) == (409, "projects.state")
    assert "Pause it" in answer.json()["hint"]
    assert house.as_manager.post(path, json={"state": "gone"}).status_code in {400, 422}


def test_forms_have_versions(house: House, project: dict[str, Any]) -> None:
    path = f"projects/{project['id']}/form"
    changed = house.as_manager.put(path, json={"form": form(question(), written()), "based_on": 1})
    assert changed.json()["version"] == 2
    stale = house.as_manager.put(path, json={"form": form(), "based_on": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "projects.form_changed_meanwhile")

    assert house.as_manager.get(path, params={"version": 1}).json()["version"] == 1
    assert house.as_manager.get(path, params={"version": 9}).status_code == 404
    versions = house.as_manager.get(f"{path}/versions", params={"limit": 1}).json()
    assert (versions["rows"][0]["version"], versions["next"]) == (2, "2")
    assert versions["rows"][0]["changes"] == [
        {"part": "question", "name": "why", "difference": "added", "settings": []}
    ]
    rest = house.as_manager.get(f"{path}/versions", params={"limit": 1, "cursor": versions["next"]}).json()
    assert ([row["version"] for row in rest["rows"]], rest["next"]) == ([1], None)


def test_a_form_is_checked(house: House) -> None:
    checked = house.as_outsider.post("forms/check", json={"form": form()}).json()
    assert checked["faults"] == []
    assert checked["comparables"].keys() == {one["name"] for one in checked["form"]["questions"]}
    faults = house.as_outsider.post("forms/check", json={"form": {"fields": 3}}).json()["faults"]
    assert faults[0]["why"]
    assert house.nobody.post("forms/check", json={"form": form()}).status_code == 401


def test_lists_come_in_pages(house: House) -> None:
    ids = [house.as_manager.post("projects", json={**NEW, "name": f"P{n}"}).json()["id"] for n in range(3)]
    first = house.as_manager.get("projects", params={"limit": 2}).json()
    rest = house.as_manager.get("projects", params={"limit": 2, "cursor": first["next"]}).json()
    assert [row["id"] for row in first["rows"] + rest["rows"]] == ids[::-1]
    assert rest["next"] is None
    assert house.as_manager.get("projects", params={"state": "active"}).json()["rows"] == []
    assert house.as_outsider.get("projects").json()["rows"] == []


def routes(pid: int) -> list[tuple[str, str, Any]]:
    return [
        ("GET", f"projects/{pid}", None),
        ("PATCH", f"projects/{pid}", {"overlap": 2}),
        ("POST", f"projects/{pid}/state", {"state": "active"}),
        ("GET", f"projects/{pid}/form", None),
        ("PUT", f"projects/{pid}/form", {"form": form(question("other"))}),
        ("GET", f"projects/{pid}/form/versions", None),
        ("GET", f"projects/{pid}/guidelines", None),
        ("PUT", f"projects/{pid}/guidelines", {"clauses": []}),
        ("GET", f"projects/{pid}/guidelines/versions", None),
        ("GET", f"projects/{pid}/guidelines/changes?earlier=1&later=1", None),
        ("GET", f"contributors?project_id={pid}", None),
    ]


READ_BY_WORKERS = {"form", "versions", "guidelines", "changes"}


def test_nobody_outsiders_and_workers_get_no_further_than_they_may(house: House, project: dict[str, Any]) -> None:
    house.join(house.as_contributor, project["id"], Role.CONTRIBUTOR)
    for method, path, body in routes(project["id"]):
        assert house.nobody.request(method, path, json=body).status_code == 401, path
        assert house.as_outsider.request(method, path, json=body).status_code == 404, path
        worker = house.as_contributor.request(method, path, json=body)
        readable = method == "GET" and path.split("?")[0].split("/")[-1] in READ_BY_WORKERS
        assert worker.status_code == (200 if readable else 403), (method, path, worker.text)
        assert house.as_manager.request(method, path, json=body).status_code == 200, path


def test_what_is_missing_and_what_is_hidden_look_the_same(house: House, project: dict[str, Any]) -> None:
    hidden = house.as_outsider.get(f"projects/{project['id']}").json()
    missing = house.as_outsider.get(f"projects/{project['id'] + 1}").json()
    for one in (hidden, missing):
        for name in ("instance", "request_id", "request"):
            one.pop(name, None)
    assert str(hidden).replace(str(project["id"]), "#") == str(missing).replace(str(project["id"] + 1), "#")


@pytest.mark.parametrize("path", ["projects/0", "projects/abc", "projects/99999999999999999999", "projects/-1/form"])
def test_numbers_that_cannot_be_are_no_accident(house: House, path: str) -> None:
    assert 400 <= house.as_admin.get(path).status_code < 500


def test_kinds_come_with_the_schema_of_their_settings(house: House) -> None:
    kinds = house.as_outsider.get("forms/kinds").json()
    assert house.nobody.get("forms/kinds").status_code == 401
    for part in ("fields", "questions"):
        for kind in kinds[part]:
            assert kind["settings"]["properties"]["kind"]["const"] == kind["name"]
            assert {"name", "title"} <= set(kind["settings"]["required"])
