"""What happened in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Quarantined(Event):
    """A person set all answers of somebody in a project aside; `subject` is the quarantine's id."""

    NAME: ClassVar[str] = "integrity.quarantined"
    contributor: int
    reason: str
    receipt: str


@dataclass(frozen=True, kw_only=True)
class QuarantineUndone(Event):
    """The answers count again; `subject` is the quarantine's id. `by_appeal`: an objection was right."""

    NAME: ClassVar[str] = "integrity.quarantine_undone"
    contributor: int
    by_appeal: bool
    note: str
