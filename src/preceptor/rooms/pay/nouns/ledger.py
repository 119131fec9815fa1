"""The ledger: accounts, entries and their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from preceptor.base.money import Money


class Account(StrEnum):
    """Where money stands. All but the first three are one person's, in one project."""

    SOURCE = "source"
    """Outside: whoever pays for the project. Its balance is what was put in, negative."""
    BUDGET = "budget"
    """Put in, and not yet anybody's."""
    PENDING = "pending"
    """Earned, and not yet approved."""
    WITHHELD = "withheld"
    """Held back by somebody's decision, until it can be contested no more or the dispute is settled."""
    OWED = "owed"
    """Approved: to be paid out next time."""
    ON_ITS_WAY = "on_its_way"
    """In a payout that is prepared or being sent."""
    PAID = "paid"
    """Paid out."""


class EntryKind(StrEnum):
    """Why money moved."""

    FUNDED = "funded"
    """Put into a project's budget, or taken back out."""
    EARNED = "earned"
    """Somebody worked."""
    APPROVED = "approved"
    """Its time came, or somebody approved it."""
    WITHHELD = "withheld"
    """Somebody held all or part of it back."""
    RETURNED = "returned"
    """What was held back went into the budget again."""
    GRANTED = "granted"
    """A dispute ended for the contributor."""
    BONUS = "bonus"
    """Given on top, with a reason."""
    REFERRAL = "referral"
    """Credit for bringing somebody, as the opening offered."""
    TOPPED_UP = "topped_up"
    """A week's work came to less an hour than the project's floor."""
    RESERVED = "reserved"
    """Taken into a payout."""
    PAID = "paid"
    """The bank or service said it was paid."""
    RELEASED = "released"
    """A payment failed or its payout was called off: owed again."""


@dataclass(frozen=True)
class Place:
    """An account in the ledger; `contributor_id` is 0 for those that are nobody's."""

    account: Account
    project_id: int
    contributor_id: int = 0


@dataclass(frozen=True)
class Line:
    place: Place
    money: Money


@dataclass(frozen=True)
class Entry:
    """One movement; its lines add up to zero in each currency. `key` names what it is about: posted once, never twice.

    `by` is an account's id, "system" for the house itself.
    """

    key: str
    kind: EntryKind
    project_id: int
    lines: Sequence[Line]
    by: str
    note: str = ""

    @property
    def unbalanced(self) -> dict[str, int]:
        """Currency → what the lines add up to, where that is not zero."""
        sums: Counter[str] = Counter()
        for line in self.lines:
            sums[line.money.currency] += line.money.minor_units
        return {currency: total for currency, total in sums.items() if total}


@dataclass(frozen=True)
class Posted:
    """An entry at rest; `at` in microseconds."""

    id: str
    at: int
    entry: Entry
