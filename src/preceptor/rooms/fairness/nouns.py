"""What people may say of themselves, where some pass and some do not, and the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Attribute(StrEnum):
    """What somebody may say of themselves here, each by itself, each left open if they like."""

    GENDER = "gender"
    """As they see it themselves."""
    AGE = "age"
    """In bands; the first that US law protects begins at 40."""
    DISABILITY = "disability"
    """Whether they have one, in their own judgment."""
    ETHNICITY = "ethnicity"
    """As they see it themselves."""


NOT_SAID = "not_said"
"""“I prefer not to say”, and never asked: the same group, so that nothing shows who was asked."""
OWN_WORDS = "own_words"
"""None of the list; the words are for their person alone."""

GROUPS: Mapping[Attribute, Sequence[str]] = {
    Attribute.GENDER: ("woman", "man", "non_binary", OWN_WORDS),
    Attribute.AGE: ("under_25", "25_39", "40_54", "55_64", "65_up"),
    Attribute.DISABILITY: ("yes", "no"),
    Attribute.ETHNICITY: (
        "asian", "black", "hispanic", "indigenous", "middle_eastern", "pacific", "white", "several", OWN_WORDS,
    ),
}  # fmt: skip
"""What can be chosen; ethnicity by the list the US Office of Management and Budget set in 2024, with “several”."""

MOST_WORDS = 80

FEWEST = 5
"""A group of fewer people is not told, nor what would let it be worked out."""
FOUR_FIFTHS = 0.8
"""Of the highest rate: below it a rate is generally taken as evidence of adverse impact (29 CFR 1607.4(D))."""
SURE = 0.05
"""A gap that chance gives less often than this is more than chance."""


@dataclass(frozen=True)
class Own:
    """What somebody said of one attribute; `words` only with OWN_WORDS."""

    group: str
    words: str = ""


Said = Mapping[Attribute, Own]
"""What somebody said; what is missing they did not say."""


class Step(StrEnum):
    """Where some pass and some do not."""

    ACCEPTED = "accepted"
    """Of those whose application was decided, who was taken."""
    EXAM = "exam"
    """Of the project's people who took an exam of the house to its end, who ever passed one."""
    ADMITTED = "admitted"
    """Of those whose application was decided, who came to be let in to a task."""
    WORK = "work"
    """Of those with ten answers or more looked at, for whom at least nine in ten stood."""


EVERYWHERE = 0
"""The project under which exams of the house are kept."""

FEWEST_LOOKED_AT = 10
STANDING_SHARE = 0.9


class Finding(StrEnum):
    """What a group's rate beside the highest says."""

    HIGHEST = "highest"
    """It is the highest; the others are held against it."""
    ALIKE = "alike"
    """Four fifths of the highest or more, and a gap that may be chance."""
    DIFFERS = "differs"
    """Four fifths of the highest or more, but a gap beyond chance: smaller, and perhaps no less real."""
    UNSURE = "unsure"
    """Below four fifths, but a gap that may be chance: too few people to say."""
    BELOW = "below"
    """Below four fifths, beyond what chance explains."""
    NOT_TOLD = "not_told"
    """Too few people, or it would let such a group be worked out."""
    NOT_HELD = "not_held"
    """Of those who said nothing: told, and held against nobody."""


@dataclass(frozen=True)
class Group:
    """People of one group at one step: how many there were, and how many passed. `ratio` to the highest rate, with the ends of its 95 %
    interval (Katz); `chance`: how often chance gives such a gap (Fisher's test where few). None where it is not told or not held."""

    name: str
    people: int | None
    passed: int | None
    rate: float | None
    ratio: float | None
    low: float | None
    high: float | None
    chance: float | None
    finding: Finding


@dataclass(frozen=True)
class Table:
    """One attribute at one step. `people` and `passed` of all, whatever they said; None of fewer than five."""

    step: Step
    attribute: Attribute
    people: int | None
    passed: int | None
    groups: Sequence[Group]


Counts = Mapping[str, tuple[int, int]]
"""Group → people, and those who passed."""


@dataclass(frozen=True)
class Known:
    """All that is kept of one person: the groups they said they are of, and where they came (project and step) → whether they passed."""

    said: Mapping[Attribute, str]
    came: Mapping[tuple[int, Step], bool]


Place = tuple[int, Step, Attribute, str]
"""Where somebody counts: project, step, attribute and group."""


@dataclass(frozen=True)
class Report:
    """As drawn on `day` (since 1970, UTC). `weight` is how much went into it: another one is drawn on another day, once five people's
    worth has changed, so that two reports never differ by one person."""

    day: int
    weight: int
    tables: Sequence[Table]
