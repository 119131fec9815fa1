"""Sessions, seats, answers, the discussion, certificates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

MOST_ITEMS, MOST_SEATS = 50, 1_000
MOST_TITLE, MOST_NOTE, MOST_POST, MOST_PROPOSAL, MOST_WHY = 120, 2_000, 1_000, 20_000, 1_000
"""Characters."""
MOST_POSTS_A_MINUTE, MOST_POSTS, MOST_PROPOSALS = 10, 300, 50
"""Of one person in one session."""
IDLE_SECONDS = 180
"""Between two signs of life no more than this counts as time in the session."""


class Stage(StrEnum):
    """How far a session is; it only goes forward."""

    PLANNED = "planned"
    """It has not begun."""
    ANSWERING = "answering"
    """Everybody answers alone; nobody sees anybody else's answers."""
    DISCUSSING = "discussing"
    """The first answers lie side by side and are talked over."""
    VOTING = "voting"
    """Everybody answers once more; the second answers are hidden until the end."""
    CLOSED = "closed"
    """Over: both answers and the agreement before and after can be seen."""


class Turn(IntEnum):
    """Which of a person's two answers to an item."""

    FIRST = 1
    """Before the reveal."""
    SECOND = 2
    """After the discussion."""


class News(StrEnum):
    """What is said to everybody in a session."""

    INVITED = "invited"
    """They have a seat in it."""
    SOON = "soon"
    """It begins within a day."""
    OPEN = "open"
    """First answers are taken."""
    REVEALED = "revealed"
    """The first answers lie side by side."""
    VOTE = "vote"
    """Second answers are taken."""


class ProposalState(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    """The manager has not decided."""
    TAKEN = "taken"
    """The manager took it up."""
    DECLINED = "declined"
    """The manager left the clause as it is, or chose other words."""


@dataclass(frozen=True)
class Times:
    """When a session moves on by itself, in microseconds UTC; None = when the manager says so. `opens_at` begins the answering."""

    opens_at: int
    reveal_at: int | None = None
    vote_at: int | None = None
    closes_at: int | None = None


@dataclass(frozen=True)
class NewItem:
    """An item of the project by its `item` id, or one made for the session alone by its `payload`; `clauses` are those it is about."""

    item: str = ""
    payload: Mapping[str, Any] | None = None
    clauses: Sequence[str] = ()


@dataclass(frozen=True)
class Plan:
    """What a manager wants. `clauses` are numbers in the project's guidelines; `people` account ids, None = all who may work
    there and hold no sessions."""

    title: str
    note: str
    times: Times
    items: Sequence[NewItem]
    clauses: Sequence[str] = ()
    people: Sequence[str] | None = None


@dataclass(frozen=True)
class Session:
    """A session at rest. `guidelines_version` is the one the second answers are given by. `figures` None until reckoned."""

    no: int
    id: str
    project_id: int
    title: str
    note: str
    stage: Stage
    times: Times
    clauses: Sequence[str]
    form_version: int
    guidelines_version: int
    items: int
    made_at: int
    made_by: str
    figures: Figures | None = None


@dataclass(frozen=True)
class SessionItem:
    """An item as it was when the session was made. `orders` is how everybody sees its parts: letters mean the same to all."""

    place: int
    item: str
    payload: Mapping[str, Any]
    clauses: Sequence[str]
    orders: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Seat:
    """One person in a session; times in microseconds. `first`, `second`: items answered in each turn."""

    session_no: int
    contributor_id: int
    came_at: int | None = None
    seen_at: int | None = None
    seconds: int = 0
    first: int = 0
    second: int = 0


@dataclass(frozen=True)
class Given:
    """One person's answer to one item."""

    place: int
    contributor_id: int
    turn: Turn
    answers: Mapping[str, Any]
    at: int


@dataclass(frozen=True)
class SpreadLine:
    """One way to answer, in plain words, and how many answered so in each turn that is revealed."""

    said: str
    first: int
    second: int


@dataclass(frozen=True)
class Spread:
    """How answers to one question of one item spread. `title` and `about` name a scale and a response's letter; both "" = answers as
    wholes. `others` ways to answer that `lines` does not name, given by `others_first` and `others_second`; `first`, `second`: all."""

    title: str
    about: str
    lines: Sequence[SpreadLine]
    others: int
    others_first: int
    others_second: int
    first: int
    second: int


@dataclass(frozen=True)
class Post:
    """A line of the discussion. `place` 0 = the session as a whole; `clause` "" = none; `text` "" once it was erased."""

    no: int
    contributor_id: int
    place: int
    clause: str
    text: str
    at: int


@dataclass(frozen=True)
class Proposal:
    """Other words for a clause, and why."""

    id: str
    contributor_id: int
    clause: str
    text: str
    why: str
    state: ProposalState
    at: int


@dataclass(frozen=True)
class Agreement:
    """How far people agreed on one question in one turn: Krippendorff's alpha with its 95 % interval over items, None where it is
    not defined. `family` names the scale where a question has several; `clause` "" = all items; `level` "distance" = the kind's own."""

    question: str
    family: str
    clause: str
    turn: Turn
    level: str
    alpha: float | None
    low: float | None
    high: float | None
    items: int
    people: int


@dataclass(frozen=True)
class Figures:
    """What was reckoned of a session: `apart` is item's place → question → mean distance (0..1) between two first answers."""

    agreement: Sequence[Agreement] = ()
    apart: Mapping[int, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Certificate:
    """That somebody took part. `clauses`: number → hash of the words it was earned by."""

    session: str
    project_id: int
    contributor_id: int
    guidelines_version: int
    clauses: Mapping[str, str]
    granted_at: int


def asked_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers whether a project asks for a certificate."""
    return ("calibration.asked", project_id)


def counts_key(session_id: str) -> tuple[str, str]:
    """Under which a process remembers how many came and answered."""
    return ("calibration.counts", session_id)


def side_key(session_no: int, place: int, stage: Stage, *page: int) -> tuple[str | int, ...]:
    """Under which a process remembers what everybody said of an item: it changes no more until the next stage."""
    return ("calibration.side", session_no, place, stage, *page)
