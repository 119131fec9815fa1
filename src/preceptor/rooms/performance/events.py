"""What a project asks of people's work changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class TargetsChanged(Event):
    """A project publishes other targets: figure → what is asked, before and now."""

    NAME: ClassVar[str] = "performance.targets_changed"
    was: dict[str, float]
    now: dict[str, float]
