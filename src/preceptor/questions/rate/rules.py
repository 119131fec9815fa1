"""What makes a rating whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.rate.schema import WHOLE, Answer, Question
from preceptor.questions.shown import must_be_about_responses, response_ids


def subjects(question: Question, shown: Shown) -> list[str]:
    """What is rated: the ids of the responses, or the whole."""
    return [WHOLE] if question.per == "whole" else response_ids(question, shown)


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    ids = subjects(question, shown)
    names = {dimension.name for dimension in question.dimensions}
    found = _strangers(answer, ids, names)
    for subject in ids:
        found += _subject_faults(question, subject, answer.values.get(subject, {}))
    return found


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = must_be_about_responses(question, fields) if question.per == "response" else []
    if question.low >= question.high:
        found.append(Fault("/high", f"The scale must rise: {question.high} is not above {question.low}."))
    names = [dimension.name for dimension in question.dimensions]
    if len(set(names)) < len(names):
        found.append(Fault("/dimensions", "Each dimension may be named once."))
    return found + list(_anchor_faults(question))


def _strangers(answer: Answer, ids: list[str], names: set[str]) -> list[Fault]:
    """Ratings of what was not shown or not asked."""
    found = []
    for subject, values in answer.values.items():
        if subject not in ids:
            found.append(Fault("/values" + pointer([subject]), f"There is no response {quoted(subject)} on this item."))
        elif not values.keys() <= names:
            asked = ", ".join(sorted(names))
            found += [
                Fault(
                    "/values" + pointer([subject, name]),
                    f"This question does not ask about {quoted(name)}: only {asked}.",
                )
                for name in sorted(values.keys() - names)[:MOST_FAULTS]
            ]
        if len(found) >= MOST_FAULTS:
            break
    return found


def _subject_faults(question: Question, subject: str, values: Mapping[str, int]) -> list[Fault]:
    found = []
    low, high = question.low, question.high
    for dimension in question.dimensions:
        value = values.get(dimension.name)
        if value is None:
            found.append(Fault(f"/values/{subject}/{dimension.name}", f"Rate {dimension.title} too."))
        elif not low <= value <= high:
            found.append(Fault(f"/values/{subject}/{dimension.name}", f"The scale runs from {low} to {high}."))
    return found


def _anchor_faults(question: Question) -> Iterator[Fault]:
    points = {str(point) for point in range(question.low, question.high + 1)}
    for place, dimension in enumerate(question.dimensions):
        for point in dimension.anchors:
            if point not in points:
                yield Fault(
                    f"/dimensions/{place}/anchors" + pointer([point]),
                    f"{quoted(point)} is no point of the scale {question.low} to {question.high}.",
                )
