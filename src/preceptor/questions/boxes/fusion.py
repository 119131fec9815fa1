"""Several people's marks made one: weighted box fusion, with people in the place of models.

R. Solovyev, W. Wang and T. Gabruseva, Weighted boxes fusion: ensembling boxes from different object detection models
(2021), with three changes: the closest marks join first, so that no order matters; nobody speaks twice of one thing; and
what stays is what a third of the voices marked, by weight, and two at least.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.questions.boxes.geometry import overlap
from preceptor.questions.boxes.schema import Answer, Box, Mark, Polygon, Question, Rotated, Spot
from preceptor.questions.contract import Aggregated, Shown, Voice

JOIN = 0.3
"""Overlap from which two people's marks may be of one thing; hands differ more about small things than judges may."""
QUORUM = 1 / 3
FEWEST = 2
"""A thing is there when at least this share of the voices, by weight, and this many of them (where there are as many)
marked it: of three people two, of nine three."""


@dataclass(frozen=True)
class _Told:
    """One mark as one voice told it."""

    voice: int
    weight: float
    mark: Mark


Cluster = tuple[_Told, ...]


def aggregate(question: Question, _shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer]:
    ordered = sorted(voices, key=lambda voice: (voice.answer.model_dump_json(), voice.weight))
    everybody = sum(voice.weight for voice in ordered) or 1.0
    told = [_Told(n, voice.weight, mark) for n, voice in enumerate(ordered) for mark in voice.answer.marks]
    shares = [(cluster, sum(one.weight for one in cluster) / everybody) for cluster in clusters(question, told)]
    enough = FEWEST if len(ordered) > FEWEST else 1  # of two voices the heavier one must be able to tell
    kept = [(c, share) for c, share in shares if share >= QUORUM - 1e-9 and len(c) >= enough]
    kept = sorted(kept, key=lambda each: -each[1])[: question.at_most]
    marks = tuple(fused(question, cluster) for cluster, _ in kept)
    there = {id(cluster) for cluster, _ in kept}
    sure = [share if id(cluster) in there else 1 - share for cluster, share in shares]
    support = {
        f"{n}:{mark.label}": round(share, 6) for n, (mark, (_, share)) in enumerate(zip(marks, kept, strict=True))
    }
    return Aggregated(Answer(marks=marks), min(1.0, sum(sure) / len(sure)) if sure else 1.0, support)


def clusters(question: Question, told: Sequence[_Told]) -> list[Cluster]:
    """Marks of one thing, at most one a voice: the two nearest join first, while what they make still overlaps."""
    pairs = sorted(
        (
            (-near, i, j)
            for i, one in enumerate(told)
            for j, other in enumerate(told[:i])
            if _may_join(one, other)
            and (near := overlap(one.mark, other.mark, point_radius=question.point_radius)) >= JOIN
        ),
    )
    groups: list[Cluster] = [(one,) for one in told]
    place = list(range(len(told)))
    for _, i, j in pairs:
        a, b = place[i], place[j]
        if a != b and _still_one(question, groups[a], groups[b]):
            groups[a] += groups[b]
            groups[b] = ()
            place = [a if each == b else each for each in place]
    return [group for group in groups if group]


def fused(question: Question, cluster: Cluster) -> Mark:
    """The mark that a cluster means: weighted means of places and sizes; of polygons the one nearest to the others."""
    first = cluster[0].mark
    said = _attributes(cluster)
    make = _MAKERS.get(type(first))
    if make is None:
        nearest = max(cluster, key=lambda one: (_closeness(question, one, cluster), one.voice))
        return nearest.mark.model_copy(update={"attributes": said})
    return first.model_copy(update={**make(cluster), "attributes": said})


def _may_join(one: _Told, other: _Told) -> bool:
    return one.voice != other.voice and one.mark.label == other.mark.label and type(one.mark) is type(other.mark)


def _still_one(question: Question, one: Cluster, other: Cluster) -> bool:
    if {each.voice for each in one} & {each.voice for each in other}:
        return False
    mine, theirs = fused(question, one), fused(question, other)
    return overlap(mine, theirs, point_radius=question.point_radius) >= JOIN


def _mean(cluster: Cluster, read: Callable[[Any], float]) -> float:
    weight = sum(one.weight for one in cluster)
    if weight <= 0:
        return sum(read(one.mark) for one in cluster) / len(cluster)
    return sum(one.weight * read(one.mark) for one in cluster) / weight


def _box(cluster: Cluster) -> dict[str, float]:
    return {name: _mean(cluster, lambda mark, name=name: getattr(mark, name)) for name in ("x", "y", "width", "height")}  # type: ignore[misc]


def _spot(cluster: Cluster) -> dict[str, float]:
    return {"x": _mean(cluster, lambda mark: mark.x), "y": _mean(cluster, lambda mark: mark.y)}


def _rotated(cluster: Cluster) -> dict[str, float]:
    """A box turned by 180° is the same box, and one turned by 90° is it with its sides exchanged: all are brought
    near to the first, then the angles averaged on the circle of their doubles."""
    first = cluster[0].mark.angle  # type: ignore[union-attr]
    near = tuple(_Told(one.voice, one.weight, _toward(one.mark, first)) for one in cluster)
    across = _mean(near, lambda mark: math.cos(math.radians(2 * mark.angle)))
    down = _mean(near, lambda mark: math.sin(math.radians(2 * mark.angle)))
    angle = math.degrees(math.atan2(down, across)) / 2 % 360
    return {**_box(near), "angle": angle if angle < 360 else 0.0}


def _toward(mark: Any, angle: float) -> Rotated:
    """The same box with the angle nearest to `angle`, up to half a turn."""
    quarter = round((angle - mark.angle) / 90)
    sides = {"width": mark.height, "height": mark.width} if quarter % 2 else {}
    turned: Rotated = mark.model_copy(update={"angle": (mark.angle + 90 * quarter) % 360, **sides})
    return turned


_MAKERS: Mapping[type, Callable[[Cluster], dict[str, float]]] = {Box: _box, Spot: _spot, Rotated: _rotated}


def _closeness(question: Question, one: _Told, cluster: Cluster) -> float:
    assert isinstance(one.mark, Polygon)
    return sum(each.weight * overlap(one.mark, each.mark, point_radius=question.point_radius) for each in cluster)


def _attributes(cluster: Cluster) -> dict[str, str]:
    """Of each attribute the word with most weight behind it; of equals the first in the alphabet."""
    weights: dict[str, dict[str, float]] = {}
    for one in cluster:
        for name, word in one.mark.attributes.items():
            counts = weights.setdefault(name, {})
            counts[word] = counts.get(word, 0.0) + one.weight
    return {name: min(counts, key=lambda word, c=counts: (-c[word], word)) for name, counts in sorted(weights.items())}  # type: ignore[misc]
