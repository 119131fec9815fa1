"""How answers of a kind come from and go to the files of another tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Labelled:
    """One media file with an answer about it, on its way from or to another tool. `size` holds what the other tool says:
    width and height in pixels, duration_ms."""

    file: str
    answer: Mapping[str, Any]
    size: Mapping[str, float] = field(default_factory=dict)
    contributor: str = ""


@dataclass(frozen=True)
class Format:
    """A file format of another tool that holds answers of one kind. Both ways raise Problem `format.*`."""

    title: str
    loses: str
    """What it cannot hold; shown where it is chosen."""
    read: Callable[[Any, str, str], Sequence[Labelled]]
    """(question, the file's name, its text) → what it says."""
    write: Callable[[Any, Sequence[Labelled]], Mapping[str, str]]
    """File name → text."""
