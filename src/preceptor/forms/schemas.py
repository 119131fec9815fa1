"""JSON schemas of forms and answers, for the API and for types in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from preceptor.fields import registry as field_registry
from preceptor.forms.form import BoundQuestion, Form
from preceptor.questions import registry as question_registry

DIALECT = "https://json-schema.org/draft/2020-12/schema"
OPENAPI_ROOT = "#/components/schemas/"


def component_schemas(root: str = OPENAPI_ROOT) -> dict[str, Any]:
    """Name → JSON schema (2020-12) of every kind there is (`RankQuestion`, `RankAnswer`, `ChatField`, …) and of `Form`;
    they refer to each other under `root`."""
    found: dict[str, Any] = {}
    for name, field in field_registry.all_kinds().items():
        found.update(_named(field.Field, name, "Field", root))
    for name, question in question_registry.all_kinds().items():
        found.update(_named(question.Question, name, "Question", root))
        found.update(_named(question.Answer, name, "Answer", root))
    found["Form"] = _form_schema(root)
    return found


def answer_schema(form: Form) -> dict[str, Any]:
    """JSON schema (2020-12) of the answers to one form, whole in itself."""
    definitions: dict[str, Any] = {}
    for question in form.questions.values():
        definitions.update(_named(question.kind.Answer, question.settings.kind, _part(question), "#/$defs/"))
    return {
        "$schema": DIALECT,
        "type": "object",
        "properties": {n: _ref("#/$defs/", q.settings.kind, _part(q)) for n, q in form.questions.items()},
        "required": [
            name
            for name, question in form.questions.items()
            if question.settings.required and question.settings.show_if is None
        ],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _part(question: BoundQuestion) -> str:
    """One answer, or one for each part."""
    return "Answers" if question.settings.repeat else "Answer"


def _form_schema(root: str) -> dict[str, Any]:
    return {
        "title": "Form",
        "type": "object",
        "properties": {
            "fields": _list_of(field_registry.all_kinds(), "Field", root),
            "questions": _list_of(question_registry.all_kinds(), "Question", root),
        },
        "required": ["fields", "questions"],
        "additionalProperties": False,
    }


def _list_of(kinds: Iterable[str], part: str, root: str) -> dict[str, Any]:
    refs: Mapping[str, str] = {name: _ref(root, name, part)["$ref"] for name in kinds}
    one_of = [{"$ref": ref} for ref in refs.values()]
    return {
        "type": "array",
        "minItems": 1,
        "items": {"oneOf": one_of, "discriminator": {"propertyName": "kind", "mapping": refs}},
    }


def _named(model: type[BaseModel], kind: str, part: str, root: str) -> dict[str, Any]:
    """The model's schema as `<Kind><Part>`, and what it is made of as `<Kind><its name>`."""
    schema = model.model_json_schema(ref_template=root + _title(kind) + "{model}")
    inner = {_title(kind) + name: each for name, each in schema.pop("$defs", {}).items()}
    if not part.startswith("Answer"):
        schema["required"] = sorted({"kind", *schema.get("required", ())})
    return {_title(kind) + part: schema | {"title": _title(kind) + part}, **inner}


def _ref(root: str, kind: str, part: str) -> dict[str, str]:
    return {"$ref": f"{root}{_title(kind)}{part}"}


def _title(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))
