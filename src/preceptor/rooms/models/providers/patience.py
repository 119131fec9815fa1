"""Sending again what certainly was not answered: backoff, chance, the server's own wish."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from preceptor.rooms.models import rules
from preceptor.rooms.models.nouns import Endpoint, ModelProblem
from preceptor.rooms.models.providers.contract import Surroundings, Watch

T = TypeVar("T")


async def patiently(attempt: Callable[[], Awaitable[T]], endpoint: Endpoint, around: Surroundings, watch: Watch) -> T:
    """Try until it works, the problem is one that trying again cannot mend, or tries or time have run out."""
    for turn in range(endpoint.limits.retries + 1):
        try:
            return await attempt()
        except ModelProblem as problem:
            wait = rules.pause(turn, asked=problem.wait, draw=around.random.random())
            if not problem.again or turn == endpoint.limits.retries or wait >= watch.left:
                raise
            await around.sleep(wait)
    raise AssertionError("the last turn either returns or raises")
