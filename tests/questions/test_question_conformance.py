"""What every kind of question owes, asked of each one found: a new folder is tested without a line here."""

from __future__ import annotations

import json
from dataclasses import astuple
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.questions.cases import Case, cases, near_misses

from preceptor.base.problems import Fault
from preceptor.base.reading import read
from preceptor.forms import conditions
from preceptor.questions import registry
from preceptor.questions.contract import QuestionBase, Resolved, Schema, Voice

GOOD, BAD = cases("good"), cases("bad")
each_kind = pytest.mark.parametrize("name", registry.all_kinds())
each_good = pytest.mark.parametrize("case", [pytest.param(c, id=c.id) for c in GOOD])
each_whole = pytest.mark.parametrize("case", [pytest.param(c, id=c.id) for c in GOOD if c.kind.aggregate is not None])
"""Examples of kinds that make one answer of several themselves."""
each_bad = pytest.mark.parametrize("case", [pytest.param(c, id=c.id) for c in BAD])
relaxed = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def answer_faults(case: Case, raw: Any) -> list[Fault]:
    answer = read(case.kind.Answer, raw)
    if isinstance(answer, list):
        return answer
    return list(case.kind.faults(case.question, case.shown, answer))


def question_faults(case: Case) -> list[Fault]:
    question = read(case.kind.Question, case.raw["question"])
    if isinstance(question, list):
        return question
    return list(case.kind.setting_faults(question, case.fields))


def valid(case: Case, raw: Any) -> Any:
    return case.kind.Answer.model_validate(raw)


@each_kind
def test_a_kind_brings_examples_a_guide_and_strict_frozen_schemas(name: str) -> None:
    kind = registry.kind(name)
    examples = registry.examples(name)
    assert examples["good"] and examples["bad"]
    assert len(registry.guide(name).split()) > 100
    assert issubclass(kind.Question, QuestionBase) and issubclass(kind.Answer, Schema)
    for schema in (kind.Question, kind.Answer):
        assert schema.model_config.get("frozen") and schema.model_config.get("strict")
        assert schema.model_config.get("extra") == "forbid"
    assert kind.Question.model_fields["kind"].default == name


@each_good
def test_good_examples_hold(case: Case) -> None:
    assert question_faults(case) == []
    assert list(case.kind.item_faults(case.question, case.shown)) == []
    assert answer_faults(case, case.raw["answer"]) == []


@each_good
def test_good_examples_say_what_they_should(case: Case) -> None:
    args = (case.question, case.shown, case.answer)
    assert case.kind.summary(*args) == case.raw["summary"]
    assert case.kind.labels(*args) == case.raw["labels"]
    for derived in ("ratings", "texts", "tags"):
        if derived in case.raw:
            assert getattr(case.kind, derived)(*args) == case.raw[derived]
    if "preferences" in case.raw:
        found = [list(astuple(preference)) for preference in case.kind.preferences(*args)]
        assert sorted(found) == sorted(case.raw["preferences"])


@each_good
def test_questions_and_answers_survive_a_round_trip_through_json(case: Case) -> None:
    for value in (case.question, case.answer):
        again = type(value).model_validate(json.loads(value.model_dump_json()))
        assert again == value
        assert type(value).model_validate(json.loads(json.dumps(value.model_dump()))) == value


@each_bad
def test_bad_examples_are_told_where_and_why(case: Case) -> None:
    found = answer_faults(case, case.raw["answer"]) if "answer" in case.raw else question_faults(case)
    assert case.raw["where"] in [fault.where for fault in found]
    assert all(fault.why.endswith((".", "!")) and len(fault.why) > 8 for fault in found)


@each_good
def test_labels_are_of_the_level_and_among_the_categories(case: Case) -> None:
    for unit, label in case.kind.labels(case.question, case.shown, case.answer).items():
        allowed = case.kind.categories(case.question, unit)
        assert label in allowed and type(label) in {type(each) for each in allowed}
        assert isinstance(case.kind.family(unit), str)
        if case.kind.level != "nominal":
            assert type(label) is int, "ordinal alpha subtracts labels"


@each_good
def test_assembling_the_labels_of_one_answer_gives_that_answer(case: Case) -> None:
    assert_inverse(case, case.answer)


def assert_inverse(case: Case, answer: Any) -> None:
    labels = case.kind.labels(case.question, case.shown, answer)
    resolved = {unit: Resolved(label, 0.9) for unit, label in labels.items()}
    again = case.kind.assemble(case.question, case.shown, resolved)
    if not labels or case.kind.aggregate is not None:
        assert again is None
        return
    assert again is not None and list(case.kind.faults(case.question, case.shown, again)) == []
    assert case.kind.labels(case.question, case.shown, again) == labels
    assert case.kind.distance(case.question, answer, again) == 0


