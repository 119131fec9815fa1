"""Every page for everybody: light and dark, on a phone, in Arabic; axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from typing import Any

import pytest

from journeys.pages import Place, contributor_places, manager_places, ready, too_wide, violations
from journeys.site import PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"color_scheme": "light", "viewport": PHONE, "is_mobile": True, "has_touch": True},
    "arabic": {"color_scheme": "light", "preferences": {"language": "ar"}},
    "arabic phone": {"color_scheme": "dark", "viewport": PHONE, "preferences": {"language": "ar"}},
}


@pytest.fixture(scope="module")
def places(site: Site) -> list[Place]:
    open_ = site.project("Pages to look at", ranking_items(6), overlap=1)
    emptied = site.project("Nothing in it", [], overlap=1)
    return [*contributor_places(site, open_, emptied), *manager_places(site, open_)]


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_shuts_anybody_out(site: Site, places: list[Place], look: str) -> None:
    found: list[str] = []
    # The pages of the office are for a desk first: in Arabic they are looked at there.
    wanted = [place for place in places if place.who in (None, "contributor") or look != "arabic phone"]
    for who in {place.who for place in wanted}:
        with site.context(who, bypass_csp=True, **LOOKS[look]) as context:
            for place in (one for one in wanted if one.who == who):
                page = context.new_page()
                page.goto(f"{site.url}{place.path}")
                place.then(page)
                ready(page)
                found += [f"{place.name}: {fault}" for fault in violations(page)]
                found += [f"{place.name}: too wide: {fault}" for fault in too_wide(page)]
                page.close()
    assert not found, "\n".join([f"{len(found)} faults, {look}:", *found])


def test_arabic_runs_from_right_to_left(site: Site) -> None:
    with site.context("contributor", preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work")
        ready(page)
        assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
        brand, person = page.locator("header a").first.bounding_box(), page.locator("header button").last.bounding_box()
        assert brand is not None and person is not None
        assert brand["x"] > person["x"], "the name of the house stands on the right"
