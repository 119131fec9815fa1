"""Somebody takes an exam by keyboard and reads the receipt; its manager looks at the questions, mends a key, writes others and practice tasks."""

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


def test_an_exam_by_keyboard_then_its_manager_mends_a_key_and_writes_another(site: Site, exam: str) -> None:
    """One after the other: apart, two processes could take them, and the manager would find nothing to look at."""
    take_it(site)
    look_at_it(site)


def take_it(site: Site) -> None:
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


def look_at_it(site: Site) -> None:
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


def test_a_question_is_changed_corrected_and_replaced_by_keyboard(site: Site) -> None:
    manager = site.as_("manager")
    asked = [manager.post("exam-questions", json={**single(n), "topic": "written"}).json()["id"] for n in (21, 22)]
    plan = {"title": "Written sums", "sections": [{"title": "Sums", "questions": asked}], "skill": ""}
    exam = manager.post("exams", json=plan).json()["id"]
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/exams/written")
        bank = page.get_by_role("region", name="Question bank")
        bank.get_by_role("combobox", name="Topic").select_option("written")
        bank.get_by_role("button", name="What is 21 and 21?").press("Enter")
        page.get_by_role("dialog").get_by_role("link", name="Change the question").press("Enter")
        form = page.get_by_role("form", name="The question")
        form.get_by_role("checkbox", name="Option 1 is right", exact=True).press("Space")
        form.get_by_role("checkbox", name="Option 2 is right", exact=True).press("Space")
        expect(page.get_by_role("heading", name="Was only the key wrong?")).to_be_visible()
        form.get_by_role("textbox", name="Question").fill("**How much** is 21 and 21?")
        expect(page.get_by_role("heading", name="Was only the key wrong?")).to_have_count(0)
        seen = page.get_by_role("region", name="As it is asked")
        seen.get_by_label("42", exact=True).press("Space")
        seen.get_by_role("button", name="Try this answer").press("Enter")
        expect(seen.get_by_text("Score 0%; it counts as right from 75%.")).to_be_visible()
        _calm(page)
        form.get_by_role("button", name="Keep as the next version").press("Enter")
        bank.get_by_role("button", name="**How much** is 21 and 21?").press("Enter")
        page.get_by_role("dialog").get_by_role("link", name="Retire it and write another").press("Enter")
        form.get_by_role("textbox", name="Question").fill("What is 20 and 22?")
        form.get_by_label("Why it should not be asked any more").fill("It has got round.")
        form.get_by_role("button", name="Ask this one in its place").press("Enter")
        expect(page.get_by_text("Exams changed: Written sums.")).to_be_visible()
    first = manager.get(f"exam-questions/{asked[0]}").json()
    assert [one["right"] for one in first["versions"]] == [[1], [0]] and first["state"] == "retired"
    named = manager.get(f"exams/{exam}").json()["sections"][0]["questions"]
    assert named[1] == asked[1]
    assert manager.get(f"exam-questions/{named[0]}").json()["text"] == "What is 20 and 22?"


def test_a_practice_item_is_made_of_a_template_and_answered_as_its_key(site: Site) -> None:
    with site.context("manager", viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/exams/written?question=new")
        form = page.get_by_role("form", name="The question")
        form.get_by_text("Practice task", exact=True).click()
        form.get_by_role("textbox", name="Question").fill("Which of the two is better?")
        form.get_by_label("Take the form of").select_option("template:compare_pair")
        key = form.get_by_role("region", name="Answer it as it should be answered")
        expect(key).to_be_visible()
        key.get_by_role("radio").first.press("Space")
        _calm(page)
        page.get_by_text("As it is asked", exact=True).click()
        seen = page.get_by_role("region", name="As it is asked")
        seen.get_by_role("radio").first.press("Space")
        expect(seen.get_by_role("button", name="Try this answer")).to_be_enabled()
        seen.get_by_role("button", name="Try this answer").press("Enter")
        expect(seen.get_by_text("Score 100%; it counts as right from 75%.")).to_be_visible()
        _calm(page)
        page.get_by_role("radio", name="The question", exact=True).press("Space")
        expect(key.get_by_role("radio").first).to_be_checked()
        form.get_by_role("textbox", name="Topic").fill("comparing")
        form.get_by_role("button", name="Add a question").press("Enter")
        expect(page.get_by_role("button", name="Which of the two is better?")).to_be_visible()
    [made] = site.as_("manager").get("exam-questions", params={"topic": "comparing"}).json()["rows"]
    assert made["shape"] == "practice" and made["gold"]


def _bank(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/exams/written")
    bank = page.get_by_role("region", name="Question bank")
    file = "text,option_1,option_2,right,topic\nOne tide?,a,b,B,tides\nTwo tides?,a,b,7,tides\n"
    given = {"name": "tides.csv", "mimeType": "text/csv", "buffer": file.encode()}
    bank.locator("input[type=file]").set_input_files(files=[given])
    expect(bank.get_by_text("Questions added: 0. Rows refused: 1.")).to_be_visible()
    bank.get_by_role("button", name="Take the others and leave these out").press("Enter")
    expect(bank.get_by_text("Questions added: 1. Rows refused: 1.")).to_be_visible()
    bank.get_by_role("link", name="Add a question").press("Enter")
    form = page.get_by_role("form", name="The question")
    form.get_by_role("textbox", name="Question").fill("Which comes twice a day?")
    form.get_by_label("Option 1", exact=True).fill("High water")
    form.get_by_label("Option 2", exact=True).fill("Spring tide")
    form.get_by_label("Option 3", exact=True).fill("Neap tide")
    form.get_by_role("textbox", name="Topic").fill("tides")
    form.get_by_role("button", name="Add a question").press("Enter")
    expect(bank.get_by_role("button", name="Which comes twice a day?")).to_be_visible()
    bank.get_by_role("combobox", name="Topic").select_option("tides")
    expect(bank.get_by_role("rowheader")).to_have_count(2)
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
