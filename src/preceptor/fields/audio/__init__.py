"""A sound, played with its waveform; muted and veiled when it is warned of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.fields import media
from preceptor.fields.contract import FieldBase, FieldKind


class Field(FieldBase):
    kind: Literal["audio"] = "audio"


def faults(field: FieldBase, value: Mapping[str, Any]) -> list[Fault]:
    return media.faults("audio", field.title, required=field.required, value=value)


KIND = FieldKind(
    name="audio",
    title="Sound",
    Field=Field,
    faults=faults,
    plain=media.plain,
    for_contributor=media.for_contributor,
    media="audio",
)
