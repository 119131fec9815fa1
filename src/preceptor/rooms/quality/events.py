"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class GoldScored(Event):
    """A person's answer to gold was scored for the first time: `subject` is the answer's id, `right` whether it is right on
    every question gold settles."""

    NAME: ClassVar[str] = "quality.gold_scored"
    item_no: int
    right: bool


@dataclass(frozen=True, kw_only=True)
class ConsensusReached(Event):
    """A consensus run ended; `subject` is its job."""

    NAME: ClassVar[str] = "quality.consensus_reached"
    method: str
    items: int
    answers: int


@dataclass(frozen=True, kw_only=True)
class LabelsExported(Event):
    """Somebody took a question's consensus out as files of another tool; `subject` is the project."""

    NAME: ClassVar[str] = "quality.labels_exported"
    question: str
    format: str
    files: int
