"""A rule is tried, refused, switched on by keys; it fires; the person reads why and objects; somebody else agrees. And what would
change without a suspect is counted, they are set aside, and it is undone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
SLOW = {"timeout": 60_000}
OPTIONS = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
FORM = {
    "fields": [{"kind": "text", "name": "prompt", "title": "Prompt"}],
    "questions": [{"kind": "choice", "name": "clear", "title": "Is it clear?", "about": "prompt", "options": OPTIONS}],
}
_SAID_AND_KEPT = """async (radio) => {
  const buttons = [...document.querySelectorAll("button")];
  radio.click();
  await null;  // as between two events: what waits for no frame is done, nothing is drawn
  buttons.find((one) => one.textContent === "Keep my answer").click();
}"""
PLEA = "All of them were clear."


def opened(site: Site) -> int:
    prompts = [{"prompt": f"Prompt {n}: explain the tides."} for n in range(20)]
    project = site.project("Clear prompts", prompts, form=FORM, overlap=2)
    manager = site.as_("manager")
    who = manager.get(f"/projects/{project}/candidate", params={"email": "second@example.org"}).json()["id"]
    assert manager.put(f"/projects/{project}/members/{who}", json={"roles": ["reviewer"]}).status_code == 200
    return project


def work(site: Site, project: int, times: int, *, who: str = "contributor", says: str = "yes") -> None:
    client = site.as_(who)
    for _ in range(times):
        lease = client.post(f"/projects/{project}/leases").json()["offer"]["lease"]
        done = client.post(f"/leases/{lease}/answer", json={"answers": {"clear": {"values": [says]}}, "next": False})
        assert done.status_code == 200, done.text


def receipts(site: Site) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = site.as_("contributor").get("/me/receipts").json()["rows"]
    return rows


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def write_a_rule(page: Page) -> None:
    """Only with keys: one that cannot fire is refused with its reason, one that can is tried and switched on."""
    page.get_by_role("button", name="Write a rule").focus()
    press(page, "Enter")
    form = page.get_by_role("dialog")
    expect(form.get_by_label("Name")).to_be_focused(**SLOW)
    page.keyboard.type("Three alike")
    form.get_by_role("button", name="Try it on last week").focus()
    press(page, "Enter")
    expect(form.get_by_text("This rule could never fire. This project hands out no gold.")).to_be_visible(**SLOW)
    assert violations(page) == []
    form.get_by_label("Begin with").focus()
    page.keyboard.type("The same")
    form.get_by_label("Value").focus()
    press(page, "Control+a")
    page.keyboard.type("3")
    form.get_by_label("What follows").focus()
    page.keyboard.type("Pause")
    expect(form.get_by_text("When 3 answers in a row say the same: no new tasks here for 24 hours.")).to_be_visible()
    form.get_by_role("button", name="Try it on last week").focus()
    press(page, "Enter")
    expect(form.get_by_text("Last week it would have fired 2 times, on 1 of 1 people.")).to_be_visible(**SLOW)
    press(page, "Tab", "Enter")
    expect(page.get_by_role("article", name="Three alike")).to_be_visible(**SLOW)


def rehearse(page: Page) -> None:
    """Before more people come: one press, and the rule's fate is told beside cost and time."""
    page.get_by_role("link", name="Setup").click()
    page.get_by_role("link", name="Rehearsal").click()
    page.get_by_role("button", name="Rehearse", exact=True).focus()
    press(page, "Enter")
    told = page.get_by_role("region", name="What your rules would do")
    expect(told.get_by_role("rowheader", name="Three alike")).to_be_visible(timeout=120_000)
    expect(page.get_by_role("rowheader", name="Right consensus")).to_be_visible()
    assert violations(page) == [] and too_wide(page) == []


