"""How far two answers lie apart, what is counted when they are compared, and marks in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from preceptor.questions.boxes.geometry import overlap
from preceptor.questions.boxes.schema import Answer, Mark, Question
from preceptor.questions.contract import Label, Shown

SAME = 0.5
"""Overlap from which two marks mean the same thing."""
STRICT = 0.75


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return ()


def matches(
    question: Question, mine: Sequence[Mark], theirs: Sequence[Mark], *, any_label: bool = False
) -> list[tuple[int, int, float]]:
    """(place in mine, place in theirs, overlap) of marks that mean the same: overlap of at least SAME, and one label.
    One to one, with the largest sum of overlaps."""
    overlaps = {
        (i, j): found
        for i, one in enumerate(mine)
        for j, other in enumerate(theirs)
        if (any_label or one.label == other.label)
        and (found := overlap(one, other, point_radius=question.point_radius)) >= SAME
    }
    if not overlaps:
        return []
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    gain = np.zeros((len(mine), len(theirs)))
    for (i, j), found in overlaps.items():
        gain[i, j] = found
    rows, columns = linear_sum_assignment(gain, maximize=True)
    return [(i, j, overlaps[i, j]) for i, j in zip(rows.tolist(), columns.tolist(), strict=True) if (i, j) in overlaps]


def distance(question: Question, one: Answer, other: Answer) -> float:
    """1 − panoptic quality: the overlaps of matched marks over their number and half of those left over (Kirillov
    et al. 2019, eq. 1)."""
    number = len(one.marks) + len(other.marks)
    if not number:
        return 0.0
    return 1 - 2 * sum(found for _, _, found in matches(question, one.marks, other.marks)) / number


def figures(question: Question, _shown: Shown, one: Answer, other: Answer) -> dict[str, float]:
    """F1 at overlaps of ½ and ¾, the mean overlap of what matched, and how often matched places bear one label."""
    number = len(one.marks) + len(other.marks)
    if not number:
        return {}
    same = matches(question, one.marks, other.marks)
    places = matches(question, one.marks, other.marks, any_label=True)
    found = {
        "F1 at overlap 0.5": 2 * len(same) / number,
        "F1 at overlap 0.75": 2 * sum(each >= STRICT for _, _, each in same) / number,
    }
    if places:
        found["mean overlap"] = sum(each for _, _, each in places) / len(places)
        found["label agreed"] = sum(one.marks[i].label == other.marks[j].label for i, j, _ in places) / len(places)
    return found


def average_precision(question: Question, found: Sequence[tuple[Mark, float]], right: Sequence[Mark]) -> float:
    """Area under precision over recall, with precision made monotone (VOC 2010), at an overlap of ½; `found` are
    marks with their confidence."""
    if not right:
        return 1.0 if not found else 0.0
    taken: set[int] = set()
    hits = []
    for mark, _ in sorted(found, key=lambda each: -each[1]):
        scored = [
            (overlap(mark, one, point_radius=question.point_radius), -j)
            for j, one in enumerate(right)
            if j not in taken and one.label == mark.label
        ]
        best, place = max(scored, default=(0.0, 0))
        hits.append(best >= SAME)
        if best >= SAME:
            taken.add(-place)
    precisions = [sum(hits[: n + 1]) / (n + 1) for n in range(len(hits))]
    best_from = [max(precisions[n:]) for n in range(len(hits))]
    return sum(precision for precision, hit in zip(best_from, hits, strict=True) if hit) / len(right)


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    titles: Mapping[str, str] = {one.value: one.title for one in question.labels}
    counts = Counter(mark.label for mark in answer.marks)
    return (
        ", ".join(f"{count} × {titles.get(label, label)}" for label, count in counts.most_common()) or "nothing marked"
    )
