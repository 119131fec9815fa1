"""Which prompts are nearly the same, and where one stands on the map; pure."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.forms import BoundQuestion, Form
from preceptor.questions.talk import Facet

ALIKE_FROM = 0.6
"""Share of pieces in common from which a prompt is said to be nearly the same."""
LEAST_CHARS = 25
"""Shorter texts share too few pieces to say anything."""
EXCERPT = 400


def writes(question: BoundQuestion) -> bool:
    """Whether the question asks for prompts."""
    return question.kind.written is not None


def axes(question: BoundQuestion) -> tuple[Facet, Facet | None] | None:
    """Rows and columns of the question's map; None when it has no facets."""
    found = question.kind.facets(question.settings)
    if not found:
        return None
    return found[0], found[1] if len(found) > 1 else None


def place(question: BoundQuestion, facets: Mapping[str, str]) -> tuple[str, str] | None:
    """(row, column) of these facets; None where the row is open."""
    found = axes(question)
    if found is None or found[0].name not in facets:
        return None
    rows, columns = found
    return facets[rows.name], facets.get(columns.name, "") if columns is not None else ""


def mapped(form: Form) -> dict[str, BoundQuestion]:
    """The form's questions that ask for prompts."""
    return {name: question for name, question in form.questions.items() if writes(question)}


def excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


def is_worth_comparing(text: str) -> bool:
    return len(text.strip()) >= LEAST_CHARS
