"""What kinds bring that talk with models, teach by their answers alone, or ask for prompts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Lesson:
    """Something to learn that stands whole in an answer: turns ({role, text}; none: what the item asked), the reply to give,
    and the one it beats ("" = none: a text to imitate). `place` tells lessons of one answer apart; models are names, "" when
    a person wrote it."""

    prompt: tuple[Mapping[str, str], ...]
    chosen: str
    rejected: str
    place: str
    chosen_model: str = ""
    rejected_model: str = ""


@dataclass(frozen=True)
class Written:
    """A prompt somebody wrote, with where it stands on the map: facet → value."""

    text: str
    facets: Mapping[str, str]


@dataclass(frozen=True)
class Facet:
    """A side by which prompts are mapped, such as their topic: its values and their titles, in order."""

    name: str
    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Talk:
    """How a live question talks with models: whom (names or ids of endpoints, at most two), after which turns, how long.

    `remembers`: what was said goes on being said to them; otherwise each message is a conversation of its own.
    """

    models: tuple[str, ...]
    system: str
    opening: tuple[Mapping[str, str], ...]
    remembers: bool
    most_exchanges: int
    most_chars: int
    max_tokens: int
    temperature: float | None


@dataclass(frozen=True)
class Live:
    """What a kind brings that talks with models while it is answered. The house keeps the conversation turn by turn."""

    talk: Callable[[Any, Mapping[str, Any]], Talk]
    completed: Callable[[Any, Mapping[str, Any] | None], Any]
    """What was sent (raw, anything), with the conversation as the house kept it (None: it never began) in place of
    whatever was sent of that."""
