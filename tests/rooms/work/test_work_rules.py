"""Hashes, stored JSON and the undo window."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.work import rules

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4, alphabet="abc"), inner, max_size=4),
    max_leaves=12,
)
ANSWERS = st.dictionaries(st.sampled_from("abc"), JSON)
SECOND = 1_000_000


@given(ANSWERS)
def test_the_order_of_keys_does_not_change_the_hash(answers: dict[str, object]) -> None:
    assert rules.content_hash(answers) == rules.content_hash(dict(reversed(answers.items())))


@given(ANSWERS, ANSWERS)
def test_other_answers_have_another_hash(one: dict[str, object], other: dict[str, object]) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (rules.content_hash(one) == rules.content_hash(other)) == same


@given(ANSWERS)
def test_what_is_stored_is_read_back(answers: dict[str, object]) -> None:
    assert json.loads(rules.stored(answers)) == answers


@pytest.mark.parametrize(
    ("asker", "age", "code"),
    [
        (1, 0, None),
        (1, 600, None),
        (1, 601, "answer.settled"),
        (2, 0, "answer.not_found"),
        (0, 601, "answer.not_found"),
    ],
)
def test_an_answer_is_its_authors_for_ten_minutes(asker: int, age: int, code: str | None) -> None:
    def check() -> None:
        rules.check_revision(author=1, asker=asker, answered_at=0, now=age * SECOND, undo_seconds=600)

    if code is None:
        check()
        return
    with pytest.raises(Problem) as caught:
        check()
    assert caught.value.code == code
