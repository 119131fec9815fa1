"""What happened to openings and applications; `subject` is the id of the one it happened to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class OpeningMade(Event):
    """A draft was begun."""

    NAME: ClassVar[str] = "openings.opening_made"
    title: str


@dataclass(frozen=True, kw_only=True)
class OpeningChanged(Event):
    """`what` names the parts that say something else now."""

    NAME: ClassVar[str] = "openings.opening_changed"
    what: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OpeningOpened(Event):
    """Everybody may see it and apply from now on."""

    NAME: ClassVar[str] = "openings.opening_opened"


@dataclass(frozen=True, kw_only=True)
class OpeningClosed(Event):
    """Nobody can apply any more."""

    NAME: ClassVar[str] = "openings.opening_closed"


@dataclass(frozen=True, kw_only=True)
class SearchKept(Event):
    """Somebody wants to hear of new openings that fit a search; `subject` is its id. The trail does not say what they look for."""

    NAME: ClassVar[str] = "openings.search_kept"


@dataclass(frozen=True, kw_only=True)
class SearchRemoved(Event):
    """They want to hear of it no more."""

    NAME: ClassVar[str] = "openings.search_removed"


@dataclass(frozen=True, kw_only=True)
class ApplicationSent(Event):
    """Somebody applied."""

    NAME: ClassVar[str] = "openings.application_sent"
    opening: str


@dataclass(frozen=True, kw_only=True)
class ApplicationWithdrawn(Event):
    """Its person took it back."""

    NAME: ClassVar[str] = "openings.application_withdrawn"
    opening: str


@dataclass(frozen=True, kw_only=True)
class ApplicationDecided(Event):
    """Somebody was taken, or not; the reason is in the application, for its person."""

    NAME: ClassVar[str] = "openings.application_decided"
    opening: str
    accepted: bool
