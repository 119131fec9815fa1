"""What makes flags whole, and what makes hazards impossible to ask about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.flags.schema import Answer, Flag, Question


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    """Every hazard must be spoken of: silence would read as "absent"."""
    missing = [hazard for hazard in question.hazards if hazard.code not in answer.flags]
    found = [Fault("/flags" + pointer([one.code]), f"Say whether “{one.title}” is there too.") for one in missing]
    if question.refusals and answer.refusal is None:
        found.append(Fault("/refusal", "Say what kind of reply or refusal this is."))
    return found + gold_faults(question, shown, answer)


def gold_faults(question: Question, _shown: Shown, answer: Answer) -> list[Fault]:
    """As `faults`, but hazards and the refusal may be left open."""
    codes = {hazard.code for hazard in question.hazards}
    found = [Fault("/flags" + pointer([code]), f"There is no hazard {quoted(code)} in this question.")
             for code in sorted(answer.flags.keys() - codes)[:MOST_FAULTS]]  # fmt: skip
    for code in [one for one in answer.flags if one in codes]:
        found += _flag_faults(question, code, answer.flags[code])
    return found + list(_target_faults(question, answer)) + list(_refusal_faults(question, answer))


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    found = []
    for name, values in (
        ("hazards", [one.code for one in question.hazards]),
        ("severities", list(question.severities)),
        ("targets", [one.value for one in question.targets]),
        ("refusals", [one.value for one in question.refusals]),
    ):
        if _twice(values):
            found.append(Fault(f"/{name}", f"{quoted(_twice(values))} stands there twice."))
    if len(question.severities) == 1:
        found.append(Fault("/severities", "One grade of severity says nothing: give at least two, or none."))
    return found


def _flag_faults(question: Question, code: str, flag: Flag) -> Iterator[Fault]:
    at = "/flags" + pointer([code])
    if flag.holds == "unknown" and not question.allow_unknown:
        yield Fault(f"{at}/holds", "This question asks for yes or no; skip the item if you cannot tell.")
    if flag.holds != "yes" and flag.severity is not None:
        yield Fault(f"{at}/severity", "Only a hazard that is there has a severity.")
    if flag.holds == "yes" and question.severities and flag.severity is None:
        yield Fault(f"{at}/severity", "Say how severe it is.")
    if flag.severity is not None and flag.severity > len(question.severities):
        yield Fault(f"{at}/severity", f"Severity runs from 1 to {len(question.severities)} here.")


def _target_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    known = {one.value for one in question.targets}
    for place, value in enumerate(answer.targets[: len(known) + 1]):
        if value not in known:
            yield Fault(f"/targets/{place}", f"{quoted(value)} is not one of the groups.")
    if answer.targets and not any(flag.holds == "yes" for flag in answer.flags.values()):
        yield Fault("/targets", "Nobody can be aimed at where no hazard is there.")
    if _twice(answer.targets):
        yield Fault("/targets", "A group is named twice.")


def _refusal_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    if answer.refusal is not None and answer.refusal not in {one.value for one in question.refusals}:
        yield Fault("/refusal", f"{quoted(answer.refusal)} is not one of the kinds of refusal.")


def _twice(values: Iterable[str]) -> str:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return ""
