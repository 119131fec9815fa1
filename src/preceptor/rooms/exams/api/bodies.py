"""The shapes questions and exams have on the wire."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.rooms.exams.nouns import (
    BankFilter,
    Content,
    Difficulty,
    Exam,
    ExamState,
    Feedback,
    Outcome,
    Plan,
    Question,
    QuestionState,
    Section,
    Shape,
    Tags,
    Version,
)
from preceptor.rooms.workforce.nouns import Domain

Id = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
Place = Annotated[int, Path(ge=0, le=10_000)]
Strict = ConfigDict(extra="forbid")
# Wider than what is kept, so that the room can say what is wrong with it.
Long = Annotated[str, Field(max_length=40_000)]
Short = Annotated[str, Field(max_length=1_000)]
Number = Annotated[int, Field(ge=-(2**53), le=2**53)]
Float = Annotated[float, Field(allow_inf_nan=False)]


class ContentBody(BaseModel):
    """What is asked and what is right; `right` are places in `options`, counted from 0.

    short: either `accepted` words or a `number` with its `tolerance`. practice: a `form`, a `payload` for it and the `gold`.
    """

    model_config = Strict
    shape: Shape
    text: Long
    options: Annotated[list[Long], Field(max_length=200)] = []
    right: Annotated[list[Number], Field(max_length=200)] = []
    accepted: Annotated[list[Long], Field(max_length=500)] = []
    number: Float | None = None
    tolerance: Float = 0.0
    form: dict[str, Any] | None = None
    payload: dict[str, Any] | None = None
    gold: dict[str, Any] | None = None
    reason: Long = ""

    def content(self) -> Content:
        listed = {name: tuple(getattr(self, name)) for name in ("options", "right", "accepted")}
        return Content(**{**{name: getattr(self, name) for name in ContentBody.model_fields}, **listed})


class QuestionIn(ContentBody):
    """A question with what it is found and drawn by."""

    domain: Domain = Domain.GENERAL
    topic: Short = ""
    language: Short = "en"
    difficulty: Difficulty = Difficulty.MEDIUM

    def tags(self) -> Tags:
        return Tags(self.domain, self.topic, self.language, self.difficulty)


class QuestionBody(QuestionIn):
    """One of the bank, in its newest version."""

    id: str
    state: QuestionState
    version: int
    made_at: str
    changed_at: str

    @classmethod
    def of(cls, one: Question) -> Self:
        return cls(
            **spelled(one.content), **vars(one.tags), id=one.id, state=one.state, version=one.version,
            made_at=rfc3339(one.made_at), changed_at=rfc3339(one.changed_at),
        )  # fmt: skip


class QuestionVersionBody(ContentBody):
    """One version; `corrected`: its answers are counted by the key of a later one."""

    version: int
    corrected: bool

    @classmethod
    def of_version(cls, one: Version) -> Self:
        return cls(**spelled(one.content), version=one.number, corrected=one.counts_as is not None)


class WholeQuestionBody(QuestionBody):
    """With all its versions, oldest first."""

    versions: list[QuestionVersionBody]


class QuestionsBody(BaseModel):
    rows: list[QuestionBody]
    next: str | None


class WantedQuestionsBody(BaseModel):
    """Which questions are drawn; what is null or "" is not asked."""

    model_config = Strict
    domain: Domain | None = None
    topic: Short = ""
    language: Short = ""
    difficulty: Difficulty | None = None


class SectionBody(BaseModel):
    """Questions named by id, or `count` drawn from the bank. `pass_mark` in percent, null for none."""

    model_config = Strict
    title: Short
    questions: Annotated[list[Short], Field(max_length=500)] = []
    count: Number = 0
    drawn: WantedQuestionsBody = WantedQuestionsBody()
    pass_mark: Number | None = None

    def noun(self) -> Section:
        drawn = BankFilter(**{name: getattr(self.drawn, name) for name in WantedQuestionsBody.model_fields})
        return Section(self.title, tuple(self.questions), self.count, drawn, self.pass_mark)

    @classmethod
    def of(cls, one: Section) -> Self:
        drawn = WantedQuestionsBody(**{name: getattr(one.drawn, name) for name in WantedQuestionsBody.model_fields})
        return cls(
            title=one.title, questions=list(one.questions), count=one.count, drawn=drawn, pass_mark=one.pass_mark
        )  # fmt: skip


class Rules(BaseModel):
    """How an exam is taken. `minutes` null: no limit; marks in percent; `skill` "": it grants none; `valid_days` null: for good."""

    model_config = Strict
    title: Short
    description: Long = ""
    pass_mark: Number = 70
    minutes: Number | None = None
    attempts: Number = 2
    cooldown_hours: Number = 24
    feedback: Feedback = Feedback.SCORE
    training: bool = False
    skill: Short = ""
    valid_days: Number | None = None


class PlanBody(Rules):
    """All that an exam says."""

    sections: Annotated[list[SectionBody], Field(max_length=100)] = []
    shuffle_questions: bool = True
    shuffle_options: bool = True

    def noun(self) -> Plan:
        plain = {name: getattr(self, name) for name in PlanBody.model_fields if name != "sections"}
        return Plan(**plain, sections=tuple(one.noun() for one in self.sections))


class ExamBody(PlanBody):
    """An exam as those who write it see it. `taken` graded attempts, `passed` of them; `missing`: what the bank lacks, by the section's
    place."""

    id: str
    state: ExamState
    version: int
    made_at: str
    changed_at: str
    taken: int
    passed: int
    missing: dict[int, str] = {}

    @classmethod
    def of(cls, one: Exam, missing: dict[int, str] | None = None) -> Self:
        return cls(
            **{name: getattr(one.plan, name) for name in PlanBody.model_fields if name != "sections"},
            sections=[SectionBody.of(each) for each in one.plan.sections], id=one.id, state=one.state,
            version=one.version, made_at=rfc3339(one.made_at), changed_at=rfc3339(one.changed_at),
            taken=one.taken, passed=one.passed, missing=missing or {},
        )  # fmt: skip


class ExamsBody(BaseModel):
    rows: list[ExamBody]
    next: str | None


class ExamStateBody(BaseModel):
    model_config = Strict
    state: ExamState


class SectionOutcomeBody(BaseModel):
    """What was reached and needed, in percent; `needed` null: no mark of its own."""

    title: str
    points: float
    asked: int
    percent: float
    needed: int | None
    met: bool


class OutcomeBody(BaseModel):
    """What an attempt came to. `late` answers came within the grace and count; `regraded`: counted anew since."""

    passed: bool
    percent: float | None
    needed: int
    points: float | None
    asked: int
    sections: list[SectionOutcomeBody]
    late: int
    unanswered: int
    regraded: bool

    @classmethod
    def of(cls, one: Outcome, *, scores: bool = True) -> Self:
        """Without `scores`: passed or not, and nothing on what was reached."""
        sections = [_section(each) for each in one.sections] if scores else []
        return cls(
            passed=one.passed, percent=round(one.percent, 2) if scores else None, needed=one.needed,
            points=round(one.points, 4) if scores else None, asked=one.asked, sections=sections, late=one.late,
            unanswered=one.unanswered, regraded=one.regraded,
        )  # fmt: skip


def when(micros: int | None) -> str | None:
    return rfc3339(micros) if micros is not None else None


def spelled(content: Content) -> dict[str, Any]:
    listed = {name: list(getattr(content, name)) for name in ("options", "right", "accepted")}
    return {**vars(content), **listed}


def _section(one: Any) -> SectionOutcomeBody:
    return SectionOutcomeBody(
        title=one.title, points=round(one.points, 4), asked=one.asked,
        percent=round(100 * one.points / one.asked, 2) if one.asked else 0.0, needed=one.needed, met=one.met,
    )  # fmt: skip
