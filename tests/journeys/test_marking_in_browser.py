"""Marking, checking claims and reviewing steps in a real browser, by keys alone, on real texts."""

from __future__ import annotations

import copy
import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import attach, choose, press
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from journeys.taken_out import labelled, shaped
from preceptor.templates import template
from rooms.media.made import picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CLAIMS = {
    "fields": [{"kind": "markdown", "name": "question", "title": "Question"},
               {"kind": "text", "name": "response", "title": "Response"}],
    "questions": [{"kind": "claims", "name": "facts", "title": "Check each claim", "about": "response", "prove": []}],
}  # fmt: skip


@contextmanager
def opened(site: Site, project: int, **options: Any) -> Iterator[Page]:
    with site.context("contributor", bypass_csp=True, **options) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        yield page


def sent(page: Page, site: Site, project: int) -> dict[str, Any]:
    """Submit by key, and what the server then holds."""
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("No task for you now").or_(page.get_by_text("That was this sitting"))).to_be_visible(
        timeout=45_000
    )
    ((_, answers),) = site.answers(project)
    return answers


def test_words_are_marked_by_keys_and_come_back_by_their_offsets(site: Site, real_data: Path) -> None:
    with (real_data / "xsum_hallucination/hallucination_annotations_xsum_summaries.csv").open(encoding="utf-8") as file:
        summary = next(row["summary"] for row in csv.DictReader(file) if len(row["summary"].split()) > 8)
    form = copy.deepcopy(template("mark_text").form)
    form["questions"][0]["relations"] = [{"value": "cause", "title": "Comes of"}, {"value": "same", "title": "Same as"}]
    project = site.project("Marks", [{"source": "The source.", "summary": summary}], form=form)
    with opened(site, project) as page:
        press(page, "ArrowRight", "Shift+ArrowRight", "2", "2", "n")
        page.keyboard.type("Nobody says so.")
        press(page, "Escape", "Escape")
        # Two more marks, each linked with the first: by its keys, then by what Tab comes to; and the latter undone so.
        press(page, "ArrowRight", "ArrowRight", "1", "1", "x", "[", "2")
        press(page, "ArrowRight", "1", "1")
        rows = page.get_by_role("list", name="Marks").get_by_role("listitem")
        choose(page, rows.nth(2).get_by_role("button", name="Link to another mark"))
        choose(page, rows.nth(0).get_by_role("button", name="Comes of this"))
        undo = page.get_by_role("button", name="Remove the link")
        expect(undo).to_have_count(2)
        assert violations(page) == []
        choose(page, undo.last)
        expect(undo).to_have_count(1)
        flaws = sent(page, site, project)["flaws"]
    mark, other, _ = flaws["marks"]
    assert flaws["links"] == [{"source": 1, "target": 0, "relation": "same"}]
    words = summary.split()
    assert summary[mark["start"] : mark["end"]] == " ".join(words[1:3])
    assert (mark["label"], mark["severity"], mark["note"]) == ("made_up", "major", "Nobody says so.")
    (result,) = [
        one["annotations"][0]["result"] for one in json.loads(labelled(site, project, "flaws", "label_studio")[0])
    ]
    told = result[0]
    (link,) = [one for one in result if one["type"] == "relation"]
    ends = {one["id"]: one["value"]["start"] for one in result if "value" in one and "labels" in one["value"]}
    assert [ends[link["from_id"]], ends[link["to_id"]]] == [other["start"], mark["start"]]
    assert link["labels"] == ["same"]
    assert told["value"] == {
        "start": mark["start"], "end": mark["end"], "text": " ".join(words[1:3]), "labels": ["made_up"],
    }  # fmt: skip
    (row,) = shaped(site, project, "raters")
    assert json.loads(row["value"]) == flaws


def test_arabic_is_marked_on_a_phone_the_way_it_is_read(site: Site) -> None:
    sample = next(one for one in template("mark_text").samples() if one.language == "ar")
    assert sample.gold is not None
    expected = sample.gold.answers["flaws"]["marks"][0]
    project = site.project("Arabic", [sample.payload], form=template("mark_text").form)
    with opened(site, project, viewport=PHONE, has_touch=True, locale="ar") as page:
        before = len(sample.payload["summary"][: expected["start"]].split())
        press(page, *["ArrowLeft"] * before, "1", "1")
        assert too_wide(page) == []
        assert violations(page) == []
        page.keyboard.press("Control+Enter")
        # The page moves on first, and sends what it has kept right after.
        until(lambda: site.answers(project), "the answer has arrived")
        ((_, answers),) = site.answers(project)
    assert [answers["flaws"]["marks"][0][name] for name in ("start", "end")] == [expected["start"], expected["end"]]


