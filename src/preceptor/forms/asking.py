"""Walks a form's questions in order and says of each whether it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.forms import conditions
from preceptor.questions.contract import Condition, QuestionBase, Shown


class Asking:
    """One item being asked about. Call `about` for each question in the form's order, and `hear` what it was answered.

    `partial`: answers may be missing without having been refused (gold, consensus, imported judgments); a question
    that depends on a missing one is then taken as asked.
    """

    def __init__(self, shown: Shown, *, partial: bool) -> None:
        self._shown = shown
        self._partial = partial
        self._answers: dict[str, Mapping[str, Any]] = {}
        self._not_asked: set[str] = set()

    def about(self, question: QuestionBase) -> Shown | None:
        """The item as this question sees it; None when it is not asked."""
        if question.show_if is None or (self._partial and self._looks_at_missing(question.show_if)):
            return self._shown
        seen = conditions.seen_by(question, self._shown, self._answers)
        if seen is None:
            self._not_asked.add(question.name)
        return seen

    def hear(self, name: str, answer: Mapping[str, Any]) -> None:
        """The answer, as JSON with every member, to the question just asked about."""
        self._answers[name] = answer

    def _looks_at_missing(self, condition: Condition) -> bool:
        names = {test.question for test in conditions.tests_in(condition)}
        return bool(names - self._answers.keys() - self._not_asked)
