"""A model of one's own, from its address to a talk with it: added, tried, chosen by name in a form, talked with, paid for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import violations
from journeys.running import until
from journeys.site import Site, task
from model_server import ModelServer, model_server

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW = {"timeout": 60_000}
KEY = "a key nobody may read"


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as one:
        yield one


def test_a_model_is_added_tried_chosen_in_a_form_and_talked_with(site: Site, server: ModelServer) -> None:
    server.answer = lambda body: f"House says: {body['messages'][-1]['content']}"
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"the page broke: {error}"))
        page.goto(f"{site.url}/models")
        add(page, server)
        card = page.get_by_role("region", name="House model")
        try_it(page, server)
        expect(card.get_by_text(re.compile(r"0\.02 of .*50\.00 spent"))).to_be_visible()
        assert violations(page) == []
        project = make_talk_with(page, site, "House model")
    assert server.keys[0] == f"Bearer {KEY}" and KEY not in page_of(site, "/endpoints")
    before = spent(site)
    site.open_for_work(project, [{"scene": "You plan a trip."}])
    talk(site, project)
    until(lambda: spent(site) > before, "what the talk cost is on the model's account")


def add(page: Page, server: ModelServer) -> None:
    page.get_by_role("button", name="Add a model").click()
    form = page.get_by_role("form", name="Add a model")
    for label, value in {
        "Name": "House model", "Address": server.address, "Model": "tiny", "Key": KEY, "Currency": "EUR",
        "Price of a million tokens read": "1000", "… and written": "2000", "Budget": "50",
    }.items():  # fmt: skip
        form.get_by_label(label, exact=True).fill(value)
    form.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("heading", name="House model")).to_be_visible(**SLOW)


def try_it(page: Page, server: ModelServer) -> None:
    card = page.get_by_role("region", name="House model")
    card.get_by_role("button", name="Try it").click()
    card.get_by_label("Prompt").fill("Say hello in one sentence.")
    card.get_by_role("button", name="Ask").click()
    expect(card.get_by_text("House says: Say hello in one sentence.")).to_be_visible(**SLOW)
    expect(card.get_by_text(re.compile("tiny-2026-01: 5 tokens read, 3 written"))).to_be_visible()


def make_talk_with(page: Page, site: Site, model: str) -> int:
    """By the wizard, from the template that brings two scripted models of its own; in their place comes ours."""
    page.goto(f"{site.url}/projects/new")
    page.get_by_text("Talk with hidden models").click()
    expect(page.get_by_role("radio", name=re.compile("Talk with hidden models"))).to_be_checked(**SLOW)
    page.get_by_role("button", name="Next: Goal").click()
    page.get_by_label("Name").fill("Talk with ours")
    page.get_by_role("button", name="Next: Form").click()
    page.get_by_role("button", name=re.compile("^Your conversation")).click()
    models = page.get_by_role("group", name="Models")
    expect(models.get_by_label(model)).to_be_disabled(**SLOW)  # two are chosen, and no more may be
    for scripted in ("Demo: careful", "Demo: quick"):
        models.get_by_label(scripted).uncheck()
    models.get_by_label(model).check()
    assert violations(page) == []
    for step in ("Guidelines", "People and pay", "Review"):
        page.get_by_role("button", name=f"Next: {step}").click()
    page.get_by_role("button", name="Make the project").click()
    expect(page.get_by_role("heading", level=1, name="Talk with ours")).to_be_visible(**SLOW)
    found = re.search(r"/projects/(\d+)", page.url)
    assert found is not None, page.url
    form = site.as_("manager").get(f"/projects/{found.group(1)}/form").json()["form"]
    assert form["questions"][0]["models"] == [model]
    return int(found.group(1))


def talk(site: Site, project: int) -> None:
    with site.context("contributor") as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        page.keyboard.press("y")
        page.keyboard.type("Where to in May?")
        expect(page.get_by_role("button", name="Send").filter(visible=True)).to_be_enabled(**SLOW)
        page.keyboard.press("Enter")
        expect(page.get_by_text("House says: Where to in May?").filter(visible=True)).to_be_visible(**SLOW)
        expect(page.get_by_text("House model")).to_have_count(0)  # whom one talks with is told at the end


def spent(site: Site) -> int:
    rows = site.as_("manager").get("/endpoints").json()["rows"]
    return int(next(one["spent"]["millionths"] for one in rows if one["name"] == "House model"))


def page_of(site: Site, path: str) -> str:
    return site.as_("manager").get(path).text
