"""The things of this room: uploads, imports, builds and the shapes they are exported in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.rooms.work.nouns import Voices


class ImportState(StrEnum):
    """Where an import stands; the job behind it tells how far it is."""

    WAITING = "waiting"
    """A worker will take it soon."""
    RUNNING = "running"
    """Rows are being read; what is in is in, and a restart goes on behind it."""
    FINISHED = "finished"
    """Every row was either imported or listed as bad."""
    FAILED = "failed"
    """It cannot go on; the problem says why. What is in stays in: trying again goes on behind it."""
    CANCELLED = "cancelled"
    """Somebody stopped it. Whole rows are in or not; trying again goes on behind them."""


@dataclass(frozen=True)
class Upload:
    """A file somebody sent, kept under `key`."""

    id: str
    project_id: int
    name: str
    key: str
    bytes: int
    sha256: str
    uploaded_at: int


UNUSED_SECONDS = 7 * 24 * 3600
"""An upload that no import has named after so long goes: somebody looked at it and left."""


@dataclass(frozen=True)
class BadRow:
    """A row that was left out: its file, line, the reason in a sentence, and how it begins."""

    file: str
    line: int
    reason: str
    raw: str


MOST_BAD_ROWS = 10_000
"""Of one import are listed; the rest is counted. A file of the wrong kind must not fill the database."""


@dataclass(frozen=True)
class Import:
    """One bringing-in of files. Counts only grow; every row is in, known, or among the bad rows."""

    id: str
    project_id: int
    state: ImportState
    uploads: Sequence[str]
    mapping: Mapping[str, Any]
    include_judgments: bool
    job: str
    rows_read: int = 0
    items: int = 0
    answers: int = 0
    known_items: int = 0
    """Items that were in the project before (same key), and votes in files of their own that were in before (same
    person, item and answer): not doubled."""
    bad_rows: int = 0
    started_at: int = 0
    ended_at: int | None = None
    problem: Mapping[str, Any] | None = None

    @property
    def bad_rows_listed(self) -> int:
        return min(self.bad_rows, MOST_BAD_ROWS)


class Table(StrEnum):
    """The tables a build holds, each a Parquet file."""

    ITEMS = "items"
    """Every item as it was shown, with its group and split."""
    JUDGMENTS = "judgments"
    """Every answer to every question, with pseudonym, versions, seconds and weight: nothing is averaged away."""
    PREFERENCES = "preferences"
    """One row for each pair of responses that people compared: chosen, rejected, soft label, margin, weight."""
    TEXTS = "texts"
    """One row for each text somebody wrote or edited, and each response people found best."""
    RATINGS = "ratings"
    """One row for each response with a mean goodness, for unpaired methods."""
    TAGS = "tags"
    """One row for each item and question with tags: what share of the voices said that each hazard, clause or option holds."""
    STEPS = "steps"
    """One row for each chain of reasoning people reviewed, and for each better step they wrote."""
    PROMPTS = "prompts"
    """One row for each prompt people wrote; where none was asked for, one for each item's own."""


class Shape(StrEnum):
    """What a trainer wants to read (TRL's dataset formats, docs/reference/shapes.md)."""

    PREFERENCE = "preference"
    """prompt, chosen, rejected (explicit prompt): DPO, reward models."""
    PREFERENCE_IMPLICIT = "preference_implicit"
    """chosen and rejected hold the prompt too, as whole conversations."""
    SFT = "sft"
    """prompt and completion."""
    MESSAGES = "messages"
    """messages: whole conversations, prompt and completion in one list."""
    UNPAIRED = "unpaired"
    """prompt, completion and label (good or not): KTO."""
    RATERS = "raters"
    """One row an answer, with soft labels and weights: to study the raters, or train on their disagreement."""
    CLASSIFIER = "classifier"
    """text and labels (tag to share of voices; a missing tag is unknown): moderation classifiers."""
    STEPWISE = "stepwise"
    """prompt, completions (steps) and labels (right or not): process reward models."""
    PROMPT = "prompt"
    """prompt alone: GRPO, RLOO, and sampling of new responses."""


@dataclass(frozen=True)
class Recipe:
    """What a build freezes: which questions, from whom, how aggregated, how split. Stored with the build."""

    questions: Sequence[str] = ()
    """Empty = every question of the form."""
    people: bool = True
    """Whether people's answers are heard."""
    judges: Sequence[str] = ()
    """The judges (ids) whose answers are heard as well, or alone; no other model's ever are."""
    min_votes: int = 1
    """Pairs and texts with fewer voices are left out of the aggregated tables (JUDGMENTS keeps all)."""
    min_agreement: float = 0.0
    """Pairs whose soft label is nearer to 1/2 than this margin (0..0.5) are left out."""
    weighting: str = "reliability"
    """"reliability" (each voice by how reliable its rater was found) or "equal"."""
    keep_ties: bool = False
    """Whether pairs whose soft label is exactly 1/2 are kept (with margin 0)."""
    include_gold: bool = False
    """Answers to gold items say how good people are, not how good responses are: left out unless asked for."""
    adjudicated: str = "decides"
    """What a reviewer settled: "decides" (it alone makes the aggregated rows of its item) or "ignored". Answers a reviewer
    rejected are left out either way."""
    unsway: Sequence[str] = ()
    """The effects (side, length, formatting) each judgment carries a weight against, `sway_weight`; none unless asked for. The other
    tables are made without it."""
    test_share: float = 0.2
    """Part of the groups (prompts) held out; a group is never split."""
    seed: int = 0

    @property
    def voices(self) -> Voices:
        return Voices(self.people, tuple(self.judges))


@dataclass(frozen=True)
class TableInfo:
    """One Parquet file of a build: rows, bytes, and the SHA-256 of its rows' canonical JSON."""

    rows: int
    bytes: int
    sha256: str
    key: str


@dataclass(frozen=True)
class Build:
    """A frozen dataset. `hash` is over its tables' hashes, its recipe, and the forms and guidelines its answers
    were given under: equal content, equal hash."""

    id: str
    project_id: int
    name: str
    state: str
    recipe: Mapping[str, Any]
    job: str
    made_at: int
    hash: str = ""
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    lineage: Mapping[str, Any] = field(default_factory=dict)
    """Counts of items, answers and contributors; form and guideline versions; what was left out and why."""
    card: str = ""
