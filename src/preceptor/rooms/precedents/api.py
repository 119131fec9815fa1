"""Questions and precedents over HTTP."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.precedents import actions, queries
from preceptor.rooms.precedents.nouns import Asks, NewPrecedent, Precedent, Quiz, Stale, Thread, ThreadState

router = APIRouter(tags=["precedents"])
Id = Annotated[str, Path(min_length=1, max_length=64)]
# One more than is kept, so that the room can say how many there are.
Text = Annotated[str, Field(max_length=2_001)]
Before = Annotated[int | None, Query(ge=1, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=200)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SayBody(Request):
    text: Text


class WordBody(BaseModel):
    """`by_team`: said by those who answer."""

    by_team: bool
    text: str
    at: str


class ThreadBody(BaseModel):
    """`item` is null to its asker, who knows items by other names; `precedent` is what it became, "" for nothing."""

    id: str
    item: str | None
    state: ThreadState
    asked_at: str
    precedent: str
    words: list[WordBody]

    @classmethod
    def of(cls, one: Thread, *, to_asker: bool) -> Self:
        return cls(
            id=one.id, item=None if to_asker else one.item, state=one.state, asked_at=rfc3339(one.asked_at),
            precedent=one.precedent,
            words=[WordBody(by_team=each.by_team, text=each.text, at=rfc3339(each.at)) for each in one.words],
        )  # fmt: skip


class ThreadsBody(BaseModel):
    rows: list[ThreadBody]
    next: str | None


class NewPrecedentBody(Request):
    """`thread`: the question it answers."""

    question: Text
    answer: Text
    clauses: list[Annotated[str, Field(max_length=40)]] = Field(default_factory=list, max_length=21)
    thread: Annotated[str, Field(max_length=64)] = ""


class PrecedentBody(BaseModel):
    """`read`: whether I have confirmed reading it; `readers` how many have."""

    id: str
    question: str
    answer: str
    clauses: list[str]
    guidelines_version: int
    made_at: str
    read: bool
    readers: int

    @classmethod
    def of(cls, one: Precedent) -> Self:
        return cls(
            id=one.id, question=one.question, answer=one.answer, clauses=list(one.clauses),
            guidelines_version=one.guidelines_version, made_at=rfc3339(one.made_at), read=one.read_at is not None,
            readers=one.readers,
        )  # fmt: skip


class PrecedentsBody(BaseModel):
    rows: list[PrecedentBody]
    next: str | None


class NewQuizBody(Request):
    """`training`: each answer is told at once, with the precedent's own."""

    training: bool = False


class QuizDrawnBody(BaseModel):
    """The exam, a draft; `left_out`: precedents that cannot be asked."""

    exam: str
    questions: int
    left_out: list[str]


class QuizzedBody(BaseModel):
    """`question` is its id in the bank; `stale`: why it may hold no more."""

    question: str
    precedent: str
    text: str
    asks: Asks
    stale: Stale | None


class QuizBody(BaseModel):
    """Drawn, or looked at last, under `guidelines_version`; `newest_version` holds now."""

    exam: str
    made_at: str
    guidelines_version: int
    newest_version: int
    questions: list[QuizzedBody]

    @classmethod
    def of(cls, one: Quiz) -> Self:
        questions = [
            QuizzedBody(question=each.question, precedent=case.id, text=case.question, asks=each.asks, stale=why)
            for each, case, why in one.questions
        ]
        return cls(
            exam=one.exam, made_at=rfc3339(one.made_at), guidelines_version=one.guidelines_version,
            newest_version=one.newest_version, questions=questions,
        )  # fmt: skip


class QuizzesBody(BaseModel):
    rows: list[QuizBody]


@router.get("/projects/{project_id}/quizzes")
async def list_quizzes(door: Asked, project_id: ProjectId) -> QuizzesBody:
    """Exams drawn from this project's precedents, newest first, with the questions that may hold no more."""
    return QuizzesBody(rows=[QuizBody.of(one) for one in await door.read(queries.quizzes, project_id)])


