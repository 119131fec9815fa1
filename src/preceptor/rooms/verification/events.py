"""What happened to checks.

Names and numbers stay out of it: a trail cannot be erased.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class CheckSent(Event):
    """Somebody wants their identity checked; `subject` is the check."""

    NAME: ClassVar[str] = "verification.sent"
    route: str
    account: str


@dataclass(frozen=True, kw_only=True)
class EvidenceSeen(Event):
    """A checker looked: at a part, or ("said") at the name and number."""

    NAME: ClassVar[str] = "verification.evidence_seen"
    part: str


@dataclass(frozen=True, kw_only=True)
class CheckDecided(Event):
    """A person or a provider decided; the actor says who."""

    NAME: ClassVar[str] = "verification.decided"
    account: str
    verified: bool
    checked: tuple[str, ...]
    expires_at: int | None


@dataclass(frozen=True, kw_only=True)
class CheckWithdrawn(Event):
    """The person took it back, or nobody decided in time."""

    NAME: ClassVar[str] = "verification.withdrawn"


@dataclass(frozen=True, kw_only=True)
class EvidenceErased(Event):
    """The pictures are gone, looked for and not found; `files` are the SHA-256 of what was there, by part."""

    NAME: ClassVar[str] = "verification.evidence_erased"
    files: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Asked(Event):
    """A project wants its people's identity checked, or wants it no more."""

    NAME: ClassVar[str] = "verification.asked"
    asked: bool


@dataclass(frozen=True, kw_only=True)
class ProviderTold(Event):
    """A signed webhook came; `subject` is the check, `event` the provider's id of what it told."""

    NAME: ClassVar[str] = "verification.provider_told"
    event: str
