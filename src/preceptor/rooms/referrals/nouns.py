"""The things of this room: offers, links, referrals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from preceptor.base.money import Money

MOST_TASKS = 1_000
MOST_CREDITS = 100_000
LAPSE_DAYS = 365
"""Somebody who has not done the tasks so long after they came brings no credit any more."""
LOOK_MICROS = 3_600_000_000
"""A referral is looked at this often."""
MOST_STEPS = 20
"""So far back it is looked who brought whom."""


class State(StrEnum):
    """Where a referral stands."""

    CAME = "came"
    """Signed in by the link, and has not applied."""
    APPLIED = "applied"
    """Applied; their accepted tasks count."""
    OWED = "owed"
    """They did the tasks, and the project's budget has not enough: credited once it has."""
    CREDITED = "credited"
    """In the ledger."""
    REFUSED = "refused"
    """No credit, for the ground that is said."""
    ENDED = "ended"
    """A year went by, or one of the two had everything held on them erased."""


class Ground(StrEnum):
    """Why there is no credit."""

    SAME_PERSON = "same_person"
    """Both accounts have shown the same document."""
    TEAM = "team"
    """Whoever shared the link decides about this opening now."""
    FULL = "full"
    """The opening has given credit as often as it offered."""


@dataclass(frozen=True)
class Offer:
    """`amount` once somebody who came by a link had `tasks` tasks accepted, for the first `most` of them. `given` counts those
    credited or owed."""

    opening_no: int
    opening: str
    project_id: int
    amount: Money
    tasks: int
    most: int
    set_at: int
    ended_at: int | None = None
    given: int = 0

    @property
    def left(self) -> int:
        return max(0, self.most - self.given)


@dataclass(frozen=True)
class Link:
    """`token` is in the address, cannot be guessed, and says nothing of whose it is."""

    token: str
    no: int
    opening_no: int
    opening: str
    project_id: int
    account_no: int
    made_at: int


@dataclass(frozen=True)
class Referral:
    """What was offered when they came is what holds. Times in microseconds; `look_at` None once nothing can change any more."""

    id: str
    no: int
    opening_no: int
    opening: str
    project_id: int
    referrer: int
    referred: int
    state: State
    amount: Money
    tasks: int
    came_at: int
    ground: Ground | None = None
    applied_at: int | None = None
    look_at: int | None = None
    settled_at: int | None = None


@dataclass(frozen=True)
class Page:
    """What an opening's page says of referrals to whoever looks: the offer, their own link, whether they came by somebody's."""

    offer: Offer | None
    token: str = ""
    may_share: bool = False
    came: Referral | None = None


@dataclass(frozen=True)
class Brought:
    """Whom one's link to an opening brought, in numbers; `grounds` of those refused."""

    title: str
    opening: str
    token: str
    counts: Mapping[State, int] = field(default_factory=dict)
    grounds: Mapping[Ground, int] = field(default_factory=dict)
    credited: Mapping[str, int] = field(default_factory=dict)
    """Currency → minor units."""
    owed: Mapping[str, int] = field(default_factory=dict)
