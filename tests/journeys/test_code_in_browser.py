"""Judging programs at the keyboard: run in the page, stopped when they do not end, cut off from everything; then exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import letters
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from journeys.taken_out import shapes

pytestmark = [pytest.mark.browser, pytest.mark.slow]
COLOURED = """() => new Set([...document.querySelectorAll('pre .line span')].filter((one) => one.checkVisibility())
  .map((one) => getComputedStyle(one).color)).size > 2"""
POINTS = {"right": "55", "endless": "12", "nosy": "31"}
NOSY = """
import js
def ask():
    request = js.XMLHttpRequest.new()
    try:
        request.open("GET", "SERVER/api/v1/me", False)
        request.send()
    except BaseException:
        return "refused"
    return "reached"
def where():
    try:
        js.indexedDB.open("x")
        return "storage"
    except BaseException:
        return str(js.self.origin)
"""


def form(language: str, *, stop: int = 3) -> dict[str, Any]:
    fields = [
        {"kind": "markdown", "name": "prompt", "title": "Task"},
        {"kind": "code", "name": "tests", "title": "Tests", "language": language, "required": False},
        {"kind": "responses", "name": "responses", "title": "Programs", "look": "code", "language": language},
    ]
    code = {"kind": "code", "name": "code", "title": "Judge each", "language": language, "tests": "tests",
            "dimensions": ["correctness", "security"], "stop_after_seconds": stop}  # fmt: skip
    hole = {"kind": "text", "name": "hole", "title": "Which hole?", "max_chars": 500,
            "show_if": {"question": "code", "value": "security", "at_most": 2}}  # fmt: skip
    return {"fields": fields, "questions": [code, hole]}


def humaneval(real_data: Path, server: str) -> dict[str, Any]:
    """A real task with its real tests, a right program, one that never ends, and one that looks around."""
    first = json.loads((real_data / "humaneval" / "HumanEval.jsonl").read_text("utf-8").splitlines()[0])
    right = first["prompt"] + first["canonical_solution"]
    name = first["entry_point"]
    tests = f"{first['test']}\n\ndef test_all():\n    check({name})\n"
    programs = {
        "right": right,
        "endless": f"def {name}(*_):\n    while True:\n        pass\n",
        "nosy": NOSY.replace("SERVER", server),
    }
    return {
        "prompt": f"```python\n{first['prompt']}```",
        "tests": tests,
        "responses": [{"id": name, "text": text} for name, text in programs.items()],
    }


def said(page: Page, text: str, *, seconds: float = 90) -> None:
    expect(page.locator("[data-outcome]:visible")).to_contain_text(text, timeout=seconds * 1000)


def test_programs_are_run_judged_and_exported_by_keyboard_alone(site: Site, real_data: Path) -> None:
    item = humaneval(real_data, site.url)
    project = site.project("Judge programs", [item], form=form("python"))
    asked: set[str] = set()
    with site.context("contributor") as context:
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.goto(f"{site.url}/work/{project}")
        task(page)
        page.wait_for_function(COLOURED)
        by = letters(page)
        page.keyboard.press(by["right"])
        page.keyboard.press("x")
        said(page, "Passed: 1 right")
        page.keyboard.press(by["endless"])
        page.keyboard.press("x")
        said(page, "Stopped after 3")
        page.keyboard.press(by["nosy"])
        page.keyboard.press("o")
        own = page.get_by_role("textbox", name="Your own try")
        expect(own).to_be_focused()
        page.keyboard.insert_text("ask(), where()")
        page.keyboard.press("Shift+Enter")
        expect(page.get_by_role("group", name="What it printed")).to_contain_text("('refused', 'null')", timeout=90_000)
        page.keyboard.press("Escape")
        assert [url for url in asked if not url.startswith((site.url, "blob:", "data:"))] == [], (
            "nothing from elsewhere"
        )
        judge(page, by, POINTS)
        expect(page.get_by_text("Which hole?").first).to_be_visible()
        page.keyboard.press("w")
        page.keyboard.insert_text("It asks the page for the account.")
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("No task for you now").first).to_be_visible()
        # Before the browser is closed: the page moves on first, and sends what it has kept right after.
        until(lambda: site.answers(project), "the answer has arrived")
    answers = site.answers(project)[0][1]
    runs = {run["response"]: run for run in answers["code"]["runs"]}
    assert {name: run["outcome"] for name, run in runs.items()} == {
        "right": "passed",
        "endless": "stopped",
        "nosy": "passed",
    }
    assert runs["right"]["runner"].startswith("Pyodide 314.0.7 (Python 3.14")
    assert (runs["right"]["passed"], runs["right"]["seconds"] > 0) == (1, True)
    assert answers["hole"]["text"].startswith("It asks")
    assert answers["code"]["values"]["endless"] == {"correctness": 1, "security": 2}
    check_exports(site, project, item)


def check_exports(site: Site, project: int, item: dict[str, Any]) -> None:
    kept = check_points(site, project, item, POINTS)
    assert len(kept["code"]["runs"]) == 3 and kept["hole"]["text"] == "It asks the page for the account."


def check_points(site: Site, project: int, item: dict[str, Any], keyed: dict[str, str]) -> dict[str, Any]:
    """What was keyed is what a trainer reads: pairs by dimension, and each program's goodness; gives what raters said."""
    pairs, single, raters = shapes(site, project, "preference", "unpaired", "raters")
    named = {one["text"]: one["id"] for one in item["responses"]}
    beats = {
        (row["dimension"], named[row["chosen"][0]["content"]], named[row["rejected"][0]["content"]]): row["margin"]
        for row in pairs
    }
    points = {unit: [int(point) for point in each] for unit, each in keyed.items()}
    assert beats == {
        (dimension, one, other): (points[one][at] - points[other][at]) / 4
        for at, dimension in enumerate(("correctness", "security"))
        for one in points
        for other in points
        if points[one][at] > points[other][at]
    }
    goodness = {named[row["completion"][0]["content"]]: (row["goodness"], row["label"]) for row in single}
    assert goodness == {unit: ((sum(own) - 2) / 8, sum(own) >= 6) for unit, own in points.items()}
    assert {row["prompt"][0]["content"] for row in [*pairs, *single]} == {item["prompt"]}
    return {row["question"]: json.loads(row["value"]) for row in raters}


