"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RoundOpened(Event):
    """Chosen items were put next in the queue; `subject` is the round. What the plan knew stands in its picks."""

    NAME: ClassVar[str] = "rounds.opened"
    number: int
    items: int
    more: int
    strategy: str
    run: str
