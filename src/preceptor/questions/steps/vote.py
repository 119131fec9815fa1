"""How far two reviews of steps lie apart, and how several become one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from preceptor.questions.contract import Aggregated, Shown, Voice
from preceptor.questions.steps.rules import GAVE_UP, faults, first_error, texts
from preceptor.questions.steps.schema import BAD, GOOD, NEUTRAL, Answer, Finish, Judged, Question
from preceptor.questions.voices import confidence, middle

N = TypeVar("N", bound=str)


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """Half for the first error (same 0, neighbouring steps ½, else 1), half for the mean gap of the points of the steps
    both rated (unsure against a point is half the scale)."""
    both = list(zip(one.steps, other.steps, strict=False))
    gaps = [_gap(mine, theirs) for mine, theirs in both]
    return (_error_gap(one, other) + (sum(gaps) / len(gaps) if gaps else 0.0)) / 2


def figures(_question: Question, _shown: Shown, one: Answer, other: Answer) -> dict[str, float]:
    """Whether two people found the same first error, and of the steps both rated the share with the same point."""
    both = list(zip(one.steps, other.steps, strict=False))
    found = {"same first error": float(first_error(one) == first_error(other))}
    if both:
        found["same point"] = sum(mine.point == theirs.point for mine, theirs in both) / len(both)
    return found


def aggregate(question: Question, shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer] | None:
    """The vote step by step, or the person in the middle where that lies nearer to everybody."""
    ordered = sorted(voices, key=lambda voice: (-voice.weight, voice.answer.model_dump_json()))
    vote = _voted(question, len(texts(question, shown)), ordered)
    legal = [] if faults(question, shown, vote) else [vote]

    def apart(one: Answer, other: Answer) -> float:
        return distance(question, one, other)

    answer = middle([*legal, *(voice.answer for voice in ordered)], ordered, apart)
    return Aggregated(answer, confidence(answer, ordered, apart), _support(answer, ordered))


def _gap(mine: Judged, theirs: Judged) -> float:
    if mine.point is None or theirs.point is None:
        return 0.0 if mine.point == theirs.point else 0.5
    return abs(mine.point - theirs.point) / (GOOD - BAD)


def _error_gap(one: Answer, other: Answer) -> float:
    mine, theirs = first_error(one), first_error(other)
    if mine == theirs:
        return 0.0
    return 0.5 if mine is not None and theirs is not None and abs(mine - theirs) == 1 else 1.0


def _voted(question: Question, count: int, voices: Sequence[Voice[Answer]]) -> Answer:
    steps: list[Judged] = []
    for at in range(count):
        given = [(voice.answer.steps[at], voice.weight) for voice in voices if at < len(voice.answer.steps)]
        if not given:
            break
        rating = _middle_point(given)
        error = _heaviest((step.error, weight) for step, weight in given if step.point == BAD) if rating == BAD else ""
        steps.append(Judged(rating=rating or NEUTRAL, unsure=rating is None, error=error))
        if rating == BAD and question.stop_at_error:
            break
    return Answer(steps=tuple(steps), finish=_finish(question, steps, count, voices))


def _middle_point(given: Sequence[tuple[Judged, float]]) -> int | None:
    """The weighted median of the points; unsure where more weight is unsure than sure."""
    weight: dict[int | None, float] = defaultdict(float)
    for step, voice in given:
        weight[step.point] += voice
    sure = sum(weight[point] for point in (BAD, NEUTRAL, GOOD))
    if weight[None] > sure:
        return None
    passed = weight[BAD]
    if passed * 2 > sure:
        return BAD
    return NEUTRAL if (passed + weight[NEUTRAL]) * 2 > sure else GOOD


def _finish(question: Question, steps: Sequence[Judged], count: int, voices: Sequence[Voice[Answer]]) -> Finish:
    if not question.finish:
        return ""
    if any(step.point == BAD for step in steps):
        return "found_error"
    stopped: list[tuple[Finish, float]] = [(v.answer.finish, v.weight) for v in voices if v.answer.finish in GAVE_UP]
    if len(steps) < count:
        return _heaviest(stopped) if stopped else ""
    bad = sum(weight for finish, weight in stopped if finish == "bad_problem")
    return "bad_problem" if bad * 2 > sum(voice.weight for voice in voices) else "solution"


def _heaviest(given: Iterable[tuple[N, float]]) -> N:
    weight: dict[N, float] = defaultdict(float)
    for name, voice in given:
        weight[name] += voice
    return min(weight, key=lambda name: (-weight[name], name))


def _support(answer: Answer, voices: Sequence[Voice[Answer]]) -> dict[str, float]:
    """Of each step, the share of weight, of those who rated it, that gave the same point."""
    found = {}
    for at, step in enumerate(answer.steps):
        given = [(v.answer.steps[at].point, v.weight) for v in voices if at < len(v.answer.steps)]
        total = sum(weight for _, weight in given)
        found[str(at)] = sum(weight for rating, weight in given if rating == step.point) / total if total else 0.0
    return found
