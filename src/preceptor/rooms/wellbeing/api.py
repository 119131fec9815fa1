"""Wellbeing over HTTP: one's own exposure and limits, a project's caps and people."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.wellbeing import actions, queries
from preceptor.rooms.wellbeing.nouns import HOUSE, MOST_SEVERE, Caps, Crowd, Limits, Mine, ProjectCaps

router = APIRouter(tags=["wellbeing"])
Strict = ConfigDict(extra="forbid")
Severity = Annotated[int, Field(ge=0, le=MOST_SEVERE)]
Points = Annotated[int, Field(ge=0, le=100_000)]


class OwnLimitsBody(BaseModel):
    """In points, severity × minutes; at most the house's. `avoided`: categories of warned media one is never handed."""

    model_config = Strict
    day: Points
    week: Points
    most_severe: Severity = MOST_SEVERE
    avoided: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=40)] = Field(default_factory=list)

    @classmethod
    def of(cls, one: Limits) -> Self:
        return cls(
            day=one.caps.day or 0, week=one.caps.week or 0, most_severe=one.most_severe, avoided=list(one.avoided)
        )

    def noun(self) -> Limits:
        return Limits(Caps(self.day, self.week), self.most_severe, tuple(self.avoided))


class MetBody(BaseModel):
    """`project` null: in all of them. Points of seven days."""

    project: int
    week: float


class MyWellbeing(BaseModel):
    """What one met today and in seven days, in points (severity × minutes of active time) over all projects; `house_*` is the most
    anybody may meet. `rest`: a break would do good now. `pulse`: what one said of this week, null for nothing."""

    limits: OwnLimitsBody
    house_day: int
    house_week: int
    day: float
    week: float
    minutes_today: float
    by_project: list[MetBody]
    rest: bool
    pulse: int | None

    @classmethod
    def of(cls, one: Mine) -> Self:
        rows = [MetBody(project=no, week=round(points, 1)) for no, points in sorted(one.by_project.items())]
        return cls(
            limits=OwnLimitsBody.of(one.limits), house_day=HOUSE.day or 0, house_week=HOUSE.week or 0,
            day=round(one.met.day, 1), week=round(one.met.week, 1), minutes_today=round(one.met.minutes_today, 1),
            by_project=rows, rest=one.rest, pulse=one.pulse,
        )  # fmt: skip


class PulseBody(BaseModel):
    """1 (hard) to 5 (well)."""

    model_config = Strict
    said: Annotated[int, Field(ge=1, le=5)]


class CapsBody(BaseModel):
    """`severity` of items that say nothing, 0 (neutral) to 3; `day`, `week`: the most points each person meets here, null for the
    house's alone."""

    model_config = Strict
    severity: Severity
    day: Points | None = None
    week: Points | None = None

    @classmethod
    def of(cls, one: ProjectCaps) -> Self:
        return cls(severity=one.severity, day=one.caps.day, week=one.caps.week)

    def noun(self) -> ProjectCaps:
        return ProjectCaps(self.severity, Caps(self.day, self.week))


class CrowdBody(BaseModel):
    """The last seven days; null where fewer than five people would be told of. `mean_pulse`: 1 (hard) to 5 (well)."""

    people: int | None
    mean_points: float | None
    most_points: float | None
    pulses: int | None
    mean_pulse: float | None

    @classmethod
    def of(cls, one: Crowd) -> Self:
        return cls(**vars(one))


@router.get("/me/wellbeing")
async def show_my_wellbeing(door: Asked) -> MyWellbeing:
    """How much difficult content I met, and my own limits. Nobody else sees this."""
    return MyWellbeing.of(await door.read(queries.mine))


@router.put("/me/wellbeing")
async def set_my_limits(door: Asked, body: OwnLimitsBody) -> OwnLimitsBody:
    """My own limits, from the next task on; they cost neither money nor standing. Problems: wellbeing.limits."""
    return OwnLimitsBody.of(await door.write(actions.set_limits, body.noun()))


@router.put("/me/wellbeing/pulse")
async def say_my_pulse(door: Asked, body: PulseBody) -> PulseBody:
    """How my week is. Managers see the mean of five people or more."""
    return PulseBody(said=await door.write(actions.say_pulse, body.said))


@router.get("/projects/{project_id}/wellbeing")
async def show_caps(door: Asked, project_id: ProjectId) -> CapsBody:
    """How severe a project's items are, and its caps. Problems: project.not_found."""
    return CapsBody.of(await door.read(queries.caps_shown, project_id))


@router.put("/projects/{project_id}/wellbeing")
async def set_caps(door: Asked, project_id: ProjectId, body: CapsBody) -> CapsBody:
    """From everybody's next task on. Problems: project.not_found, wellbeing.caps."""
    return CapsBody.of(await door.write(actions.set_caps, project_id, body.noun()))


@router.get("/projects/{project_id}/wellbeing/people")
async def show_crowd(door: Asked, project_id: ProjectId) -> CrowdBody:
    """How a project's people are, in the aggregate. Problems: project.not_found."""
    return CrowdBody.of(await door.read(queries.crowd, project_id))


async def held(door: Door) -> object:
    """What is held of one's wellbeing, for the file one can keep."""
    return (await show_my_wellbeing(door)).model_dump(mode="json")
