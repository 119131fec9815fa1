"""A judgment of code is a rating with runs beside it: the rating says what the points mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.code.schema import HIGH, LOW, Answer, Question
from preceptor.questions.contract import Comparable, Label, Preference, Resolved, Shown
from preceptor.questions.rate import exports
from preceptor.questions.rate import labels as rating
from preceptor.questions.rate import schema as rate

TITLES = {
    "correctness": "Correctness",
    "efficiency": "Efficiency",
    "security": "Security",
    "best_practice": "Best practice",
    "instruction_following": "Follows the instruction",
}


def as_rating(question: Question) -> rate.Question:
    dimensions = tuple(rate.Dimension(name=name, title=TITLES[name]) for name in question.dimensions)
    return rate.Question(
        name=question.name, title=question.title, about=question.about, dimensions=dimensions, low=LOW, high=HIGH
    )


def rated(answer: Answer) -> rate.Answer:
    return rate.Answer(values=answer.values)


def labels(question: Question, shown: Shown, answer: Answer) -> Mapping[str, Label]:
    return rating.labels(as_rating(question), shown, rated(answer))


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return tuple(range(LOW, HIGH + 1))


def family(unit: str) -> str:
    return rating.family(unit)


def assemble(question: Question, shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """Runs are one person's own: what many agree on has none."""
    found = rating.assemble(as_rating(question), shown, resolved)
    return Answer(values=found.values) if found else None


def distance(question: Question, one: Answer, other: Answer) -> float:
    """Of the points alone: who ran the code is no judgment."""
    return rating.distance(as_rating(question), rated(one), rated(other))


def comparables(question: Question) -> list[Comparable]:
    return rating.comparables(as_rating(question))


def preferences(question: Question, shown: Shown, answer: Answer) -> list[Preference]:
    return exports.preferences(as_rating(question), shown, rated(answer))


def ratings(question: Question, shown: Shown, answer: Answer) -> dict[str, float]:
    return exports.ratings(as_rating(question), shown, rated(answer))


def summary(question: Question, shown: Shown, answer: Answer) -> str:
    said = exports.summary(as_rating(question), shown, rated(answer))
    if not answer.runs:
        return f"{said}; not run"
    last = {run.response: run.outcome for run in answer.runs}
    ran = ", ".join(f"{response} {outcome}" for response, outcome in last.items())
    return f"{said}; run in the page, as it reports: {ran}"
