"""The things of this room: threads, what is said in them, precedents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_TEXT = 2_000
"""Characters in one thing said."""
MOST_CLAUSES = 20
"""Of one precedent."""


class ThreadState(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    """Nobody has answered it."""
    ANSWERED = "answered"
    """Somebody has; the asker may ask on, which opens it again."""


@dataclass(frozen=True)
class Word:
    """One thing said. `by_team`: by those who answer, not by the asker. `at` in microseconds."""

    by_team: bool
    text: str
    at: int


@dataclass(frozen=True)
class Thread:
    """A question about an item. `item` is its public id; `asker` an account's number; `precedent` the id of what it became,
    "" for none."""

    id: str
    no: int
    project_id: int
    item: str
    asker: int
    state: ThreadState
    asked_at: int
    guidelines_version: int
    precedent: str
    words: Sequence[Word] = ()


@dataclass(frozen=True)
class NewPrecedent:
    """What shall hold: a question in plain words, its answer, and the clauses it belongs to."""

    question: str
    answer: str
    clauses: Sequence[str] = ()


@dataclass(frozen=True)
class Precedent:
    """An answered question that holds for everybody in the project. `read_at` is the asker's own receipt, None before."""

    id: str
    no: int
    project_id: int
    question: str
    answer: str
    clauses: Sequence[str]
    guidelines_version: int
    made_at: int
    retired_at: int | None
    read_at: int | None = None
    readers: int = 0
    """How many have confirmed that they read it."""


class Asks(StrEnum):
    """What a quiz asks of a precedent."""

    CLAUSE = "clause"
    """Which clause decides the case."""
    ANSWER = "answer"
    """How the case is decided, among the answers of other precedents."""


class Stale(StrEnum):
    """Why a question of a quiz may hold no more."""

    RETIRED = "retired"
    """Its precedent holds no more."""
    CHANGED = "changed"
    """The guidelines say something else where its precedent rests on them."""


@dataclass(frozen=True)
class Quizzed:
    """A precedent as a question of an exam, by their public ids; it was drawn, or looked at last, under `guidelines_version`."""

    exam: str
    question: str
    precedent: str
    project_id: int
    asks: Asks
    guidelines_version: int
    made_at: int


@dataclass(frozen=True)
class Drawn:
    """A quiz just drawn: the exam's id, how many questions it has, and the precedents that cannot be asked."""

    exam: str
    questions: int
    left_out: Sequence[str]


@dataclass(frozen=True)
class Quiz:
    """A quiz with its questions as precedents, and which of them may hold no more."""

    exam: str
    made_at: int
    guidelines_version: int
    newest_version: int
    questions: Sequence[tuple[Quizzed, Precedent, Stale | None]]
