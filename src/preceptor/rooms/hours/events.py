"""Who changed which cap. How long somebody works is in no trail: it is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class CapChanged(Event):
    """A project lets each person work so many hours a week, None for as many as they like."""

    NAME: ClassVar[str] = "hours.cap_changed"
    hours: int | None


@dataclass(frozen=True, kw_only=True)
class OwnCapChanged(Event):
    """Somebody set a cap for themselves; which one stays theirs."""

    NAME: ClassVar[str] = "hours.own_cap_changed"
