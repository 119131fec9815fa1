"""Who changed which caps. What people met is in no trail: it is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class LimitsChanged(Event):
    """Somebody set limits for themselves; which ones stays theirs."""

    NAME: ClassVar[str] = "wellbeing.limits_changed"


@dataclass(frozen=True, kw_only=True)
class CapsChanged(Event):
    """A project says otherwise how severe its items are, or how much of it people may meet there."""

    NAME: ClassVar[str] = "wellbeing.caps_changed"
    severity: int
    day: int | None
    week: int | None
