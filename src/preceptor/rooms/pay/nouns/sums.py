"""What money sums to: a person's, a project's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from preceptor.base.money import Money
from preceptor.rooms.pay.nouns.earning import HOUR, Basis, EarningKind, EarningState, RateRow, Terms
from preceptor.rooms.pay.nouns.ledger import Account
from preceptor.rooms.projects.nouns import Hold


@dataclass(frozen=True)
class Worked:
    """What somebody did in a project: lines with time, and their active seconds."""

    contributor_id: int
    lines: int = 0
    seconds: int = 0


@dataclass(frozen=True, order=True)
class EarnedSum:
    """What somebody earned in one project by one kind of thing, of lines in one state; `withheld` of it is held back or gone."""

    project_id: int
    kind: EarningKind
    currency: str
    state: EarningState
    count: int
    seconds: int
    minor_units: int
    withheld: int


Balances = Mapping[Account, int]
"""Account → minor units, of one currency."""


@dataclass(frozen=True)
class Sums:
    """One currency of somebody's money, in all projects or in one. `earned` leaves out what was held back."""

    currency: str
    balances: Balances
    seconds: int

    @property
    def earned(self) -> int:
        owned = (Account.PENDING, Account.OWED, Account.ON_ITS_WAY, Account.PAID)
        return sum(self.balances.get(one, 0) for one in owned)

    @property
    def hourly(self) -> int | None:
        """Minor units an hour over all time; None before any time."""
        return round(self.earned * HOUR / self.seconds) if self.seconds else None


@dataclass(frozen=True)
class Rate:
    """What an hour has come to in a project, in minor units of `currency`: for the asker, and for the one in the middle of `people`.

    None where there is too little to tell: less than ten minutes of one's own, fewer than five people of ten minutes each.
    `price` is what a task or an hour (`basis`) pays the asker, None where it pays nothing; `row` the rate that makes it so.
    `opting_out_paid`: leaving a difficult item pays for the time one looked at it."""

    project_id: int
    currency: str
    mine: int | None
    seconds: int
    median: int | None
    people: int
    basis: Basis = Basis.TASK
    price: int | None = None
    row: RateRow | None = None
    opting_out_paid: bool = False


@dataclass(frozen=True)
class PersonRow:
    """A contributor's money in a project."""

    contributor_id: int
    pseudonym: str
    lines: int
    sums: Sums


@dataclass(frozen=True)
class ProjectPay:
    """How a project pays and what it owes; `currency` is "" before it pays anything."""

    terms: Terms
    task: Money | None
    currency: str
    balances: Balances
    funded: bool
    hold: Hold
    open_disputes: int


@dataclass(frozen=True)
class EarningFilter:
    """Which earnings a list shows; None = whatever."""

    state: EarningState | None = None
    project_id: int | None = None
    contributor_id: int | None = None
