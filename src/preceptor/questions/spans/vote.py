"""Several people's marks made one set: a weighted vote, or the person in the middle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from preceptor.questions.contract import Aggregated, Shown, Voice
from preceptor.questions.parts import parts
from preceptor.questions.spans.compare import covered, distance
from preceptor.questions.spans.rules import faults
from preceptor.questions.spans.schema import Answer, Link, Mark, Question
from preceptor.questions.voices import confidence, middle

QUORUMS = (0.5, 1 / 3, 2 / 3)
"""Shares of the voices' weight from which a stretch counts as marked; which serves best differs from item to item."""


def aggregate(question: Question, shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer] | None:
    """Of the votes at several quorums and of the voices themselves, the one nearest to all voices."""
    ordered = sorted(voices, key=lambda voice: (-voice.weight, voice.answer.model_dump_json()))
    votes = [_voted(question, shown, ordered, quorum) for quorum in QUORUMS]
    legal = [vote for vote in votes if not faults(question, shown, vote)]
    own = [voice.answer for voice in ordered]

    def apart(one: Answer, other: Answer) -> float:
        return distance(question, one, other)

    chosen = middle([*own, *legal] if len(set(own)) == 1 else [*legal, *own], ordered, apart)
    answer = chosen.model_copy(update={"marks": tuple(mark.model_copy(update={"note": ""}) for mark in chosen.marks)})
    return Aggregated(answer, confidence(answer, ordered, apart), dict(_support(answer, ordered)))


def _voted(question: Question, shown: Shown, voices: Sequence[Voice[Answer]], quorum: float) -> Answer:
    texts = parts(question, shown)
    need = quorum * sum(voice.weight for voice in voices) - 1e-9
    marks = [
        Mark(
            part=part,
            start=start,
            end=end,
            label=label,
            severity=_severity(question, voices, (part, label), start, end),
        )
        for (part, label), steps in sorted(_steps(voices).items())
        for start, end in _trimmed(texts.get(part, ""), _above(steps, need))
    ]
    return Answer(marks=tuple(marks), links=tuple(_links(marks, voices, need)))


def _steps(voices: Sequence[Voice[Answer]]) -> dict[tuple[str, str], dict[int, float]]:
    """(part, label) → place in the text → by how much the weight behind the label changes there."""
    found: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for voice in voices:
        for key, stretches in covered(voice.answer.marks).items():
            for start, end in stretches:
                found[key][start] += voice.weight
                found[key][end] -= voice.weight
    return found


def _above(steps: dict[int, float], need: float) -> Iterator[tuple[int, int]]:
    weight, since = 0.0, -1
    for place in sorted(steps):
        weight += steps[place]
        if weight >= need and since < 0:
            since = place
        elif weight < need and since >= 0:
            yield since, place
            since = -1


def _trimmed(text: str, stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Without the spaces that votes leave at the ends."""
    for start, end in stretches:
        inside = text[start:end]
        if inside.strip():
            yield start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


def _severity(question: Question, voices: Sequence[Voice[Answer]], key: tuple[str, str], start: int, end: int) -> str:
    """The weighted middle of the severities, by the scale's order, of marks with this label that touch the stretch."""
    weight = dict.fromkeys((one.value for one in question.severities), 0.0)
    for voice in voices:
        for mark in voice.answer.marks:
            if (mark.part, mark.label) == key and _meets(mark, start, end) and mark.severity in weight:
                weight[mark.severity] += voice.weight
    passed = 0.0
    for value, share in weight.items():
        passed += share
        if passed * 2 >= sum(weight.values()) - 1e-9 and passed:
            return value
    return next(iter(weight), "")


def _links(marks: Sequence[Mark], voices: Sequence[Voice[Answer]], need: float) -> Iterator[Link]:
    weight: dict[tuple[int, int, str], float] = defaultdict(float)
    for voice in voices:
        mine = voice.answer
        made = {
            (a, b, link.relation)
            for link in mine.links
            for a in _places(marks, mine.marks[link.source])
            for b in _places(marks, mine.marks[link.target])
            if a != b
        }
        for key in made:
            weight[key] += voice.weight
    yield from (Link(source=a, target=b, relation=name) for (a, b, name), w in sorted(weight.items()) if w >= need)


def _places(marks: Sequence[Mark], one: Mark) -> list[int]:
    return [at for at, mark in enumerate(marks) if _same(mark, one)]


def _support(answer: Answer, voices: Sequence[Voice[Answer]]) -> Iterator[tuple[str, float]]:
    """Of each mark, the share of weight whose own marks of that label cover at least half of it."""
    total = sum(voice.weight for voice in voices)
    for mark in answer.marks:
        behind = sum(v.weight for v in voices if any(_same(mark, each) for each in v.answer.marks))
        yield f"{mark.part}@{mark.start}-{mark.end}:{mark.label}", behind / total


def _same(one: Mark, other: Mark) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return (one.part, one.label) == (other.part, other.label) and 2 * shared >= one.end - one.start


def _meets(mark: Mark, start: int, end: int) -> bool:
    return mark.start < end and start < mark.end