@router.post("/projects/{project_id}/quizzes", status_code=201)
async def draw_quiz(door: Asked, project_id: ProjectId, body: NewQuizBody) -> QuizDrawnBody:
    """A draft exam of what holds, a question for each precedent. Problems: quiz.nothing, identity.not_allowed."""
    made = await door.write(actions.draw_quiz, project_id, training=body.training)
    return QuizDrawnBody(exam=made.exam, questions=made.questions, left_out=list(made.left_out))


@router.post("/projects/{project_id}/quizzes/{exam}/look-again", status_code=204)
async def look_at_quiz_again(door: Asked, project_id: ProjectId, exam: Id) -> None:
    """Its questions were looked at and hold under the guidelines of now. Problems: quiz.not_found."""
    await door.write(actions.look_again, project_id, exam)


@router.post("/leases/{token}/question", status_code=201)
async def ask_question(door: Asked, token: Id, body: SayBody) -> ThreadBody:
    """Ask about an item in my hands; I go on working. Problems: lease.not_found, question.text."""
    return ThreadBody.of(await door.write(actions.ask, token, body.text), to_asker=True)


@router.post("/questions/{thread_id}/words", status_code=201)
async def say_in_thread(door: Asked, thread_id: Id, body: SayBody) -> ThreadBody:
    """Answer a question, or ask on in my own. Problems: question.not_found, question.text."""
    return ThreadBody.of(await door.write(actions.say, thread_id, body.text), to_asker=False)


@router.get("/projects/{project_id}/questions")
async def list_questions(
    door: Asked, project_id: ProjectId, state: ThreadState | None = None, cursor: Before = None, limit: Limit = 50
) -> ThreadsBody:
    """Everybody's questions, newest first, for those who answer. Problems: project.not_found, identity.not_allowed."""
    rows = await door.read(queries.threads, project_id, state=state, before=cursor, limit=limit)
    following = str(rows[-1].no) if len(rows) == limit else None
    return ThreadsBody(rows=[ThreadBody.of(one, to_asker=False) for one in rows], next=following)


@router.get("/projects/{project_id}/my-questions")
async def list_my_questions(door: Asked, project_id: ProjectId) -> ThreadsBody:
    """My own questions with what was answered, newest first."""
    rows = await door.read(queries.my_threads, project_id)
    return ThreadsBody(rows=[ThreadBody.of(one, to_asker=True) for one in rows], next=None)


@router.get("/projects/{project_id}/precedents")
async def list_precedents(
    door: Asked, project_id: ProjectId, match: Annotated[str, Query(max_length=200)] = "", unread: bool = False,
    cursor: Before = None, limit: Limit = 20,
) -> PrecedentsBody:  # fmt: skip
    """What holds, newest first; `match`: words to find; `unread`: those I have not confirmed."""
    rows = await door.read(
        queries.precedents, project_id, match=match, unread=unread, before=cursor, limit=limit
    )  # fmt: skip
    following = str(rows[-1].no) if len(rows) == limit else None
    return PrecedentsBody(rows=[PrecedentBody.of(one) for one in rows], next=following)


@router.post("/projects/{project_id}/precedents", status_code=201)
async def set_precedent(door: Asked, project_id: ProjectId, body: NewPrecedentBody) -> PrecedentBody:
    """Let an answer hold for everybody. Problems: precedent.invalid, question.not_found."""
    new = NewPrecedent(body.question, body.answer, tuple(body.clauses))
    return PrecedentBody.of(await door.write(actions.set_precedent, project_id, new, thread_id=body.thread))


@router.post("/precedents/{precedent_id}/read", status_code=204)
async def confirm_read(door: Asked, precedent_id: Id) -> None:
    """My receipt that I read it. Problems: precedent.not_found."""
    await door.write(actions.confirm_read, precedent_id)


@router.post("/precedents/{precedent_id}/retire", status_code=204)
async def retire_precedent(door: Asked, precedent_id: Id) -> None:
    """It holds no more. Problems: precedent.not_found, precedent.retired."""
    await door.write(actions.retire, precedent_id)
