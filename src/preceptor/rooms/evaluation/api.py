"""Routes of this room: measure a run, read its report, rank the models people compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.evaluation import actions, queries
from preceptor.rooms.evaluation.nouns import Control, Evaluation

router = APIRouter(tags=["evaluation"])
Limit = Annotated[int, Query(ge=1, le=200)]


class NewEvaluation(BaseModel):
    """`build` is another build of the project to measure on; left out, it is the run's own."""

    model_config = ConfigDict(extra="forbid")
    build: str | None = Field(None, min_length=1, max_length=64)
    level: float = Field(0.95, gt=0.5, lt=1)
    bins: int = Field(10, ge=2, le=50)


class EvaluationStarted(BaseModel):
    evaluation: str
    job: str


class EvaluationOut(BaseModel):
    """Each figure of `report` is {estimate, low, high, rows}, or null where nothing could be counted."""

    id: str
    project_id: int
    run: str
    build: str
    job: str
    kind: str
    state: str
    created_at: str
    ended_at: str | None
    report: Mapping[str, Any] | None
    problem: Mapping[str, Any] | None

    @classmethod
    def of(cls, one: Evaluation) -> Self:
        kept = ("id", "project_id", "job", "report", "problem")
        return cls(
            **{name: getattr(one, name) for name in kept},
            run=one.run_id,
            build=one.build_id,
            kind=one.kind.value,
            state=one.state.value,
            created_at=rfc3339(one.created_at),
            ended_at=rfc3339(one.ended_at) if one.ended_at is not None else None,
        )


class EvaluationPage(BaseModel):
    rows: Sequence[EvaluationOut]
    next: str | None


class LeadOut(BaseModel):
    """The lead over the next model; `p` is set right (Holm) for the many neighbours, `clear` where it is below 1 - level."""

    difference: float
    low: float | None
    high: float | None
    p: float
    clear: bool


class StandingOut(BaseModel):
    model: str
    score: float
    low: float | None
    high: float | None
    rank: int
    rank_low: int
    rank_high: int
    win_rate: float
    votes: int
    lead: LeadOut | None


class EffectOut(BaseModel):
    """`chance` (0..1): of two equal models, the response with one standard deviation more of the habit wins."""

    habit: str
    chance: float
    low: float | None
    high: float | None


class LeaderboardOut(BaseModel):
    """`score` is a natural-log strength: the difference of two is the log-odds that one beats the other. No interval has ends where
    one prompt alone tells."""

    question: str
    dimension: str
    control: Control
    level: float
    votes: int
    prompts: int
    rows: Sequence[StandingOut]
    effects: Sequence[EffectOut]


@router.post("/runs/{run_id}/evaluations", status_code=202)
async def start_evaluation(door: Asked, run_id: str, body: NewEvaluation) -> EvaluationStarted:
    """Measure a run's model on pairs it has not learnt from."""
    one = await door.write(actions.start_evaluation, run_id, build_id=body.build, level=body.level, bins=body.bins)
    return EvaluationStarted(evaluation=one.id, job=one.job)


@router.get("/runs/{run_id}/evaluations")
async def list_evaluations(
    door: Asked, run_id: str, cursor: Annotated[int | None, Query(ge=0, lt=2**63)] = None, limit: Limit = 50
) -> EvaluationPage:
    """A run's evaluations, newest first."""
    return _page(await door.read(queries.of_run, run_id, before=cursor, limit=limit), limit)


@router.get("/projects/{project_id}/evaluations")
async def list_project_evaluations(
    door: Asked, project_id: ProjectId, cursor: Annotated[int | None, Query(ge=0, lt=2**63)] = None, limit: Limit = 50
) -> EvaluationPage:
    """Evaluations of all runs of a project, newest first."""
    return _page(await door.read(queries.of_project, project_id, before=cursor, limit=limit), limit)


@router.get("/evaluations/{evaluation_id}")
async def get_evaluation(door: Asked, evaluation_id: str) -> EvaluationOut:
    """One evaluation with its report."""
    return EvaluationOut.of(await door.read(queries.evaluation, evaluation_id))


@router.get("/builds/{build_id}/leaderboard")
async def get_leaderboard(
    door: Asked,
    build_id: str,
    question: Annotated[str, Query(max_length=100)] = "",
    dimension: Annotated[str, Query(max_length=100)] = "",
    control: Control = Control.NONE,
) -> LeaderboardOut:
    """The models whose responses people compared, ranked by their votes, with 95 % intervals and whether each is clearly ahead of
    the next; `control` sets length, or length and formatting, aside."""
    found = await door.read(queries.leaderboard, build_id, question=question, dimension=dimension, control=control)
    return LeaderboardOut(**found)


def _page(found: Sequence[Evaluation], limit: int) -> EvaluationPage:
    following = str(found[-1].created_at) if len(found) == limit else None
    return EvaluationPage(rows=[EvaluationOut.of(one) for one in found], next=following)
