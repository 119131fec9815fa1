"""What happened to questions and precedents; no word of what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class QuestionAsked(Event):
    """A contributor asked about an item, or asked on; `subject` is the thread's id."""

    NAME: ClassVar[str] = "precedents.question_asked"
    item: str


@dataclass(frozen=True, kw_only=True)
class QuestionAnswered(Event):
    """Somebody answered; `subject` is the thread's id."""

    NAME: ClassVar[str] = "precedents.question_answered"
    item: str


@dataclass(frozen=True, kw_only=True)
class PrecedentSet(Event):
    """An answer holds for everybody from now on; `subject` is the precedent's id."""

    NAME: ClassVar[str] = "precedents.precedent_set"
    clauses: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PrecedentRetired(Event):
    """A precedent holds no more; `subject` is its id."""

    NAME: ClassVar[str] = "precedents.precedent_retired"


@dataclass(frozen=True, kw_only=True)
class QuizDrawn(Event):
    """An exam was drawn from precedents, or its questions were looked at again (`again`); `subject` is the exam's id."""

    NAME: ClassVar[str] = "precedents.quiz_drawn"
    questions: int
    guidelines_version: int
    again: bool = False
