"""A form says precisely what is wrong with itself, with items and with answers, and derives the rest."""

from __future__ import annotations

import copy
import json
import re
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from preceptor import forms
from preceptor.base.problems import Problem
from preceptor.questions import registry as question_registry

FORM: dict[str, Any] = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [
        {"kind": "rank", "name": "overall", "title": "Which is best?"},
        {"kind": "rate", "name": "quality", "title": "Quality", "dimensions": [{"name": "tone", "title": "Tone"}]},
        {"kind": "text", "name": "reason", "title": "Why?", "required": False, "min_chars": 5},
    ],
}
ITEM: dict[str, Any] = {
    "prompt": "Why?",
    "responses": [{"id": "r1", "text": "A", "model": "secret"}, {"id": "r2", "text": "B", "meta": {"note": "hidden"}}],
}
ANSWERS: dict[str, Any] = {
    "overall": {"order": [["r2"], ["r1"]]},
    "quality": {"values": {"r1": {"tone": 2}, "r2": {"tone": 5}}},
    "reason": {"text": "The second is right."},
}


def changed(value: Any, pointer: str, new: Any) -> Any:
    """A copy of `value` with what stands at the JSON pointer replaced; "-" appends."""
    value = copy.deepcopy(value)
    *steps, last = pointer.strip("/").split("/")
    part = value
    for step in steps:
        part = part[int(step)] if isinstance(part, list) else part[step]
    if isinstance(part, list):
        part.append(new) if last == "-" else part.__setitem__(int(last), new)
    else:
        part[last] = new
    return value


def where_form_fails(raw: Any) -> list[str]:
    with pytest.raises(Problem) as caught:
        forms.parse(raw)
    assert caught.value.code == "form.invalid" and caught.value.faults
    return [fault.where for fault in caught.value.faults]


def where_answers_fail(answers: Any) -> list[str]:
    with pytest.raises(Problem) as caught:
        forms.parse(FORM).check_answers(ITEM, answers)
    assert caught.value.code == "answers.invalid"
    return [fault.where for fault in caught.value.faults]


def test_a_form_is_read_and_written_back_the_same() -> None:
    form = forms.parse(FORM)
    assert list(form.fields) == ["prompt", "responses"] and list(form.questions) == ["overall", "quality", "reason"]
    assert forms.parse(json.loads(json.dumps(form.to_json()))) == form


def test_a_stored_form_is_read_once() -> None:
    assert forms.parse_stored(json.dumps(FORM)) is forms.parse_stored(json.dumps(FORM))


@pytest.mark.parametrize(
    ("pointer", "new", "where"),
    [
        ("/questions/1/dimensions", [], "/questions/1/dimensions"),
        ("/questions/1/dimensions/0/name", "Tone!", "/questions/1/dimensions/0/name"),
        ("/questions/0/about", "prompt", "/questions/0/about"),
        ("/questions/0/about", "nowhere", "/questions/0/about"),
        ("/questions/0/kind", "guess", "/questions/0/kind"),
        ("/questions/0/kind", ["rank"], "/questions/0/kind"),
        ("/questions/0/name", "quality", "/questions/1/name"),
        ("/questions/0/title", "", "/questions/0/title"),
        ("/questions/0/points", 7, "/questions/0/points"),
        ("/questions/0/required", 1, "/questions/0/required"),
        ("/questions/2/min_chars", 30_000, "/questions/2/min_chars"),
        ("/questions/0", "rank", "/questions/0"),
        ("/fields/0/kind", "smell", "/fields/0/kind"),
        ("/fields/0/name", "responses", "/fields/1/name"),
        ("/fields/0/name", "Prompt", "/fields/0/name"),
        ("/fields/-", None, "/fields/2"),
        ("/fields", [], "/fields"),
        ("/questions", {}, "/questions"),
        ("/questions", [FORM["questions"][0]] * 51, "/questions"),
        ("/colour", "red", ""),
    ],
)
def test_a_faulty_form_is_told_where(pointer: str, new: Any, where: str) -> None:
    assert where in where_form_fails(changed(FORM, pointer, new))


def test_one_mistake_gives_one_fault_and_several_are_told_together() -> None:
    assert where_form_fails(changed(FORM, "/fields/0/title", "")) == ["/fields/0/title"]
    two = changed(changed(FORM, "/fields/0/title", ""), "/questions/2/min_chars", -1)
    assert where_form_fails(two) == ["/fields/0/title", "/questions/2/min_chars"]


