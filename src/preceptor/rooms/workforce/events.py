"""Who joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ContributorMade(Event):
    """An account got its contributor number and pseudonym; the trail does not say which account's."""

    NAME: ClassVar[str] = "workforce.contributor_made"
    pseudonym: str


@dataclass(frozen=True, kw_only=True)
class ContributorsImported(Event):
    """A file named people not met before in this project."""

    NAME: ClassVar[str] = "workforce.contributors_imported"
    count: int


@dataclass(frozen=True, kw_only=True)
class ProfileChanged(Event):
    """A person said something else about themselves; `subject` is their account, `what` names the parts, never their words."""

    NAME: ClassVar[str] = "workforce.profile_changed"
    what: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ResumeKept(Event):
    """A person sent a résumé; `subject` is their account."""

    NAME: ClassVar[str] = "workforce.resume_kept"
    type: str
    bytes: int


@dataclass(frozen=True, kw_only=True)
class ResumeRemoved(Event):
    """A résumé is gone; `subject` is its person's account."""

    NAME: ClassVar[str] = "workforce.resume_removed"
