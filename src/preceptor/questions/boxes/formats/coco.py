"""COCO object detection: one JSON for all pictures (Lin et al. 2014)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from preceptor.questions.boxes.geometry import area, bounds, outline
from preceptor.questions.boxes.schema import Answer, Mark, Polygon, Question, Rotated, Spot
from preceptor.questions.foreign import label_value, number, part, read_json, unreadable
from preceptor.questions.format import Format, Labelled

_LOSES = (
    "A turned box is written as the outline of its corners; a point as a keypoint. Attributes stand in “attributes”, which "
    "COCO itself does not know. Crowd masks (RLE) are not read. Who marked is lost."
)


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """Each image with its annotations: an outline where “segmentation” has one that is no rectangle, else the box."""
    whole = read_json(name, text)
    labels = {one.value: one.title for one in question.labels}
    categories = {
        one.get("id"): label_value(labels, name, one.get("name"))
        for one in part(name, whole, "categories", list)
        if isinstance(one, dict)
    }
    marks: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for one in part(name, whole, "annotations", list):
        label = categories.get(part(name, {"": one}, "", dict).get("category_id"))
        if label is None:
            raise unreadable(name, f"annotation {one.get('id')} names a category that is not there")
        marks[one.get("image_id")].append(_mark(name, one, label))
    images = part(name, whole, "images", list)
    return [
        Labelled(
            part(name, one, "file_name", str), {"marks": marks[one.get("id")]},
            {side: number(name, one.get(side)) for side in ("width", "height")},
        )
        for one in images
    ]  # fmt: skip


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    categories = [{"id": n, "name": one.value, "supercategory": ""} for n, one in enumerate(question.labels, start=1)]
    numbers = {one.value: n for n, one in enumerate(question.labels, start=1)}
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    for place, item in enumerate(items, start=1):
        sides = {side: round(item.size.get(side, 0)) for side in ("width", "height")}
        images.append({"id": place, "file_name": item.file, **sides})
        for mark in Answer.model_validate(dict(item.answer)).marks:
            told = {"id": len(annotations) + 1, "image_id": place, "category_id": numbers[mark.label], "iscrowd": 0}
            annotations.append({**told, **_written(mark), "attributes": dict(mark.attributes)})
    whole = {"images": images, "annotations": annotations, "categories": categories}
    return {"annotations.json": json.dumps(whole, ensure_ascii=False, indent=1)}


def _mark(name: str, one: dict[str, Any], label: str) -> dict[str, Any]:
    attributes = one.get("attributes") if isinstance(one.get("attributes"), dict) else {}
    told = {"label": label, "attributes": {str(key): str(value) for key, value in (attributes or {}).items()}}
    keypoints = one.get("keypoints")
    if isinstance(keypoints, list) and len(keypoints) == 3:
        return {**told, "shape": "point", "x": number(name, keypoints[0]), "y": number(name, keypoints[1])}
    corners = _corners(name, one.get("segmentation"))
    if corners and not _is_upright(corners):
        return {**told, "shape": "polygon", "points": corners}
    x, y, width, height = (number(name, each) for each in _four(name, one.get("bbox")))
    return {**told, "shape": "box", "x": x, "y": y, "width": width, "height": height}


def _four(name: str, bbox: object) -> list[object]:
    if not isinstance(bbox, list) or len(bbox) != 4:
        raise unreadable(name, "a “bbox” is not [x, y, width, height]")
    return bbox


def _corners(name: str, segmentation: object) -> list[list[float]]:
    """The one outline of a segmentation; several (a thing in pieces) and masks cannot be held and give none."""
    if not isinstance(segmentation, list) or len(segmentation) != 1 or not isinstance(segmentation[0], list):
        return []
    flat = [number(name, each) for each in segmentation[0]]
    return (
        [list(pair) for pair in zip(flat[::2], flat[1::2], strict=True)] if len(flat) >= 6 and not len(flat) % 2 else []
    )


def _is_upright(corners: Sequence[Sequence[float]]) -> bool:
    pairs = [(x, y) for x, y in corners]
    left, top, right, bottom = bounds(pairs)
    return len(pairs) == 4 and set(pairs) == {(left, top), (right, top), (right, bottom), (left, bottom)}


def _written(mark: Mark) -> dict[str, Any]:
    corners = outline(mark)
    left, top, right, bottom = bounds(corners)
    told: dict[str, Any] = {"bbox": [left, top, right - left, bottom - top], "area": area(corners)}
    if isinstance(mark, Spot):
        return {**told, "segmentation": [], "keypoints": [mark.x, mark.y, 2], "num_keypoints": 1}
    flat = isinstance(mark, Polygon | Rotated)
    return {**told, "segmentation": [[side for corner in corners for side in corner]] if flat else []}


FORMAT = Format("COCO", _LOSES, read, write, signs=("images", "annotations", "categories"))
