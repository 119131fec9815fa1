"""Routes of this room: have a round planned, look at the plan, open it, see how far it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.rounds import actions, queries
from preceptor.rooms.rounds.nouns import Pick, Plan, Progress, Strategy

router = APIRouter(tags=["rounds"])


class PlanWanted(BaseModel):
    """`run` is a finished run whose doubts count too."""

    model_config = ConfigDict(extra="forbid")
    size: int = Field(50, ge=1, le=1000)
    run: str = Field("", max_length=64)
    strategy: Strategy = Strategy.BALANCED


class PlanStarted(BaseModel):
    plan: str
    job: str


class NewRound(BaseModel):
    """`plan` is a finished plan; `more` answers are asked for beyond those each of its items has."""

    model_config = ConfigDict(extra="forbid")
    plan: str = Field(min_length=1, max_length=64)
    more: int = Field(1, ge=1, le=100)


class PickOut(BaseModel):
    """`score` (0..1) is how much asking is worth; `confidence` is null before there is a consensus."""

    item: str
    score: float
    confidence: float | None
    answers: int
    group: str
    reasons: Sequence[str]

    @classmethod
    def of(cls, pick: Pick) -> Self:
        return cls(**{name: getattr(pick, name) for name in cls.model_fields})


class PlanOut(BaseModel):
    """`state` is queued, running, finished, failed or cancelled; what was chosen is null or empty before it is
    finished. `round` is the round it was opened as, if it was."""

    id: str
    project_id: int
    job: str
    state: str
    created_at: str
    size: int
    strategy: str
    run: str
    round: str | None
    considered: int | None
    unjudged: int | None
    should_stop: bool | None
    stop_reason: str
    rows: Sequence[PickOut]
    problem: Mapping[str, Any] | None

    @classmethod
    def of(cls, plan: Plan) -> Self:
        kept = {name: getattr(plan, name) for name in ("id", "project_id", "job", "size", "run", "round", "problem")}
        chosen = plan.chosen
        return cls(
            **kept,
            state=plan.state.value,
            strategy=plan.strategy.value,
            created_at=rfc3339(plan.created_at),
            considered=chosen.considered if chosen else None,
            unjudged=chosen.unjudged if chosen else None,
            should_stop=chosen.stop.should_stop if chosen else None,
            stop_reason=chosen.stop.reason if chosen else "",
            rows=[PickOut.of(pick) for pick in chosen.picks] if chosen else [],
        )


class RoundOut(BaseModel):
    """`answers` of `wanted` were given or begun since it was opened; `state` is open or done."""

    id: str
    project_id: int
    number: int
    state: str
    items: int
    items_done: int
    answers: int
    wanted: int
    more: int
    strategy: str
    run: str
    reason: str
    opened_at: str

    @classmethod
    def of(cls, found: Progress) -> Self:
        one = found.round
        kept = ("id", "project_id", "number", "items", "more", "run", "reason")
        return cls(
            **{name: getattr(one, name) for name in kept},
            state=found.state,
            items_done=found.items_done,
            answers=found.answers,
            wanted=found.wanted,
            strategy=one.strategy.value,
            opened_at=rfc3339(one.opened_at),
        )


class RoundWithPicks(RoundOut):
    picks: Sequence[PickOut]


class RoundPage(BaseModel):
    rows: Sequence[RoundOut]
    next: str | None


@router.post("/projects/{project_id}/rounds/plan", status_code=202)
async def plan_round(door: Asked, project_id: ProjectId, body: PlanWanted) -> PlanStarted:
    """Have chosen which items to ask next, as a job; changes nothing."""
    plan = await door.write(actions.start_plan, project_id, size=body.size, run_id=body.run, strategy=body.strategy)
    return PlanStarted(plan=plan.id, job=plan.job)


@router.get("/rounds/plans/{plan_id}")
async def get_plan(door: Asked, plan_id: str) -> PlanOut:
    """One plan: which items would be asked, and why, once its job has succeeded."""
    return PlanOut.of(await door.read(queries.plan, plan_id))


@router.post("/projects/{project_id}/rounds", status_code=201)
async def open_round(door: Asked, project_id: ProjectId, body: NewRound) -> RoundWithPicks:
    """Open the items of a plan as the project's next round."""
    opened = await door.write(actions.open_round, project_id, body.plan, more=body.more)
    return await _round(door, opened.id)


@router.get("/projects/{project_id}/rounds")
async def list_rounds(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int | None, Query(ge=0, lt=2**63)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> RoundPage:
    """A project's rounds, newest first."""
    found = await door.read(queries.rounds, project_id, before=cursor, limit=limit)
    following = str(found[-1].round.number) if len(found) == limit else None
    return RoundPage(rows=[RoundOut.of(one) for one in found], next=following)


@router.get("/rounds/{round_id}")
async def get_round(door: Asked, round_id: str) -> RoundWithPicks:
    """One round, with its items and why each was chosen."""
    return await _round(door, round_id)


async def _round(door: Asked, round_id: str) -> RoundWithPicks:
    found, picks = await door.read(queries.round_, round_id)
    return RoundWithPicks(**vars(RoundOut.of(found)), picks=[PickOut.of(pick) for pick in picks])
