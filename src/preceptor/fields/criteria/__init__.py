"""An item's own grading criteria: what a rubric reads beside the form's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.fields.contract import NAME, FieldBase, FieldKind
from preceptor.fields.sound import text_fault

MOST_CRITERIA = 60
MOST_TEXT = 1000
MOST_POINTS = 10
_NAME = re.compile(NAME.removesuffix("$") + r"\Z")
_KEYS = {"name", "text", "points", "evidence"}


class Field(FieldBase):
    kind: Literal["criteria"] = "criteria"


def faults(field: FieldBase, value: Any) -> list[Fault]:
    """A list of {name, text, points, evidence?}; points are whole, in -10..10 and not 0."""
    if type(value) is not list:
        return [Fault("", "Criteria are a list of {name, text, points}.")]
    if (not value and field.required) or len(value) > MOST_CRITERIA:
        return [Fault("", f"There are {len(value)} criteria; 1 to {MOST_CRITERIA} are taken.")]
    found = [Fault(f"/{at}{where}", why) for at, one in enumerate(value) for where, why in _faults_of(one)]
    names = [one["name"] for one in value if not found]
    return found or ([Fault("", "Each criterion needs a name of its own.")] if len(set(names)) < len(names) else [])


def plain(value: list[dict[str, Any]]) -> str:
    return "\n".join(one["text"] for one in value)


def for_contributor(value: list[dict[str, Any]], _order: Sequence[str]) -> list[dict[str, Any]]:
    return value


def _faults_of(one: Any) -> list[tuple[str, str]]:
    if type(one) is not dict or not {"name", "text", "points"} <= one.keys() <= _KEYS:
        return [("", "A criterion has a name, a text and points; it may ask for evidence; nothing else.")]
    found = []
    if type(one["name"]) is not str or not _NAME.match(one["name"]):
        found.append(("/name", "A name is made of small letters, digits and underscores and begins with a letter."))
    why = text_fault(one["text"])
    if why or not one["text"].strip() or len(one["text"]) > MOST_TEXT:
        found.append(("/text", why or f"A criterion is a sentence of 1 to {MOST_TEXT} characters."))
    if type(one["points"]) is not int or not 1 <= abs(one["points"]) <= MOST_POINTS:
        found.append(("/points", f"Points are a whole number from -{MOST_POINTS} to {MOST_POINTS}, and not 0."))
    if type(one.get("evidence", False)) is not bool:
        found.append(("/evidence", "Whether evidence is asked for is true or false."))
    return found


KIND = FieldKind(
    name="criteria", title="Grading criteria", Field=Field, faults=faults, plain=plain, for_contributor=for_contributor
)
