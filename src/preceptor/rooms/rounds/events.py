"""What happens in this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RoundPlanned(Event):
    """A plan has chosen `items` of the `considered` ones; `subject` is the plan. Nothing in the project changed."""

    NAME: ClassVar[str] = "rounds.planned"
    items: int
    considered: int
    strategy: str
    run: str


@dataclass(frozen=True, kw_only=True)
class RoundOpened(Event):
    """Chosen items were put next in the queue; `subject` is the round. What the plan knew stands in its picks."""

    NAME: ClassVar[str] = "rounds.opened"
    number: int
    items: int
    more: int
    strategy: str
    run: str
