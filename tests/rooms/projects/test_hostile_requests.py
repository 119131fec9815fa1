"""Whatever is sent to these rooms, the answer is a word to the sender and never our own fall."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rooms.projects.makers import form, question
from web import House

STRINGS = ["\x00", "a\x00b", "\ud83d", "\u202e\u2028", "x" * 100_000, "'; DROP TABLE projects_project;--", "<script>"]
NUMBERS = [-1, 0, 10**30, -(10**30), 2**63, 1.5, float("nan"), float("inf"), True, None, "7", [], {}]
CLAUSE = {"number": "1", "title": "t", "text": "t"}


def deep(levels: int) -> Any:
    value: Any = {}
    for _ in range(levels):
        value = {"a": [value]}
    return value


def bodies() -> list[tuple[str, str, Any]]:
    """Method, path after the project's own, body."""
    new = {"name": "x", "form": form()}
    sent: list[tuple[str, str, Any]] = []
    for one in STRINGS:
        sent += [
            ("POST", "/projects", {**new, "name": one}),
            ("POST", "/projects", {**new, "description": one}),
            ("POST", "/projects", {"name": "x", "template": one}),
            ("POST", "/projects", {**new, "form": form(question(title=one))}),
            ("POST", "/projects", {**new, "pay_per_task": {"currency": one, "minor_units": 1}}),
            ("PATCH", "", {"name": one}),
            ("POST", "/state", {"state": "active", "reason": one}),
            ("POST", "/state", {"state": one}),
            ("PUT", "/guidelines", {"clauses": [{**CLAUSE, "text": one}]}),
            ("PUT", "/guidelines", {"clauses": [{**CLAUSE, "number": one}]}),
            ("PUT", "/guidelines", {"clauses": [CLAUSE], "note": one}),
            ("POST", "/forms/check", {"form": form(question(name=one, kind=one))}),
        ]
    for number in NUMBERS:
        sent += [("PATCH", "", {name: number}) for name in ("overlap", "gold_share", "estimated_seconds", "targets")]
        sent += [
            ("PATCH", "", {"pay_per_task": {"currency": "EUR", "minor_units": number}}),
            ("PATCH", "", {"targets": {"agreement": number}}),
            ("PUT", "/form", {"form": form(), "based_on": number}),
            ("PUT", "/guidelines", {"clauses": number}),
        ]
    whole: list[Any] = [None, 1, "x", [], {}, deep(400)]
    sent += [(method, path, body) for body in whole for method, path in (
        ("POST", "/projects"), ("PATCH", ""), ("PUT", "/form"), ("PUT", "/guidelines"), ("POST", "/forms/check"))]  # fmt: skip
    sent += [("PUT", "/form", {"form": deep(400)}), ("POST", "/forms/check", {"form": deep(400)})]
    return sent


@pytest.mark.slow
def test_no_request_makes_us_fall(house: House) -> None:
    project_id = house.as_manager.post("projects", json={"name": "x", "form": form()}).json()["id"]
    for method, path, body in bodies():
        where = path if path in {"/projects", "/forms/check"} else f"/projects/{project_id}{path}"
        answer = house.as_manager.request(
            method, where.lstrip("/"), content=json.dumps(body), headers={"content-type": "application/json"}
        )
        assert answer.status_code < 500, (method, path, str(body)[:200], answer.text[:300])
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["code"]


@pytest.mark.parametrize("name", ["cursor", "limit", "state", "version", "earlier", "project_id"])
def test_no_parameter_makes_us_fall(house: House, name: str) -> None:
    project_id = house.as_manager.post("projects", json={"name": "x", "form": form()}).json()["id"]
    paths = ["projects", "contributors", f"projects/{project_id}/form", f"projects/{project_id}/form/versions"]
    paths += [f"projects/{project_id}/guidelines{end}" for end in ("", "/versions", "/changes")]
    for path in paths:
        for value in (*STRINGS[3:], "\x00", "-1", "0", str(10**30), "NaN", ""):
            answer = house.as_admin.get(path, params={name: value[:2000]})
            assert answer.status_code < 500, (path, name, value[:50], answer.text[:300])
