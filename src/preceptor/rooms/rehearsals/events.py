"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RehearsalAsked(Event):
    """Somebody has a project rehearsed; `subject` is the rehearsal."""

    NAME: ClassVar[str] = "rehearsals.asked"
    people: int
    runs: int


@dataclass(frozen=True, kw_only=True)
class RehearsalFinished(Event):
    """A rehearsal has come to an end with figures; nothing in the project changed."""

    NAME: ClassVar[str] = "rehearsals.finished"
    runs: int
    answers: int
    form_version: int
