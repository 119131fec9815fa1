"""How answers of a kind come from and go to the files of another tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

PROMPT = ""
"""The name under which `Labelled.shown` holds what stands before the field asked about: the problem, the question."""


@dataclass(frozen=True)
class Labelled:
    """One item with an answer about it, on its way from or to another tool."""

    file: str
    """The media file asked about; where there is none, what the item is called."""
    answer: Mapping[str, Any]
    size: Mapping[str, float] = field(default_factory=dict)
    """What the other tool says of a file: width and height in pixels, duration_ms."""
    contributor: str = ""
    shown: Mapping[str, Any] = field(default_factory=dict)
    """Field's name → its value, for what is no file, with the plain text of the prompt under PROMPT."""


@dataclass(frozen=True)
class Format:
    """A file format of another tool that holds answers of one kind. Both ways raise Problem `format.*`."""

    title: str
    loses: str
    """What it cannot hold; shown where it is chosen."""
    read: Callable[[Any, str, str], Sequence[Labelled]] | None
    """(question, the file's name, its text) → what it says; None for a format that is only written."""
    write: Callable[[Any, Sequence[Labelled]], Mapping[str, str]]
    """File name → text."""
    signs: Sequence[str] = ()
    """Names that stand together at the top of its JSON, by which a file of it is guessed."""
