"""Contributors: who judged, by pseudonym, and how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """Where a contributor's answers come from."""

    OWN = "own"
    """Somebody with an account here."""
    IMPORTED = "imported"
    """Somebody known only from a file of earlier judgments."""
    MODEL = "model"
    """A model that judges; its pseudonym says so too."""


@dataclass(frozen=True)
class Contributor:
    """`id` is the small number answers carry; `account_no` is None without an account; `made_at` in microseconds."""

    id: int
    pseudonym: str
    account_no: int | None
    source: Source
    made_at: int


@dataclass(frozen=True)
class Tally:
    """A contributor with what they have done in one project, or in all of them."""

    contributor: Contributor
    answers: int
    seconds: int


@dataclass(frozen=True)
class Done:
    """What one contributor has done since the last count: answers given, seconds spent."""

    contributor_id: int
    answers: int
    seconds: int = 0
