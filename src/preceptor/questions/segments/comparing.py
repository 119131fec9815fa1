"""How far two people's stretches lie apart, and what is counted when they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from preceptor.questions.contract import Label, Shown
from preceptor.questions.segments.schema import Answer, Question, Segment

SAME = 0.5
"""Temporal overlap from which two stretches mean the same one (ActivityNet's mildest threshold)."""


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return ()


def overlap(one: Segment, other: Segment) -> float:
    """Temporal intersection over union, 0..1."""
    shared = min(one.end_ms, other.end_ms) - max(one.start_ms, other.start_ms)
    if shared <= 0:
        return 0.0
    return shared / (max(one.end_ms, other.end_ms) - min(one.start_ms, other.start_ms))


def matches(mine: Sequence[Segment], theirs: Sequence[Segment]) -> list[tuple[int, int, float]]:
    """(place in mine, place in theirs, overlap) of stretches of one label that overlap by more than SAME: since those
    of one label do not overlap among themselves, there is at most one for each."""
    found = []
    for label in {one.label for one in mine}:
        a = sorted((n for n, one in enumerate(mine) if one.label == label), key=lambda n: mine[n].start_ms)
        b = sorted((n for n, one in enumerate(theirs) if one.label == label), key=lambda n: theirs[n].start_ms)
        i = j = 0
        while i < len(a) and j < len(b):
            shared = overlap(mine[a[i]], theirs[b[j]])
            if shared > SAME:
                found.append((a[i], b[j], shared))
            if mine[a[i]].end_ms <= theirs[b[j]].end_ms:
                i += 1
            else:
                j += 1
    return sorted(found)


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """1 − the time both mark alike over the time either marks, summed over labels: temporal intersection over union.
    What is written down does not count here."""
    shared = either = 0
    for label in {each.label for each in (*one.segments, *other.segments)}:
        both, some = _times(_of(one, label), _of(other, label))
        shared, either = shared + both, either + some
    return 1 - shared / either if either else 0.0


def figures(_question: Question, _shown: Shown, one: Answer, other: Answer) -> dict[str, float]:
    """F1 at a temporal overlap of ½ and, where both wrote, how like the words of matched stretches are."""
    number = len(one.segments) + len(other.segments)
    if not number:
        return {}
    same = matches(one.segments, other.segments)
    found = {"F1 at overlap 0.5": 2 * len(same) / number}
    if same:
        found["mean overlap"] = sum(each for _, _, each in same) / len(same)
    words = [(one.segments[i].text.split(), other.segments[j].text.split()) for i, j, _ in same]
    likeness = [_word_likeness(a, b) for a, b in words if a and b]
    if likeness:
        found["words alike"] = sum(likeness) / len(likeness)
    return found


def word_edits(one: Sequence[str], other: Sequence[str]) -> int:
    """Words to add, drop or change (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, word in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, each in enumerate(other, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != each))
    return row[-1]


def _word_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """1 − word edits over the longer; symmetric, unlike a word error rate."""
    one, other = one[:300], other[:300]
    return 1 - word_edits(one, other) / max(len(one), len(other))


def _of(answer: Answer, label: str) -> list[Segment]:
    return [one for one in answer.segments if one.label == label]


def _times(mine: Sequence[Segment], theirs: Sequence[Segment]) -> tuple[int, int]:
    """(milliseconds both mark, milliseconds at least one marks)."""
    changes: dict[int, list[int]] = {}
    for side, segments in enumerate((mine, theirs)):
        for one in segments:
            changes.setdefault(one.start_ms, [0, 0])[side] += 1
            changes.setdefault(one.end_ms, [0, 0])[side] -= 1
    shared = either = 0
    on = [0, 0]
    for now, then in pairwise(sorted(changes)):
        on = [on[0] + changes[now][0], on[1] + changes[now][1]]
        either += (then - now) * (on[0] > 0 or on[1] > 0)
        shared += (then - now) * (on[0] > 0 and on[1] > 0)
    return shared, either
