"""Projects: what is asked, of how many, for how much, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from preceptor.base.money import Money
from preceptor.forms import Form
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.policy.nouns import Clause

MOST_OVERLAP = 100
MOST_GOLD_SHARE = 0.5
MOST_NAME = 120
MOST_DESCRIPTION = 4000
"""Characters."""
MOST_SECONDS = 24 * 3600
"""The longest task that can be estimated."""
MOST_PAY = 1_000_000_00
"""Minor units for one task; more is a slip of the keyboard."""


class State(StrEnum):
    """How far a project is."""

    DRAFT = "draft"
    """Being set up; nobody can work in it."""
    ACTIVE = "active"
    """Open: its items are handed out."""
    PAUSED = "paused"
    """Closed for now; items already open may still be answered."""
    DONE = "done"
    """Closed for good; everything can still be read, built from and exported."""


class Hold(StrEnum):
    """What keeps an open project from handing out."""

    NOTHING = ""
    """Nothing does."""
    USED_UP = "used_up"
    """What is left of its budget might not pay for what is in people's hands."""


@dataclass(frozen=True)
class Targets:
    """What the manager wants to reach: agreement (alpha) and accuracy on gold, each 0..1; None = not said."""

    agreement: float | None = None
    gold_accuracy: float | None = None


@dataclass(frozen=True)
class Project:
    """`template` is "" when the form was written by hand; times in microseconds; `made_by` is an account's id."""

    id: int
    name: str
    description: str
    state: State
    template: str
    form_version: int
    overlap: int
    """How many people answer each item."""
    overlap_most: int | None
    """Up to how many answer one whose answers leave it unsure; None = never more than `overlap`."""
    gold_share: float
    """The part of items handed out whose answer is known, 0..0.5."""
    pay: Money | None
    """For one task; None = not paid."""
    estimated_seconds: int | None
    """How long one task takes, as the manager expects it."""
    targets: Targets
    round: int
    """Which turn of the loop it is in, from 1."""
    made_at: int
    made_by: str
    changed_at: int
    hold: Hold = Hold.NOTHING
    """Why nothing is handed out although it is open; a room above says so."""


@dataclass(frozen=True)
class NewProject:
    """What is known when a project is made: a template's name or a form of one's own, never both.

    Left out (None), guidelines, overlap, gold share and estimated seconds are the template's, or the house's defaults.
    """

    name: str
    template: str = ""
    form: dict[str, Any] | None = None
    description: str = ""
    guidelines: tuple[Clause, ...] | None = None
    overlap: int | None = None
    overlap_most: int | None = None
    gold_share: float | None = None
    pay: Money | None = None
    estimated_seconds: int | None = None
    targets: Targets = Targets()
    with_sample: bool = False


@dataclass(frozen=True)
class Counts:
    """How much there is; kept by followers of what happens above, so a moment behind."""

    items: int = 0
    gold: int = 0
    answers: int = 0
    contributors: int = 0


@dataclass(frozen=True)
class Listed:
    """A project with its counts, for lists and its own page."""

    project: Project
    counts: Counts


@dataclass(frozen=True)
class Allowed:
    """A project with what the asker may do in it and which states it may go to next."""

    listed: Listed
    deeds: tuple[Deed, ...]
    next_states: tuple[State, ...]


class Difference(StrEnum):
    """What happened to a part of the form."""

    ADDED = "added"
    """It was not there before."""
    REMOVED = "removed"
    """It is no longer there; answers already given to it stay."""
    CHANGED = "changed"
    """Some of its settings are other ones."""
    MOVED = "moved"
    """It stands at another place among the others."""


@dataclass(frozen=True)
class FormChange:
    """One difference between two versions: `part` is "field" or "question", `settings` name what is changed."""

    part: str
    name: str
    difference: Difference
    settings: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormVersion:
    """A form as it was kept, to the byte; `changes` are those against the version before."""

    project_id: int
    version: int
    text: str
    hash: str
    changes: tuple[FormChange, ...]
    made_at: int
    made_by: str


@dataclass(frozen=True)
class Move:
    """Whether a project may go from one state to another, and why (not)."""

    allowed: bool
    reason: str


@dataclass(frozen=True)
class ProjectSnapshot:
    """All that handing out and judging an item needs to know of its project; up to a second old."""

    id: int
    name: str
    description: str
    state: State
    template: str
    form: Form
    form_version: int
    guidelines_version: int
    overlap: int
    overlap_most: int | None
    gold_share: float
    pay: Money | None
    estimated_seconds: int | None
    targets: Targets
    round: int
    hold: Hold = Hold.NOTHING


def snapshot_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers a project's snapshot."""
    return ("projects.snapshot", project_id)
