"""Any kind of question, asked once for each part of a field: each turn, each response.

The repeated kind is a kind like any other, so validation, gold, agreement, consensus and exports follow without knowing.
Its units are the plain kind's, with the part before a slash ("turn-2/:coherence"); units of all parts share a family.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted, under
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.questions.attached import Attached
from preceptor.questions.contract import (
    Aggregated,
    Comparable,
    Label,
    Preference,
    QuestionKind,
    Resolved,
    Schema,
    Shown,
    Voice,
)

A = TypeVar("A", bound=Schema)


class EachAnswer(Schema, Generic[A]):
    """The answers to a repeated question."""

    each: dict[str, A]
    """Part (a turn, a response) → the answer about it."""


def repeated(kind: QuestionKind[Any, Any], field: FieldBase, field_kind: FieldKind[Any]) -> QuestionKind[Any, Any]:
    """`kind` asked about each part of `field`, which has parts."""
    each = _Each(kind, field, field_kind)
    return replace(
        kind,
        name=f"{kind.name}_each",
        Answer=EachAnswer[kind.Answer],  # type: ignore[name-defined]
        faults=each.faults,
        item_faults=each.item_faults,
        labels=each.labels,
        categories=lambda question, unit: kind.categories(question, _within(unit)),
        family=lambda unit: kind.family(_within(unit)),
        assemble=each.assemble,
        distance=each.distance,
        aggregate=each.aggregate if kind.aggregate is not None else None,
        figures=each.figures,
        preferences=each.preferences,
        ratings=each.ratings,
        texts=each.texts,
        tags=each.tags,
        cites=each.cites,
        gold_faults=each.gold_faults,
        adopt=lambda _question, _shown, _order: None,
        comparables=each.comparables,
        summary=each.summary,
        upgrades={version: _carrying(carry) for version, carry in kind.upgrades.items()},
        names_parts=True,
        lessons=lambda _question, _shown, _answer: (),
        chain=lambda _question, _shown, _answer: (),
        came_about=lambda _answer: None,
        attached=each.attached,
        formats={},
        written=None,
        live=None,
    )


@dataclass(frozen=True)
class _Each:
    """The plain kind's functions, each asked about one part at a time."""

    kind: QuestionKind[Any, Any]
    field: FieldBase
    field_kind: FieldKind[Any]

    def views(self, shown: Shown) -> dict[str, Shown]:
        """Part → what is shown, with that part alone in its field."""
        value = shown.get(self.field.name)
        if value is None:
            return {}
        return {part: {**shown, self.field.name: one} for part, one in self.field_kind.parts(self.field, value).items()}

    def faults(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> list[Fault]:
        views = self.views(shown)
        strange = [part for part in answer.each if part not in views][:MOST_FAULTS]
        found = [Fault("/each" + pointer([part]), f"There is no part {quoted(part)} to ask about.") for part in strange]
        for part, view in views.items():
            one = answer.each.get(part)
            if one is not None:
                found += under(f"/each/{part}", self.kind.faults(question, view, one))
            elif question.required:
                found.append(Fault(f"/each/{part}", f"“{question.title}” is not answered for {part} yet."))
        return found[:MOST_FAULTS]

    def attached(self, answer: EachAnswer[Any]) -> list[Attached]:
        return [
            replace(one, where="/each" + pointer([part]) + one.where)
            for part, given in answer.each.items()
            for one in self.kind.attached(given)
        ]

    def gold_faults(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> list[Fault]:
        """As the plain kind's, of the parts gold speaks of."""
        judge = self.kind.gold_faults or self.kind.faults
        views = self.views(shown)
        strange = [part for part in answer.each if part not in views][:MOST_FAULTS]
        found = [Fault("/each" + pointer([part]), f"There is no part {quoted(part)} to ask about.") for part in strange]
        for part, view, one in self._answered(shown, answer):
            found += under(f"/each/{part}", judge(question, view, one))
        return found[:MOST_FAULTS]

    def tags(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> dict[str, bool]:
        return {
            f"{part}/{tag}": holds
            for part, view, one in self._answered(shown, answer)
            for tag, holds in self.kind.tags(question, view, one).items()
        }

    def cites(self, question: Any, answer: EachAnswer[Any]) -> list[str]:
        return [number for one in answer.each.values() for number in self.kind.cites(question, one)]

    def item_faults(self, question: Any, shown: Shown) -> list[Fault]:
        views = self.views(shown)
        if not views and question.required:
            return [Fault(f"/{self.field.name}", f"“{question.title}” is asked for each part, and there is none.")]
        return [fault for view in views.values() for fault in self.kind.item_faults(question, view)][:MOST_FAULTS]

    def labels(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> dict[str, Label]:
        return {
            f"{part}/{unit}": label
            for part, view, one in self._answered(shown, answer)
            for unit, label in self.kind.labels(question, view, one).items()
        }

    def assemble(self, question: Any, shown: Shown, resolved: Mapping[str, Resolved]) -> EachAnswer[Any] | None:
        """None when a part that must be answered cannot be: half an answer is none."""
        found = {}
        for part, view in self.views(shown).items():
            mine = {_within(unit): one for unit, one in resolved.items() if unit.startswith(f"{part}/")}
            answer = self.kind.assemble(question, view, mine)
            if answer is not None:
                found[part] = answer
            elif question.required:
                return None
        return EachAnswer[self.kind.Answer](each=found) if found else None  # type: ignore[name-defined]

    def distance(self, question: Any, one: EachAnswer[Any], other: EachAnswer[Any]) -> float:
        """The mean over the parts; what only one of them answered counts as far apart."""
        parts = one.each.keys() | other.each.keys()
        if not parts:
            return 0.0
        both = one.each.keys() & other.each.keys()
        apart = sum(self.kind.distance(question, one.each[part], other.each[part]) for part in both)
        return (apart + len(parts) - len(both)) / len(parts)

    def aggregate(
        self, question: Any, shown: Shown, voices: Sequence[Voice[EachAnswer[Any]]]
    ) -> Aggregated[EachAnswer[Any]] | None:
        """Each part by those who answered it; None when a part that must be answered makes no answer."""
        assert self.kind.aggregate is not None
        found: dict[str, Aggregated[Any]] = {}
        for part, view in self.views(shown).items():
            mine = [Voice(voice.answer.each[part], voice.weight) for voice in voices if part in voice.answer.each]
            made = self.kind.aggregate(question, view, mine) if mine else None
            if made is not None:
                found[part] = made
            elif question.required:
                return None
        if not found:
            return None
        return Aggregated(
            EachAnswer[self.kind.Answer](each={part: one.answer for part, one in found.items()}),  # type: ignore[name-defined]
            sum(one.confidence for one in found.values()) / len(found),
            {f"{part}/{name}": share for part, one in found.items() for name, share in one.support.items()},
        )

    def figures(self, question: Any, shown: Shown, one: EachAnswer[Any], other: EachAnswer[Any]) -> dict[str, float]:
        """The mean over the parts that both answered and the figure says something about."""
        found: dict[str, list[float]] = defaultdict(list)
        for part, view, mine in self._answered(shown, one):
            if part in other.each:
                for name, value in self.kind.figures(question, view, mine, other.each[part]).items():
                    found[name].append(value)
        return {name: sum(values) / len(values) for name, values in found.items()}

    def preferences(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> list[Preference]:
        answered = self._answered(shown, answer)
        return [found for _, view, one in answered for found in self.kind.preferences(question, view, one)]

    def ratings(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> dict[str, float]:
        answered = self._answered(shown, answer)
        return {
            response: goodness
            for _, view, one in answered
            for response, goodness in self.kind.ratings(question, view, one).items()
        }

    def texts(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> dict[str, str]:
        """Only what replaces a part: a remark on a turn must never be taught as if it were the answer to the whole."""
        answered = self._answered(shown, answer)
        return {
            replaced: text
            for _, view, one in answered
            for replaced, text in self.kind.texts(question, view, one).items()
            if replaced
        }

    def comparables(self, question: Any) -> list[Comparable]:
        """The plain kind's, for each part; what it says of each response within a part is too deep to look at."""
        plain = self.kind.comparables(question)
        return [replace(one, at=f"/each/*{one.at}") for one in plain if not one.per_response]

    def summary(self, question: Any, shown: Shown, answer: EachAnswer[Any]) -> str:
        views = self.views(shown)
        return " · ".join(
            f"{part}: {self.kind.summary(question, views.get(part, shown), one)}" for part, one in answer.each.items()
        )

    def _answered(self, shown: Shown, answer: EachAnswer[Any]) -> Iterator[tuple[str, Shown, Any]]:
        """(part, what is shown of it, the answer about it), in the order of the parts."""
        for part, view in self.views(shown).items():
            if part in answer.each:
                yield part, view, answer.each[part]


def _within(unit: str) -> str:
    """The plain kind's unit: parts bear no slash, so the first one divides."""
    return unit.partition("/")[2]


def _carrying(carry: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda old: {"each": {part: carry(one) for part, one in old.get("each", {}).items()}}


def repeat_faults(kind: QuestionKind[Any, Any], about: str, with_parts: Sequence[str]) -> list[Fault]:
    """Why a question of `kind` about the field `about` cannot be repeated; `with_parts` names the fields that have parts."""
    if kind.live is not None:
        return [Fault("/repeat", "A conversation with models is held once; it cannot be repeated over parts.")]
    if kind.compares:
        return [Fault("/repeat", "This question sets the parts against each other; it cannot be asked of each alone.")]
    if about not in with_parts:
        able = f"ask about {' or '.join(with_parts)}" if with_parts else "show a field that has parts"
        return [Fault("/repeat", f"{quoted(about)} has no parts to repeat the question over: ask once, or {able}.")]
    return []
