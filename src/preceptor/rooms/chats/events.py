"""What happened to chats; never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class ChatBegun(Event):
    """Somebody began to talk with hidden models; `subject` is the chat's id."""

    NAME: ClassVar[str] = "chats.begun"
    project_id: int
    endpoints: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ChatEnded(Event):
    """It is over, and its names may be shown."""

    NAME: ClassVar[str] = "chats.ended"
    project_id: int
    exchanges: int
