"""What a project pays for exams and calibration sessions, beside its tasks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from preceptor.base.money import Money

MOST_MINUTES = 600
MOST_TIMES = 10


class FeeFor(StrEnum):
    """What is paid for."""

    EXAM = "exam"
    """An attempt at an exam, handed in with something answered, whether passed or not; learning by training too."""
    SESSION = "session"
    """Taking part in a calibration session."""


class FeeBasis(StrEnum):
    """What a fee goes by."""

    WHOLE = "whole"
    """A fixed amount: for an attempt handed in, for both answers to every item of a session."""
    MINUTE = "minute"
    """So much a minute, up to a cap: from begin to hand-in, or in the session as the server measures it."""


@dataclass(frozen=True)
class Fee:
    """What somebody gets for sitting an exam or a session. `minutes`: how long it takes, as the project expects; that much time
    counts for a fixed amount, `cap_minutes` for one by the minute. `times`: how many attempts of one person are paid."""

    about: FeeFor
    subject: str
    basis: FeeBasis
    amount: Money
    minutes: int
    cap_minutes: int
    times: int = 1

    @property
    def counted_minutes(self) -> int:
        """The longest time that counts."""
        return self.cap_minutes if self.basis is FeeBasis.MINUTE else self.minutes

    @property
    def most(self) -> Money:
        """The most one sitting comes to."""
        return self.amount.times(self.cap_minutes) if self.basis is FeeBasis.MINUTE else self.amount


@dataclass(frozen=True)
class KeptFee:
    """A fee from a time on; `fee` None: nothing is paid any more. `held`: the budget might not do, so what is begun now is not paid."""

    about: FeeFor
    subject: str
    project_id: int
    from_at: int
    fee: Fee | None
    held: bool = False


@dataclass(frozen=True)
class Sat:
    """What somebody did: `key` names it for good, `number` counts their attempts; `whole`: all that was asked of them is there; `ended`: no
    more time will come to it."""

    about: FeeFor
    subject: str
    key: str
    contributor_id: int
    number: int
    seconds: int
    whole: bool
    begun_at: int
    at: int
    ended: bool = True
