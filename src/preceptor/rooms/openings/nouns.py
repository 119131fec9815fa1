"""The things of this room: openings and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from preceptor.rooms.workforce.nouns import NOTHING_SAID, Domain, Education, Profile, Spoken

MOST_TITLE = 120
MOST_TEXT = 12_000
"""Characters of a description."""
MOST_NOTE = 2_000
"""Characters of a statement or a warning."""
MOST_LANGUAGES = 20
MOST_PLACES = 1_000_000
MOST_YEARS = 40
MOST_HOURS = 60
MOST_PAY = 100_000_000_00
"""Minor units; more is a slip of the keyboard."""


class State(StrEnum):
    """How far an opening is."""

    DRAFT = "draft"
    """Only the project's managers see it."""
    OPEN = "open"
    """Everybody sees it and may apply."""
    CLOSED = "closed"
    """Nobody can apply any more; those who did still see it."""


class WorkMode(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    """From anywhere its countries allow."""
    HYBRID = "hybrid"
    """Partly at a place the description names."""
    ON_SITE = "on_site"
    """At a place the description names."""


class Hours(StrEnum):
    """How much of a week the work takes."""

    FLEXIBLE = "flexible"
    """As much as one likes, when one likes."""
    PART_TIME = "part_time"
    """Some hours, agreed."""
    FULL_TIME = "full_time"
    """A whole week."""


class PayUnit(StrEnum):
    """What the pay is for."""

    HOUR = "hour"
    """An hour of work."""
    TASK = "task"
    """One task answered."""
    MONTH = "month"
    """A month of work."""


class Sort(StrEnum):
    """In which order strangers see openings."""

    NEWEST = "newest"
    """Posted last comes first."""
    DEADLINE = "deadline"
    """What closes soonest comes first; what has no deadline comes last."""
    PAY = "pay"
    """The highest top of the range first; of one currency and one unit, since others cannot be compared."""


@dataclass(frozen=True)
class PayRange:
    """From `low` to `high` minor units of `currency` (ISO 4217) for each `unit`."""

    currency: str
    low: int
    high: int
    unit: PayUnit


@dataclass(frozen=True)
class Posting:
    """All that an opening says. `description` is markdown, made safe by the page that shows it.

    `pay` None = not paid; `places` None = as many as come; `deadline_at` in microseconds, None = until it is closed.
    `allowed`, when not empty, names the only countries; `excluded` are never among them. `sample` is the payload of the one task
    strangers may try, None for none.
    """

    title: str
    description: str
    domain: Domain = Domain.GENERAL
    languages: tuple[Spoken, ...] = ()
    pay: PayRange | None = None
    work_mode: WorkMode = WorkMode.REMOTE
    hours: Hours = Hours.FLEXIBLE
    hours_per_week: int | None = None
    experience_years: int = 0
    education: Education = Education.NONE
    places: int | None = None
    deadline_at: int | None = None
    allowed: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    equal_opportunity: str = ""
    content_warning: str = ""
    sample: dict[str, Any] | None = None


@dataclass(frozen=True)
class Opening:
    """`id` is for the world outside; times in microseconds; `posted_at` when it was last opened, None before."""

    id: str
    no: int
    project_id: int
    state: State
    posting: Posting
    made_at: int
    changed_at: int
    posted_at: int | None
    accepted: int = 0
    """How many of its places are taken."""

    @property
    def places_left(self) -> int | None:
        places = self.posting.places
        return None if places is None else max(0, places - self.accepted)


@dataclass(frozen=True)
class Wanted:
    """What a stranger looks for; what is left out is not asked. `words` are sought in title and description."""

    words: str = ""
    domain: Domain | None = None
    language: str = ""
    country: str = ""
    work_mode: WorkMode | None = None
    hours: Hours | None = None
    currency: str = ""
    unit: PayUnit | None = None
    pay_least: int | None = None
    sort: Sort = Sort.NEWEST


MOST_SEARCHES = 20
LOOK_MICROS = 4 * 3_600_000_000
"""A kept search is looked through this often."""


@dataclass(frozen=True)
class Search:
    """What somebody wants to hear of. Everything posted up to `seen_at` (micros) has been looked through; `due_at` is when it is
    looked through again."""

    id: str
    no: int
    account_no: int
    wanted: Wanted
    made_at: int
    seen_at: int
    due_at: int


@dataclass(frozen=True)
class Sample:
    """One task as a contributor would see it: the form, and the payload without what they may not see. Nothing done with it
    is kept."""

    form: dict[str, Any]
    payload: dict[str, Any]


@dataclass(frozen=True)
class Availability:
    """Whether an opening is for people of a country; `reason` in a sentence when it is not."""

    available: bool
    reason: str = ""


MOST_REASON = 2_000


class Stage(StrEnum):
    """Where an application stands."""

    DRAFT = "draft"
    """Begun; nobody but its person sees it."""
    SENT = "sent"
    """With the project's managers, as it was sent."""
    ACCEPTED = "accepted"
    """Its person works in the project."""
    DECLINED = "declined"
    """Not this time; its person reads why."""
    WITHDRAWN = "withdrawn"
    """Its person took it back; they may begin again."""


@dataclass(frozen=True)
class Application:
    """What somebody sends to an opening. `note` in their own words; `profile` as it was sent, empty before; `reason` of the
    decision, for its person. Times in microseconds, None before."""

    id: str
    no: int
    opening_no: int
    account_no: int
    stage: Stage
    note: str
    began_at: int
    profile: Profile = NOTHING_SAID
    reason: str = ""
    sent_at: int | None = None
    decided_at: int | None = None


@dataclass(frozen=True)
class Applied:
    """An application with the opening it is for, and its person's name where managers read it."""

    application: Application
    opening: Opening
    name: str = ""