def judge(page: Page, by: dict[str, str], keyed: dict[str, str]) -> None:
    """Points for all: correctness across the programs, then security, as digits fill the grid."""
    first = min(by.values())
    page.keyboard.press(first)
    order = sorted(by, key=lambda unit: by[unit])
    for dimension in range(2):
        for unit in order:
            page.keyboard.press(keyed[unit][dimension])


def graded(real_data: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """A real intent with four real programs, and two points for each: what its graders gave on average, and 3."""
    for line in (real_data / "codegen_grades" / "conala-human-grades.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        texts = {"reference": row["snippet"][0], **{name: row[name] for name in ("codex", "best-tranx", "baseline")}}
        given = {name: row[f"grade-{'snippet' if name == 'reference' else name}"].values() for name in texts}
        keyed = {name: f"{round(sum(all_) / len(all_)) + 1}3" for name, all_ in given.items()}
        if len(set(texts.values())) == 4 and len(set(keyed.values())) == 4:
            item = {"prompt": row["intent"], "responses": [{"id": name, "text": text} for name, text in texts.items()]}
            return item, keyed
    pytest.fail("codegen_grades holds no such intent")


def test_real_programs_get_the_points_real_graders_gave_them(site: Site, real_data: Path) -> None:
    item, keyed = graded(real_data)
    project = site.project("Graded programs", [item], form=form("python"))
    with site.context("contributor", bypass_csp=True, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        judge(page, letters(page), keyed)
        expect(page.get_by_text("Which hole?").filter(visible=True)).to_have_count(0)
        assert violations(page) == []
        page.keyboard.press("Control+Enter")
        until(lambda: site.answers(project), "the answer has arrived")
    assert check_points(site, project, item, keyed)["code"]["runs"] == []


def test_javascript_runs_too_and_a_phone_has_room(site: Site) -> None:
    tests = (
        "function testSum() { assert.equal(add(1, 2), 3); }\nfunction testText() { assert.equal(add('a', 'b'), 'ab'); }"
    )
    responses = [
        {"id": "right", "text": "const add = (a, b) => a + b;"},
        {"id": "wrong", "text": "const add = (a, b) => Number(a) + Number(b);"},
        {"id": "torn", "text": "const add = (a, b => {"},
    ]
    item = {"prompt": "Write `add`.", "tests": tests, "responses": responses}
    project = site.project("Judge scripts", [item], form=form("javascript"))
    with site.context("contributor", viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        by = letters(page)
        for name, outcome in {"right": "Passed: 2 right", "wrong": "Failed: 1 wrong, 1 right", "torn": "error"}.items():
            page.keyboard.press(by[name])
            page.keyboard.press("x")
            said(page, outcome)
        assert too_wide(page) == []
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        page.keyboard.press("o")
        expect(page.get_by_role("textbox", name="Your own try")).to_be_focused()
        assert violations(page) == []
