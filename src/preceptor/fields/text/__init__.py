"""Plain text, shown letter for letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.fields.sound import text_fault


class Field(FieldBase):
    kind: Literal["text"] = "text"


def faults(field: FieldBase, value: Any) -> list[Fault]:
    why = text_fault(value)
    if why:
        return [Fault("", why)]
    return [Fault("", f"{field.title} is empty.")] if field.required and not value.strip() else []


def plain(value: str) -> str:
    return value


def for_contributor(value: str, _order: Sequence[str]) -> str:
    return value


KIND = FieldKind(
    name="text", title="Plain text", Field=Field, faults=faults, plain=plain, for_contributor=for_contributor
)
