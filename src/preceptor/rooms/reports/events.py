"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class TargetSet(Event):
    """A project's indicator has another target; None: the house's again."""

    NAME: ClassVar[str] = "reports.target_set"
    indicator: str
    target: float | None
