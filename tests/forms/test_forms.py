"""A form says precisely what is wrong with itself, and describes what it takes."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.forms.example import ANSWERS, FORM, ITEM, changed

from preceptor import forms
from preceptor.base.problems import Problem
from preceptor.questions import registry as question_registry


def where_form_fails(raw: Any) -> list[str]:
    with pytest.raises(Problem) as caught:
        forms.parse(raw)
    assert caught.value.code == "form.invalid" and caught.value.faults
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
