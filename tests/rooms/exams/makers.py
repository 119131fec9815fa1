"""Makes questions and exams for tests."""

from __future__ import annotations

from typing import Any

from preceptor.rooms.exams.nouns import Content, Shape
from rooms.projects.makers import form
from web import Client, House

PRACTICE = {
    "shape": "practice", "text": "Is the prompt clear?", "form": form(), "payload": {"prompt": "Rank these tides."},
    "gold": {"clear": {"values": ["yes"]}}, "reason": "It says what is ranked.",
}  # fmt: skip


def single(number: int = 1, **given: Any) -> dict[str, Any]:
    """Of four options the second is right, always."""
    return {
        "shape": "single", "text": f"What is {number} and {number}?", "options": ["0", str(2 * number), "-1", "none"],
        "right": [1], "topic": "sums", "reason": "Count on your fingers.", **given,
    }  # fmt: skip


def content(**given: Any) -> Content:
    return Content(**{"shape": Shape.SINGLE, "text": "Which?", "options": ("a", "b", "c"), "right": (1,), **given})


class Hall:
    """A house with a bank of sums, its manager, and people who take exams."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.manager = house.as_manager

    def add(self, *questions: dict[str, Any]) -> list[str]:
        """The ids of new questions."""
        return [_made(self.manager.post("exam-questions", json=one))["id"] for one in questions]

    def exam(self, *, opened: bool = True, **given: Any) -> str:
        """The id of an exam on three sums, with two attempts; whatever is given says otherwise."""
        sections = [{"title": "Sums", "count": 3, "drawn": {"topic": "sums"}}]
        plan = {"title": "Sums for beginners", "sections": sections, "skill": "sums", **given}
        found: str = _made(self.manager.post("exams", json=plan))["id"]
        if opened:
            opened_ = self.manager.post(f"exams/{found}/state", json={"state": "open"})
            assert opened_.status_code == 200, opened_.text
        return found

    def start(self, who: Client, exam: str) -> dict[str, Any]:
        return _made(who.post(f"me/exams/{exam}/start"))


def _made(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def answer(put: dict[str, Any], *, right: bool = True) -> dict[str, Any]:
    """To a sum as it is put: the right option stands where its number is twice what is asked."""
    number = str(2 * int(put["text"].split()[2]))
    place = put["options"].index(number)
    return {"chosen": [place if right else (place + 1) % len(put["options"])]}


def sit(who: Client, attempt: dict[str, Any], *, right: int) -> dict[str, Any]:
    """Answer the first `right` questions right and the others wrong, and hand in."""
    for put in attempt["questions"]:
        saved = who.put(
            f"me/attempts/{attempt['id']}/answers/{put['place']}", json=answer(put, right=put["place"] < right)
        )
        assert saved.status_code == 200, saved.text
    done = who.post(f"me/attempts/{attempt['id']}/submit")
    assert done.status_code == 200, done.text
    found: dict[str, Any] = done.json()
    return found
