"""Any kind of question asked of each part of a field: what the plain kind promises holds for the repeated one, too."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from tests.questions.cases import Case, cases

from preceptor import forms
from preceptor.base.problems import Problem
from preceptor.base.reading import read
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.forms.repeated import EachAnswer, repeated
from preceptor.questions.contract import QuestionKind, Resolved, Voice

TALK = [
    {"role": "system", "text": "Be kind."},
    {"role": "user", "text": "How far is the Moon?"},
    {"role": "assistant", "text": "About 384,000 km."},
    {"role": "user", "text": "Always?"},
    {"role": "assistant", "text": "No: from 357,000 to 407,000."},
]
RATE = {
    "kind": "rate", "name": "turns", "title": "Each turn", "per": "whole", "about": "talk", "repeat": True,
    "dimensions": [{"name": "flow", "title": "Flow"}],
}  # fmt: skip


class Twice(FieldBase):
    """A field whose two parts are both the whole: what is asked of one can be asked of each."""


def twice(case: Case) -> QuestionKind[Any, Any]:
    field = Twice(kind="twice", name=case.question.about, title="Twice")
    kind = FieldKind(
        name="twice", title="Twice", Field=Twice, faults=lambda _f, _v: [], plain=str,
        for_contributor=lambda value, _order: value, parts=lambda _f, value: {"one": value, "two": value},
    )  # fmt: skip
    return repeated(case.kind, field, kind)


GOOD = [case for case in cases("good") if case.question.about in case.shown]
each_good = pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in GOOD])


def both(case: Case) -> EachAnswer[Any]:
    return twice(case).Answer.model_validate({"each": {"one": case.raw["answer"], "two": case.raw["answer"]}})


@each_good
def test_a_repeated_answer_is_checked_and_labelled_part_by_part(case: Case) -> None:
    kind, answer = twice(case), both(case)
    assert list(kind.item_faults(case.question, case.shown)) == []
    assert list(kind.faults(case.question, case.shown, answer)) == []
    labels = kind.labels(case.question, case.shown, answer)
    plain = case.kind.labels(case.question, case.shown, case.answer)
    assert labels == {f"{part}/{unit}": label for part in ("one", "two") for unit, label in plain.items()}
    for unit, label in labels.items():
        assert label in kind.categories(case.question, unit)
        assert kind.family(unit) == case.kind.family(unit.partition("/")[2]), "all parts share a family"


@each_good
def test_labels_make_the_answer_again_and_halves_make_none(case: Case) -> None:
    kind, answer = twice(case), both(case)
    resolved = {u: Resolved(one, 0.9) for u, one in kind.labels(case.question, case.shown, answer).items()}
    again = kind.assemble(case.question, case.shown, resolved)
    if not resolved or case.kind.aggregate is not None:
        assert again is None
        return
    assert kind.distance(case.question, answer, again) == 0
    half = {unit: one for unit, one in resolved.items() if unit.startswith("one/")}
    assert not case.question.required or kind.assemble(case.question, case.shown, half) is None


@each_good
def test_distance_is_the_mean_over_parts(case: Case) -> None:
    kind, whole = twice(case), both(case)
    half = kind.Answer.model_validate({"each": {"one": case.raw["answer"]}})
    assert kind.distance(case.question, whole, whole) == 0
    assert kind.distance(case.question, whole, half) == kind.distance(case.question, half, whole) == 0.5
    nothing = kind.Answer(each={})
    assert kind.distance(case.question, nothing, nothing) == 0


@each_good
def test_a_missing_part_is_named_and_a_strange_one_refused(case: Case) -> None:
    kind = twice(case)
    half = kind.Answer.model_validate({"each": {"one": case.raw["answer"], "three/~": case.raw["answer"]}})
    where = [fault.where for fault in kind.faults(case.question, case.shown, half)]
    assert "/each/three~1~0" in where
    assert ("/each/two" in where) == case.question.required


@each_good
def test_exports_and_words_follow(case: Case) -> None:
    kind, answer = twice(case), both(case)
    args, plain = (case.question, case.shown, answer), (case.question, case.shown, case.answer)
    said = case.kind.summary(*plain)
    assert kind.summary(*args) == f"one: {said} · two: {said}"
    assert kind.ratings(*args) == case.kind.ratings(*plain)
    assert list(kind.preferences(*args)) == [*case.kind.preferences(*plain)] * 2
    assert kind.texts(*args) == {name: text for name, text in case.kind.texts(*plain).items() if name}
    assert json.loads(answer.model_dump_json())["each"]["one"] == json.loads(case.answer.model_dump_json())
    assert isinstance(read(kind.Answer, {"each": {"one": {"no": "such"}}}), list)


def form(*questions: dict[str, Any], **chat: Any) -> forms.Form:
    fields = [{"kind": "chat", "name": "talk", "title": "Talk", **chat}]
    return forms.parse({"fields": fields, "questions": list(questions)})


def test_the_turns_of_the_assistant_are_rated_by_their_place() -> None:
    asked = form(RATE)
    answers = {"turns": {"each": {"turn-3": {"values": {"": {"flow": 4}}}, "turn-5": {"values": {"": {"flow": 2}}}}}}
    checked = asked.check_answers({"talk": TALK}, answers)
    assert asked.summary({"talk": TALK}, checked) == "turn-3: flow 4 · turn-5: flow 2"
    reply = asked.replies({"talk": TALK}, answers)["turns"]
    assert reply.labels({"talk": TALK}) == {"turn-3/:flow": 4, "turn-5/:flow": 2}
    jsonschema.validate(answers, forms.answer_schema(asked))


@pytest.mark.parametrize(
    ("judged", "parts"), [("user", ["turn-2", "turn-4"]), ("all", ["turn-2", "turn-3", "turn-4", "turn-5"])]
)
def test_whose_turns_are_judged_is_the_fields_to_say(judged: str, parts: list[str]) -> None:
    with pytest.raises(Problem) as caught:
        form(RATE, judged=judged).check_answers({"talk": TALK}, {"turns": {"each": {}}})
    assert [fault.where for fault in caught.value.faults] == [f"/turns/each/{part}" for part in parts]


def test_a_talk_without_a_turn_to_judge_is_refused_on_import() -> None:
    assert [fault.where for fault in form(RATE).check_item({"talk": TALK[:2]})] == ["/talk"]


def test_an_answer_to_the_question_before_it_was_repeated_is_left_out() -> None:
    assert form(RATE).replies({"talk": TALK}, {"turns": {"values": {"": {"flow": 4}}}}) == {}


@pytest.mark.parametrize(
    "question",
    [
        {"kind": "rank", "name": "q", "title": "Q", "repeat": True},
        {"kind": "choice", "name": "q", "title": "Q", "about": "prompt", "repeat": True,
         "options": [{"value": "a", "title": "A"}, {"value": "b", "title": "B"}]},
    ],
    ids=["compares", "without parts"],
)  # fmt: skip
def test_what_cannot_be_repeated_is_told_why(question: dict[str, Any]) -> None:
    fields = [
        {"kind": "text", "name": "prompt", "title": "P"},
        {"kind": "responses", "name": "responses", "title": "R"},
    ]
    with pytest.raises(Problem) as caught:
        forms.parse({"fields": fields, "questions": [question]})
    assert [fault.where for fault in caught.value.faults] == ["/questions/0/repeat"]


def test_each_response_is_asked_about_alone_and_lettered_as_shown() -> None:
    asked = forms.parse({
        "fields": [{"kind": "responses", "name": "responses", "title": "R"}],
        "questions": [{"kind": "choice", "name": "fit", "title": "Fit?", "repeat": True,
                       "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}]}],
    })  # fmt: skip
    payload = {"responses": [{"id": "r1", "text": "a"}, {"id": "r2", "text": "b"}]}
    one = {"values": ["yes"]}
    checked = asked.check_answers(payload, {"fit": {"each": {"r1": one, "r2": one}}})
    assert asked.summary_as_shown(payload, checked, {"responses": ["r2", "r1"]}).startswith("B:")


@pytest.mark.parametrize("case", [pytest.param(c, id=c.id) for c in GOOD if c.kind.aggregate is not None])
def test_wholes_are_made_one_part_by_part(case: Case) -> None:
    kind, answer = twice(case), both(case)
    partial = answer.model_copy(update={"each": {"one": answer.each["one"]}})
    made = kind.aggregate(case.question, case.shown, [Voice(answer), Voice(answer), Voice(partial)])
    plain = [case.kind.aggregate(case.question, case.shown, [Voice(case.answer)] * n) for n in (3, 2)]
    assert made is not None and None not in plain
    assert kind.distance(case.question, made.answer, answer) == pytest.approx(0)
    assert made.confidence == pytest.approx(sum(one.confidence for one in plain) / 2)
    assert set(made.support) == {f"{part}/{name}" for part in ("one", "two") for name in plain[0].support}
    assert kind.aggregate(case.question, case.shown, [Voice(partial)]) is None or not case.question.required
    figures = case.kind.figures(case.question, case.shown, case.answer, case.answer)
    assert kind.figures(case.question, case.shown, answer, partial) == pytest.approx(figures)
