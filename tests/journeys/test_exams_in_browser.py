"""Somebody takes an exam by keyboard and reads the receipt; its manager looks at the questions, mends a key, writes another."""

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


def test_its_manager_looks_at_questions_mends_a_key_and_writes_another(site: Site, exam: str) -> None:
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/exams")
        page.get_by_role("link", name="Write exams").press("Enter")
        written = page.get_by_role("region", name="Exams", exact=True)
        expect(written.get_by_role("row", name="Sums for beginners")).to_contain_text("100")
        _calm(page)
        written.get_by_role("link", name="Sums for beginners").press("Enter")
        expect(page.get_by_text("Taken: 1. Passed: 1.")).to_be_visible()
        judged = page.get_by_role("region", name="Which questions to look at")
        judged.get_by_role("button", name="What is 7 and 7?").press("Enter")
        asked = page.get_by_role("dialog", name="Question")
        asked.get_by_role("group", name="What is right").get_by_label("none", exact=True).press("Space")
        asked.get_by_label("Why another answer is right").fill("Some say so.")
        asked.get_by_role("button", name="Whom would this change?").press("Enter")
        expect(asked.get_by_text("Attempts looked at: 1.")).to_be_visible()
        asked.get_by_role("button", name="Correct it for everybody").press("Enter")
        expect(asked.get_by_label("none", exact=True)).to_be_checked()
        expect(asked.get_by_role("button", name="Correct it for everybody")).to_have_count(0)
        _calm(page)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Close", exact=True).press("Enter")
        expect(page.get_by_role("heading", name="Closed")).to_be_visible()
        _bank(page, site)
        _new_exam(page, site)


def _bank(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/exams/written")
    bank = page.get_by_role("region", name="Question bank")
    file = "text,option_1,option_2,right,topic\nOne tide?,a,b,B,tides\nTwo tides?,a,b,7,tides\n"
    given = {"name": "tides.csv", "mimeType": "text/csv", "buffer": file.encode()}
    bank.locator("input[type=file]").set_input_files(files=[given])
    expect(bank.get_by_text("Questions added: 0. Rows refused: 1.")).to_be_visible()
    bank.get_by_role("button", name="Take the others and leave these out").press("Enter")
    expect(bank.get_by_text("Questions added: 1. Rows refused: 1.")).to_be_visible()
    bank.get_by_role("button", name="Add a question").press("Enter")
    form = page.get_by_role("dialog", name="Question")
    form.get_by_role("textbox", name="Question").fill("Which comes twice a day?")
    form.get_by_role("textbox", name="Right options").fill("High water")
    form.get_by_role("textbox", name="Wrong options").fill("Spring tide\nNeap tide")
    form.get_by_role("textbox", name="Topic").fill("tides")
    form.get_by_role("button", name="Add a question").press("Enter")
    expect(bank.get_by_role("button", name="Which comes twice a day?")).to_be_visible()
    expect(form).to_be_hidden()  # it has a topic of its own
    bank.get_by_role("combobox", name="Topic").select_option("tides")
    expect(bank.get_by_role("rowheader")).to_have_count(3)
    _calm(page)


def _new_exam(page: Page, site: Site) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site.url}/exams/written?exam=new")
    page.get_by_role("textbox", name="Title").first.fill("Tides")
    section = page.get_by_role("group", name="Section 1")
    section.get_by_label("Title").fill("High and low")
    section.get_by_label("Topic").select_option("tides")
    section.get_by_label("Questions drawn").fill("2")
    _calm(page)
    page.get_by_role("button", name="Save the plan").press("Enter")
    page.get_by_role("button", name="Open to everybody").press("Enter")
    expect(page.get_by_role("heading", name="Open", exact=True)).to_be_visible()


def _answer(page: Page) -> None:
    page.get_by_label("14", exact=True).press("Space")
    page.get_by_label("Your answer").press_sequentially("25")
    task = page.get_by_role("region", name="Question 3")
    task.get_by_text("Yes", exact=True).click()
    expect(page.get_by_text("Saved", exact=True)).to_have_count(3, timeout=30_000)


def _calm(page: Page) -> None:
    assert not violations(page)
    assert not too_wide(page)
