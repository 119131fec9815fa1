"""What happened in the second look: to escalations, verdicts and settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ItemEscalated(Event):
    """Somebody stopped an item: it is held from now on. `subject` is the escalation's id; no word of what it shows."""

    NAME: ClassVar[str] = "review.item_escalated"
    item: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class EscalationSeen(Event):
    """A handler looked at what was stopped."""

    NAME: ClassVar[str] = "review.escalation_seen"
    item: str


@dataclass(frozen=True, kw_only=True)
class EscalationDecided(Event):
    """A handler decided: confirmed (quarantined) or cleared (back to work)."""

    NAME: ClassVar[str] = "review.escalation_decided"
    item: str
    state: str


@dataclass(frozen=True, kw_only=True)
class ItemDecided(Event):
    """A reviewer decided an item; `subject` is the verdict's id. `rejected` counts the answers that count no more."""

    NAME: ClassVar[str] = "review.item_decided"
    item: str
    outcome: str
    cause: str
    rejected: int


@dataclass(frozen=True, kw_only=True)
class SettingsChanged(Event):
    """How often a project looks a second time is another share now; each 0..1."""

    NAME: ClassVar[str] = "review.settings_changed"
    random: float
    second: float
    gold: float


@dataclass(frozen=True, kw_only=True)
class UnsettledWait(Event):
    """The first items wait that further answers would not settle; `subject` is the project."""

    NAME: ClassVar[str] = "review.unsettled_wait"
    items: int