@pytest.mark.slow
@each_good
@given(data=st.data())
@relaxed
def test_distance_is_zero_on_self_symmetric_and_within_bounds(case: Case, data: st.DataObject) -> None:
    raws = [data.draw(near_misses(case)) for _ in range(2)]
    answers = [case.answer, *(valid(case, raw) for raw in raws if not answer_faults(case, raw))]
    for one in answers:
        assert case.kind.distance(case.question, one, one) == 0
        for other in answers:
            apart = case.kind.distance(case.question, one, other)
            assert 0 <= apart <= 1
            assert apart == pytest.approx(case.kind.distance(case.question, other, one))


@pytest.mark.slow
@each_good
@given(data=st.data())
@relaxed
def test_every_answer_without_fault_can_be_used_for_everything(case: Case, data: st.DataObject) -> None:
    raw = data.draw(near_misses(case))
    if answer_faults(case, raw):
        return
    answer = valid(case, raw)
    args = (case.question, case.shown, answer)
    assert_inverse(case, answer)
    for preference in case.kind.preferences(*args):
        assert 0 <= preference.strength <= 1 and preference.chosen != preference.rejected
    assert all(0 <= rating <= 1 for rating in case.kind.ratings(*args).values())
    assert all(isinstance(text, str) for text in case.kind.texts(*args).values())
    assert "\n" not in case.kind.summary(*args)


@pytest.mark.slow
@each_good
@given(data=st.data())
@relaxed
def test_assembling_whatever_truth_inference_resolves_gives_an_answer_without_fault(
    case: Case, data: st.DataObject
) -> None:
    """Resolved units may contradict each other (r1 over r2 over r3 over r1): still an answer, and a legal one."""
    resolved = {}
    for unit in case.kind.labels(case.question, case.shown, case.answer):
        label = data.draw(st.sampled_from(case.kind.categories(case.question, unit)))
        resolved[unit] = Resolved(label, data.draw(st.floats(0.3, 1)))
    again = case.kind.assemble(case.question, case.shown, resolved)
    assert again is None or list(case.kind.faults(case.question, case.shown, again)) == []


def drawn_answers(case: Case, data: st.DataObject) -> list[Any]:
    raws = [data.draw(near_misses(case)) for _ in range(2)]
    return [case.answer, *(valid(case, raw) for raw in raws if not answer_faults(case, raw))]


@pytest.mark.slow
@each_whole
@given(data=st.data())
@relaxed
def test_any_voices_make_a_legal_answer_whatever_their_order(case: Case, data: st.DataObject) -> None:
    voices = [Voice(each, data.draw(st.floats(0.2, 5))) for each in drawn_answers(case, data)]
    made, again = (case.kind.aggregate(case.question, case.shown, some) for some in (voices, voices[::-1]))
    if made is None:
        assert again is None
        return
    assert list(case.kind.faults(case.question, case.shown, made.answer)) == []
    assert 0 <= made.confidence <= 1 and all(0 <= share <= 1 for share in made.support.values())
    assert case.kind.distance(case.question, made.answer, again.answer) == pytest.approx(0)
    assert made.confidence == pytest.approx(again.confidence)


@pytest.mark.slow
@each_whole
@given(data=st.data())
@relaxed
def test_a_voice_alone_or_unanimous_is_the_answer(case: Case, data: st.DataObject) -> None:
    for answer in drawn_answers(case, data):
        alone, three = (case.kind.aggregate(case.question, case.shown, [Voice(answer)] * n) for n in (1, 3))
        assert alone is not None and three is not None
        assert case.kind.distance(case.question, alone.answer, answer) == pytest.approx(0)
        assert case.kind.distance(case.question, three.answer, answer) == pytest.approx(0)
        assert alone.confidence <= three.confidence


@pytest.mark.slow
@each_whole
@given(data=st.data())
@relaxed
def test_the_heavier_voice_pulls_the_answer_to_itself(case: Case, data: st.DataObject) -> None:
    one, *others = drawn_answers(case, data)
    for other in others:
        made = case.kind.aggregate(case.question, case.shown, [Voice(one, 5.0), Voice(other, 0.2)])
        assert made is not None
        near, far = (case.kind.distance(case.question, made.answer, each) for each in (one, other))
        assert near <= far + 1e-9


@pytest.mark.slow
@each_good
@given(data=st.data())
@relaxed
def test_figures_are_symmetric_within_bounds_and_one_on_self(case: Case, data: st.DataObject) -> None:
    answers = drawn_answers(case, data)
    for one in answers:
        assert all(value == pytest.approx(1) for value in figures(case, one, one).values())
        for other in answers:
            found = figures(case, one, other)
            assert found == pytest.approx(figures(case, other, one))
            assert all(0 <= value <= 1 for value in found.values())


def figures(case: Case, one: Any, other: Any) -> dict[str, float]:
    return dict(case.kind.figures(case.question, case.shown, one, other))


@each_good
def test_what_may_be_compared_stands_where_the_kind_says(case: Case) -> None:
    """Each value of the answer that conditions may look at is one of those the kind lists for it."""
    answer = case.answer.model_dump(mode="json")
    for one in case.kind.comparables(case.question):
        listed = [json.dumps(value) for value, title in one.values if title]
        assert len(set(listed)) == len(one.values)
        for found in conditions.values_at(answer, one.at).values():
            assert {json.dumps(value) for value in found} <= set(listed), one
