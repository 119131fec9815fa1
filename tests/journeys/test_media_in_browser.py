"""Pictures, sounds and films marked by keyboard alone, on real files, to an export that keeps every pixel."""

from __future__ import annotations

import json
import os
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
from journeys.taken_out import labelled, shaped
from preceptor.templates import sample_media, template
from rooms.media import made

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SHOTS = os.environ.get("PRECEPTOR_SHOTS", "")


def shot(page: Page, name: str) -> None:
    """For eyes: set PRECEPTOR_SHOTS to a folder."""
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png")


def shown_today(page: Page) -> int:
    """How many upsetting things the page says this person showed today; other journeys of theirs show some, too."""
    said = re.search(r"You showed (\d+) such", page.get_by_role("main").inner_text())
    return int(said[1]) if said else 0


def test_boxes_by_keys_alone_on_a_real_picture_come_out_in_coco(site: Site, real_data: Path) -> None:
    picture = sorted((real_data / "bccd" / "JPEGImages").iterdir())[0]
    project, media = opened(site, "Cells", "mark_image", "picture", picture, alt="Blood cells under a microscope")
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.get_by_role("img", name="Blood cells under a microscope")).to_be_visible()
        press(page, "1", "n", "Shift+ArrowLeft", "Shift+ArrowUp", "Alt+Shift+ArrowRight", "2", "o", "n", ".", ">", "1")
        rows = page.get_by_role("list", name="Marks").get_by_role("listitem")
        expect(rows).to_have_count(2)
        shot(page, "boxes")
        assert violations(page) == []
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (_, given) = site.answers(project)[0]
    width, height = media["width"], media["height"]
    box, turned = given["fruit"]["marks"]
    assert (box["label"], turned["label"], turned["angle"]) == ("orange", "apple", 11)
    assert (box["x"], box["y"]) == pytest.approx((width * 3 / 8 - 10, height * 3 / 8 - 10), abs=0.01)
    assert (box["width"], box["height"]) == pytest.approx((width / 4 + 10, height / 4), abs=0.01)
    exported = json.loads(labelled(site, project, "fruit", "coco")[0])
    assert exported["images"][0] == {"id": 1, "file_name": picture.name, "width": width, "height": height}
    assert exported["annotations"][0]["bbox"] == [box["x"], box["y"], box["width"], box["height"]]


def test_a_box_is_drawn_by_dragging_and_veiled_media_wait_to_be_shown(site: Site, real_data: Path) -> None:
    picture = real_data / "mdn_cc0_media" / "cc0-images" / "elephant-660-480.jpg"
    warning = {"categories": ["animals"], "severity": 2}
    project, _ = opened(site, "Elephants", "mark_image", "picture", picture, warning=warning)
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.get_by_text("This may upset you: Suffering animals.")).to_be_visible()
        shot(page, "veiled")
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
        shot(page, "drawn")
        page.get_by_role("button", name="Hide", exact=True).click()
        expect(page.get_by_role("button", name="Show", exact=True)).to_be_visible()
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    mark = site.answers(project)[0][1]["fruit"]["marks"][0]
    pixels = 660 / canvas["width"]
    assert mark["width"] == pytest.approx(200 * pixels, abs=2)
    assert mark["height"] == pytest.approx(100 * pixels, abs=2)


def test_a_real_recording_is_marked_and_written_down_by_keys_and_comes_out_as_webvtt(
    site: Site, real_data: Path
) -> None:
    recording = sorted((real_data / "fsdd" / "recordings").glob("*.wav"))[0]
    project, _ = opened(site, "Digits", "mark_audio", "sound", recording)
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        expect(page.get_by_role("group", name="Sound")).to_be_visible()
        press(page, "2", "i", ".", ".", ".", "o")
        reach(page, page.get_by_label("What is said in 1 Second voice"))
        page.keyboard.type("nought")
        press(page, "Tab")
        shot(page, "segments")
        assert violations(page) == []
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (segment,) = site.answers(project)[0][1]["turns"]["segments"]
    assert (segment["label"], segment["start_ms"], segment["text"]) == ("second", 0, "nought")
    assert segment["end_ms"] == pytest.approx(100, abs=2)
    (text,) = labelled(site, project, "turns", "webvtt")
    assert text == f"WEBVTT\n\n00:00:00.000 --> 00:00:00.{segment['end_ms']:03d}\n<v second>nought\n"


