"""Habits of style that can be counted, and how two responses differ in them; pure.

The four of Chatbot Arena's style control: length, headings, list points, bold words (T. Li, A. Angelopoulos and W.-L. Chiang, 2024).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from preceptor.rooms.evaluation.nouns import Control

# Each reads a line or a word once: responses are whatever a model said, and no pattern may take long over them.
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)
_POINT = re.compile(r"^[ \t]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]", re.MULTILINE)
_BOLD = re.compile(r"\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__")


def _count(pattern: re.Pattern[str]) -> Callable[[str], int]:
    return lambda text: sum(1 for _ in pattern.finditer(text))


HABITS: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {"length": len, "headings": _count(_HEADING), "points": _count(_POINT), "bold": _count(_BOLD)}
)
CONTROLLED: Mapping[Control, tuple[str, ...]] = MappingProxyType(
    {Control.NONE: (), Control.LENGTH: ("length",), Control.STYLE: tuple(HABITS)}
)


def difference(one: Any, other: Any, control: Control) -> tuple[float, ...]:
    """Of each habit set aside, (a - b) / (a + b) in -1..1; 0 where neither response has any."""
    mine, theirs = _words(one), _words(other)
    return tuple(_relative(HABITS[habit](mine), HABITS[habit](theirs)) for habit in CONTROLLED[control])


def _words(response: Any) -> str:
    """A response of several turns is the words of all of them."""
    return response if isinstance(response, str) else "\n".join(str(turn.get("text", "")) for turn in response)


def _relative(mine: int, theirs: int) -> float:
    return (mine - theirs) / (mine + theirs) if mine + theirs else 0.0
