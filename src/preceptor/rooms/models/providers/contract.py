"""What every provider must do: reply, whole or piece by piece, or say what is wrong."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from preceptor.rooms.models.nouns import Ask, Endpoint, ModelProblem, Piece, Reply, Trouble


class Model(Protocol):
    """A model that can be asked. Both raise ModelProblem and nothing else; what is asked was found sound before.

    Cancelling the task, or closing the iterator of `listen`, ends the call: the connection is closed, and a server
    that notices stops writing. The last piece of `listen` holds the whole reply, and its pieces' texts joined are the
    reply's text. Neither sends anything again after a token has come.
    """

    async def reply(self, ask: Ask) -> Reply: ...

    def listen(self, ask: Ask) -> AsyncGenerator[Piece]: ...


@dataclass(frozen=True)
class Surroundings:
    """What a provider needs besides its endpoint; tests hand in other chances and naps."""

    private_addresses: bool
    """Whether addresses inside the house's own network may be reached."""
    home: Path
    models: Path
    """The operator's folder of local models."""
    random: random.Random = field(default_factory=random.SystemRandom)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


Opens = Callable[[Endpoint, str, Surroundings], Model]
"""Endpoint, its key ("" = none), surroundings → a model."""


class Watch:
    """Times one reply: until its first piece, until it was whole, and whether it has run out of time."""

    def __init__(self, seconds: float) -> None:
        self._begun = time.monotonic()
        self._ends = self._begun + seconds
        self.first_millis = 0

    @property
    def millis(self) -> int:
        return round((time.monotonic() - self._begun) * 1000)

    @property
    def left(self) -> float:
        """Seconds, never below a thousandth: a wait of nothing would still be tried."""
        return max(0.001, self._ends - time.monotonic())

    @property
    def out(self) -> bool:
        return time.monotonic() >= self._ends

    def began(self) -> None:
        """The first piece is here; later calls change nothing."""
        self.first_millis = self.first_millis or max(1, self.millis)


def took_too_long(endpoint: Endpoint) -> ModelProblem:
    return ModelProblem(
        Trouble.TIMEOUT, f"“{endpoint.name}” has not answered within {endpoint.limits.seconds} seconds."
    )
