"""Who came to be allowed to work where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class PersonAdmitted(Event):
    """Somebody met everything a project asks; `stamp` names what that was, version by version."""

    NAME: ClassVar[str] = "eligibility.admitted"
    contributor: int
    stamp: str


@dataclass(frozen=True, kw_only=True)
class RuleChanged(Event):
    """A project asks for something else of whoever works there; `asks` in words, "" for nothing."""

    NAME: ClassVar[str] = "eligibility.rule_changed"
    version: int
    asks: str
