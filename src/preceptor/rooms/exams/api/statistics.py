"""The route that says what answers say of an exam's questions."""

from __future__ import annotations

import math
from typing import Self

from fastapi import APIRouter
from pydantic import BaseModel

from preceptor.door import Asked
from preceptor.rooms.exams import queries
from preceptor.rooms.exams.api.bodies import Id
from preceptor.rooms.exams.nouns import Choice, ExamStatistics, QuestionState, QuestionStatistics, Shape, Sign
from preceptor.stats.intervals import Interval

router = APIRouter()


class SpanBody(BaseModel):
    """An estimate with its 95 % interval."""

    estimate: float
    low: float
    high: float

    @classmethod
    def of(cls, one: Interval) -> Self | None:
        """None where too few answered, or nothing varies."""
        ends = (one.estimate, one.low, one.high)
        if not all(map(math.isfinite, ends)):
            return None
        estimate, low, high = (round(float(end), 4) for end in ends)
        return cls(estimate=estimate, low=low, high=high)


class ChoiceBody(BaseModel):
    """An option: share that chose it, of all and of the lowest and highest 27 % on the other questions."""

    place: int
    text: str
    right: bool
    chosen: int
    share: float | None
    lower: float | None
    upper: float | None
    discrimination: float | None

    @classmethod
    def of(cls, one: Choice) -> Self:
        found = {name: _known(getattr(one, name)) for name in ("share", "lower", "upper", "discrimination")}
        return cls(place=one.place, text=one.text, right=one.right, chosen=one.chosen, **found)


class QuestionStatisticsBody(BaseModel):
    """A question: share right, discrimination -1 to 1, slope and difficulty of the 2PL, and why somebody should look at it (`signs`).

    `better`: the option that those who know more choose, where the key looks wrong. `leak_p`: chance of so much ease and speed by chance.
    """

    id: str
    text: str
    shape: Shape
    state: QuestionState
    answers: int
    right: SpanBody | None
    discrimination: SpanBody | None
    slope: SpanBody | None
    difficulty: float | None
    leak_p: float | None
    options: list[ChoiceBody]
    signs: list[Sign]
    better: int | None

    @classmethod
    def of(cls, one: QuestionStatistics) -> Self:
        asked = one.question
        return cls(
            id=asked.id, text=asked.content.text, shape=asked.content.shape, state=asked.state, answers=one.answers,
            right=SpanBody.of(one.right), discrimination=SpanBody.of(one.discrimination), slope=SpanBody.of(one.slope),
            difficulty=_known(one.difficulty), leak_p=_known(one.leak_p),
            options=[ChoiceBody.of(each) for each in one.choices], signs=list(one.signs), better=one.better,
        )  # fmt: skip


class ExamStatisticsBody(BaseModel):
    """Questions to look at first. `alpha`: of a form everybody was put whole, else null; `reliability`: of the 2PL."""

    attempts: int
    people: int
    alpha: SpanBody | None
    reliability: SpanBody | None
    rows: list[QuestionStatisticsBody]

    @classmethod
    def of(cls, one: ExamStatistics) -> Self:
        return cls(
            attempts=one.attempts, people=one.people, alpha=SpanBody.of(one.alpha),
            reliability=SpanBody.of(one.reliability), rows=[QuestionStatisticsBody.of(each) for each in one.rows],
        )  # fmt: skip


@router.get("/exams/{exam_id}/questions")
async def show_question_statistics(door: Asked, exam_id: Id) -> ExamStatisticsBody:
    """How good its questions are, by the last 1,000 attempts at most (30,000 answers), each person's earliest. Problems: exam.not_found."""
    return ExamStatisticsBody.of(await door.read(queries.question_statistics, exam_id))


def _known(value: float) -> float | None:
    return round(value, 4) if math.isfinite(value) else None
