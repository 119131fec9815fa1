"""What makes a comparison whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.compare.schema import Answer, Question
from preceptor.questions.contract import Shown
from preceptor.questions.shown import must_be_about_responses, response_ids


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    ids = response_ids(question, shown)
    found = [
        Fault(where, f"There is no response {quoted(named)} on this item.")
        for where, named in (("/left", answer.left), ("/right", answer.right))
        if named not in ids
    ]
    if answer.left == answer.right:
        found.append(Fault("/right", "A response cannot be compared with itself."))
    return found + _value_faults(question, answer)


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    return must_be_about_responses(question, fields)


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    held = len(response_ids(question, shown))
    return (
        [] if held == 2 else [Fault(f"/{question.about}", f"Comparing needs exactly two responses; here are {held}.")]
    )


def _value_faults(question: Question, answer: Answer) -> list[Fault]:
    found = []
    if abs(answer.value) > question.reach:
        found.append(Fault("/value", f"The scale runs from {-question.reach} to {question.reach}."))
    if answer.value == 0 and not question.allow_tie and not answer.both_bad:
        found.append(Fault("/value", "Ties are not allowed here: choose a side, however slightly."))
    if answer.both_bad and not question.allow_both_bad:
        found.append(Fault("/both_bad", "This question does not let you call both responses bad."))
    return found
