"""A review as single points, step by step, and in one line of plain words.

Unit "3": the point given to the fourth step; unsure has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.questions.chain import Step
from preceptor.questions.contract import Label, Shown
from preceptor.questions.steps.rules import first_error, texts
from preceptor.questions.steps.schema import BAD, GOOD, NEUTRAL, Answer, Judged, Question

_SIGNS = {GOOD: "+", NEUTRAL: "0", BAD: "−", None: "?"}


def labels(_question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    return {str(at): step.point for at, step in enumerate(answer.steps) if step.point is not None}


def chain(question: Question, shown: Shown, answer: Answer) -> list[Step]:
    """The steps rated, with what should stand in place of a wrong one."""
    rated = zip(texts(question, shown), answer.steps, strict=False)
    return [Step(text, step.point, step.better) for text, step in rated]


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return (BAD, NEUTRAL, GOOD)


def family(_unit: str) -> str:
    return "step"


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    signs = "".join(_SIGNS[step.point] for step in answer.steps[:60]) + ("…" if len(answer.steps) > 60 else "")
    error = first_error(answer)
    said = [signs or "no step rated"]
    said.append(
        "no error" if error is None else f"first error at step {error + 1}{_named(question, answer.steps[error])}"
    )
    if answer.finish in ("give_up", "bad_problem"):
        said.append(answer.finish.replace("_", " "))
    return "; ".join(said)


def _named(question: Question, step: Judged) -> str:
    titles = {one.value: one.title for one in question.errors}
    return f" ({titles.get(step.error, step.error)})" if step.error else ""
