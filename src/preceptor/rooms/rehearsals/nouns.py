"""The things of this room: whom one rehearses with, the project as it was, what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.base.money import Money
from preceptor.rooms.gold.nouns import Limits
from preceptor.rooms.pay.nouns import Terms
from preceptor.rooms.standing.nouns import Rule
from preceptor.rooms.wellbeing.nouns import HOUSE, Caps

MOST_PEOPLE, MOST_RUNS, FEWEST_RUNS = 1000, 50, 5
MOST_ITEMS = 20_000
"""Items a run plays; of a larger project the first so many are rehearsed."""
MOST_ANSWERS = 2_000_000
"""Simulated answers in one rehearsal, over all runs: about a minute of a worker's time."""
FEWEST_PAST = 5
"""People of the past below whom nothing is told of them, not even a mean."""


class Type(StrEnum):
    """What somebody who works is like."""

    PAST = "past"
    """As people have been so far, here or in the asker's other projects."""
    CAREFUL = "careful"
    """Reads everything and is mostly right."""
    EXPERT = "expert"
    """Knows the subject, and is hardly ever wrong."""
    FAST = "fast"
    """Honest, quick, and wrong more often."""
    CARELESS = "careless"
    """Mostly says the same thing without looking."""
    COPYING = "copying"
    """Hands in what one common source says, a model for instance: with the others, and with its mistakes."""

    @property
    def is_honest(self) -> bool:
        return self not in (Type.CARELESS, Type.COPYING)


USUAL_MIX: Mapping[Type, float] = {
    Type.CAREFUL: 0.6, Type.FAST: 0.2, Type.EXPERT: 0.1, Type.CARELESS: 0.07, Type.COPYING: 0.03,
}  # fmt: skip
"""Shares of an unknown crowd; a beginning, not a finding."""
PAST_MIX: Mapping[Type, float] = {Type.PAST: 0.95, Type.CARELESS: 0.03, Type.COPYING: 0.02}


@dataclass(frozen=True)
class Wanted:
    """With whom a project is rehearsed. `mix` are shares that need not add up to 1, none: as people were so far, where that is known,
    else a usual crowd; `seconds` is how long a careful person
    takes for one task, None as the project says; `items` None: all there are; `hard` (0..1) is the share of items on which
    people are only half as far above guessing, None: items divide people as those of the past did, else as in public sets."""

    people: int = 20
    hours_a_week: float = 10.0
    mix: Mapping[Type, float] = field(default_factory=dict)
    seconds: int | None = None
    items: int | None = None
    hard: float | None = None
    runs: int = 20
    seed: int = 1


@dataclass(frozen=True)
class Doubt:
    """How items divide people (`stats.difficulty`): histograms over its grids, of `items` items; `shares` and `guesses` by label, empty
    where every label is alike; `misled` and `not_misled`: items on which most attentive people are wrong, and are not, as far as is
    known."""

    difficulties: tuple[float, ...]
    shared: float
    items: float
    shares: tuple[float, ...] = ()
    guesses: tuple[float, ...] = ()
    misled: float = 1.0
    not_misled: float = 8.0


@dataclass(frozen=True)
class Past:
    """What people were like, over `people` of them who tell as much as `weight` equally busy ones: a histogram of their attention, seconds
    a task with the spread of their logarithm, how far they differ in how much they do (spread of the logarithm), and how items
    divided them. `accuracy` is how often they say what most attentive people see."""

    people: int
    weight: float
    attention: tuple[float, ...]
    accuracy: float
    busy_spread: float
    seconds: float
    seconds_spread: float
    doubt: Doubt


@dataclass(frozen=True)
class Facts:
    """The project as it is rehearsed. `classes` labels of one scale stand for what people say of an item (`level` says how
    they compare); `ways` is how many whole answers there are. `words` are the lengths of some items shown."""

    project_id: int
    form_version: int
    guidelines_version: int
    items: int
    whole: int
    """Items in the project, of which `items` are rehearsed."""
    measuring: int
    """Hidden gold."""
    teaching: int
    """Practice."""
    gold_share: float
    overlap: int
    overlap_most: int | None
    task: Money | None
    terms: Terms
    seconds: int
    budget: int | None
    """Minor units left; None: nothing was put in."""
    classes: int
    ways: int
    level: str
    words: Sequence[int]
    rules: Sequence[Rule]
    limits: Limits
    agreement: float | None
    gold_accuracy: float | None
    past: Past | None = None
    severities: Sequence[int] = ()
    """How difficult some of the items are (0 to 3); none where nobody can be exposed to anything."""
    caps: Caps = HOUSE
    """What a day and seven days may bring anybody here, in points: severity × minutes."""


@dataclass(frozen=True)
class Spread:
    """A figure over repeated runs: its mean, and between what a project of this kind would come to, 95 times in 100."""

    mean: float
    low: float
    high: float


class Verdict(StrEnum):
    """What is to be said of a rule."""

    FINE = "fine"
    """It fires, and hardly ever on honest people."""
    NEVER = "never"
    """It fired on nobody in any run."""
    PUNISHES = "punishes"
    """It hits honest people too often."""
    REFUSED = "refused"
    """It could not be made here today: it can never fire, or fires on everybody."""


@dataclass(frozen=True)
class Numbered:
    """Another number of a rule's condition `place`: `what` is value, minimum or window."""

    place: int
    what: str
    was: float
    to: float


@dataclass(frozen=True)
class Change:
    """What would make a rule better: other numbers, and which shares of honest and of other people it would then hit."""

    numbers: Sequence[Numbered]
    honest: float
    others: float


@dataclass(frozen=True)
class RuleFound:
    """What one rule would do: how often it fires a run, and which share of honest and of other people it hits."""

    rule: str
    name: str
    action: str
    verdict: Verdict
    fired: Spread
    honest: Spread
    others: Spread | None
    """None where everybody is honest."""
    why: str = ""
    """The sentence with which it would be refused."""
    change: Change | None = None


@dataclass(frozen=True)
class Result:
    """What came of it. `figures` by name (docs/guide/manager.md says what each is); money in minor units of `currency`."""

    figures: Mapping[str, Spread]
    currency: str
    items: int
    whole: int
    answers: int
    """Simulated in all runs."""
    runs: int
    unfinished: int
    """Runs that ended with items nobody was left to answer."""
    budget: int | None
    over_budget: int
    """Runs that cost more than is in the budget."""
    reached: Mapping[str, int]
    """Target (agreement, gold_accuracy) → runs that reached it."""
    rules: Sequence[RuleFound]
    seconds: float
    """How long it took."""


class State(StrEnum):
    """Where a rehearsal stands; the last three are final."""

    QUEUED = "queued"
    """It waits for a worker."""
    RUNNING = "running"
    """Runs are being played."""
    FINISHED = "finished"
    """What came of it is there and will not change."""
    FAILED = "failed"
    """It stopped with a problem; the problem says what to do."""
    CANCELLED = "cancelled"
    """Somebody called it off."""


@dataclass(frozen=True)
class Rehearsal:
    """One try of a project as it was at `form_version`; `told` is what it was played with. Times in micros."""

    id: str
    project_id: int
    job: str
    wanted: Wanted
    asked_at: int
    asked_by: str
    state: State = State.QUEUED
    form_version: int = 0
    guidelines_version: int = 0
    told: Mapping[str, Any] = field(default_factory=dict)
    ended_at: int | None = None
    result: Result | None = None
    problem: Mapping[str, Any] | None = None
