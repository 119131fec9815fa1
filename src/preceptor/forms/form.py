"""A form put to work: checks items and answers, reads labels, hides model names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any

from preceptor.base.problems import Fault, Problem, invalid
from preceptor.base.reading import MOST_FAULTS, pointer, quoted, read, under
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.forms import conditions
from preceptor.forms.asking import Asking
from preceptor.forms.letters import lettered, letters_of
from preceptor.questions.contract import Comparable, Label, QuestionBase, QuestionKind, Schema, Shown

_WORDING = ("title", "help", "show_if")
"""What may change of a question without changing what an answer to it means."""

Answers = Mapping[str, Schema]
"""Question name → that kind's `Answer`."""


@dataclass(frozen=True)
class BoundField:
    """A field of a form with the kind that knows its values."""

    settings: FieldBase
    kind: FieldKind[Any]


@dataclass(frozen=True)
class BoundQuestion:
    """A question of a form with the kind that knows its answers."""

    settings: QuestionBase
    kind: QuestionKind[Any, Any]


@dataclass(frozen=True)
class Reply:
    """One answer with the question as it was put to the person: settings change from version to version."""

    question: BoundQuestion
    answer: Schema
    only: frozenset[str] | None = None
    """Ids of the responses it was asked about; None = all of them."""

    def has_right_answer(self, shown: Mapping[str, Any]) -> bool:
        """Whether others can be measured by it: it holds labels, or is a whole that its kind can compare."""
        return self.question.kind.is_whole(self.question.settings) or bool(self.labels(shown))

    def seen(self, shown: Shown) -> Shown:
        """The item as the question was put about it."""
        if self.only is None:
            return shown
        about = self.question.settings.about
        return {**shown, about: [one for one in shown[about] if one["id"] in self.only]}

    def labels(self, shown: Shown) -> Mapping[str, Label]:
        """Unit → label."""
        return self.question.kind.labels(self.question.settings, self.seen(shown), self.answer)

    def distance(self, other: Reply) -> float | None:
        """How far the two lie apart (0 same … 1 opposite); None when they were not asked alike, wording apart."""
        mine, theirs = self.question.settings, other.question.settings
        if mine != theirs and mine != theirs.model_copy(update={part: getattr(mine, part) for part in _WORDING}):
            return None
        return self.question.kind.distance(mine, self.answer, other.answer)


