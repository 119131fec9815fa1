"""Label Studio's JSON: percent of the picture, boxes turned about their corner."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from preceptor.questions import label_studio
from preceptor.questions.boxes.schema import Answer, Box, Mark, Polygon, Question, Rotated, Spot
from preceptor.questions.foreign import label_value, number, part, unreadable
from preceptor.questions.format import Format, Labelled
from preceptor.questions.label_studio import Annotation, Result

_LOSES = (
    "Places are percent of the picture there and pixels here: they come back to a hundred-thousandth of a pixel. Attributes are "
    "written as per-region choices and read back. Ellipses, brushes and relations are not read."
)
_SHAPES = ("rectanglelabels", "polygonlabels", "keypointlabels")


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """One for each annotation that was not cancelled: several people may have marked one picture."""
    return [_labelled(question, name, one) for one in label_studio.each_annotation(name, text)]


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    return label_studio.written(({question.about: item.file}, _results(question, item), "") for item in items)


def _labelled(question: Question, name: str, one: Annotation) -> Labelled:
    results = [each for each in one.results if each.get("type") != "relation"]
    sized = next((each for each in results if "original_width" in each), None)
    size = {side: number(name, sized[f"original_{side}"]) for side in ("width", "height")} if sized else {}
    file = label_studio.file_of(name, one.data, question.about)
    return Labelled(file, {"marks": _marks(question, name, results)}, size, one.who)


def _marks(question: Question, name: str, results: Sequence[Result]) -> list[dict[str, Any]]:
    labels = {one.value: one.title for one in question.labels}
    choices: dict[object, dict[str, str]] = {}
    for one in results:
        if one.get("type") == "choices":
            said = part(name, part(name, one, "value", dict), "choices", list)
            choices.setdefault(one.get("id"), {})[str(one.get("from_name"))] = str(said[0]) if said else ""
    found = []
    for one in results:
        if one.get("type") in _SHAPES:
            value = part(name, one, "value", dict)
            named = part(name, value, one["type"], list)
            told = {
                "label": label_value(labels, name, named[0] if named else ""),
                "attributes": choices.get(one.get("id"), {}),
            }
            width, height = (number(name, one.get(side)) for side in ("original_width", "original_height"))
            found.append({**told, **_place(name, one["type"], value, width / 100, height / 100)})
    return found


def _place(name: str, kind: str, value: Result, across: float, down: float) -> dict[str, Any]:
    if kind == "polygonlabels":
        points = [[number(name, x) * across, number(name, y) * down] for x, y in part(name, value, "points", list)]
        return {"shape": "polygon", "points": points}
    x, y = number(name, value.get("x")) * across, number(name, value.get("y")) * down
    if kind == "keypointlabels":
        return {"shape": "point", "x": x, "y": y}
    width, height = number(name, value.get("width")) * across, number(name, value.get("height")) * down
    angle = number(name, value.get("rotation") or 0) % 360
    if not angle:
        return {"shape": "box", "x": x, "y": y, "width": width, "height": height}
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    middle = (x + width / 2 * cosine - height / 2 * sine, y + width / 2 * sine + height / 2 * cosine)
    return {"shape": "rotated", "x": middle[0], "y": middle[1], "width": width, "height": height, "angle": angle}


def _results(question: Question, item: Labelled) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    width, height = item.size.get("width", 0), item.size.get("height", 0)
    if not width or not height:
        raise unreadable(item.file, "the picture's size is not known")
    shared = {"to_name": question.about, "original_width": round(width), "original_height": round(height)}
    for n, mark in enumerate(Answer.model_validate(dict(item.answer)).marks):
        kind, value = _value(mark, 100 / width, 100 / height)
        region = f"r{n}"
        found.append(
            {"id": region, "from_name": question.name, "type": kind, **shared, "value": {**value, kind: [mark.label]}}
        )
        for name, word in mark.attributes.items():
            found.append({"id": region, "from_name": name, "type": "choices", **shared, "value": {"choices": [word]}})
    return found


def _value(mark: Mark, across: float, down: float) -> tuple[str, dict[str, Any]]:
    if isinstance(mark, Polygon):
        return "polygonlabels", {"points": [[x * across, y * down] for x, y in mark.points]}
    if isinstance(mark, Spot):
        return "keypointlabels", {"x": mark.x * across, "y": mark.y * down, "width": 0.5}
    size = {"width": mark.width * across, "height": mark.height * down}
    if isinstance(mark, Box):
        return "rectanglelabels", {"x": mark.x * across, "y": mark.y * down, **size, "rotation": 0}
    return "rectanglelabels", {**_corner(mark, across, down), **size, "rotation": mark.angle}


def _corner(mark: Rotated, across: float, down: float) -> dict[str, float]:
    """Where the corner at the top left has gone: Label Studio turns a box about it."""
    sine, cosine = math.sin(math.radians(mark.angle)), math.cos(math.radians(mark.angle))
    x = mark.x - mark.width / 2 * cosine + mark.height / 2 * sine
    y = mark.y - mark.width / 2 * sine - mark.height / 2 * cosine
    return {"x": x * across, "y": y * down}


FORMAT = Format(label_studio.TITLE, _LOSES, read, write, signs=label_studio.SIGNS)
