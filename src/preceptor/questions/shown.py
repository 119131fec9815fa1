"""The responses a question is asked about, as every kind that judges responses reads them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.contract import QuestionBase, Shown

RESPONSES = "responses"
"""The kind of field that holds responses."""


def response_ids(question: QuestionBase, shown: Shown) -> list[str]:
    """Ids in the stored order (not the order shown, which differs from person to person)."""
    return [response["id"] for response in shown.get(question.about, ())]


def response_texts(question: QuestionBase, shown: Shown) -> dict[str, str]:
    return {response["id"]: response["text"] for response in shown.get(question.about, ())}


def pair_unit(one: str, other: str) -> str:
    """The unit of an unordered pair: sorted, so that the order shown does not matter."""
    return f"{one}|{other}" if one <= other else f"{other}|{one}"


def pair_units(ids: list[str]) -> list[str]:
    return [f"{one}|{other}" for one, other in combinations(sorted(ids), 2)]


def must_be_about_responses(question: QuestionBase, fields: Mapping[str, str]) -> list[Fault]:
    if fields.get(question.about) == RESPONSES:
        return []
    return [Fault("/about", f"This question judges responses, but {quoted(question.about)} holds none. "
                            f"Name a field of kind “{RESPONSES}”.")]  # fmt: skip


def is_about_responses(question: QuestionBase, shown: Shown) -> bool:
    """Whether the field asked about holds responses (a list of things with ids) rather than text or turns."""
    value = shown.get(question.about)
    return isinstance(value, list) and all(isinstance(each, dict) and "id" in each for each in value)
