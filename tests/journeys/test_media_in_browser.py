"""Pictures, sounds and films marked by keyboard alone, on real files, to an export that keeps every pixel."""

from __future__ import annotations

import cmath
import json
import math
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from journeys.keys import press, reach
from journeys.media_sent import opened
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
        type_into(page, "2 Apple: angle in degrees", "350")
        press(page, "Escape", ">", ">", ".")
        # An outline: moved, made wider, a corner more, and one put where it belongs.
        press(page, "Escape", "o", "n", "2", "ArrowRight", "Alt+ArrowRight", "+", "+", "-")
        expect(rows).to_have_count(3)
        type_into(page, "3 Orange: corner 2 x", "7")
        type_into(page, "3 Orange: corner 2 y", "9.5")
        press(page, "Escape")
        shot(page, "boxes")
        assert violations(page) == []
        press(page, "Control+Enter")
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (_, given) = site.answers(project)[0]
    width, height = media["width"], media["height"]
    box, turned, outline = given["fruit"]["marks"]
    assert (box["label"], turned["label"], turned["angle"]) == ("orange", "apple", 11)
    assert (box["x"], box["y"]) == pytest.approx((width * 3 / 8 - 10, height * 3 / 8 - 10), abs=0.01)
    assert (box["width"], box["height"]) == pytest.approx((width / 4 + 10, height / 4), abs=0.01)
    exported = json.loads(labelled(site, project, "fruit", "coco")[0])
    assert exported["images"][0] == {"id": 1, "file_name": picture.name, "width": width, "height": height}
    told = exported["annotations"]
    assert told[0]["bbox"] == [box["x"], box["y"], box["width"], box["height"]]
    assert (outline["label"], len(outline["points"]), outline["points"][1]) == ("orange", 5, [7, 9.5])
    assert told[2]["segmentation"] == [[side for point in outline["points"] for side in point]]
    assert told[1]["segmentation"] == [pytest.approx(corners_of(turned), abs=0.01)]


def test_an_outline_is_drawn_and_given_corners_by_fingers_alone(site: Site, real_data: Path) -> None:
    picture = sorted((real_data / "bccd" / "JPEGImages").iterdir())[0]
    project, media = opened(site, "Cells by hand", "mark_image", "picture", picture, alt="Blood cells")
    with site.context("contributor", bypass_csp=True, viewport=PHONE, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{site.url}/work/{project}")
        task(page)
        page.get_by_label("Shape").select_option("polygon")
        canvas = page.get_by_role("img", name="Blood cells")
        canvas.scroll_into_view_if_needed()
        for right, down in ((40, 40), (120, 40), (300, 60), (120, 100)):
            canvas.tap(position={"x": right, "y": down}, force=True)
        page.get_by_role("button", name="Take back a corner").tap()
        shot(page, "outline-phone")
        assert violations(page) == [] and too_wide(page) == []
        page.get_by_role("button", name="Close the outline").tap()
        page.get_by_role("button", name="One corner more for 1 Apple").tap()
        shot(page, "outline-closed-phone")
        assert violations(page) == [] and too_wide(page) == []
        page.get_by_role("button", name="Submit").last.tap()
        until(lambda: len(site.answers(project)) == 1, "the answer has come")
    (outline,) = site.answers(project)[0][1]["fruit"]["marks"]
    assert (outline["shape"], len(outline["points"])) == ("polygon", 4)
    assert all(0 < right < media["width"] and 0 < down < media["height"] for right, down in outline["points"])


def type_into(page: Page, name: str, text: str) -> None:
    """Another number in a field of the list of marks."""
    reach(page, page.get_by_label(name, exact=True))
    press(page, "Control+a")
    page.keyboard.type(text)


def corners_of(turned: dict[str, Any]) -> list[float]:
    """x and y of each corner of a turned box, clockwise from what was its upper left: the same sum, done another way."""
    turn = cmath.rect(1, math.radians(turned["angle"]))
    across, down = turned["width"] / 2, turned["height"] / 2
    found = [complex(turned["x"], turned["y"]) + complex(right * across, below * down) * turn
             for right, below in ((-1, -1), (1, -1), (1, 1), (-1, 1))]  # fmt: skip
    return [side for corner in found for side in (corner.real, corner.imag)]


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
