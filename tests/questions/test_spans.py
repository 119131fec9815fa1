"""What marking promises beyond what all kinds owe, with numbers worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.questions import registry
from preceptor.questions.contract import Voice

KIND = registry.kind("spans")
TEXT = "Ice sinks in water. Cats bark at night."
LABELS = [{"value": "wrong", "title": "Wrong"}, {"value": "vague", "title": "Vague"}]
GRAVE = [{"value": v, "title": v} for v in ("minor", "major", "critical")]


def asked(**settings: Any) -> Any:
    return KIND.Question.model_validate(
        {"kind": "spans", "name": "q", "title": "Q", "about": "text", "labels": LABELS, **settings}
    )


def answer(*marks: tuple[Any, ...], links: Any = ()) -> Any:
    names = ("start", "end", "label", "severity")
    raw = [{"label": "wrong", **dict(zip(names, mark, strict=False))} for mark in marks]
    return KIND.Answer.model_validate({"marks": raw, "links": list(links)})


def made(*answers: Any, weights: Any = (), text: str = TEXT, **settings: Any) -> Any:
    voices = [Voice(each, weight) for each, weight in zip(answers, weights or [1.0] * len(answers), strict=True)]
    return KIND.aggregate(asked(**settings), {"text": text}, voices)


def stretches(found: Any) -> list[tuple[int, int, str]]:
    return [(mark.start, mark.end, mark.label) for mark in found.answer.marks]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ([(0, 10)], [(0, 10)], 0.0),
        ([(0, 10)], [(10, 20)], 1.0),
        ([(0, 10)], [], 1.0),
        ([], [], 0.0),
        ([(0, 10)], [(5, 15)], 0.5),  # 5 of 10 and 10 characters: F1 = 0.5 of place and of name
        ([(0, 10, "wrong")], [(0, 10, "vague")], 0.5),  # the place is right, the name is not
        ([(0, 10), (10, 20)], [(0, 20)], 0.0),  # how a stretch is cut into marks does not matter
        ([(0, 10), (5, 15)], [(0, 15)], 0.0),  # nor that one person marked it twice
    ],
)
def test_distance_is_one_minus_the_f1_of_characters_over_place_and_name(one: Any, other: Any, apart: float) -> None:
    assert KIND.distance(asked(), answer(*one), answer(*other)) == pytest.approx(apart)


def test_another_severity_costs_a_third() -> None:
    one, other = answer((0, 10, "wrong", "minor")), answer((0, 10, "wrong", "major"))
    assert KIND.distance(asked(severities=GRAVE), one, other) == pytest.approx(1 / 3)


def test_figures_are_the_f1_of_whole_marks_exact_and_overlapping() -> None:
    one, other = answer((0, 3), (4, 9), (10, 12)), answer((0, 3), (4, 12))
    found = KIND.figures(asked(), {"text": TEXT}, one, other)
    assert found["F1, exact"] == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))  # (0, 3) alone: 0.4
    assert found["F1, overlapping"] == 1.0  # each touches one of the other's
    assert found["F1, characters"] == pytest.approx(2 * 10 / (10 + 11))
    assert KIND.figures(asked(), {"text": TEXT}, answer(), answer()) == {}
    assert KIND.figures(asked(), {"text": TEXT}, one, answer())["F1, exact"] == 0


def test_a_stretch_most_people_marked_is_kept_and_one_that_few_marked_is_not() -> None:
    found = made(answer((0, 9)), answer((0, 9)), answer((4, 9), (20, 24)))
    assert stretches(found) == [(0, 9, "wrong")]
    assert found.support == {"@0-9:wrong": 1.0}  # the third marked more than half of it
    assert found.confidence > 0.7


def test_a_heavy_voice_outweighs_two_light_ones() -> None:
    heavy, light = answer((20, 24)), answer((0, 3))
    assert stretches(made(heavy, light, light, weights=(5.0, 1.0, 1.0))) == [(20, 24, "wrong")]
    assert stretches(made(heavy, light, light)) == [(0, 3, "wrong")]


def test_most_people_seeing_nothing_is_nothing() -> None:
    found = made(answer(), answer(), answer((0, 3)))
    assert stretches(found) == [] and found.support == {}
    assert found.confidence == pytest.approx((2 + 1) / (3 + 2))


def test_severity_is_the_weighted_middle_of_those_who_marked_the_place() -> None:
    found = made(
        answer((4, 9, "wrong", "minor")), answer((4, 9, "wrong", "critical")), answer((4, 9, "wrong", "major")),
        severities=GRAVE,
    )  # fmt: skip
    assert [mark.severity for mark in found.answer.marks] == ["major"]


def test_links_most_people_drew_are_kept() -> None:
    relation = [{"value": "against", "title": "Against"}]
    link = {"source": 0, "target": 1, "relation": "against"}
    with_link, without = answer((0, 9), (20, 29), links=[link]), answer((0, 9), (20, 29))
    assert len(made(with_link, with_link, without, relations=relation).answer.links) == 1
    assert made(with_link, without, without, relations=relation).answer.links == ()


def test_votes_that_the_question_forbids_give_way_to_a_person_in_the_middle() -> None:
    found = made(answer((0, 9)), answer((4, 12, "vague")), answer((0, 9)), overlap=False)
    assert stretches(found) == [(0, 9, "wrong")]


def test_offsets_are_code_points_in_any_script() -> None:
    text = "👩‍👩‍👧 قطة تنبح"
    assert len(text) == 14
    good = answer((6, 9))
    assert KIND.faults(asked(), {"text": text}, good) == []
    assert KIND.summary(asked(), {"text": text}, good) == "“قطة” Wrong"
    assert KIND.faults(asked(), {"text": text}, answer((10, 15)))


def test_words_of_undivided_scripts_are_letters() -> None:
    found = KIND.labels(asked(), {"text": "天气好 today"}, answer((1, 3)))
    assert [unit for unit, marked in found.items() if marked] == ["@1:wrong", "@2:wrong"]
    assert {unit.partition(":")[0] for unit in found} == {"@0", "@1", "@2", "@4"}


def test_notes_stay_with_the_person_who_wrote_them() -> None:
    raw = KIND.Answer.model_validate({"marks": [{"start": 0, "end": 3, "label": "wrong", "note": "My secret."}]})
    assert made(raw).answer.marks[0].note == ""


def test_what_holds_no_text_cannot_be_marked() -> None:
    for shown in ({}, {"text": "  "}, {"text": []}, {"text": [{"id": "r1", "text": ""}]}):
        assert [fault.where for fault in KIND.item_faults(asked(), shown)] == ["/text"]
