"""Routes of everybody who takes an exam; none of them says what is right before it may."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door
from preceptor.rooms.exams import actions, queries
from preceptor.rooms.exams.api.bodies import Id, OutcomeBody, Place, Rules, when
from preceptor.rooms.exams.nouns import Attempt, Certificate, ExamState, Feedback, Plan, Shape, Stand, Standing
from preceptor.rooms.exams.queries.mine import Mine, Put, Shown

router = APIRouter()


class StandingBody(BaseModel):
    """How one stands to an exam, and why; `next_at` from when it can be started."""

    stand: Stand
    sentence: str
    left: int
    next_at: str | None

    @classmethod
    def of(cls, one: Standing) -> Self:
        return cls(stand=one.stand, sentence=one.sentence, left=one.left, next_at=when(one.next_at))


class MySectionBody(BaseModel):
    title: str
    asked: int
    pass_mark: int | None


class TriedBody(BaseModel):
    """One of one's own attempts; `outcome` null while it is open."""

    id: str
    number: int
    started_at: str
    submitted_at: str | None
    outcome: OutcomeBody | None


class MyExamBody(Rules):
    """An exam as it stands for whoever asks; `my_minutes` is one's own time, null without a limit."""

    id: str
    state: ExamState
    sections: list[MySectionBody]
    asked: int
    my_minutes: float | None
    standing: StandingBody
    attempts_made: list[TriedBody]
    certificate: CertificateBody | None

    @classmethod
    def of(cls, one: Mine) -> Self:
        plan = one.exam.plan
        sections = [
            MySectionBody(title=each.title, asked=each.asked, pass_mark=each.pass_mark) for each in plan.sections
        ]
        return cls(
            **rules_of(plan), id=one.exam.id, state=one.exam.state, sections=sections, asked=plan.asked,
            my_minutes=None if plan.minutes is None else plan.minutes * one.time_percent / 100,
            standing=StandingBody.of(one.standing), attempts_made=[_tried(each, plan) for each in one.attempts],
            certificate=CertificateBody.of(one.certificate, plan.title) if one.certificate else None,
        )  # fmt: skip


class MyExamsBody(BaseModel):
    rows: list[MyExamBody]
    next: str | None


class CertificateBody(BaseModel):
    """That one passed; `expires_at` null: for good."""

    id: str
    title: str
    skill: str
    level: int
    granted_at: str
    expires_at: str | None

    @classmethod
    def of(cls, one: Certificate, title: str) -> Self:
        return cls(
            id=one.id, title=title, skill=one.skill, level=one.level, granted_at=rfc3339(one.granted_at),
            expires_at=when(one.expires_at),
        )  # fmt: skip


class CertificatesBody(BaseModel):
    rows: list[CertificateBody]


class SkillBody(BaseModel):
    """What one can do, at a level of 0 to 100."""

    skill: str
    level: int
    granted_at: str
    expires_at: str | None
    source: str


class SkillsBody(BaseModel):
    rows: list[SkillBody]


class PutBody(BaseModel):
    """A question as it is put. `right`, `score` and `reason` are null until they may be said; `reason` only where it was wrong."""

    place: int
    section: int
    shape: Shape
    text: str
    options: list[str]
    form: dict[str, Any] | None
    payload: dict[str, Any] | None
    said: dict[str, Any] | None
    saved_at: str | None
    late: bool
    right: bool | None
    score: float | None
    reason: str | None

    @classmethod
    def of(cls, one: Put) -> Self:
        return cls(**{**vars(one), "options": list(one.options), "saved_at": when(one.saved_at)})


class AttemptBody(BaseModel):
    """An attempt as its person sees it; `now` is the server's clock, which decides. `next`: how one stands to the exam since."""

    id: str
    exam: str
    rules: Rules
    sections: list[str]
    number: int
    started_at: str
    ends_at: str | None
    now: str
    submitted_at: str | None
    outcome: OutcomeBody | None
    questions: list[PutBody]
    standing: StandingBody
    certificate: CertificateBody | None

    @classmethod
    def of(cls, one: Shown, *, now: int) -> Self:
        tried, plan = one.attempt, one.plan
        return cls(
            id=tried.id, exam=one.exam.id, rules=Rules(**rules_of(plan)), number=tried.number,
            sections=[each.title for each in plan.sections], started_at=rfc3339(tried.started_at),
            ends_at=when(tried.ends_at), now=rfc3339(now), submitted_at=when(tried.submitted_at),
            outcome=outcome_of(tried, plan), questions=[PutBody.of(each) for each in one.questions],
            standing=StandingBody.of(one.standing),
            certificate=CertificateBody.of(one.certificate, plan.title) if one.certificate else None,
        )  # fmt: skip


