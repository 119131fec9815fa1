"""The things of this room: enquiries and what is said in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_TEXT = 2_000
"""Characters in one thing said."""
MOST_A_DAY = 5
"""Things one person may say in a day, over all openings."""
MOST_WORDS = 100
"""In one enquiry; a longer talk is no question about an opening."""


class State(StrEnum):
    """Where an enquiry stands."""

    OPEN = "open"
    """Waits for an answer."""
    ANSWERED = "answered"
    """Somebody answered; its person may ask on, which opens it again."""
    CLOSED = "closed"
    """The managers want to hear no more of it; its person reads what was said, and cannot go on."""


@dataclass(frozen=True)
class Word:
    """One thing said; `by_team`: by those who posted the opening. `at` in microseconds."""

    by_team: bool
    text: str
    at: int


@dataclass(frozen=True)
class Enquiry:
    """`asker` is an account's number; `name` is theirs, where managers read it; times in microseconds."""

    id: str
    no: int
    opening: str
    project_id: int
    asker: int
    state: State
    asked_at: int
    words: Sequence[Word] = ()
    name: str = ""
