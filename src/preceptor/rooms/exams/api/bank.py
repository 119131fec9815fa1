"""Routes of the question bank."""

from __future__ import annotations

import asyncio
from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from preceptor.base.problems import Kind, Problem
from preceptor.door import Asked, Door
from preceptor.rooms.exams import actions, queries
from preceptor.rooms.exams.api.bodies import (
    ContentBody,
    Id,
    Long,
    QuestionBody,
    QuestionIn,
    QuestionsBody,
    QuestionVersionBody,
    WholeQuestionBody,
)
from preceptor.rooms.exams.api.taking import ExamAnswerBody
from preceptor.rooms.exams.nouns import BankFilter, Difficulty, QuestionState, Tags
from preceptor.rooms.exams.queries.written import MOST_BYTES, MOST_WRONG, ReadFile, read_questions
from preceptor.rooms.workforce.nouns import Domain

router = APIRouter(prefix="/exam-questions")
Strict = ConfigDict(extra="forbid")


class WhyBody(BaseModel):
    """Why, for whoever looks at it later."""

    model_config = Strict
    why: Long


class RekeyBody(ContentBody):
    """The same question with another key or reason, and why."""

    why: Long = ""


class ReplaceBody(QuestionIn):
    """Another question, and why it is asked in this one's place."""

    why: Long = ""


class ReplacedBody(BaseModel):
    """The new question, and the titles of the exams that named the old one and name it now."""

    question: QuestionBody
    exams: list[str]


class TryBody(QuestionIn):
    """A question as it may come to be, and an answer to it; `chosen` are places in `options`."""

    said: ExamAnswerBody


class TriedAnswerBody(BaseModel):
    """How it would be counted, 0 … 1; `right` from `right_from` on. `parts`: each question of a practice item that gold measures."""

    score: float
    right: bool
    right_from: float
    parts: dict[str, float]


class EffectBody(BaseModel):
    """Whom a correction changes. `kept`: would fail by it and keep their pass; `more`: only the first 2,000 were looked at."""

    looked_at: int
    gain: int
    lose: int
    newly_passed: int
    kept: int
    more: bool


class WrongRowBody(BaseModel):
    """`row` counts from 1, without the heading."""

    row: int
    field: str
    found: str
    expected: str


class ImportedBody(BaseModel):
    """How many questions came in, and which rows did not; `wrong_rows` counts them all, `wrong` lists the first 500."""

    added: int
    wrong_rows: int
    wrong: list[WrongRowBody]

    @classmethod
    def of(cls, read: ReadFile, *, added: int) -> Self:
        rows = [WrongRowBody(**vars(one)) for one in read.wrong[:MOST_WRONG]]
        return cls(added=added, wrong_rows=len({one.row for one in read.wrong}), wrong=rows)


class TopicsBody(BaseModel):
    rows: list[str]


