"""A project's form: fields shown and questions asked; `parse` reads one from JSON."""

from preceptor.forms.at_rest import answers_at_rest, summary_at_rest
from preceptor.forms.form import Answers, BoundField, BoundQuestion, Form, Reply, answers_invalid
from preceptor.forms.reading import parse, parse_stored
from preceptor.forms.schemas import answer_schema, component_schemas

__all__ = [
    "Answers",
    "BoundField",
    "BoundQuestion",
    "Form",
    "Reply",
    "answer_schema",
    "answers_at_rest",
    "answers_invalid",
    "component_schemas",
    "parse",
    "parse_stored",
    "summary_at_rest",
]
