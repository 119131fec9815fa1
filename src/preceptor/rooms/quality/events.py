"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class GoldSet(Event):
    """An item became gold, or its right answer was changed; `subject` is the item."""

    NAME: ClassVar[str] = "quality.gold_set"
    questions: list[str]


@dataclass(frozen=True, kw_only=True)
class GoldRetired(Event):
    """An item is gold no longer; answers given to it keep their score."""

    NAME: ClassVar[str] = "quality.gold_retired"
    reason: str


@dataclass(frozen=True, kw_only=True)
class ConsensusReached(Event):
    """A consensus run ended; `subject` is its job."""

    NAME: ClassVar[str] = "quality.consensus_reached"
    method: str
    items: int
    answers: int
