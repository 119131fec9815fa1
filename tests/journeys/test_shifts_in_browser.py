"""Pages that stand still while they load: what is read first must not jump when the rest arrives."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route

from journeys.pages import ready
from journeys.site import DESK, PHONE, Site, ranking_items, task

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_SHIFT = 0.1
"""What https://web.dev/articles/cls calls good; nearly all that is measured here is 0."""
MOST_SHIFT_IN_A_TASK = 0.02
APART_SECONDS = 0.05
"""Between two answers of the server: on a quick machine they would all come within one frame, and nothing could jump."""
_COUNT = """window.__shifts = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput)
    window.__shifts.push([one.value, one.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ')]);
}).observe({ type: 'layout-shift', buffered: true });"""
# Nothing is waited for, the letters are there, and what they moved has been painted.
_SETTLED = """async () => {
  if (document.querySelector('[data-coming]')) return false;
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return !document.querySelector('[data-coming]');
}"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_jumps_while_a_page_loads(site: Site, size: dict[str, int]) -> None:
    project = site.project("Still", ranking_items(3), overlap=1)
    opening = site.opening(project)
    own = ("/work", "/openings", f"/openings/{opening}", "/about-you", "/profile", "/money", "/quality")
    parts = ("", "/pay", "/onboarding", "/rules", "/performance", "/results")
    places = [("contributor", path) for path in own]
    places += [("manager", f"/projects/{project}{part}") for part in parts] + [("admin", "/payouts")]
    jumped = {path: found for who, path in places if total(found := shifts(site, who, path, size)) > MOST_SHIFT}
    assert jumped == {}


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_task_stands_where_it_appears(site: Site, size: dict[str, int]) -> None:
    project = site.project("Still, too", ranking_items(3), overlap=1)
    found = shifts(site, "contributor", f"/work/{project}", size)
    assert total(found) <= MOST_SHIFT_IN_A_TASK, found


def shifts(site: Site, who: str, path: str, size: dict[str, int]) -> list[tuple[float, str]]:
    """What moved, and by how much of the view."""
    with site.context(who, viewport=size, bypass_csp=True) as context:
        page = context.new_page()
        page.add_init_script(_COUNT)
        page.route("**/api/v1/**", apart)
        page.goto(f"{site.url}{path}")
        (task if path.startswith("/work/") else ready)(page)
        page.wait_for_load_state("networkidle")
        page.wait_for_function(_SETTLED)
        found: list[tuple[float, str]] = page.evaluate("window.__shifts")
        page.unroute_all(behavior="ignoreErrors")
    return found


def total(found: list[tuple[float, str]]) -> float:
    return sum(value for value, _ in found)


def apart(route: Route) -> None:
    time.sleep(APART_SECONDS)
    route.continue_()
