"""The sums of step reviews, worked out by hand: how far two lie apart, and what several add up to."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from preceptor.questions import registry
from preceptor.questions.contract import Voice

KIND = registry.kind("steps")
RAW = {"kind": "steps", "name": "review", "title": "Review", "about": "steps",
       "errors": [{"value": "sum", "title": "Sum"}, {"value": "fact", "title": "Fact"}]}  # fmt: skip
QUESTION = KIND.Question.model_validate(RAW)
LOOSE = KIND.Question.model_validate({**RAW, "stop_at_error": False})
SHOWN = {"steps": ["One.", "Two.", "Three."]}
RATING = {"+": 1, "0": 0, "-": -1, "?": 0}


def review(signs: str, error: str = "sum", finish: str = "") -> Any:
    told = [{"rating": RATING[one], "unsure": one == "?", "error": error if one == "-" else ""} for one in signs]
    ended = finish or ("found_error" if "-" in signs else "solution" if len(signs) == 3 else "give_up")
    return KIND.Answer.model_validate({"steps": told, "finish": ended})


def signs(answer: Any) -> str:
    return "".join({1: "+", 0: "0", -1: "-", None: "?"}[step.point] for step in answer.steps)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("++-", "++-", 0.0),
        # Neighbouring first errors ½; points of the two steps both rated: 0 and a whole scale 1, mean ½.
        ("++-", "+-", (1 / 2 + 1 / 2) / 2),
        # An error against none 1; points 0, 0, 1, mean 1/3.
        ("+++", "++-", (1 + 1 / 3) / 2),
        # First errors two steps apart 1; the one step both rated differs by the whole scale.
        ("-", "++-", (1 + 1) / 2),
        # No error on either side; half a scale at the second of three steps.
        ("+++", "+0+", (0 + 1 / 6) / 2),
        # Unsure lies half a scale from any point, and nowhere from unsure.
        ("+?+", "+++", (0 + 1 / 6) / 2),
        ("+?+", "+?+", 0.0),
    ],
)
def test_distance_is_half_the_first_error_and_half_the_points(one: str, other: str, expected: float) -> None:
    a, b = review(one), review(other)
    assert KIND.distance(QUESTION, a, b) == KIND.distance(QUESTION, b, a) == pytest.approx(expected)


def test_figures_say_whether_the_first_error_is_the_same_and_how_many_points_are() -> None:
    found = KIND.figures(QUESTION, SHOWN, review("++-"), review("+-"))
    assert found == {"same first error": 0.0, "same point": 0.5}
    assert KIND.figures(QUESTION, SHOWN, review("+++"), review("0++")) == {"same first error": 1.0, "same point": 2 / 3}


def test_each_step_is_voted_on_and_the_review_ends_at_the_first_error() -> None:
    for order in permutations([review("++-"), review("+-"), review("++-")]):
        found = KIND.aggregate(QUESTION, SHOWN, [Voice(one) for one in order])
        assert (signs(found.answer), found.answer.finish) == ("++-", "found_error")
        assert found.support == {"0": 1.0, "1": pytest.approx(2 / 3), "2": 1.0}
        # Distances 0, ½, 0 of a weight of 3: (2½ + 1) / (3 + 2).
        assert found.confidence == pytest.approx(3.5 / 5)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # Of weights − 1.9, 0 1, + 1: "wrong" holds 1.9 of 3.9, not more than half; with "neutral" 2.9: neutral.
        ([("-++", 1.9), ("0++", 1.0), ("+++", 1.0)], "0++"),
        ([("?++", 2.0), ("+++", 1.0)], "?++"),  # more weight unsure than sure
        ([("?++", 1.0), ("+++", 1.0)], "+++"),  # as much: a point is a point
    ],
)
def test_a_point_is_the_weighted_median_of_those_who_were_sure(given: list[tuple[str, float]], expected: str) -> None:
    found = KIND.aggregate(LOOSE, SHOWN, [Voice(review(one), weight) for one, weight in given])
    assert signs(found.answer) == expected


def test_the_kind_of_error_is_that_of_most_who_saw_one() -> None:
    voices = [Voice(review("+-", "fact")), Voice(review("+-", "fact")), Voice(review("+-", "sum"))]
    assert KIND.aggregate(QUESTION, SHOWN, voices).answer.steps[1].error == "fact"


def test_who_gave_up_counts_where_nobody_went_on() -> None:
    voices = [
        Voice(review("+", finish="bad_problem")),
        Voice(review("+", finish="give_up")),
        Voice(review("+", finish="give_up")),
    ]
    found = KIND.aggregate(QUESTION, SHOWN, voices)
    assert (signs(found.answer), found.answer.finish) == ("+", "give_up")
