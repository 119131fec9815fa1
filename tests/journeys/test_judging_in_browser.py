"""Ranking, comparing, rating and writing by keyboard alone on real texts: what was keyed is what a trainer then reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from journeys.keys import letters, press, reach
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, ranking_items, task
from journeys.taken_out import shapes
from preceptor.templates import template

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLOW = {"timeout": 60_000}
MEND = {
    "fields": [{"kind": "markdown", "name": "ask", "title": "What is asked"}, {"kind": "text", "name": "draft", "title": "Draft"}],
    "questions": [{"kind": "text", "name": "mended", "title": "Mend it", "about": "draft", "mode": "edit", "language": "en"}],
}  # fmt: skip


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def content(messages: list[dict[str, str]]) -> str:
    (only,) = messages
    return only["content"]


@contextmanager
def at_work(site: Site, project: int, **options: Any) -> Iterator[Page]:
    with site.context("contributor", unbroken=True, bypass_csp=True, **options) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        yield page


def send(page: Page, site: Site, project: int, count: int) -> None:
    """Submit by key; the server then holds `count` answers, and the page shows what comes next."""
    page.keyboard.press("Control+Enter")
    until(lambda: len(site.answers(project)) == count, f"{count} answers are in", 60)


def trees(real_data: Path) -> list[dict[str, Any]]:
    """Two prompts of Open Assistant with three and four replies, which volunteers put in order; ids tell the rank."""
    found = []
    for tree in lines(real_data / "oasst_en100" / "en_100_tree.jsonl"):
        ranked = sorted(
            (one for one in tree["prompt"]["replies"] if one.get("rank") is not None), key=lambda one: one["rank"]
        )
        if len(ranked) == len(found) + 3 and max(len(one["text"]) for one in ranked) < 600:
            responses = [{"id": f"n{len(ranked)}-{one['rank']}", "text": one["text"]} for one in ranked]
            found.append({"prompt": tree["prompt"]["text"], "responses": responses[::-1]})
        if len(found) == 2:
            return found
    pytest.fail("oasst_en100 holds no such trees")


def test_real_replies_are_ranked_rated_and_come_out_as_pairs(site: Site, real_data: Path) -> None:
    """The volunteers' order is keyed; of the four replies the first stands wrong, is lifted and moved, and the last two tie."""
    items = trees(real_data)
    project = site.project("Replies by keys", items, overlap=1)
    with at_work(site, project) as page:
        for done in range(len(items)):
            expect(page.get_by_text(f"Task {done + 1} of this sitting").filter(visible=True)).to_be_visible(**SLOW)
            rank_and_rate(page)
            if done == 0:
                assert violations(page) == []
            send(page, site, project, done + 1)
    pairs, single, raters = shapes(site, project, "preference", "unpaired", "raters")
    expected = {}
    for item in items:
        order = sorted(item["responses"], key=lambda one: one["id"])
        places = [min(at, 2) if len(order) == 4 else at for at in range(len(order))]
        for (at, one), (under, other) in combinations(zip(places, order, strict=True), 2):
            if at < under:
                expected[item["prompt"], one["text"], other["text"]] = (under - at) / max(places)
    ranked = [row for row in pairs if row["question"] == "overall"]
    assert {
        (content(row["prompt"]), content(row["chosen"]), content(row["rejected"])): row["margin"] for row in ranked
    } == expected
    texts = {one["text"]: 5 - int(one["id"][-1]) for item in items for one in item["responses"]}
    assert {content(row["completion"]): row["goodness"] for row in single} == {
        text: (point - 1) / 4 for text, point in texts.items()
    }
    assert all(row["label"] is (row["goodness"] >= 0.5) for row in single)
    reasons = [json.loads(row["value"])["text"] for row in raters if row["question"] == "reason"]
    assert reasons == ["It answers what was asked."]


def rank_and_rate(page: Page) -> None:
    by = letters(page)
    order = sorted(by)
    if len(order) == 3:
        press(page, *(by[unit] for unit in order))
    else:
        press(page, by[order[1]], by[order[0]], by[order[2]], "=", by[order[3]])
        reach(page, page.get_by_role("button", name=f"Move response {by[order[0]].upper()},"))
        press(page, "Space", "ArrowUp", "Space")
    press(page, "q", *(str(5 - int(unit[-1])) for _ in range(3) for unit in by))
    if len(order) == 3:
        press(page, "w")
        page.keyboard.type("It answers what was asked.")


