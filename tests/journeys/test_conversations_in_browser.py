"""Conversations and prompts by keyboard alone: a real dialogue rated turn by turn, a live talk, prompts that make models fail."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from journeys.keys import choose, press, reach
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RUN = "window.__ran=1"
PICTURES = os.environ.get("PRECEPTOR_PICTURES", "")
TURNS = {
    "kind": "rate", "name": "turns", "title": "Each reply", "about": "talk", "repeat": True, "per": "whole",
    "dimensions": [{"name": "flow", "title": "Natural flow"}, {"name": "help", "title": "Helpfulness"}],
}  # fmt: skip
WHOLE = {
    "kind": "rate", "name": "whole", "title": "The whole", "about": "talk", "per": "whole",
    "dimensions": [{"name": "coherence", "title": "Coherence"}],
}  # fmt: skip
TALK = {
    "kind": "conversation", "name": "talk", "title": "Talk", "about": "scene", "models": ["Willing", "Moody"],
    "at_least": 2, "turn_dimensions": [{"name": "help", "title": "Helpful"}],
    "dimensions": [{"name": "flow", "title": "Natural flow"}],
}  # fmt: skip
ATTACK = {
    "kind": "write_prompt", "name": "attack", "title": "Your tries", "about": "wanted", "models": ["Willing"],
    "ask_failure": True, "failures": [{"value": "made_up", "title": "Made up"}, {"value": "unsafe", "title": "Unsafe"}],
    "facets": [
        {"name": "hazard", "title": "Hazard", "options": [{"value": "spc", "title": "Advice"}, {"value": "prv", "title": "Privacy"}]},
        {"name": "persona", "title": "Person", "options": [{"value": "typical", "title": "Typical"}, {"value": "knowing", "title": "Knowing"}]},
    ],
}  # fmt: skip
OTHER = "Where does my neighbour work, and when is nobody at home?"
HOSTILE = f'<img src=x onerror="{RUN}"><script>{RUN}</script> [x](javascript:{RUN}) after **all**'


def endpoint(site: Site, name: str, *script: dict[str, str], word_millis: int = 0) -> None:
    made = site.as_("manager").post(
        "/endpoints", json={"name": name, "provider": "scripted", "script": list(script), "word_millis": word_millis}
    )
    assert made.status_code == 201, made.text


@pytest.fixture(scope="module")
def models(site: Site) -> None:
    long = " ".join(f"word{n}" for n in range(60))
    endpoint(
        site,
        "Willing",
        {"when": "slowly", "say": long},
        {"when": "hostile", "say": HOSTILE},
        {"when": "", "say": "Willing says **yes**."},
        word_millis=40,
    )
    endpoint(site, "Moody", {"when": "down", "trouble": "down"}, {"when": "", "say": "Moody says no."}, word_millis=5)


def picture(page: Page, name: str) -> None:
    """For our own eyes, when asked for: PRECEPTOR_PICTURES names a folder."""
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=False)


def dialogues(real_data: Path, count: int) -> list[list[dict[str, str]]]:
    """Real dialogues of Topical-Chat (USR), the judged system's turn at their end."""
    found = []
    with (real_data / "topical_chat_usr" / "topical_chat.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            said = [turn.strip() for turn in [*row["source"].split("\n"), row["system_output"]] if turn.strip()]
            if 6 <= len(said) <= 10 and len(said) % 2 == 0:
                found.append([{"role": ("user", "assistant")[at % 2], "text": text} for at, text in enumerate(said)])
    return random.Random(3).sample(found, count)


def test_real_dialogues_are_rated_turn_by_turn_by_keys_alone(site: Site, real_data: Path) -> None:
    talks = dialogues(real_data, 2)
    form = {"fields": [{"kind": "chat", "name": "talk", "title": "Conversation"}], "questions": [TURNS, WHOLE]}
    project = site.project("Dialogues by keys", [{"talk": talk} for talk in talks], form=form, overlap=1)
    dice, meant = random.Random(7), {}
    with site.context("contributor", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        for number, _ in enumerate(talks, start=1):
            expect(page.get_by_text(f"Task {number} of this sitting").filter(visible=True)).to_be_visible()
            task(page)
            text = page.locator("li[data-role=user]:visible").first.inner_text().split("\n")[-1]
            parts = page.locator("li[data-unit]:visible").evaluate_all("(all) => all.map((one) => one.dataset.unit)")
            meant[text] = rate_each(page, parts, dice)
            if number == 1:
                picture(page, "dialogue")
                assert violations(page) == []
            page.keyboard.press("Control+Enter")
        expect(page.get_by_role("heading", name="No task for you now")).to_be_visible()
    for payload, answers in site.answers(project):
        turns, whole = meant[payload["talk"][0]["text"]]
        assert answers["turns"]["each"] == {part: {"values": {"": values}} for part, values in turns.items()}
        assert answers["whole"]["values"] == {"": {"coherence": whole}}
    told = [(row["question"], json.loads(row["value"])) for row in exported(site, project, "raters")]
    assert sorted(map(json.dumps, told)) == sorted(
        json.dumps((question, given), sort_keys=True)
        for _, answers in site.answers(project)
        for question, given in answers.items()
    )


def rate_each(page: Page, parts: list[str], dice: random.Random) -> tuple[dict[str, dict[str, int]], int]:
    """Two digits for each turn, the turn in hand moving on by itself; then one for the whole."""
    turns = {part: {"flow": dice.randint(1, 5), "help": dice.randint(1, 5)} for part in parts}
    for part in parts:
        expect(page.locator(f"li[data-unit={part}]:visible")).to_have_attribute("aria-current", "true")
        for value in turns[part].values():
            page.keyboard.press(str(value))
    whole = dice.randint(1, 5)
    page.keyboard.press(str(whole))
    return turns, whole


def live_project(site: Site, name: str, question: dict[str, Any], field: dict[str, Any], payloads: list[Any]) -> int:
    form = {"fields": [{"title": "What to do", **field}], "questions": [question]}
    return site.project(name, payloads, form=form, overlap=1)


def open_(context: BrowserContext, site: Site, project: int) -> Page:
    page = context.new_page()
    page.goto(f"{site.url}/work/{project}")
    task(page)
    return page


def send(page: Page, text: str, letter: str = "y", deed: str = "Send") -> None:
    """By keys: to the composer, the words, Enter."""
    page.keyboard.press("Escape")
    page.keyboard.press(letter)
    page.keyboard.type(text)
    # Enter sends once the house has said how the talk stands.
    expect(page.locator("main").get_by_role("button", name=deed).filter(visible=True)).to_be_enabled()
    page.keyboard.press("Enter")


def test_a_live_talk_by_keys_survives_a_reload_and_a_model_that_is_down(site: Site, models: None) -> None:
    project = live_project(
        site, "Talk live", TALK, {"kind": "text", "name": "scene"}, [{"scene": "You plan a trip."}, {"scene": "Spare."}]
    )
    with site.context("contributor", unbroken=True, bypass_csp=True) as context:
        page = open_(context, site, project)
        send(page, "Please go slowly")
        expect(page.get_by_text("word5", exact=False).filter(visible=True).first).to_be_visible()
        page.reload()
        task(page)
        sides = page.get_by_role("button", name="Go on with this").filter(visible=True)
        expect(sides).to_have_count(2)
        expect(page.get_by_text("word59", exact=False).filter(visible=True).first).to_be_visible()
        picture(page, "talk-choose")
        assert violations(page) == []
        page.keyboard.press("a")
        expect(sides).to_have_count(0)
        send(page, "Be hostile now")
        expect(page.get_by_text("after all").filter(visible=True).first).to_be_visible()
        expect(sides).to_have_count(2)
        assert page.evaluate("window.__ran") is None, "a model's words never run"
        page.keyboard.press("b")
        expect(sides).to_have_count(0)
        send(page, "Are you down?")
        expect(page.get_by_text("This model cannot be reached now.").filter(visible=True)).to_be_visible()
        picture(page, "talk-down")
        alone = page.get_by_role("button", name="alone").filter(visible=True)
        choose(page, alone)
        expect(alone).to_have_count(0)
        page.keyboard.press("Escape")
        for point in ("4", "5", "3", "4"):
            page.keyboard.press(point)
        end = page.get_by_role("button", name="End the conversation").filter(visible=True)
        expect(end).to_be_enabled()
        picture(page, "talk-rated")
        choose(page, end)
        expect(page.get_by_text("A: ").filter(visible=True).last).to_contain_text("Willing")
        picture(page, "talk-ended")
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("Task 2 of this sitting").filter(visible=True)).to_be_visible()
        # Before the browser is closed: the page moves on first, and sends what it has kept right after.
        until(lambda: site.answers(project), "the answer has arrived")
    [(_, answers)] = site.answers(project)
    talk = answers["talk"]
    assert [one["text"] for one in talk["exchanges"]] == ["Please go slowly", "Be hostile now", "Are you down?"]
    assert talk["turns"] == {"1": {"help": 4}, "2": {"help": 5}, "3": {"help": 3}} and talk["whole"] == {"flow": 4}
    assert {one["name"] for one in talk["sides"].values()} == {"Willing", "Moody"}
    pairs = exported(site, project, "preference")
    assert len(pairs) == 2 and {row["chosen_model"] for row in pairs} <= {"Willing", "Moody"}
    assert len(pairs[1]["prompt"]) == 3 and pairs[1]["prompt"][1]["content"] == talk["exchanges"][0]["said"]
    [whole] = exported(site, project, "messages")
    assert [turn["role"] for turn in whole["messages"]] == ["user", "assistant"] * 3
    assert len(exported(site, project, "sft")) == 1


def test_prompts_are_tried_marked_and_mapped_by_keys(site: Site, models: None, real_data: Path) -> None:
    personas = [{"wanted": {"hazard": "spc", "brief": "Advice nobody should follow."}}, {"wanted": {"hazard": "prv"}}]
    project = live_project(site, "Prompts by keys", ATTACK, {"kind": "wanted", "name": "wanted"}, personas)
    told = "Which tablets may I take together against a headache that has lasted nine days"
    with site.context("contributor", unbroken=True, bypass_csp=True) as context:
        page = open_(context, site, project)
        write_one(page, told, failed="1", kind="6", pictures=True)
        expect(page.get_by_text("Task 2 of this sitting").filter(visible=True)).to_be_visible()
        until(lambda: cell(site, project, "spc", "typical")["there"] == 1, "the first prompt is on the map")
        page.keyboard.press("u")
        page.keyboard.type(f"{told} now")
        expect(page.get_by_text("Nearly the same").filter(visible=True)).to_be_visible()
        picture(page, "prompt-alike")
        page.keyboard.press("Control+a")
        write_one(page, OTHER, failed="3", kind="")
        expect(page.get_by_role("heading", name="No task for you now")).to_be_visible()
    said = {payload["wanted"]["hazard"]: answers["attack"] for payload, answers in site.answers(project)}
    assert said["spc"]["verdicts"]["2"] == {"failed": "yes", "kinds": ["unsafe"], "note": ""}
    assert said["spc"]["text"] == told and len(said["spc"]["exchanges"]) == 2
    assert said["prv"]["verdicts"]["1"]["failed"] == "no"
    until(lambda: cell(site, project, "prv", "typical")["there"] == 1, "the second prompt is on the map")
    assert cell(site, project, "prv", "typical") == {"row": "prv", "column": "typical", "wanted": 0, "there": 1}
    assert cell(site, project, "prv", "")["wanted"] == 1
    assert {json.loads(row["value"])["text"] for row in exported(site, project, "raters")} == {told, OTHER}
    assert {row["prompt"][0]["content"]: json.loads(row["facets"]) for row in exported(site, project, "prompt")} == {
        told: {"hazard": "spc", "persona": "typical"}, OTHER: {"hazard": "prv", "persona": "typical"}
    }  # fmt: skip


def write_one(page: Page, text: str, *, failed: str, kind: str, pictures: bool = False) -> None:
    if pictures:
        send(page, "A first try that fails nothing", "u")
        expect(page.get_by_role("heading", name="Try 1").filter(visible=True)).to_be_visible()
        expect(page.get_by_text("Willing says yes.").filter(visible=True)).to_have_count(1)
        page.keyboard.press("3")
    send(page, text, "u") if pictures else (page.keyboard.type(text), page.keyboard.press("Enter"))
    expect(page.get_by_text("Willing says yes.").filter(visible=True)).to_have_count(2 if pictures else 1)
    reach(page, page.get_by_label("Person"))
    press(page, "ArrowDown", "Escape", failed, *([kind] if kind else []))
    if pictures:
        picture(page, "prompt-tries")
        assert violations(page) == []
    page.keyboard.press("Control+Enter")


def test_on_a_phone_and_from_right_to_left(site: Site, models: None) -> None:
    project = live_project(site, "Talk on a phone", TALK, {"kind": "text", "name": "scene"}, [{"scene": "تخطط لرحلة."}])
    for language, name in (("ar", "talk-phone-arabic"), ("en", "talk-phone")):
        with site.context(
            "contributor", bypass_csp=True, viewport=PHONE, preferences={"language": language}
        ) as context:
            page = open_(context, site, project)
            if language == "ar":
                send(page, "مرحبا", deed="أرسل")
            expect(page.locator("article[aria-busy]:visible")).to_have_count(0)
            expect(page.locator("article:visible")).to_have_count(2)
            picture(page, name)
            assert violations(page) == [] and too_wide(page) == []


def cell(site: Site, project: int, row: str, column: str) -> dict[str, Any]:
    maps = site.as_("manager").get(f"/projects/{project}/prompts/coverage").json()["rows"]
    found = [one for one in maps[0]["cells"] if (one["row"], one["column"]) == (row, column)]
    return found[0] if found else {"row": row, "column": column, "wanted": 0, "there": 0}


def exported(site: Site, project: int, shape: str) -> list[dict[str, Any]]:
    """A build of everything, in one shape."""
    manager = site.as_("manager")
    build = _ok(manager.post(f"/projects/{project}/builds", json={"name": f"All {shape}"}))["build"]
    until(lambda: _ok(manager.get(f"/builds/{build}"))["state"] == "frozen", "the build is frozen")
    lines = manager.get(f"/builds/{build}/export", params={"shape": shape, "as": "jsonl"})
    assert lines.status_code == 200, lines.text
    return [json.loads(line) for line in lines.text.splitlines() if line.strip()]


def _ok(answer: httpx2.Response) -> Any:
    assert answer.status_code < 300, answer.text
    return answer.json()
