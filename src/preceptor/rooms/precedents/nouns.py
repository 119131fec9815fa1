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
