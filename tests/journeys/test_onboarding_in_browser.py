"""What comes before the first task, by keyboard: sign, read, take the course, and then work."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

SLOW = {"timeout": 30_000}


@pytest.fixture(scope="module")
def project(site: Site) -> int:
    return site.project("Asks first", ranking_items(3), overlap=1)


def test_a_manager_asks_and_a_contributor_does_it(site: Site, project: int) -> None:
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/onboarding")
        ask(page)
    with site.context("contributor", viewport=PHONE, bypass_csp=True) as context:
        # Another journey may have said it for the sample's contributor.
        assert site.as_("contributor").put("/me/profile", json={"languages": []}).is_success
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        lacking = page.get_by_role("link", name="Asked for: English at level C1 or above. You have not said.")
        expect(lacking).to_be_visible(**SLOW)
        expect(page.get_by_role("link", name="Sign “Keep it here”")).to_be_visible()
        profile = {"languages": [{"tag": "en-GB", "level": "C2"}]}
        assert site.as_("contributor").put("/me/profile", json=profile).is_success
        sign(page)
        read(page, f"{site.url}/work/{project}/guidelines")
        take_the_course(page, f"{site.url}/course")
        page.goto(f"{site.url}/work/{project}")
        expect(page.get_by_role("region", name="Before your next task:")).to_have_count(0)
        expect(page.get_by_text(re.compile("Question [0-2]: what")).first).to_be_visible(**SLOW)


def say_who(page: Page) -> None:
    change = page.get_by_role("button", name="Change who")
    expect(change).to_be_enabled(**SLOW)
    change.press("Enter")
    page.get_by_role("button", name="Add a condition").press("Enter")
    expect(page.get_by_text("Fill in every condition")).to_be_visible()
    page.get_by_label("Language", exact=True).press_sequentially("English")
    page.get_by_label("At least").select_option("C1")
    expect(page.get_by_text(re.compile("people would pass"))).to_be_visible(**SLOW)
    calm(page)
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.locator("dialog[open]")).to_have_count(0, **SLOW)
    expect(page.get_by_role("region", name="Who may work here")).to_contain_text("English at level C1 or above", **SLOW)


def ask(page: Page) -> None:
    say_who(page)
    page.get_by_label("The course “How people teach models”").press("Space")
    once = page.get_by_label("Once", exact=True)
    once.press("Space")
    expect(once).to_be_checked(**SLOW)
    page.get_by_role("button", name="New document").press("Enter")
    page.get_by_label("Title").fill("Keep it here")
    page.get_by_label("Text", exact=True).fill("What you see here **stays** here.")
    page.get_by_role("button", name="Publish").press("Enter")
    expect(page.get_by_role("table", name="Documents to sign")).to_contain_text("Keep it here", **SLOW)
    calm(page)


def sign(page: Page) -> None:
    page.get_by_role("link", name="Sign “Keep it here”").press("Enter")
    expect(page.get_by_text("stays here.")).to_be_visible(**SLOW)
    calm(page)
    page.get_by_label("Your name").press_sequentially("Ada Contributor")
    page.get_by_role("button", name="Sign").press("Enter")
    expect(page.get_by_text("Signed on")).to_be_visible(**SLOW)


def read(page: Page, address: str) -> None:
    """The server's clock wants a moment for so many words; it says so, and loses nothing."""
    page.goto(address)
    deed = page.get_by_role("button", name="I have read them")
    deed.scroll_into_view_if_needed()
    expect(deed).to_be_enabled(**SLOW)
    calm(page)
    done = page.get_by_text("You read them on")

    def asked_again() -> bool:
        deed.press("Enter")
        done.or_(page.get_by_role("alert")).first.wait_for(**SLOW)
        return done.is_visible()

    until(asked_again, "they count as read", 60)


def take_the_course(page: Page, address: str) -> None:
    page.goto(address)
    for number in range(1, 7):
        expect(page.get_by_role("heading", name=f"Page {number} of 6")).to_be_visible(**SLOW)
        for option in page.get_by_role("radio").all():
            option.press("Space")
            page.get_by_role("button", name="Check").press("Enter")
            told = (
                page.get_by_role("status")
                .filter(has_text="Right.")
                .or_(page.get_by_role("status").filter(has_text="Not quite."))
            )
            expect(told).to_be_visible(**SLOW)
            if "Right." in (told.text_content() or ""):
                break
        if number < 6:
            page.get_by_role("button", name="Next page").press("Enter")
    expect(page.get_by_text("You have done the course.")).to_be_visible(**SLOW)
    calm(page)


def calm(page: Page) -> None:
    assert not violations(page)
    assert not too_wide(page)
