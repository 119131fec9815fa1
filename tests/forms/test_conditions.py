"""Questions asked only when an earlier answer meets a condition: read, judged, and what is not asked stays unasked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from preceptor import forms
from preceptor.base.problems import Problem
from preceptor.forms import Form
from preceptor.rooms.quality.inference import Given, Judged, infer
from preceptor.rooms.quality.nouns import Method
from preceptor.rooms.quality.rules import score

ITEM = {"prompt": "Hi", "responses": [{"id": one, "text": one} for one in ("r1", "r2", "r3")]}
SAFE = {
    "kind": "choice", "name": "safe", "title": "Safe?", "about": "prompt", "allow_unsure": True,
    "options": [{"value": "yes", "title": "Yes"}, {"value": "no", "title": "No"}],
}  # fmt: skip
TAGS = {
    "kind": "choice", "name": "tags", "title": "Which harm?", "about": "prompt", "multiple": True, "at_least": 0,
    "options": [{"value": value, "title": value} for value in ("hate", "fraud")],
}  # fmt: skip
RATE = {"kind": "rate", "name": "quality", "title": "How good?", "dimensions": [{"name": "truth", "title": "True?"}]}
WHY = {"kind": "text", "name": "why", "title": "Why?", "about": "prompt"}
HARM = {
    "kind": "flags", "name": "harm", "title": "Which hazards?", "about": "prompt", "severities": ["low", "middle", "high"],
    "hazards": [{"code": "hate/threat", "title": "Threats"}, {"code": "S4", "title": "Other"}],
}  # fmt: skip
CASE = {
    "kind": "policy", "name": "case", "title": "Which clauses?", "about": "prompt", "policy": "house", "policy_version": 1,
    "clauses": [{"number": number, "title": number} for number in ("1.1", "3.1")], "severities": ["low", "middle", "high"],
    "actions": [{"value": value, "title": value} for value in ("keep", "remove")],
}  # fmt: skip
GRADE = {
    "kind": "rubric", "name": "grade", "title": "Met?", "criteria": [{"name": "dose", "text": "Names the dose.", "points": 3}],
}  # fmt: skip
EACH = {**RATE, "name": "flaws", "title": "How bad?", "dimensions": [{"name": "harm", "title": "Harm"}]}


def form(*questions: dict[str, Any]) -> Form:
    fields = [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ]
    return forms.parse({"fields": fields, "questions": list(questions)})


def asked_if(condition: Any, question: dict[str, Any] | None = None) -> dict[str, Any]:
    return {**(question or WHY), "show_if": condition}


def faults(*questions: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(Problem) as caught:
        form(*questions)
    return {fault.where: fault.why for fault in caught.value.faults}


TRUTHS = json.loads((Path(__file__).parent / "conditions.json").read_text("utf-8"))
"""What is met and what is not; the page is judged by the same table (`web/src/workspace/conditions.test.ts`)."""


def points(**values: int) -> dict[str, Any]:
    return {"values": {name: {"truth": value} for name, value in values.items()}}


LOW = points(r1=1, r2=5, r3=5)


@pytest.mark.parametrize("case", TRUTHS, ids=lambda case: str(case["condition"]))
def test_a_question_is_asked_only_when_its_condition_is_surely_met(case: dict[str, Any]) -> None:
    condition, answers = case["condition"], case["answers"]
    optional = [{**one, "required": False} for one in (SAFE, TAGS, RATE, HARM, CASE, GRADE)]
    why = asked_if(condition, {**WHY, "about": "responses"})
    made = form(*optional, why)
    assert made.to_json()["questions"][-1]["show_if"] == condition
    if case["asked"]:
        with pytest.raises(Problem, match="not answered yet"):
            made.check_answers(ITEM, answers)
        assert "why" in made.check_answers(ITEM, {**answers, "why": {"text": "because"}})
    else:
        assert made.check_answers(ITEM, {**answers, "why": {"text": "because"}}).keys() == answers.keys()


def test_an_answer_that_was_not_asked_is_not_kept_even_if_it_is_wrong() -> None:
    made = form(SAFE, asked_if({"question": "safe", "equals": "no"}))
    assert list(made.check_answers(ITEM, {"safe": {"values": ["yes"]}, "why": {"nonsense": 3}})) == ["safe"]


def test_what_hangs_on_a_question_that_was_not_asked_is_not_asked_either() -> None:
    made = form(
        SAFE, asked_if({"question": "safe", "equals": "no"}, TAGS), asked_if({"question": "tags", "contains": "hate"})
    )
    given = {"safe": {"values": ["yes"]}, "tags": {"values": ["hate"]}, "why": {"text": "x"}}
    assert list(made.check_answers(ITEM, given)) == ["safe"]


def test_each_asks_about_the_responses_that_meet_it_and_no_others() -> None:
    low = {"question": "quality", "value": "truth", "at_most": 2, "responses": "each"}
    made = form(RATE, asked_if(low, EACH))
    right = {"quality": LOW, "flaws": {"values": {"r1": {"harm": 3}}}}
    assert made.check_answers(ITEM, right)["flaws"]
    reply = made.replies(ITEM, right)["flaws"]
    assert reply.only == {"r1"}
    assert [one["id"] for one in reply.seen(ITEM)["responses"]] == ["r1"]
    with pytest.raises(Problem) as caught:
        made.check_answers(ITEM, {**right, "flaws": {"values": {"r1": {"harm": 3}, "r2": {"harm": 1}}}})
    assert caught.value.faults[0].where == "/flaws/values/r2"
    assert list(made.check_answers(ITEM, {"quality": points(r1=5, r2=5, r3=5)})) == ["quality"]


@pytest.mark.parametrize(
    ("condition", "where", "why"),
    [
        ({"question": "nothing", "equals": "no"}, "/question", "No question “nothing” stands above"),
        ({"question": "why", "answered": True}, "/question", "No question “why” stands above"),
        ({"question": "later", "answered": True}, "/question", "No question “later” stands above"),
        ({"question": "safe", "equals": "maybe"}, "/equals", "“maybe” cannot be answered there; there are “yes”, “no”"),
        ({"question": "safe", "one_of": ["no", 1]}, "/one_of/1", "“1” cannot be answered"),
        ({"question": "safe", "value": "unsure", "equals": 1}, "/equals", "cannot be answered"),
        ({"question": "safe", "at_least": 1}, "/at_least", "Only a number"),
        ({"question": "safe", "value": "colour", "equals": "x"}, "/value", "Say which value"),
        ({"question": "quality", "value": "truth", "at_least": 9}, "/at_least", "from 1 to 5"),
        ({"question": "quality", "value": "truth", "at_least": 4, "at_most": 2}, "/at_most", "Nothing is at least 4"),
        ({"question": "safe", "equals": "no", "responses": "each"}, "/responses", "not answered for each response"),
        ({"question": "quality", "value": "truth", "equals": 1, "responses": "each"}, "/responses", "the same field"),
        ({"question": "safe", "responses": "each", "answered": True}, "/answered", "of the whole question"),
        ({"question": "free", "equals": "x"}, "/value", "only whether it is answered"),
        ({"question": "safe"}, "", "Say what the answer must be"),
        ({"question": "safe", "equals": "no", "contains": "no"}, "", "Say what the answer must be"),
        ({}, "", "Name a question"),
        ({"any_of": [{"question": "safe", "equals": "no"}], "question": "safe"}, "", "Name a question"),
        ({"any_of": [{"all_of": [{"none_of": [{"question": "safe", "equals": "no"}]}]}]}, "/any_of/0/all_of/0", "deep"),
        (
            {"any_of": [{"question": "safe", "equals": "no"}, {"question": "x", "equals": 1}]},
            "/any_of/1/question",
            "No",
        ),
        ({"any_of": [{"any_of": [{"question": "safe", "equals": "no"}] * 20}] * 2}, "", "At most 20 tests"),
    ],
)
def test_a_condition_that_cannot_be_is_refused_with_its_place(condition: Any, where: str, why: str) -> None:
    free = {**WHY, "name": "free"}
    later = {**WHY, "name": "later"}
    found = faults(SAFE, RATE, free, asked_if(condition), later)
    place = f"/questions/3/show_if{where}"
    assert why in found[place], found


def test_each_is_refused_for_a_question_that_needs_two_responses() -> None:
    low = {"question": "quality", "value": "truth", "at_most": 2, "responses": "each"}
    found = faults(RATE, asked_if(low, {"kind": "rank", "name": "order", "title": "Order"}))
    assert "left with one response" in found["/questions/1/show_if"]


def test_what_is_asked_of_each_part_can_be_looked_at_and_narrowed_by() -> None:
    """A choice repeated over the responses is as good as a rating of each."""
    safe = {**SAFE, "about": "responses", "repeat": True}
    made = form(safe, asked_if({"question": "safe", "equals": "no", "responses": "each"}, EACH))
    assert made.to_json()["questions"][1]["show_if"]["at"] == "/each/*/values"
    given = {"safe": {"each": {one: {"values": ["no" if one == "r2" else "yes"]} for one in ("r1", "r2", "r3")}}}
    asked = made.check_answers(ITEM, {**given, "flaws": {"values": {"r2": {"harm": 2}}}})
    assert asked.keys() == {"safe", "flaws"}


def test_each_is_refused_where_there_are_no_responses() -> None:
    safe = {**SAFE, "about": "responses", "repeat": True}
    low = {"question": "safe", "equals": "no", "responses": "each"}
    assert "same field" in faults(safe, asked_if(low))["/questions/1/show_if/responses"]


def test_the_form_says_where_the_value_stands_and_reads_itself_back() -> None:
    made = form(RATE, asked_if({"question": "quality", "value": "truth", "at_most": 2, "at": "/made/up"}))
    spelled = made.to_json()
    assert spelled["questions"][0]["show_if"] is None
    assert spelled["questions"][1]["show_if"] == {
        "question": "quality", "value": "truth", "responses": "any", "at_most": 2, "at": "/values/*/truth",
    }  # fmt: skip
    assert forms.parse(spelled).to_json() == spelled
    assert forms.answer_schema(made)["required"] == ["quality"]


def test_gold_may_settle_a_question_without_the_one_it_hangs_on() -> None:
    made = form(SAFE, asked_if({"question": "safe", "equals": "no"}, TAGS))
    assert list(made.check_gold(ITEM, {"tags": {"values": ["hate"]}})) == ["tags"]
    assert list(made.check_gold(ITEM, {"safe": {"values": ["yes"]}, "tags": {"values": ["hate"]}})) == ["safe"]


def test_gold_scores_only_what_the_person_was_asked() -> None:
    made = form(SAFE, asked_if({"question": "safe", "equals": "no"}, TAGS))
    gold = {"safe": {"values": ["no"]}, "tags": {"values": ["hate"]}}
    scored = score(made, ITEM, gold, {"safe": {"values": ["yes"]}}, answer="a", item_no=1, contributor_id=1)
    assert [(one.question, one.right) for one in scored] == [("safe", False)]


def judged(made: Form, *given: dict[str, Any]) -> Judged:
    return Judged(1, ITEM, [Given(person, made.replies(ITEM, one)) for person, one in enumerate(given)])


def test_consensus_leaves_out_what_it_does_not_ask() -> None:
    """Two say safe, one says not and names the harm: the item is safe, so it has no harm; it is no "no harm" either."""
    made = form(SAFE, asked_if({"question": "safe", "equals": "no"}, TAGS))
    yes, no = {"safe": {"values": ["yes"]}}, {"safe": {"values": ["no"]}, "tags": {"values": ["hate"]}}
    mostly_safe = infer(made, [judged(made, yes, yes, no)], method=Method.MAJORITY, rng=np.random.default_rng(1))
    assert [one.question for one in mostly_safe.consensus] == ["safe"]
    mostly_not = infer(made, [judged(made, yes, no, no)], method=Method.MAJORITY, rng=np.random.default_rng(1))
    assert {one.question: one.answers for one in mostly_not.consensus} == {"safe": 3, "tags": 2}


def test_consensus_of_each_speaks_of_the_responses_that_were_asked_about() -> None:
    low = {"question": "quality", "value": "truth", "at_most": 2, "responses": "each"}
    made = form(RATE, asked_if(low, EACH))
    one = {"quality": LOW, "flaws": {"values": {"r1": {"harm": 3}}}}
    two = {"quality": points(r1=1, r2=1, r3=5), "flaws": {"values": {"r1": {"harm": 3}, "r2": {"harm": 4}}}}
    found = infer(made, [judged(made, one, one, two)], method=Method.MAJORITY, rng=np.random.default_rng(1))
    assert {each.question: each.answer for each in found.consensus}["flaws"] == {"values": {"r1": {"harm": 3}}}
