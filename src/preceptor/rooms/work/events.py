"""What happened to items and answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ItemsAdded(Event):
    """A batch of items; `subject` is the project's id."""

    NAME: ClassVar[str] = "work.items_added"
    count: int
    gold: int


@dataclass(frozen=True, kw_only=True)
class AnswerGiven(Event):
    """`subject` is the answer's id (which is its lease's too); `item_no` and `contributor` are the small numbers."""

    NAME: ClassVar[str] = "work.answer_given"
    item: str
    item_no: int
    contributor: int
    gold: bool
    seconds: int
    active_seconds: int
    probe: bool = False
    """A hidden repeat: paid and timed like any other, and counted nowhere else."""


@dataclass(frozen=True, kw_only=True)
class AnswerRevised(Event):
    """The author changed their mind within the undo window: `revision` counts from 1."""

    NAME: ClassVar[str] = "work.answer_revised"
    item: str
    item_no: int
    contributor: int
    gold: bool
    revision: int


@dataclass(frozen=True, kw_only=True)
class AnswersImported(Event):
    """A batch of earlier judgments; their numbers lie in first..last (others may lie there too)."""

    NAME: ClassVar[str] = "work.answers_imported"
    count: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class ModelAnswered(Event):
    """A model judged an item; it takes nobody's place and counts in nobody's figures but its own."""

    NAME: ClassVar[str] = "work.model_answered"
    item: str
    item_no: int
    contributor: int
    gold: bool


@dataclass(frozen=True, kw_only=True)
class OverlapSet(Event):
    """A batch of items now wants another number of answers; `reopened` of them went back to the queue."""

    NAME: ClassVar[str] = "work.overlap_set"
    overlap: int
    changed: int
    reopened: int


@dataclass(frozen=True, kw_only=True)
class AskedAgain(Event):
    """Chosen items come next in the queue and take `more` answers each; `slots` answers were added in all."""

    NAME: ClassVar[str] = "work.asked_again"
    items: int
    more: int
    slots: int


@dataclass(frozen=True, kw_only=True)
class GoldMade(Event):
    """A work item is gold from now on; `subject` is its id."""

    NAME: ClassVar[str] = "work.gold_made"
