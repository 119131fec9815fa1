"""What every kind of field owes: sound values pass, hostile ones give faults, contributors see no model names."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.fields import registry
from preceptor.fields.sound import MOST_BYTES, MOST_DEPTH, loose_fault, text_fault, tidy
from stopwatch import timed

TURN = {"role": "user", "text": "Hi **you**"}
CRITERION = {"name": "names_dose", "text": "Names the dose", "points": 5}
RESPONSE = {"id": "r1", "text": "See [this](https://example.org).", "model": "secret-7b", "meta": {"seed": 3}}
PICTURE = {"media": "0192a-b", "type": "image/png", "width": 640, "height": 480, "alt": "A cat."}
SOUND = {"media": "sample-rain.wav", "type": "audio/wav", "duration_ms": 4000, "alt": "Rain."}
FILM = {**PICTURE, "type": "video/webm", "duration_ms": 4000}
WARNING = {"categories": ["gore", "medical"], "severity": 3}
GOOD: dict[str, list[Any]] = {
    "text": ["Hello", "line\n\tline", "שלום 你好 🌍"],
    "markdown": ["# Title\n\n- *a* and `b`\n\n$x^2$"],
    "code": ["def add(a, b):\n\treturn a + b\n"],
    "chat": [[TURN, {"role": "assistant", "text": "Hello"}]],
    "wanted": [{"topic": "law", "format": "list"}, {"brief": "A tenant\nin a hurry"}],
    "responses": [[RESPONSE], [RESPONSE, {"id": "b.2-x", "text": "B"}]],
    "steps": [["2 + 2 = 4."], ["First **this**.", "ثم ذلك"]],
    "criteria": [[CRITERION], [CRITERION, {"name": "b", "text": "B", "points": -10, "evidence": True}]],
    "image": [PICTURE, {**PICTURE, "warning": WARNING}, {**PICTURE, "warning": None}],
    "audio": [SOUND],
    "video": [FILM],
}
BAD: dict[str, list[tuple[Any, str]]] = {
    "text": [("", ""), (" \n", ""), (None, ""), (3, ""), (["a"], ""), ("a\x00", ""), ("a\r\nb", ""), ("\x85", "")],
    "code": [("", ""), (3, ""), ("a\x00", ""), ("x" * (MOST_BYTES + 1), "")],
    "markdown": [("", ""), ("\ud800", ""), ("x" * (MOST_BYTES + 1), ""), ("é" * (MOST_BYTES // 2 + 1), "")],
    "chat": [
        ([], ""),
        ("Hi", ""),
        ([TURN, "Hi"], "/1"),
        ([{"role": "user"}], "/0"),
        ([{**TURN, "model": "x"}], "/0"),
        ([{"role": "robot", "text": "x"}], "/0/role"),
        ([{"role": ["user"], "text": "x"}], "/0/role"),
        ([{"role": "user", "text": 3}], "/0/text"),
        ([TURN] * 501, ""),
        ([{"role": "user", "text": "x" * 150_000}] * 2, ""),
    ],
    "wanted": [
        ({}, ""),
        ([], ""),
        ({"topic": 3}, "/topic"),
        ({"topic": "\x1b"}, "/topic"),
        ({"x" * 41: "y"}, "/" + "x" * 41),
        ({"topic": "x" * 2001}, "/topic"),
        ({f"t{n}": "x" for n in range(13)}, ""),
    ],
    "responses": [
        ([], ""),
        ({}, ""),
        (["a"], "/0"),
        ([{"text": "a"}], "/0"),
        ([{**RESPONSE, "score": 1}], "/0"),
        ([RESPONSE, RESPONSE], ""),
        ([{**RESPONSE, "id": "a|b"}], "/0/id"),
        ([{**RESPONSE, "id": "a:b"}], "/0/id"),
        ([{**RESPONSE, "id": "r1\n"}], "/0/id"),
        ([{**RESPONSE, "id": 1}], "/0/id"),
        ([{**RESPONSE, "text": "\x1b"}], "/0/text"),
        ([{**RESPONSE, "model": 7}], "/0/model"),
        ([{**RESPONSE, "meta": "x"}], "/0/meta"),
        ([{**RESPONSE, "meta": {"a": float("nan")}}], "/0/meta"),
        ([{**RESPONSE, "meta": {"a": ["x" * 150_000]}}], "/0/meta"),
        ([{"id": f"r{i}", "text": "x" * 90_000} for i in range(3)], ""),
        ([{"id": f"r{i}", "text": "x"} for i in range(51)], ""),
    ],
    "steps": [
        ([], ""),
        ("One.", ""),
        ([1], "/0"),
        (["One.", " "], "/1"),
        (["One.\x00"], "/0"),
        ([["One."]], "/0"),
        (["x"] * 301, ""),
        (["x" * 150_000] * 2, ""),
    ],
    "criteria": [
        ([], ""),
        ({}, ""),
        ([CRITERION] * 61, ""),
        ([CRITERION, CRITERION], ""),
        (["a"], "/0"),
        ([{"name": "a", "text": "A"}], "/0"),
        ([{**CRITERION, "weight": 1}], "/0"),
        ([{**CRITERION, "name": "A b"}], "/0/name"),
        ([{**CRITERION, "name": "a\n"}], "/0/name"),
        ([{**CRITERION, "name": 3}], "/0/name"),
        ([{**CRITERION, "text": " "}], "/0/text"),
        ([{**CRITERION, "text": "x" * 1001}], "/0/text"),
        ([{**CRITERION, "text": "\x00"}], "/0/text"),
        ([{**CRITERION, "text": None}], "/0/text"),
        ([{**CRITERION, "points": 0}], "/0/points"),
        ([{**CRITERION, "points": 11}], "/0/points"),
        ([{**CRITERION, "points": 1.5}], "/0/points"),
        ([{**CRITERION, "points": True}], "/0/points"),
        ([{**CRITERION, "evidence": 1}], "/0/evidence"),
    ],
    "image": [
        ("cat.png", ""),
        ([], ""),
        ({**PICTURE, "src": "https://example.org/x.png"}, ""),
        ({**PICTURE, "duration_ms": 3}, ""),
        ({**PICTURE, "media": "../../etc/passwd"}, "/media"),
        ({**PICTURE, "media": 7}, "/media"),
        ({**PICTURE, "type": "image/svg+xml"}, "/type"),
        ({**PICTURE, "type": "audio/wav"}, "/type"),
        ({**PICTURE, "width": 0}, "/width"),
        ({**PICTURE, "width": True}, "/width"),
        ({**PICTURE, "height": 1e3}, "/height"),
        ({**PICTURE, "alt": "\x00"}, "/alt"),
        ({**PICTURE, "alt": "x" * 2001}, "/alt"),
        ({**PICTURE, "warning": "gore"}, "/warning"),
        ({**PICTURE, "warning": {**WARNING, "categories": []}}, "/warning/categories"),
        ({**PICTURE, "warning": {**WARNING, "categories": ["nice"]}}, "/warning/categories"),
        ({**PICTURE, "warning": {**WARNING, "categories": ["gore", "gore"]}}, "/warning/categories"),
        ({**PICTURE, "warning": {**WARNING, "severity": 4}}, "/warning/severity"),
    ],
    "audio": [(PICTURE, ""), ({**SOUND, "duration_ms": 10**9}, "/duration_ms"), ({**SOUND, "width": 3}, "")],
    "video": [({**FILM, "duration_ms": None}, "/duration_ms"), ({**FILM, "type": "video/quicktime"}, "/type")],
}
good = [pytest.param(n, v, id=f"{n}-{i}") for n, values in GOOD.items() for i, v in enumerate(values)]
bad = [pytest.param(n, v, w, id=f"{n}-{i}") for n, values in BAD.items() for i, (v, w) in enumerate(values)]


def faults(name: str, value: Any, **setting: Any) -> list[Any]:
    kind = registry.kind(name)
    field = kind.Field.model_validate({"kind": name, "name": "shown", "title": "Shown", **setting})
    return list(kind.faults(field, value))


def test_every_kind_found_is_tested_here() -> None:
    assert set(registry.all_kinds()) == set(GOOD) == set(BAD)


@pytest.mark.parametrize(("name", "value"), good)
def test_sound_values_pass_and_give_their_words(name: str, value: Any) -> None:
    assert faults(name, value) == []
    assert registry.kind(name).plain(value).strip()


@pytest.mark.parametrize(("name", "value", "where"), bad)
def test_unsound_values_are_told_where(name: str, value: Any, where: str) -> None:
    found = faults(name, value)
    assert where in [fault.where for fault in found]
    assert all(fault.why.endswith(".") for fault in found)
    "".join(fault.where + fault.why for fault in found).encode()


@pytest.mark.slow
@pytest.mark.parametrize("name", GOOD)
@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["id", "text", "role", "model", "meta", "x"]), inner, max_size=5)
        ),
        max_leaves=10,
    )
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_sent_gives_faults_or_is_usable(name: str, value: Any) -> None:
    kind = registry.kind(name)
    if not faults(name, value):
        kind.plain(value)
        kind.for_contributor(value, list(kind.order(value)))


@pytest.mark.parametrize("name", GOOD)
def test_an_empty_value_passes_where_the_field_is_not_required(name: str) -> None:
    empty: Any = type(GOOD[name][0])()
    assert faults(name, empty) and faults(name, empty, required=False) == []


def test_contributors_see_no_model_and_no_meta_and_their_own_order() -> None:
    kind = registry.kind("responses")
    value = [RESPONSE, {"id": "r2", "text": "B", "model": "m"}, {"id": "r3", "text": "C"}]
    seen = kind.for_contributor(value, ["r3", "r1", "r2"])
    assert seen == [{"id": "r3", "text": "C"}, {"id": "r1", "text": RESPONSE["text"]}, {"id": "r2", "text": "B"}]
    assert kind.shuffles and kind.order(value) == ["r1", "r2", "r3"]


def test_plain_leaves_out_the_marks_and_keeps_the_words() -> None:
    source = "## Title\n\n> quoted\n\n- **bold** and `code`\n\n```python\nx = 2 * 3\n```\n[site](https://a.b)"
    plain = registry.kind("markdown").plain(source)
    assert plain.split() == ["Title", "quoted", "bold", "and", "code", "x", "=", "2", "*", "3", "site"]


def test_numbers_of_responses_are_kept_to_what_the_field_asks() -> None:
    one, two = [RESPONSE], [RESPONSE, {"id": "r2", "text": "B"}]
    assert faults("responses", one, at_least=2) and not faults("responses", two, at_least=2, at_most=2)


@given(st.text())
def test_text_faults_agree_with_a_slower_way_to_tell(text: str) -> None:
    bad_letters = [x for x in text if (ord(x) < 32 and x not in "\n\t") or 0x7F <= ord(x) <= 0x9F]
    surrogates = [x for x in text if 0xD800 <= ord(x) <= 0xDFFF]
    assert bool(text_fault(text)) == bool(bad_letters or surrogates)


@given(st.text(alphabet="a\r\n"))
def test_tidied_text_is_sound(text: str) -> None:
    assert text_fault(tidy(text)) is None
    assert tidy(text).splitlines() == text.splitlines()


def test_loose_json_is_bounded_in_depth_and_size_whatever_its_shape() -> None:
    value: Any = 1
    for _ in range(MOST_DEPTH - 1):
        value = {"a": value}
    assert loose_fault(value) is None
    assert loose_fault({"a": value})
    for _ in range(100_000):
        value = [value]
    found, seconds = timed(lambda: [loose_fault(one) for one in (value, [0] * 1_000_000, {"a": object()})])
    assert all(found) and seconds < 2


def test_an_unknown_kind_says_which_there_are() -> None:
    with pytest.raises(Problem, match=", ".join(registry.all_kinds())):
        registry.kind("smell")
