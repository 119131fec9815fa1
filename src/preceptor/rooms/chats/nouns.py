"""Chats, their exchanges and the replies to them; times in microseconds since 1970."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SIDES = "AB"
MOST_ATTEMPTS = 6
"""Replies one side may be asked for in one exchange."""
MOST_REPLY = 200_000
"""Characters kept of one reply; no model is asked for so much."""
SILENT_MICROS = 20_000_000
"""A reply nobody has written to for so long was being received by a process that is gone."""


class ReplyState(StrEnum):
    """What became of a reply."""

    OPEN = "open"
    """It is coming in."""
    DONE = "done"
    """The model has said what it wanted to say."""
    STOPPED = "stopped"
    """The person stopped it; what had come by then stays."""
    FAILED = "failed"
    """The model gave none, or broke off; `trouble` says why."""
    LOST = "lost"
    """The process receiving it ended; what had come by then stays."""


USABLE = frozenset({ReplyState.DONE, ReplyState.STOPPED, ReplyState.LOST})
"""Replies the person may go on with, if anything was said."""


@dataclass(frozen=True)
class Side:
    """A hidden model: its endpoint's id and name."""

    endpoint: str
    name: str


@dataclass(frozen=True)
class Reply:
    """One attempt of one side. `trouble` is a word of `models.nouns.Trouble`, "" when there was none."""

    no: int
    exchange_no: int
    side: str
    attempt: int
    state: ReplyState
    text: str
    trouble: str
    model: str
    first_millis: int
    millis: int
    input_tokens: int
    output_tokens: int
    cost_millionths: int
    begun_at: int
    beat_at: int


@dataclass(frozen=True)
class Exchange:
    """What the person said, and what came back. `said` is what goes on: a reply as it is, or as the person edited it."""

    no: int
    place: int
    text: str
    asked_at: int
    chosen: int | None
    """The number of the reply chosen."""
    said: str
    chosen_at: int | None
    replies: Sequence[Reply] = ()

    def newest(self, side: str) -> Reply | None:
        """The side's last attempt."""
        mine = [reply for reply in self.replies if reply.side == side]
        return mine[-1] if mine else None


@dataclass(frozen=True)
class Chat:
    """A conversation as it stands. `alone` is the side that goes on when the other was left out, else ""."""

    no: int
    id: str
    holder: str
    question: str
    project_id: int
    sides: Mapping[str, Side]
    settings: Mapping[str, Any]
    alone: str
    rated: Mapping[str, Any]
    """What was said of the whole before the names were shown; it holds from then on."""
    begun_at: int
    ended_at: int | None
    exchanges: Sequence[Exchange] = ()

    @property
    def speaking(self) -> Sequence[str]:
        """The sides that are asked, in order."""
        return [self.alone] if self.alone else list(self.sides)


@dataclass(frozen=True)
class Started:
    """A reply that is to be fetched: which endpoint is asked, and with which turns."""

    reply_no: int
    project_id: int
    endpoint: str
    turns: Sequence[Mapping[str, str]]
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What a reply came to once it is over."""

    state: ReplyState
    text: str
    trouble: str = ""
    model: str = ""
    first_millis: int = 0
    millis: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_millionths: int = 0
