"""What is right, who may take an exam when, what questions and exams may say."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.exams.nouns import (
    GRACE,
    RENEWAL,
    Asked,
    Attempt,
    Certificate,
    Content,
    Exam,
    ExamState,
    Outcome,
    Plan,
    Said,
    Section,
    SectionOutcome,
    Shape,
    Stand,
    Tags,
)
from preceptor.rooms.exams.rules import grading, plans, taking
from preceptor.rooms.exams.rules.questions import check_question, same_question, tidied
from preceptor.rooms.exams.rules.short import folded, is_number
from rooms.exams.makers import PRACTICE, content

HOUR = 3_600_000_000
ASKED = Asked(0, 1, (2, 0, 1))
PLAN = Plan("Sums", sections=(Section("One", count=2),), minutes=10)


def practice(**given_: Any) -> Content:
    return Content(**{**PRACTICE, "shape": Shape.PRACTICE, **given_})


def faults(one: Content, tags: Tags = Tags()) -> list[str]:
    with pytest.raises(Problem) as caught:
        check_question(one, tags)
    return [fault.where for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        ({"text": ""}, "/text"),
        ({"text": "a\x00"}, "/text"),
        ({"options": ("a",), "right": (0,)}, "/options"),
        ({"options": ("a", "")}, "/options/1"),
        ({"options": ("a", "a", "b")}, "/options/1"),
        ({"right": ()}, "/right"),
        ({"right": (3,)}, "/right"),
        ({"right": (0, 1, 2)}, "/right"),
        ({"accepted": ("a",)}, "/accepted"),
        ({"shape": Shape.SHORT, "options": (), "right": ()}, "/accepted"),
        ({"shape": Shape.SHORT, "options": (), "accepted": ("a",), "number": 1.0}, "/accepted"),
        ({"shape": Shape.SHORT, "options": (), "number": float("nan")}, "/number"),
        ({"shape": Shape.SHORT, "options": (), "number": 1.0, "tolerance": -1.0}, "/tolerance"),
        ({"shape": Shape.PRACTICE, "options": ()}, "/form"),
    ],
)
def test_what_is_wrong_with_a_question_is_named_by_its_place(given_: dict[str, Any], where: str) -> None:
    assert where in faults(content(**given_))


def test_tags_are_words_and_languages() -> None:
    assert faults(content(), Tags(topic="<b>", language="English!")) == ["/topic", "/language"]


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        ({"form": {}}, "/form"),
        ({"payload": {"nothing": 1}}, "/payload/nothing"),
        ({"gold": {"clear": {"values": ["perhaps"]}}}, "/gold/clear"),
        ({"gold": {}}, "/gold"),
    ],
)
def test_practice_must_be_a_task_with_gold_that_measures(given_: dict[str, Any], where: str) -> None:
    check_question(practice(), Tags())
    assert any(one.startswith(where) for one in faults(practice(**given_)))


def test_practice_is_measured_against_gold_by_its_kinds() -> None:
    assert grading.score(practice(), {"answers": {"clear": {"values": ["yes"]}}}) == 1.0
    assert grading.score(practice(), {"answers": {"clear": {"values": ["no"]}}}) == 0.0
    assert grading.score(practice(), {"answers": {"clear": "nonsense", "strange": 1}}) == 0.0
    assert grading.score(practice(), None) == 0.0


@pytest.mark.parametrize(
    ("given_", "said", "points"),
    [
        ({}, {"chosen": [1]}, 1.0),
        ({}, {"chosen": [0]}, 0.0),
        ({}, {"chosen": []}, 0.0),
        ({"right": (0, 1)}, {"chosen": [0]}, 1.0),
        ({"shape": Shape.SEVERAL, "right": (0, 1)}, {"chosen": [0]}, 0.0),
        ({"shape": Shape.SEVERAL, "right": (0, 1)}, {"chosen": [0, 1]}, 1.0),
        ({"shape": Shape.SEVERAL, "right": (0, 1)}, {"chosen": [0, 1, 2]}, 0.0),
        ({"shape": Shape.SHORT, "options": (), "accepted": ("New York",)}, {"text": "  new  YORK. "}, 1.0),
        ({"shape": Shape.SHORT, "options": (), "accepted": ("ano",)}, {"text": "año"}, 0.0),
        ({"shape": Shape.SHORT, "options": (), "number": 3.14, "tolerance": 0.01}, {"text": "3,15"}, 1.0),
        ({"shape": Shape.SHORT, "options": (), "number": 3.14, "tolerance": 0.01}, {"text": "3.2"}, 0.0),
    ],
)
def test_an_answer_is_right_or_not(given_: dict[str, Any], said: dict[str, Any], points: float) -> None:
    assert grading.score(content(**given_), said) == points


@pytest.mark.parametrize(
    ("said", "number", "right"),
    [
        ("1.234", 1234, True), ("1.234", 1.234, True), ("1,234.5", 1234.5, True), ("1.234,5", 1234.5, True),
        ("1 234", 1234, True), ("−5", -5, True), ("5", -5, False), ("1/4", 0.25, True), ("1/0", 0, False),
        ("٣", 3, True), ("2e3", 2000, True), ("five", 5, False), ("", 0, False), ("5%", 5, False), ("1e999", 1, False),
        (".5", 0.5, True), ("1,2,3", 123, True), ("nan", 0, False),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(said: str, number: float, right: bool) -> None:
    assert is_number(said, number, 0.0) is right


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_every_number_is_itself(number: float) -> None:
    assert is_number(repr(number), number, 0.0)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more_and_signs_stay(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded("-5") != folded("5") and folded("5%") != folded("5")


def test_answers_are_kept_by_their_places_in_the_question_and_shown_as_they_were_seen() -> None:
    kept = grading.check_said(content(), ASKED, {"chosen": [0]})
    assert kept == {"chosen": [2]}, "what stood first for this person is the third option"
    assert grading.as_shown(content(), ASKED, kept) == {"chosen": [0]}
    for odd in ({"chosen": [3]}, {"chosen": [0, 0]}, {"chosen": [0, 1]}, {"chosen": [True]}, {"text": "a"}, {}):
        with pytest.raises(Problem) as caught:
            grading.check_said(content(), ASKED, odd)
        assert caught.value.code == "exams.answer"
    with pytest.raises(Problem):
        grading.check_said(content(shape=Shape.SHORT), ASKED, {"text": "x" * 2001})
    with pytest.raises(Problem):
        grading.check_said(practice(), ASKED, {"answers": {"a": "x" * 70_000}})


def test_an_exam_is_passed_by_the_whole_and_by_each_section() -> None:
    plan = Plan("Two", sections=(Section("A", count=1, pass_mark=100), Section("B", count=3)), pass_mark=50)
    places = (Asked(0, 1), Asked(1, 2), Asked(1, 3), Asked(1, 4))
    some = [Said(at, at + 1, {"text": "a"}, 1, score=score) for at, score in enumerate((0.0, 1.0, 1.0, 1.0))]
    failed = grading.outcome(plan, places, some)
    assert (failed.percent, failed.passed, failed.sections[0].met) == (75.0, False, False)
    passed = grading.outcome(plan, places, [replace(one, score=1.0) for one in some])
    assert passed.passed and passed.points == 4
    silent = grading.outcome(plan, places, [replace(one, said=None, score=0.0, late=True) for one in some])
    assert (silent.unanswered, silent.late, silent.passed) == (4, 4, False)


def test_seven_of_ten_meets_a_mark_of_seventy() -> None:
    tenths = SectionOutcome("A", sum([0.1] * 7), 1, 70)
    assert tenths.met, "whatever the floats say"


def exam(**given_: Any) -> Exam:
    return Exam("e", 1, ExamState.OPEN, 1, replace(PLAN, **given_), 0, 0)


def tried(number: int, *, passed: bool | None, at: int = 0) -> Attempt:
    made = Outcome(passed, 70, ()) if passed is not None else None
    return Attempt(f"a{number}", number, 1, 1, 5, 9, number, (), at, None, at if made else None, made)


def held(expires_at: int | None) -> Certificate:
    return Certificate("c", 5, 1, 1, "sums", 90, 0, expires_at)


def test_how_somebody_stands_to_an_exam() -> None:
    ready = taking.standing(exam(), [], None, now=0)
    assert (ready.stand, ready.left) == (Stand.READY, 2)
    assert taking.standing(exam(), [tried(1, passed=None)], None, now=0).stand is Stand.UNDER_WAY
    waits = taking.standing(exam(), [tried(1, passed=False)], None, now=HOUR)
    assert (waits.stand, waits.left, waits.next_at) == (Stand.WAITING, 1, 24 * HOUR)
    assert taking.standing(exam(), [tried(1, passed=False)], None, now=24 * HOUR).stand is Stand.READY
    twice = [tried(2, passed=False), tried(1, passed=False)]
    assert taking.standing(exam(), twice, None, now=99 * HOUR).stand is Stand.USED_UP
    assert taking.standing(exam(), [tried(1, passed=True)], held(None), now=HOUR).stand is Stand.HELD
    closed = replace(exam(), state=ExamState.CLOSED)
    assert taking.standing(closed, [], None, now=0).stand is Stand.CLOSED
    assert taking.standing(closed, [tried(1, passed=None)], None, now=0).stand is Stand.UNDER_WAY
    for no in (waits, taking.standing(closed, [], None, now=0)):
        with pytest.raises(Problem) as caught:
            taking.check_may_start(no)
        assert caught.value.code == "exams.not_now"


def test_a_certificate_can_be_renewed_before_it_ends_with_attempts_anew() -> None:
    mine = [tried(3, passed=True), tried(2, passed=False), tried(1, passed=False)]
    before = taking.standing(exam(), mine, held(RENEWAL + 5), now=4)
    assert (before.stand, before.next_at) == (Stand.HELD, 5)
    after = taking.standing(exam(), mine, held(RENEWAL + 5), now=5)
    assert (after.stand, after.left) == (Stand.READY, 2)


def test_time_is_the_servers_and_more_of_it_for_who_needs_it() -> None:
    assert taking.ends_at(PLAN, started_at=5, time_percent=150) == 5 + 15 * 60_000_000
    assert taking.ends_at(replace(PLAN, minutes=None), started_at=5, time_percent=100) is None
    one = replace(tried(1, passed=None), ends_at=100)
    assert not taking.is_late(one, now=100)
    assert taking.is_late(one, now=101) and taking.is_late(one, now=100 + GRACE)
    with pytest.raises(Problem) as caught:
        taking.is_late(one, now=101 + GRACE)
    assert caught.value.code == "exams.time_over"
    with pytest.raises(Problem) as caught:
        taking.is_late(tried(1, passed=True), now=0)
    assert caught.value.code == "exams.over"
    for odd in (99, 401):
        with pytest.raises(Problem, match="percent"):
            taking.check_time(odd)


@given(st.integers(0, 30), st.integers(0, 12), st.integers(0, 12), st.integers(0, 40), st.integers(0, 999))
def test_a_draw_prefers_what_is_new_to_a_person(size: int, known: int, used: int, count: int, seed: int) -> None:
    pool, seen, taken = range(size), set(range(known)), set(range(3, 3 + used))
    drawn = taking.draw(pool, count, seen=seen, taken=taken, random=random.Random(seed))
    free = set(pool) - taken
    assert len(drawn) == len(set(drawn)) == min(count, len(free)) and set(drawn) <= free
    if set(drawn) & seen:
        assert free - seen <= set(drawn), "known ones only when no new one is left"


def test_questions_and_options_are_shuffled_within_their_section() -> None:
    sections = [[(1, content()), (2, content())], [(3, practice())]]
    places = taking.put(sections, PLAN, random.Random(1))
    assert [one.section for one in places] == [0, 0, 1]
    assert all(sorted(one.options) == [0, 1, 2] for one in places[:2])
    assert places[2].orders == {}
    straight = replace(PLAN, shuffle_questions=False, shuffle_options=False)
    assert [one.version_no for one in taking.put(sections, straight, random.Random(1))] == [1, 2, 3]
    assert taking.put(sections, straight, random.Random(1))[0].options == (0, 1, 2)


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        ({"title": ""}, "/title"),
        ({"pass_mark": 0}, "/pass_mark"),
        ({"minutes": 0}, "/minutes"),
        ({"attempts": 0}, "/attempts"),
        ({"cooldown_hours": -1}, "/cooldown_hours"),
        ({"valid_days": 0}, "/valid_days"),
        ({"skill": "<i>"}, "/skill"),
        ({"training": True, "skill": "sums"}, "/skill"),
        ({"sections": (Section("A", count=201),)}, "/sections"),
        ({"sections": (Section("A"),)}, "/sections/0/count"),
        ({"sections": (Section("A", ("q",), 1),)}, "/sections/0/count"),
        ({"sections": (Section("A", ("q", "q")),)}, "/sections"),
        ({"sections": (Section("", count=1),)}, "/sections/0/title"),
        ({"sections": (Section("A", count=1, pass_mark=101),)}, "/sections/0/pass_mark"),
    ],
)
def test_what_is_wrong_with_an_exam_is_named_by_its_place(given_: dict[str, Any], where: str) -> None:
    with pytest.raises(Problem) as caught:
        plans.check_plan(replace(PLAN, **given_))
    assert where in [fault.where for fault in caught.value.faults]


def test_an_exam_opens_once_it_asks_something_the_bank_has() -> None:
    plans.check_may_open(exam(), {})
    for one, missing, why in ((exam(sections=()), {}, "asks nothing"), (exam(), {0: "draws 2"}, "section 1")):
        with pytest.raises(Problem, match=why):
            plans.check_may_open(one, missing)
    with pytest.raises(Problem, match="draft"):
        plans.check_state(ExamState.DRAFT)


def test_a_correction_changes_what_is_right_and_nothing_else() -> None:
    assert same_question(content(), content(right=(0,), reason="New."))
    assert not same_question(content(), content(options=("a", "b", "d")))
    assert tidied(content(text=" a ", right=(1, 1, 0))) == content(text="a", right=(0, 1))