def test_an_hour_of_sound_opens_and_is_marked_to_its_last_millisecond(site: Site, tmp_path: Path) -> None:
    (tmp_path / "hour.wav").write_bytes(made.sound(3600, rate=3000))
    project, media = opened(site, "An hour", "mark_audio", "sound", tmp_path / "hour.wav")
    assert media["duration_ms"] == 3_600_000
    with site.context("contributor", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        page.wait_for_function("document.querySelector('audio').readyState >= 1")
        press(page, "i")
        reach(page, page.get_by_label("Place in time"))
        press(page, "End", "o")
        expect(page.get_by_role("list", name="Stretches").get_by_role("listitem")).to_have_count(1)
        shot(page, "hour")
        reach(page, page.get_by_label("What is said in 1 First voice"))
        page.keyboard.type("a tone")
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (text,) = labelled(site, project, "turns", "webvtt")
    assert text == "WEBVTT\n\n00:00:00.000 --> 01:00:00.000\n<v first>a tone\n"


def test_a_warned_film_stands_still_then_is_gone_through_frame_by_frame_on_a_phone(site: Site, real_data: Path) -> None:
    film = sorted((real_data / "mdn_cc0_media" / "cc0-videos").glob("*.mp4"))[0]
    warning = {"categories": ["animals"], "severity": 1}
    chosen = site.as_("contributor").put("/veil", json={"look": "grey", "muted": True, "opted_in": []})
    assert chosen.status_code == 200, chosen.text
    project, media = opened(site, "Films", "mark_video", "film", film, alt="A film", warning=warning)
    with site.context("contributor", bypass_csp=True, viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
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
        shot(page, "film-phone")
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
    site.as_("contributor").put("/veil", json={"look": "blur", "muted": True, "opted_in": []})


SORTED: dict[str, tuple[str, str, tuple[str, ...], dict[str, list[str]]]] = {
    "categorise_image": ("picture", "bccd/JPEGImages/*.jpg", ("4", "3"), {"scene": ["other"], "light": ["indoors"]}),
    "categorise_audio": ("sound", "fsdd/recordings/*.wav", ("1", "l", "2"), {"heard": ["voice"], "clear": ["noisy"]}),
    "categorise_video": ("film", "mdn_cc0_media/cc0-videos/*.mp4", ("2",), {"action": ["changes"]}),
}
"""Template → its field, the real files it shows, the keys pressed, and what they say by question."""


@pytest.mark.parametrize("of", SORTED)
def test_real_pictures_sounds_and_films_are_sorted_by_keys(site: Site, real_data: Path, of: str) -> None:
    field, files, keys, meant = SORTED[of]
    project, _ = opened(site, of, of, field, sorted(real_data.glob(files))[0])
    with site.context("contributor", bypass_csp=True, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        press(page, *keys)
        shot(page, of)
        assert violations(page) == []
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    told = {row["question"]: json.loads(row["value"])["values"] for row in shaped(site, project, "raters")}
    assert told == meant
    for row in shaped(site, project, "classifier"):
        holding = [tag for tag, share in json.loads(row["labels"]).items() if share == 1.0]
        assert holding == meant[row["question"]]


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
    contributor.put("/veil", json={"look": "blur", "muted": True, "opted_in": []})


def done(site: Site, project: int) -> dict[str, Any]:
    """What the contributor is told of their own work in a project."""
    found: dict[str, Any] = site.as_("contributor").get(f"/projects/{project}/my-work").json()
    return found


def test_a_manager_sends_files_reads_refusals_makes_items_and_takes_one_out(site: Site, tmp_path: Path) -> None:
    project = site.project("Bowls", [], form=template("mark_image").form)
    for number in (1, 2):
        bowl = sample_media.find(f"sample-fruit-bowl-{number}.png")
        assert bowl is not None
        (tmp_path / f"bowl {number}.png").write_bytes(bowl.content)
    (tmp_path / "evil.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "huge.png").write_bytes(made.bomb(10_000, 5_000))
    (tmp_path / "page.png").write_bytes(b"%PDF-1.7 as it came from a scanner")
    (tmp_path / "talk.mp3").write_bytes(b"<html><script>alert(1)</script>")
    with site.context("manager", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/projects/{project}/media")
        expect(page.get_by_text("No files yet")).to_be_visible()
        page.locator("input[type=file]").set_input_files(sorted(tmp_path.iterdir()))
        expect(page.get_by_text("2 are kept. 5 were refused.")).to_be_visible()
        expect(page.get_by_text("“evil.svg” is markup (SVG or HTML)")).to_be_visible()
        expect(page.get_by_text("“empty.png” is empty.")).to_be_visible()
        expect(page.get_by_text("10,000 × 5,000 pixels; at most 40 megapixels")).to_be_visible()
        expect(page.get_by_text("“page.png” is a PDF document")).to_be_visible()
        expect(page.get_by_text("“talk.mp3” is markup (SVG or HTML)")).to_be_visible()
        shot(page, "media-page")
        assert violations(page) == []

        page.get_by_role("button", name="Take out bowl 2.png").click()
        page.get_by_role("dialog").get_by_role("button", name="Take out").click()
        files = page.get_by_role("region", name="Files").get_by_role("row")
        expect(files).to_have_count(2)  # its heading, and the one that is left
        page.get_by_text("Warn people of them").click()
        page.get_by_label("Medical pictures").check()
        page.get_by_role("button", name="Make items").click()
        expect(page.get_by_text("1 item was made.")).to_be_visible()
        expect(page.get_by_text("by an item")).to_be_visible()
        page.set_viewport_size(PHONE)
        shot(page, "media-page-phone")
        assert too_wide(page) == []
    (item,) = site.as_("manager").get(f"/projects/{project}/items").json()["rows"]
    assert item["payload"]["picture"]["warning"] == {"categories": ["medical"], "severity": 2}
