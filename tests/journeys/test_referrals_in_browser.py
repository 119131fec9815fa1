"""Somebody shares a link by keyboard, a newcomer comes by it on a phone, and the numbers are there for both sides."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, reach
from journeys.pages import ready, too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, ranking_items
from web import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]


def test_a_link_is_offered_shared_and_brings_somebody(site: Site) -> None:
    project = site.project("Old songs", ranking_items(2))
    opening = site.opening(project, title="Judge <b>songs</b>")
    funded = site.as_("manager").post(
        f"/projects/{project}/pay/funding", json={"currency": "EUR", "minor_units": 5_000}
    )
    assert funded.status_code == 201, funded.text
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/openings/{opening}")
        _offer(page)
    with site.context("second", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/openings/{opening}")
        link = _share(page)
    with site.context(viewport=PHONE, bypass_csp=True, locale="ar") as context:
        _come(context.new_page(), link, opening)
    with site.context(bypass_csp=True) as context:
        _say_code(context.new_page(), link, opening)
    path = f"/projects/{project}/openings/{opening}/referrals"
    until(lambda: site.as_("manager").get(path).json()["brought"]["applied"] == 1, "she counts as brought")
    with site.context("second", viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/applications")
        card = page.get_by_role("region", name="Your referral links")
        expect(card.get_by_role("link", name="Judge <b>songs</b>")).to_be_visible()
        expect(card.locator("dd").nth(1)).to_have_text("1")
        expect(page.get_by_text("Noor")).to_have_count(0)
        assert violations(page) == [] and too_wide(page) == []


def _offer(page: Page) -> None:
    card = page.get_by_role("region", name="Referrals")
    reach(page, card.get_by_label("Credit for each person"))
    page.keyboard.type("60.00")
    choose(page, card.get_by_role("button", name="Offer credit"))
    expect(card.get_by_text(re.compile("one credit takes 60.00 EUR")).first).to_be_visible()
    reach(page, card.get_by_label("Credit for each person"))
    page.keyboard.press("Control+a")
    page.keyboard.type("5.00")
    choose(page, card.get_by_role("button", name="Offer credit"))
    expect(card.get_by_text(re.compile("Offered now: €5.00 after 10 accepted tasks"))).to_be_visible()
    assert violations(page) == [] and too_wide(page) == []


def _share(page: Page) -> str:
    ready(page)
    card = page.get_by_role("region", name="Credit for bringing somebody")
    expect(card.get_by_text("For 20 people more, of 20.")).to_be_visible()
    choose(page, card.get_by_role("button", name="Make my link"))
    field = card.get_by_label("Your link")
    expect(field).to_be_visible()
    assert violations(page) == [] and too_wide(page) == []
    return field.input_value()


def _come(page: Page, link: str, opening: str) -> None:
    """A visitor without an account: the link is kept until there is one."""
    page.goto(link)
    ready(page)
    assert violations(page) == [] and too_wide(page) == []
    page.goto(page.url.partition("?")[0] + "/apply")
    page.locator("input[autocomplete=name]").fill("Noor")
    page.locator("input[type=email]").fill("noor@example.org")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    expect(page.locator("main form textarea").first).to_be_visible()
    until(lambda: _came(page, opening), "the link is said once she is signed in")
    profile = {"country": "MX", "languages": [{"tag": "es", "level": "C1"}], "time_zone": "America/Mexico_City"}
    for method, path, body in (
        ("PUT", "me/profile", profile),
        ("POST", f"openings/{opening}/application/send", {"note": "I sing."}),
    ):
        sent = page.request.fetch(
            f"{page.url.partition('/openings')[0]}/api/v1/{path}",
            method=method,
            data=body,
            headers={"X-Preceptor": "1"},
        )
        assert sent.ok, sent.text()


def _say_code(page: Page, link: str, opening: str) -> None:
    """The link was followed on another device: this one does not know it, and the form asks."""
    page.goto(link.partition("?")[0] + "/apply")
    page.locator("input[autocomplete=name]").fill("Amal")
    page.locator("input[type=email]").fill("amal@example.org")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    question = page.get_by_text("Did somebody’s link bring you here, on another device?")
    choose(page, question)
    field = page.get_by_label("Their link, or its code")
    field.fill("not a link")
    expect(page.get_by_text("Paste the whole link, or only")).to_be_visible()
    assert violations(page) == [] and too_wide(page) == []
    field.fill(link)
    choose(page, page.get_by_role("button", name="Say it", exact=True))
    expect(page.get_by_text("You came by somebody’s link.")).to_be_visible()
    expect(question).to_have_count(0)
    assert _came(page, opening)


def _came(page: Page, opening: str) -> bool:
    found = page.request.get(f"{page.url.partition('/openings')[0]}/api/v1/openings/{opening}/referral")
    return bool(found.json()["came"])
