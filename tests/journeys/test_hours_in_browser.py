"""Hours a week by keyboard: capped by a project and by oneself, and why no task comes; why one qualifies."""

from __future__ import annotations

import time
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, press, reach
from journeys.pages import too_wide, violations
from journeys.people_made import FORM, answer, kept, prompts
from journeys.running import until
from journeys.site import PHONE, Site, task

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW: dict[str, Any] = {"timeout": 45_000}
_MONDAY, _DAY = 3, 86_400
_WORKED = """INSERT INTO hours_week (contributor_id, week, project_id, seconds) VALUES (:who, :week, :project, :seconds)
ON CONFLICT (contributor_id, week, project_id) DO UPDATE SET seconds = :seconds"""


def test_a_cap_ends_the_week_and_says_whose_it_is(site: Site) -> None:
    project = site.project("Tides by the hour", prompts(6), form=FORM, overlap=1)
    answer(site, "contributor", project, 1)
    until(lambda: people(site, project), "the first answer is counted")
    [me] = people(site, project)
    with site.context("manager", bypass_csp=True) as office, site.context("contributor", bypass_csp=True) as home:
        desk, page = office.new_page(), home.new_page()
        desk.goto(f"{site.url}/projects/{project}/onboarding")
        capped(desk, "At most, in hours for each person", "2")
        calm(desk)
        worked(site, me["contributor"], project, hours=1)
        page.goto(f"{site.url}/work")
        card = page.get_by_role("listitem").filter(has_text="Tides by the hour")
        expect(card.get_by_text("60 min")).to_be_visible(**SLOW)
        worked(site, me["contributor"], project, hours=2)
        page.goto(f"{site.url}/work/{project}")
        expect(page.get_by_text("that this project allows one person in a week")).to_be_visible(**SLOW)
        calm(page)
        capped(desk, "At most, in hours for each person", "")
        page.goto(f"{site.url}/wellbeing")
        capped(page, "At most, in hours", "2")
        page.goto(f"{site.url}/work/{project}")
        expect(page.get_by_text("that you allow yourself in a week")).to_be_visible(**SLOW)
        page.goto(f"{site.url}/wellbeing")
        capped(page, "At most, in hours", "")
        calm(page)
        page.goto(f"{site.url}/work/{project}")
        task(page)


def people(site: Site, project: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = site.as_("manager").get(f"/projects/{project}/contributors").json()["rows"]
    return rows


def capped(page: Page, label: str, hours: str) -> None:
    field = page.get_by_label(label, exact=True)
    expect(field).to_be_visible(**SLOW)
    reach(page, field)
    press(page, "ControlOrMeta+a", "Backspace")
    page.keyboard.type(hours)
    with page.expect_response(lambda answer: answer.url.endswith("/hours") and answer.request.method == "PUT") as told:
        press(page, "Enter")
    assert told.value.ok, told.value.text()


def worked(site: Site, contributor: int, project: int, *, hours: int) -> None:
    """So much this week, which nobody could work while a test waits."""
    week = (int(time.time()) // _DAY + _MONDAY) // 7
    for place in (0, project):
        kept(site, _WORKED, {"who": contributor, "week": week, "project": place, "seconds": hours * 3600})


def calm(page: Page) -> None:
    assert violations(page) == [] and too_wide(page) == []
    before = page.viewport_size
    page.set_viewport_size(PHONE)
    assert violations(page) == [] and too_wide(page) == []
    assert before is not None
    page.set_viewport_size(before)


def test_why_one_qualifies_is_read_by_keys(site: Site) -> None:
    languages = [{"tag": "es", "level": "C1"}, {"tag": "en", "level": "C2"}]
    said = site.as_("contributor").put("/me/profile", json={"country": "ES", "languages": languages})
    assert said.status_code == 200, said.text
    project = site.project("Poems for who reads Spanish", prompts(2), form=FORM, overlap=1)
    rule = {"fact": "language", "key": "es", "least": "B2"}
    asked = site.as_("manager").put(f"/projects/{project}/eligibility", json={"rule": rule, "based_on": 0})
    assert asked.status_code == 200, asked.text
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work")
        card = page.get_by_role("listitem").filter(has_text="Poems for who reads Spanish")
        why = card.get_by_text("Why you qualify")
        expect(why).to_be_visible(**SLOW)
        choose(page, why)
        expect(card.get_by_text("Spanish at level B2 or above: yours is C1")).to_be_visible()
        calm(page)
