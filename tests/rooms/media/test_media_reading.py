"""The reading program opens real files, in a process of its own: sound ones, and ones made to hurt."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from preceptor.rooms.media import reading
from preceptor.rooms.media.backends import strip
from preceptor.templates import sample_media
from rooms.media import made

NOT_ALLOWED = (b"SecretCamera", b"Exif", b"GPS")


def film() -> bytes:
    found = sample_media.find("sample-ball.webm")
    assert found is not None
    return found.content


def trash_in_a_box() -> bytes:
    return b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + b"\x00\x00\x00\x08moov" + b"\xff" * 300


FILES: dict[str, tuple[str, bytes, str]] = {
    "png": ("image/png", made.picture(), ""),
    "webp": ("image/webp", made.with_place("WEBP"), ""),
    "jpeg with place": ("image/jpeg", made.with_place("JPEG"), ""),
    "png with place": ("image/png", made.with_place("PNG"), ""),
    "jpeg on its side": ("image/jpeg", made.with_place("JPEG", orientation=6), ""),
    "progressive jpeg": ("image/jpeg", made.picture("JPEG", progressive=True), ""),
    "jpeg with a tail": ("image/jpeg", made.picture("JPEG") + b"<script>alert(1)</script>\xff\xd9", ""),
    "still gif": ("image/gif", made.picture("GIF"), ""),
    "cut png": ("image/png", made.picture(size=(200, 200))[:-200], "media.truncated"),
    "cut jpeg": ("image/jpeg", made.picture("JPEG", (300, 300))[:4000], "media.truncated"),
    "png in name only": ("image/png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "media.truncated"),
    "moving gif": ("image/gif", made.moving(), "media.animated"),
    "40 megapixels": ("image/png", made.plain(8_000, 5_000), ""),
    "40 megapixels and a line": ("image/png", made.bomb(8_000, 5_001), "media.pixels"),
    "50 megapixels": ("image/png", made.bomb(10_000, 5_000), "media.pixels"),
    "a bomb": ("image/png", made.bomb(60_000, 60_000), "media.pixels"),
    "long and thin": ("image/png", made.bomb(33_000, 8), "media.pixels"),
    "wav": ("audio/wav", made.sound(), ""),
    "wav of 24 bits in stereo": ("audio/wav", made.sound(width=3, channels=2), ""),
    "silent wav": ("audio/wav", made.sound(0), "media.empty"),
    "cut wav": ("audio/wav", made.sound(1)[:-4000], "media.truncated"),
    "webm": ("video/webm", film(), ""),
    "cut webm": ("video/webm", film()[:300], "media.truncated"),
    "trash in mp4": ("video/mp4", trash_in_a_box(), "media.empty"),
    "trash in mp3": ("audio/mpeg", b"ID3" + bytes(5000), "media.truncated"),
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, object], Path]]:
    """Every file of the table opened by one start of the program."""
    folder = tmp_path_factory.mktemp("media")
    asked = []
    for number, (kind, content, _) in enumerate(FILES.values()):
        (folder / str(number)).write_bytes(content)
        asked.append(reading.read_request(folder / str(number), kind, folder / f"{number}.clean"))
    said = reading.ask(asked)
    return {name: (said[n], folder / f"{n}.clean") for n, name in enumerate(FILES)}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_taken_or_refused_with_its_reason(
    name: str, answers: dict[str, tuple[dict[str, dict[str, str]], Path]]
) -> None:
    said, clean = answers[name]
    code = FILES[name][2]
    if code:
        assert said["refused"]["code"] == code
        assert said["refused"]["why"].endswith(".")
    else:
        assert "found" in said, said
        assert not any(word in clean.read_bytes() for word in (*NOT_ALLOWED, b"<script>"))


def test_pixels_and_lengths_are_measured(answers: dict[str, tuple[dict[str, dict[str, object]], Path]]) -> None:
    def found(name: str) -> dict[str, object]:
        return answers[name][0]["found"]

    assert (found("png")["width"], found("png")["height"]) == (40, 30)
    assert (found("jpeg on its side")["width"], found("jpeg on its side")["height"]) == (30, 40)
    assert found("still gif")["type"] == "image/png"
    assert (found("wav")["duration_ms"], found("wav of 24 bits in stereo")["duration_ms"]) == (500, 500)
    ball = found("webm")
    assert (ball["type"], ball["codec"], ball["width"], ball["duration_ms"]) == ("video/webm", "vp9", 320, 4000)
    assert (ball["frames_per_second"], "frames_per_second" in found("wav")) == (15, False)


@pytest.mark.parametrize("name", ["jpeg with place", "png with place", "webp", "progressive jpeg", "jpeg with a tail"])
def test_taking_the_place_out_touches_no_pixel(name: str, answers: dict[str, tuple[object, Path]]) -> None:
    with Image.open(io.BytesIO(FILES[name][1])) as before, Image.open(answers[name][1]) as after:
        assert before.tobytes() == after.tobytes()


def test_what_breaks_the_program_is_refused_with_what_follows(tmp_path: Path) -> None:
    sound = tmp_path / "a"
    sound.write_bytes(made.picture())
    asked = [reading.read_request(sound, "image/png", tmp_path / "clean"), {"do": "read"}]
    first, second = reading.ask(asked)
    assert "found" in first
    assert second["refused"]["code"] == "media.unreadable"


def test_peaks_poster_and_thumbnail_are_made(tmp_path: Path) -> None:
    files = {
        "sound": ("audio/wav", made.sound(2)),
        "film": ("video/webm", film()),
        "picture": ("image/png", made.picture(size=(900, 300))),
    }
    asked = []
    for name, (kind, content) in files.items():
        (tmp_path / f"{name}.parts").mkdir()
        (tmp_path / name).write_bytes(content)
        asked.append(reading.derive_request(tmp_path / name, kind, duration_ms=2000, folder=tmp_path / f"{name}.parts"))
    said = [one["found"]["parts"] for one in reading.ask(asked)]
    assert said == [["peaks"], ["poster", "thumbnail"], ["thumbnail"]]
    peaks = json.loads((tmp_path / "sound.parts" / "peaks").read_text())
    assert (peaks["per_second"], len(peaks["peaks"])) == (50, 100)
    assert 45 <= max(peaks["peaks"][:49]) <= 55
    assert max(peaks["peaks"]) == 100
    with Image.open(tmp_path / "picture.parts" / "thumbnail") as small:
        assert small.size == (320, 107)


HOURS = {"audio/wav": made.sound, "audio/flac": made.flac}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOURS)
def test_an_hour_of_sound_is_measured_and_drawn_evenly_to_its_end(tmp_path: Path, kind: str) -> None:
    """The program holds 4 GiB of addresses at most: what is read is taken in pieces, never whole."""
    (tmp_path / "hour").write_bytes(HOURS[kind](3600, rate=1000))
    (tmp_path / "parts").mkdir()
    asked = [
        reading.read_request(tmp_path / "hour", kind, tmp_path / "clean"),
        reading.derive_request(tmp_path / "hour", kind, duration_ms=3_600_000, folder=tmp_path / "parts"),
    ]
    read, made_of_it = reading.ask(asked)
    assert read["found"]["duration_ms"] == 3_600_000
    assert made_of_it["found"]["parts"] == ["peaks"]
    peaks = json.loads((tmp_path / "parts" / "peaks").read_text())
    loud = peaks["peaks"]
    assert len(loud) == pytest.approx(3600 * peaks["per_second"], abs=2)
    assert len(loud) <= 100_000
    half = len(loud) // 2
    before, after = max(loud[: half - 1]), min(loud[half + 1 : -1])
    assert (before, after) == pytest.approx((50, 100), abs=2), "twice as loud from the middle on, to the end"


def test_tags_at_both_ends_of_an_mp3_go() -> None:
    frames = b"\xff\xfb\x90\x00" + bytes(400)
    tagged = b"ID3\x04\x00\x00\x00\x00\x00\x0a" + b"0123456789" + frames + b"TAG" + bytes(125)
    assert strip.mp3(tagged) == frames
    assert strip.mp3(frames) == frames


def test_the_places_in_a_film_are_emptied_where_they_lie() -> None:
    place = b"\x00\x00\x00\x14udta" + b"+48.85+2.29/"
    track = (8 + 8 + len(place)).to_bytes(4, "big") + b"trak" + b"\x00\x00\x00\x08tkhd" + place
    moov = (8 + len(track) + len(place)).to_bytes(4, "big") + b"moov" + track + place
    emptied = strip.mp4_metadata(moov)
    assert len(emptied) == len(moov)
    assert b"48.85" not in emptied and b"udta" not in emptied
    assert emptied.count(b"free") == 2 and b"tkhd" in emptied
