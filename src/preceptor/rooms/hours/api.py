"""Hours over HTTP: one's own week and cap, a project's cap."""

from __future__ import annotations

from typing import Self

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.hours import actions, queries
from preceptor.rooms.hours.nouns import Mine

router = APIRouter(tags=["hours"])


class HoursCapBody(BaseModel):
    """Whole hours a week, 1 to 80; null for no cap."""

    model_config = ConfigDict(extra="forbid")
    hours: int | None = None


class HoursIn(BaseModel):
    """Active seconds of this week in a project, and its cap in hours for each person (null: none)."""

    project: int
    seconds: int
    cap: int | None


class MyHours(BaseModel):
    """Active seconds of this week (from Monday, UTC) over all projects, one's own cap in hours, and when the week ends."""

    seconds: int
    cap: int | None
    week_ends: str
    by_project: list[HoursIn]

    @classmethod
    def of(cls, one: Mine) -> Self:
        rows = [HoursIn(project=no, seconds=used, cap=one.caps.get(no)) for no, used in sorted(one.by_project.items())]
        return cls(seconds=one.seconds, cap=one.cap, week_ends=rfc3339(one.week_ends), by_project=rows)


@router.get("/me/hours")
async def show_my_hours(door: Asked) -> MyHours:
    """How long I worked this week, and my own cap. Nobody else sees this."""
    return MyHours.of(await door.read(queries.mine))


@router.put("/me/hours")
async def set_my_hours(door: Asked, body: HoursCapBody) -> HoursCapBody:
    """The most hours a week I want to work, over all projects; it costs neither money nor standing. Problems: hours.cap."""
    return HoursCapBody(hours=await door.write(actions.set_own_cap, body.hours))


@router.get("/projects/{project_id}/hours")
async def show_hours_cap(door: Asked, project_id: ProjectId) -> HoursCapBody:
    """How many hours a week each person may work in a project. Problems: project.not_found."""
    return HoursCapBody(hours=await door.read(queries.cap_shown, project_id))


@router.put("/projects/{project_id}/hours")
async def set_hours_cap(door: Asked, project_id: ProjectId, body: HoursCapBody) -> HoursCapBody:
    """From everybody's next task on. Problems: project.not_found, hours.cap."""
    return HoursCapBody(hours=await door.write(actions.set_cap, project_id, body.hours))


async def held(door: Door) -> object:
    """What is held of one's hours, for the file one can keep."""
    return (await show_my_hours(door)).model_dump(mode="json")
