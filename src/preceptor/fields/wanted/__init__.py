"""What is wanted of the person: named sides of a brief, such as topic, format, difficulty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.base.reading import pointer
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.fields.sound import json_type, text_fault

MOST_SIDES = 12
MOST_CHARS = 2000


class Field(FieldBase):
    kind: Literal["wanted"] = "wanted"


def faults(field: Field, value: Any) -> list[Fault]:
    if type(value) is not dict:
        return [Fault("", f"What is wanted is an object of names and texts; this is {json_type(value)}.")]
    if not value and field.required:
        return [Fault("", f"{field.title} is empty.")]
    if len(value) > MOST_SIDES:
        return [Fault("", f"There are {len(value)} sides; at most {MOST_SIDES} are taken.")]
    return [fault for name, text in value.items() for fault in _side_faults(name, text)]


def plain(value: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {text}" for name, text in value.items())


def for_contributor(value: Mapping[str, str], _order: Sequence[str]) -> dict[str, str]:
    return dict(value)


def _side_faults(name: str, text: Any) -> list[Fault]:
    at = pointer([name])
    if len(name) > 40:
        return [Fault(at, "A side's name is at most 40 characters.")]
    why = text_fault(text)
    if why is None and len(text) > MOST_CHARS:
        why = f"At most {MOST_CHARS} characters are taken; there are {len(text)}."
    return [Fault(at, why)] if why else []


KIND = FieldKind(
    name="wanted",
    title="What is wanted",
    Field=Field,
    faults=faults,
    plain=plain,
    for_contributor=for_contributor,
)
