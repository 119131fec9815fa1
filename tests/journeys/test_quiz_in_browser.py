"""A manager draws a quiz from precedents in one press, a contributor learns from it, and a change of the guidelines flags its questions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

_CLAUSES = [{"number": str(n), "title": f"Rule {n}", "text": f"What rule {n} says."} for n in range(1, 6)]
_CASES = (("Does a table without heads count?", "No: it needs heads.", ["2"]), ("Does a list?", "Yes.", ["3"]))


def test_a_quiz_is_drawn_taken_and_flagged(site: Site) -> None:
    manager = site.as_("manager")
    project = site.project("Quizzed", [])
    put = manager.put(f"projects/{project}/guidelines", json={"clauses": _CLAUSES, "note": "Five rules."})
    assert put.is_success, put.text
    for question, answer, clauses in _CASES:
        body = {"question": question, "answer": answer, "clauses": clauses}
        assert manager.post(f"projects/{project}/precedents", json=body).is_success
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/questions")
        quizzes = page.get_by_role("region", name="Quizzes")
        quizzes.get_by_label("As practice").press("Space")
        _calm(page)
        quizzes.get_by_role("button", name="Draw a quiz").press("Enter")
        expect(page.get_by_role("heading", name="Draft", exact=True)).to_be_visible()
        page.get_by_role("button", name="Open to everybody").press("Enter")
        expect(page.get_by_role("heading", name="Open", exact=True)).to_be_visible()
        _learn(site)
        changed = [{**one, "text": "Something else."} if one["number"] == "2" else one for one in _CLAUSES]
        assert manager.put(f"projects/{project}/guidelines", json={"clauses": changed, "note": "Rule 2."}).is_success
        page.goto(f"{site.url}/projects/{project}/questions")
        expect(quizzes.get_by_text("Questions that may hold no more: 1")).to_be_visible()
        expect(quizzes.get_by_role("link", name="Does a table without heads count?")).to_be_visible()
        _calm(page)
        quizzes.get_by_role("button", name="I looked: they hold").press("Enter")
        expect(quizzes.get_by_text("Questions that may hold no more: 1")).to_have_count(0)


def _learn(site: Site) -> None:
    """Answers wrongly, reads what the precedent says, and follows the way to it."""
    with site.context("contributor", viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/exams")
        page.get_by_role("link", name="Guidelines: Quizzed").click()
        page.get_by_role("button", name="Start the exam").press("Enter")
        asked = page.get_by_role("region").filter(has_text="Does a table without heads count?").last
        expect(asked.get_by_role("radio")).to_have_count(4)
        names = [option.inner_text() for option in asked.locator("label").all()]
        asked.get_by_role("radio").nth(next(at for at, name in enumerate(names) if "Rule 2" not in name)).press("Space")
        asked.get_by_role("button", name="Check").press("Enter")
        expect(asked.get_by_text("No: it needs heads.")).to_be_visible()
        _calm(page)
        with context.expect_page() as opened:
            asked.get_by_role("link", name="The precedent").press("Enter")
        there = opened.value
        expect(there.get_by_role("article").filter(has_text="No: it needs heads.")).to_be_visible()
        there.get_by_label("Find words").fill("list")
        expect(there.get_by_role("heading", name="Does a list?")).to_be_visible()
        expect(there.get_by_role("heading", name="Does a table without heads count?")).to_have_count(0)
        _calm(there)


def _calm(page: Page) -> None:
    assert not violations(page)
    assert not too_wide(page)
