"""A model of one's own by keyboard, from its address to a talk with it: added, tried, chosen in a form, talked with, paid for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from journeys.keys import choose, press, reach
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
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
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
    choose(page, page.get_by_role("button", name="Add a model"))
    form = page.get_by_role("form", name="Add a model")
    for label, value in {
        "Name": "House model", "Address": server.address, "Model": "tiny", "Key": KEY, "Currency": "EUR",
        "Price of a million tokens read": "1000", "… and written": "2000", "Budget": "50",
    }.items():  # fmt: skip
        write(page, form.get_by_label(label, exact=True), value)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="House model")).to_be_visible(**SLOW)


def try_it(page: Page, server: ModelServer) -> None:
    card = page.get_by_role("region", name="House model")
    choose(page, card.get_by_role("button", name="Try it"))
    write(page, card.get_by_label("Prompt"), "Say hello in one sentence.")
    choose(page, card.get_by_role("button", name="Ask"))
    expect(card.get_by_text("House says: Say hello in one sentence.")).to_be_visible(**SLOW)
    expect(card.get_by_text(re.compile("tiny-2026-01: 5 tokens read, 3 written"))).to_be_visible()


def make_talk_with(page: Page, site: Site, model: str) -> int:
    """By the wizard, from the template that brings two scripted models of its own; in their place comes ours."""
    page.goto(f"{site.url}/projects/new")
    arrow_to(page, page.get_by_role("radio", name=re.compile("Talk with hidden models")))
    choose(page, page.get_by_role("button", name="Next: Goal"))
    write(page, page.get_by_label("Name"), "Talk with ours")
    choose(page, page.get_by_role("button", name="Next: Form"))
    choose(page, page.get_by_role("button", name=re.compile("^Your conversation")))
    models = page.get_by_role("group", name="Models")
    expect(models.get_by_label(model)).to_be_disabled(**SLOW)  # two are chosen, and no more may be
    for scripted in ("Demo: careful", "Demo: quick"):
        tick(page, models.get_by_label(scripted))
    tick(page, models.get_by_label(model))
    assert violations(page) == []
    for step in ("Guidelines", "People and pay", "Review"):
        choose(page, page.get_by_role("button", name=f"Next: {step}"))
    choose(page, page.get_by_role("button", name="Make the project"))
    expect(page.get_by_role("heading", level=1, name="Talk with ours")).to_be_visible(**SLOW)
    found = re.search(r"/projects/(\d+)", page.url)
    assert found is not None, page.url
    form = site.as_("manager").get(f"/projects/{found.group(1)}/form").json()["form"]
    assert form["questions"][0]["models"] == [model]
    return int(found.group(1))


def write(page: Page, entry: Locator, text: str) -> None:
    reach(page, entry)
    press(page, "Control+a")
    page.keyboard.type(text)


def tick(page: Page, box: Locator) -> None:
    reach(page, box)
    press(page, "Space")


def arrow_to(page: Page, radio: Locator) -> None:
    """Through a group of radio buttons by arrows, as fast as the fingers are; what stands under the last one is chosen."""
    reach(page, page.get_by_role("radio"))
    while not radio.evaluate("(node) => node === document.activeElement"):
        press(page, "ArrowDown")
    expect(radio).to_be_checked(**SLOW)


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
