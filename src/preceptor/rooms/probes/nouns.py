"""The things of this room: settings, probes, and what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.forms.sides import Side

EFFECTS = ("side", "length", "formatting")
"""What may sway a choice, and may be weighed away."""
MOST_SHARE = 0.2
LEAST_DISTANCE, USUAL_DISTANCE, MOST_DISTANCE = 5, 20, 500
"""Answers between an item and its repeat: fewer, and people remember; more costs each hand-out a longer look back."""


class Kind(StrEnum):
    """How a repeat differs from what was shown before."""

    SWAPPED = "swapped"
    """What stood on the left stands on the right."""
    STRIPPED = "stripped"
    """On the same sides, with the same words, without formatting."""


@dataclass(frozen=True)
class Setting:
    """`share` of what is handed out, 0..0.2; `distance`: at least so many answers of the person's lie between."""

    share: float = 0.0
    kinds: Sequence[Kind] = (Kind.SWAPPED, Kind.STRIPPED)
    distance: int = USUAL_DISTANCE

    @property
    def is_on(self) -> bool:
        return self.share > 0 and bool(self.kinds)


@dataclass(frozen=True)
class Drawn:
    """A repeat to be handed out: its own item, its content, and the token under which the wanted order is shown."""

    item_no: int
    item: str
    payload: Mapping[str, Any]
    token: str


@dataclass(frozen=True)
class Source:
    """Of a probe: the item it repeats, and the answer it is held against."""

    item_no: int
    item: str
    answer: str


@dataclass(frozen=True)
class Probe:
    """A probe at rest, answered under `token`."""

    item_no: int
    contributor_id: int
    source_no: int
    source_answer: str
    kind: Kind
    token: str


@dataclass(frozen=True)
class Effect:
    """In points (0.05: of 100 choices 5 more than half go there), with the ends of the 95 % interval. `name` is side, length or
    formatting: the left, a response twice as long, twice as many marks."""

    name: str
    points: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Repeats:
    """Of one kind of probe: how many were answered, how many choices followed the side (or the formatting), how many went against it;
    `points`: as an effect's. `needed`: so many in all make the interval ±5 points."""

    kind: Kind
    answered: int
    followed: float
    against: float
    points: float
    low: float
    high: float
    needed: int


@dataclass(frozen=True)
class Person:
    """One person's effects, drawn towards everybody's the less they judged."""

    contributor_id: int
    choices: int
    probes: int
    effects: Sequence[Effect]


@dataclass(frozen=True)
class Model:
    """What weighing needs of the fit: effects in logits by name, the pairs' lean and spread, and each person's own effects."""

    names: Sequence[str] = ()
    effects: Sequence[float] = ()
    lean: float = 0.0
    spread: float = 1.0
    people: Mapping[int, Sequence[float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """An answer to be weighed: who chose what on which side."""

    answer: str
    contributor_id: int
    item_no: int
    sides: Sequence[Side]


@dataclass(frozen=True)
class Measurement:
    """What was found at a time (micros) in `choices` choices; `whole` is False where only the newest answers were looked at."""

    at: int
    choices: int
    whole: bool
    effects: Sequence[Effect]
    repeats: Sequence[Repeats]
    people: Sequence[Person]
    model: Model
