"""A choice as labels, labels as a choice, and how far two choices lie apart.

One of many: unit "" → the value chosen. Several: one unit for each option → whether it was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.choice.rules import limits
from preceptor.questions.choice.schema import Answer, Question
from preceptor.questions.contract import Comparable, Label, Resolved, Shown


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    if answer.unsure:
        return {}
    if not question.multiple:
        return {"": answer.values[0]}
    return {option.value: option.value in answer.values for option in question.options}


def categories(question: Question, _unit: str) -> Sequence[Label]:
    if question.multiple:
        return (False, True)
    return tuple(option.value for option in question.options)


def family(unit: str) -> str:
    return unit


def assemble(question: Question, _shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    if not question.multiple:
        judged = resolved.get("")
        return Answer(values=(str(judged.label),)) if judged else None
    chances = {o.value: _chance(resolved[o.value]) for o in question.options if o.value in resolved}
    if not chances:
        return None
    likely = [value for value, judged in resolved.items() if value in chances and judged.label]
    return Answer(values=_within_limits(question, chances, likely))


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """Jaccard's distance between the sets chosen. Unsure against a choice is half-way: neither agreed nor
    denied, so that a guess never pays better than honesty."""
    if one.unsure != other.unsure:
        return 0.5
    mine, theirs = set(one.values), set(other.values)
    if not mine | theirs:
        return 0.0
    return 1 - len(mine & theirs) / len(mine | theirs)


def comparables(question: Question) -> list[Comparable]:
    """The options chosen; being unsure is a value of its own, as it chooses none."""
    options = tuple((option.value, option.title) for option in question.options)
    found = [Comparable("", question.title, "/values", options)]
    if question.allow_unsure:
        found.append(Comparable("unsure", "Not sure", "/unsure", ((True, "yes"), (False, "no"))))
    return found


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    if answer.unsure:
        return "not sure"
    titles = {option.value: option.title for option in question.options}
    return ", ".join(titles.get(value, value) for value in answer.values) or "none of the options"


def _chance(judged: Resolved) -> float:
    """The probability that the option belongs to the choice."""
    return judged.probability if judged.label else 1 - judged.probability


def _within_limits(question: Question, chances: Mapping[str, float], likely: list[str]) -> tuple[str, ...]:
    """The likely options, fewer or more when the question's limits demand it, in the order of the
    question."""
    fewest, most = limits(question)
    count = min(max(len(likely), fewest), most)
    ranked = sorted(chances, key=lambda value: (value not in likely, -chances[value]))
    kept = set(ranked[:count])
    return tuple(option.value for option in question.options if option.value in kept)