@pytest.mark.parametrize("raw", [None, [], "form", {}, {"fields": []}])
def test_what_is_no_form_at_all_is_refused(raw: Any) -> None:
    assert where_form_fails(raw) == [""]


def test_a_good_item_and_good_answers_pass() -> None:
    form = forms.parse(FORM)
    assert form.check_item(ITEM) == []
    answers = form.check_answers(ITEM, ANSWERS)
    assert {name: answer.model_dump(mode="json", exclude_defaults=True) for name, answer in answers.items()} == ANSWERS


@pytest.mark.parametrize(
    ("pointer", "new", "where"),
    [
        ("/prompt", "", "/prompt"),
        ("/prompt", None, "/prompt"),
        ("/responses/1/id", "r1", "/responses"),
        ("/responses/1/text", "\x00", "/responses/1/text"),
        ("/extra", "x", "/extra"),
        ("/responses", ITEM["responses"][:1], "/responses"),
    ],
)
def test_a_faulty_item_is_told_where(pointer: str, new: Any, where: str) -> None:
    assert [fault.where for fault in forms.parse(FORM).check_item(changed(ITEM, pointer, new))] == [where]


def test_an_item_that_lacks_a_field_is_told_so() -> None:
    form = forms.parse(FORM)
    assert [fault.where for fault in form.check_item({"prompt": "x"})] == ["/responses"]
    assert [fault.where for fault in form.check_item([])] == [""]


@pytest.mark.parametrize(
    ("pointer", "new", "where"),
    [
        ("/overall", None, "/overall"),
        ("/overall/order", [["r1"]], "/overall/order"),
        ("/overall/order", [["r1"], ["r9"]], "/overall/order/1"),
        ("/overall/order/0/0", 3, "/overall/order/0/0"),
        ("/quality/values/r1/tone", 9, "/quality/values/r1/tone"),
        ("/reason/text", "No", "/reason/text"),
        ("/other", {}, "/other"),
        ("/a~1", {}, "/a~01"),
    ],
)
def test_faulty_answers_are_told_where(pointer: str, new: Any, where: str) -> None:
    assert where in where_answers_fail(changed(ANSWERS, pointer, new))


def test_all_faults_of_all_questions_come_at_once() -> None:
    assert where_answers_fail({}) == ["/overall", "/quality"]
    with pytest.raises(Problem):
        forms.parse(FORM).check_answers(ITEM, [])


def test_a_question_that_is_not_required_may_be_left_out() -> None:
    answers = forms.parse(FORM).check_answers(ITEM, {k: v for k, v in ANSWERS.items() if k != "reason"})
    assert list(answers) == ["overall", "quality"]


def test_gold_may_settle_some_questions_but_not_none() -> None:
    form = forms.parse(FORM)
    assert list(form.check_gold(ITEM, {"overall": ANSWERS["overall"]})) == ["overall"]
    with pytest.raises(Problem, match="at least one"):
        form.check_gold(ITEM, {})
    with pytest.raises(Problem):
        form.check_gold(ITEM, {"overall": {"order": [["r1"]]}})


def test_replies_lie_as_far_apart_as_their_kind_says_and_only_where_both_were_asked_alike() -> None:
    form = forms.parse(FORM)
    one = form.replies(ITEM, ANSWERS)
    tied = form.replies(ITEM, changed(ANSWERS, "/overall/order", [["r1", "r2"]]))
    assert {name: reply.distance(tied[name]) for name, reply in one.items()} == {
        "overall": 0.5,
        "quality": 0,
        "reason": 0,
    }
    reworded = forms.parse(changed(FORM, "/questions/0/title", "Which one?")).replies(ITEM, ANSWERS)
    assert one["overall"].distance(reworded["overall"]) == 0
    assert one["overall"].distance(one["quality"]) is None


def test_answers_at_rest_are_read_back_and_what_fits_no_more_is_left_out() -> None:
    form = forms.parse(FORM)
    given = form.check_answers(ITEM, ANSWERS)
    dumped = {name: answer.model_dump(mode="json") for name, answer in given.items()}
    read = form.replies(ITEM, json.loads(json.dumps(dumped)))
    assert {name: reply.answer for name, reply in read.items()} == given
    assert all(reply.question is form.questions[name] for name, reply in read.items())
    for wrong in ({"overall": {"order": 3}}, {"other": {}}, {"overall": {"order": [["r9"]]}}, {"overall": None}, {}):
        assert form.replies(ITEM, wrong) == {}


