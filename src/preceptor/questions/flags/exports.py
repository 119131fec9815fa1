"""What flags teach a classifier, and how they are said in one line."""

from __future__ import annotations

from preceptor.questions.contract import Shown
from preceptor.questions.flags.schema import Answer, Question


def tags(_question: Question, _shown: Shown, answer: Answer) -> dict[str, bool]:
    """Hazard code → whether it is there; a missing key means unknown, as in OpenAI's moderation set (2022)."""
    return {code: flag.holds == "yes" for code, flag in answer.flags.items() if flag.holds != "unknown"}


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    titles = {hazard.code: hazard.title for hazard in question.hazards}
    there = [_said(question, titles.get(code, code), flag.severity)
             for code, flag in answer.flags.items() if flag.holds == "yes"]  # fmt: skip
    unknown = [titles.get(code, code) for code, flag in answer.flags.items() if flag.holds == "unknown"]
    said = [", ".join(there) if there else "no hazard found"]
    if unknown:
        said.append("unknown: " + ", ".join(unknown))
    if answer.targets:
        said.append("aimed at " + ", ".join(one.title for one in question.targets if one.value in answer.targets))
    if answer.refusal is not None:
        said += [one.title for one in question.refusals if one.value == answer.refusal]
    return "; ".join(said)


def _said(question: Question, title: str, severity: int | None) -> str:
    return f"{title} ({question.severities[severity - 1]})" if severity else title
