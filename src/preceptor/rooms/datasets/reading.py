"""How a form's fields are read for training: which holds the prompt, which the responses."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.forms import Form

_ONE_TURN = [{"role": "user", "text": "Hello"}]


@dataclass(frozen=True)
class Reading:
    """The names of the fields; "" = none."""

    prompt: str
    responses: str


def reading_of(form: Form) -> Reading:
    """The field that is shuffled holds the responses; the first of the others the prompt."""
    return Reading(next((name for name in form.fields if name != form.shuffled_field), ""), form.shuffled_field)


def prompt_before(form: Form, about: str) -> str:
    """The first field of words before which the field a question is about stands; "" = none."""
    others = ((name, field.kind) for name, field in form.fields.items() if name != about)
    return next((name for name, kind in others if not kind.media and not kind.shuffles), "")


def takes_turns(form: Form, name: str) -> bool:
    """Whether a field holds the turns of a conversation; asked of the field itself, since kinds come and go."""
    field = form.fields[name]
    return not field.kind.faults(field.settings, _ONE_TURN)
