"""Hidden repeats by keyboard: a manager turns them on, somebody works, and the page says what sways them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import press, reach
from journeys.pages import too_wide, violations
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW: dict[str, Any] = {"timeout": 45_000}
FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}


def pairs(count: int) -> list[dict[str, Any]]:
    texts = ("**Bold** and long, with a list:\n\n- one\n- two", "Plain.")
    return [
        {
            "prompt": f"Pair {n}?",
            "responses": [{"id": f"r{at}", "text": f"{text} {n}"} for at, text in enumerate(texts)],
        }
        for n in range(count)
    ]


def work_by_the_left(site: Site, project: int) -> int:
    """Somebody takes whatever is shown first, until nothing is left; gives how many tasks that were."""
    person, done = site.as_("contributor"), 0
    while (offer := person.post(f"/projects/{project}/leases", json={}).json()["offer"]) is not None:
        one, other = offer["shown_order"]["responses"]
        said = {"better": {"left": one, "right": other, "value": -2}}
        given = person.post(f"/leases/{offer['lease']}/answer", json={"answers": said, "next": False})
        assert given.status_code == 200, given.text
        done += 1
    return done


def test_probes_are_turned_on_and_measured_by_keys(site: Site) -> None:
    project = site.project("Sides", pairs(60), form=FORM, overlap=1)
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/probes")
        expect(page.get_by_text("Nothing was measured yet")).to_be_visible(**SLOW)
        turn_on(page)
        assert site.as_("manager").get(f"/projects/{project}/probes").json()["setting"]["share"] == 0.2
        assert work_by_the_left(site, project) > 60
        reach(page, page.get_by_role("button", name="Measure again"))
        press(page, "Enter")
        expect(page.get_by_text("A clear lean to what is shown first.").first).to_be_visible(**SLOW)
        people = page.get_by_role("region", name="Each person")
        expect(people.get_by_role("row")).to_have_count(2, **SLOW)
        assert violations(page) == [] and too_wide(page) == []
        page.set_viewport_size(PHONE)
        assert violations(page) == [] and too_wide(page) == []


def turn_on(page: Page) -> None:
    share = page.get_by_label("Share of tasks, in percent")
    reach(page, share)
    press(page, "ControlOrMeta+a")
    page.keyboard.type("20")
    distance = page.get_by_label("Answers in between")
    reach(page, distance)
    press(page, "ControlOrMeta+a")
    page.keyboard.type("5")
    press(page, "Enter")
    expect(page.get_by_text("Saved. It holds from everybody's next task on.")).to_be_visible(**SLOW)


def test_a_form_that_compares_nothing_says_so(site: Site) -> None:
    question = {"kind": "text", "name": "why", "title": "Why?", "about": "prompt"}
    project = site.project("No sides", pairs(1), form={**FORM, "questions": [question]})
    with site.context("manager") as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/probes")
        expect(page.get_by_text("Nothing to measure here")).to_be_visible(**SLOW)
