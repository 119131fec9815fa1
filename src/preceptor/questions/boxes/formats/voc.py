"""Pascal VOC: one XML a picture, boxes by their corners (Everingham et al. 2010)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from preceptor.questions.boxes.geometry import bounds, outline
from preceptor.questions.boxes.schema import Answer, Question
from preceptor.questions.foreign import label_value, number, read_xml, unreadable
from preceptor.questions.format import Format, Labelled

_LOSES = (
    "Only upright boxes: of turned boxes and outlines the box around them, of points one pixel. Corners are written to the "
    "hundredth, counted from 0 as most tools do (the original counted from 1). Attributes other than truncated, difficult and "
    "occluded, and who marked, are lost. Boxes without width or height, which some files hold, are left out."
)
_FLAGS = ("truncated", "difficult", "occluded")


def read(question: Question, name: str, text: str) -> list[Labelled]:
    tree = read_xml(name, text)
    labels = {one.value: one.title for one in question.labels}
    asked = {one.name for one in question.attributes}
    marks = []
    for each in tree.iter("object"):
        box = each.find("bndbox")
        if box is None:
            raise unreadable(name, "an object has no “bndbox”")
        left, top, right, bottom = (number(name, box.findtext(side)) for side in ("xmin", "ymin", "xmax", "ymax"))
        if right <= left or bottom <= top:
            continue
        said = {
            flag: "yes" if each.findtext(flag) == "1" else "no"
            for flag in _FLAGS
            if flag in asked and each.find(flag) is not None
        }
        label = label_value(labels, name, each.findtext("name"))
        marks.append({
            "shape": "box", "label": label, "attributes": said, "x": left, "y": top, "width": right - left, "height": bottom - top,
        })  # fmt: skip
    size = {side: number(name, tree.findtext(f"size/{side}")) for side in ("width", "height")}
    return [Labelled(tree.findtext("filename") or name, {"marks": marks}, size)]


def write(_question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    return {f"{item.file.rsplit('.', 1)[0]}.xml": _document(item) for item in items}


def _document(item: Labelled) -> str:
    top = Element("annotation")
    SubElement(top, "filename").text = item.file
    size = SubElement(top, "size")
    for side in ("width", "height"):
        SubElement(size, side).text = str(round(item.size.get(side, 0)))
    SubElement(size, "depth").text = "3"
    for mark in Answer.model_validate(dict(item.answer)).marks:
        each = SubElement(top, "object")
        SubElement(each, "name").text = mark.label
        for flag in _FLAGS:
            if flag in mark.attributes:
                SubElement(each, flag).text = "1" if mark.attributes[flag] == "yes" else "0"
        box = SubElement(each, "bndbox")
        for side, value in zip(("xmin", "ymin", "xmax", "ymax"), bounds(outline(mark)), strict=True):
            SubElement(box, side).text = f"{round(value, 2):g}" if abs(value) < 1e5 else str(value)
    ElementTree.indent(top)
    return ElementTree.tostring(top, encoding="unicode") + "\n"


FORMAT = Format("Pascal VOC", _LOSES, read, write)