def test_steps_are_judged_up_to_the_first_error(site: Site, real_data: Path) -> None:
    lines = (real_data / "bigbench_mistake/multistep_arithmetic.jsonl").read_text("utf-8").splitlines()
    row = next(one for one in map(json.loads, lines) if one["mistake_index"] == 2)
    item = {"problem": row["input"], "solution": row["steps"]}
    project = site.project("Steps", [item], form=template("review_steps").form)
    with opened(site, project) as page:
        press(page, "3", "3", "1", "1")
        assert violations(page) == []
        review = sent(page, site, project)["review"]
    assert [step["rating"] for step in review["steps"]] == [1, 1, -1]
    assert (review["steps"][2]["error"], review["finish"]) == ("sum", "found_error")
    (taught,) = shaped(site, project, "stepwise")
    assert (taught["prompt"], taught["completions"]) == (row["input"], row["steps"][:3])
    assert (taught["labels"], taught["points"]) == ([True, True, False], [1.0, 1.0, -1.0])
    (line,) = map(json.loads, labelled(site, project, "review", "prm800k")[0].splitlines())
    assert [one["completions"][0]["rating"] for one in line["label"]["steps"]] == [1, 1, -1]
    assert (line["question"]["problem"], line["label"]["finish_reason"]) == (row["input"], "found_error")


def test_claims_are_split_judged_and_sourced(site: Site, real_data: Path) -> None:
    lines = (real_data / "factcheck_gpt/factcheck-GPT-benchmark.jsonl").read_text("utf-8").splitlines()
    row = min(map(json.loads, lines), key=lambda one: abs(len(one["response"].split(". ")) - 2))
    item = {"question": row["prompt"], "response": row["response"].replace("\r", "").strip()}
    project = site.project("Claims", [item], form=CLAIMS)
    with opened(site, project) as page:
        count = page.locator("[data-claim]").filter(visible=True).count()
        press(page, *["6"] * (count - 1), "2", "o")
        page.keyboard.type("https://example.org/court")
        page.keyboard.press("Shift+Tab")
        page.keyboard.type("It was another.")
        attach(page, page.get_by_label("Snapshot (a picture of the source)"), "court.png", "image/png", picture())
        expect(page.get_by_role("link", name="Snapshot")).to_be_visible(timeout=45_000)
        expect(page.get_by_role("button", name="Take the snapshot off")).to_be_focused()
        put_right(page, item["response"])
        assert violations(page) == []
        facts = sent(page, site, project)["facts"]
        claims = facts["claims"]
    assert facts["corrected"] == {"": f"{item['response']} Or so."}
    assert json.loads(shaped(site, project, "raters")[0]["value"]) == facts
    assert len(claims) == count and claims[-1]["verdict"] == "inaccurate"
    assert claims[-1]["evidence"][0]["url"] == "https://example.org/court"
    assert item["response"][claims[0]["start"] : claims[0]["end"]] == claims[0]["text"]
    snapshot = claims[-1]["evidence"][0]["snapshot"]
    kept = site.as_("manager").get(f"/media/{snapshot['media']}").content
    assert sha256(kept).hexdigest() == snapshot["sha256"]
    fever, safe = labelled(site, project, "facts", "fever", "safe")
    (row,) = map(json.loads, fever.splitlines())
    assert (row["label"], row["claim"], row["sources"][0]["snapshot"]) == ("REFUTES", claims[-1]["text"], snapshot)
    assert row["evidence"] == [[[1, 1, "https://example.org/court", None]]]
    ((told,),) = [[one["side2_posthoc_eval_data"] for one in json.loads(safe)["per_prompt_data"]]]
    said = [one["annotation"] for one in told["checked_statements"]]
    assert said == ["Irrelevant"] * (count - 1) + ["Not Supported"]
    assert (told["prompt"], told["response"]) == (item["question"], item["response"])


def put_right(page: Page, text: str) -> None:
    """The text without its errors, by keys: what was taken out and put in is shown as it is written, and can be taken back."""
    box, change = page.get_by_role("textbox", name="without its errors"), page.locator("ins:visible, del:visible")
    choose(page, page.get_by_role("button", name="Correct the text"))
    expect(box).to_be_focused()
    press(page, "Control+End")
    page.keyboard.type(" Nonsense.")
    expect(change).to_have_text([" Nonsense."])
    choose(page, page.get_by_role("button", name="Leave the text as it was"))
    expect(box).to_have_count(0)
    choose(page, page.get_by_role("button", name="Correct the text"))
    expect(box).to_have_value(text)
    press(page, "Control+End")
    page.keyboard.type(" Or so.")
    expect(change).to_have_text([" Or so."])
    press(page, "Escape")
