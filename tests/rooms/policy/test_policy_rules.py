"""Guidelines may be what a reader can bear; comparing two versions loses no word and takes no time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.policy.nouns import (
    MOST_CLAUSES,
    MOST_TEXT,
    MOST_TITLE,
    MOST_TOGETHER,
    Change,
    Clause,
    Stretch,
    Words,
)
from preceptor.rooms.policy.rules import changes, faults, in_order, words
from stopwatch import timed

SHORT = st.text(alphabet="ab \n.", max_size=40)
NUMBERS = st.sampled_from(["1", "1.1", "1.2", "2", "2.10", "2.9", "3", "10"])


def clause(number: str, text: str = "Say what you see.", title: str = "Be plain") -> Clause:
    return Clause(number, title, text)


@st.composite
def versions(draw: st.DrawFn) -> list[Clause]:
    numbers = draw(st.lists(NUMBERS, unique=True, max_size=6))
    return list(in_order([Clause(number, draw(SHORT), draw(SHORT)) for number in numbers]))


@pytest.mark.parametrize("number", ["1", "12", "1.2", "1.2.3.4", "999.999"])
def test_plain_numbers_are_taken(number: str) -> None:
    assert faults([clause(number)]) == []


@pytest.mark.parametrize("number", ["", "0", "1.0", "01", "1.", ".1", "a", "1.2.3.4.5", "1000", "1 ", "١", "1\n"])
def test_other_numbers_are_refused(number: str) -> None:
    assert [fault.where for fault in faults([clause(number)])] == ["/0/number"]


def test_a_number_is_used_once() -> None:
    assert [fault.where for fault in faults([clause("1"), clause("2"), clause("1")])] == ["/2/number"]


@pytest.mark.parametrize("text", ["a\x00b", "half \ud83d of one"])
def test_what_no_database_keeps_is_refused(text: str) -> None:
    assert [fault.where for fault in faults([clause("1", text)])] == ["/0/text"]
    assert [fault.where for fault in faults([clause("1", title=text)])] == ["/0/title"]


def test_a_clause_must_say_something() -> None:
    assert [fault.where for fault in faults([Clause("1", " ", "\n")])] == ["/0"]
    assert faults([Clause("1", "Only a title", "")]) == []


def test_each_size_is_taken_up_to_its_bound_and_refused_beyond() -> None:
    assert faults([clause("1", "x" * MOST_TEXT, "y" * MOST_TITLE)]) == []
    assert [one.where for one in faults([clause("1", "x" * (MOST_TEXT + 1))])] == ["/0/text"]
    assert [one.where for one in faults([clause("1", title="x" * (MOST_TITLE + 1))])] == ["/0/title"]
    numbers = [f"{n // 100 + 1}.{n % 100 + 1}" for n in range(MOST_CLAUSES + 1)]
    assert faults([clause(number) for number in numbers[:-1]]) == []
    assert len(faults([clause(number) for number in numbers])) == 1
    assert len(faults([clause(n, "x" * MOST_TEXT) for n in numbers[: MOST_TOGETHER // MOST_TEXT + 1]])) == 1


def test_clauses_are_ordered_by_number_and_not_by_letter() -> None:
    shuffled = [clause(number) for number in ("10", "2.9", "1.10", "2", "1.9", "1")]
    assert [one.number for one in in_order(shuffled)] == ["1", "1.9", "1.10", "2", "2.9", "10"]


def test_an_edit_shows_the_words_that_differ() -> None:
    (one,) = changes([clause("1", "Answer in one sentence.")], [clause("1", "Answer in two short sentences.")])
    assert one.change is Change.CHANGED
    assert one.title == ()
    assert one.text == (
        Words(Stretch.SAME, "Answer in "),
        Words(Stretch.REMOVED, "one"),
        Words(Stretch.ADDED, "two"),
        Words(Stretch.SAME, " "),
        Words(Stretch.REMOVED, "sentence"),
        Words(Stretch.ADDED, "short sentences"),
        Words(Stretch.SAME, "."),
    )


def test_a_clause_put_in_the_middle_is_one_addition() -> None:
    was = [clause("1", "first"), clause("2", "second"), clause("3", "third")]
    now = [clause("1", "first"), clause("2", "new"), clause("3", "second"), clause("4", "third")]
    found = [(one.change, one.was and one.was.number, one.now and one.now.number) for one in changes(was, now)]
    assert found == [(Change.ADDED, None, "2"), (Change.RENUMBERED, "2", "3"), (Change.RENUMBERED, "3", "4")]


def test_a_clause_left_out_is_shown_as_removed() -> None:
    (one,) = changes([clause("1", "first"), clause("2", "second")], [clause("1", "first")])
    assert (one.change, one.now) == (Change.REMOVED, None)
    assert one.text == (Words(Stretch.REMOVED, "second"),)


@given(SHORT, SHORT)
def test_no_word_is_lost_and_none_invented(was: str, now: str) -> None:
    found = words(was, now)
    assert (found == ()) == (was == now)
    if found:
        assert "".join(one.text for one in found if one.stretch is not Stretch.ADDED) == was
        assert "".join(one.text for one in found if one.stretch is not Stretch.REMOVED) == now
        assert all(one.text for one in found)
        assert all(one.stretch is not other.stretch for one, other in pairwise(found))


@given(versions(), versions())
def test_the_changes_lead_from_one_version_to_the_other(was: list[Clause], now: list[Clause]) -> None:
    found = changes(was, now)
    before = [one.was for one in found if one.was]
    after = [one.now for one in found if one.now]
    assert len(set(before)) == len(before)
    assert len(set(after)) == len(after)
    assert set(was) - set(before) == set(now) - set(after)
    assert (found == ()) == (was == now)


@pytest.mark.parametrize("word", ["a ", "lorem ipsum ", "x\n"])
def test_comparing_the_longest_texts_stays_quick(word: str) -> None:
    was = (word * MOST_TEXT)[:MOST_TEXT]
    now = ("b " + word * MOST_TEXT)[: MOST_TEXT - 2] + "!?"
    found, seconds = timed(lambda: words(was, "".join(reversed(now))))
    assert seconds < 2
    assert "".join(one.text for one in found if one.stretch is not Stretch.ADDED) == was
