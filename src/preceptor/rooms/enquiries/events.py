"""What happened to enquiries; no word of what was said. `subject` is the enquiry's id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Asked(Event):
    """Somebody asked about an opening, or asked on."""

    NAME: ClassVar[str] = "enquiries.asked"
    opening: str


@dataclass(frozen=True, kw_only=True)
class Answered(Event):
    """Somebody who manages the opening answered."""

    NAME: ClassVar[str] = "enquiries.answered"
    opening: str


@dataclass(frozen=True, kw_only=True)
class Closed(Event):
    """Its person cannot go on."""

    NAME: ClassVar[str] = "enquiries.closed"
    opening: str


@dataclass(frozen=True, kw_only=True)
class OpenedAgain(Event):
    """Its person may go on."""

    NAME: ClassVar[str] = "enquiries.opened_again"
    opening: str
