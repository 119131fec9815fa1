"""What a paper is made of: headings, facts, notes and tables, one under another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Note:
    """A sentence or two, set small."""

    text: str


@dataclass(frozen=True)
class Facts:
    """What is what: names with their values, a line each."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Column:
    """`share` of the table's width. Amounts stand at the end of their column and run from left to right in every language."""

    title: str
    share: float
    amount: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; its heading is repeated on each page, its totals stand in bold under a line."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    totals: Sequence[Sequence[str]] = ()


Part = Heading | Note | Facts | Grid


@dataclass(frozen=True)
class Paper:
    """A document. `made_at` (micros) is when what it tells was last changed: the same books give the same bytes.

    `language` is one of ours; `foot` stands on each page beside what `numbered` says of its number and how many there are.
    """

    title: str
    language: str
    made_at: int
    parts: Sequence[Part]
    foot: str
    numbered: Callable[[int, int], str]
