"""Guidelines: numbered clauses, their versions, and what changed between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_CLAUSES = 200
MOST_TITLE = 200
"""Characters in a clause's title."""
MOST_TEXT = 20_000
"""Characters in a clause's text."""
MOST_TOGETHER = 200_000
"""Characters in all clauses together: some 30,000 words, more than anybody reads before judging."""


def newest_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers a project's newest version."""
    return ("policy.newest", project_id)


@dataclass(frozen=True)
class Clause:
    """`number` is one to four whole numbers with dots ("1.2"); `text` is markdown, kept to the letter."""

    number: str
    title: str
    text: str


@dataclass(frozen=True)
class Guidelines:
    """One version of a project's guidelines. `made_at` in microseconds; `made_by` is an account's id."""

    project_id: int
    version: int
    clauses: tuple[Clause, ...]
    note: str
    made_at: int
    made_by: str


@dataclass(frozen=True)
class Version:
    """A version without its text, for lists."""

    version: int
    clauses: int
    note: str
    made_at: int
    made_by: str


class Change(StrEnum):
    """What happened to a clause between two versions."""

    ADDED = "added"
    """It is only in the later version."""
    REMOVED = "removed"
    """It is only in the earlier version."""
    CHANGED = "changed"
    """Same number, other words."""
    RENUMBERED = "renumbered"
    """Same words, other number."""


class Stretch(StrEnum):
    """What happened to a stretch of words."""

    SAME = "same"
    """In both versions."""
    ADDED = "added"
    """Only in the later version."""
    REMOVED = "removed"
    """Only in the earlier version."""


@dataclass(frozen=True)
class Words:
    """A stretch of text; all stretches but the added ones make the earlier text, all but the removed ones the later."""

    stretch: Stretch
    text: str


@dataclass(frozen=True)
class ClauseChange:
    """One clause that differs. `was` is None when added, `now` when removed."""

    change: Change
    was: Clause | None
    now: Clause | None
    title: tuple[Words, ...]
    text: tuple[Words, ...]
