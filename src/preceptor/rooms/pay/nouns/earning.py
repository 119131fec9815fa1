"""Terms, earnings, and decisions about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.base.money import Money
from preceptor.rooms.workforce.nouns import Level, Spoken

MOST_AMOUNT = 10**12
"""Minor units in one posting; more is a slip of the keyboard."""
MOST_DAYS = 60
MOST_RATES = 50
"""Rows in a project's table of rates."""
MOST_REASON = 1000
"""Characters of a reason or a note."""
HOUR = 3600
"""Seconds."""
DAY = 24 * HOUR * 1_000_000
"""Microseconds."""


class Basis(StrEnum):
    """What pay goes by."""

    TASK = "task"
    """The project's pay for one task."""
    HOUR = "hour"
    """Active time as the server measured it, up to a cap for each task."""


class EarningKind(StrEnum):
    """What somebody earned something for."""

    TASK = "task"
    """An answer."""
    PRACTICE = "practice"
    """An answer to a practice item, which teaches."""
    BROKEN = "broken"
    """Time with an item that could not be answered."""
    OPTED_OUT = "opted_out"
    """Time with a difficult item that one would rather not look at."""
    EXAM = "exam"
    """An attempt at an exam that the project pays for."""
    SESSION = "session"
    """Taking part in a calibration session that it pays for."""
    BONUS = "bonus"
    """Given on top, with a reason."""
    REFERRAL = "referral"
    """Somebody came to an opening by one's link and did the tasks that were asked."""
    TOP_UP = "top_up"
    """What a week lacked to the floor."""
    GRANTED = "granted"
    """Held back first, and granted when it was contested."""


BY_TASK = (EarningKind.TASK, EarningKind.PRACTICE, EarningKind.BROKEN, EarningKind.OPTED_OUT)
"""Paid at the price of a task or an hour."""
BY_WORK = (*BY_TASK, EarningKind.EXAM, EarningKind.SESSION)
"""What a floor an hour is measured over: all time, and not what is given on top."""


class EarningState(StrEnum):
    """Where an earning stands; whether it is paid out tells its payment."""

    PENDING = "pending"
    """Approved by itself when its time comes."""
    APPROVED = "approved"
    """Owed or paid."""
    REJECTED = "rejected"
    """All or part is held back; it can be contested."""
    CONTESTED = "contested"
    """Somebody else decides, or the clock does."""
    SETTLED = "settled"
    """What was held back is granted or gone for good."""


class Ground(StrEnum):
    """Why something is held back."""

    NOT_DONE = "not_done"
    """Nothing was done: at random, by a program, copied. All of it can be held back."""
    NOT_AS_ASKED = "not_as_asked"
    """Honest work that is not what was asked: the time it took is paid all the same."""


@dataclass(frozen=True)
class RateRow:
    """What a task, or an hour, pays whoever knows a `language` (BCP 47, as their profile says) at `level`, holds a `skill` (as an exam has
    shown) at `skill_level`, or both; "" asks for none."""

    amount: Money
    language: str = ""
    level: Level | None = None
    skill: str = ""
    skill_level: int = 0


@dataclass(frozen=True)
class Abilities:
    """What a rate can ask of one person: languages they know, skills they hold with their level."""

    languages: Sequence[Spoken] = ()
    skills: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Terms:
    """How a project pays beyond its pay for one task. `hourly` is for `Basis.HOUR`; `floor` an hour, None for none.

    Days: until an earning is approved by itself; how long one held back can be contested; how long a dispute may take.
    """

    basis: Basis = Basis.TASK
    hourly: Money | None = None
    cap_seconds: int = HOUR
    """The longest time with one task that is paid by the hour."""
    floor: Money | None = None
    pays_practice: bool = True
    pays_broken: bool = True
    pays_opted_out: bool = True
    """By the hour such time is always paid."""
    approval_days: int = 7
    contest_days: int = 14
    settle_days: int = 7
    rates: tuple[RateRow, ...] = ()
    """For whom it is more; each gets the most favourable one they meet."""


@dataclass(frozen=True)
class Priced:
    """Terms and pay for a task as they are for one person; `row` is the rate that is theirs, None for everybody's."""

    terms: Terms
    task: Money | None
    row: RateRow | None

    @property
    def price(self) -> Money | None:
        """For a task or an hour, as the terms have it."""
        return self.terms.hourly if self.terms.basis is Basis.HOUR else self.task


@dataclass(frozen=True)
class Earned:
    """What something comes to, and the numbers it comes from (`basis`, `price`, `seconds`, …), for the person to check."""

    money: Money
    how: Mapping[str, Any]


@dataclass(frozen=True)
class Earning:
    """One line of somebody's money. `withheld` of `money` is held back or gone; times in microseconds, None before.

    `answer` and `item` name what it was for ("" where there is nothing); `payment` the payment it is in.
    """

    id: str
    key: str
    project_id: int
    contributor_id: int
    kind: EarningKind
    state: EarningState
    money: Money
    how: Mapping[str, Any]
    earned_at: int
    approve_at: int
    seconds: int = 0
    item: str = ""
    answer: str = ""
    withheld: int = 0
    ground: Ground | None = None
    reason: str = ""
    decided_by: str = ""
    decided_at: int | None = None
    contest_until: int | None = None
    contested_at: int | None = None
    contest_note: str = ""
    settle_by: int | None = None
    settled_by: str = ""
    settled_at: int | None = None
    settle_reason: str = ""
    granted: int = 0
    payment: str = ""

    @property
    def due(self) -> int:
        """Minor units that are or were to be paid out."""
        return self.money.minor_units - self.withheld


@dataclass(frozen=True)
class Done:
    """Something somebody did, as it was told: `subject` is the answer's or the lease's id; times in microseconds."""

    subject: str
    project_id: int
    contributor_id: int
    kind: EarningKind
    item: str
    item_no: int
    gold: bool
    seconds: int
    begun_at: int
    at: int


@dataclass(frozen=True)
class Withholding:
    """A decision to hold back `minor_units` (None: as much as may be)."""

    ground: Ground
    reason: str
    minor_units: int | None = None