@router.get("")
async def list_exam_questions(
    door: Asked, state: QuestionState = QuestionState.ACTIVE, domain: Domain | None = None,
    topic: Annotated[str, Query(max_length=80)] = "", language: Annotated[str, Query(max_length=80)] = "",
    difficulty: Difficulty | None = None, cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> QuestionsBody:  # fmt: skip
    """The bank, newest first. Problems: identity.not_allowed."""
    wanted = BankFilter(state, domain, topic, language, difficulty)
    rows = await door.read(queries.bank, wanted, before=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return QuestionsBody(rows=[QuestionBody.of(one) for one in rows], next=following)


@router.get("/topics")
async def list_exam_topics(door: Asked) -> TopicsBody:
    """The topics there are questions on."""
    return TopicsBody(rows=list(await door.read(queries.topics)))


@router.post("", status_code=201)
async def add_exam_question(door: Asked, body: QuestionIn) -> QuestionBody:
    """A new one. Problems: exams.question."""
    return QuestionBody.of(await door.write(actions.add_question, body.content(), body.tags()))


@router.post("/try")
async def try_exam_question(door: Asked, body: TryBody) -> TriedAnswerBody:
    """How an answer would be counted; nothing is kept. Problems: exams.question, exams.answer."""
    said = body.said.model_dump(exclude_none=True)
    return TriedAnswerBody(**vars(await door.read(queries.tried, body.content(), body.tags(), said)))


@router.post("/import", status_code=201)
async def import_exam_questions(
    door: Asked, leave_out: bool = False, domain: Domain = Domain.GENERAL,
    topic: Annotated[str, Query(max_length=80)] = "", language: Annotated[str, Query(max_length=80)] = "en",
    difficulty: Difficulty = Difficulty.MEDIUM,
) -> ImportedBody:  # fmt: skip
    """The raw body is a file: CSV, JSONL, or one of MMLU-Redux, UTF-8, at most 8 MB and 5,000 rows. All rows come in or none; with
    `leave_out` those that can be asked come in. Either way the others are listed. Tags are for rows that name none. Problems: exams.file."""
    await door.read(queries.topics)  # who may not write exams is told before the file is read
    read = await asyncio.to_thread(
        read_questions, await _whole(door), defaults=Tags(domain, topic, language, difficulty)
    )
    kept = read.good if leave_out or not read.wrong else ()
    await door.write(actions.add_questions, kept)
    return ImportedBody.of(read, added=len(kept))


@router.get("/{question_id}")
async def show_exam_question(door: Asked, question_id: Id) -> WholeQuestionBody:
    """One with its versions. Problems: question.not_found."""
    found, versions = await door.read(queries.question, question_id)
    shown = QuestionBody.of(found).model_dump()
    return WholeQuestionBody(**shown, versions=[QuestionVersionBody.of_version(one) for one in versions])


@router.put("/{question_id}")
async def change_exam_question(
    door: Asked, question_id: Id, body: QuestionIn, seen: Annotated[int | None, Query(ge=1, le=2**31)] = None
) -> QuestionBody:  # fmt: skip
    """Its next version; what was asked before stays. `seen`: the version I read. Problems: question.not_found, exams.question,
    exams.changed_since."""
    content, tags = body.content(), body.tags()
    return QuestionBody.of(await door.write(actions.change_question, question_id, content, tags, seen=seen))


@router.post("/{question_id}/replace", status_code=201)
async def replace_exam_question(door: Asked, question_id: Id, body: ReplaceBody) -> ReplacedBody:
    """Ask another in its place, also in the exams that name it; it is retired. Problems: question.not_found, exams.question, exams.why."""
    made = await door.write(actions.replace_question, question_id, body.content(), body.tags(), body.why)
    return ReplacedBody(question=QuestionBody.of(made.question), exams=[one.plan.title for one in made.exams])


@router.post("/{question_id}/retire")
async def retire_exam_question(door: Asked, question_id: Id, body: WhyBody) -> QuestionBody:
    """Ask it no more. Problems: question.not_found, exams.why."""
    return QuestionBody.of(await door.write(actions.retire, question_id, body.why))


@router.post("/{question_id}/bring-back")
async def bring_back_exam_question(door: Asked, question_id: Id) -> QuestionBody:
    """Ask it again. Problems: question.not_found."""
    return QuestionBody.of(await door.write(actions.bring_back, question_id))


@router.post("/{question_id}/rekey/preview")
async def preview_rekey(door: Asked, question_id: Id, body: RekeyBody) -> EffectBody:
    """Whom it would change. Problems: question.not_found, exams.other_question."""
    return EffectBody(**vars(await door.read(queries.rekey_effect, question_id, body.content())))


@router.post("/{question_id}/rekey")
async def rekey_exam_question(door: Asked, question_id: Id, body: RekeyBody) -> QuestionBody:
    """Another answer is right, also for what was answered before; nobody loses a pass. Problems: exams.other_question,
    exams.same_key, exams.question, exams.why."""
    return QuestionBody.of(await door.write(actions.rekey, question_id, body.content(), body.why))


async def _whole(door: Door) -> bytes:
    """The body, as long as it is small. Raises Problem `exams.file`."""
    found = bytearray()
    async for piece in door.request.stream():
        found += piece
        if len(found) > MOST_BYTES:
            raise Problem(
                Kind.TOO_LARGE, "exams.file", f"The file has more than {MOST_BYTES // 1024**2} MB.",
                hint="Send it in several parts.",
            )  # fmt: skip
    return bytes(found)
