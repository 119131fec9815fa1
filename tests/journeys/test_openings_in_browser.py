"""A visitor finds an opening, tries a task, applies with a résumé, is taken in, and works; then has everything erased."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from journeys.running import until
from journeys.site import PHONE, Site, task
from rooms.workforce.resumes import pdf
from web import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

_OPTIONS = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
_FORM = {
    "fields": [{"kind": "text", "name": "prompt", "title": "Prompt"}],
    "questions": [
        {"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt", "options": _OPTIONS}
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def project(site: Site) -> int:
    return site.project("Poems", [{"prompt": "A tide table."}, {"prompt": "A sonnet."}], form=_FORM, overlap=1)


@pytest.fixture(scope="module")
def opening(site: Site, project: int) -> str:
    return site.opening(project, title="Judge Spanish poems", places=2)


def test_from_an_opening_to_the_first_answer(site: Site, project: int, opening: str) -> None:
    with site.context(viewport=PHONE, timezone_id="America/Mexico_City") as context:
        page = context.new_page()
        _look_around(page, site, opening)
        _apply(page)
        _take_in(site, project, opening)
        _hear(page, site)
        _work(page, site, project)
        _erase(page, site)


def _look_around(page: Page, site: Site, opening: str) -> None:
    page.goto(f"{site.url}/sign-in")  # where everybody without an account ends up first
    page.get_by_role("link", name="No account? See what work is open").click()
    page.get_by_role("searchbox").fill("spanish POEMS")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("words=spanish"))
    page.get_by_role("link", name="Judge Spanish poems").click()
    expect(page.get_by_text("Some answers are rude.")).to_be_visible()
    page.get_by_label("Country you live in").select_option("FR")
    expect(page.get_by_text("not available in your country")).to_be_visible()
    expect(page.get_by_role("link", name="Apply")).to_have_count(0)
    page.get_by_label("Country you live in").select_option("MX")
    source = page.request.get(f"{site.url}/openings/{opening}").text()
    assert '"@type": "JobPosting"' in source and "Judge Spanish poems" in source, "crawlers read it without scripts"
    page.get_by_role("link", name="Try one task").click()
    task(page)
    page.get_by_text("Yes", exact=True).click()
    page.get_by_role("link", name="Back to the opening").click()
    page.get_by_role("link", name="Apply").click()


def _apply(page: Page) -> None:
    page.get_by_label("Name").fill("Inés Visitor")
    page.get_by_label("E-mail").fill("ines@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.get_by_label("Why you").fill("I read poems aloud.")
    page.get_by_role("button", name="Save and go on later").click()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_label("Why you")).to_have_value("I read poems aloud.")
    expect(page.get_by_label("Time zone")).to_have_value("America/Mexico_City")
    page.get_by_role("button", name="Send the application").click()
    expect(page.get_by_text("Say in which country you live.").first).to_be_visible()
    page.get_by_label("Country you live in").select_option("MX")
    page.get_by_role("button", name="Add a language").click()
    page.get_by_label("Language", exact=True).last.fill("Spanish")
    page.get_by_label("What proves it").fill("Grew up in Oaxaca")
    hostile = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"<script>alert(1)</script>"}
    page.locator("input[type=file]").set_input_files(hostile)  # type: ignore[arg-type]
    expect(page.get_by_text("resume.type")).to_be_visible()
    page.locator("input[type=file]").set_input_files(
        {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": pdf("Poet and reader")}
    )
    expect(page.get_by_role("link", name="cv.pdf")).to_be_visible()
    page.get_by_role("button", name="Send the application").click()
    expect(page.get_by_text("They read it and decide")).to_be_visible()


def _take_in(site: Site, project: int, opening: str) -> None:
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/openings/{opening}")
        page.get_by_role("button", name="Look at Inés Visitor").click()
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_text("I read poems aloud.")).to_be_visible()
        dialog.get_by_text("Résumé").click()
        expect(dialog.get_by_text("Poet and reader")).to_be_visible()
        expect(dialog.get_by_role("button", name="Decline")).to_be_disabled()
        dialog.get_by_label("Why (the person reads it)").fill("Welcome among us.")
        dialog.get_by_role("button", name="Accept").click()
        expect(page.get_by_text("None here.")).to_be_visible()


def _hear(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/openings")
    until(lambda: page.request.get(f"{site.url}/api/v1/me/messages/unread").json()["count"] == 1, "she is told, once")
    page.goto(f"{site.url}/profile#hear")
    page.get_by_label("Your question is answered").select_option("off")
    expect(page.get_by_label("You are paid")).to_have_count(0)  # never off, and without e-mail only here
    _keep_a_search(page, site)
    page.get_by_role("link", name="Messages, 1 unread").click()
    expect(page.get_by_text("You can begin to work now. Welcome among us.")).to_be_visible()
    page.get_by_role("link", name="You are in: Judge Spanish poems").press("Enter")
    expect(page).to_have_url(re.compile("/applications$"))
    page.get_by_role("link", name="Messages", exact=True).click()
    page.get_by_text("Unread", exact=True).click()
    expect(page.get_by_text("You have read everything")).to_be_visible()
    page.get_by_text("All", exact=True).click()
    page.get_by_role("button", name="Mark unread").click()
    page.get_by_role("button", name="Mark all read").click()
    expect(page.get_by_role("link", name="Messages", exact=True)).to_be_visible()
    page.goto(f"{site.url}/profile#hear")
    expect(page.get_by_label("Your question is answered")).to_have_value("off")


def _keep_a_search(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/openings?words=opera&country=FR")
    page.get_by_role("button", name="Tell me of new ones like these").click()
    page.get_by_role("link", name="All you hear of").click()
    expect(page.get_by_role("link", name="“opera” · FR")).to_be_visible()


def _work(page: Page, site: Site, project: int) -> None:
    page.goto(f"{site.url}/applications")
    expect(page.get_by_text("Welcome among us.")).to_be_visible()
    page.goto(f"{site.url}/work/{project}")
    task(page)
    page.get_by_role("radiogroup", name="Is it clear?").get_by_text("Yes").click()
    page.keyboard.press("Control+Enter")
    until(lambda: len(site.answers(project)) == 1, "her first answer is kept")


def _erase(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/profile")
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_label("Your e-mail, to be sure").fill("ines@example.org")
    page.get_by_role("button", name="Erase it now").click()
    expect(page).to_have_url(re.compile("/openings$"))
    assert "ines" not in site.as_("admin").get("/accounts", params={"limit": 200}).text.lower()
