"""What happened to guidelines, content policies and taxonomies."""

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


@dataclass(frozen=True, kw_only=True)
class PolicyChanged(Event):
    """A content policy of the house has a new version; `subject` is its name, the numbers are those of its clauses."""

    NAME: ClassVar[str] = "policy.policy_changed"
    version: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class TaxonomyChanged(Event):
    """A taxonomy of one's own has a new version; `subject` is its name."""

    NAME: ClassVar[str] = "policy.taxonomy_changed"
    version: int
    nodes: int
