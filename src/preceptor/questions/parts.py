"""The texts in what is shown, by the name that a mark or a claim gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.questions.contract import QuestionBase, Shown


def parts(question: QuestionBase, shown: Shown) -> Mapping[str, str]:
    """Part → its source text: one text under "", the responses by id, turns and steps by their number from 0."""
    value = shown.get(question.about)
    if isinstance(value, str):
        return {"": value} if value.strip() else {}
    if isinstance(value, list | tuple):
        return {name: text for at, each in enumerate(value) for name, text in [named(at, each)] if text.strip()}
    return {}


def named(at: int, each: Any) -> tuple[str, str]:
    """The name and the text of the part at a place of a list; ("", "") where it holds none."""
    if isinstance(each, str):
        return str(at), each
    if isinstance(each, Mapping) and isinstance(each.get("text"), str):
        return str(each.get("id", at)), each["text"]
    return "", ""