def test_labels_and_summary_come_from_every_question_answered() -> None:
    form = forms.parse(FORM)
    answers = form.check_answers(ITEM, ANSWERS)
    replies = form.replies(ITEM, ANSWERS)
    assert {name: reply.labels(ITEM) for name, reply in replies.items()} == {
        "overall": {"r1|r2": 1, "none_acceptable": 0},
        "quality": {"r1:tone": 2, "r2:tone": 5},
        "reason": {},
    }
    assert form.summary(ITEM, answers) == (
        "Which is best?: r2 > r1 · Quality: r1: tone 2; r2: tone 5 · Why?: The second is right."
    )


def test_ones_own_summary_speaks_the_letters_one_saw() -> None:
    form = forms.parse(FORM)
    given = form.check_answers(ITEM, {**ANSWERS, "reason": {"text": "r1 is not an id here"}})
    assert form.summary_as_shown(ITEM, given, {"responses": ["r2", "r1"]}) == (
        "Which is best?: A > B · Quality: B: tone 2; A: tone 5 · Why?: r1 is not an id here"
    )
    assert form.summary_as_shown(ITEM, given, {}) == form.summary(ITEM, given)


def test_places_after_the_tenth_are_numbers_as_in_the_workspace() -> None:
    form = forms.parse({**FORM, "questions": FORM["questions"][:1]})
    ids = [f"r{n}" for n in range(1, 12)]
    item = {"prompt": "Why?", "responses": [{"id": each, "text": each.upper()} for each in ids]}
    given = form.check_answers(item, {"overall": {"order": [[each] for each in ids]}})
    assert form.summary_as_shown(item, given, {"responses": ids}) == "A > B > C > D > E > F > G > H > I > J > 11"


def test_an_options_value_is_no_response_even_when_it_reads_like_one() -> None:
    option = [{"value": "r1", "title": "The first"}, {"value": "r2", "title": "The second"}]
    form = forms.parse({**FORM, "questions": [{"kind": "choice", "name": "safe", "title": "Safe?", "options": option}]})
    given = form.check_answers(ITEM, {"safe": {"values": ["r1"]}})
    assert form.summary_as_shown(ITEM, given, {"responses": ["r2", "r1"]}) == "The first"


def test_contributors_see_their_order_and_nothing_hidden() -> None:
    form = forms.parse(FORM)
    seen = form.for_contributor(ITEM, {"responses": ["r2", "r1"]})
    assert seen == {"prompt": "Why?", "responses": [{"id": "r2", "text": "B"}, {"id": "r1", "text": "A"}]}


def test_each_order_comes_up_about_as_often() -> None:
    form, random = forms.parse(FORM), Random(7)
    firsts = [form.shuffled(ITEM, random)["responses"][0] for _ in range(2_000)]
    assert 900 < firsts.count("r1") < 1_100


def test_plain_words_hold_no_model_names() -> None:
    assert forms.parse(FORM).plain(ITEM) == {"prompt": "Why?", "responses": "A\n\nB"}


def test_the_answer_schema_takes_good_answers_and_refuses_others() -> None:
    schema = forms.answer_schema(forms.parse(FORM))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(ANSWERS)
    assert not validator.is_valid({**ANSWERS, "more": 1}) and not validator.is_valid({})
    assert not validator.is_valid(changed(ANSWERS, "/overall/order", [["r1"], [2]]))


def test_the_component_schemas_take_good_forms_and_refuse_others() -> None:
    components = forms.component_schemas("#/$defs/")
    schema = {"$ref": "#/$defs/Form", "$defs": components}
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(FORM) and validator.is_valid(forms.parse(FORM).to_json())
    assert not validator.is_valid(changed(FORM, "/questions/0/kind", "guess"))
    assert not validator.is_valid(changed(FORM, "/questions/1/dimensions", [{"name": "tone"}]))


def test_every_reference_in_the_component_schemas_leads_somewhere() -> None:
    components = forms.component_schemas()
    refs = set(re.findall(r'"\$ref": "#/components/schemas/([^"]+)"', json.dumps(components)))
    assert refs and refs <= components.keys()
    for kind in [*question_registry.all_kinds()]:
        title = "".join(word.capitalize() for word in kind.split("_"))
        assert f"{title}Question" in components and f"{title}Answer" in components


@given(
    raw=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["fields", "questions", "kind", "name", "title", "about", "options"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=80, deadline=None)
def test_whatever_is_sent_as_a_form_an_item_or_answers_is_a_problem_and_no_crash(raw: Any) -> None:
    with pytest.raises(Problem):
        forms.parse(raw)
    assert forms.parse(FORM).check_item(raw)
    with pytest.raises(Problem):
        forms.parse(FORM).check_answers(ITEM, raw)
