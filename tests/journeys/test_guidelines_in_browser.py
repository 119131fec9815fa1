"""A manager edits a clause, sees what depends on it, asks again by keyboard; a contributor gets such an item again."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, press, reach
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
SLOW = {"timeout": 60_000}
CLAUSES = [
    {"number": "1", "title": "Be plain", "text": "Say what you see."},
    {"number": "2", "title": "Be kind", "text": "Mind your tone."},
]
FORM = {
    "fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"}],
    "questions": [
        {"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt",
         "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]},
    ],
}  # fmt: skip


def judged(site: Site) -> int:
    """A project whose five items one person judged by the first words; another may work in it too."""
    prompts = [{"prompt": f"Prompt {n}: explain the tides to a child."} for n in range(5)]
    project = site.project("Plain tides", prompts, form=FORM, overlap=1, guidelines=CLAUSES)
    manager = site.as_("manager")
    other = manager.get(f"/projects/{project}/candidate", params={"email": "second@example.org"}).json()["id"]
    manager.put(f"/projects/{project}/members/{other}", json={"roles": ["contributor"]})
    client = site.as_("contributor")
    following = client.post(f"/projects/{project}/leases").json()
    while following["offer"] is not None:
        answer = {"answers": {"clear": {"values": ["yes"]}}, "next": True}
        following = client.post(f"/leases/{following['offer']['lease']}/answer", json=answer).json()["next"]
    return project


def edit_a_clause(page: Page) -> None:
    """By keyboard alone: to the clause's text, other words, kept as the next version."""
    text = page.get_by_role("textbox", name="Text (Markdown)").first
    expect(text).to_be_visible(**SLOW)
    reach(page, text)
    press(page, "Control+End")
    page.keyboard.type(" And no more.")
    choose(page, page.get_by_role("button", name="Put version 2 in force"))
    expect(page.get_by_role("heading", name="What the change from version 1 to 2 reaches")).to_be_visible(**SLOW)


def asked_again(site: Site, project: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = site.as_("manager").get(f"/projects/{project}/revisions").json()["rows"]
    return rows


def test_a_clause_is_edited_what_depends_is_seen_and_asked_again_by_keys(site: Site) -> None:
    project = judged(site)
    path = f"/projects/{project}/guidelines/reach"
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/guidelines")
        edit_a_clause(page)
        until(lambda: site.as_("manager").get(path).json()["older_items"] == 5, "all are counted", 60)
        page.reload()
        expect(page.get_by_role("cell", name="5 on 5 items")).to_be_visible(**SLOW)
        assert violations(page) == []
        choose(page, page.get_by_role("button", name="Ask again…"))
        expect(page.get_by_label("Reason")).to_be_focused(**SLOW)
        page.keyboard.type("Clause 1 says no more.")
        assert violations(page) == []
        press(page, "Enter")
        until(lambda: [one["state"] for one in asked_again(site, project)] == ["asked"], "they are asked again", 60)
        expect(page.get_by_role("cell", name="asked", exact=True)).to_be_visible(**SLOW)
    with site.context("second", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        press(page, "1", "Control+Enter")
        until(lambda: site.as_("manager").get(path).json()["answers"] == 6, "somebody else judged one anew", 60)
    assert site.as_("contributor").post(f"/projects/{project}/leases").json()["offer"] is not None, (
        "they judged it before"
    )
    undo_on_a_phone(site, project)


def undo_on_a_phone(site: Site, project: int) -> None:
    with site.context("manager", viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/guidelines")
        undo = page.get_by_role("button", name="Undo", exact=True)
        expect(undo).to_be_visible(**SLOW)
        assert too_wide(page) == []
        choose(page, undo)
        expect(page.get_by_role("cell", name="undone", exact=True)).to_be_visible(**SLOW)
    assert asked_again(site, project)[0]["items"] == 5
