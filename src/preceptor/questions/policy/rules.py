"""What makes a decision whole, and what makes a case impossible to ask about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.contract import Shown
from preceptor.questions.policy.schema import Answer, Question, Violation
from preceptor.questions.written import written_fault


def faults(question: Question, _shown: Shown, answer: Answer) -> list[Fault]:
    found = list(_clause_faults(question, answer))
    if answer.policy_version != question.policy_version:
        found.append(Fault("/policy_version", f"This case is judged by version {question.policy_version}; "
                           f"the answer says {answer.policy_version}."))  # fmt: skip
    found += _choice_faults(question, answer)
    found += _word_faults(question, answer)
    return found + list(_model_faults(question, answer))


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    found = []
    for name, values in (
        ("clauses", [one.number for one in question.clauses]),
        ("severities", list(question.severities)),
        ("actions", [one.value for one in question.actions]),
        ("targets", [one.value for one in question.targets]),
    ):
        if twice := _twice(values):
            found.append(Fault(f"/{name}", f"{quoted(twice)} stands there twice."))
    if len(question.severities) == 1:
        found.append(Fault("/severities", "One grade of severity says nothing: give at least two, or none."))
    if len(question.actions) == 1:
        found.append(Fault("/actions", "One action is no choice: give at least two, or none."))
    return found


def _clause_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    known = {one.number for one in question.clauses}
    for place, violation in enumerate(answer.violated):
        yield from _violation_faults(question, known, violation, f"/violated/{place}")
    for place, number in enumerate(answer.unclear):
        if number not in known:
            yield Fault(f"/unclear/{place}", f"The policy has no clause {quoted(number)}.")
    violated = [one.clause for one in answer.violated]
    if _twice(violated):
        yield Fault("/violated", f"Clause {quoted(_twice(violated))} is named twice.")
    if both := _twice([*dict.fromkeys(violated), *answer.unclear]):
        yield Fault("/unclear", f"Clause {quoted(both)} is either violated or unclear, and named once.")


def _violation_faults(question: Question, known: set[str], violation: Violation, at: str) -> Iterator[Fault]:
    if violation.clause not in known:
        yield Fault(f"{at}/clause", f"The policy has no clause {quoted(violation.clause)}.")
    if question.severities and violation.severity is None:
        yield Fault(f"{at}/severity", f"Say how severely clause {quoted(violation.clause)} is violated.")
    if violation.severity is not None and violation.severity > len(question.severities):
        yield Fault(f"{at}/severity", f"This policy has {len(question.severities)} grades of severity.")


def _choice_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    actions = {one.value for one in question.actions}
    if actions and answer.action is None and not answer.escalate:
        yield Fault("/action", "Say what should be done.")
    if answer.action is not None and answer.action not in actions:
        yield Fault("/action", f"{quoted(answer.action)} is not one of the actions.")
    targets = {one.value for one in question.targets}
    for place, value in enumerate(answer.target):
        if value not in targets:
            yield Fault(f"/target/{place}", f"{quoted(value)} is not one of the groups.")
    if answer.target and not answer.violated:
        yield Fault("/target", "Nobody can be aimed at where nothing is violated.")
    if _twice(answer.target):
        yield Fault("/target", "A group is named twice.")


def _word_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    why = written_fault(answer.rationale)
    if why:
        yield Fault("/rationale", why)
    if question.needs_rationale and (answer.violated or answer.escalate) and not answer.rationale.strip():
        yield Fault("/rationale", "Say why, in a sentence somebody else could check.")
    if question.ask_confidence and answer.confidence is None:
        yield Fault("/confidence", "Say how sure you are.")
    if not question.ask_confidence and answer.confidence is not None:
        yield Fault("/confidence", "This question does not ask how sure you are.")


def _model_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    if question.about_model and not answer.on_model:
        yield Fault("/on_model", "Say whether the model's decision stands, or where it fails.")
    if not question.about_model and answer.on_model:
        yield Fault("/on_model", "There is no model's decision here to judge.")
    if "agree" in answer.on_model and len(answer.on_model) > 1:
        yield Fault("/on_model", "Either the model's decision stands or it fails, not both.")
    if _twice(answer.on_model):
        yield Fault("/on_model", "A finding is named twice.")


def _twice(values: Iterable[str]) -> str:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return ""
