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
