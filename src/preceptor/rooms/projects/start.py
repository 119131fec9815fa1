"""What a new project begins with: a template's form and guidelines, or the maker's own."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.base.problems import invalid
from preceptor.forms import Form, parse
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.projects.nouns import NewProject

OVERLAP = 3
"""Three people an item: the fewest that can outvote one."""
GOLD_SHARE = 0.1


@dataclass(frozen=True)
class Start:
    """The parts of a new project that may come from a template."""

    form: Form
    guidelines: tuple[Clause, ...]
    overlap: int
    gold_share: float
    estimated_seconds: int | None


def start_of(new: NewProject) -> Start:
    """Raises Problem `projects.start` when there is both a template and a form, or neither."""
    if bool(new.template) == (new.form is not None):
        raise invalid(
            "projects.start",
            "A project begins with a template or with a form of its own: name one of them, not both.",
            hint="Send “template” (see GET /templates) or “form”.",
        )
    return Start(
        form=parse(new.form),
        guidelines=new.guidelines or (),
        overlap=OVERLAP if new.overlap is None else new.overlap,
        gold_share=GOLD_SHARE if new.gold_share is None else new.gold_share,
        estimated_seconds=new.estimated_seconds,
    )
