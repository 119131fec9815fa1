"""What happened to judges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class JudgeMade(Event):
    """A model may judge a project's items; `subject` is the judge's id."""

    NAME: ClassVar[str] = "judging.judge_made"
    name: str
    endpoint: str
    contributor: int
    swap: bool


@dataclass(frozen=True, kw_only=True)
class JudgingStarted(Event):
    """A judge is asked for every item it has not judged yet."""

    NAME: ClassVar[str] = "judging.judging_started"


@dataclass(frozen=True, kw_only=True)
class JudgingEnded(Event):
    """It has seen every item there was."""

    NAME: ClassVar[str] = "judging.judging_ended"
    judged: int
    refused: int
    cost: int


@dataclass(frozen=True, kw_only=True)
class JudgeRetired(Event):
    """It judges no more."""

    NAME: ClassVar[str] = "judging.judge_retired"


@dataclass(frozen=True, kw_only=True)
class SuggestionsSet(Event):
    """People of a project see this judge's answers as suggestions; `judge` "" = they see none any more."""

    NAME: ClassVar[str] = "judging.suggestions_set"
    judge: str
    held_back: float
