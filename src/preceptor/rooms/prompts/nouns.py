"""What is known of the prompts of a project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from preceptor.questions.talk import Facet


@dataclass(frozen=True)
class Prompt:
    """A prompt as it is handed in: by which answer, to which question, with which facets."""

    project_id: int
    answer: str
    question: str
    text: str
    facets: Mapping[str, str]


@dataclass(frozen=True)
class Alike:
    """A prompt that is nearly the same. `likeness` estimates the share of pieces in common (Jaccard, 0..1)."""

    likeness: float
    text: str


@dataclass(frozen=True)
class Cell:
    """One place of the map: what items want here, and what was handed in."""

    row: str
    column: str
    wanted: int
    there: int


@dataclass(frozen=True)
class Coverage:
    """The map of one question: rows are its first facet, columns its second (None when it has but one)."""

    question: str
    title: str
    rows: Facet
    columns: Facet | None
    cells: Sequence[Cell]
