"""Warned media: veiled as each person chose, shown and hidden again on asking, counted, and skipped for nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import choose, press, reach
from journeys.media_sent import opened, send
from journeys.pages import too_wide, violations
from journeys.running import until
from journeys.site import PHONE, Site, task
from journeys.taken_out import labelled
from preceptor.templates import template

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def shown_today(page: Page) -> int:
    """How many upsetting things the page says this person showed today; other journeys of theirs show some, too."""
    said = re.search(r"You showed (\d+) such", page.get_by_role("main").inner_text())
    return int(said[1]) if said else 0


def test_a_box_is_drawn_by_dragging_and_veiled_media_wait_to_be_shown(site: Site, real_data: Path) -> None:
    picture = real_data / "mdn_cc0_media" / "cc0-images" / "elephant-660-480.jpg"
    warning = {"categories": ["animals"], "severity": 2}
    project, _ = opened(site, "Elephants", "mark_image", "picture", picture, warning=warning)
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.get_by_text("This may upset you: Suffering animals.")).to_be_visible()
        assert violations(page) == []
        before = shown_today(page)
        page.get_by_role("button", name="Show", exact=True).click()
        until(lambda: shown_today(page) == before + 1, "what was shown is counted")
        canvas = page.locator("svg[data-draws]").bounding_box()
        assert canvas is not None
        left, top = canvas["x"], canvas["y"]
        page.mouse.move(left + 50, top + 60)
        page.mouse.down()
        page.mouse.move(left + 100, top + 90)
        page.mouse.move(left + 250, top + 160)
        page.mouse.up()
        expect(page.get_by_role("list", name="Marks").get_by_role("listitem")).to_have_count(1)
        page.get_by_role("button", name="Hide", exact=True).click()
        expect(page.get_by_role("button", name="Show", exact=True)).to_be_visible()
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    mark = site.answers(project)[0][1]["fruit"]["marks"][0]
    pixels = 660 / canvas["width"]
    assert mark["width"] == pytest.approx(200 * pixels, abs=2)
    assert mark["height"] == pytest.approx(100 * pixels, abs=2)


def test_a_warned_film_stands_still_then_is_gone_through_frame_by_frame_on_a_phone(site: Site, real_data: Path) -> None:
    film = sorted((real_data / "mdn_cc0_media" / "cc0-videos").glob("*.mp4"))[0]
    warning = {"categories": ["animals"], "severity": 1}
    project, media = opened(site, "Films", "mark_video", "film", film, alt="A film", warning=warning)
    with site.context("contributor", bypass_csp=True, viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
        hidden_until_asked(site, page, project)
        wear(site, "grey")
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.locator("[data-look=grey]")).to_be_visible()
        page.wait_for_function("document.querySelector('video').readyState >= 1")
        press(page, "Space")
        assert page.evaluate("document.querySelector('video').paused"), "a veiled film stands still"
        choose(page, page.get_by_role("button", name="Show", exact=True))
        expect(page.locator("[data-look]")).to_have_count(0)
        assert page.evaluate("document.querySelector('video').muted"), "and is mute until asked"
        assert too_wide(page) == []
        press(page, ".", ".", "i", "ArrowRight", "o")
        expect(page.get_by_role("list", name="Stretches").get_by_role("listitem")).to_have_count(1)
        assert violations(page) == []
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (segment,) = site.answers(project)[0][1]["events"]["segments"]
    assert segment["start_ms"] == pytest.approx(2000 / media["frames_per_second"], abs=3)
    assert segment["end_ms"] - segment["start_ms"] == pytest.approx(1000, abs=3)
    ((told,),) = [
        one["annotations"][0]["result"] for one in json.loads(labelled(site, project, "events", "label_studio")[0])
    ]
    assert [round(told["value"][end] * 1000) for end in ("start", "end")] == [segment["start_ms"], segment["end_ms"]]
    assert told["value"]["labels"] == [segment["label"]] == ["moves"]
    wear(site, "blur")


def wear(site: Site, look: str) -> None:
    """How the contributor's veil looks from now on."""
    chosen = site.as_("contributor").put("/veil", json={"look": look, "muted": True, "opted_in": []})
    assert chosen.status_code == 200, chosen.text


