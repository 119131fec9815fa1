"""A contributor's day in a real browser: twenty rankings by keys alone, a closed tab, a lost network."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from journeys.keys import choose, reach
from journeys.running import until
from journeys.site import Site, ranking_items, task

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TASKS = 20
SAVED = re.compile("^(Saved here|Draft saved)")
# Lists the visible responses and the prompt, as the person sees them: letters stand for the place in this list.
_SEEN = """() => {
  const visible = (node) => node.checkVisibility();
  return {
    prompt: [...document.querySelectorAll('[data-prompt] [data-scroll]')].find(visible).textContent,
    units: [...document.querySelectorAll('[data-unit]')].filter(visible).map((node) => node.dataset.unit),
  };
}"""


@dataclass
class Judge:
    """Somebody at the keyboard; `meant` is what they judged, by the prompt they read."""

    page: Page
    dice: random.Random = field(default_factory=lambda: random.Random(5))
    meant: dict[str, dict[str, Any]] = field(default_factory=dict)
    sitting: int = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def begin(self) -> tuple[str, dict[str, Any]]:
        """Rank and rate what is on the screen, and give (prompt, answer meant) without sending it."""
        seen = self.page.evaluate(_SEEN)
        units: list[str] = seen["units"]
        order = self.dice.sample(units, len(units))
        self.press(*(letter(units, one) for one in order[:-1]))
        tied = self.dice.random() < 0.3
        self.press(*(["="] if tied else []), letter(units, order[-1]), "q")
        groups = [[one] for one in order]
        if tied:
            groups = [*groups[:-2], [order[-2], order[-1]]]
        values: dict[str, dict[str, int]] = {unit: {} for unit in units}
        for dimension, unit in rating_cells(units):
            values[unit][dimension] = self.dice.randint(1, 5)
            self.press(str(values[unit][dimension]))
        return seen["prompt"], {"order": groups, "quality": values}

    def send(self) -> None:
        self.press("Control+Enter")
        self.sitting += 1

    def judge(self) -> None:
        prompt, answer = self.begin()
        self.meant[prompt] = answer
        self.send()

    def next_task(self) -> None:
        expect(self.page.get_by_text(f"Task {self.sitting + 1} of this sitting").filter(visible=True)).to_be_visible()


def letter(units: list[str], unit: str) -> str:
    return "abcdefg"[units.index(unit)]


def rating_cells(units: list[str]) -> list[tuple[str, str]]:
    """The order in which the ratings ask: a dimension across all responses, then the next."""
    return [(dimension, unit) for dimension in ("accuracy", "helpfulness", "tone") for unit in units]


def test_twenty_rankings_by_keys_a_closed_tab_and_a_lost_network(site: Site) -> None:
    project = site.project("By keys alone", ranking_items(TASKS), overlap=1)
    with site.context() as context:
        page = sign_in_by_keys(context, site)
        open_by_keys(page, "By keys alone")
        judge = Judge(page)
        for _ in range(7):
            task(page)
            judge.judge()
            judge.next_task()
        judge = close_and_come_back(judge, context, f"{site.url}/work/{project}")
        for _ in range(5):
            judge.judge()
            judge.next_task()
        lose_the_network(judge, context, site, project)
        while len(judge.meant) < TASKS:
            judge.next_task()
            judge.judge()
        check_summary(judge)
    check_answers(site, project, judge)


def sign_in_by_keys(context: BrowserContext, site: Site) -> Page:
    page = context.new_page()
    page.goto(site.url)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    reach(page, page.locator("input[name=email]"))
    page.keyboard.type("contributor@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type(site.password("contributor"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_url("**/work")
    return page


def open_by_keys(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    choose(page, page.get_by_role("link", name=name))
    task(page)


def close_and_come_back(judge: Judge, context: BrowserContext, address: str) -> Judge:
    """Close the tab in the middle of a task: what was judged of it is there when it is opened again."""
    prompt, answer = judge.begin()
    expect(judge.page.get_by_text(SAVED).filter(visible=True)).to_be_visible()
    judge.page.close()
    page = context.new_page()
    page.goto(address)
    task(page)
    expect(page.get_by_text("Your draft is back.").filter(visible=True)).to_be_visible()
    back = Judge(page, judge.dice, judge.meant)
    assert page.evaluate(_SEEN)["prompt"] == prompt
    back.meant[prompt] = answer
    back.send()
    back.next_task()
    return back


def lose_the_network(judge: Judge, context: BrowserContext, site: Site, project: int) -> None:
    """Judge on without a network as far as the device has tasks; once it is back everything arrives, once."""
    before = len(site.answers(project))
    context.set_offline(True)
    judge.judge()
    judge.next_task()
    judge.judge()
    expect(judge.page.get_by_text("2 answers are kept on this device")).to_be_visible()
    assert len(site.answers(project)) == before
    context.set_offline(False)
    until(lambda: len(site.answers(project)) == before + 2, "what was judged offline has arrived")


def check_summary(judge: Judge) -> None:
    page = judge.page
    expect(page.get_by_role("heading", name="No task for you now")).to_be_visible()
    facts = page.locator("dl > div")
    expect(facts.filter(has_text="Tasks this sitting").locator("dd")).to_have_text(str(judge.sitting))
    expect(facts.filter(has_text="Tasks in all").locator("dd")).to_have_text(str(TASKS))


def check_answers(site: Site, project: int, judge: Judge) -> None:
    """What the store holds is what was meant, each once."""
    kept = site.answers(project)
    assert len(kept) == TASKS == len(judge.meant)
    for payload, answers in kept:
        meant = next(one for prompt, one in judge.meant.items() if payload["prompt"] in prompt)
        assert [sorted(group) for group in answers["overall"]["order"]] == [sorted(group) for group in meant["order"]]
        assert answers["quality"]["values"] == meant["quality"]
