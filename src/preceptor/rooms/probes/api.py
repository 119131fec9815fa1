"""Probes over HTTP: how many there are, and what sways a project's people."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.probes import actions, queries
from preceptor.rooms.probes.nouns import (
    LEAST_DISTANCE,
    MOST_DISTANCE,
    MOST_SHARE,
    USUAL_DISTANCE,
    Effect,
    Kind,
    Measurement,
    Person,
    Repeats,
    Setting,
)
from preceptor.rooms.probes.queries import Report

router = APIRouter(tags=["probes"])


class ProbeSettingBody(BaseModel):
    """`share` of what is handed out, 0 (none) to 0.2; `distance`: at least so many answers of the person's lie between."""

    model_config = ConfigDict(extra="forbid")
    share: Annotated[float, Field(ge=0, le=MOST_SHARE)]
    kinds: Annotated[list[Kind], Field(max_length=len(Kind))] = Field(default_factory=lambda: list(Kind))
    distance: Annotated[int, Field(ge=LEAST_DISTANCE, le=MOST_DISTANCE)] = USUAL_DISTANCE

    @classmethod
    def of(cls, one: Setting) -> Self:
        return cls(share=one.share, kinds=list(one.kinds), distance=one.distance)

    def noun(self) -> Setting:
        return Setting(self.share, tuple(self.kinds), self.distance)


class SwayBody(BaseModel):
    """`name`: side (the left), length (twice as long) or formatting (twice as many marks). In points: 0.05 says that of 100 choices 55
    go there; `low`, `high`: 95 % interval. `is_clear`: 0 lies outside."""

    name: str
    points: float
    low: float
    high: float
    is_clear: bool

    @classmethod
    def of(cls, one: Effect) -> Self:
        return cls(**vars(one), is_clear=one.is_clear)


class RepeatsBody(BaseModel):
    """Of `answered` repeats `followed` the side (or the formatting), `against` went the other way. `needed`: so many in all make the
    interval ±5 points."""

    kind: Kind
    answered: int
    followed: float
    against: float
    points: float
    low: float
    high: float
    needed: int

    @classmethod
    def of(cls, one: Repeats) -> Self:
        return cls(**vars(one))


class SwayedPerson(BaseModel):
    """Effects of one person, drawn towards everybody's the less they judged."""

    contributor: int
    pseudonym: str
    choices: int
    probes: int
    effects: list[SwayBody]

    @classmethod
    def of(cls, one: Person, pseudonym: str) -> Self:
        effects = [SwayBody.of(each) for each in one.effects]
        return cls(
            contributor=one.contributor_id, pseudonym=pseudonym, choices=one.choices, probes=one.probes, effects=effects
        )


class SwayMeasurementBody(BaseModel):
    """`effects` is empty where there was too little to measure; `whole` false: an even part of the answers was read."""

    at: str
    choices: int
    whole: bool
    effects: list[SwayBody]
    repeats: list[RepeatsBody]
    people: list[SwayedPerson]

    @classmethod
    def of(cls, one: Measurement, report: Report) -> Self:
        return cls(
            at=rfc3339(one.at), choices=one.choices, whole=one.whole, effects=[SwayBody.of(each) for each in one.effects],
            repeats=[RepeatsBody.of(each) for each in one.repeats],
            people=[SwayedPerson.of(each, report.pseudonyms.get(each.contributor_id, "")) for each in one.people],
        )  # fmt: skip


class ProbesBody(BaseModel):
    """`possible`: the form prefers one response to another. `held_back`: probes wait while a model's answers are shown to people.
    `answered`: probes so far, by kind. `measurement` null: nothing was measured yet."""

    setting: ProbeSettingBody
    possible: bool
    held_back: bool
    answered: dict[Kind, int]
    measurement: SwayMeasurementBody | None

    @classmethod
    def of(cls, one: Report) -> Self:
        found = SwayMeasurementBody.of(one.measurement, one) if one.measurement is not None else None
        return cls(
            setting=ProbeSettingBody.of(one.setting), possible=one.possible, held_back=one.held_back,
            answered=dict(one.answered), measurement=found,
        )  # fmt: skip


class SwayMeasuringBody(BaseModel):
    """`job` is the one that measures."""

    job: str


@router.get("/projects/{project_id}/probes")
async def show_probes(door: Asked, project_id: ProjectId) -> ProbesBody:
    """The hidden repeats of a project, and how far side, length and formatting sway its people. Problems: project.not_found."""
    return ProbesBody.of(await door.read(queries.report, project_id))


@router.put("/projects/{project_id}/probes")
async def set_probes(door: Asked, project_id: ProjectId, body: ProbeSettingBody) -> ProbeSettingBody:
    """How many hidden repeats there are, from everybody's next task on. Problems: project.not_found, probes.setting."""
    return ProbeSettingBody.of(await door.write(actions.set_setting, project_id, body.noun()))


@router.post("/projects/{project_id}/probes/measurements", status_code=202)
async def measure_probes(door: Asked, project_id: ProjectId) -> SwayMeasuringBody:
    """Measure anew, as a job; it needs no probes, but is surer with them. Problems: project.not_found."""
    return SwayMeasuringBody(job=await door.write(actions.measure_again, project_id))
