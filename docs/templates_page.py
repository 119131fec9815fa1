"""The page of ready-made kinds of work: each template with its picture, its questions and what it starts with."""

from __future__ import annotations

from preceptor.questions import registry
from preceptor.templates import Template, all_templates

_LEAD = """A template is a form, a guideline of one page and sample items, written by us; a project made from it is yours to change.
`preceptor project create NAME --template TEMPLATE`, or **New project** on the page. The numbers T1 to T14 are those of the
product's list of kinds of work."""


def text() -> str:
    return "\n\n".join([_LEAD, *map(_section, all_templates().values())]) + "\n"


def _section(each: Template) -> str:
    asked = [f"{one['title']} ({registry.kind(one['kind']).title.lower()})" for one in each.form["questions"]]
    defaults = each.defaults
    gold = sum(item.gold is not None for item in each.samples())
    facts = (
        f"{defaults.overlap} answers an item, gold {defaults.gold_share:.0%}, about {defaults.estimated_seconds} s an item; "
        f"{len(each.samples())} sample items, {gold} of them gold."
    )
    picture = f"![{each.title}: a task as people see it, begun](../images/work-{each.name}.png)"
    return "\n\n".join(
        [f"## {each.kind_of_work} {each.title}", f"`{each.name}`. {each.description}", picture,
         f"Asks: {'; '.join(asked)}. {facts}"]
    )  # fmt: skip
