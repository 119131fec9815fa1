"""The things of this room: leases, offers, and why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from preceptor.rooms.eligibility.nouns import Met, Missing
from preceptor.rooms.gold.nouns import Lesson
from preceptor.rooms.hours.nouns import Left

MOST_LEASES = 2
"""One on the screen and one fetched ahead."""


class LeaseState(IntEnum):
    """What became of a lease. Up to SKIPPED the person never gets the item again; the unique key relies on the order."""

    ACTIVE = 0
    """Held; its slot is taken."""
    ANSWERED = 1
    """Its answer is in; the slot stays taken for good."""
    SKIPPED = 2
    """Refused with a reason; somebody else gets the item."""
    EXPIRED = 3
    """Held too long; the slot went back."""
    RELEASED = 4
    """Given back without a reason; the person may get the item again."""
    WITHDRAWN = 5
    """Taken back because somebody stopped at the item: nobody goes on looking at it."""
    OUTDATED = 6
    """Its answer is in, by guidelines that have changed; the slot stays taken, and the person may get the item again."""


class SkipReason(StrEnum):
    """Why somebody would rather not answer; never counted against them."""

    UNCLEAR = "unclear"
    """I do not understand what is asked."""
    BEYOND_ME = "beyond_me"
    """It takes knowledge I do not have."""
    UPSETTING = "upsetting"
    """I do not want to look at this."""
    BROKEN = "broken"
    """Something is missing or garbled."""
    CONFLICT_OF_INTEREST = "conflict_of_interest"
    """I know whom this is about, or I made it."""
    OTHER = "other"
    """None of these; the note says why."""


class FlagKind(StrEnum):
    """What is wrong with an item itself."""

    BROKEN = "broken"
    """Something is missing or garbled."""
    SENSITIVE = "sensitive"
    """It should be kept from people who have not agreed to see such things."""
    PERSONAL_DATA = "personal_data"
    """It names or shows a private person."""
    OTHER = "other"
    """None of these; the note says what."""


class NoWorkCode(StrEnum):
    """Why there is nothing to hand out."""

    NOT_OPEN = "not_open"
    """The project is a draft, paused or done."""
    ON_HOLD = "on_hold"
    """The project is open, and something keeps it from handing out for now; the sentence says what."""
    NOTHING_LEFT = "nothing_left"
    """Everything there is has been answered, by this person or by enough others."""
    ENOUGH_SEEN = "enough_seen"
    """Only difficult items are left, and this person has met enough of them for now, or wants none; the sentence says which."""
    ENOUGH_HOURS = "enough_hours"
    """This person has worked the hours a week that the project allows one person, or that they allow themselves."""
    NOT_ADMITTED = "not_admitted"
    """Something comes first: a signature, a reading, the course; `missing` says what, and where it is done."""


@dataclass(frozen=True)
class NoWork:
    """Nothing to hand out, and why, in words for the person; `missing` is what would change it.

    `why` names the sentence among those of its code ("" where there is one alone): a page says it in its reader's language.
    """

    code: NoWorkCode
    sentence: str
    missing: Sequence[Missing] = ()
    why: str = ""


@dataclass(frozen=True)
class Terms:
    """On what terms one person works in one project, where they are not everybody's: until `gold_until` (micros), at least
    `gold_share` of what they get is gold."""

    gold_share: float
    gold_until: int


@dataclass(frozen=True)
class Lease:
    """A lease as an action needs it; times in microseconds since 1970, None before it was shown."""

    no: int
    token: str
    project_id: int
    item_no: int
    item: str
    contributor_id: int
    account_no: int | None
    gold: bool
    state: LeaseState
    leased_at: int
    opened_at: int | None
    expires_at: int
    beat_at: int | None
    active_micros: int
    form_version: int
    guidelines_version: int
    payload: str
    probe: bool = False
    """Its item is a hidden repeat, made for this person."""

    @property
    def holds_slot(self) -> bool:
        """Whether its end gives somebody else a turn: gold and repeats stand in no queue."""
        return not self.gold and not self.probe


@dataclass(frozen=True)
class Given:
    """The answer a lease already has, for a request that comes twice."""

    content_hash: str
    seconds: int
    active_seconds: int


@dataclass(frozen=True)
class Found:
    """What one look-up by token tells: the lease, its answer if any, and the person's other active lease, if any."""

    lease: Lease
    given: Given | None
    other: str | None


@dataclass(frozen=True)
class Held:
    """An item in somebody's hands, as far as an offer needs it."""

    token: str
    item: str
    payload: str
    leased_at: int
    expires_at: int
    form_version: int
    guidelines_version: int
    draft: str | None = None
    opened: bool = True


@dataclass(frozen=True)
class Spent:
    """Whole seconds from shown to sent, and of those the ones not idle."""

    seconds: int
    active_seconds: int


@dataclass(frozen=True)
class Offer:
    """An item as its contributor sees it: model names removed, responses in the order drawn for this lease.

    Nothing here tells gold from work: `item` is not the item's own id, which would tell when it was made.
    """

    lease: str
    item: str
    project_id: int
    payload: Mapping[str, Any]
    shown_order: Mapping[str, Sequence[str]]
    form_version: int
    guidelines_version: int
    leased_at: int
    expires_at: int
    draft: Mapping[str, Any] | None
    reason: str
    is_training: bool = False
    """Practice: what was right is told once it is answered."""
    suggestion: Mapping[str, Any] | None = None
    """A model's answer to look at, where the project shows them and this lease was not drawn to go without."""


@dataclass(frozen=True)
class Next:
    """What to do next: an offer or the reason why there is none."""

    offer: Offer | None = None
    no_work: NoWork | None = None


@dataclass(frozen=True)
class Answered:
    """What the person hears after answering; `next` is None when they did not ask, `lesson` unless it was practice."""

    answer: str
    spent: Spent
    next: Next | None
    lesson: Lesson | None = None


@dataclass(frozen=True)
class Tally:
    """What one person has done in one project; seconds are active ones."""

    answered: int = 0
    skipped: int = 0
    seconds: int = 0


@dataclass(frozen=True)
class Recent:
    """An answer of one's own: its id, the item as the contributor knows it, when (micros), and what was said."""

    answer: str
    item: str
    at: int
    summary: str


@dataclass(frozen=True)
class MyWork:
    """A person's own work in a project, newest first; of gold only what whole blocks of five tell."""

    tally: Tally
    recent: Sequence[Recent]
    gold_seen: int = 0
    gold_right: int = 0


@dataclass(frozen=True)
class CatalogueRow:
    """A project a person may work in. `tasks_left` is for this person, and never below zero."""

    project_id: int
    name: str
    description: str
    pay_currency: str | None
    pay_minor_units: int | None
    tasks_left: int
    estimated_seconds: int | None
    answered_by_me: int
    missing: Sequence[Missing] = ()
    """What comes before the next task there."""
    left: Left | None = None
    """What is left of this week's hours, None without a cap."""
    qualifies: Sequence[Met] = ()
    """Why the person may work there, where the project asks for something and nothing is missing."""
