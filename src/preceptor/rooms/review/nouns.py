"""Escalations: why an item was stopped, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class EscalationReason(StrEnum):
    """Why somebody stopped."""

    CHILD = "child"
    """A child is shown or spoken of sexually."""
    THREAT = "threat"
    """Somebody's life or safety is in danger."""
    TERROR = "terror"
    """It helps or praises terror."""
    OTHER = "other"
    """It looks illegal for another reason."""


class EscalationState(StrEnum):
    """Where an escalation stands."""

    OPEN = "open"
    """Nobody has decided yet; the item is held."""
    CONFIRMED = "confirmed"
    """It is illegal or looks so: the item is quarantined for good and never exported."""
    CLEARED = "cleared"
    """It is not: the item went back to work."""


@dataclass(frozen=True)
class Escalation:
    """`by` is the pseudonym of the one who stopped; `note` their words. Times in microseconds; None before deciding."""

    no: int
    id: str
    project_id: int
    item_no: int
    item: str
    contributor_id: int
    reason: EscalationReason
    note: str
    state: EscalationState
    made_at: int
    decided_at: int | None
    outcome_note: str


@dataclass(frozen=True)
class Sealed:
    """An escalation with what the item shows: for the one who decides, and written into the trail when opened."""

    escalation: Escalation
    payload: Mapping[str, Any]
    form_version: int
