"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class GoldScored(Event):
    """A person's answer to gold was scored for the first time: `subject` is the answer's id, `right` whether it is right on
    every question gold settles."""

    NAME: ClassVar[str] = "quality.gold_scored"
    item_no: int
    right: bool
    contributor: int = 0
    """Whose answer it is; 0 in what was told before this was."""


@dataclass(frozen=True, kw_only=True)
class ConsensusReached(Event):
    """A consensus run ended; `subject` is its job. `answers` are people's, `judged` those of the judges heard beside them."""

    NAME: ClassVar[str] = "quality.consensus_reached"
    method: str
    items: int
    answers: int
    people: bool = True
    judges: list[str] = field(default_factory=list)
    judged: int = 0
