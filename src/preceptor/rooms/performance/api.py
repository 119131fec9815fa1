"""A project's targets and how people do, over HTTP."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.door import Asked, ProjectId
from preceptor.rooms.performance import actions, queries
from preceptor.rooms.performance.nouns import Against, Figure, Measure, Performance, Targets

router = APIRouter(tags=["performance"])
Contributor = Annotated[int, Path(ge=1, lt=2**63)]


class PerformanceTargets(BaseModel):
    """`pace` in tasks an hour of active time; the others are shares, 0 … 1. null: no target."""

    model_config = ConfigDict(extra="forbid")
    pace: Annotated[float | None, Field(allow_inf_nan=False)] = None
    gold: Annotated[float | None, Field(allow_inf_nan=False)] = None
    agreement: Annotated[float | None, Field(allow_inf_nan=False)] = None
    accepted: Annotated[float | None, Field(allow_inf_nan=False)] = None

    @classmethod
    def of(cls, one: Targets) -> Self:
        return cls(**{figure.value: least for figure, least in one.items()})

    def noun(self) -> Targets:
        given = {one: getattr(self, one.value) for one in Figure}
        return {one: least for one, least in given.items() if least is not None}


class MeasureBody(BaseModel):
    """`count` of `of` (a pace: tasks in so many seconds of active time). `estimate`, `low` and `high` are null while there are fewer than
    `fewest`; 95 % intervals, Wilson's for shares, Byar's for a pace. `against`: what that says of the target."""

    figure: Figure
    count: int
    of: int
    fewest: int
    estimate: float | None
    low: float | None
    high: float | None
    target: float | None
    against: Against

    @classmethod
    def made(cls, one: Measure) -> Self:
        return cls(**vars(one))


class PerformanceBody(BaseModel):
    """What a person and their managers see, to the same digit."""

    pseudonym: str
    measures: list[MeasureBody]

    @classmethod
    def of(cls, one: Performance) -> Self:
        return cls(pseudonym=one.pseudonym, measures=[MeasureBody.made(each) for each in one.measures])


@router.get("/projects/{project_id}/targets")
async def show_targets(door: Asked, project_id: ProjectId) -> PerformanceTargets:
    """What the project asks of everybody's work. Problems: project.not_found."""
    return PerformanceTargets.of(await door.read(queries.targets, project_id))


@router.put("/projects/{project_id}/targets")
async def publish_targets(door: Asked, project_id: ProjectId, body: PerformanceTargets) -> PerformanceTargets:
    """From now on; they tell people how they do, and decide about nobody. Problems: project.not_found, performance.targets."""
    return PerformanceTargets.of(await door.write(actions.publish_targets, project_id, body.noun()))


@router.get("/projects/{project_id}/my-performance")
async def show_my_performance(door: Asked, project_id: ProjectId) -> PerformanceBody:
    """How I do against the targets: exactly what managers see of it. Problems: project.not_found."""
    return PerformanceBody.of(await door.read(queries.mine, project_id))


@router.get("/projects/{project_id}/contributors/{contributor_id}/performance")
async def show_performance(door: Asked, project_id: ProjectId, contributor_id: Contributor) -> PerformanceBody:
    """How one person does against the targets: exactly what they see of it. Problems: project.not_found, contributor.not_found."""
    return PerformanceBody.of(await door.read(queries.of_person, project_id, contributor_id))
