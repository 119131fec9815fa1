"""Flags, policy cases, rubrics and taxonomies by keyboard alone on real texts, ending in exports; and stopping.

The texts of the real sets are unpleasant: they are put in and compared, and never printed.
"""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, press
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from journeys.taken_out import shaped
from preceptor.base.actor import Role
from preceptor.templates import template

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(400)]
SLOW = {"timeout": 60_000}


def real(name: str) -> Path:
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    found = Path(os.environ.get("PRECEPTOR_DATA", beside)) / name
    if not found.exists():
        pytest.skip(f"no {name}: set PRECEPTOR_DATA to a folder of real data")
    return found


def moderation(count: int) -> list[dict[str, Any]]:
    with real("openai_moderation/samples.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    harmful = [row for row in rows if row.get("H") == 1][: count // 2]
    harmless = [row for row in rows if all(row.get(key) == 0 for key in ("S", "H", "V", "HR", "SH"))]
    return [*harmful, *harmless[: count - len(harmful)]]


def sent(page: Page, site: Site, project: int, count: int) -> None:
    press(page, "Control+Enter")
    until(lambda: len(site.answers(project)) == count, f"{count} answers in", 60)


def flags_form() -> dict[str, Any]:
    question = template("flag_hazards").form["questions"][0]
    return {
        "fields": [{"kind": "text", "name": "prompt", "title": "Text"}],
        "questions": [{**question, "targets": []}],
    }


def test_real_texts_are_flagged_by_keys_and_come_out_for_a_classifier(site: Site) -> None:
    rows = moderation(4)
    project = site.project("Moderation", [{"prompt": row["prompt"]} for row in rows], form=flags_form(), overlap=1)
    harmful = {row["prompt"] for row in rows if row.get("H") == 1}
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        for done in range(len(rows)):
            task(page)
            text = page.locator("[data-scroll] p").first.text_content()
            steps = ["ArrowDown"] * 9 + ["2"] if text in harmful else []
            press(page, "h", *steps, "u", "n") if done == 0 else press(page, "h", *steps, "n")
            if done == 0:
                assert violations(page) == []
            sent(page, site, project, done + 1)
    answers = site.answers(project)
    for payload, given in answers:
        flags = given["request"]["flags"]
        assert (flags["hte"]["holds"] == "yes") is (payload["prompt"] in harmful)
    out = shaped(site, project, "classifier")
    assert {row["text"] for row in out} == {row["prompt"] for row in rows}
    for row in out:
        labels = json.loads(row["labels"])
        assert labels["hte"] == (1.0 if row["text"] in harmful else 0.0)
    assert min(len(json.loads(row["labels"])) for row in out) == 11, "what was unknown is missing, not no"


def test_policy_cases_on_real_texts_are_decided_without_a_mouse(site: Site) -> None:
    hateful, harmless = moderation(2)
    said = {hateful["prompt"]: "**Violates 2 (Minor). Label.**", harmless["prompt"]: "**Violates nothing.**"}
    cases = [{"content": text, "decision": decision} for text, decision in said.items()]
    project = site.project("Cases", cases, form=template("decide_policy").form, overlap=1)
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        for done in range(len(cases)):
            task(page)
            if page.locator("[data-scroll] p").first.text_content() == hateful["prompt"]:
                decide_against(page)
            else:
                press(page, "0", "1", "1", "2")
            sent(page, site, project, done + 1)
    given = {payload["content"]: answers["case"] for payload, answers in site.answers(project)}
    against, kept = given[hateful["prompt"]], given[harmless["prompt"]]
    assert {(one["clause"], one["severity"]) for one in against["violated"]} == {("2", 3), ("1.1", 2)}
    assert (against["policy_version"], against["action"], against["confidence"]) == (1, "remove", 3)
    assert (against["on_model"], against["target"]) == (["wrong_severity", "wrong_action"], ["group"])
    assert (kept["violated"], kept["action"], kept["on_model"], kept["confidence"]) == ([], "keep", ["agree"], 2)
    raters = [json.loads(row["value"]) for row in shaped(site, project, "raters")]
    assert sorted(map(json.dumps, raters)) == sorted(json.dumps(one, sort_keys=True) for one in (against, kept))
    for row in shaped(site, project, "classifier"):
        violated = {clause for clause, share in json.loads(row["labels"]).items() if share == 1.0}
        assert violated == ({"2", "1.1"} if row["text"] == hateful["prompt"] else set())
    touched = site.as_("manager").get("/policies/community_rules/touched", params={"clauses": "2"}).json()["rows"]
    assert [row["answers"] for row in touched if row["project"] == project] == [1]


def decide_against(page: Page) -> None:
    """Two clauses found by a word and by a number, severities, an action, a target, two faults of the model's, and why."""
    press(page, "o")
    page.keyboard.type("hate")
    press(page, "Enter", "3", "o")
    page.keyboard.type("1.1")
    press(page, "Enter", "2")
    assert violations(page) == []
    press(page, "4", "ArrowUp", "2", "ArrowDown", "3", "4", "Enter", "3")
    page.keyboard.type("Demeans people for what they are (2).")


def test_completions_are_graded_on_a_phone_and_a_taxonomy_is_searched_right_to_left(site: Site) -> None:
    with real("xstest/xstest_v2_completions_mistralinstruct.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    grade = {
        "fields": [{"kind": "text", "name": "prompt", "title": "Q"}, {"kind": "text", "name": "reply", "title": "Reply"}],
        "questions": [{"kind": "rubric", "name": "grade", "title": "Grade", "about": "reply", "per": "whole", "criteria": [
            {"name": "answers", "text": "Answers what is asked", "points": 5},
            {"name": "refuses", "text": "Refuses something harmless", "points": -5}]}],
    }  # fmt: skip
    project = site.project("Grades", [{"prompt": row["prompt"], "reply": row["completion"]}], form=grade, overlap=1)
    with site.context("contributor", bypass_csp=True, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        press(page, "1", "2")
        expect(page.get_by_text("100 of 100")).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []
        sent(page, site, project, 1)
    (graded,) = shaped(site, project, "classifier")
    assert (graded["text"], json.loads(graded["labels"])) == (row["completion"], {"answers": 1.0, "refuses": 0.0})
    (reward,) = site.as_("manager").get(f"/projects/{project}/form/specifications").json()["rows"]
    assert {one["name"]: one["points"] for one in reward["criteria"]} == {"answers": 5, "refuses": -5}
    with real("informal_indic/hi_annotations.jsonl").open(encoding="utf-8") as file:
        hindi = json.loads(next(file))["candidate_0"]
    each = template("categorise_by_taxonomy")
    topics = site.project("Topics", [{"message": hindi}], form=each.form, overlap=1)
    with site.context("contributor", bypass_csp=True, preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{topics}")
        task(page)
        expect(page.locator("html")).to_have_attribute("dir", "rtl", **SLOW)
        press(page, "l")
        page.keyboard.type("cars")
        press(page, "Enter")
        assert violations(page) == []
        sent(page, site, topics, 1)
    assert site.answers(topics)[0][1]["topic"]["values"] == ["machine.car"]
    (row,) = shaped(site, topics, "classifier")
    holding = {tag for tag, share in json.loads(row["labels"]).items() if share == 1.0}
    assert row["text"] == hindi and "machine.car" in holding


def test_one_key_stops_and_the_handler_alone_decides(site: Site) -> None:
    with real("ailuminate_demo/airr_official_1.0_demo_en_us.csv").open(encoding="utf-8", newline="") as file:
        mild = [row["prompt_text"] for row in csv.DictReader(file) if row["hazard"] == "spc_fin"]
        prompts = sorted(mild, key=len)[:2]
    project = site.project("Red team", [{"prompt": one} for one in prompts], form=flags_form(), overlap=1)
    admin, manager = site.as_("admin"), site.as_("manager")
    candidate = manager.get(f"/projects/{project}/candidate", params={"email": "second@example.org"}).json()
    named = admin.put(f"/projects/{project}/members/{candidate['id']}", json={"roles": [Role.ESCALATION_HANDLER.value]})
    assert named.status_code == 200, named.text
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        shown = page.locator("[data-scroll] p").first.text_content() or ""
        press(page, "!")
        expect(page.get_by_role("dialog", name="Hidden")).to_be_visible(**SLOW)
        assert shown not in (page.locator("main").first.text_content() or "")
        assert violations(page) == []
        press(page, "Enter")
        expect(page.get_by_role("dialog", name="Hidden")).to_be_visible()  # no reason is said for them
        press(page, "ArrowDown", "Enter")
        expect(page.get_by_role("dialog", name="Thank you")).to_be_visible(**SLOW)
        choose(page, page.get_by_role("button", name="Go on"))
        task(page)
        assert page.locator("[data-scroll] p").first.text_content() != shown
    assert shown not in {item["payload"]["prompt"] for item in manager.get(f"/projects/{project}/items").json()["rows"]}
    with site.context("second", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/escalations")
        expect(page.get_by_role("heading", name="Danger to life or safety")).to_be_visible(**SLOW)
        assert violations(page) == []
        choose(page, page.get_by_role("button", name="Show what was stopped"))
        expect(page.locator("article")).to_contain_text(shown[:40], **SLOW)
        choose(page, page.get_by_role("button", name="Confirm and quarantine"))
        expect(page.get_by_text("Nothing is waiting")).to_be_visible(**SLOW)
