"""Answers at rest, read again by the form they were given under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.forms.form import Answers, Form


def answers_at_rest(form: Form, payload: Mapping[str, Any], kept: Mapping[str, Any]) -> Answers:
    """As `Form.summary` and its like take them. What the form does not ask or cannot read is left out; raises nothing."""
    return {name: reply.answer for name, reply in form.replies(payload, kept).items()}


def summary_at_rest(form: Form, payload: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
    """One line of plain words, of answers as they are kept."""
    return form.summary(payload, answers_at_rest(form, payload, kept))
