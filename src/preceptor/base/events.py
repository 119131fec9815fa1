"""What happened, past tense: the only thing that travels upward between rooms."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, kw_only=True)
class Event:
    """Base of every event; subclasses set NAME ("room.thing_happened") and add plain JSON-able fields.

    `subject` is the id of the thing it is about; `project_id` is set when it belongs to a project.
    """

    NAME: ClassVar[str]
    subject: str
    project_id: int | None = None

    def payload(self) -> dict[str, Any]:
        """Its own fields, without those every event has."""
        own = (f.name for f in dataclasses.fields(self) if f.name not in {"subject", "project_id"})
        return {name: getattr(self, name) for name in own}


@dataclass(frozen=True)
class Heard:
    """An event read back from the trail: what handlers in `jobs.py` are given. `position` only grows."""

    position: int
    name: str
    subject: str
    project_id: int | None
    actor: str
    at_micros: int
    payload: dict[str, Any]
