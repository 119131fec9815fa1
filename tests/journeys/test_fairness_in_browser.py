"""Fairness by keyboard: somebody says something of themselves, and reports tell groups of five, and fewer never."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from playwright.sync_api import Page, expect

from journeys.keys import press, reach
from journeys.pages import too_wide, violations
from journeys.people_made import FORM, kept, newcomer, prompts
from journeys.running import until
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW: dict[str, Any] = {"timeout": 45_000}
_DECIDED = "SELECT count(*) FROM fairness_pass WHERE project_id = :project"
WOMEN, MEN = 5, 5


def test_what_one_says_is_told_of_five_and_never_of_fewer(site: Site) -> None:
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        declare(page, site)
        calm(page)
    crowd = [("man", newcomer(site, f"fair{number}")) for number in range(MEN)]
    crowd += [("woman", newcomer(site, f"just{number}")) for number in range(WOMEN - 1)]
    for group, one in crowd:
        assert one.put("/me/self-declared", json={"gender": {"group": group}}).status_code == 200
    everybody = [*(one for _, one in crowd), site.as_("contributor")]
    many, few = (site.project(name, prompts(2), form=FORM, overlap=1) for name in ("Fair to many", "Fair to few"))
    decide(site, many, everybody, refused=2)
    decide(site, few, everybody[:3], refused=0)
    for _, one in crowd:
        one.close()
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{few}/impact")
        card = page.get_by_role("region", name="Applications")
        expect(card.get_by_text("Fewer than five people so far.")).to_be_visible(**SLOW)
        expect(card.get_by_role("row", name="Man – – – –")).to_be_visible()
        page.goto(f"{site.url}/projects/{many}/impact")
        table = card.get_by_role("table", name="Applications: Gender")
        expect(table.get_by_role("row", name="Man 5 3 60%")).to_be_visible(**SLOW)
        expect(table.get_by_role("row", name="Woman 5 5 100% 100% The highest rate")).to_be_visible()
        expect(table.get_by_text("too few people to say")).to_be_visible()
        calm(page)


def declare(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/about-you")
    gender = page.get_by_label("Gender", exact=True)
    expect(gender).to_be_visible(**SLOW)
    reach(page, gender)
    page.keyboard.type("Woman")
    expect(gender).to_have_value("woman")
    reach(page, page.get_by_role("button", name="Keep", exact=True))
    press(page, "Enter")
    expect(page.get_by_text("Kept. It changes nothing for you.")).to_be_visible(**SLOW)
    assert site.as_("contributor").get("/me/self-declared").json()["gender"]["group"] == "woman"


def decide(site: Site, project: int, people: list[httpx2.Client], *, refused: int) -> None:
    """They apply in turn; the first ones are turned down, the others taken, and it is counted."""
    opening, manager = site.opening(project, places=50), site.as_("manager")
    for one in people:
        said = {"country": "ES", "languages": [{"tag": "es", "level": "C1"}]}
        assert one.put("/me/profile", json=said).status_code == 200
        sent = one.post(f"/openings/{opening}/application/send", json={"note": "I read tide tables."})
        assert sent.status_code in (200, 201), sent.text
        path = f"/projects/{project}/openings/{opening}/applications"
        [row] = manager.get(path, params={"stage": "sent"}).json()["rows"]
        body = {"accept": refused <= 0, "reason": "So it is."}
        assert manager.post(f"/applications/{row['id']}/decision", json=body).status_code == 200
        refused -= 1
    until(lambda: kept(site, _DECIDED, {"project": project})[0][0] == len(people), "all decisions are counted")


def calm(page: Page) -> None:
    assert violations(page) == [] and too_wide(page) == []
    page.set_viewport_size(PHONE)
    assert violations(page) == [] and too_wide(page) == []
