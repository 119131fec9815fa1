"""That somebody said something of themselves (never what), and who read a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Said(Event):
    """Somebody said, changed or took back what they tell of themselves; what, and of which attribute, is in no trail."""

    NAME: ClassVar[str] = "fairness.said"


@dataclass(frozen=True, kw_only=True)
class ReportRead(Event):
    """Somebody read a project's report."""

    NAME: ClassVar[str] = "fairness.report_read"
    day: int
