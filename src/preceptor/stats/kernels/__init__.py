"""The compiled loops; each module is loaded, and compiled, only when a sum first needs it."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from preceptor.stats.kernels import (
        ahead,
        coincidence,
        coins,
        confusions,
        difficulty,
        editing,
        exponentials,
        grouping,
        guesses,
        mace,
        online,
        orders,
        pairs,
        passes,
        rows,
        stopping,
        weighted,
    )

__all__ = [
    "ahead",
    "coincidence",
    "coins",
    "confusions",
    "difficulty",
    "editing",
    "exponentials",
    "grouping",
    "guesses",
    "mace",
    "online",
    "orders",
    "pairs",
    "passes",
    "rows",
    "stopping",
    "weighted",
]


def __getattr__(name: str) -> ModuleType:
    """Numba takes half a second to load, so nobody pays before the first number is asked for."""
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"preceptor.stats.kernels has no module “{name}”; it has {', '.join(__all__)}.")
