"""What makes a review of steps whole, and what makes one impossible to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.steps.schema import BAD, Answer, Judged, Question

GAVE_UP = ("give_up", "bad_problem")


def texts(question: Question, shown: Shown) -> Sequence[str]:
    """The steps shown, in order."""
    value = shown.get(question.about)
    return [step for step in value if isinstance(step, str)] if isinstance(value, list | tuple) else []


def first_error(answer: Answer) -> int | None:
    """The place of the first wrong step, from 0."""
    return next((at for at, step in enumerate(answer.steps) if step.point == BAD), None)


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    count = len(texts(question, shown))
    if len(answer.steps) > count:
        return [Fault("/steps", f"There are {count} steps; {len(answer.steps)} are rated.")]
    found: list[Fault] = []
    for at, step in enumerate(answer.steps):
        found += [Fault(f"/steps/{at}/{where}", why) for where, why in _step_faults(question, step)]
        if len(found) >= MOST_FAULTS:
            return found[:MOST_FAULTS]
    return [*found, *_extent_faults(question, answer, count), *_finish_faults(question, answer, count)]


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    values = [one.value for one in question.errors]
    return [Fault("/errors", "Each needs a value of its own.")] if len(set(values)) < len(values) else []


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if question.required and not texts(question, shown):
        return [Fault(f"/{question.about}", "There are no steps here to review: a list of texts is needed.")]
    return []


def _step_faults(question: Question, step: Judged) -> Iterator[tuple[str, str]]:
    wrong = step.point == BAD
    if step.unsure and step.rating:
        yield "rating", "Give a point or say you are unsure, not both."
    known = {one.value for one in question.errors}
    if step.error and not wrong:
        yield "error", "Only a wrong step has an error."
    elif step.error and step.error not in known:
        yield "error", f"{quoted(step.error)} is not one of the errors."
    elif wrong and known and not step.error:
        yield "error", "Say what is wrong with this step."
    if step.better and not (wrong and question.rewrite):
        yield "better", "A better step can be written only in place of a wrong one, where the question allows it."


def _extent_faults(question: Question, answer: Answer, count: int) -> Iterator[Fault]:
    error = first_error(answer)
    if question.stop_at_error and error is not None:
        if len(answer.steps) > error + 1:
            yield Fault("/steps", f"The review ends at the first wrong step, number {error + 1}.")
    elif len(answer.steps) < count and answer.finish not in GAVE_UP:
        yield Fault("/steps", f"Rate step {len(answer.steps) + 1} too; there are {count}.")


def _finish_faults(question: Question, answer: Answer, count: int) -> Iterator[Fault]:
    if not question.finish:
        if answer.finish:
            yield Fault("/finish", "This question does not ask why the review ended.")
        return
    error = first_error(answer)
    if not answer.finish:
        yield Fault("/finish", "Say why the review ended.")
    elif answer.finish == "found_error" and error is None:
        yield Fault("/finish", "No step is rated wrong, so no error was found.")
    elif answer.finish == "solution" and (error is not None or len(answer.steps) < count):
        yield Fault("/finish", "It is a solution only where every step is rated and none is wrong.")
