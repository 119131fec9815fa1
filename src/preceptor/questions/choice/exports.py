"""What a choice teaches a classifier, and how it is said in one line."""

from __future__ import annotations

from preceptor.questions.choice.schema import Answer, Question
from preceptor.questions.contract import Shown


def tags(question: Question, _shown: Shown, answer: Answer) -> dict[str, bool]:
    """Option → whether it was chosen; a branch holds where something under it was. Nothing is known of an item that
    somebody was unsure of or could not interpret."""
    if answer.unsure or answer.hard:
        return {}
    tree = question.tree
    holds = {above for value in answer.values for above in tree.paths.get(value, ())}
    return {option.value: option.value in holds for option in question.options}


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    if answer.unsure:
        return "not sure"
    if answer.hard:
        return "hard to interpret"
    titles = {option.value: option.title for option in question.options}
    tree = question.tree
    said = [" › ".join(titles.get(step, step) for step in tree.paths.get(value, (value,))) for value in answer.values]
    if answer.other:
        said.append("other: " + " ".join(answer.other.split()))
    return ", ".join(said) or "none of the options"
