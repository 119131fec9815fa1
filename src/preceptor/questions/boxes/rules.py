"""What makes marks whole, and what makes them impossible to ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.boxes.geometry import area, bounds, outline
from preceptor.questions.boxes.schema import Answer, Mark, Polygon, Question, Rotated
from preceptor.questions.contract import Shown

PICTURE = "image"
"""The kind of field that holds a picture."""
_SLACK = 0.5
"""Half a pixel beyond the edge is a rounding, not a mark outside."""


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    if len(answer.marks) > question.at_most:
        return [Fault("/marks", f"There are {len(answer.marks)} marks; at most {question.at_most} are asked for.")]
    found = []
    if len(answer.marks) < question.at_least:
        found.append(Fault("/marks", f"Mark at least {question.at_least}; there are {len(answer.marks)}."))
    size = picture_size(question, shown)
    labels = {one.value for one in question.labels}
    for place, mark in enumerate(answer.marks):
        found += _mark_faults(question, mark, f"/marks/{place}", labels)
        if size is not None:
            found += _place_faults(mark, size, f"/marks/{place}")
    return found


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = []
    if fields.get(question.about) != PICTURE:
        found.append(Fault("/about", f"Marks are made in a picture; name a field of kind “{PICTURE}”."))
    if len({one.value for one in question.labels}) < len(question.labels):
        found.append(Fault("/labels", "Each label needs a value of its own."))
    if len(set(question.shapes)) < len(question.shapes):
        found.append(Fault("/shapes", "A shape is named twice."))
    if len({one.name for one in question.attributes}) < len(question.attributes):
        found.append(Fault("/attributes", "Each attribute needs a name of its own."))
    if question.at_least > question.at_most:
        found.append(Fault("/at_least", "More marks are asked for than may be made."))
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if shown.get(question.about) and picture_size(question, shown) is None:
        return [Fault(f"/{question.about}", "This picture has no size, so nothing can be marked in it.")]
    return []


def picture_size(question: Question, shown: Shown) -> tuple[float, float] | None:
    """(width, height) in pixels; None where there is no picture."""
    value: Any = shown.get(question.about)
    if isinstance(value, Mapping) and value.get("width") and value.get("height"):
        return float(value["width"]), float(value["height"])
    return None


def _mark_faults(question: Question, mark: Mark, at: str, labels: set[str]) -> list[Fault]:
    found = []
    if mark.label not in labels:
        found.append(Fault(f"{at}/label", f"{quoted(mark.label)} is not one of the labels."))
    if mark.shape not in question.shapes:
        found.append(
            Fault(f"{at}/shape", f"A {mark.shape} is not asked for; {', '.join(question.shapes)} may be made.")
        )
    if isinstance(mark, Polygon) and area(mark.points) < 1:
        found.append(Fault(f"{at}/points", "This outline holds less than a pixel."))
    return found + _attribute_faults(question, mark, at)


def _attribute_faults(question: Question, mark: Mark, at: str) -> list[Fault]:
    known = {one.name: one for one in question.attributes}
    found = [
        Fault(f"{at}/attributes", f"{quoted(name)} is not asked for.") for name in mark.attributes if name not in known
    ]
    for name, attribute in known.items():
        given = mark.attributes.get(name)
        if given is None and attribute.required:
            found.append(Fault(f"{at}/attributes", f"“{attribute.title}” is not said of this mark."))
        elif given is not None and given not in attribute.options:
            found.append(Fault(f"{at}/attributes/{name}", f"This should be one of {', '.join(attribute.options)}."))
    return found


def _place_faults(mark: Mark, size: tuple[float, float], at: str) -> list[Fault]:
    """A mark lies in the picture; of a rotated box, its middle does."""
    left, top, right, bottom = (mark.x, mark.y) * 2 if isinstance(mark, Rotated) else bounds(outline(mark))
    if left < -_SLACK or top < -_SLACK or right > size[0] + _SLACK or bottom > size[1] + _SLACK:
        return [Fault(at, f"This lies beyond the picture's edge ({size[0]:,.0f} × {size[1]:,.0f} pixels).")]
    return []
