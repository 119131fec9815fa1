"""The things of this room: items, gold, answers and their counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any, NamedTuple

from preceptor.templates.catalogue import SampleItem

Payload = Mapping[str, Any]
"""Field name → that field's value, or question name → answer."""


class Purpose(IntEnum):
    """Why an item is in the project."""

    WORK = 0
    """To be judged by as many people as its overlap says."""
    GOLD = 1
    """Its right answer is known: it tells how well a person judges. Nobody who judges can see which items are gold."""
    HELD = 2
    """Stopped because it looked illegal: in no queue, no list, no consensus and no build until somebody named decides."""
    QUARANTINED = 3
    """Found illegal: as HELD, for good."""
    PROBE = 4
    """A hidden repeat of an item for one person: in no queue, list, consensus, ranking or build. Only that person and `probes` see it."""


class Source(StrEnum):
    """Where an answer comes from."""

    OWN = "own"
    """Given here, on a lease."""
    IMPORTED = "imported"
    """Brought in with a file of earlier judgments."""
    MODEL = "model"
    """Given by a model that judges."""


class Raters(StrEnum):
    """Whose answers are read: people's, unless somebody says otherwise."""

    PEOPLE = "people"
    """Everybody's but models'."""
    MODELS = "models"
    """Models' alone."""
    EVERYBODY = "everybody"
    """People's and models', mixed."""


@dataclass(frozen=True)
class Voices:
    """Whose answers are made into one: people's, those of the models that judge under these ids, or both."""

    people: bool = True
    judges: Sequence[str] = ()

    @property
    def raters(self) -> Raters:
        """Whose answers must be read to hear them."""
        if not self.judges:
            return Raters.PEOPLE
        return Raters.EVERYBODY if self.people else Raters.MODELS


@dataclass(frozen=True)
class Gold:
    """The right answers (question name → answer; some may be left out), and why, for feedback."""

    answers: Payload
    reason: str = ""


class NewItem(NamedTuple):
    """An item on its way in. `group` keeps items together in a split (the same prompt, the same conversation). `severity`, 0 neutral
    to 3: None where its warned media, or else its project, say it."""

    payload: Payload
    gold: Gold | None = None
    group: str = ""
    severity: int | None = None

    @classmethod
    def of_sample(cls, one: SampleItem) -> NewItem:
        """A template's own sample content, gold where it says so; its id is the group, so that it is one by itself."""
        return cls(one.payload, Gold(one.gold.answers, one.gold.reason) if one.gold else None, one.id)


class Warned(NamedTuple):
    """How severe an item is, 0 neutral to 3, and what its media are warned of."""

    severity: int
    categories: frozenset[str]


class ItemKey(NamedTuple):
    """An item's two names: `no` inside, `id` outside."""

    no: int
    id: str


@dataclass(frozen=True)
class Item:
    """An item at rest; `created_at` in microseconds since 1970."""

    no: int
    id: str
    project_id: int
    purpose: Purpose
    payload: Payload
    overlap: int
    taken: int
    group: str
    created_at: int
    gold: Gold | None = None

    @property
    def is_open(self) -> bool:
        return self.purpose == Purpose.WORK and self.taken < self.overlap


@dataclass(frozen=True)
class NewAnswer:
    """An earlier judgment on its way in; `answered_at` in microseconds since 1970."""

    item_no: int
    contributor_id: int
    answers: Payload
    answered_at: int
    seconds: int = 0


@dataclass(frozen=True)
class ModelAnswer:
    """A model's answer on its way in, with the order it was shown the item in; `millis` is what it took."""

    item_no: int
    contributor_id: int
    answers: Payload
    form_version: int
    guidelines_version: int
    shown_order: Mapping[str, Sequence[str]]
    millis: int = 0


@dataclass(frozen=True)
class Earlier:
    """An answer somebody gave a while ago, as far as handing its item to them again needs it."""

    answer: str
    item_no: int
    item: str
    form_version: int
    shown: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Outline:
    """A work item without what it shows: for sweeps over many."""

    no: int
    id: str
    group: str
    overlap: int
    taken: int

    @property
    def is_open(self) -> bool:
        return self.taken < self.overlap


@dataclass(frozen=True)
class Answer:
    """One revision of an answer. `seconds` is wall time from shown to sent, `active_seconds` without the idle part;
    `shown_order` maps a field's name to the order in which its parts were shown."""

    no: int
    id: str
    project_id: int
    item_no: int
    item: str
    contributor_id: int
    revision: int
    form_version: int
    guidelines_version: int
    answers: Payload
    shown_order: Mapping[str, Sequence[str]]
    seconds: int
    active_seconds: int
    answered_at: int
    source: Source


@dataclass(frozen=True)
class Counts:
    """Of one project, without counting rows. `slots` is the sum of the overlaps of the items that are not gold;
    `answers` and `seconds` are of answers to these, and lag behind by what the follower has not read yet (a second)."""

    items: int = 0
    gold: int = 0
    slots: int = 0
    answers: int = 0
    imported: int = 0
    seconds: int = 0

    @property
    def mean_seconds(self) -> int | None:
        """Active seconds per answer given here, gold left out; None before the first."""
        return round(self.seconds / self.answers) if self.answers else None

    @property
    def answers_left(self) -> int:
        return max(0, self.slots - self.answers)


@dataclass(frozen=True)
class Filled:
    """How full a project's work items are: answers wanted of them, and places answered or being answered, never more.

    Gold, and judgments imported beside the work, fill no place."""

    wanted: int
    taken: int


@dataclass(frozen=True)
class ItemFilter:
    """Which items a list shows; None = whatever."""

    purpose: Purpose | None = None
    is_open: bool | None = None
    group: str | None = None
    ids: Sequence[str] = field(default=())


@dataclass(frozen=True)
class Touched:
    """A question that judges by a content policy: `version` is the one its form names, `answers` of the newest `of` cite
    one of the clauses asked about."""

    project_id: int
    project: str
    question: str
    version: int
    answers: int
    of: int
