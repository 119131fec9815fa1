"""Outlines of marks, and how much two of them overlap. Pixels; y grows downward."""

from __future__ import annotations

import math
from collections.abc import Sequence

from preceptor.questions.boxes.schema import Box, Mark, Polygon, Rotated, Spot

Corner = tuple[float, float]
Outline = Sequence[Corner]
Bounds = tuple[float, float, float, float]
_GRID = 96
"""Cells a side when outlines that are not convex are compared: their overlap is right to a percent or two."""


def outline(mark: Mark) -> Outline:
    """Corners in order; a spot has one."""
    if isinstance(mark, Polygon):
        return mark.points
    if isinstance(mark, Spot):
        return ((mark.x, mark.y),)
    if isinstance(mark, Box):
        right, bottom = mark.x + mark.width, mark.y + mark.height
        return ((mark.x, mark.y), (right, mark.y), (right, bottom), (mark.x, bottom))
    return _turned(mark)


def bounds(corners: Outline) -> Bounds:
    """(left, top, right, bottom)."""
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)


def area(corners: Outline) -> float:
    """Gauss's shoelace formula, without sign."""
    return abs(_signed(corners))


def overlap(one: Mark, other: Mark, *, point_radius: float) -> float:
    """0..1: intersection over union of two areas. Two spots: exp(−d²/2r²), as object keypoint similarity has it (COCO);
    a spot and an area have nothing in common."""
    if isinstance(one, Spot) or isinstance(other, Spot):
        return _near(one, other, point_radius) if isinstance(one, Spot) and isinstance(other, Spot) else 0.0
    if isinstance(one, Box) and isinstance(other, Box):
        shared = _shared(bounds(outline(one)), bounds(outline(other)))
        return shared / (one.width * one.height + other.width * other.height - shared)
    mine, theirs = outline(one), outline(other)
    if _shared(bounds(mine), bounds(theirs)) <= 0:
        return 0.0
    if not is_convex(mine) or not is_convex(theirs):
        return _by_grid(mine, theirs)
    shared = area(_clipped(mine, theirs))
    return shared / max(area(mine) + area(theirs) - shared, 1e-9)


def is_convex(corners: Outline) -> bool:
    turns = [_turn(corners[i - 2], corners[i - 1], corners[i]) for i in range(len(corners))]
    return all(turn >= -1e-9 for turn in turns) or all(turn <= 1e-9 for turn in turns)


def _turned(mark: Rotated) -> Outline:
    sine, cosine = math.sin(math.radians(mark.angle)), math.cos(math.radians(mark.angle))
    half = [(-mark.width / 2, -mark.height / 2), (mark.width / 2, -mark.height / 2)]
    half += [(-x, -y) for x, y in half]
    return tuple((mark.x + x * cosine - y * sine, mark.y + x * sine + y * cosine) for x, y in half)


def _near(one: Spot, other: Spot, radius: float) -> float:
    squared = (one.x - other.x) ** 2 + (one.y - other.y) ** 2
    return math.exp(-squared / (2 * radius * radius))


def _shared(one: Bounds, other: Bounds) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0


def _signed(corners: Outline) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)) / 2


def _turn(a: Corner, b: Corner, c: Corner) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def _clipped(subject: Outline, clip: Outline) -> Outline:
    """What two convex outlines share (Sutherland and Hodgman 1974)."""
    clip = clip if _signed(clip) > 0 else list(reversed(clip))
    found = list(subject)
    for a, b in zip(clip, [*clip[1:], clip[0]], strict=True):
        left, found = found, []
        for p, q in zip(left, [*left[1:], *left[:1]], strict=True):
            inside_p, inside_q = _turn(a, b, p) >= 0, _turn(a, b, q) >= 0
            if inside_p:
                found.append(p)
            if inside_p != inside_q:
                found.append(_crossing(a, b, p, q))
    return found or ((0.0, 0.0),)


def _crossing(a: Corner, b: Corner, p: Corner, q: Corner) -> Corner:
    from_p, from_q = _turn(a, b, p), _turn(a, b, q)
    share = from_p / (from_p - from_q)
    return p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])


def _by_grid(one: Outline, other: Outline) -> float:
    """Counted on a grid of _GRID × _GRID cells over both; inside is by the even-odd rule."""
    mine, theirs = bounds(one), bounds(other)
    left, top = min(mine[0], theirs[0]), min(mine[1], theirs[1])
    step = max(max(mine[2], theirs[2]) - left, max(mine[3], theirs[3]) - top, 1e-9) / _GRID
    shared = either = 0
    for row in range(_GRID):
        y = top + (row + 0.5) * step
        a, b = _cells(one, y, left, step), _cells(other, y, left, step)
        shared += (a & b).bit_count()
        either += (a | b).bit_count()
    return shared / either if either else 0.0


def _cells(corners: Outline, y: float, left: float, step: float) -> int:
    """The cells of one row whose middles are inside, as the bits of a number."""
    cuts = sorted(
        p[0] + (y - p[1]) / (q[1] - p[1]) * (q[0] - p[0])
        for p, q in zip(corners, [*corners[1:], corners[0]], strict=True)
        if (p[1] > y) != (q[1] > y)
    )
    bits = 0
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        first = max(0, math.ceil((start - left) / step - 0.5))
        last = min(_GRID - 1, math.ceil((end - left) / step - 0.5) - 1)
        if last >= first:
            bits |= ((1 << (last - first + 1)) - 1) << first
    return bits
