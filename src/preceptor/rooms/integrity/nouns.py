"""The things of this room: evidence, previews and quarantines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Sign(StrEnum):
    """What was looked for in a person's answers."""

    FAST = "fast"
    """Answers in less than a third of the time silent reading takes."""
    RUNS = "runs"
    """A row of one label longer than their own shares make likely."""
    VARIETY = "variety"
    """Labels that vary less than the items they judged ask for (entropy)."""
    NOTHING_TOLD = "nothing_told"
    """Labels that tell no more about the items than the labels' shares alone would."""
    HALF_HEARTED = "half_hearted"
    """Labels as if half of them were drawn, or copied from whoever judged the item, rather than given as one of the others errs."""
    FIRST = "first"
    """One side (shown first, or shown later) preferred more often than chance."""
    LONGER = "longer"
    """The longer, or the shorter, response preferred more often than others prefer it."""
    SAME_TEXT = "same_text"
    """Texts that are nearly another person's."""
    SAME_MISTAKES = "same_mistakes"
    """The mistakes of one other person, more often than both people's errors and the items' difficulty explain."""
    PASTED = "pasted"
    """Texts most of which came by pasting."""
    UNTYPED = "untyped"
    """Texts most of which came neither by keys nor by pasting."""

    @property
    def is_tested(self) -> bool:
        """Whether chance can be held against it; what cannot is told, and counts for no strength."""
        return self not in (Sign.PASTED, Sign.UNTYPED, Sign.SAME_TEXT)

    @property
    def is_bounded(self) -> bool:
        """Whether `p` is the most that the chance can be, and so far too careful, rather than the chance."""
        return self is Sign.HALF_HEARTED

    @property
    def sees(self) -> Sign:
        """The sign whose sight this one shares: both in one person are no two witnesses."""
        return Sign.NOTHING_TOLD if self is Sign.HALF_HEARTED else self


class Strength(StrEnum):
    """How much there is to look at; no verdict."""

    NONE = "none"
    """Nothing that chance does not explain."""
    SOME = "some"
    """One sign stands, or texts ask for a look."""
    MUCH = "much"
    """Several signs stand, or one that chance gives one person in a million."""


@dataclass(frozen=True)
class Evidence:
    """One sign in one person's answers to one question ("" = all): `found` of `of` beside the `expected`, in the sign's own unit
    (`queries.UNITS`), and `p`, the chance of as much in honest work (None: it cannot be told; at most, where the sign `is_bounded`).
    `stands`: kept when at most a twentieth of what is kept for this sign may be false alarms. `other` is the contributor it is shared
    with, 0 for none."""

    contributor_id: int
    sign: Sign
    question: str
    found: float
    expected: float
    of: int
    p: float | None
    stands: bool
    other: int = 0
    answers: Sequence[str] = ()
    """Some of the answers that show it, newest first."""


@dataclass(frozen=True)
class Weighed:
    """How much there is to look at in one person's answers: `score` orders the list (see `rules.score`)."""

    contributor_id: int
    answers: int
    score: float
    strength: Strength
    signs: Sequence[Sign]


@dataclass(frozen=True)
class Weighing:
    """A look at a project's answers, at a time (micros). `whole` False: there were more than are looked at, and whole blocks of
    neighbouring items were drawn evenly over all."""

    at: int
    answers: int
    people: int
    whole: bool


class PreviewState(StrEnum):
    """How far a preview is."""

    COUNTING = "counting"
    """A job infers the consensus with and without the person."""
    READY = "ready"
    """It can be read; true for the answers there were then."""


@dataclass(frozen=True)
class Preview:
    """What would change if this person's answers were set aside. `impact` is JSON, empty while counting: see `rules.impact`."""

    project_id: int
    contributor_id: int
    state: PreviewState
    job: str
    at: int
    impact: Mapping[str, Any] = field(default_factory=dict)


class QuarantineState(StrEnum):
    """Whether somebody's answers count."""

    IN_FORCE = "in_force"
    """They are set aside; the person gets no new tasks here."""
    UNDONE = "undone"
    """All is as it was before."""


@dataclass(frozen=True)
class Quarantine:
    """A person's decision to set somebody's answers in a project aside. `receipt` is what the person reads and may object to,
    `asked` how many items were given to others instead; times in micros."""

    id: str
    project_id: int
    contributor_id: int
    state: QuarantineState
    reason: str
    receipt: str
    made_at: int
    made_by: int
    asked: int = 0
    undone_at: int | None = None
    note: str = ""
