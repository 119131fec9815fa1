"""The things of evaluation: reports, their estimates, slices and baselines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class EvaluationState(StrEnum):
    """Where an evaluation stands; the last three are final."""

    QUEUED = "queued"
    """It waits for a worker."""
    RUNNING = "running"
    """Its scores are being made or its figures counted."""
    FINISHED = "finished"
    """The report is there and will not change."""
    FAILED = "failed"
    """It stopped with a problem; the problem says what to do."""
    CANCELLED = "cancelled"
    """Somebody called it off."""

    @property
    def final(self) -> bool:
        return self in {EvaluationState.FINISHED, EvaluationState.FAILED, EvaluationState.CANCELLED}


class EvaluationKind(StrEnum):
    """What is measured."""

    PREFERENCE = "preference"
    """Pairs people judged: does the model prefer what they preferred, and is it as sure as it should be?"""


@dataclass(frozen=True)
class Estimate:
    """A figure, the ends of its interval, and the rows it stands on (none: all three are NaN)."""

    value: float
    low: float
    high: float
    rows: int


@dataclass(frozen=True)
class CalibrationBin:
    """Pairs about which the model was about as sure: mean confidence, and the share of votes for its side."""

    confidence: float
    observed: float
    rows: int


@dataclass(frozen=True)
class Baseline:
    """What a rule that reads nothing reaches on the same rows."""

    name: str
    title: str
    accuracy: Estimate


@dataclass(frozen=True)
class Slice:
    """Some of the rows, e.g. dimension "language", name "de"."""

    dimension: str
    name: str
    accuracy: Estimate
    log_loss: float


@dataclass(frozen=True)
class HumanCeiling:
    """One rater and the model, both measured against the majority of the *other* raters of each pair.

    `oracle` is the share of votes won by always taking the majority's side: no model wins more of them.
    """

    person: Estimate
    model: Estimate
    oracle: float


@dataclass(frozen=True, kw_only=True)
class PreferenceReport:
    """How well chances fit what people preferred. Log losses in nats; `ties` rows have no right side.

    `log_loss_floor` is the entropy of the soft labels: where people differ, no model gets below it.
    """

    rows: int
    ties: int
    groups: int
    level: float
    accuracy: Estimate
    log_loss: Estimate
    log_loss_floor: float
    brier: Estimate
    calibration: tuple[CalibrationBin, ...]
    calibration_error: float
    baselines: tuple[Baseline, ...]
    human: HumanCeiling | None
    slices: tuple[Slice, ...]


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """One run measured on the held-out part of one build. Times are microseconds since 1970 UTC."""

    id: str
    project_id: int
    run_id: str
    build_id: str
    job: str
    kind: EvaluationKind = EvaluationKind.PREFERENCE
    level: float = 0.95
    """Of every interval in the report."""
    bins: int = 10
    """Of the calibration curve."""
    state: EvaluationState = EvaluationState.QUEUED
    created_at: int
    ended_at: int | None = None
    report: Mapping[str, Any] | None = None
    """`rules.report_json` of the PreferenceReport, and where its chances come from."""
    problem: Mapping[str, Any] | None = None


class Control(StrEnum):
    """What is set aside when models are ranked, since people take it for quality."""

    NONE = "none"
    """Nothing: the votes as they are."""
    LENGTH = "length"
    """How much longer one response is than the other."""
    STYLE = "style"
    """Length, and how many headings, list points and bold words it has."""


@dataclass(frozen=True)
class Lead:
    """How far a model is ahead of the next one: difference of scores, its interval (no ends where one prompt alone tells), and the
    chance of as large a lead between equals (`p`, set right by Holm for the many neighbours looked at)."""

    difference: float
    low: float | None
    high: float | None
    p: float
    clear: bool
    """Whether p is below 1 - level."""


@dataclass(frozen=True)
class Standing:
    """A model's place among those that people compared: log-odds strength (all sum to 0), its interval (no ends where one prompt
    alone tells), the ranks it may have, and its lead over the next (None for the last)."""

    model: str
    score: float
    low: float | None
    high: float | None
    rank: int
    rank_low: int
    rank_high: int
    win_rate: float
    votes: int
    lead: Lead | None


@dataclass(frozen=True)
class Effect:
    """What a habit of style is worth to voters: `chance` (0..1) that, of two equal models, the response that has one standard
    deviation more of it wins (ties left out), with its interval."""

    habit: str
    chance: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Leaderboard:
    """Bradley-Terry with Davidson's ties over people's votes; intervals take the votes on one prompt as alike."""

    question: str
    dimension: str
    control: Control
    level: float
    votes: int
    prompts: int
    rows: tuple[Standing, ...]
    effects: tuple[Effect, ...]
