"""Stretches of time: overlaps by hand, and boundaries voted on."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from preceptor.questions.contract import Voice
from preceptor.questions.segments import comparing, fusion
from preceptor.questions.segments.schema import Answer, Question, Segment


def question(**settings: Any) -> Question:
    labels = [{"value": "a", "title": "A"}, {"value": "b", "title": "B"}]
    return Question.model_validate(
        {"kind": "segments", "name": "q", "title": "Q", "about": "sound", "labels": labels, **settings}
    )


def part(start: int, end: int, label: str = "a", text: str = "") -> Segment:
    return Segment(label=label, start_ms=start, end_ms=end, text=text)


def answer(*segments: Segment) -> Answer:
    return Answer(segments=segments)


def fused(*answers: Answer, weights: tuple[float, ...] = (), **settings: Any) -> Any:
    voices = [Voice(one, weights[n] if weights else 1.0) for n, one in enumerate(answers)]
    return fusion.aggregate(question(**settings), {}, voices)


def test_distance_is_time_marked_alike_over_time_marked_at_all() -> None:
    mine, theirs = answer(part(0, 1000), part(2000, 3000)), answer(part(500, 1500), part(2000, 3000))
    assert comparing.distance(question(), mine, theirs) == pytest.approx(1 - 1500 / 2500)
    assert comparing.distance(question(), mine, mine) == 0
    assert comparing.distance(question(), answer(), answer()) == 0
    assert comparing.distance(question(), answer(part(0, 9)), answer(part(0, 9, "b"))) == 1
    cut = answer(part(0, 500), part(500, 1000), part(2000, 3000))
    assert comparing.distance(question(), mine, cut) == 0


def test_stretches_match_by_overlap_and_words_by_edits() -> None:
    mine = answer(part(0, 1000, text="good morning to you"), part(5000, 6000))
    theirs = answer(part(100, 1100, text="good morning you"), part(5600, 6600))
    assert [(i, j) for i, j, _ in comparing.matches(mine.segments, theirs.segments)] == [(0, 0)]
    found = comparing.figures(question(write=True), {}, mine, theirs)
    assert found == {
        "F1 at overlap 0.5": 0.5, "mean overlap": pytest.approx(900 / 1100), "words alike": pytest.approx(3 / 4),
    }  # fmt: skip


def test_each_boundary_is_the_median_of_those_it_is_made_of_in_any_order() -> None:
    answers = (answer(part(100, 900)), answer(part(200, 1000)), answer(part(300, 1500), part(3000, 4000, "b")))
    for some in permutations(answers):
        made = fused(*some)
        assert made.answer.segments == (part(200, 1000),)
        assert made.support == {"a:200": pytest.approx((3 * 600 + 2 * 100 + 2 * 100) / (3 * 800), abs=1e-6)}


def test_a_voice_counts_by_its_weight_and_of_two_both_are_needed() -> None:
    assert fused(answer(part(0, 100)), answer(part(200, 300)), weights=(3.0, 1.0)).answer.segments == (part(0, 100),)
    assert fused(answer(part(0, 100)), answer(part(50, 200))).answer.segments == (part(50, 100),)
    assert fused(answer(part(0, 100)), answer(part(80, 200))).answer.segments == ()
    assert fused(answer()).answer.segments == ()
    assert fused(answer(part(0, 100))).confidence == 1


def test_where_labels_exclude_one_another_the_surer_stays() -> None:
    answers = (
        answer(part(0, 100)),
        answer(part(0, 100)),
        answer(part(0, 100), part(50, 150, "b")),
        answer(part(50, 150, "b")),
    )
    assert fused(*answers, overlap=False).answer.segments == (part(0, 100),)
    three = (answer(part(0, 100), part(50, 150, "b")),) * 3
    assert len(fused(*three).answer.segments) == 2
    assert len(fused(*three, overlap=False).answer.segments) == 1


def test_the_text_is_of_the_voice_nearest_to_all_others() -> None:
    said = ("the cat sat", "the cat sat down", "a dog barked")
    made = fused(*(answer(part(0, 900, text=one)) for one in said), write=True)
    assert made.answer.segments[0].text == "the cat sat"
