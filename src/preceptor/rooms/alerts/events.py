"""What happened to alerts; `subject` is the account's id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Wanted(Event):
    """Somebody wants to hear once there is work for them."""

    NAME: ClassVar[str] = "alerts.wanted"


@dataclass(frozen=True, kw_only=True)
class Ended(Event):
    """It is off: `told` of work, or taken back."""

    NAME: ClassVar[str] = "alerts.ended"
    told: bool
