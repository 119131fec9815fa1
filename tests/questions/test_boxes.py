"""Marks in pictures: overlaps worked out by hand, consensus, and a real crowd of box drawers."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from preceptor.questions.boxes import comparing, fusion, geometry
from preceptor.questions.boxes.schema import Answer, Box, Polygon, Question, Rotated, Spot
from preceptor.questions.contract import Voice

QUESTION = Question.model_validate(
    {
        "kind": "boxes", "name": "q", "title": "Q", "about": "picture", "shapes": ["box", "rotated", "polygon", "point"],
        "labels": [{"value": "a", "title": "A"}, {"value": "b", "title": "B"}],
    }
)  # fmt: skip


def box(x: float, y: float, width: float, height: float, label: str = "a", **attributes: str) -> Box:
    return Box(shape="box", label=label, attributes=attributes, x=x, y=y, width=width, height=height)


def rotated(x: float, y: float, width: float, height: float, angle: float) -> Rotated:
    return Rotated(shape="rotated", label="a", x=x, y=y, width=width, height=height, angle=angle)


def polygon(*points: tuple[float, float]) -> Polygon:
    return Polygon(shape="polygon", label="a", points=points)


def spot(x: float, y: float) -> Spot:
    return Spot(shape="point", label="a", x=x, y=y)


def near(one: Any, other: Any) -> float:
    return geometry.overlap(one, other, point_radius=10)


def answer(*marks: Any) -> Answer:
    return Answer(marks=marks)


def test_overlaps_by_hand() -> None:
    assert near(box(0, 0, 10, 10), box(5, 0, 10, 10)) == pytest.approx(50 / 150)
    assert near(box(0, 0, 10, 10), box(10, 0, 10, 10)) == 0
    assert near(box(0, 0, 10, 10), rotated(5, 5, 10, 10, 90)) == pytest.approx(1)
    # A square and itself turned by 45° share a regular octagon: 2(√2 − 1) of the square's area.
    octagon = 2 * (math.sqrt(2) - 1)
    assert near(rotated(0, 0, 2, 2, 0), rotated(0, 0, 2, 2, 45)) == pytest.approx(octagon / (2 - octagon))
    assert near(spot(0, 0), spot(10, 0)) == pytest.approx(math.exp(-0.5))
    assert near(spot(0, 0), box(0, 0, 10, 10)) == 0


def test_an_outline_that_is_not_convex_overlaps_as_its_area_does() -> None:
    """A square of 4 without its right upper quarter (area 12) and the whole (16)."""
    angle = polygon((0, 0), (2, 0), (2, 2), (4, 2), (4, 4), (0, 4))
    assert not geometry.is_convex(angle.points)
    assert near(angle, box(0, 0, 4, 4)) == pytest.approx(12 / 16, abs=0.02)
    assert near(angle, box(2, 0, 2, 2)) == pytest.approx(0, abs=0.02)
    assert near(angle, angle) == pytest.approx(1)


def test_distance_is_what_panoptic_quality_leaves() -> None:
    mine, theirs = answer(box(0, 0, 10, 10), box(50, 50, 10, 10)), answer(box(0, 0, 10, 8))
    assert comparing.distance(QUESTION, mine, theirs) == pytest.approx(1 - 2 * 0.8 / 3)
    assert comparing.distance(QUESTION, mine, mine) == 0
    assert comparing.distance(QUESTION, answer(), answer()) == 0
    assert comparing.distance(QUESTION, mine, answer()) == 1
    assert comparing.distance(QUESTION, answer(box(0, 0, 9, 9)), answer(box(0, 0, 9, 9, "b"))) == 1


def test_two_pairs_are_matched_for_the_largest_sum() -> None:
    """The nearest pair first would leave one mark alone."""
    mine = answer(box(0, 0, 10, 10), box(3, 0, 10, 10))
    theirs = answer(box(2, 0, 10, 10), box(5, 0, 10, 10))
    assert [(i, j) for i, j, _ in comparing.matches(QUESTION, mine.marks, theirs.marks)] == [(0, 0), (1, 1)]


def test_figures_say_what_differs() -> None:
    found = comparing.figures(QUESTION, {}, answer(box(0, 0, 10, 10)), answer(box(0, 0, 10, 6, "b")))
    assert found == {
        "F1 at overlap 0.5": 0,
        "F1 at overlap 0.75": 0,
        "mean overlap": pytest.approx(0.6),
        "label agreed": 0,
    }


def test_average_precision_by_hand() -> None:
    """Found: right, wrong, right of two right ones: precision 1, ½, ⅔; area ½·1 + ½·⅔."""
    right = [box(0, 0, 10, 10), box(50, 0, 10, 10)]
    found = [(box(0, 0, 10, 10), 0.9), (box(90, 90, 5, 5), 0.8), (box(50, 0, 10, 10), 0.7)]
    assert comparing.average_precision(QUESTION, found, right) == pytest.approx(0.5 + 0.5 * 2 / 3)
    assert comparing.average_precision(QUESTION, [], []) == 1


def test_fusion_is_the_weighted_mean_of_what_two_and_a_third_marked_in_any_order() -> None:
    voices = [
        Voice(answer(box(0, 0, 10, 10, hidden="yes"), box(90, 90, 5, 5)), 2.0),
        Voice(answer(box(3, 0, 10, 10, hidden="no")), 1.0),
        Voice(answer(box(0, 0, 10, 10, "b"), box(2, 0, 10, 10)), 1.0),
    ]
    for some in permutations(voices):
        made = fusion.aggregate(QUESTION, {}, some)
        (mark,) = made.answer.marks
        assert (mark.x, mark.attributes) == (pytest.approx((2 * 0 + 3 + 2) / 4), {"hidden": "yes"})
        assert list(made.support.values()) == [1.0]
    assert len(fusion.aggregate(QUESTION, {}, voices[:1]).answer.marks) == 2
    assert fusion.aggregate(QUESTION, {}, [Voice(answer())]).answer.marks == ()


def test_nobody_speaks_twice_of_one_thing() -> None:
    made = fusion.aggregate(QUESTION, {}, [Voice(answer(box(0, 0, 10, 10), box(1, 0, 10, 10)))] * 3)
    assert len(made.answer.marks) == 2


def test_turned_boxes_are_averaged_as_what_they_look_like() -> None:
    """10° and 350° lie about 0°, and a box of 20 × 10 turned by 90° is one of 10 × 20."""
    made = fusion.fused(QUESTION, tuple(
        fusion._Told(n, 1.0, mark)
        for n, mark in enumerate([rotated(0, 0, 20, 10, 10), rotated(0, 0, 20, 10, 350), rotated(0, 0, 10, 20, 90)])
    ))  # fmt: skip
    assert isinstance(made, Rotated)
    assert min(made.angle, 360 - made.angle) == pytest.approx(0, abs=1e-6)
    assert (made.width, made.height) == (pytest.approx(20), pytest.approx(10))


def test_of_outlines_the_one_nearest_to_all_others_speaks() -> None:
    wide, middle, narrow = (polygon((0, 0), (w, 0), (w, 10), (0, 10)) for w in (14, 12, 10))
    made = fusion.aggregate(QUESTION, {}, [Voice(answer(one)) for one in (wide, middle, narrow)])
    assert made.answer.marks == (middle,)


def crowd_marks(text: str) -> list[Box]:
    """The corners of boxes as the file has them: "([x, y], [x, y])" each, in quotes or not."""
    found = re.findall(r"\(\[([^\]]+)\], \[([^\]]+)\]\)", text)
    corners = [(*map(float, one.split(",")), *map(float, other.split(","))) for one, other in found]
    return [box(x, y, right - x, bottom - y) for x, y, right, bottom in corners if right > x and bottom > y]


@pytest.mark.slow
def test_a_real_crowd_is_fused_better_than_by_a_quorum_of_medians(real_data: Path) -> None:
    """200 pictures, 8.6 people each (Branson, Van Horn and Perona 2017, as kept by Praznat/annotationmodeling): F1 at an
    overlap of ½, against greedy clusters with medians: 0.722 at a quorum of ½, 0.778 at ⅓."""
    folder = real_data / "crowd" / "boxes_vanhorn"
    with (folder / "judgments.csv").open() as rows:
        given: dict[str, list[list[Box]]] = defaultdict(list)
        for row in csv.DictReader(rows):
            given[row["item"]].append(crowd_marks(row["label"]))
    with (folder / "truth.csv").open() as rows:
        right = {row["item"]: crowd_marks(row["truth"]) for row in csv.DictReader(rows)}
    same = told = there = 0
    precision = []
    for item, truth in right.items():
        made = fusion.aggregate(QUESTION, {}, [Voice(answer(*marks)) for marks in given[item]])
        same += len(comparing.matches(QUESTION, made.answer.marks, truth))
        told, there = told + len(made.answer.marks), there + len(truth)
        scored = list(zip(made.answer.marks, made.support.values(), strict=True))
        precision.append(comparing.average_precision(QUESTION, scored, truth))
    f1 = 2 * same / (told + there)
    print(
        f"F1 {f1:.4f}, precision {same / told:.4f}, recall {same / there:.4f}, mean AP {sum(precision) / len(precision):.4f}"
    )
    assert f1 > 0.778