def test_a_token_is_dragged_by_a_finger(site: Site) -> None:
    """What Space and letters do as well, on a phone and from right to left: the one thing here that is not done by keys."""
    project = site.project("By a finger", ranking_items(1), overlap=1)
    with at_work(site, project, viewport=PHONE, has_touch=True, preferences={"language": "ar"}) as page:
        by = letters(page)
        press(page, "a", "b", "c")
        tokens = page.locator("[data-token]:visible")
        expect(tokens).to_have_count(3, **SLOW)
        # Again until it is there: while the page settles, a handle may move from under the finger.
        until(lambda: dragged_to_the_top(page, tokens.filter(has_text="C")), "C stands first")
        press(page, "q", *"333333333")
        send(page, site, project, 1)
    [(_, given)] = site.answers(project)
    assert [[by[unit] for unit in tie] for tie in given["overall"]["order"]] == [["c"], ["a"], ["b"]]


def dragged_to_the_top(page: Page, token: Locator) -> bool:
    first, handle = page.locator("[data-token]:visible").first, token.get_by_role("button").first
    handle.scroll_into_view_if_needed()
    top, box = first.bounding_box(), handle.bounding_box()
    assert top is not None and box is not None
    finger = page.context.new_cdp_session(page)
    x, y = box["x"] + 12, box["y"] + 12
    for kind, share in [("touchStart", 0.0), *(("touchMove", part / 8) for part in range(1, 9))]:
        points = [{"x": x, "y": y - share * (box["y"] - top["y"] + 8)}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    return (first.text_content() or "").startswith("1C")


def pairs_of(real_data: Path) -> list[dict[str, Any]]:
    """Three pairs from the training of a real crowd: the better side and the reason are known, of one both are bad."""
    known = {row["id"]: row for row in lines(real_data / "llmfao" / "pairs-crowd-training.jsonl")}
    return [known[each] for each in (-1, -2, -6)]


def test_real_pairs_are_compared_and_mended_from_right_to_left(site: Site, real_data: Path) -> None:
    rows = pairs_of(real_data)
    items = [{"prompt": row["text"], "responses": sides(row)} for row in rows]
    project = site.project("Pairs by keys", items, form=template("compare_pair").form, overlap=1)
    with at_work(site, project, preferences={"language": "ar"}) as page:
        expect(page.locator("html")).to_have_attribute("dir", "rtl", **SLOW)
        for done in range(len(rows)):
            by = letters(page)
            row = next(one for one in rows if f"x{one['id']}" in by)
            compare(page, row, by)
            if row["id"] == -1:
                assert violations(page) == []
            send(page, site, project, done + 1)
            expect(page.locator(f"[data-unit='x{row['id']}']:visible")).to_have_count(0, **SLOW)
            if done + 1 < len(rows):
                task(page)
    pairs, texts, raters = shapes(site, project, "preference", "sft", "raters")
    vendor, review, _ = rows
    assert {(row["question"], content(row["chosen"]), content(row["rejected"]), row["margin"]) for row in pairs} == {
        ("better", vendor["result_x"], vendor["result_y"], 2 / 3),
        ("better", review["result_y"], review["result_x"], 1.0),
        ("edit", "NIKE", vendor["result_x"], 1.0),
    }
    assert {row["prompt"][0]["content"] for row in pairs} == {vendor["text"], review["text"]}
    assert "NIKE" in {content(row["completion"]) for row in texts if content(row["prompt"]) == vendor["text"]}
    given = [(row["question"], json.loads(row["value"])) for row in raters]
    assert sorted(value["both_bad"] for question, value in given if question == "better") == [False, False, True]
    assert {value["text"] for question, value in given if question == "reason"} == {row["reason"] for row in rows}


def sides(row: dict[str, Any]) -> list[dict[str, str]]:
    return [{"id": f"{side}{row['id']}", "text": row[f"result_{side}"]} for side in "xy"]


def compare(page: Page, row: dict[str, Any], by: dict[str, str]) -> None:
    better = {"left": f"x{row['id']}", "right": f"y{row['id']}"}.get(row["golden"])
    if better is None:
        press(page, "n")
    else:
        strong = 1 if row["id"] == -2 else 2
        press(page, str(strong if by[better] == "a" else 8 - strong))
    if row["id"] == -1:  # the source says: the correct answer is "NIKE"
        press(page, "w", by[f"x{row['id']}"])
        expect(page.locator(".cm-content:visible")).to_be_focused(**SLOW)
        press(page, "Control+a")
        page.keyboard.type("NIKE")
        press(page, "Escape")
    write_reason(page, row["reason"])


def write_reason(page: Page, reason: str) -> None:
    """The letter goes round among the texts; the reason is a plain box."""
    press(page, "w")
    if not page.evaluate("document.activeElement.matches('textarea')"):
        press(page, "Escape", "w")
    page.keyboard.type(reason)


def test_real_answers_are_rated_on_a_phone_and_come_out_one_by_one(site: Site, real_data: Path) -> None:
    row = next(one for one in lines(real_data / "pandalm" / "testset-v1.jsonl") if one["annotator1"] == 2)
    responses = [{"id": "one", "text": row["response1"]}, {"id": "two", "text": row["response2"]}]
    item = {"prompt": f"{row['instruction']}\n\n{row['input']}", "responses": responses}
    project = site.project("Ratings on a phone", [item], form=template("rate_responses").form, overlap=1)
    points = {"one": (4, 5, 2), "two": (5, 3, 4)}
    with at_work(site, project, viewport=PHONE) as page:
        by = letters(page)
        press(page, "q", *(str(points[unit][at]) for at in range(3) for unit in by))
        press(page, "l", "4", "5", "w")
        page.keyboard.type("Keep every part of the sentence.")
        assert violations(page) == [] and too_wide(page) == []
        send(page, site, project, 1)
    single, raters = shapes(site, project, "unpaired", "raters")
    texts = {row["response1"]: (4 + 5 + 2 - 3) / 12, row["response2"]: (5 + 3 + 4 - 3) / 12}
    assert {content(one["completion"]): one["goodness"] for one in single} == pytest.approx(texts)
    assert all(content(one["prompt"]) == item["prompt"] for one in single)
    kept = {one["question"]: json.loads(one["value"]) for one in raters}
    names = ("correctness", "clarity", "helpfulness")
    assert kept["quality"]["values"] == {unit: dict(zip(names, given, strict=True)) for unit, given in points.items()}
    assert kept["flaws"]["values"] == ["ignored_instruction", "padding"]
    assert kept["feedback"]["text"] == "Keep every part of the sentence."


def test_real_responses_are_written_and_mended_and_come_out_to_imitate(site: Site, real_data: Path) -> None:
    seed = next(
        one for one in lines(real_data / "self_instruct" / "seed_tasks.jsonl") if one["name"] == "game_suggestion"
    )
    wanted = seed["instances"][0]["output"]
    writing = site.project(
        "Written by keys", [{"prompt": seed["instruction"]}], form=template("write_response").form, overlap=1
    )
    with at_work(site, writing) as page:
        press(page, "w")
        expect(page.locator(".cm-content:visible")).to_be_focused(**SLOW)
        page.keyboard.type(wanted)
        press(page, "Escape", "l", "3")
        assert violations(page) == []
        send(page, site, writing, 1)
    texts, raters = shapes(site, writing, "sft", "raters")
    assert [(content(row["prompt"]), content(row["completion"])) for row in texts] == [(seed["instruction"], wanted)]
    kept = {row["question"]: json.loads(row["value"]) for row in raters}
    assert kept["checked"]["values"] == ["worked_out"]
    assert (kept["reply"]["writing"]["typed"], kept["reply"]["writing"]["pasted"]) == (len(wanted), 0)
    mended_by_keys(site, real_data)


def mended_by_keys(site: Site, real_data: Path) -> None:
    user = lines(real_data / "self_instruct" / "user_oriented_instructions.jsonl")[0]
    draft, better = user["instances"][0]["input"], user["instances"][0]["output"]
    project = site.project("Mended by keys", [{"ask": user["instruction"], "draft": draft}], form=MEND, overlap=1)
    with at_work(site, project) as page:
        press(page, "w")
        editor = page.locator(".cm-content:visible")
        expect(editor).to_be_focused(**SLOW)
        assert [editor.get_attribute(name) for name in ("spellcheck", "lang", "dir")] == ["true", "en", "auto"]
        press(page, "Control+a")
        page.keyboard.type(
            "Si tiene alguna pregunta sobre mi tarifa, o si hay que cambiar el alcance del proyecto, avíseme."
        )
        expect(page.get_by_text("Spanish").filter(visible=True)).to_be_visible(**SLOW)
        press(page, "Control+a")
        page.keyboard.type(better)
        expect(page.get_by_text("Spanish").filter(visible=True)).to_have_count(0, **SLOW)
        send(page, site, project, 1)
    pairs, texts = shapes(site, project, "preference", "sft")
    said = [(content(row["prompt"]), content(row["chosen"]), content(row["rejected"])) for row in pairs]
    assert said == [(user["instruction"], better, draft)]
    assert [content(row["completion"]) for row in texts] == [better]
