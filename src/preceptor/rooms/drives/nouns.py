"""The things of this room: drives, invites, and how well work suits somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from preceptor.rooms.eligibility.nouns import Rule

MOST_WANTED = 1_000
"""People of one drive by rule."""
MOST_NAMED = 100
MOST_NOTE, MOST_SAID = 1_000, 500
"""Characters of what a manager adds, and of a reason to decline."""
MOST_DAYS = 30
MOST_A_WEEK = 5
"""Invites one person may get in a week (UTC, from Monday), of all projects together."""
QUIET_DAYS = 30
"""For so long nobody is asked into the same project again."""


class DriveState(StrEnum):
    """How far a drive is."""

    MATCHING = "matching"
    """Who fits best is being looked up."""
    READY = "ready"
    """Who would be asked is known; nobody was asked yet."""
    SENDING = "sending"
    """The invites are going out."""
    SENT = "sent"
    """Everybody was asked who could be."""
    WITHDRAWN = "withdrawn"
    """Taken back: whoever had not answered is asked no more."""


class InviteState(StrEnum):
    """Where an invite stands."""

    PROPOSED = "proposed"
    """Would be asked; knows nothing of it."""
    OPEN = "open"
    """Was asked, and has not answered."""
    ACCEPTED = "accepted"
    """Came in."""
    DECLINED = "declined"
    """Said no, which costs nothing."""
    EXPIRED = "expired"
    """Its time ran out without an answer, which costs nothing."""
    WITHDRAWN = "withdrawn"
    """The project took it back."""
    NOT_SENT = "not_sent"
    """Left out when it was sent: asked often enough this week, in already, or wants no invitations."""


class Aspect(StrEnum):
    """What is looked at to see how well work suits somebody; each counts the same."""

    LANGUAGE = "language"
    """The level in each language the rule names."""
    SKILL = "skill"
    """The points in each skill the rule names."""
    DOMAIN = "domain"
    """How many of the fields the rule names somebody knows."""
    HOURS = "hours"
    """How much of a week of forty hours they have."""
    RECORD = "record"
    """Check items they got right, in all projects; who has met none stands in the middle."""


@dataclass(frozen=True)
class Reason:
    """Why somebody was found: what was looked at, of what, what was found there, and how much of the most it is (0 … 1000)."""

    aspect: Aspect
    key: str
    had: str | int
    share: int


@dataclass(frozen=True)
class Fit:
    """0 … 100 points and where they come from."""

    points: int = 0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Looked:
    """What a rule asks for, as far as people can be compared by it."""

    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewDrive:
    """By rule and how many (`rule` None: whoever may work in the project anyway), or by `emails`; open for `days`."""

    rule: Rule | None = None
    wanted: int | None = None
    emails: tuple[str, ...] = ()
    days: int = 7
    note: str = ""


@dataclass(frozen=True)
class Drive:
    """`wanted` None: people were named. `passes` is how many met the rule, None before that was looked up. `seed` drew the order of those
    who fit equally well. Times in microseconds."""

    id: str
    no: int
    project_id: int
    state: DriveState
    rule: Rule | None
    wanted: int | None
    days: int
    note: str
    made_by: int
    made_at: int
    seed: int
    passes: int | None = None
    sent_at: int | None = None


@dataclass(frozen=True)
class Invite:
    """One person's. `said`: the reason they gave for declining, "" for none. Times in microseconds, None before."""

    id: str
    no: int
    drive_no: int
    project_id: int
    account_no: int
    state: InviteState
    fit: Fit
    made_at: int
    expires_at: int | None = None
    answered_at: int | None = None
    said: str = ""


@dataclass(frozen=True)
class Found:
    """What matching found: how many may work here and were not asked of late, and the best of them in order."""

    passes: int
    best: Sequence[tuple[int, Fit]] = ()


@dataclass(frozen=True)
class Told:
    """A drive as its manager sees it: how many invites stand where, and (of five or more proposed) how many have which reason."""

    drive: Drive
    words: str
    counts: Mapping[InviteState, int]
    reasons: Sequence[tuple[Aspect, str, int]] = ()
    points: tuple[int, int] | None = None
    people: Sequence[Person] = ()


@dataclass(frozen=True)
class Person:
    """An invite as managers see it; `name` "" until the person came in, unless they were named."""

    invite: Invite
    name: str = ""


@dataclass(frozen=True)
class Mine:
    """An invite as its person sees it."""

    invite: Invite
    project: str
    note: str
    by: str
    meets: Sequence[str] = field(default_factory=tuple)
