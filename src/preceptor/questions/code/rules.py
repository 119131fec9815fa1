"""What makes a judgment of code whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.code.points import as_rating, rated
from preceptor.questions.code.schema import Answer, Question, Run
from preceptor.questions.contract import Shown
from preceptor.questions.rate import rules as rating
from preceptor.questions.shown import must_be_about_responses, response_ids
from preceptor.questions.text.rules import CONTROL


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    found = rating.faults(as_rating(question), shown, rated(answer))
    ids = response_ids(question, shown)
    for place, run in enumerate(answer.runs):
        found += _run_faults(run, ids, f"/runs/{place}")
    if question.must_run:
        ran = {run.response for run in answer.runs}
        found += [Fault("/runs", f"Run {each} before you judge it.") for each in ids if each not in ran]
    return found


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = must_be_about_responses(question, fields)
    if len(set(question.dimensions)) < len(question.dimensions):
        found.append(Fault("/dimensions", "Each dimension may be named once."))
    if question.tests and question.tests not in fields:
        there = ", ".join(fields)
        found.append(Fault("/tests", f"The form has no field {quoted(question.tests)} with tests; there are {there}."))
    return found


def _run_faults(run: Run, ids: list[str], at: str) -> list[Fault]:
    found = []
    if run.response not in ids:
        found.append(Fault(f"{at}/response", f"There is no response {quoted(run.response)} on this item."))
    for name in ("tried", "output", "runner"):
        if CONTROL.search(getattr(run, name)):
            found.append(Fault(f"{at}/{name}", "There is an invisible control character in it; remove it."))
    if run.what == "tests" and run.tried:
        found.append(Fault(f"{at}/tried", "Only a try of one's own has code of its own."))
    return found
