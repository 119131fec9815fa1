"""Guidelines over HTTP: versions, differences, and text that stays text."""

from __future__ import annotations

from typing import Any

import pytest

from rooms.projects.makers import form
from web import House

HOSTILE = '<img src=x onerror=alert(1)> </script> {{7*7}} "quoted" \\ \u2028 \u202e'


@pytest.fixture
def path(house: House) -> str:
    made = house.as_manager.post("projects", json={"name": "Clear prompts", "form": form()}).json()
    return f"projects/{made['id']}/guidelines"


def clause(number: str, text: str = "Say what you see.") -> dict[str, Any]:
    return {"number": number, "title": "Be plain", "text": text}


def test_hostile_text_comes_back_to_the_letter_and_never_as_a_page(house: House, path: str) -> None:
    answer = house.as_manager.put(path, json={"clauses": [clause("1", HOSTILE)], "based_on": 1, "note": HOSTILE})
    assert answer.json()["clauses"] == [clause("1", HOSTILE)]
    shown = house.as_manager.get(path)
    assert shown.json()["clauses"][0]["text"] == HOSTILE
    assert shown.headers["content-type"] == "application/json"
    assert "<img" in shown.text


def test_two_versions_are_compared_word_by_word(house: House, path: str) -> None:
    for text in ("Say what you see.", "Say only what you see."):
        house.as_manager.put(path, json={"clauses": [clause("1", text)]})
    found = house.as_manager.get(f"{path}/changes", params={"earlier": 2, "later": 3}).json()
    assert found["rows"] == [
        {
            "change": "changed",
            "was": clause("1"),
            "now": clause("1", "Say only what you see."),
            "title": [],
            "text": [
                {"stretch": "same", "text": "Say "},
                {"stretch": "added", "text": "only "},
                {"stretch": "same", "text": "what you see."},
            ],
        }
    ]
    versions = house.as_manager.get(f"{path}/versions", params={"limit": 2}).json()
    assert ([row["version"] for row in versions["rows"]], versions["next"]) == ([3, 2], "2")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"clauses": [clause("1"), clause("1")]}, "policy.faults"),
        ({"clauses": [clause("1", "x" * 20_001)]}, "policy.faults"),
        ({"clauses": [clause("1")], "based_on": 7}, "policy.guidelines_changed_meanwhile"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_code(house: House, path: str, sent: Any, code: str) -> None:
    answer = house.as_manager.put(path, json=sent)
    assert answer.json()["code"] == code
    assert house.as_manager.get(path).json()["version"] == 1


@pytest.mark.parametrize("sent", [{}, {"clauses": [{"number": 1}]}, {"clauses": [clause("1")] * 300}, {"clauses": "x"}])
def test_what_is_no_guideline_is_refused(house: House, path: str, sent: Any) -> None:
    assert house.as_manager.put(path, json=sent).status_code in {400, 422}
