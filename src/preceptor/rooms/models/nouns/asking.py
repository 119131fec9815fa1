"""What is asked of a model, and what it replies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MOST_TEXT = 400_000
"""Characters of a whole conversation sent to a model."""
MOST_TURNS = 500
MOST_TOKENS = 32_768
"""Tokens one reply may be asked to have at most."""
MOST_AT_ONCE = 256
MOST_SECONDS = 3_600
MOST_RETRIES = 10
MOST_SCRIPT = 200
MILLION = 1_000_000
"""Prices are minor units per million tokens, so a cost in millionths of a minor unit is always whole."""
MOST_TURNS = 500
MOST_TOKENS = 32_768
"""Tokens one reply may be asked to have at most."""
MOST_AT_ONCE = 256
MOST_SECONDS = 3_600
MOST_RETRIES = 10
MOST_SCRIPT = 200
MILLION = 1_000_000
"""Prices are minor units per million tokens, so a cost in millionths of a minor unit is always whole."""


class Purpose(StrEnum):
    """What a call was for."""

    TEST = "test"
    """Somebody tried the endpoint."""
    CHAT = "chat"
    """A person talked with the model."""
    SAMPLE = "sample"
    """Responses were drawn to be judged."""
    JUDGE = "judge"
    """The model judged an item."""


@dataclass(frozen=True)
class Turn:
    """One message: `role` is system, user, assistant or tool; tool calls pass through as the server sends them."""

    role: str
    text: str
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    tool_call_id: str = ""


@dataclass(frozen=True)
class Settings:
    """How a reply is drawn; None leaves it to the server. Stored beside every response that was drawn with them."""

    temperature: float | None = None
    top_p: float | None = None
    max_tokens: int = 1024
    system: str = ""
    """The system prompt, sent before all turns."""
    seed: int | None = None
    stop: tuple[str, ...] = ()
    tools: tuple[Mapping[str, Any], ...] = ()
    tool_choice: str = ""
    """"" leaves it to the server; auto, none or required."""
    schema: Mapping[str, Any] | None = None
    """A JSON schema the reply should follow, for endpoints that can be held to one."""


@dataclass(frozen=True)
class Ask:
    """One question to one endpoint: the turns so far, how to reply, and for what and whom."""

    endpoint: str
    turns: tuple[Turn, ...]
    settings: Settings = Settings()
    purpose: Purpose = Purpose.TEST
    project_id: int | None = None
    patience: float = 30.0
    """Seconds to wait for a free place when as many calls run as the endpoint takes."""


class Finish(StrEnum):
    """Why a reply ended."""

    STOP = "stop"
    """The model had said what it wanted to say."""
    LENGTH = "length"
    """It reached the most tokens it was given."""
    TOOLS = "tool_calls"
    """It wants a tool to be used."""
    FILTERED = "content_filter"
    """The server cut it for its content."""


@dataclass(frozen=True)
class Usage:
    """Tokens read and written; `counted` by the server, else estimated from the text (one for four bytes)."""

    input: int
    output: int
    counted: bool = True


@dataclass(frozen=True)
class Reply:
    """A whole reply. `model` is what the server calls the model that answered: names move from version to version."""

    text: str
    finish: Finish
    usage: Usage
    model: str
    tool_calls: tuple[Mapping[str, Any], ...] = ()
    first_millis: int = 0
    """Until the first piece came."""
    millis: int = 0
    """Until it was whole."""
    cost_millionths: int = 0
    call: str = ""
    """The id of its call."""


@dataclass(frozen=True)
class Piece:
    """Some more of a reply's text; the last piece of every stream has the whole `reply`."""

    text: str = ""
    reply: Reply | None = None
