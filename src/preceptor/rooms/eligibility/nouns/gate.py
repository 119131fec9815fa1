"""Needs, what is missing, and the gate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class MissingCode(StrEnum):
    """What somebody has not done or does not have; stable, as pages and programs know them."""

    UNSIGNED = "agreement.unsigned"
    """A document's newest version is not signed."""
    COURSE = "course.unfinished"
    """The course was not taken to its end."""
    UNREAD = "guidelines.unread"
    """The project's guidelines were not read to their end."""
    UNCALIBRATED = "calibration.needed"
    """No certificate of a calibration session, or one whose clauses have changed since."""
    NOT_ELIGIBLE = "eligibility.not_met"
    """The project's rule asks for something else than is known of the person."""
    UNVERIFIED = "verification.missing"
    """Who they are was not checked, or the check has expired."""
    PAUSED = "standing.paused"
    """This person's work here rests until a time, by a decision whose receipt they have."""
    REMOVED = "standing.removed"
    """A person decided that this person works here no more; they have the receipt."""
    EXAM = "standing.exam"
    """A skill must be shown anew, by passing an exam that grants it; the receipt says why."""


@dataclass(frozen=True)
class Person:
    """Who asks for work where. `contributor_id` is None before they ever worked here."""

    project_id: int
    contributor_id: int | None
    account_no: int


@dataclass(frozen=True)
class Need:
    """One thing a project asks of everybody. `key` names it with its version: another version is another key."""

    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Missing:
    """A need that is not met: in a sentence, what would change it (`hint`), and the page where that can be done (`link`).

    `facts` are what a page puts into its own words (a document's title, a version).
    """

    code: MissingCode
    sentence: str
    hint: str
    link: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Met:
    """One condition of a project's rule that somebody meets, with what is known of them; `facts` as in Missing."""

    sentence: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Judged:
    """What a requirement found. `until` (micros): when it must be looked at again although nothing is missing; None = never."""

    missing: Sequence[Missing] = ()
    until: int | None = None


@dataclass(frozen=True)
class Closing:
    """A decision that keeps one person from new work in one project, from `since` until `until` (micros; None: no end), or until
    they show `skill` anew ("": it is not about a skill). `receipt` names the decision, `sentence` says it to the person."""

    receipt: str
    sentence: str
    since: int
    until: int | None = None
    skill: str = ""


@dataclass(frozen=True)
class Admitted:
    """That somebody had met everything a gate's `stamp` names; `until` as in Judged."""

    stamp: str
    until: int | None
