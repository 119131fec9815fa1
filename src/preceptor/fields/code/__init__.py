"""Code, shown with its colours and line numbers; never run by showing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field as Setting

from preceptor.base.problems import Fault
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.fields.sound import text_fault


class Field(FieldBase):
    kind: Literal["code"] = "code"
    language: str = Setting(default="python", pattern=r"^[a-z0-9+#-]{0,30}$")
    """The language its colours follow, by its short name; "" = none."""


def faults(field: FieldBase, value: Any) -> list[Fault]:
    why = text_fault(value)
    if why:
        return [Fault("", why)]
    return [Fault("", f"{field.title} is empty.")] if field.required and not value.strip() else []


def plain(value: str) -> str:
    return value


def for_contributor(value: str, _order: Sequence[str]) -> str:
    return value


KIND = FieldKind(name="code", title="Code", Field=Field, faults=faults, plain=plain, for_contributor=for_contributor)
