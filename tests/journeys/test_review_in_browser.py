"""A reviewer decides thirty items by keys, a manager makes one gold, a contributor asks and reads what became of it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(400)]
SLOW = {"timeout": 60_000}
ITEMS = 30
OPTIONS = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
FORM = {
    "fields": [{"kind": "text", "name": "prompt", "title": "Prompt"}],
    "questions": [{"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt", "options": OPTIONS}],
}
GUIDELINES = [{"number": "1", "title": "Be plain", "text": "Say what you see."}]
ASKED = "Does a table count as clear?"


def disagreed(site: Site) -> int:
    """A project in which one says yes and the other no to each of thirty prompts, its queues made."""
    prompts = [{"prompt": f"Prompt {n}: explain the tides to a child."} for n in range(ITEMS)]
    project = site.project("Clear prompts", prompts, form=FORM, overlap=2, guidelines=GUIDELINES)
    manager = site.as_("manager")
    other = manager.get(f"/projects/{project}/candidate", params={"email": "second@example.org"}).json()["id"]
    manager.put(f"/projects/{project}/members/{other}", json={"roles": ["contributor"]})
    shares = {"random": 0.0, "second": 0.0, "gold": 0.0}
    assert manager.put(f"/projects/{project}/review/settings", json=shares).status_code == 200
    for who, said in (("contributor", "yes"), ("second", "no")):
        client = site.as_(who)
        following = client.post(f"/projects/{project}/leases").json()
        while following["offer"] is not None:
            lease = following["offer"]["lease"]
            answer = {"answers": {"clear": {"values": [said]}}, "next": True}
            following = client.post(f"/leases/{lease}/answer", json=answer).json()["next"]
    manager.post(f"/projects/{project}/consensus", json={"method": "majority"})
    until(lambda: waiting(site, project) == ITEMS, "the queue is made", 90)
    return project


def waiting(site: Site, project: int) -> int:
    rows = site.as_("manager").get(f"/projects/{project}/review/queues").json()["rows"]
    return next((row["items"] for row in rows if row["queue"] == "disagreement"), 0)


def decided(site: Site, project: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (
        site.as_("manager").get(f"/projects/{project}/review/verdicts", params={"limit": 200}).json()["rows"]
    )
    return rows


def on_desk(page: Page) -> None:
    expect(page.get_by_role("article", name="Answer 1")).to_be_visible(**SLOW)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def decide_all(page: Page, site: Site, project: int) -> None:
    """Every outcome by keys; the next item is there when the server has the verdict before."""
    for done in range(ITEMS):
        on_desk(page)
        if done == 0:
            assert violations(page) == []
            press(page, "1", "ArrowRight", "x")
            expect(page.get_by_label("Why it is wrong")).to_be_focused(**SLOW)
            page.keyboard.type("You read another prompt.")
            press(page, "Enter", "e")
        elif done == 1:
            press(page, "f")
            expect(page.locator("[data-panel=clear]")).to_be_visible(**SLOW)
            press(page, "1")
        elif done == 2:
            press(page, "k", "l")
        else:
            press(page, "0" if done % 2 else "2")
        press(page, "Control+Enter")
        until(lambda wanted=done + 1: len(decided(site, project)) == wanted, f"{done + 1} verdicts are in", 60)
        if done + 1 < ITEMS:
            expect(page.get_by_text(f"{done + 1} decided", exact=True)).to_be_visible(**SLOW)
    expect(page.get_by_role("heading", name="Nothing is left here for you")).to_be_visible(**SLOW)


def test_thirty_by_keys_then_one_is_gold_then_a_precedent_comes_back(site: Site) -> None:
    project = disagreed(site)
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/review")
        page.get_by_role("link", name=f"Review {ITEMS} items").click()
        decide_all(page, site, project)
        outcomes = [row["outcome"] for row in decided(site, project)]
        assert (outcomes.count("fix"), outcomes.count("spread"), len(outcomes)) == (1, 1, ITEMS)
        first = decided(site, project)[-1]
        assert (first["cause"], first["rejected"]) == ("rater_error", 1)
        page.goto(f"{site.url}/projects/{project}/gold")
        page.get_by_role("button", name="Make it gold: Prompt").first.click()
        until(
            lambda: len(site.as_("manager").get(f"/projects/{project}/gold").json()["rows"]) == 1, "it is gold", 60
        )  # fmt: skip
        expect(page.get_by_role("button", name="Retire Prompt")).to_be_visible(**SLOW)
        assert violations(page) == []
    more = {"items": [{"payload": {"prompt": "A table of tides."}}]}
    assert site.as_("manager").post(f"/projects/{project}/items", json=more).status_code == 201
    ask_and_hear(site, project)


def ask_and_hear(site: Site, project: int) -> None:
    manager = site.as_("manager")
    with site.context("contributor", bypass_csp=True, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        press(page, "/")
        expect(page.get_by_label("Ask about this task")).to_be_focused()
        page.keyboard.type(ASKED)
        page.get_by_role("dialog").get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_text("No answer yet.")).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/questions")
        thread = page.get_by_role("article", name=ASKED)
        thread.get_by_label("Answer", exact=True).fill("When it has heads.")
        thread.get_by_text("Let it hold for everybody").click()
        thread.get_by_label("1 Be plain").check()
        assert violations(page) == []
        thread.get_by_role("button", name="Answer and set the precedent").click()
        until(lambda: len(manager.get(f"/projects/{project}/precedents").json()["rows"]) == 1, "it is set", 60)
    with site.context("contributor", bypass_csp=True, preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        press(page, "/")
        held = page.get_by_role("dialog").get_by_role("article", name=ASKED)
        expect(held).to_contain_text("When it has heads.", **SLOW)
        held.get_by_role("button").click()
        until(
            lambda: manager.get(f"/projects/{project}/precedents").json()["rows"][0]["readers"] == 1, "it is read", 60
        )
        assert violations(page) == []
