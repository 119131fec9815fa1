"""What many people said is read as counts first, person by person after; and finished work stays to be seen."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site
from journeys.test_rules_in_browser import SLOW, opened, press, work

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
PEOPLE = 9
"""One more than the page sets side by side."""


@pytest.fixture
def crowd(site: Site) -> Iterator[list[tuple[str, httpx2.Client]]]:
    """Account ids, and who they are signed in as."""
    mark, found = secrets.token_hex(3), []
    for number in range(PEOPLE):
        told = {"email": f"{mark}-{number}@example.org", "password": f"calm words {mark} {number}"}
        made = site.as_("admin").post("/accounts", json={**told, "name": f"Person {number}", "roles": ["contributor"]})
        assert made.status_code == 201, made.text
        client = httpx2.Client(base_url=f"{site.url}/api/v1", headers={"X-Preceptor": "1"}, timeout=60)
        assert client.post("/sessions", json=told).status_code == 201
        found.append((made.json()["id"], client))
    yield found
    for _, client in found:
        client.close()


def calibrated(site: Site, project: int, crowd: list[tuple[str, httpx2.Client]]) -> str:
    """All have answered the first item: two thirds yes; the answers are shown."""
    manager = site.as_("manager")
    items = manager.get(f"/projects/{project}/items", params={"limit": 2}).json()["rows"]
    for who, _ in crowd:
        assert manager.put(f"/projects/{project}/members/{who}", json={"roles": ["contributor"]}).status_code == 200
    plan = {
        "title": "What is clear to many?", "opens_at": datetime.now(UTC).isoformat(),
        "items": [{"item": one["id"]} for one in items], "people": [who for who, _ in crowd],
    }  # fmt: skip
    made = manager.post(f"/projects/{project}/calibration", json=plan)
    assert made.status_code == 201, made.text
    path = f"/calibration/{made.json()['id']}"
    for number, (_, client) in enumerate(crowd):
        body = {"answers": {"clear": {"values": ["no" if number % 3 == 0 else "yes"]}}}
        given = client.put(f"{path}/items/1/answers", json=body)
        assert given.status_code == 200, given.text
    assert manager.post(f"{path}/move", json={"stage": "discussing"}).status_code == 200
    return str(made.json()["id"])


def spread(page: Page, site: Site, session: str) -> None:
    page.goto(f"{site.url}/calibration?session={session}")
    expect(page.locator("section table").first).to_be_visible(**SLOW)
    assert violations(page) == [] and too_wide(page) == []


def test_a_crowd_is_read_as_counts_and_then_person_by_person(
    site: Site, crowd: list[tuple[str, httpx2.Client]]
) -> None:
    session = calibrated(site, opened(site), crowd)
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        spread(page, site, session)
        said = page.get_by_role("region", name="What was said").get_by_role("row")
        expect(said).to_have_text([r"AnswerFirst (9 people)", "Yes6 (67%)", "No3 (33%)"])
        page.get_by_text("Person by person").focus()
        press(page, "Enter")
        expect(page.get_by_role("region", name="Side by side").get_by_role("rowheader")).to_have_count(PEOPLE, **SLOW)
        assert violations(page) == [] and too_wide(page) == []
    for options in (
        {"color_scheme": "dark"}, {"viewport": PHONE}, {"viewport": PHONE, "preferences": {"language": "ar"}},
    ):  # fmt: skip
        with site.context("manager", bypass_csp=True, **options) as context:
            spread(context.new_page(), site, session)


def test_a_finished_project_stays_on_my_quality(site: Site) -> None:
    project = opened(site)
    work(site, project, 3)
    ended = site.as_("manager").post(f"/projects/{project}/state", json={"state": "done"})
    assert ended.status_code == 200, ended.text
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/quality")
        over = page.get_by_role("region", name="Finished projects").locator("details", has_text="Clear prompts").first
        over.locator("summary").focus(**SLOW)
        press(page, "Enter")
        expect(over.get_by_text("The project’s managers see these very figures")).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []
        page.set_viewport_size(PHONE)
        assert violations(page) == [] and too_wide(page) == []
