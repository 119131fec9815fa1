"""What makes stretches whole, and what makes them impossible to ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.contract import Shown
from preceptor.questions.segments.schema import Answer, Question, Segment

LASTING = ("audio", "video")
"""The kinds of field whose values last: a sound, a film."""
_SLACK = 50
"""Milliseconds: files and browsers differ by a frame about where the end is."""


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    number = len(answer.segments)
    if number > question.at_most:
        return [Fault("/segments", f"There are {number} stretches; at most {question.at_most} are asked for.")]
    found = []
    if number < question.at_least:
        found.append(Fault("/segments", f"Mark at least {question.at_least}; there are {number}."))
    labels = {one.value for one in question.labels}
    lasts = duration(question, shown)
    for place, one in enumerate(answer.segments):
        found += _segment_faults(question, one, f"/segments/{place}", labels=labels, lasts=lasts)
    return found or _overlap_faults(question, answer)


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = []
    if fields.get(question.about) not in LASTING:
        found.append(Fault("/about", f"Stretches are marked in time; name a field of kind {' or '.join(LASTING)}."))
    if len({one.value for one in question.labels}) < len(question.labels):
        found.append(Fault("/labels", "Each label needs a value of its own."))
    if question.at_least > question.at_most:
        found.append(Fault("/at_least", "More stretches are asked for than may be made."))
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if shown.get(question.about) and duration(question, shown) is None:
        return [Fault(f"/{question.about}", "This does not say how long it lasts, so nothing can be marked in it.")]
    return []


def duration(question: Question, shown: Shown) -> int | None:
    """Milliseconds; None where nothing lasts."""
    value: Any = shown.get(question.about)
    return int(value["duration_ms"]) if isinstance(value, Mapping) and value.get("duration_ms") else None


def _segment_faults(question: Question, one: Segment, at: str, *, labels: set[str], lasts: int | None) -> list[Fault]:
    found = []
    if one.label not in labels:
        found.append(Fault(f"{at}/label", f"{quoted(one.label)} is not one of the labels."))
    if one.end_ms <= one.start_ms:
        found.append(Fault(f"{at}/end_ms", "A stretch ends after it begins."))
    if lasts is not None and one.end_ms > lasts + _SLACK:
        found.append(Fault(f"{at}/end_ms", f"This lies beyond the end, at {lasts:,} ms."))
    if one.text and not question.write:
        found.append(Fault(f"{at}/text", "Nothing is to be written down here."))
    return found


def _overlap_faults(question: Question, answer: Answer) -> list[Fault]:
    """Stretches of one label never overlap; those of different ones only where that is asked for."""
    last: dict[str, int] = {}
    for place, one in sorted(enumerate(answer.segments), key=lambda each: (each[1].start_ms, each[1].end_ms, each[0])):
        track = one.label if question.overlap else ""
        if one.start_ms < last.get(track, 0):
            return [Fault(f"/segments/{place}/start_ms", "This overlaps the stretch before it.")]
        last[track] = one.end_ms
    return []
