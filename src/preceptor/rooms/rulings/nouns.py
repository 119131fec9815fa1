"""Rulings: what holds for an item after a second look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Holds(StrEnum):
    """What of an item's answers holds."""

    ANSWER = "answer"
    """One answer: the ruling's own."""
    SPREAD = "spread"
    """All of them, as they are: people differ for good reason, and the shares are what is learnt from."""


@dataclass(frozen=True)
class Ruling:
    """`answers` (question name → answer) was checked with form `form_version`, and is empty for a spread. `verdict` is the id
    of the verdict it comes from; `at` in microseconds."""

    item_no: int
    project_id: int
    holds: Holds
    answers: Mapping[str, Any]
    form_version: int
    guidelines_version: int
    verdict: str
    at: int


@dataclass(frozen=True)
class SetAside:
    """An answer that counts no more, and the verdict (or the revision of the guidelines) that says why."""

    answer: str
    item_no: int
    contributor_id: int
    verdict: str
