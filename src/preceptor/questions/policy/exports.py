"""What a decision teaches a classifier, what it cites, and how it is said in one line."""

from __future__ import annotations

from preceptor.questions.contract import Shown
from preceptor.questions.policy.schema import Answer, Question, Violation


def tags(question: Question, _shown: Shown, answer: Answer) -> dict[str, bool]:
    """Clause number → whether it is violated; unclear clauses are left out."""
    violated = {one.clause for one in answer.violated}
    return {one.number: one.number in violated for one in question.clauses if one.number not in answer.unclear}


def judged_by(question: Question) -> tuple[str, int]:
    return question.policy, question.policy_version


def cites(_question: Question, answer: Answer) -> list[str]:
    return [*(one.clause for one in answer.violated), *answer.unclear]


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    said = ["violates " + ", ".join(_said(question, one) for one in answer.violated)] if answer.violated else []
    if answer.unclear:
        said.append("unclear: " + ", ".join(answer.unclear))
    if answer.escalate:
        said.append("escalated")
    said += [one.title for one in question.actions if one.value == answer.action]
    if answer.on_model:
        said.append("the model: " + ", ".join(one.replace("_", " ") for one in answer.on_model))
    if not answer.violated and not answer.escalate and not answer.unclear:
        said.insert(0, "violates nothing")
    return "; ".join(said) + f" (version {answer.policy_version})"


def _said(question: Question, violation: Violation) -> str:
    if violation.severity is None:
        return violation.clause
    return f"{violation.clause} ({question.severities[violation.severity - 1]})"
