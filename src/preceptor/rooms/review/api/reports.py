"""Verdicts, how reviewers do, how often a project looks, and one's own reviews, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.review import actions, queries
from preceptor.rooms.review.nouns import Cause, Outcome, ReviewerRow, Share, Shares, Verdict

router = APIRouter(tags=["review"])


class SharesBody(BaseModel):
    """Each 0..1: judged items looked at though nobody doubts them, verdicts looked at again blind, gold among a reviewer's."""

    model_config = ConfigDict(extra="forbid", strict=True)
    random: float
    second: float
    gold: float

    @classmethod
    def of(cls, one: Shares) -> Self:
        return cls(**vars(one))


class VerdictBody(BaseModel):
    """`settled` is the answer that holds (null for a spread or a redo); `overturned` whether a blind second look decided
    otherwise, null without one."""

    id: str
    item: str
    outcome: Outcome
    cause: Cause | None
    note: str
    chosen: str
    rejected: int
    settled: dict[str, Any] | None
    seconds: int
    made_at: str
    overturned: bool | None
    second: bool

    @classmethod
    def of(cls, one: Verdict) -> Self:
        said = one.decision
        return cls(
            id=one.id, item=one.item, outcome=said.outcome, cause=said.cause, note=said.note, chosen=said.chosen,
            rejected=len(said.rejected), settled=dict(one.settled) if one.settled is not None else None,
            seconds=one.seconds, made_at=rfc3339(one.made_at), overturned=one.overturned, second=bool(one.stage),
        )  # fmt: skip


class VerdictsBody(BaseModel):
    rows: list[VerdictBody]
    next: str | None


class ShareBody(BaseModel):
    """`count` of `of`, with Wilson's 95 % interval; null where there is nothing to go by."""

    count: int
    of: int
    estimate: float | None
    low: float | None
    high: float | None

    @classmethod
    def of_noun(cls, one: Share) -> Self:
        estimate, low, high = one.interval or (None, None, None)
        return cls(count=one.count, of=one.of, estimate=estimate, low=low, high=high)


class ReviewerBody(BaseModel):
    """`gold`: decided as gold says; `overturned`: of the verdicts that a blind second look was taken at."""

    account: int
    name: str
    decided: int
    mean_seconds: float
    gold: ShareBody
    overturned: ShareBody

    @classmethod
    def of(cls, one: ReviewerRow) -> Self:
        return cls(
            account=one.account, name=one.name, decided=one.decided, mean_seconds=one.mean_seconds,
            gold=ShareBody.of_noun(one.gold), overturned=ShareBody.of_noun(one.overturned),
        )  # fmt: skip


class ReviewersBody(BaseModel):
    rows: list[ReviewerBody]


class ReceivedBody(BaseModel):
    """What a reviewer said of an answer of mine."""

    answer: str
    project_id: int
    reason: str
    at: str


class ReceivedRows(BaseModel):
    rows: list[ReceivedBody]


@router.get("/projects/{project_id}/review/settings")
async def show_review_settings(door: Asked, project_id: ProjectId) -> SharesBody:
    """How often the project looks a second time."""
    return SharesBody.of(await door.read(queries.shares, project_id))


@router.put("/projects/{project_id}/review/settings")
async def change_review_settings(door: Asked, project_id: ProjectId, body: SharesBody) -> SharesBody:
    """Look more or less often; the queues are made anew. Problems: review.shares."""
    return SharesBody.of(await door.write(actions.change_settings, project_id, Shares(**body.model_dump())))


@router.get("/projects/{project_id}/review/verdicts")
async def list_verdicts(
    door: Asked,
    project_id: ProjectId,
    outcome: Outcome | None = None,
    cause: Cause | None = None,
    cursor: Annotated[int | None, Query(ge=1, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> VerdictsBody:
    """What was decided, newest first."""
    rows = await door.read(queries.verdicts, project_id, outcome=outcome, cause=cause, before=cursor, limit=limit)
    following = str(rows[-1][0]) if len(rows) == limit else None
    return VerdictsBody(rows=[VerdictBody.of(one) for _, one in rows], next=following)


@router.get("/verdicts/{verdict_id}")
async def show_verdict(door: Asked, verdict_id: Annotated[str, Path(min_length=1, max_length=64)]) -> VerdictBody:
    """One verdict, as builds and consensus name it. Problems: verdict.not_found."""
    return VerdictBody.of(await door.read(queries.verdict, verdict_id))


@router.get("/projects/{project_id}/reviewers")
async def list_reviewers(door: Asked, project_id: ProjectId) -> ReviewersBody:
    """How each reviewer does: by gold hidden among what they get, and by blind second looks."""
    return ReviewersBody(rows=[ReviewerBody.of(one) for one in await door.read(queries.reviewers, project_id)])


@router.get("/my-reviews")
async def list_my_reviews(door: Asked) -> ReceivedRows:
    """What reviewers said of my own answers, newest first."""
    rows = await door.read(queries.my_reviews)
    return ReceivedRows(
        rows=[
            ReceivedBody(answer=one.answer, project_id=one.project_id, reason=one.reason, at=rfc3339(one.at))
            for one in rows
        ]
    )
