"""An open project of every template with its sample items, for the pictures of each kind of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.client import Preceptor
from preceptor.templates import all_templates

BEGUN: Mapping[str, Sequence[str]] = {
    "rank_responses": ("a", "b"),
    "compare_pair": ("2",),
    "rate_responses": ("4", "3"),
    "categorise_text": ("2",),
    "categorise_by_taxonomy": (),
    "categorise_image": ("1",),
    "categorise_audio": ("2",),
    "categorise_video": ("1",),
    "mark_text": ("ArrowRight", "Shift+ArrowRight", "1"),
    "mark_image": ("1", "n", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowDown"),
    "mark_audio": ("1", "i", "ArrowRight", "o"),
    "mark_video": ("1", "i", "ArrowRight", "o"),
    "check_claims": ("1", "2"),
    "flag_hazards": ("ArrowDown", "2"),
    "evaluate_code": ("4", "3"),
    "rate_conversation": ("4", "3"),
    "review_steps": ("3", "3"),
    "grade_rubric": ("1", "2"),
}
"""Template → keys that begin the task, so that a picture shows what judging looks like."""


def open_every_kind(manager: Preceptor) -> dict[str, int]:
    """Template → the number of its project, in which contributor@example.org works."""
    made = {}
    for each in all_templates().values():
        made[each.name] = _opened(manager, each.title, each.name)
    return made


def open_one_that_asks(manager: Preceptor) -> int:
    """A project in which contributor@example.org signs, learns and reads first."""
    project = _opened(manager, "Answers nobody has seen yet", "rank_responses")
    text = "What you read here is not public. **Do not copy it**, and do not talk about it."
    manager.agreements.create("confidentiality", "What you see here stays here", text, project=project)
    manager.agreements.ask(project, course=True, reading="each_version")
    return project


def _opened(manager: Preceptor, name: str, template: str) -> int:
    project: int = manager.projects.create(name, template=template, with_sample=True, gold_share=0.0)["id"]
    person = manager.connection.get(f"/projects/{project}/candidate", email="contributor@example.org")
    manager.connection.put(f"/projects/{project}/members/{person['id']}", {"roles": ["contributor"]})
    manager.projects.move(project, "active")
    return project
