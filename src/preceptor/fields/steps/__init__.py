"""Reasoning, step by step, in the order it was written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.fields import markdown
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.fields.sound import MOST_BYTES, json_type, text_fault

MOST_STEPS = 300


class Field(FieldBase):
    kind: Literal["steps"] = "steps"


def faults(field: Field, value: Any) -> list[Fault]:
    if type(value) is not list:
        return [Fault("", f"Steps are a list of texts; this is {json_type(value)}.")]
    if not value and field.required:
        return [Fault("", f"{field.title} is empty.")]
    if len(value) > MOST_STEPS:
        return [Fault("", f"There are {len(value)} steps; at most {MOST_STEPS} are taken.")]
    found = [Fault(f"/{place}", why) for place, step in enumerate(value) if (why := _step_fault(step))]
    if not found and sum(len(step.encode()) for step in value) > MOST_BYTES:
        found.append(Fault("", f"The steps are longer than {MOST_BYTES:,} bytes."))
    return found


def plain(value: Sequence[str]) -> str:
    return "\n\n".join(markdown.plain(step) for step in value)


def for_contributor(value: Sequence[str], _order: Sequence[str]) -> list[str]:
    return list(value)


def _step_fault(step: Any) -> str | None:
    why = text_fault(step)
    return why or (None if step.strip() else "This step is empty.")


KIND = FieldKind(
    name="steps", title="Reasoning steps", Field=Field, faults=faults, plain=plain, for_contributor=for_contributor
)
