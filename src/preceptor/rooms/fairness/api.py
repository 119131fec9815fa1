"""What one says of oneself, and a project's report, over HTTP."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import DAY_MICROS, rfc3339
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.fairness import actions, queries
from preceptor.rooms.fairness.nouns import NOT_SAID, Attribute, Finding, Group, Own, Report, Said, Step, Table

router = APIRouter(tags=["fairness"])
_Group = Annotated[str, Field(max_length=40)]


class OwnBody(BaseModel):
    """`group`: one of the list, “own_words” (then `words` says them), or “not_said”."""

    model_config = ConfigDict(extra="forbid")
    group: _Group = NOT_SAID
    words: Annotated[str, Field(max_length=200)] = ""


class SelfDeclared(BaseModel):
    """What one tells of oneself; everything may be left open."""

    model_config = ConfigDict(extra="forbid")
    gender: OwnBody = OwnBody()
    age: OwnBody = OwnBody()
    disability: OwnBody = OwnBody()
    ethnicity: OwnBody = OwnBody()

    @classmethod
    def of(cls, said: Said) -> Self:
        return cls(**{one.value: OwnBody(group=own.group, words=own.words) for one, own in said.items()})

    def noun(self) -> Said:
        return {one: Own(getattr(self, one.value).group, getattr(self, one.value).words) for one in Attribute}


class ImpactGroup(BaseModel):
    """null where it is not told or not held against the highest rate. `low`, `high`: Katz's 95 % interval of `ratio`; `chance`: how often
    chance gives such a gap."""

    name: str
    people: int | None
    passed: int | None
    rate: float | None
    ratio: float | None
    low: float | None
    high: float | None
    chance: float | None
    finding: Finding

    @classmethod
    def made(cls, one: Group) -> Self:
        return cls(**vars(one))


class ImpactTable(BaseModel):
    """`people`, `passed`: of all; null of fewer than five."""

    step: Step
    attribute: Attribute
    people: int | None
    passed: int | None
    groups: list[ImpactGroup]

    @classmethod
    def made(cls, one: Table) -> Self:
        return cls(**{**vars(one), "groups": [ImpactGroup.made(each) for each in one.groups]})


class ImpactReport(BaseModel):
    """As drawn on `day`; another is drawn on another day, once five people's worth has changed."""

    day: str
    tables: list[ImpactTable]

    @classmethod
    def of(cls, one: Report) -> Self:
        return cls(day=rfc3339(one.day * DAY_MICROS)[:10], tables=[ImpactTable.made(each) for each in one.tables])


@router.get("/me/self-declared")
async def show_my_self_declared(door: Asked) -> SelfDeclared:
    """What I said of myself for the equal-opportunity report. Nobody else sees it."""
    return SelfDeclared.of(await door.read(queries.mine))


@router.put("/me/self-declared")
async def say_of_myself(door: Asked, body: SelfDeclared) -> SelfDeclared:
    """In the place of all I said before. It changes nothing for me. Problems: fairness.said."""
    return SelfDeclared.of(await door.write(actions.say, body.noun()))


@router.get("/projects/{project_id}/impact")
async def show_impact(door: Asked, project_id: ProjectId) -> ImpactReport:
    """Whether groups of people pass alike (four-fifths rule), in the aggregate; each look is in the trail. Problems: project.not_found."""
    return ImpactReport.of(await door.write(actions.read_report, project_id))


async def held(door: Door) -> object:
    """What one said of oneself, for the file one can keep."""
    return (await show_my_self_declared(door)).model_dump(mode="json")
