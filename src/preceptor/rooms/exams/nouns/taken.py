"""What is taken and what comes of it: attempts, outcomes, certificates, skills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class Asked:
    """One question of an attempt as it is put: its section, its version, and the orders this person sees."""

    section: int
    version_no: int
    options: tuple[int, ...] = ()
    orders: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True)
class SectionOutcome:
    """What was reached in one section: `points` of `asked`; `needed` percent, None where the section has no mark of its own."""

    title: str
    points: float
    asked: int
    needed: int | None

    @property
    def met(self) -> bool:
        return self.needed is None or percent(self.points, self.asked) >= self.needed


@dataclass(frozen=True)
class Outcome:
    """What an attempt came to; `late` answers came within the grace, `unanswered` not at all. `regraded`: counted anew since."""

    passed: bool
    needed: int
    sections: tuple[SectionOutcome, ...]
    late: int = 0
    unanswered: int = 0
    regraded: bool = False

    @property
    def points(self) -> float:
        return sum(section.points for section in self.sections)

    @property
    def asked(self) -> int:
        return sum(section.asked for section in self.sections)

    @property
    def percent(self) -> float:
        return percent(self.points, self.asked)


@dataclass(frozen=True)
class Attempt:
    """One person's try. `ends_at` None = no limit; `outcome` None while it is open. Times in microseconds."""

    id: str
    no: int
    exam_no: int
    exam_version: int
    account_no: int
    contributor: int
    number: int
    places: tuple[Asked, ...]
    started_at: int
    ends_at: int | None
    submitted_at: int | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class Said:
    """What was answered at one place; `said` None = nothing yet. `score` 0 … 1 once graded, or once checked while training."""

    place: int
    version_no: int
    said: Mapping[str, Any] | None = None
    saved_at: int | None = None
    late: bool = False
    score: float | None = None


class Stand(StrEnum):
    """How somebody stands to an exam."""

    READY = "ready"
    """May start it now."""
    UNDER_WAY = "under_way"
    """Has started it and may go on."""
    HELD = "held"
    """Has passed; nothing to do until the certificate nears its end."""
    WAITING = "waiting"
    """May try again later."""
    USED_UP = "used_up"
    """Has had all the attempts there are."""
    CLOSED = "closed"
    """The exam is not open."""


@dataclass(frozen=True)
class Standing:
    """`sentence` says why; `next_at` when it can be started, None when not by waiting; `left` attempts that remain."""

    stand: Stand
    sentence: str
    left: int
    next_at: int | None = None


@dataclass(frozen=True)
class Certificate:
    """That somebody passed an exam, until `expires_at` (None = for good). `skill` "" where the exam grants none."""

    id: str
    account_no: int
    exam_no: int
    attempt_no: int
    skill: str
    level: int
    granted_at: int
    expires_at: int | None


@dataclass(frozen=True)
class Skill:
    """What somebody can do: a name, a level of 0 … 100, until when (None = for good), and what showed it (“exam:<id>”)."""

    account_no: int
    skill: str
    level: int
    granted_at: int
    expires_at: int | None
    source: str


@dataclass(frozen=True)
class Accommodation:
    """What makes exams fair for one person: `time_percent` of the time everybody has (100 … 400)."""

    account_no: int
    time_percent: int
    note: str
    changed_at: int


def percent(points: float, asked: int) -> float:
    """A share in percent, rounded so that 7 of 10 meets a mark of 70 whatever the floats say."""
    return round(100 * points / asked, 6) if asked else 0.0
