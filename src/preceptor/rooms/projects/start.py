"""What a new project begins with: a template's form and guidelines, or the maker's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from preceptor.base.problems import invalid
from preceptor.forms import Form, parse
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.projects.nouns import NewProject
from preceptor.templates import template

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
    """What was given goes before what the template says, and that before what the house says.

    Raises Problem `projects.start` when there is both a template and a form, or neither; `template.not_found`.
    """
    if bool(new.template) == (new.form is not None):
        raise invalid(
            "projects.start",
            "A project begins with a template or with a form of its own: name one of them, not both.",
            hint="Send “template” (see GET /templates) or “form”.",
        )
    begun = _from_template(new.template) if new.template else Start(parse(new.form), (), OVERLAP, GOLD_SHARE, None)
    given = {name: getattr(new, name) for name in ("guidelines", "overlap", "gold_share", "estimated_seconds")}
    return replace(begun, **{name: value for name, value in given.items() if value is not None})


def _from_template(name: str) -> Start:
    found = template(name)
    return Start(
        form=found.parsed_form(),
        guidelines=tuple(Clause(one.number, one.title, one.text) for one in found.guidelines),
        overlap=found.defaults.overlap,
        gold_share=found.defaults.gold_share,
        estimated_seconds=found.defaults.estimated_seconds,
    )
