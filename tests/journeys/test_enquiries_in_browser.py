"""A question about an opening is asked on a phone and answered by keyboard; hostile words stay words."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.keys import choose, reach
from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]

_ASKED = "Is <img src=x onerror=alert(1)> paid at night?"


def test_a_question_is_asked_answered_and_ended(site: Site) -> None:
    project = site.project("Night letters", ranking_items(2))
    opening = site.opening(project, title="Read letters at night")
    with site.context("second", viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/openings/{opening}")
        card = page.get_by_role("region", name="Ask about this opening")
        reach(page, card.get_by_label("Your question"))
        page.keyboard.type(_ASKED)
        choose(page, card.get_by_role("button", name="Send the question"))
        expect(card.get_by_text(_ASKED)).to_be_visible()
        assert violations(page) == [] and too_wide(page) == []
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/openings/{opening}")
        card = page.get_by_role("region", name="Questions about it")
        expect(card.get_by_text(_ASKED)).to_be_visible()
        reach(page, card.get_by_label("Answer"))
        page.keyboard.type("Yes, the same.")
        choose(page, card.get_by_role("button", name="Send the answer"))
        expect(card.get_by_text("Yes, the same.")).to_be_visible()
        expect(card.get_by_text("Answered", exact=True)).to_be_visible()
        assert violations(page) == [] and too_wide(page) == []
        choose(page, card.get_by_role("button", name="Close, they cannot go on"))
        expect(card.get_by_text("Closed", exact=True)).to_be_visible()
    with site.context("second", viewport=PHONE, bypass_csp=True, locale="ar") as context:
        page = context.new_page()
        page.goto(f"{site.url}/openings/{opening}")
        expect(page.get_by_text("Yes, the same.")).to_be_visible()
        expect(page.locator("section[aria-labelledby=ask] form")).to_have_count(0)
        assert violations(page) == [] and too_wide(page) == []
