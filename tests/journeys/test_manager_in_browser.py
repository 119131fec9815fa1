"""A manager's first hour in a real browser: wizard, file, opening, and what came of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
ROWS, BAD = 12, 1
SLOW = {"timeout": 60_000}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Pairs with three people's votes each, and a row that is no pair."""
    rows = [
        {"id": f"k{n}", "prompt": f"Question {n}?", "response_a": f"First answer to {n}", "response_b": f"Second to {n}",
         "model_a": "small", "model_b": "large", "annotator_1": 1, "annotator_2": 1 + n % 2, "annotator_3": 1 if n % 3 else 2}
        for n in range(ROWS)
    ]  # fmt: skip
    found = tmp_path / "pairs.jsonl"
    found.write_text("\n".join(map(json.dumps, [*rows, {"id": "bad", "prompt": 7}])))
    return found


def test_from_a_template_to_results(site: Site, file: Path) -> None:
    with site.context("manager", unbroken=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects")
        make_by_wizard(page, "Which of two?")
        bring_in(page, file)
        open_for_work(page)
        see_results(page)
        see_leaderboard(page)
    rows = site.as_("manager").get("/projects").json()["rows"]
    made = next(row for row in rows if row["name"] == "Which of two?")
    assert (made["state"], made["template"], made["counts"]["items"]) == ("active", "compare_pair", ROWS)


def make_by_wizard(page: Page, name: str) -> None:
    page.get_by_role("link", name="New project").first.click()
    page.get_by_text("Compare a pair").click()
    expect(page.get_by_role("radio", name=re.compile("Compare a pair"))).to_be_checked(**SLOW)
    for step in ("Goal", "Form", "Guidelines", "People and pay", "Review"):
        page.get_by_role("button", name=f"Next: {step}").click()
        if step == "Goal":
            page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Make the project").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible(**SLOW)


def to_part(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Parts of the project").get_by_role("link", name=name).click()


def to_leaderboard(page: Page) -> None:
    to_part(page, "Training")
    page.get_by_role("navigation", name="Training").get_by_role("link", name="Leaderboard").click()


def bring_in(page: Page, file: Path) -> None:
    """The file's rows and the first item are seen before anything is imported; what was left out is listed after."""
    to_part(page, "Content")
    page.get_by_role("navigation", name="Content").get_by_role("link", name="Import").click()
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("heading", name=re.compile("Which column is what"))).to_be_visible(**SLOW)
    expect(page.get_by_text("First answer to 0").first).to_be_visible(**SLOW)
    page.get_by_role("button", name="Start the import").click()
    card = page.get_by_role("article", name=re.compile("Import of"))
    expect(card.get_by_text("finished")).to_be_visible(**SLOW)
    expect(card.get_by_text("1 row was left out")).to_be_visible()
    expect(card.locator("dl > div").filter(has_text="Items").locator("dd")).to_have_text(str(ROWS))


def open_for_work(page: Page) -> None:
    to_part(page, "Overview")
    page.get_by_role("button", name="Open it").click()
    page.get_by_role("dialog").get_by_role("button", name="Open it").click()
    expect(page.get_by_role("button", name="Pause it")).to_be_visible(**SLOW)


def see_results(page: Page) -> None:
    to_part(page, "Quality")  # which opens on Results
    infer = page.get_by_role("button", name=re.compile("Infer consensus|Infer anew"))
    infer.click(**SLOW)
    expect(page.get_by_text(re.compile(f"from {3 * ROWS} answers"))).to_be_visible(**SLOW)
    expect(page.get_by_role("table", name=re.compile("Consensus")).get_by_role("row")).to_have_count(ROWS + 1, **SLOW)
    expect(page.get_by_role("table", name=re.compile("Contributors")).get_by_role("row")).to_have_count(4, **SLOW)


def see_leaderboard(page: Page) -> None:
    """Votes are frozen in a build; the page ranks the models that wrote the responses."""
    to_leaderboard(page)
    expect(page.get_by_text("Nothing to count yet")).to_be_visible(**SLOW)
    to_part(page, "Datasets")
    page.get_by_label("Name").fill("First votes")
    page.get_by_role("button", name="Freeze it").click()
    expect(page).to_have_url(re.compile("/datasets/."), **SLOW)
    to_leaderboard(page)  # at once: whoever comes early is not left with nothing
    rows = page.get_by_role("table", name="Leaderboard").get_by_role("row")
    expect(rows).to_have_count(3, **SLOW)
    expect(rows.nth(1)).to_contain_text("small")
    expect(rows.nth(1)).to_contain_text(re.compile(r"\d\.\d+ \(.+ to .+\)"))
    expect(page.get_by_text(f"{3 * ROWS} votes on {ROWS} prompts")).to_be_visible()
    page.get_by_label("On the question").select_option(index=1)
    expect(page).to_have_url(re.compile("question="))
    expect(rows).to_have_count(3, **SLOW)
    to_part(page, "Datasets")
    page.get_by_role("link", name="First votes").click()
    expect(page.get_by_text("What it cannot hold")).to_be_visible(**SLOW)
