"""What makes a choice whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.choice.schema import Answer, Question
from preceptor.questions.contract import Shown


def faults(question: Question, _shown: Shown, answer: Answer) -> list[Fault]:
    if answer.unsure:
        return _unsure_faults(question, answer)
    allowed = {option.value for option in question.options}
    found = [
        Fault(f"/values/{place}", f"{quoted(value)} is not one of the options.")
        for place, value in enumerate(answer.values[: len(allowed) + 1])
        if value not in allowed
    ]
    if len(set(answer.values)) < len(answer.values):
        found.append(Fault("/values", "An option is chosen twice."))
    return found + _number_faults(question, len(answer.values))


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    values = [option.value for option in question.options]
    found = []
    if len(set(values)) < len(values):
        found.append(Fault("/options", "Each option needs a value of its own."))
    if not question.multiple and (question.at_least != 1 or question.at_most not in (None, 1)):
        found.append(
            Fault(
                "/multiple",
                "Without “multiple”, exactly one option is chosen: leave out at_least and at_most.",
            )
        )
    if question.multiple and question.at_least > limits(question)[1]:
        found.append(Fault("/at_least", "More options are asked for than may be chosen."))
    if question.at_most is not None and question.at_most > len(values):
        found.append(Fault("/at_most", f"There are only {len(values)} options."))
    return found


def limits(question: Question) -> tuple[int, int]:
    """(fewest, most) options that may be chosen."""
    if not question.multiple:
        return 1, 1
    return question.at_least, question.at_most or len(question.options)


def _unsure_faults(question: Question, answer: Answer) -> list[Fault]:
    if not question.allow_unsure:
        return [Fault("/unsure", "This question asks for a choice; skip the item if you cannot make one.")]
    return [Fault("/values", "Choose options or say you are not sure, not both.")] if answer.values else []


def _number_faults(question: Question, chosen: int) -> list[Fault]:
    fewest, most = limits(question)
    if chosen < fewest:
        return [Fault("/values", "Choose an option." if fewest == 1 else f"Choose at least {fewest} options.")]
    if chosen > most:
        return [Fault("/values", "Choose one option only." if most == 1 else f"Choose at most {most} options.")]
    return []
