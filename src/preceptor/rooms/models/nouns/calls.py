"""Calls: what one question to a model came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from preceptor.rooms.models.nouns.asking import Purpose
from preceptor.rooms.models.nouns.endpoints import Endpoint


class CallState(StrEnum):
    """What became of a call."""

    OPEN = "open"
    """It is being answered; what it could cost at most is kept free."""
    DONE = "done"
    """It was answered."""
    FAILED = "failed"
    """It was not answered."""
    LEFT = "left"
    """Whoever asked went away before it was answered; what had come by then is paid."""
    LOST = "lost"
    """The process that asked ended; counted at the most it could have cost, since nobody can know."""


@dataclass(frozen=True)
class Call:
    """One call as it is kept: never what was said, always what it came to."""

    id: str
    purpose: Purpose
    project_id: int | None
    state: CallState
    cost_millionths: int
    input_tokens: int
    output_tokens: int
    counted: bool
    first_millis: int | None
    millis: int | None
    trouble: str
    model: str
    begun_at: int


@dataclass(frozen=True)
class Opened:
    """A call that may be sent: its endpoint, with the key for this once."""

    call: str
    endpoint: Endpoint
    key: str = field(repr=False)


@dataclass(frozen=True)
class Underway:
    """Calls being answered now: how many, and what they could cost at most, in millionths of a minor unit."""

    calls: int
    reserved: int
