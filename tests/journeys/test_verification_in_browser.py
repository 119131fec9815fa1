"""An identity is checked, by keyboard: shown on a phone, looked at and decided by a checker, told to its person."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from journeys.keys import attach, choose, press, reach
from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_an_identity_is_shown_looked_at_and_decided_by_keys(site: Site) -> None:
    with site.context("contributor", viewport=PHONE, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/verification")
        said_of_it(page)
        for part in ("Front of the document", "Your face"):
            attach(page, page.get_by_label(f"Take or choose {part}"), f"{part}.jpg", "image/jpeg", photo())
            expect(page.get_by_label(f"Take again {part}")).to_be_attached()
        assert violations(page) == [] and too_wide(page) == []
        choose(page, page.get_by_role("button", name="Hand in"))
        expect(page.get_by_role("heading", name="Being checked")).to_be_visible()
        checked_by_another(site)
        page.reload()
        expect(page.get_by_role("heading", name="Your identity is checked")).to_be_visible()


def said_of_it(page: Page) -> None:
    reach(page, page.get_by_label("Country that made it"))
    page.keyboard.type("France")
    reach(page, page.get_by_label("Name as it stands there"))
    page.keyboard.type("Ana Díaz")
    reach(page, page.get_by_label("Its number"))
    page.keyboard.type("X 123-4567")
    reach(page, page.get_by_role("checkbox", name="A person may compare"))
    press(page, "Space")
    choose(page, page.get_by_role("button", name="Go on to the pictures"))


def checked_by_another(site: Site) -> None:
    """By the second person, who is a checker meanwhile; their own check stands below."""
    with site.role("second", "verifier"), site.context("second", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/verification")
        expect(page.get_by_role("heading", name="Show who you are")).to_be_visible()
        choose(page, page.get_by_role("button", name="Open"))
        sheet = page.get_by_role("dialog")
        expect(sheet.get_by_text("X 123-4567")).to_be_visible()
        expect(sheet.locator("figcaption")).to_have_text(["Front of the document", "Your face"])
        choose(page, sheet.get_by_role("button", name="Look at it Front of the document"))
        shown = sheet.get_by_role("img", name="Front of the document")
        expect(shown).to_be_visible()
        assert shown.evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 900
        for compared in ("The name", "The number", "Genuine and in force", "The face"):
            reach(page, sheet.get_by_role("checkbox", name=compared))
            press(page, "Space")
        assert violations(page) == []
        choose(page, sheet.get_by_role("button", name="Verified"))
        expect(sheet.get_by_text("The day it ends")).to_be_visible()
        sheet.get_by_label("Holds until").fill((datetime.now(UTC) + timedelta(days=300)).date().isoformat())
        choose(page, sheet.get_by_role("button", name="Verified"))
        expect(page.get_by_text("Verified.")).to_be_visible()


def photo() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (900, 600), (70, 110, 140)).save(kept, "JPEG")
    return kept.getvalue()
