"""What happened to a project's guidelines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class GuidelinesBegun(Event):
    """A project got its first version."""

    NAME: ClassVar[str] = "policy.guidelines_begun"
    clauses: int


@dataclass(frozen=True, kw_only=True)
class GuidelinesChanged(Event):
    """A new version holds from now on; the numbers are those of the clauses that differ from the version before."""

    NAME: ClassVar[str] = "policy.guidelines_changed"
    version: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    note: str
