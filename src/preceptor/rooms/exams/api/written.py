"""Routes of those who write exams."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door
from preceptor.rooms.exams import actions, queries
from preceptor.rooms.exams.api.bodies import ExamBody, ExamsBody, ExamStateBody, Id, Long, OutcomeBody, PlanBody
from preceptor.rooms.exams.nouns import Exam

router = APIRouter()


class ResultBody(BaseModel):
    """Somebody's graded attempt, by pseudonym."""

    attempt: str
    pseudonym: str
    number: int
    exam_version: int
    started_at: str
    submitted_at: str
    outcome: OutcomeBody


class ResultsBody(BaseModel):
    rows: list[ResultBody]
    next: str | None


class AccommodationBody(BaseModel):
    """`time_percent` of everybody's time, 100 to 400."""

    model_config = ConfigDict(extra="forbid")
    email: Annotated[str, Field(max_length=254)]
    time_percent: Annotated[int, Field(ge=-(2**31), le=2**31)]
    note: Long = ""


class AccommodatedBody(BaseModel):
    """Whose exams last longer."""

    name: str
    time_percent: int
    note: str
    changed_at: str


class AccommodatedList(BaseModel):
    rows: list[AccommodatedBody]


class HoldersBody(BaseModel):
    """A skill and how many people hold it."""

    skill: str
    people: int


class HoldersList(BaseModel):
    rows: list[HoldersBody]


@router.get("/exams")
async def list_exams(
    door: Asked, cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> ExamsBody:  # fmt: skip
    """All there are, newest first, for those who write them. Problems: identity.not_allowed."""
    rows = await door.read(queries.exams, before=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return ExamsBody(rows=[ExamBody.of(one) for one in rows], next=following)


@router.post("/exams", status_code=201)
async def make_exam(door: Asked, body: PlanBody) -> ExamBody:
    """A draft. Problems: exams.plan."""
    return await _whole(door, await door.write(actions.make_exam, body.noun()))


@router.get("/exams/{exam_id}")
async def show_exam(door: Asked, exam_id: Id) -> ExamBody:
    """One, with what the bank lacks for it. Problems: exam.not_found."""
    return await _whole(door, await door.read(queries.exam, exam_id))


@router.put("/exams/{exam_id}")
async def change_exam(door: Asked, exam_id: Id, body: PlanBody) -> ExamBody:
    """Say it anew, whole; attempts under way keep what they were begun with. Problems: exams.plan, exams.not_ready."""
    return await _whole(door, await door.write(actions.change_exam, exam_id, body.noun()))


@router.post("/exams/{exam_id}/state")
async def set_exam_state(door: Asked, exam_id: Id, body: ExamStateBody) -> ExamBody:
    """Open it to everybody, or close it. Problems: exams.not_ready, exams.no_draft."""
    return await _whole(door, await door.write(actions.set_state, exam_id, body.state))


@router.get("/exams/{exam_id}/results")
async def list_exam_results(
    door: Asked, exam_id: Id, cursor: Annotated[str, Query(pattern=r"^([0-9]{1,18}\.[0-9]{1,18})?$")] = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> ResultsBody:  # fmt: skip
    """What was handed in, last first, by pseudonym. Problems: exam.not_found."""
    at, _, number = cursor.partition(".")
    before = (int(at), int(number)) if cursor else None
    found = await door.read(queries.results, exam_id, before=before, limit=limit)
    rows = [
        ResultBody(
            attempt=one.id, pseudonym=pseudonym, number=one.number, exam_version=one.exam_version,
            started_at=rfc3339(one.started_at), submitted_at=rfc3339(one.submitted_at or 0),
            outcome=OutcomeBody.of(one.outcome),
        )
        for one, pseudonym in found if one.outcome is not None
    ]  # fmt: skip
    last = found[-1][0] if len(found) == limit else None
    return ResultsBody(rows=rows, next=f"{last.submitted_at}.{last.no}" if last else None)


@router.get("/exam-accommodations")
async def list_exam_accommodations(door: Asked) -> AccommodatedList:
    """Whose exams last longer. Problems: identity.not_allowed."""
    found = await door.read(queries.accommodations)
    rows = [
        AccommodatedBody(
            name=name, time_percent=one.time_percent, note=one.note, changed_at=rfc3339(one.changed_at)
        )
        for one, name in found
    ]  # fmt: skip
    return AccommodatedList(rows=rows)


@router.put("/exam-accommodations", status_code=204)
async def set_exam_accommodation(door: Asked, body: AccommodationBody) -> None:
    """More time for one person, in exams started from now on. Problems: account.not_found, exams.accommodation."""
    await door.write(actions.set_accommodation, body.email, time_percent=body.time_percent, note=body.note)


@router.get("/skills")
async def list_skills(door: Asked) -> HoldersList:
    """Skills anybody was given, with how many hold each. Problems: identity.not_allowed."""
    await door.read(queries.accommodations)
    found = await door.read(queries.known_skills)
    return HoldersList(rows=[HoldersBody(skill=skill, people=people) for skill, people in found])


async def _whole(door: Door, one: Exam) -> ExamBody:
    return ExamBody.of(one, dict(await door.read(queries.missing_of, one.plan)))