def test_from_a_rule_by_keys_to_an_objection_granted(site: Site) -> None:
    project = opened(site)
    work(site, project, 6)
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/rules")
        expect(page.get_by_role("heading", name="No rules yet")).to_be_visible(**SLOW)
        write_a_rule(page)
        assert violations(page) == [] and too_wide(page) == []
        work(site, project, 3)
        until(lambda: len(receipts(site)) == 1, "the rule has fired", 60)
        page.reload()
        expect(page.get_by_text("The same answer in a row: 3 (the rule fires from 3)")).to_be_visible(**SLOW)
        rehearse(page)
    object_to_it(site, project)
    with site.context("second", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/rules")
        waits = page.get_by_role("region", name="Objections")
        expect(waits.get_by_text(PLEA)).to_be_visible(**SLOW)
        assert violations(page) == []
        waits.get_by_label("Your answer").focus()
        page.keyboard.type("They were.")
        press(page, "Tab", "Enter")
        until(lambda: receipts(site)[0]["appeal"]["state"] == "granted", "it is granted", 60)
    assert site.as_("contributor").post(f"/projects/{project}/leases").json()["offer"] is not None


def object_to_it(site: Site, project: int) -> None:
    """On a phone, in Arabic: the way from the closed door to the receipt and the objection."""
    with site.context("contributor", bypass_csp=True, viewport=PHONE, preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        page.locator("a[href='/quality']").last.click(**SLOW)
        mine = page.get_by_role("article", name="Clear prompts: Three alike")
        expect(mine).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []
        mine.locator("summary").focus()
        press(page, "Enter", "Tab")
        page.keyboard.type(PLEA)
        press(page, "Tab", "Enter")
        until(lambda: receipts(site)[0]["appeal"]["state"] == "open", "it is sent", 60)


def test_two_people_calibrate_by_keys(site: Site) -> None:
    project = opened(site)
    session = plan_by_keys(site, project)
    path = f"/calibration/{session}"
    with site.context("contributor", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/calibration")
        page.locator(f"a[href='/calibration?session={session}']").focus()
        press(page, "Enter")
        answer_by_keys(site, page, path, "first", "No")
        assert violations(page) == []
        others(site, path, "yes")
        moved(site, path, "discussing")
        talk = page.get_by_role("region", name="Discussion")
        expect(talk).to_be_visible(**SLOW)  # told by the server: nobody reloads
        talk.get_by_label("Say something").focus()
        page.keyboard.type("The tides are <b>never</b> clear.")
        press(page, "Tab", "Enter")
        expect(talk.get_by_text("The tides are <b>never</b> clear.").locator("visible=true").first).to_be_visible(
            **SLOW
        )
        said = site.as_("second").post(f"{path}/posts", json={"text": "They are to me.", "place": 0})
        assert said.status_code == 201
        expect(talk.get_by_text("They are to me.")).to_be_visible(**SLOW)
        expect(page.get_by_role("region", name="Side by side").get_by_role("rowheader")).to_have_count(2)
        assert violations(page) == [] and too_wide(page) == []
        moved(site, path, "voting")
        expect(page.get_by_role("button", name="Keep my answer")).to_be_visible(**SLOW)
        answer_by_keys(site, page, path, "second", "Yes")
        for title in ("No", "Yes"):
            change_in_one_breath(site, page, path, title)
        others(site, path, "yes")
        moved(site, path, "closed")
        expect(page.get_by_text("You have the certificate of this session.")).to_be_visible(**SLOW)
        expect(page.get_by_role("region", name="Agreement")).to_be_visible(**SLOW)
    with site.context("second", bypass_csp=True, viewport=PHONE, preferences={"language": "ar"}) as context:
        page = context.new_page()
        page.goto(f"{site.url}/calibration?session={session}")
        expect(page.get_by_text("They are to me.")).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []


def plan_by_keys(site: Site, project: int) -> str:
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/calibration")
        form = page.get_by_role("form", name="Plan a session")
        form.get_by_label("Title").focus(**SLOW)
        page.keyboard.type("What is clear?")
        for number in (0, 1):
            form.get_by_role("checkbox", name=f"Prompt {number}: explain the tides.").focus(**SLOW)
            press(page, "Space")
        assert violations(page) == [] and too_wide(page) == []
        form.get_by_role("button", name="Plan it").focus()
        press(page, "Enter")
        expect(page.get_by_role("region", name="Hold the session")).to_be_visible(**SLOW)
        assert violations(page) == []
    [made] = site.as_("manager").get(f"/projects/{project}/calibration").json()["rows"]
    assert (made["items"], made["invited"], made["stage"]) == (2, 2, "answering")
    return str(made["id"])


def answer_by_keys(site: Site, page: Page, path: str, turn: str, title: str) -> None:
    """Both items, one after the other; the page goes on to the next by itself."""
    for number in (1, 2):
        place = page.get_by_role("navigation", name="Items").get_by_role("button", name=f"Item {number}")
        expect(place).to_have_attribute("aria-current", "true", **SLOW)
        page.get_by_role("radio", name=title).focus(**SLOW)
        press(page, "Space")
        page.get_by_role("button", name="Keep my answer").focus()
        press(page, "Enter")
        until(lambda done=number: site.as_("contributor").get(path).json()["seat"][turn] == done, "it is kept", 60)


def change_in_one_breath(site: Site, page: Page, path: str, title: str) -> None:
    """A click and the next before the page could draw what the first one said, as on a busy machine."""
    expect(page.get_by_role("button", name="Keep my answer")).to_be_enabled(**SLOW)
    page.get_by_role("radio", name=title).evaluate(_SAID_AND_KEPT)
    kept = title.lower()
    until(lambda: second_answer(site, path) == kept, f"it is kept as {kept}", 60)


def second_answer(site: Site, path: str) -> str:
    last = site.as_("contributor").get(f"{path}/items").json()["rows"][-1]
    return str(last["second"]["clear"]["values"][0])


def others(site: Site, path: str, value: str) -> None:
    for place in (1, 2):
        body = {"answers": {"clear": {"values": [value]}}}
        given = site.as_("second").put(f"{path}/items/{place}/answers", json=body)
        assert given.status_code == 200, given.text


def moved(site: Site, path: str, stage: str) -> None:
    assert site.as_("manager").post(f"{path}/move", json={"stage": stage}).status_code == 200


def test_a_suspect_is_previewed_quarantined_and_undone_by_keys(site: Site) -> None:
    project = opened(site)
    work(site, project, 6)
    work(site, project, 6, who="second", says="no")
    manager = site.as_("manager")
    before = labels(site, project)
    with site.context("manager", unbroken=True, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/evidence")
        everybody = page.get_by_role("region", name="Evidence")
        expect(everybody.get_by_role("heading", name="Evidence")).to_be_visible(**SLOW)
        everybody.get_by_role("button", name="Look anew").focus()
        press(page, "Enter")
        rows = everybody.get_by_role("table").get_by_role("button")
        expect(rows).to_have_count(2, **SLOW)
        assert violations(page) == [] and too_wide(page) == []
        rows.first.focus()
        press(page, "Enter")
        page.get_by_role("button", name="Count it").focus(timeout=60_000)
        press(page, "Enter")
        expect(page.get_by_text("Labels that would change").first).to_be_visible(**SLOW)
        assert violations(page) == [] and too_wide(page) == []
        page.get_by_label("Reason").focus()
        page.keyboard.type("The same label on every item.")
        press(page, "Tab", "Enter")
        expect(page.get_by_role("button", name="Undo it")).to_be_visible(**SLOW)
        until(lambda: held(manager, project)["asked"] == 6, "others are asked about all six", 60)
        page.reload()
        expect(page.get_by_text("6 items were given to others so far")).to_be_visible(**SLOW)
        page.get_by_label("Note").focus()
        page.keyboard.type("They were right.")
        press(page, "Tab", "Enter")
        expect(page.get_by_role("button", name="Set their answers aside")).to_be_visible(**SLOW)
        until(lambda: labels(site, project) == before, "every label is as it was", 60)


def held(manager: Any, project: int) -> dict[str, Any]:
    found: dict[str, Any] = manager.get(f"/projects/{project}/quarantines").json()["rows"][0]
    return found


def labels(site: Site, project: int) -> list[tuple[str, str, float, int]]:
    """The consensus as it is when nothing is left to be inferred: item, label, how sure, how many answers."""
    manager = site.as_("manager")
    job = manager.post(f"/projects/{project}/consensus", json={}).json()["job"]
    until(lambda: manager.get(f"/jobs/{job}").json()["state"] == "succeeded", "the consensus is inferred", 60)
    rows = manager.get(f"/projects/{project}/consensus", params={"question": "clear"}).json()["rows"]
    return sorted((row["item"], row["summary"], row["confidence"], row["answers"]) for row in rows)
