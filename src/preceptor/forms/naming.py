"""Answers with other names for the responses they speak of, question by question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.forms.form import Form
from preceptor.forms.letters import lettered


def renamed(form: Form, answers: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Raw answers with `names` for ids, in those questions that speak of responses: what was chosen or typed elsewhere stays."""
    speaking = {
        name
        for name, one in form.questions.items()
        if one.kind.names_responses and one.settings.about == form.shuffled_field
    }
    return {name: lettered(said, names) if name in speaking else said for name, said in answers.items()}
