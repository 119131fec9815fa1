"""Somebody with nothing to do presses once, by keyboard on a phone, and may take it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.keys import choose
from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site, ranking_items
from web import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]


def test_an_empty_page_offers_to_tell(site: Site) -> None:
    opening = site.opening(site.project("Quiet letters", ranking_items(2)))
    with site.context(viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        given = {"name": "Wanda", "email": "wanda@example.org", "password": PASSWORD}
        joined = page.request.post(
            f"{site.url}/api/v1/openings/{opening}/join", data=given, headers={"X-Preceptor": "1"}
        )
        assert joined.ok, joined.text()
        page.goto(f"{site.url}/work")
        expect(page.get_by_text("No project has work for you now")).to_be_visible()
        choose(page, page.get_by_role("button", name="Tell me when there is work for me"))
        expect(page.get_by_text("You are told once")).to_be_visible()
        assert violations(page) == [] and too_wide(page) == []
        page.reload()
        choose(page, page.get_by_role("button", name="Do not tell me"))
        expect(page.get_by_role("button", name="Tell me when there is work for me")).to_be_visible()
