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
