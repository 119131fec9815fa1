"""Judges, their judgments, suggestions to people, and what those do to people's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.rooms.models.nouns import Settings

MOST_NAME = 80
MOST_INSTRUCTION = 20_000
"""Characters of a judge's own instruction."""
MOST_RAW = 4_000
"""Characters kept of a reply that could not be taken."""
HELD_BACK = 0.2
LEAST_HELD_BACK, MOST_HELD_BACK = 0.05, 0.95


class JudgeState(StrEnum):
    """Whether a judge may be asked."""

    ACTIVE = "active"
    """It may be asked for more judgments."""
    RETIRED = "retired"
    """It judges no more; what it judged stays."""


@dataclass(frozen=True)
class NewJudge:
    """`instruction` is added to the instruction made from the form; with `swap` it is asked twice, the second time with the
    responses in the opposite order, to measure how much their place counts."""

    name: str
    endpoint: str
    instruction: str = ""
    settings: Settings = field(default_factory=lambda: Settings(temperature=0.0))
    swap: bool = False


@dataclass(frozen=True)
class Tally:
    """What a judge has done. `agreed` sums, in thousandths, how far both orders agree (0 opposite … 1000 same) over
    `swapped` judgments; `preferences` counts preferences in both orders, `earlier` those for what was shown earlier."""

    judged: int = 0
    refused: int = 0
    repaired: int = 0
    swapped: int = 0
    agreed: int = 0
    preferences: int = 0
    earlier: int = 0
    cost: int = 0


@dataclass(frozen=True)
class Judge:
    """A judge at rest; times in microseconds; `contributor_id` is the number its answers carry."""

    id: str
    project_id: int
    name: str
    endpoint: str
    contributor_id: int
    instruction: str
    settings: Settings
    swap: bool
    state: JudgeState
    job: str
    tally: Tally
    made_at: int
    made_by: str


@dataclass(frozen=True)
class Judgment:
    """What a judge said of an item: an answer (its id), or why there is none. `second` are the answers in the opposite
    order; `raw` is kept only of what could not be taken. Cost in millionths of a minor unit."""

    item_no: int
    item: str
    answer: str
    answers: Mapping[str, Any] | None
    second: Mapping[str, Any] | None
    refusal: str
    raw: str
    repaired: bool
    model: str
    cost: int
    at: int


@dataclass(frozen=True)
class Suggesting:
    """Whether people of a project see a judge's answers as suggestions: `judge` "" = they do not. `held_back` is the
    share of items (0.05..0.95) where it is kept from them, drawn for each lease."""

    judge: str = ""
    held_back: float = HELD_BACK


@dataclass(frozen=True)
class Suggestion:
    """A judge's answer as a person is shown it."""

    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Side:
    """Answers of people on one side of the comparison: how many, and their mean agreement (0..1) with the suggestion."""

    answers: int
    agreement: float | None


@dataclass(frozen=True)
class Anchoring:
    """What showing suggestions does to one question: agreement with them when shown and when held back, and the
    difference with its 95 % interval (None until each side has two answers)."""

    question: str
    shown: Side
    held_back: Side
    difference: float | None
    low: float | None
    high: float | None


SUGGESTING_MICROS = 1_000_000
"""How long another process may go on as it was told before."""


def suggesting_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers whether a project's people see suggestions."""
    return ("judging.suggesting", project_id)
