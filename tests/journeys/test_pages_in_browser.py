"""Every page for everybody: light and dark, on a phone, in Arabic; axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from journeys.pages import Place, contributor_places, manager_places, ready, too_wide, unreadable, violations
from journeys.site import PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def places(site: Site) -> list[Place]:
    open_ = site.project("Pages to look at", ranking_items(6), overlap=1)
    emptied = site.project("Nothing in it", [], overlap=1)
    return [*contributor_places(site, open_, emptied), *manager_places(site, open_)]


def test_no_page_shuts_anybody_out(site: Site, places: list[Place]) -> None:
    found: list[str] = []
    for page, place in opened(site, places, color_scheme="light"):
        found += told(place, "light", violations(page))
        page.emulate_media(color_scheme="dark")
        found += told(place, "dark", unreadable(page))
        page.set_viewport_size(PHONE)
        found += told(place, "phone", violations(page) + too_wide(page))
    assert not found, "\n".join([f"{len(found)} faults:", *found])


def test_no_page_shuts_anybody_out_in_arabic(site: Site, places: list[Place]) -> None:
    found: list[str] = []
    for page, place in opened(site, places, preferences={"language": "ar"}):
        found += told(place, "arabic", violations(page) + too_wide(page))
        page.set_viewport_size(PHONE)
        found += told(place, "arabic phone", too_wide(page))
    assert not found, "\n".join([f"{len(found)} faults:", *found])


def opened(site: Site, places: list[Place], **look: Any) -> Iterator[tuple[Page, Place]]:
    """Each place in turn, drawn; its page is closed when the next is asked for."""
    for who in {place.who for place in places}:
        with site.context(who, bypass_csp=True, **look) as context:
            for place in (one for one in places if one.who == who):
                page = context.new_page()
                page.goto(f"{site.url}{place.path}")
                place.then(page)
                ready(page)
                yield page, place
                page.close()


def told(place: Place, look: str, faults: list[str]) -> list[str]:
    return [f"{place.name}, {look}: {fault}" for fault in faults]


def test_arabic_runs_from_right_to_left(site: Site) -> None:
    with site.context("contributor", preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work")
        ready(page)
        assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
        brand, person = page.locator("header a").first.bounding_box(), page.locator("header button").last.bounding_box()
        assert brand is not None and person is not None
        assert brand["x"] > person["x"], "the name of the house stands on the right"
