"""The things of this room: escalations, queues, items in reviewers' hands, verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any


class EscalationReason(StrEnum):
    """Why somebody stopped."""

    CHILD = "child"
    """A child is shown or spoken of sexually."""
    THREAT = "threat"
    """Somebody's life or safety is in danger."""
    TERROR = "terror"
    """It helps or praises terror."""
    OTHER = "other"
    """It looks illegal for another reason."""


class EscalationState(StrEnum):
    """Where an escalation stands."""

    OPEN = "open"
    """Nobody has decided yet; the item is held."""
    CONFIRMED = "confirmed"
    """It is illegal or looks so: the item is quarantined for good and never exported."""
    CLEARED = "cleared"
    """It is not: the item went back to work."""


@dataclass(frozen=True)
class Escalation:
    """`by` is the pseudonym of the one who stopped; `note` their words. Times in microseconds; None before deciding."""

    no: int
    id: str
    project_id: int
    item_no: int
    item: str
    contributor_id: int
    reason: EscalationReason
    note: str
    state: EscalationState
    made_at: int
    decided_at: int | None
    outcome_note: str


@dataclass(frozen=True)
class Sealed:
    """An escalation with what the item shows: for the one who decides, and written into the trail when opened."""

    escalation: Escalation
    payload: Mapping[str, Any]
    form_version: int


class Stage(IntEnum):
    """Why a reviewer has an item. They never hear which."""

    FIRST = 0
    """Nobody has decided it."""
    SECOND = 1
    """Somebody has; this look is blind and tells how often first looks are overturned."""
    GOLD = 2
    """Its right answer is known: it tells how well the reviewer judges."""


class LeaseState(IntEnum):
    """What became of an item in a reviewer's hands."""

    HELD = 0
    """They are looking at it; nobody else gets it."""
    DECIDED = 1
    """Their verdict is in."""
    RETURNED = 2
    """Given back, or held too long."""


class Outcome(StrEnum):
    """What a reviewer decides about an item."""

    ACCEPT = "accept"
    """One of the answers, or the consensus, is right as it is."""
    FIX = "fix"
    """None is right: the reviewer's own answer is."""
    SPREAD = "spread"
    """People differ for good reason: the distribution is kept, and no single answer is right."""
    REDO = "redo"
    """The answers rejected count no more, and the item is asked about again."""


class Cause(StrEnum):
    """Why people disagreed."""

    RATER_ERROR = "rater_error"
    """Somebody made a mistake, and the guidelines are clear."""
    AMBIGUOUS_ITEM = "ambiguous_item"
    """What is shown can be read in two ways."""
    GUIDELINE_GAP = "guideline_gap"
    """The guidelines do not say, or say two things."""
    LEGITIMATE_DIFFERENCE = "legitimate_difference"
    """Both understood it well, and value it differently."""


class Remedy(StrEnum):
    """What helps against a cause."""

    COACH = "coach"
    """Tell the person what was wrong, so that the next one is right."""
    MEND_ITEM = "mend_item"
    """Mend the item or take it out."""
    EDIT_CLAUSE = "edit_clause"
    """Say it in the guidelines."""
    KEEP_SPREAD = "keep_spread"
    """Learn from the shares instead of one answer."""


CONSENSUS = "consensus"
"""Names the consensus among the answers that can be accepted."""
DISAGREEMENT, MODEL, RANDOM, SECOND, GOLD = "disagreement", "model", "random", "second", "gold"
"""Queues every project has; SECOND and GOLD are mixed in and never listed."""
UNSETTLED = "unsettled"
"""Of a project with dynamic overlap: what further answers would not settle, or had as many as allowed and is unsure. Up to those who know
more."""
PERSON, CLAUSE = "person/", "clause/"
"""Prefixes of queues by contributor (their number) and by clause of a content policy (its name, a slash, the number)."""


@dataclass(frozen=True)
class Shares:
    """How often a project looks: `random` of the judged items are looked at though nobody doubts them, `second` of the
    verdicts are looked at blind by somebody else, `gold` of what a reviewer gets measures the reviewer. Each 0..1."""

    random: float = 0.05
    second: float = 0.1
    gold: float = 0.05


@dataclass(frozen=True)
class Place:
    """That an item waits in a queue; the greatest `priority` (0..1) comes first."""

    queue: str
    item_no: int
    priority: float


@dataclass(frozen=True)
class Waiting:
    """A queue and how many items wait in it, as of the last time the queues were made, less what was decided since."""

    queue: str
    items: int


@dataclass(frozen=True)
class WaitingRow:
    """An item that waits, as a list shows it."""

    item: str
    priority: float
    excerpt: str


@dataclass(frozen=True)
class Lease:
    """An item in a reviewer's hands; times in microseconds."""

    no: int
    token: str
    project_id: int
    item_no: int
    account_no: int
    queue: str
    stage: Stage
    state: LeaseState
    taken_at: int
    expires_at: int


@dataclass(frozen=True)
class Voice:
    """One of the answers beside each other: whose is not told. `answer` is its id, `consensus` for what they add up to."""

    answer: str
    answers: Mapping[str, Any]
    seconds: int | None


@dataclass(frozen=True)
class Sight:
    """What a reviewer sees of an item: `doubts` tells for each question how unsure (0..1) its consensus is."""

    token: str
    item: str
    project_id: int
    queue: str
    payload: Mapping[str, Any]
    shown_order: Mapping[str, Sequence[str]]
    form_version: int
    guidelines_version: int
    voices: Sequence[Voice]
    doubts: Mapping[str, float]
    expires_at: int
    decided: int
    """How many this reviewer has decided in this project."""


@dataclass(frozen=True)
class Rejection:
    """An answer that was found wrong, and why, in words its author reads."""

    answer: str
    reason: str


@dataclass(frozen=True)
class Decision:
    """What a reviewer says: `chosen` for ACCEPT, `answers` for FIX."""

    outcome: Outcome
    chosen: str = ""
    answers: Mapping[str, Any] | None = None
    rejected: Sequence[Rejection] = ()
    cause: Cause | None = None
    note: str = ""


@dataclass(frozen=True)
class Verdict:
    """A decision at rest. `reviewer` is an account's number; `overturned`: whether a blind second look decided otherwise, None
    without one; `right`: whether a reviewer met gold, None where there is none. `before` is the consensus they saw."""

    id: str
    project_id: int
    item_no: int
    item: str
    reviewer: int
    stage: Stage
    queue: str
    decision: Decision
    settled: Mapping[str, Any] | None
    form_version: int
    guidelines_version: int
    before: Sequence[Mapping[str, Any]]
    seconds: int
    made_at: int
    overturned: bool | None = None
    right: bool | None = None


@dataclass(frozen=True)
class Share:
    """`count` of `of`, with Wilson's 95 % interval; None where there is nothing to go by."""

    count: int
    of: int
    interval: tuple[float, float, float] | None


@dataclass(frozen=True)
class ReviewerRow:
    """How one reviewer does: gold they met, and how many of their verdicts a blind second look overturned."""

    account: int
    name: str
    decided: int
    mean_seconds: float
    gold: Share
    overturned: Share


@dataclass(frozen=True)
class Received:
    """What a reviewer said of an answer of one's own."""

    answer: str
    project_id: int
    reason: str
    at: int
