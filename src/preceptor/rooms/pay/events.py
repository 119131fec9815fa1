"""What happened to money; the subject is the earning's or the project's id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class TermsSet(Event):
    """A project pays in another way for what is begun from now on; `terms` as JSON."""

    NAME: ClassVar[str] = "pay.terms_set"
    terms: dict[str, object]


@dataclass(frozen=True, kw_only=True)
class FeeSet(Event):
    """A project pays for an exam or a session (`about`) from now on, `fee` as JSON; None: no more. `subject` is its id."""

    NAME: ClassVar[str] = "pay.fee_set"
    about: str
    fee: dict[str, object] | None


@dataclass(frozen=True, kw_only=True)
class Funded(Event):
    """Money was put into a project's budget; negative: taken back out."""

    NAME: ClassVar[str] = "pay.funded"
    currency: str
    minor_units: int
    note: str


@dataclass(frozen=True, kw_only=True)
class EarningsApproved(Event):
    """`approved` earnings of a project are owed now; `by_clock`: nobody had to."""

    NAME: ClassVar[str] = "pay.earnings_approved"
    approved: int
    by_clock: bool


@dataclass(frozen=True, kw_only=True)
class EarningRejected(Event):
    """Somebody held `withheld` minor units of an earning back."""

    NAME: ClassVar[str] = "pay.earning_rejected"
    contributor: int
    withheld: int
    ground: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class EarningContested(Event):
    """Its contributor wants it looked at by somebody else."""

    NAME: ClassVar[str] = "pay.earning_contested"
    contributor: int


@dataclass(frozen=True, kw_only=True)
class DisputeSettled(Event):
    """A dispute ended: `granted` minor units go to the contributor. `by_clock`: nobody decided in time."""

    NAME: ClassVar[str] = "pay.dispute_settled"
    contributor: int
    granted: int
    by_clock: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class BonusGiven(Event):
    NAME: ClassVar[str] = "pay.bonus_given"
    contributor: int
    currency: str
    minor_units: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class ToppedUp(Event):
    """A week's work was topped up to the project's floor."""

    NAME: ClassVar[str] = "pay.topped_up"
    contributor: int
    currency: str
    minor_units: int
