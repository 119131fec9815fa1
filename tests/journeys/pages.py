"""Every page there is, how to come to it, and what a checker says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Page, expect

from journeys.running import ROOT
from journeys.site import Site, task

_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# Everything WCAG 2.2 A and AA ask for that a machine can see, and what axe calls good practice.
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass(frozen=True)
class Place:
    """A page or a state of one: whose it is, where it lies, and what to do there first."""

    name: str
    who: str | None
    path: str
    then: Callable[[Page], None]


@cache
def axe_source() -> str:
    return _AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds, one line for each place; the context must bypass the page's own policy on scripts."""
    return _found_by_axe(page, {"type": "tag", "values": _RULES})


def unreadable(page: Page) -> list[str]:
    """Of what axe finds, that which colours alone can cause: the page is the one that `violations` has looked at."""
    return _found_by_axe(page, {"type": "rule", "values": ("color-contrast", "link-in-text-block")})


def _found_by_axe(page: Page, only: dict[str, Any]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source())
    found: dict[str, Any] = page.evaluate(
        "(only) => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways; empty when nothing does."""
    return list(
        page.evaluate(
            """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
            [`page ${document.documentElement.scrollWidth} of ${document.documentElement.clientWidth}`,
             ...[...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
               .slice(0, 5).map((node) => node.outerHTML.slice(0, 120))]"""
        )
    )


def ready(page: Page) -> None:
    """The page is drawn: it has its heading, and nothing waits or is held back until something else has come."""
    expect(page.locator("h1").filter(visible=True).first).to_be_visible(timeout=45_000)
    expect(page.locator("[aria-busy=true]").filter(visible=True)).to_have_count(0, timeout=45_000)
    expect(page.locator("[data-coming]")).to_have_count(0, timeout=45_000)


def contributor_places(site: Site, project: int, emptied: int) -> list[Place]:
    opening = site.opening(project)
    return [
        Place("sign in", None, "/sign-in", ready),
        Place("openings", None, "/openings", ready),
        Place("openings filtered", None, "/openings?language=es&country=FR", ready),
        Place("opening", None, f"/openings/{opening}?country=FR", ready),
        Place("sample", None, f"/openings/{opening}/sample", _sampled),
        Place("join", None, f"/openings/{opening}/apply", ready),
        Place("apply", "contributor", f"/openings/{opening}/apply", _form),
        Place("own applications", "contributor", "/applications", ready),
        Place("catalogue", "contributor", "/work", ready),
        Place("task", "contributor", f"/work/{project}", task),
        Place("task side by side", "contributor", f"/work/{project}", lambda page: _pressed(page, "v")),
        Place("task begun", "contributor", f"/work/{project}", lambda page: _pressed(page, "a", "b", "q", "3", "4")),
        Place("submit refused", "contributor", f"/work/{project}", lambda page: _pressed(page, "Control+Enter")),
        Place("keys", "contributor", f"/work/{project}", lambda page: _dialog(page, "?")),
        Place("guidelines", "contributor", f"/work/{project}", lambda page: _dialog(page, "g")),
        Place("skip menu", "contributor", f"/work/{project}", _skip_menu),
        Place("precedents", "contributor", f"/work/{project}/precedents", ready),
        Place("nothing left", "contributor", f"/work/{emptied}", ready),
        Place("agreements", "contributor", "/agreements", ready),
        Place("course", "contributor", "/course", ready),
        Place("calibration", "contributor", "/calibration", ready),
        Place("identity check", "contributor", "/verification", ready),
        Place("wellbeing", "contributor", "/wellbeing", ready),
        Place("invitations", "contributor", "/invited", ready),
        Place("about you", "contributor", "/about-you", ready),
        Place("own quality", "contributor", "/quality", ready),
        Place("own money", "contributor", "/money", ready),
        Place("messages", "contributor", "/messages", ready),
        Place("profile", "contributor", "/profile", ready),
        Place("no such page", "contributor", "/nowhere", ready),
    ]


def _form(page: Page) -> None:
    expect(page.locator("main form")).to_be_visible(timeout=45_000)


def _sampled(page: Page) -> None:
    expect(page.locator("[data-panel]").filter(visible=True).first).to_be_visible(timeout=45_000)


def _pressed(page: Page, *keys: str) -> None:
    task(page)
    for key in keys:
        page.keyboard.press(key)


def _dialog(page: Page, key: str) -> None:
    _pressed(page, key)
    expect(page.locator("dialog[open]")).to_be_visible()


def _skip_menu(page: Page) -> None:
    task(page)
    page.locator("footer button[aria-haspopup=menu]").filter(visible=True).first.click()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def manager_places(site: Site, project: int) -> list[Place]:
    parts = (
        "", "/health", "/items", "/form", "/guidelines", "/members", "/import", "/results", "/datasets", "/runs", "/rounds",
        "/leaderboard", "/openings", "/openings/new", "/drives", "/review", "/questions", "/gold", "/rules", "/media", "/draws", "/judges", "/pay",
        "/onboarding", "/calibration", "/performance", "/impact", "/evidence", "/probes", "/rehearsal",
    )  # fmt: skip
    steps = ("template", "goal", "form", "guidelines", "people", "review")
    return [
        Place("projects", "manager", "/projects", ready),
        *(Place(f"project{part}", "manager", f"/projects/{project}{part}", ready) for part in parts),
        *(
            Place(page, "manager", f"/{page}", ready)
            for page in ("policies", "policies/community_rules", "policies/new")
        ),
        *(Place(page, "manager", f"/{page}", ready) for page in ("taxonomies/llama_guard", "taxonomies/new")),
        *(Place(f"wizard {step}", "manager", f"/projects/new?step={step}", ready) for step in steps),
        Place("exams written", "manager", "/exams/written", ready),
        Place("question written", "manager", "/exams/written?question=new", ready),
        Place("payouts", "manager", "/payouts", ready),
        *(Place(page, "admin", f"/{page}", ready) for page in ("accounts", "documents", "audit", "tokens")),
    ]