@dataclass(frozen=True)
class Form:
    """Fields by name and questions by name, in the order shown. Made by `parse`, which promises that they
    fit."""

    fields: Mapping[str, BoundField]
    questions: Mapping[str, BoundQuestion]

    @property
    def is_live(self) -> bool:
        """Whether models answer while one of its questions is open."""
        return any(question.kind.live is not None for question in self.questions.values())

    @cached_property
    def shuffled_field(self) -> str:
        """The field whose parts each person sees in an order of their own: the responses; "" when there is none."""
        return next((name for name, field in self.fields.items() if field.kind.shuffles), "")

    def check_item(self, payload: object) -> list[Fault]:
        """What is wrong with an item's payload; pointers into it. Runs for every imported row."""
        if type(payload) is not dict:
            return [Fault("", "An item is an object: one value for each field of the form.")]
        found: list[Fault] = []
        if not payload.keys() <= self.fields.keys():
            found += _strangers(payload, self.fields, "field")
        for name, field in self.fields.items():
            value = payload.get(name)
            if value is not None:
                faults = field.kind.faults(field.settings, value)
                if faults:
                    found += under(f"/{name}", faults)
            elif field.settings.required or name in payload:
                found.append(Fault(f"/{name}", f"{field.settings.title} is missing."))
        return found or [f for q in self.questions.values() for f in q.kind.item_faults(q.settings, payload)]

    def check_answers(self, payload: Mapping[str, Any], answers: object) -> Answers:
        """The answers, parsed, without those to questions that are not asked; `payload` passed `check_item`.

        Raises Problem `answers.invalid` whose faults point into `answers`.
        """
        return self._checked(payload, answers, whole=True)

    def check_gold(self, payload: Mapping[str, Any], answers: object) -> Answers:
        """As `check_answers`, but questions may be left out: gold need not settle all (no reason has one
        right text).

        Raises Problem `answers.invalid`.
        """
        checked = self._checked(payload, answers, whole=False)
        if not checked:
            raise invalid(
                "answers.invalid", "Gold must settle at least one question.", hint="Answer one of the form's."
            )
        return checked

    def replies(self, payload: Mapping[str, Any], answers: Mapping[str, Any]) -> dict[str, Reply]:
        """Answers at rest, each beside its question. What this version does not ask or cannot read is left out: gold and
        answers outlive the form they were written for, and nobody is there to mend them. Raises nothing.
        """
        found: dict[str, Reply] = {}
        asking = self.asking(payload, partial=True)
        for name, question in self.questions.items():
            seen = asking.about(question.settings)
            if seen is None or answers.get(name) is None:
                continue
            answer = _answer(question, seen, answers[name], "", whole=False)
            if not isinstance(answer, list):
                self._heard(asking, name, answer)
                found[name] = Reply(question, answer, _only(question, payload, seen))
        return found

    def asking(self, payload: Shown, *, partial: bool) -> Asking:
        """A walk through the questions that says which of them are asked."""
        return Asking(payload, partial=partial)

    def comparables(self) -> Mapping[str, Sequence[Comparable]]:
        """Question name → what the conditions of later questions can be about."""
        return {name: one.kind.comparables(one.settings) for name, one in self.questions.items()}

    def adopt(self, payload: Mapping[str, Any], order: Sequence[Sequence[str]]) -> dict[str, Any] | None:
        """Raw answers made of an order given elsewhere, by the first question that can hold it; None when none can."""
        for name, question in self.questions.items():
            answer = question.kind.adopt(question.settings, payload, order)
            if answer is not None:
                return {name: answer.model_dump(mode="json")}
        return None

    def summary(self, payload: Mapping[str, Any], answers: Answers) -> str:
        """One line of plain words."""
        said = []
        for name, answer in answers.items():
            question = self.questions[name]
            line = question.kind.summary(question.settings, payload, answer)
            said.append(line if len(self.questions) == 1 else f"{_asked(question.settings.title)} {line}")
        return " · ".join(said)

    def summary_as_shown(
        self, payload: Mapping[str, Any], answers: Answers, orders: Mapping[str, Sequence[str]]
    ) -> str:
        """As `summary`, with the letters one person saw for the ids nobody saw; `orders` are those stored on their
        answer. Where no order is known (a judgment imported), ids stay."""
        return self.summary(*self._as_shown(payload, answers, orders))

    def lines_as_shown(
        self, payload: Mapping[str, Any], answers: Answers, orders: Mapping[str, Sequence[str]]
    ) -> dict[str, str]:
        """As `summary_as_shown`, a line for each question."""
        seen, said = self._as_shown(payload, answers, orders)
        asked = {name: self.questions[name] for name in said}
        return {name: one.kind.summary(one.settings, seen, said[name]) for name, one in asked.items()}

    def _as_shown(
        self, payload: Mapping[str, Any], answers: Answers, orders: Mapping[str, Sequence[str]]
    ) -> tuple[dict[str, Any], dict[str, Schema]]:
        seen = dict(payload)
        said = dict(answers)
        letters = {field: letters_of(ids) for field, ids in orders.items()}
        for field in letters.keys() & seen.keys():
            seen[field] = lettered(seen[field], letters[field])
        for name, answer in answers.items():
            question = self.questions[name]
            if question.kind.names_responses and question.settings.about in letters:
                told = lettered(answer.model_dump(mode="json"), letters[question.settings.about])
                said[name] = question.kind.Answer.model_validate(told)
        return seen, said

    def shuffled(self, payload: Mapping[str, Any], random: Random) -> dict[str, list[str]]:
        """An order for one person of each field that shuffles: field name → ids."""
        orders = {}
        for name, field in self.fields.items():
            if field.kind.shuffles and name in payload:
                ids = list(field.kind.order(payload[name]))
                random.shuffle(ids)
                orders[name] = ids
        return orders

    def for_contributor(self, payload: Mapping[str, Any], orders: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """What a contributor may see of an item, in the `orders` stored on their lease."""
        return {
            name: field.kind.for_contributor(payload[name], orders.get(name, ()))
            for name, field in self.fields.items()
            if name in payload
        }

    def plain(self, payload: Mapping[str, Any]) -> dict[str, str]:
        """Field name → its words, for search, near-duplicates, language and length."""
        return {name: field.kind.plain(payload[name]) for name, field in self.fields.items() if name in payload}

    def to_json(self) -> dict[str, Any]:
        """The form as it is stored and sent, every setting spelled out; `parse` reads it back."""
        return {
            "fields": [field.settings.model_dump(mode="json") for field in self.fields.values()],
            "questions": [question.settings.model_dump(mode="json") for question in self.questions.values()],
        }

    def _checked(self, payload: Mapping[str, Any], answers: object, *, whole: bool) -> Answers:
        if type(answers) is not dict:
            raise invalid("answers.invalid", "Answers are an object: one answer for each question of the form.")
        faults: list[Fault] = []
        checked: dict[str, Schema] = {}
        if not answers.keys() <= self.questions.keys():
            faults += _strangers(answers, self.questions, "question")
        asking = self.asking(payload, partial=not whole)
        for name, question in self.questions.items():
            seen = asking.about(question.settings)
            raw = answers.get(name)
            if seen is None:
                continue  # a page may still hold what was typed before; it was not asked, so it is not kept
            if raw is None:
                if whole and question.settings.required:
                    faults.append(Fault(f"/{name}", f"“{question.settings.title}” is not answered yet."))
                continue
            answer = _answer(question, seen, raw, f"/{name}", whole=whole)
            if isinstance(answer, list):
                faults += answer
            else:
                self._heard(asking, name, answer)
                checked[name] = answer
        if faults:
            raise answers_invalid(faults)
        return checked

    def _heard(self, asking: Asking, name: str, answer: Schema) -> None:
        if name in self._looked_at:
            asking.hear(name, answer.model_dump(mode="json"))

    @cached_property
    def _looked_at(self) -> frozenset[str]:
        """The questions whose answers decide whether another is asked: only these are worth spelling out."""
        shown_if = (one.settings.show_if for one in self.questions.values())
        return frozenset(test.question or "" for one in shown_if if one for test in conditions.tests_in(one))


def _asked(title: str) -> str:
    """A question before its answer: with a colon, unless it ends in a mark of its own."""
    return title if title.endswith(("?", "؟", "？", "!", ":", "…")) else f"{title}:"


def _only(question: BoundQuestion, payload: Shown, seen: Shown) -> frozenset[str] | None:
    return None if seen is payload else frozenset(one["id"] for one in seen[question.settings.about])


def _answer(
    question: BoundQuestion, payload: Mapping[str, Any], raw: object, at: str, *, whole: bool
) -> Schema | list[Fault]:
    answer = read(question.kind.Answer, raw, at=at)
    if isinstance(answer, list):
        return answer
    judge = question.kind.faults if whole else question.kind.gold_faults or question.kind.faults
    faults = judge(question.settings, payload, answer)
    return under(at, faults) if faults else answer


def _strangers(given: Mapping[Any, Any], known: Mapping[str, Any], thing: str) -> list[Fault]:
    strange = [name for name in given if name not in known][:MOST_FAULTS]
    return [Fault(pointer([name]), f"The form has no {thing} {quoted(name)}.") for name in strange]


def answers_invalid(faults: list[Fault]) -> Problem:
    first = faults[0]
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return invalid(
        "answers.invalid",
        f"At {first.where}: {first.why}{more}",
        hint="Mend what is marked; nothing was lost.",
        faults=faults[:MOST_FAULTS],
    )
