"""The things of rounds: plans, picks with their reasons, rounds and how far they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Strategy(StrEnum):
    """How the items of a round are spread."""

    BALANCED = "balanced"
    """The most worth asking within each group, groups kept even: what was asked less before is made up for."""
    UNCERTAIN = "uncertain"
    """The most worth asking, wherever they lie."""


@dataclass(frozen=True)
class Candidate:
    """What is known of one item. Shares are 0..1; None where nothing is known.

    `confidence` is how sure the consensus is, `disagreement` the mean distance between two people's answers,
    `chance` what the model gives its favourite of the two responses it finds best (0.5 = cannot tell)."""

    no: int
    id: str
    group: str
    taken: int
    confidence: float | None = None
    answers: int = 0
    disagreement: float | None = None
    chance: float | None = None


@dataclass(frozen=True)
class Pick:
    """An item chosen to be asked next: how much it is worth (0..1), and why in words."""

    no: int
    item: str
    score: float
    confidence: float | None
    answers: int
    group: str
    reasons: Sequence[str]


@dataclass(frozen=True)
class Stop:
    """Whether asking more is worth it, with the reason; a piece of advice, which nothing enforces."""

    should_stop: bool
    reason: str


@dataclass(frozen=True)
class Chosen:
    """What a plan came to. `considered` items were looked at, `unjudged` of them without any answer."""

    picks: Sequence[Pick]
    considered: int
    unjudged: int
    stop: Stop


class PlanState(StrEnum):
    """Where a plan stands; the last three are final."""

    QUEUED = "queued"
    """It waits for a worker."""
    RUNNING = "running"
    """The project's items are being looked at."""
    FINISHED = "finished"
    """What it chose is there and will not change."""
    FAILED = "failed"
    """It stopped with a problem; the problem says what to do."""
    CANCELLED = "cancelled"
    """Somebody called it off."""


@dataclass(frozen=True)
class Plan:
    """What a round would ask: a job chooses, people look at it, and it is opened once or not at all. Times in micros."""

    id: str
    project_id: int
    size: int
    strategy: Strategy
    run: str
    job: str
    created_at: int
    state: PlanState = PlanState.QUEUED
    ended_at: int | None = None
    chosen: Chosen | None = None
    """None before it is finished."""
    round: str | None = None
    """The round that was opened with it."""
    problem: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Measured:
    """A finished evaluation as the stop rule reads it; `at` in micros."""

    method: str
    estimate: float
    low: float
    high: float
    at: int


@dataclass(frozen=True)
class Round:
    """A turn of the loop: `number` counts per project from 2 (the first began with the project). Times in micros."""

    id: str
    project_id: int
    number: int
    strategy: Strategy
    run: str
    more: int
    """Answers asked for beyond those each item had."""
    items: int
    opened_at: int
    opened_by: str
    reason: str
    """What the plan said about stopping, when it was opened all the same."""


@dataclass(frozen=True)
class Progress:
    """A round and how far it is: `items_done` can take no more answers; `answers` of `wanted` were given or begun."""

    round: Round
    items_done: int
    answers: int
    wanted: int

    @property
    def state(self) -> str:
        return "done" if self.items_done >= self.round.items else "open"
