"""Somebody takes an exam by keyboard, loads it anew on the way, and reads the receipt."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site
from rooms.exams.makers import PRACTICE, single

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

_SHORT = {"shape": "short", "text": "What is 12 and 12?", "number": 24, "topic": "sums", "reason": "Two dozen."}


@pytest.fixture(scope="module")
def exam(site: Site) -> str:
    """Three questions: a choice, a number, a task; two thirds are needed."""
    manager = site.as_("manager")
    asked = [manager.post("exam-questions", json=one).json()["id"] for one in (single(7), _SHORT, PRACTICE)]
    plan = {
        "title": "Sums for beginners", "sections": [{"title": "Sums", "questions": asked}], "pass_mark": 60,
        "minutes": 30, "feedback": "each", "skill": "sums", "shuffle_questions": False,
    }  # fmt: skip
    made = manager.post("exams", json=plan).json()
    assert manager.post(f"exams/{made['id']}/state", json={"state": "open"}).status_code == 200
    found: str = made["id"]
    return found


def test_an_exam_by_keyboard_and_its_receipt(site: Site, exam: str) -> None:
    with site.context("contributor", viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/exams")
        page.get_by_role("link", name="Sums for beginners").click()
        expect(page.get_by_text("You have 30 minutes.")).to_be_visible()
        _calm(page)
        page.get_by_role("button", name="Start the exam").press("Enter")
        _answer(page)
        page.reload()
        expect(page.get_by_label("14", exact=True)).to_be_checked()
        expect(page.get_by_label("Your answer")).to_have_value("25")
        expect(page.get_by_text("3 of 3 answered")).to_be_visible()
        _calm(page)
        page.get_by_role("button", name="Hand in").press("Enter")
        expect(page.get_by_role("heading", name="You passed")).to_be_visible()
        expect(page.get_by_text("You reached 66 %; 60 % were needed.")).to_be_visible()
        expect(page.get_by_text("Two dozen.")).to_be_visible()
        expect(page.get_by_text("Count on your fingers.")).to_have_count(0)
        _calm(page)
        page.goto(f"{site.url}/exams")
        expect(page.get_by_role("region", name="My certificates")).to_contain_text("sums")


def _answer(page: Page) -> None:
    page.get_by_label("14", exact=True).press("Space")
    page.get_by_label("Your answer").press_sequentially("25")
    task = page.get_by_role("region", name="Question 3")
    task.get_by_text("Yes", exact=True).click()
    expect(page.get_by_text("Saved", exact=True)).to_have_count(3, timeout=30_000)


def _calm(page: Page) -> None:
    assert not violations(page)
    assert not too_wide(page)
