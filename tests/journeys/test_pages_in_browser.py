"""Every page for everybody: light and dark, on a phone, in Arabic; axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import Place, contributor_places, manager_places, ready, too_wide, unreadable, violations
from journeys.site import PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]
_PARTS = 2
"""Each with every other page: two workers have as much to do."""


@pytest.fixture(scope="module")
def places(site: Site) -> list[Place]:
    open_ = site.project("Pages to look at", ranking_items(6), overlap=1)
    emptied = site.project("Nothing in it", [], overlap=1)
    return [*contributor_places(site, open_, emptied), *manager_places(site, open_)]


@pytest.mark.parametrize("part", range(_PARTS))
def test_no_page_shuts_anybody_out(site: Site, places: list[Place], part: int) -> None:
    """All looks in one visit: to open a page takes longer than to look at it."""
    found: list[str] = []
    for page, place, speak in opened(site, places[part::_PARTS]):
        found += told(place, "light", violations(page))
        page.emulate_media(color_scheme="dark")
        found += told(place, "dark", unreadable(page))
        page.emulate_media(color_scheme="light")
        speak("ar")
        found += told(place, "arabic", violations(page) + too_wide(page))
        page.set_viewport_size(PHONE)
        found += told(place, "arabic phone", too_wide(page))
        speak("en")
        page.emulate_media(color_scheme="dark")
        found += told(place, "phone", violations(page) + too_wide(page))
    assert not found, "\n".join([f"{len(found)} faults:", *found])


def opened(site: Site, places: list[Place]) -> Iterator[tuple[Page, Place, Callable[[str], None]]]:
    """Each place in turn, drawn, and how to change its language; its page is closed when the next is asked for."""
    for who in {place.who for place in places}:
        with site.context(who, bypass_csp=True, color_scheme="light") as context:
            other = context.new_page()
            other.goto(f"{site.url}/health/live")
            for place in (one for one in places if one.who == who):
                page = context.new_page()
                page.goto(f"{site.url}{place.path}")
                place.then(page)
                ready(page)
                yield page, place, partial(speak_in, page, other)
                page.close()


def speak_in(page: Page, other: Page, language: str) -> None:
    """Choose a language in another tab: the page follows as it stands, with what is open in it."""
    other.evaluate(
        """(language) => localStorage.setItem("preceptor.preferences", JSON.stringify(
            {...JSON.parse(localStorage.getItem("preceptor.preferences") ?? "{}"), language}))""",
        language,
    )
    expect(page.locator(f"html[lang={language}][dir={'rtl' if language == 'ar' else 'ltr'}]")).to_be_attached()
    ready(page)


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
