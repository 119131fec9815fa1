"""What happened to leases. A plain lease is no event: its answer, skip or return is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ItemSkipped(Event):
    """`subject` is the lease's token; `reason` one of SkipReason."""

    NAME: ClassVar[str] = "routing.item_skipped"
    item: str
    item_no: int
    contributor: int
    gold: bool
    reason: str
    note: str
    active_seconds: int = 0
    probe: bool = False


@dataclass(frozen=True, kw_only=True)
class ItemFlagged(Event):
    """Somebody says the item itself is wrong; `kind` one of FlagKind."""

    NAME: ClassVar[str] = "routing.item_flagged"
    item: str
    item_no: int
    contributor: int
    kind: str
    note: str


@dataclass(frozen=True, kw_only=True)
class LeasesReturned(Event):
    """A batch of leases ran out; their slots are in the queue again."""

    NAME: ClassVar[str] = "routing.leases_returned"
    count: int