def hidden_until_asked(site: Site, page: Page, project: int) -> None:
    """A film that is hidden whole: not there for the eye, the keys or the wire until it is asked for; and gone again."""
    wear(site, "hide")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{site.url}/work/{project}")
    task(page)
    film = page.locator("video")
    expect(film).to_have_count(0)
    press(page, "i", "o", "n")
    expect(page.get_by_text("This may upset you: Suffering animals.")).to_be_visible()
    assert violations(page) == [] and too_wide(page) == []
    assert [url for url in fetched if "/media/" in url] == []
    choose(page, page.get_by_role("button", name="Show", exact=True))
    expect(film).to_have_count(1)
    expect(page.get_by_role("list", name="Stretches")).to_have_count(0)
    page.wait_for_function("document.querySelector('video').readyState >= 1")
    assert page.evaluate("document.querySelector('video').muted"), "shown, and still mute"
    choose(page, page.get_by_role("button", name="Hide", exact=True))
    expect(film).to_have_count(0)


def test_everybody_chooses_their_veil_by_keys_and_skips_for_nothing(site: Site, real_data: Path) -> None:
    """What was opted in to is seen, the rest waits behind its veil, all is named; a skip leaves no trace but its number."""
    cells = sorted((real_data / "bccd" / "JPEGImages").iterdir())[0]
    project = site.project("Warned", [], form=template("categorise_image").form)
    send(site, project, cells)
    warned = [("medical",), ("medical", "gore")]
    rows = [{"payload": {"picture": {"file": cells.name, "alt": "Cells", "warning": {"categories": each, "severity": 3}}}}
            for each in warned]  # fmt: skip
    assert site.as_("manager").post(f"/projects/{project}/items", json={"items": rows}).status_code == 201
    contributor = site.as_("contributor")
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/profile")
        reach(page, page.get_by_role("checkbox", name="Blood and injuries"))
        # The second choice comes before the server has answered the first: neither is lost.
        press(page, "Space")
        reach(page, page.get_by_role("checkbox", name="Medical pictures"))
        press(page, "Space")
        until(lambda: contributor.get("/veil").json()["opted_in"] == ["gore", "medical"], "both are kept")
        reach(page, page.get_by_role("checkbox", name="Blood and injuries"))
        press(page, "Space")
        until(lambda: contributor.get("/veil").json()["opted_in"] == ["medical"], "one is taken back")
        page.goto(f"{site.url}/work/{project}")
        seen = set()
        for number in range(len(warned)):
            task(page)
            title = page.get_by_text("This may upset you:").filter(visible=True)
            expect(title).to_have_count(1)
            seen.add(title.inner_text().removeprefix("This may upset you: ").rstrip("."))
            veiled = "Blood" in title.inner_text()
            expect(page.locator("[data-look]:visible")).to_have_count(int(veiled))
            expect(page.get_by_role("button", name="Show" if veiled else "Hide", exact=True)).to_have_count(1)
            choose(page, page.get_by_role("button", name="Skip", exact=True))
            expect(page.get_by_text("Skipping costs nothing")).to_be_visible()
            press(page, "ArrowDown", "ArrowDown", "Enter")
            until(lambda number=number: done(site, project)["skipped"] == number + 1, "the skip is in")
    assert seen == {"Medical pictures", "Medical pictures, Blood and injuries"}
    assert (done(site, project)["answered"], done(site, project)["gold"]) == (0, {"seen": 0, "right": 0})
    assert contributor.get("/me/earnings", params={"project": project}).json()["rows"] == []
    assert [one for one in contributor.get("/me/receipts").json()["rows"] if one["project"] == "Warned"] == []
    wear(site, "blur")


def done(site: Site, project: int) -> dict[str, Any]:
    """What the contributor is told of their own work in a project."""
    found: dict[str, Any] = site.as_("contributor").get(f"/projects/{project}/my-work").json()
    return found
