"""What happened in the gold bank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class GoldChanged(Event):
    """Somebody made an item gold, or changed what it is for or what it says; `subject` is the item's id."""

    NAME: ClassVar[str] = "gold.changed"
    use: str
    wear: str
    origin: str


@dataclass(frozen=True, kw_only=True)
class GoldRetired(Event):
    """A gold item is handed out no more; `subject` is the item's id, `why` one of Burnt."""

    NAME: ClassVar[str] = "gold.retired"
    why: str
    shown: int
