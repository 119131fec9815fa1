"""Finds the kinds of question: each folder beside this file, and each installed entry point."""

from __future__ import annotations

import functools
import importlib.resources
import json
import sys
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any

from preceptor import questions
from preceptor.base.plugins import Plugins
from preceptor.base.problems import invalid
from preceptor.base.reading import quoted
from preceptor.questions.contract import QuestionKind

GROUP = "preceptor.questions"
"""The entry-point group under which another package offers its kinds."""


@functools.cache
def all_kinds() -> Mapping[str, QuestionKind[Any, Any]]:
    """Name → kind. Raises Problem `plugin.*` when one is malformed, rather than leaving it out in silence."""
    return Plugins(questions, GROUP, "KIND", QuestionKind).load()


def kind(name: str) -> QuestionKind[Any, Any]:
    """Raises Problem `question.kind_unknown`, naming the kinds there are."""
    try:
        return all_kinds()[name]
    except (KeyError, TypeError):
        raise invalid(
            "question.kind_unknown",
            f"There is no kind of question {quoted(name)}; there are {', '.join(all_kinds())}.",
            hint="Choose one of these, or install the package that brings it.",
        ) from None


def folder(name: str) -> Traversable:
    """Where the kind keeps its examples, guide and face."""
    module = sys.modules[kind(name).Question.__module__].__package__ or ""
    return importlib.resources.files(module)


def examples(name: str) -> dict[str, list[dict[str, Any]]]:
    """The kind's own examples: {"good": […], "bad": […]}."""
    found: dict[str, list[dict[str, Any]]] = json.loads((folder(name) / "examples.json").read_text("utf-8"))
    return found


def guide(name: str) -> str:
    """The kind's one page (markdown) for managers and contributors."""
    return (folder(name) / "guide.md").read_text("utf-8")
