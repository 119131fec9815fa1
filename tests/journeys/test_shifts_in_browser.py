"""Pages that stand still while they load: what is read first must not jump when the rest arrives."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route

from journeys.pages import ready
from journeys.site import DESK, PHONE, Site, ranking_items

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_SHIFT = 0.05
APART_SECONDS = 0.1
"""Between two answers of the server: on a quick machine they would all come within one frame, and nothing could jump."""
_COUNT = """window.__shifts = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput)
    window.__shifts.push([one.value, one.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ')]);
}).observe({ type: 'layout-shift', buffered: true });"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_jumps_while_a_page_loads(site: Site, size: dict[str, int]) -> None:
    project = site.project("Still", ranking_items(3), overlap=1)
    site.opening(project)
    places = [("contributor", path) for path in ("/work", "/openings", "/money", "/quality")]
    parts = ("pay", "onboarding", "rules", "performance")
    places += [("manager", f"/projects/{project}/{part}") for part in parts] + [("admin", "/payouts")]
    jumped = {path: found for who, path in places if (found := shifts(site, who, path, size))}
    assert jumped == {}


def shifts(site: Site, who: str, path: str, size: dict[str, int]) -> list[tuple[float, str]]:
    """What moved, and by how much of the view, where it comes to more than is allowed."""
    with site.context(who, viewport=size, bypass_csp=True) as context:
        page = context.new_page()
        page.add_init_script(_COUNT)
        page.route("**/api/v1/**", apart)
        page.goto(f"{site.url}{path}")
        ready(page)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        found: list[tuple[float, str]] = page.evaluate("window.__shifts")
        page.unroute_all(behavior="ignoreErrors")
    return found if sum(value for value, _ in found) > MOST_SHIFT else []


def apart(route: Route) -> None:
    time.sleep(APART_SECONDS)
    route.continue_()
