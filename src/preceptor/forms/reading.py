"""Reads a form from JSON, or says everything that is wrong with it and where."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import Any

from preceptor.base.problems import Fault, Problem, invalid
from preceptor.base.reading import MOST_FAULTS, quoted, read, under
from preceptor.fields import registry as field_registry
from preceptor.forms import conditions
from preceptor.forms.form import BoundField, BoundQuestion, Form
from preceptor.forms.repeated import repeat_faults, repeated
from preceptor.questions import registry as question_registry
from preceptor.questions.contract import QuestionBase, QuestionKind

MOST_PARTS = 50
"""Fields, and questions, in one form."""
PARTS = ("fields", "questions")


def parse(raw: object) -> Form:
    """A form from JSON. Raises Problem `form.invalid`; faults point into `raw` ("/questions/1/options")."""
    faults = _shape_faults(raw)
    if faults or not isinstance(raw, dict):
        raise _form_invalid(faults)
    kinds = {name: kind for part in raw["fields"] for name, kind in _named_kind(part)}
    fields: dict[str, BoundField] = {}
    questions: dict[str, BoundQuestion] = {}
    for place, part in enumerate(raw["fields"]):
        faults += _take_field(part, f"/fields/{place}", into=fields)
    for place, part in enumerate(raw["questions"]):
        faults += _take_question(part, f"/questions/{place}", kinds=kinds, fields=fields, into=questions)
    if faults:
        raise _form_invalid(faults)
    return Form(fields, questions)


@functools.lru_cache(maxsize=1024)
def parse_stored(text: str) -> Form:
    """A form from its stored JSON text, kept in memory: a version of a form never changes. Raises as
    `parse`."""
    return parse(json.loads(text))


def _shape_faults(raw: object) -> list[Fault]:
    if not isinstance(raw, dict):
        return [Fault("", "A form is an object with a list of fields and a list of questions.")]
    if set(raw) != set(PARTS):
        return [Fault("", "A form has “fields” and “questions”, and nothing else.")]
    found = []
    for part in PARTS:
        if not isinstance(raw[part], list) or not raw[part]:
            found.append(Fault(f"/{part}", f"List at least one of the {part}."))
        elif len(raw[part]) > MOST_PARTS:
            found.append(Fault(f"/{part}", f"At most {MOST_PARTS} {part} are taken; here are {len(raw[part])}."))
    return found


def _named_kind(part: object) -> list[tuple[str, str]]:
    """The field's (name, kind) when it says both, even if it is otherwise faulty, so that one mistake
    gives one fault."""
    if isinstance(part, dict) and isinstance(part.get("name"), str) and isinstance(part.get("kind"), str):
        return [(part["name"], part["kind"])]
    return []


def _take_field(part: object, at: str, *, into: dict[str, BoundField]) -> list[Fault]:
    kind = _kind_named_in(part, field_registry.all_kinds(), "field")
    if isinstance(kind, Fault):
        return under(at, [kind])
    settings = read(kind.Field, part, at=at)
    if isinstance(settings, list):
        return settings
    if settings.name in into:
        return [_named_twice(settings.name, "field", at)]
    into[settings.name] = BoundField(settings, kind)
    return []


def _take_question(
    part: object,
    at: str,
    *,
    kinds: Mapping[str, str],
    fields: Mapping[str, BoundField],
    into: dict[str, BoundQuestion],
) -> list[Fault]:
    kind = _kind_named_in(part, question_registry.all_kinds(), "question")
    if isinstance(kind, Fault):
        return under(at, [kind])
    settings = read(kind.Question, part, at=at)
    if isinstance(settings, list):
        return settings
    if settings.name in into:
        return [_named_twice(settings.name, "question", at)]
    if settings.about not in kinds:
        return [
            Fault(
                f"{at}/about",
                f"The form has no field {quoted(settings.about)}; there are {', '.join(kinds)}.",
            )
        ]
    earlier = dict(into)
    into[settings.name] = BoundQuestion(settings, kind)
    faults = [*kind.setting_faults(settings, kinds), *_repeat(settings, kind, fields, into=into)]
    if not faults:
        faults = _condition(settings.name, earlier, fields, into=into)
    return under(at, faults)


def _condition(
    name: str, earlier: Mapping[str, BoundQuestion], fields: Mapping[str, BoundField], *, into: dict[str, BoundQuestion]
) -> list[Fault]:
    """Bind a question's condition to the places of the values it looks at; the faults if it cannot be."""
    settings, kind = into[name].settings, into[name].kind
    if settings.show_if is None:
        return []
    asked = {each: (one.settings, one.kind) for each, one in earlier.items()}
    about = fields.get(settings.about)
    faults = conditions.faults(settings, kind, asked, narrows=about is not None and about.kind.shuffles)
    if not faults:
        bound = settings.model_copy(update={"show_if": conditions.filled(settings.show_if, asked)})
        into[name] = BoundQuestion(bound, kind)
    return faults


def _repeat(
    settings: QuestionBase,
    kind: QuestionKind[Any, Any],
    fields: Mapping[str, BoundField],
    *,
    into: dict[str, BoundQuestion],
) -> list[Fault]:
    """Bind a repeated question to its parts; the faults if it cannot be. A faulty field has said so itself."""
    field = fields.get(settings.about)
    if not settings.repeat or field is None:
        return []
    faults = repeat_faults(kind, settings.about, [name for name, one in fields.items() if one.kind.has_parts])
    if not faults:
        into[settings.name] = BoundQuestion(settings, repeated(kind, field.settings, field.kind))
    return faults


def _kind_named_in(part: object, kinds: Mapping[str, Any], thing: str) -> Any | Fault:
    if not isinstance(part, dict):
        return Fault("", f"A {thing} is an object.")
    name = part.get("kind")
    if isinstance(name, str) and name in kinds:
        return kinds[name]
    return Fault("/kind", f"There is no kind of {thing} {quoted(name)}; there are {', '.join(kinds)}.")


def _named_twice(name: str, thing: str, at: str) -> Fault:
    return Fault(f"{at}/name", f"Another {thing} is already named {quoted(name)}.")


def _form_invalid(faults: list[Fault]) -> Problem:
    first = faults[0]
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return invalid(
        "form.invalid",
        f"At {first.where or 'the top'}: {first.why}{more}",
        hint="Mend what is marked and try again.",
        faults=faults[:MOST_FAULTS],
    )