class ExamAnswerBody(BaseModel):
    """By the question's shape: `chosen` places as shown, a `text`, or `answers` to the form."""

    model_config = ConfigDict(extra="forbid")
    chosen: list[int] | None = None
    text: str | None = None
    answers: dict[str, Any] | None = None


class SavedBody(BaseModel):
    """When it was kept, by the server's clock; `late`: within the grace after the end."""

    saved_at: str
    late: bool
    ends_at: str | None
    now: str


@router.get("/me/exams")
async def list_my_exams(
    door: Asked, cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> MyExamsBody:  # fmt: skip
    """Exams that are open, newest first, each as it stands for me."""
    rows = await door.read(queries.my_exams, before=cursor, limit=limit)
    following = str(rows[-1].exam.no) if len(rows) == limit else None
    return MyExamsBody(rows=[MyExamBody.of(one) for one in rows], next=following)


@router.get("/me/exams/{exam_id}")
async def show_my_exam(door: Asked, exam_id: Id) -> MyExamBody:
    """Its rules before I start, and my attempts. Problems: exam.not_found."""
    return MyExamBody.of(await door.read(queries.my_exam, exam_id))


@router.post("/me/exams/{exam_id}/start", status_code=201)
async def start_exam(door: Asked, exam_id: Id) -> AttemptBody:
    """Begin, or go on with what I began. Problems: exam.not_found, exams.not_now, exams.not_ready."""
    made: Attempt = await door.write(actions.start, exam_id)
    return await _shown(door, made.id)


@router.get("/me/attempts/{attempt_id}")
async def show_my_attempt(door: Asked, attempt_id: Id) -> AttemptBody:
    """My attempt: its questions with what I answered; once it is graded the receipt. Problems: attempt.not_found."""
    return await _shown(door, attempt_id)


@router.put("/me/attempts/{attempt_id}/answers/{place}")
async def save_my_answer(door: Asked, attempt_id: Id, place: Place, body: ExamAnswerBody) -> SavedBody:
    """Keep an answer; it counts if the time runs out now. Problems: exams.answer, exams.over, exams.time_over."""
    saved = await door.write(actions.save_answer, attempt_id, place, body.model_dump(exclude_none=True))
    one = await door.read(queries.my_attempt, attempt_id)
    return SavedBody(
        saved_at=rfc3339(saved.saved_at or 0), late=saved.late, ends_at=when(one.ends_at), now=rfc3339(door.units.now())
    )  # fmt: skip


@router.post("/me/attempts/{attempt_id}/answers/{place}/check")
async def check_my_answer(door: Asked, attempt_id: Id, place: Place, body: ExamAnswerBody) -> PutBody:
    """While training: answer, and be told at once whether it is right, and why not. Problems: exams.no_training, exams.checked."""
    await door.write(actions.check_answer, attempt_id, place, body.model_dump(exclude_none=True))
    return PutBody.of(await door.read(queries.check_shown, attempt_id, place))


@router.post("/me/attempts/{attempt_id}/submit")
async def submit_my_attempt(door: Asked, attempt_id: Id) -> AttemptBody:
    """Hand in: graded at once; handing in twice changes nothing. Problems: attempt.not_found."""
    await door.write(actions.submit, attempt_id)
    return await _shown(door, attempt_id)


@router.get("/me/certificates")
async def list_my_certificates(door: Asked) -> CertificatesBody:
    """Mine, newest first."""
    found = await door.read(queries.my_certificates)
    return CertificatesBody(rows=[CertificateBody.of(one, exam.plan.title) for one, exam in found])


@router.get("/me/skills")
async def list_my_skills(door: Asked) -> SkillsBody:
    """What I can do, as exams have shown."""
    rows = [
        SkillBody(
            skill=one.skill, level=one.level, granted_at=rfc3339(one.granted_at), expires_at=when(one.expires_at),
            source=one.source,
        )
        for one in await door.read(queries.my_skills)
    ]  # fmt: skip
    return SkillsBody(rows=rows)


def rules_of(plan: Plan) -> dict[str, Any]:
    return {name: getattr(plan, name) for name in Rules.model_fields}


def outcome_of(one: Attempt, plan: Plan) -> OutcomeBody | None:
    """What the exam says about it to its person."""
    return OutcomeBody.of(one.outcome, scores=plan.feedback is not Feedback.NONE) if one.outcome else None


def _tried(one: Attempt, plan: Plan) -> TriedBody:
    return TriedBody(
        id=one.id, number=one.number, started_at=rfc3339(one.started_at), submitted_at=when(one.submitted_at),
        outcome=outcome_of(one, plan),
    )  # fmt: skip


async def _shown(door: Door, attempt_id: str) -> AttemptBody:
    return AttemptBody.of(await door.read(queries.attempt_shown, attempt_id), now=door.units.now())
