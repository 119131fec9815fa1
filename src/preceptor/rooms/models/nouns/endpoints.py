"""Endpoints: a model under an address, what it may cost, and what it has cost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from preceptor.rooms.models.nouns.troubles import Trouble

KEY_PURPOSE = "models.key"
"""What keys are sealed for."""
MOST_NAME = 80
MOST_KEY = 4_000
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
MOST_NAME = 80
MOST_KEY = 4_000
MOST_AT_ONCE = 256
MOST_SECONDS = 3_600
MOST_RETRIES = 10
MOST_SCRIPT = 200
MILLION = 1_000_000
"""Prices are minor units per million tokens, so a cost in millionths of a minor unit is always whole."""


class Provider(StrEnum):
    """How an endpoint is reached."""

    OPENAI = "openai"
    """HTTP as OpenAI's chat completions: vLLM, TGI, Ollama, llama.cpp, hosted models."""
    LOCAL = "local"
    """A transformers model on this machine, in a program of its own (extra `train`)."""
    SCRIPTED = "scripted"
    """Answers from a script, always the same: for demonstrations, training people, and tests."""


class EndpointState(StrEnum):
    """Whether an endpoint may be asked."""

    OPEN = "open"
    """It may be asked."""
    CLOSED = "closed"
    """Nobody may ask it any more; what it answered and cost stays."""


@dataclass(frozen=True)
class Line:
    """A line of a script: when the last turn holds `when` ("" = always), `say` this, or have this `trouble`."""

    when: str = ""
    say: str = ""
    trouble: Trouble | None = None


@dataclass(frozen=True)
class Price:
    """Minor units of `currency` for a million tokens read (`input`) and written (`output`)."""

    currency: str = "USD"
    input: int = 0
    output: int = 0


@dataclass(frozen=True)
class Limits:
    """What an endpoint may cost and how it may be asked. `budget` in minor units, None = no limit."""

    budget: int | None = None
    most_at_once: int = 4
    seconds: int = 120
    """How long one reply may take."""
    retries: int = 3
    """How often a call that certainly was not answered is sent again."""


@dataclass(frozen=True)
class Spent:
    """What an endpoint has been asked so far. `millionths` of a minor unit: exact."""

    millionths: int = 0
    calls: int = 0
    failed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0

    @property
    def minor_units(self) -> int:
        """Rounded up: a begun minor unit is spent."""
        return -(-self.millionths // MILLION)


@dataclass(frozen=True)
class Endpoint:
    """A model under an address. `down_since` (micros) is set while it cannot be used; `trouble` says why, in words."""

    no: int
    id: str
    name: str
    provider: Provider
    address: str
    """Where /chat/completions begins, e.g. https://api.example.org/v1; of a local model its folder in PRECEPTOR_MODELS."""
    model: str
    has_key: bool
    price: Price
    limits: Limits
    schemas: bool
    """Whether its server can be held to a JSON schema (`response_format`)."""
    script: tuple[Line, ...]
    word_millis: int
    """How long a scripted model takes for each word."""
    state: EndpointState
    down_since: int | None
    trouble: str
    spent: Spent
    made_at: int
    made_by: str


@dataclass(frozen=True)
class NewEndpoint:
    """What an endpoint is made of. `key` is sealed at once and never shown again."""

    name: str
    provider: Provider
    address: str = ""
    model: str = ""
    key: str = ""
    price: Price = Price()
    limits: Limits = Limits()
    schemas: bool = False
    script: tuple[Line, ...] = ()
    word_millis: int = 0
