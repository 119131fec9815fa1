"""What is read first, over HTTP: a project's wishes, one's own reading, the course."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.agreements import actions, queries
from preceptor.rooms.agreements.nouns import Course, Onboarding, Progress, Read, Reading

router = APIRouter()


class OnboardingBody(BaseModel):
    """Whether the course and the guidelines come before the first task."""

    model_config = ConfigDict(extra="forbid")
    course: bool = False
    reading: Reading = Reading.NOT_ASKED


class ReadingBody(BaseModel):
    """How far I am with a version of the guidelines; `needed_seconds` is the least that can have been a reading."""

    version: int
    begun_at: str | None
    done_at: str | None
    seconds: int
    needed_seconds: int

    @classmethod
    def of(cls, one: Read, needed: int) -> Self:
        begun, done = (rfc3339(at) if at is not None else None for at in (one.begun_at, one.done_at))
        return cls(version=one.version, begun_at=begun, done_at=done, seconds=one.seconds, needed_seconds=needed)


class ReadBody(BaseModel):
    """`version` is the one that was shown; `reached_end`: the page was scrolled to its end."""

    model_config = ConfigDict(extra="forbid")
    version: Annotated[int, Field(ge=0, le=2**31 - 1)]
    reached_end: bool


class CoursePageBody(BaseModel):
    """A page and its question; which option is right is told after an answer."""

    id: str
    title: str
    text: str
    question: str
    options: list[str]


class CourseBody(BaseModel):
    """`passed` names the pages I passed; `done_at` is null until all are."""

    version: int
    language: str
    title: str
    pages: list[CoursePageBody]
    passed: list[str]
    done_at: str | None

    @classmethod
    def of(cls, one: Course, mine: Progress) -> Self:
        pages = [
            CoursePageBody(id=page.id, title=page.title, text=page.text, question=page.check.question,
                           options=list(page.check.options))
            for page in one.pages
        ]  # fmt: skip
        done = rfc3339(mine.done_at) if mine.done_at is not None else None
        return cls(version=one.version, language=one.language, title=one.title, pages=pages, passed=sorted(mine.passed),
                   done_at=done)  # fmt: skip


class CourseAnswerBody(BaseModel):
    """`option` is the option's place, from 0."""

    model_config = ConfigDict(extra="forbid")
    page: Annotated[str, Field(max_length=80)]
    option: Annotated[int, Field(ge=-1, le=1000)]
    language: Annotated[str, Field(max_length=40)] = "en"


class CheckedBody(BaseModel):
    """`right` is the place of the right option."""

    correct: bool
    right: int
    why: str
    passed: list[str]
    done_at: str | None


@router.get("/projects/{project_id}/onboarding")
async def show_onboarding(door: Asked, project_id: ProjectId) -> OnboardingBody:
    """What a project wants read before its first task. Problems: project.not_found."""
    return OnboardingBody(**vars(await door.read(queries.onboarding_shown, project_id)))


@router.put("/projects/{project_id}/onboarding")
async def change_onboarding(door: Asked, project_id: ProjectId, body: OnboardingBody) -> OnboardingBody:
    """Holds for everybody from their next task on. Problems: project.not_found, identity.not_allowed."""
    kept = await door.write(actions.change_onboarding, project_id, Onboarding(body.course, body.reading))
    return OnboardingBody(**vars(kept))


@router.get("/projects/{project_id}/reading")
async def show_reading(door: Asked, project_id: ProjectId) -> ReadingBody:
    """How far I am with the newest guidelines. Problems: project.not_found."""
    return ReadingBody.of(*await door.read(queries.my_reading, project_id))


@router.post("/projects/{project_id}/reading")
async def begin_reading(door: Asked, project_id: ProjectId) -> ReadingBody:
    """The guidelines are before me: the server's clock runs. Problems: project.not_found."""
    return ReadingBody.of(*await door.write(actions.begin_reading, project_id))


@router.post("/projects/{project_id}/reading/done")
async def finish_reading(door: Asked, project_id: ProjectId, body: ReadBody) -> ReadingBody:
    """I have read to the end. Problems: reading.changed_meanwhile, reading.not_begun, reading.not_to_the_end,
    reading.too_quick."""
    read = await door.write(
        actions.finish_reading, project_id, version=body.version, reached_end=body.reached_end
    )  # fmt: skip
    return ReadingBody.of(read, 0)


@router.get("/me/course")
async def show_course(door: Asked, language: Annotated[str, Query(max_length=40)] = "en") -> CourseBody:
    """The course “How people teach models” and how far I am."""
    return CourseBody.of(await door.read(queries.course, language), await door.read(queries.my_progress))


@router.post("/me/course")
async def answer_course(door: Asked, body: CourseAnswerBody) -> CheckedBody:
    """Answer a page's question, as often as I like. Problems: course.page, course.choice."""
    told = await door.write(actions.answer_check, body.page, body.option, language=body.language)
    mine = told.progress
    done = rfc3339(mine.done_at) if mine.done_at is not None else None
    return CheckedBody(correct=told.correct, right=told.right, why=told.why, passed=sorted(mine.passed), done_at=done)
