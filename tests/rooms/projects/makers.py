"""Makes forms and projects for tests."""

from __future__ import annotations

from typing import Any

from preceptor.base.money import Money
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.projects.nouns import NewProject, Project, State, Targets


def field(name: str = "prompt", **settings: Any) -> dict[str, Any]:
    return {"kind": "text", "name": name, "title": name.title(), **settings}


def question(name: str = "clear", **settings: Any) -> dict[str, Any]:
    options = [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]
    shape = {"kind": "choice", "name": name, "title": "Is it clear?", "about": "prompt", "options": options}
    return {**shape, **settings}


def written(name: str = "why", **settings: Any) -> dict[str, Any]:
    shape = {"kind": "text", "mode": "write", "name": name, "title": "Say why", "about": "prompt", "required": False}
    return {**shape, **settings}


def form(*parts: dict[str, Any]) -> dict[str, Any]:
    """A form of these questions about one field; one question when none is given."""
    return {"fields": [field()], "questions": list(parts) or [question()]}


def new(name: str = "Clear prompts", **given: Any) -> NewProject:
    clauses = (Clause("1", "Be plain", "Say what you see."),)
    return NewProject(**{"name": name, "form": form(), "guidelines": clauses, **given})


def project(**given: Any) -> Project:
    values = {
        "id": 7, "name": "Clear prompts", "description": "", "state": State.DRAFT, "template": "", "form_version": 1,
        "overlap": 3, "overlap_most": None, "gold_share": 0.1, "pay": Money("EUR", 12), "estimated_seconds": 30, "targets": Targets(),
        "round": 1, "made_at": 0, "made_by": "", "changed_at": 0,
    }  # fmt: skip
    return Project(**{**values, **given})
