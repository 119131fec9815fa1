"""A project's health by keyboard: a target set and missed, live, also after the server came back; performance seen alike by both."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from journeys.keys import choose, press, reach
from journeys.pages import too_wide, violations
from journeys.people_made import FORM, answer, join, prompts, skip
from journeys.running import until
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW: dict[str, Any] = {"timeout": 45_000}
_FINISHED = "Finished what was begun"


def test_a_target_is_set_missed_and_told_at_once(site: Site) -> None:
    project = site.project("Tides in good health", prompts(50), form=FORM, overlap=1)
    answer(site, "contributor", project, 32)
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/health")
        card = page.get_by_role("listitem", name=_FINISHED)
        expect(card.get_by_text("32 of 32 items begun were answered")).to_be_visible(**SLOW)
        page.evaluate("window.same = true")
        choose(page, card.get_by_role("button", name=f"Change the target of {_FINISHED}"))
        reach(page, card.get_by_label(f"Target of {_FINISHED}"))
        press(page, "ControlOrMeta+a")
        page.keyboard.type("99.5")
        press(page, "Enter")
        expect(card.get_by_text("Target: at least 100%")).to_be_visible(**SLOW)
        expect(card.get_by_text("well", exact=True)).to_be_visible()
        skip(site, "contributor", project, 5)
        expect(card.get_by_text("act", exact=True)).to_be_visible(**SLOW)
        expect(page.get_by_text(f"Act on: {_FINISHED}")).to_be_visible()
        comes_back(site, page, card, project)
        assert page.evaluate("window.same"), "nobody loaded the page anew"
        calm(page)


def comes_back(site: Site, page: Page, card: Locator, project: int) -> None:
    """The server goes away and comes back on its port; what happened since is told without a reload."""
    site.server.kill(workers_too=True)
    expect(page.get_by_text("The connection is lost")).to_be_visible(**SLOW)
    site.server.start(port=site.server.port)
    expect(page.get_by_text("Live.")).to_be_visible(**SLOW)
    answer(site, "contributor", project, 1)
    expect(card.get_by_text("33 of 38 items begun were answered")).to_be_visible(**SLOW)


def calm(page: Page) -> None:
    assert violations(page) == [] and too_wide(page) == []
    page.set_viewport_size(PHONE)
    assert violations(page) == [] and too_wide(page) == []


def test_both_read_the_same_figures(site: Site) -> None:
    project = site.project("Tides against targets", prompts(24), form=FORM, overlap=2)
    join(site, project, "second")
    for who in ("contributor", "second"):
        answer(site, who, project, 22)
    manager = site.as_("manager")
    assert manager.post(f"/projects/{project}/consensus", json={"method": "majority"}).status_code == 202
    until(lambda: agreed(site, project) == 22, "the consensus is inferred")
    with site.context("manager", bypass_csp=True) as office, site.context("contributor", bypass_csp=True) as home:
        desk, page = office.new_page(), home.new_page()
        desk.goto(f"{site.url}/projects/{project}/performance")
        published(desk)
        name = site.as_("contributor").get(f"/projects/{project}/my-performance").json()["pseudonym"]
        choose(desk, desk.get_by_role("button", name=name))
        theirs = desk.get_by_label("How it goes")
        expect(theirs.get_by_text("22 of 22 labels")).to_be_visible(**SLOW)
        page.goto(f"{site.url}/quality")
        own = page.get_by_role("article", name="Tides against targets").get_by_label("How it goes")
        expect(own.get_by_text("Reaches the target of 50%.")).to_be_visible(**SLOW)
        assert own.inner_text() == theirs.inner_text()
        calm(desk)
        calm(page)


def published(page: Page) -> None:
    field = page.get_by_label("Agreement with the consensus")
    expect(field).to_be_visible(**SLOW)
    reach(page, field)
    page.keyboard.type("50")
    press(page, "Enter")
    expect(page.get_by_text("Published. Everybody who works here sees them now.")).to_be_visible(**SLOW)


def agreed(site: Site, project: int) -> int:
    """Of how many labels of theirs the agreement is known."""
    measures = site.as_("contributor").get(f"/projects/{project}/my-performance").json()["measures"]
    return next(int(one["of"]) for one in measures if one["figure"] == "agreement")
