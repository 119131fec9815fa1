"""What a file is by its content, and the words a refusal has."""

from __future__ import annotations

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.media import rules

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.png", PNG, "image/png"),
        ("A.JPEG", JPEG, "image/jpeg"),
        ("a.gif", b"GIF89a", "image/gif"),
        ("a.webp", b"RIFF0000WEBPVP8 ", "image/webp"),
        ("a.wav", b"RIFF0000WAVEfmt ", "audio/wav"),
        ("a.mp3", b"ID3\x04", "audio/mpeg"),
        ("a.mp3", b"\xff\xfb\x90\x00", "audio/mpeg"),
        ("a.flac", b"fLaC", "audio/flac"),
        ("a.opus", b"OggS", "audio/ogg"),
        ("a.m4a", b"\x00\x00\x00 ftypM4A ", "audio/mp4"),
        ("a.mp4", b"\x00\x00\x00 ftypM4A ", "audio/mp4"),
        ("a.m4a", b"\x00\x00\x00 ftypisom", "video/mp4"),
        ("a.webm", b"\x1a\x45\xdf\xa3\x01\x42\x82\x84webm", "video/webm"),
    ],
)
def test_a_file_is_what_its_first_bytes_say(name: str, head: bytes, kind: str) -> None:
    assert rules.media_type(name, head) == kind


@pytest.mark.parametrize(
    ("name", "head", "code", "said"),
    [
        ("a.png", b"", "media.empty", "holds no bytes"),
        ("a.png", JPEG, "media.mislabelled", "image/jpeg by its content"),
        ("noending", PNG, "media.mislabelled", "name it .png"),
        ("a.jpg", b"OggS", "media.mislabelled", "audio/ogg"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>", "media.unsafe", "SVG"),
        ("a.png", b"\xef\xbb\xbf \n<?xml version='1.0'?><svg>", "media.unsafe", "SVG"),
        ("a.png", b"<!DOCTYPE html>", "media.unsafe", "HTML"),
        ("a.jpg", b"%PDF-1.7", "media.unsafe", "PDF"),
        ("a.jpg", b"MZ\x90", "media.unsafe", "program"),
        ("a.bmp", b"BM0000", "media.type", "BMP"),
        ("a.mov", b"\x00\x00\x00\x14ftypqt  ", "media.type", "QuickTime"),
        ("a.heic", b"\x00\x00\x00\x14ftypheic", "media.type", "HEIC"),
        ("a.mkv", b"\x1a\x45\xdf\xa3\x01\x42\x82\x88matroska", "media.type", "Matroska"),
        ("a.mp3", b"\xff\xff\xff\xff", "media.type", "no type we know"),
        ("a.png", b"hello", "media.type", "no type we know"),
    ],
)
def test_what_is_refused_says_why(name: str, head: bytes, code: str, said: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.media_type(name, head)
    assert caught.value.code == code
    assert said in caught.value.sentence + caught.value.hint


@pytest.mark.parametrize(
    "name", ["", "/", "../up.png", "a/../../b.png", "a\x00.png", "x" * 301, "a\u202e.png", "\ud800.png"]
)
def test_a_name_that_leads_astray_is_refused(name: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_name(name)
    assert caught.value.code == "media.name"


def test_names_of_other_systems_become_paths() -> None:
    assert rules.check_name(".\\scans\\Röntgen 1.png".removeprefix(".\\")) == "scans/Röntgen 1.png"
    assert [rules.skipped(n) for n in ("a/", "__MACOSX/a.png", "a/.DS_Store", "a/b.png")] == [True, True, True, False]
