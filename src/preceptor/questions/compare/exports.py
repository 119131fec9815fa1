"""What a comparison teaches, and how it is said in one line."""

from __future__ import annotations

from preceptor.questions.compare.schema import Answer, Question
from preceptor.questions.contract import Preference, Shown

DEGREES = {
    3: ("", "better"),
    5: ("", "better", "much better"),
    7: ("", "slightly better", "better", "much better"),
}
"""What each distance from the middle is called, by the points on the scale."""


def preferences(question: Question, _shown: Shown, answer: Answer) -> list[Preference]:
    first, second, value = answer.canonical
    chosen, rejected = (first, second) if value <= 0 else (second, first)
    return [Preference(chosen, rejected, abs(value) / question.reach)]


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    bad = "; both bad" if answer.both_bad else ""
    if answer.value == 0:
        return f"{answer.left} and {answer.right} are equal{bad}"
    better, worse = (answer.left, answer.right) if answer.value < 0 else (answer.right, answer.left)
    return f"{better} is {DEGREES[question.points][abs(answer.value)]} than {worse}{bad}"
