"""A project's form: fields shown and questions asked; `parse` reads one from JSON."""

from preceptor.forms.form import Answers, BoundField, BoundQuestion, Form
from preceptor.forms.reading import parse, parse_stored

__all__ = ["Answers", "BoundField", "BoundQuestion", "Form", "parse", "parse_stored"]
