"""What makes a choice whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.choice.schema import MOST_OF_SEVERAL, Answer, Question
from preceptor.questions.contract import Shown
from preceptor.questions.written import written_fault


def faults(question: Question, _shown: Shown, answer: Answer) -> list[Fault]:
    if answer.unsure or answer.hard:
        return list(_instead_faults(question, answer))
    tree = question.tree
    found = []
    for place, value in enumerate(answer.values[: limits(question)[1] + 1]):
        if value not in tree.paths:
            found.append(Fault(f"/values/{place}", f"{quoted(value)} is not one of the options."))
        elif question.leaves_only and value in tree.branches:
            found.append(Fault(f"/values/{place}", f"{quoted(value)} is a branch: choose what lies under it."))
    if len(set(answer.values)) < len(answer.values):
        found.append(Fault("/values", "An option is chosen twice."))
    chosen = len(answer.values) + bool(answer.other)
    return found + list(_other_faults(question, answer)) + _number_faults(question, chosen)


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    values = [option.value for option in question.options]
    found = []
    if len(set(values)) < len(values):
        found.append(Fault("/options", "Each option needs a value of its own."))
    if not question.multiple and (question.at_least != 1 or question.at_most not in (None, 1)):
        found.append(
            Fault("/multiple", "Without “multiple”, exactly one option is chosen: leave out at_least and at_most.")
        )
    if question.multiple and question.at_least > limits(question)[1]:
        found.append(Fault("/at_least", "More options are asked for than may be chosen."))
    if question.at_most is not None and question.at_most > len(values):
        found.append(Fault("/at_most", f"There are only {len(values)} options."))
    if question.multiple and len(values) > MOST_OF_SEVERAL:
        found.append(Fault("/multiple", f"Several can be chosen of at most {MOST_OF_SEVERAL} options; "
                           f"here are {len(values)}. Ask for one, or split the list."))  # fmt: skip
    return found + list(_tree_faults(question))


def limits(question: Question) -> tuple[int, int]:
    """(fewest, most) options that may be chosen, something else among them."""
    if not question.multiple:
        return 1, 1
    return question.at_least, question.at_most or len(question.options) + question.allow_other


def _tree_faults(question: Question) -> Iterator[Fault]:
    known = {option.value for option in question.options}
    tree = question.tree
    for place, option in enumerate(question.options):
        if option.parent and option.parent not in known:
            yield Fault(f"/options/{place}/parent", f"There is no option {quoted(option.parent)} to lie under.")
        elif option.parent and option.value not in tree.paths:
            yield Fault(f"/options/{place}/parent", f"{quoted(option.value)} lies under itself in the end.")


def _instead_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    """What is answered instead of a choice stands alone."""
    if answer.unsure and not question.allow_unsure:
        yield Fault("/unsure", "This question asks for a choice; skip the item if you cannot make one.")
    if answer.hard and not question.allow_hard:
        yield Fault("/hard", "This question asks for a choice; flag the item if it makes no sense.")
    if answer.unsure and answer.hard:
        yield Fault("/hard", "Say that you are not sure or that it is hard to interpret, not both.")
    if answer.values or answer.other:
        where = "/values" if answer.values else "/other"
        yield Fault(where, "Choose options or say why you cannot, not both.")


def _other_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    if answer.other and not question.allow_other:
        yield Fault("/other", "Only what is listed may be chosen here.")
    if answer.other and not answer.other.strip():
        yield Fault("/other", "Say what it is instead.")
    if why := written_fault(answer.other):
        yield Fault("/other", why)


def _number_faults(question: Question, chosen: int) -> list[Fault]:
    fewest, most = limits(question)
    if chosen < fewest:
        return [Fault("/values", "Choose an option." if fewest == 1 else f"Choose at least {fewest} options.")]
    if chosen > most:
        return [Fault("/values", "Choose one option only." if most == 1 else f"Choose at most {most} options.")]
    return []
