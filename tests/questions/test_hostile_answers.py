"""What is sent by somebody who means harm gives faults, never an exception and never a long wait."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.questions.cases import Case, cases, leaves, near_misses, replaced, without

from preceptor.base.problems import Fault
from preceptor.base.reading import read
from stopwatch import timed

GOOD = cases("good")
each_good = pytest.mark.parametrize("case", [pytest.param(c, id=c.id) for c in GOOD])


def deep(levels: int) -> Any:
    value: Any = "x"
    for _ in range(levels):
        value = [value]
    return value


HOSTILE = {
    "huge text": "x" * 300_000,
    "controls": "a\x00b\x1b[2J",
    "half surrogate": "\ud800",
    "deep list": deep(900),
    "deep object": {"a": {"a": {"a": deep(500)}}},
    "many": ["r1"] * 100_000,
    "many keys": {f"k{i}": i for i in range(5_000)},
    "huge number": 10**400,
    "not a number": float("nan"),
    "null": None,
    "half surrogate as key": {"\ud800": "\udfff"},
}


def faults(case: Case, raw: Any) -> list[Fault]:
    answer = read(case.kind.Answer, raw)
    if isinstance(answer, list):
        return answer
    return list(case.kind.faults(case.question, case.shown, answer))


@each_good
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_parts_anywhere_in_an_answer_give_faults_quickly(case: Case, name: str) -> None:
    for path in leaves(case.raw["answer"]):
        raw = replaced(case.raw["answer"], path, HOSTILE[name])
        found, seconds = timed(partial(faults, case, raw))
        assert seconds < 1.5
        assert found or says_nothing(case, path, raw), f"{name} at {path} was taken"
        assert_can_be_sent(found)


def says_nothing(case: Case, path: tuple[Any, ...], raw: Any) -> bool:
    """Whether it is null where a part may be left out, and says no more than leaving it out does."""
    bare = without(case.raw["answer"], path) if path else None
    return bare is not None and read(case.kind.Answer, raw) == read(case.kind.Answer, bare)


@each_good
def test_an_id_that_is_not_on_the_item_is_refused_wherever_an_id_stands(case: Case) -> None:
    ids = {each["id"] for each in case.shown.get("responses", ())}
    raw = case.raw["answer"]
    for path in leaves(raw):
        part = raw
        for step in path:
            part = part[step]
        if isinstance(part, str) and part in ids:
            assert faults(case, replaced(raw, path, "r999")), path
        if isinstance(part, dict) and ids & part.keys():
            stranger = {"r999" if key in ids else key: value for key, value in part.items()}
            assert faults(case, replaced(raw, path, stranger)), path


@each_good
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_keys_in_an_answer_give_faults(case: Case, name: str) -> None:
    for key in ("extra", "\ud800", "x" * 100_000, "a\x00"):
        assert_can_be_sent(faults(case, {**case.raw["answer"], key: HOSTILE[name]}))
        assert faults(case, {**case.raw["answer"], key: HOSTILE[name]})


@pytest.mark.slow
@each_good
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_sent_gives_faults_and_no_exception(case: Case, data: st.DataObject) -> None:
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=12,
    )
    assert_can_be_sent(faults(case, data.draw(anything | near_misses(case))))


@each_good
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_settings_give_faults_or_are_harmless(case: Case, name: str) -> None:
    for path in leaves(case.raw["question"]):
        question = read(case.kind.Question, replaced(case.raw["question"], path, HOSTILE[name]))
        found = question if isinstance(question, list) else case.kind.setting_faults(question, case.fields)
        assert_can_be_sent(list(found))


def assert_can_be_sent(found: list[Fault]) -> None:
    """Faults go out as JSON in UTF-8, short enough to read."""
    body = json.dumps([[fault.where, fault.why] for fault in found], ensure_ascii=False).encode()
    assert len(body) < 40_000
    assert all("\x00" not in fault.where + fault.why for fault in found)
