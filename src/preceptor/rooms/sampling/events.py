"""What happened to draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class DrawMade(Event):
    """`subject` is the draw's id; nothing has been asked yet."""

    NAME: ClassVar[str] = "sampling.draw_made"
    name: str
    endpoints: tuple[str, ...]
    each: int


@dataclass(frozen=True, kw_only=True)
class DrawStarted(Event):
    """Models are being asked."""

    NAME: ClassVar[str] = "sampling.draw_started"
    prompts: int


@dataclass(frozen=True, kw_only=True)
class DrawEnded(Event):
    """Every prompt has become an item, or says why not."""

    NAME: ClassVar[str] = "sampling.draw_ended"
    items: int
    left_out: int
    cost: int
