"""What answers say of the questions: planted faults are named, and only managers read it."""

from __future__ import annotations

import random

import pytest

from preceptor.rooms.exams.nouns import (
    Asked,
    Attempt,
    ExamStatistics,
    Question,
    QuestionState,
    Said,
    Shape,
    Sign,
    Tags,
)
from preceptor.rooms.exams.rules.grading import score
from preceptor.rooms.exams.rules.statistics import earliest, seconds_of, statistics
from rooms.exams.makers import Hall, content, single, sit
from web import House

MINUTE = 60_000_000


def question(number: int, right: int = 1) -> Question:
    return Question(f"{number:032x}", number, QuestionState.ACTIVE, Tags(), 1, number, content(right=(right,)), 0, 0)


def attempt(number: int, contributor: int = 0, *, places: tuple[Asked, ...] = ()) -> Attempt:
    at = number * 60 * MINUTE
    return Attempt(f"{number:032x}", number, 1, 1, number, contributor or number, 1, places, at, None, at + 60 * MINUTE)


def sat_by(people: int, *, questions: list[Question], known_late: int = -1) -> ExamStatistics:
    """People of ability 0 … 1 know so large a share; the others choose a or c by chance. `known_late`: known to the second half."""
    chance = random.Random(4)
    sat = []
    for number in range(1, people + 1):
        able, one = chance.random(), attempt(number)
        at, answers = one.started_at, []
        for place, asked in enumerate(questions):
            knows = chance.random() < able or (place == known_late and number > people / 2)
            told = place == known_late and number > people / 2
            at += int((4 if told else 20 + 20 * chance.random()) * 1e6)
            said = {"chosen": [1 if knows else chance.choice([0, 2])]}
            answers.append(Said(place, asked.version_no, said, at, score=score(asked.content, said)))
        sat.append((one, answers))
    return statistics(sat, {one.version_no: one for one in questions}, looked_at=people)


def test_a_wrong_key_stands_first_and_names_what_the_strong_choose() -> None:
    found = sat_by(120, questions=[question(1, right=0), *(question(number) for number in range(2, 10))])
    first, *others = found.rows
    assert (first.question.no, first.signs, first.better) == (1, [Sign.WRONG_KEY], 1)
    assert not any(one.signs for one in others)
    assert [one.right for one in first.choices] == [True, False, False]
    assert first.choices[1].upper > 0.8 > 0.4 > first.choices[1].lower
    assert found.alpha.low > 0.3
    assert (found.attempts, found.people) == (120, 120)


def test_a_question_that_got_round_is_named() -> None:
    found = sat_by(200, questions=[question(number) for number in range(1, 11)], known_late=3)
    assert [one.question.no for one in found.rows if Sign.LEAKED in one.signs] == [4]
    assert found.rows[0].leak_p < 0.001


def test_only_the_first_attempt_of_each_person_counts_and_pauses_are_slow() -> None:
    assert [one.no for one in earliest([attempt(3, 7), attempt(2, 7), attempt(4, 8)])] == [2, 4]
    one = attempt(1)
    said = [
        Said(0, 1, {"chosen": [0]}, one.started_at + 9 * MINUTE),
        Said(1, 2, {"chosen": [0]}, one.started_at + MINUTE),
    ]
    assert seconds_of(one, said) == {1: 60.0, 0: 480.0}
    assert seconds_of(one, [Said(0, 1)]) == {}


def test_nobody_and_one_person_say_nothing() -> None:
    none = statistics([], {}, looked_at=0)
    assert (none.people, list(none.rows)) == (0, [])
    alone = sat_by(1, questions=[question(1)])
    assert alone.rows[0].answers == 1 and not alone.rows[0].signs


@pytest.mark.slow
def test_managers_read_it_and_nobody_else(house: House) -> None:
    hall = Hall(house)
    hall.add(*(single(number) for number in range(1, 4)))
    exam, ada = hall.exam(), house.as_contributor
    sit(ada, hall.start(ada, exam), right=3)
    bob = house.as_reviewer
    sit(bob, hall.start(bob, exam), right=0)
    for who, code in ((house.nobody, 401), (ada, 403)):
        assert who.get(f"exams/{exam}/questions").status_code == code
    assert hall.manager.get(f"exams/{'0' * 32}/questions").json()["code"] == "exam.not_found"
    found = hall.manager.get(f"exams/{exam}/questions").json()
    assert (found["attempts"], found["people"], len(found["rows"])) == (2, 2, 3)
    row = found["rows"][0]
    assert row["shape"] == Shape.SINGLE and row["right"]["estimate"] == 0.5 and row["discrimination"] is None
    assert sorted(one["chosen"] for one in row["options"]) == [0, 0, 1, 1]
    listed = hall.manager.get("exams").json()["rows"][0]
    assert (listed["taken"], listed["passed"]) == (2, 1)
