"""People are asked into a project, by keyboard: found, looked at, sent, and answered with a yes and a no."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, reach
from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_people_are_found_asked_and_say_yes_or_no(site: Site) -> None:
    made = site.as_("manager").post("/projects", json={"name": "Old <i>maps</i>", "template": "rank_responses"})
    project = made.json()["id"]
    profile = {"domains": ["history"], "languages": [{"tag": "en", "level": "C2"}], "hours_per_week": 12}
    for who in ("contributor", "second"):
        assert site.as_(who).put("/me/profile", json=profile).status_code == 200
    counted(site, project, 2)
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/drives")
        asked_by_rule(page)
        named(page)
    with site.context("contributor", viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/invited")
        card = page.get_by_role("region", name="Old <i>maps</i>")
        expect(card.get_by_text("Hours a week: 12")).to_have_count(0)
        expect(card.get_by_text("Languages are not enough.")).to_be_visible()
        assert violations(page) == [] and too_wide(page) == []
        choose(page, card.get_by_role("button", name="Come in"))
        expect(page.get_by_role("heading", name="Work", exact=True)).to_be_visible()
    with site.context("second", viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/invited")
        card = page.get_by_role("region", name="Old <i>maps</i>")
        choose(page, card.get_by_role("button", name="No, thank you"))
        reach(page, card.get_by_label("A reason, if you like"))
        page.keyboard.type("No time in <b>May</b>")
        assert violations(page) == [] and too_wide(page) == []
        choose(page, card.get_by_role("button", name="Say no"))
        expect(card.get_by_text("You said no")).to_be_visible()
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/drives")
        choose(page, page.get_by_role("region", name="People named").get_by_role("button", name="Look inside"))
        expect(page.get_by_text("No time in <b>May</b>")).to_be_visible()
        expect(page.get_by_text("Came in", exact=True).first).to_be_visible()


def counted(site: Site, project: int, least: int) -> None:
    """What people say of themselves is known to rules a moment later."""
    until = time.monotonic() + 45
    while time.monotonic() < until:
        found = site.as_("manager").post(f"/projects/{project}/eligibility/count", json={"rule": None}).json()
        if found["of"] >= least:
            return
        time.sleep(0.2)
    raise AssertionError(f"{found} are known to rules")


def asked_by_rule(page: Page) -> None:
    """Looked up and looked at, and not sent."""
    expect(page.get_by_role("heading", name="Ask people in")).to_be_visible()
    choose(page, page.get_by_role("button", name="See who it would be"))
    card = page.get_by_role("region", name="The 20 best")
    expect(card.get_by_text("Ready to send")).to_be_visible(timeout=45_000)
    assert violations(page) == [] and too_wide(page) == []
    choose(page, card.get_by_role("button", name="Do not send"))
    expect(card.get_by_text("Withdrawn")).to_be_visible()


def named(page: Page) -> None:
    page.get_by_text("People I name").click()
    reach(page, page.get_by_label("Their addresses"))
    page.keyboard.type("contributor@example.org second@example.org")
    reach(page, page.get_by_label("A word to them"))
    page.keyboard.type("Languages are not enough.")
    choose(page, page.get_by_role("button", name="See who it would be"))
    card = page.get_by_role("region", name="People named")
    choose(page, card.get_by_role("button", name="Send to 2"))
    expect(card.get_by_text("Sent", exact=True)).to_be_visible(timeout=45_000)
