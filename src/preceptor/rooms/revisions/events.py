"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RevisionAsked(Event):
    """Items judged before version `until` of the guidelines are being asked again; `subject` is the revision, `most` None for all.
    `same_people`: whoever judged them before may get them again."""

    NAME: ClassVar[str] = "revisions.asked"
    since: int
    until: int
    which: str
    most: int | None
    reason: str
    same_people: bool


@dataclass(frozen=True, kw_only=True)
class RevisionDone(Event):
    """All its items wait for others: `answers` were set aside and `places` asked for. `short`: the budget allowed no more."""

    NAME: ClassVar[str] = "revisions.done"
    items: int
    answers: int
    places: int
    short: bool


@dataclass(frozen=True, kw_only=True)
class RevisionUndone(Event):
    """The answers it set aside count again, but for those of people who judged the item anew."""

    NAME: ClassVar[str] = "revisions.undone"
    note: str
