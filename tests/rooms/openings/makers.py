"""Makes openings for tests."""

from __future__ import annotations

from typing import Any

from preceptor.rooms.openings.nouns import Opening, Posting, State
from rooms.projects.makers import form
from web import House


def posting(**facts: Any) -> Posting:
    return Posting(**{"title": "Rank answers", "description": "Say which of two answers is better.", **facts})


def opening(**given: Any) -> Opening:
    values = {
        "id": "0" * 32, "no": 1, "project_id": 7, "state": State.OPEN, "posting": posting(), "made_at": 1, "changed_at": 1,
        "posted_at": 1,
    }  # fmt: skip
    return Opening(**{**values, **given})


def body(**facts: Any) -> dict[str, Any]:
    """What is sent to make one."""
    return {"title": "Rank answers", "description": "Say which of two answers is better.", **facts}


class Hall:
    """A project of the manager's, and openings that lead into it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.manager = house.as_manager
        made = self.manager.post("projects", json={"name": "Hall", "form": form(), "overlap": 1})
        assert made.status_code == 201, made.text
        self.project: int = made.json()["id"]
        self.path = f"projects/{self.project}/openings"

    def draft(self, **facts: Any) -> dict[str, Any]:
        made = self.manager.post(self.path, json=body(**facts))
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    def open(self, **facts: Any) -> str:
        """The id of one that everybody sees."""
        found: str = self.draft(**facts)["id"]
        opened = self.manager.post(f"{self.path}/{found}/state", json={"state": "open"})
        assert opened.status_code == 200, opened.text
        return found

    def found(self, **asked: Any) -> list[str]:
        """Titles a stranger finds."""
        answer = self.house.nobody.get("openings", params=asked)
        assert answer.status_code == 200, answer.text
        return [row["title"] for row in answer.json()["rows"]]
