"""Draws: which prompts go to which models, how often, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from preceptor.rooms.models.nouns import Settings

MOST_RESPONSES = 16
"""From one endpoint for one prompt."""
MOST_ENDPOINTS = 8
MOST_PROMPTS_AT_ONCE = 200
MOST_PROMPTS = 100_000
MOST_NAME = 120


class DrawState(StrEnum):
    """How far a draw is."""

    DRAFT = "draft"
    """Prompts are being added; nothing has been asked."""
    RUNNING = "running"
    """Its job waits or runs."""
    DONE = "done"
    """Every prompt has become an item, or says why not."""
    FAILED = "failed"
    """Its job stopped on a problem; tried again, it goes on where it was."""
    CANCELLED = "cancelled"
    """Somebody stopped it; what came by then is kept."""


@dataclass(frozen=True)
class NewDraw:
    """`each` responses from every endpoint for every prompt; prompts are added afterwards, or copied from
    `from_project`."""

    name: str
    endpoints: tuple[str, ...]
    each: int
    settings: Settings = field(default_factory=Settings)
    from_project: int | None = None


@dataclass(frozen=True)
class Tally:
    """What a draw has come to. `doubles` are responses left out because another said the same; `left_out` are prompts
    that made no item; cost in millionths of a minor unit of each endpoint's currency, added up."""

    prompts: int = 0
    items: int = 0
    responses: int = 0
    doubles: int = 0
    left_out: int = 0
    cost: int = 0


@dataclass(frozen=True)
class Draw:
    """A draw as it stands; times in microseconds."""

    id: str
    project_id: int
    name: str
    endpoints: tuple[str, ...]
    each: int
    settings: Settings
    from_project: int | None
    state: DrawState
    job: str
    tally: Tally
    made_at: int
    made_by: str


@dataclass(frozen=True)
class NewPrompt:
    """Values for the fields an item shows beside its responses; `group` keeps prompts together in a split."""

    payload: Mapping[str, Any]
    group: str = ""


@dataclass(frozen=True)
class Prompt:
    """A prompt of a draw: the item it became, or why it became none."""

    place: int
    payload: Mapping[str, Any]
    group: str
    item: str
    problem: str


@dataclass(frozen=True)
class Response:
    """One response as it came, with all that is needed to draw it again. `problem` says why there is no text."""

    place: int
    endpoint: str
    nth: int
    text: str
    settings: Settings
    model: str
    finish: str
    input_tokens: int
    output_tokens: int
    cost: int
    call: str
    problem: str
    at: int
