"""The reviewer's desk over HTTP: queues, the next item, the verdict."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.problems import invalid
from preceptor.door import Asked, ProjectId
from preceptor.rooms.review import actions, queries
from preceptor.rooms.review.nouns import DISAGREEMENT, Cause, Decision, Outcome, Rejection, Remedy, Sight

router = APIRouter(tags=["review"])
Token = Annotated[str, Path(min_length=1, max_length=64)]
Queue = Annotated[str, Field(min_length=1, max_length=200)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WaitingBody(BaseModel):
    """`queue` is disagreement, model, random, person/<contributor> or clause/<policy>/<number>."""

    queue: str
    items: int


class QueuesBody(BaseModel):
    rows: list[WaitingBody]


class WaitingRowBody(BaseModel):
    """`priority` 0..1: how much it is doubted, or its draw."""

    item: str
    priority: float
    excerpt: str


class WaitingRows(BaseModel):
    rows: list[WaitingRowBody]
    next: str | None


class TakeReviewBody(Request):
    """The next of a queue, or the very item named."""

    queue: Queue = DISAGREEMENT
    item: Annotated[str, Field(max_length=64)] | None = None


class ReviewVoiceBody(BaseModel):
    """One answer beside the others, without its author; `answer` is its id, or `consensus`."""

    answer: str
    answers: dict[str, Any]
    seconds: int | None


class SightBody(BaseModel):
    """An item in my hands. `doubts`: question → how unsure (0..1) its consensus is."""

    token: str
    item: str
    project_id: int
    queue: str
    payload: dict[str, Any]
    shown_order: dict[str, list[str]]
    form_version: int
    guidelines_version: int
    voices: list[ReviewVoiceBody]
    doubts: dict[str, float]
    expires_at: str
    decided: int

    @classmethod
    def of(cls, one: Sight) -> Self:
        return cls(
            token=one.token, item=one.item, project_id=one.project_id, queue=one.queue, payload=dict(one.payload),
            shown_order={name: list(ids) for name, ids in one.shown_order.items()}, form_version=one.form_version,
            guidelines_version=one.guidelines_version, doubts=dict(one.doubts), expires_at=rfc3339(one.expires_at),
            voices=[
                ReviewVoiceBody(answer=each.answer, answers=dict(each.answers), seconds=each.seconds)
                for each in one.voices
            ],
            decided=one.decided,
        )  # fmt: skip


class ReviewNextBody(BaseModel):
    """`sight` is null when nothing is left for me in this queue."""

    sight: SightBody | None


class RejectionBody(Request):
    """The reason is read by the answer's author."""

    answer: Annotated[str, Field(min_length=1, max_length=64)]
    reason: Annotated[str, Field(max_length=1000)]


class DecisionBody(Request):
    """`chosen` (an answer's id or `consensus`) for accept, `answers` for fix; `next` asks for the next item at once."""

    outcome: Outcome
    chosen: Annotated[str, Field(max_length=64)] = ""
    answers: dict[str, Any] | None = None
    rejected: list[RejectionBody] = Field(default_factory=list, max_length=1000)
    cause: Cause | None = None
    note: Annotated[str, Field(max_length=2000)] = ""
    next: bool = True

    def noun(self) -> Decision:
        rejected = tuple(Rejection(one.answer, one.reason) for one in self.rejected)
        return Decision(self.outcome, self.chosen, self.answers, rejected, self.cause, self.note)


class DecidedBody(BaseModel):
    """`remedy` helps against the cause named; `next` is null when nothing is left or nothing was asked for."""

    verdict: str
    remedy: Remedy | None
    next: SightBody | None


class JobBody(BaseModel):
    job: str


@router.get("/projects/{project_id}/review/queues")
async def list_review_queues(door: Asked, project_id: ProjectId) -> QueuesBody:
    """What waits for a second look, by reason. Problems: project.not_found, identity.not_allowed."""
    rows = await door.read(queries.waiting, project_id)
    return QueuesBody(rows=[WaitingBody(queue=one.queue, items=one.items) for one in rows])


@router.post("/projects/{project_id}/review/queues", status_code=202)
async def make_review_queues(door: Asked, project_id: ProjectId) -> JobBody:
    """Make the queues anew; it happens by itself after each consensus."""
    return JobBody(job=await door.write(actions.ask_for_queues, project_id))


@router.get("/projects/{project_id}/review/items")
async def list_review_items(
    door: Asked,
    project_id: ProjectId,
    queue: Annotated[str, Query(min_length=1, max_length=200)] = DISAGREEMENT,
    cursor: Annotated[str | None, Query(max_length=80)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> WaitingRows:
    """The items that wait in a queue, the next first. Problems: cursor.invalid."""
    rows, after = await door.read(queries.waiting_items, project_id, queue=queue, after=_place(cursor), limit=limit)
    following = f"{after[0]!r}:{after[1]}" if after else None
    return WaitingRows(rows=[WaitingRowBody(**vars(one)) for one in rows], next=following)


@router.post("/projects/{project_id}/review/next")
async def take_review(door: Asked, project_id: ProjectId, body: TakeReviewBody | None = None) -> ReviewNextBody:
    """My next item to decide; nobody else has it meanwhile, and none I have answered myself. Problems: review.taken."""
    asked = body or TakeReviewBody()
    sight = await door.write(actions.take, project_id, queue=asked.queue, item=asked.item)
    return ReviewNextBody(sight=SightBody.of(sight) if sight is not None else None)


@router.post("/review/{token}/verdict")
async def decide_item(door: Asked, token: Token, body: DecisionBody) -> DecidedBody:
    """Decide an item in my hands and take the next.

    Problems: review.not_found, review.decided, review.gone, review.own_answer, verdict.invalid, answers.invalid.
    """
    done = await door.write(actions.decide_item, token, body.noun(), then_next=body.next)
    following = SightBody.of(done.next) if done.next is not None else None
    return DecidedBody(verdict=done.verdict, remedy=done.remedy, next=following)


@router.post("/review/{token}/release", status_code=204)
async def release_review(door: Asked, token: Token) -> None:
    """Give an item back undecided. Problems: review.not_found, review.decided, review.gone."""
    await door.write(actions.release, token)


def _place(cursor: str | None) -> tuple[float, int] | None:
    if cursor is None:
        return None
    try:
        priority, item = cursor.split(":")
        return float(priority), int(item)
    except ValueError:
        raise invalid("cursor.invalid", f"“{cursor[:40]}” is no cursor of this list.", hint="Start without.") from None
