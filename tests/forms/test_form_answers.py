"""A form says precisely what is wrong with items and answers, and derives the rest."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from tests.forms.example import ANSWERS, FORM, ITEM, changed

from preceptor import forms
from preceptor.base.problems import Problem


def where_answers_fail(answers: Any) -> list[str]:
    with pytest.raises(Problem) as caught:
        forms.parse(FORM).check_answers(ITEM, answers)
    assert caught.value.code == "answers.invalid"
    return [fault.where for fault in caught.value.faults]


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
        "Which is best? r2 > r1 · Quality: r1: tone 2; r2: tone 5 · Why? The second is right."
    )


def test_ones_own_summary_speaks_the_letters_one_saw() -> None:
    form = forms.parse(FORM)
    given = form.check_answers(ITEM, {**ANSWERS, "reason": {"text": "r1 is not an id here"}})
    assert form.summary_as_shown(ITEM, given, {"responses": ["r2", "r1"]}) == (
        "Which is best? A > B · Quality: B: tone 2; A: tone 5 · Why? r1 is not an id here"
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
