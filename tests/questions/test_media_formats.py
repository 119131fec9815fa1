"""Marks and stretches through other tools' files and back: what comes back, and what is stated to be lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.questions import registry
from preceptor.questions.format import Labelled

LABELS = [{"value": "apple", "title": "Apple"}, {"value": "orange", "title": "Orange"}]
SIZE = {"width": 640, "height": 480}
BOX = {
    "shape": "box",
    "label": "apple",
    "attributes": {"truncated": "yes"},
    "x": 80.25,
    "y": 220.5,
    "width": 119.75,
    "height": 119.5,
}
TURNED = {
    "shape": "rotated",
    "label": "apple",
    "attributes": {},
    "x": 300.0,
    "y": 200.0,
    "width": 80.0,
    "height": 30.0,
    "angle": 33.0,
}
OUTLINE = {
    "shape": "polygon",
    "label": "orange",
    "attributes": {},
    "points": [[10.5, 10.0], [60.0, 12.0], [30.0, 90.25]],
}
SPOT = {"shape": "point", "label": "orange", "attributes": {}, "x": 12.5, "y": 400.0}
SEGMENTS = [
    {"label": "apple", "start_ms": 0, "end_ms": 1001, "text": "One & <two>\nthree --> four"},
    {"label": "orange", "start_ms": 999, "end_ms": 3_723_456, "text": ""},
]


def asked(kind: str, **settings: Any) -> tuple[Any, Any]:
    found = registry.kind(kind)
    raw = {"kind": kind, "name": "q", "title": "Q", "about": "media", "labels": LABELS, **settings}
    return found, found.Question.model_validate(raw)


def marks_question() -> tuple[Any, Any]:
    attributes = [{"name": "truncated", "title": "Cut off", "options": ["yes", "no"]}]
    return asked("boxes", shapes=["box", "rotated", "polygon", "point"], attributes=attributes)


def round_trip(kind: Any, question: Any, of: str, item: Labelled) -> Labelled:
    format_ = kind.formats[of]
    ((name, text),) = format_.write(question, [item]).items()
    (found,) = format_.read(question, name, text)
    kind.Answer.model_validate(found.answer)
    return found


def close(one: Any, other: Any) -> bool:
    """The same JSON, numbers to a hundred-thousandth."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(close(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(close, one, other))
    return one == pytest.approx(other, abs=1e-5) if isinstance(one, float) else one == other


@pytest.mark.parametrize(
    ("of", "kept"),
    [("coco", [BOX, OUTLINE, SPOT]), ("label_studio", [BOX, TURNED, OUTLINE, SPOT]), ("voc", [BOX])],
)
def test_what_a_format_holds_comes_back_pixel_for_pixel(of: str, kept: list[Any]) -> None:
    kind, question = marks_question()
    found = round_trip(kind, question, of, Labelled("a.png", {"marks": kept}, SIZE))
    assert (found.file, dict(found.size)) == ("a.png", SIZE)
    assert close(found.answer["marks"], kept), found.answer


@pytest.mark.parametrize(("of", "left"), [("coco", "polygon"), ("voc", "box")])
def test_a_turned_box_loses_what_is_stated(of: str, left: str) -> None:
    kind, question = marks_question()
    found = round_trip(kind, question, of, Labelled("a.png", {"marks": [TURNED]}, SIZE))
    (mark,) = found.answer["marks"]
    assert mark["shape"] == left
    assert "turned box" in kind.formats[of].loses.lower()


@pytest.mark.parametrize("of", ["webvtt", "label_studio"])
def test_stretches_come_back_millisecond_for_millisecond(of: str) -> None:
    kind, question = asked("segments", write=True)
    found = round_trip(kind, question, of, Labelled("talk.wav", {"segments": SEGMENTS}))
    assert (found.file, found.answer) == ("talk.wav", {"segments": SEGMENTS})


def test_webvtt_of_others_is_read() -> None:
    kind, question = asked("segments", write=True)
    text = "\ufeffWEBVTT - a title\r\n\r\nNOTE not a cue\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\n<v.loud Orange><i>Hi</i>\r\n"
    (found,) = kind.formats["webvtt"].read(question, "talk.wav.vtt", text)
    assert found.answer == {"segments": [{"label": "orange", "start_ms": 1000, "end_ms": 2500, "text": "Hi"}]}


@pytest.mark.parametrize(
    ("kind_name", "of", "text", "code"),
    [
        ("boxes", "coco", "{", "format.unreadable"),
        ("boxes", "coco", "[]", "format.unreadable"),
        ("boxes", "coco", '{"images": [], "annotations": [{}], "categories": []}', "format.unreadable"),
        (
            "boxes",
            "coco",
            '{"images": [], "annotations": [], "categories": [{"id": 1, "name": "pear"}]}',
            "format.label",
        ),
        ("boxes", "label_studio", '[{"data": {"media": "a.png"}}]', "format.unreadable"),
        ("boxes", "label_studio", "[" * 100_000, "format.unreadable"),
        ("boxes", "voc", '<!DOCTYPE a [<!ENTITY b "c">]><annotation/>', "format.unreadable"),
        ("boxes", "voc", "<annotation><object><name>apple</name></object></annotation>", "format.unreadable"),
        ("segments", "webvtt", "1\n00:00.000 --> 00:01.000\nHi", "format.unreadable"),
        ("segments", "webvtt", "WEBVTT\n\nnow --> then\nHi", "format.unreadable"),
    ],
)
def test_what_cannot_be_read_says_why(kind_name: str, of: str, text: str, code: str) -> None:
    kind, question = asked(kind_name)
    with pytest.raises(Problem) as caught:
        kind.formats[of].read(question, "file", text)
    assert caught.value.code == code


def test_real_voc_files_go_to_coco_and_back(real_data: Path) -> None:
    names = ("RBC", "WBC", "Platelets")
    kind, question = asked("boxes", labels=[{"value": name, "title": name} for name in names])
    files = sorted((real_data / "bccd" / "Annotations").iterdir())
    read = [one for path in files for one in kind.formats["voc"].read(question, path.name, path.read_text())]
    assert len(read) == 40
    (text,) = kind.formats["coco"].write(question, read).values()
    assert len(json.loads(text)["annotations"]) == sum(len(one.answer["marks"]) for one in read) > 300
    back = kind.formats["coco"].read(question, "annotations.json", text)
    assert [(one.file, one.answer["marks"]) for one in back] == [(one.file, one.answer["marks"]) for one in read]
