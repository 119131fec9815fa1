"""Routes of this room: have a project rehearsed, and look at what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.rehearsals import actions, queries
from preceptor.rooms.rehearsals.nouns import Rehearsal, Result, RuleFound, Spread, Type, Wanted

router = APIRouter(tags=["rehearsals"])


class RehearsalWanted(BaseModel):
    """With whom. `mix`: type of contributor → share (they need not add up to 1); empty: as people were so far where that is known,
    else a usual crowd. `seconds` null: as the project expects; `items` null: all of them, at most 20,000. `hard` (0..1) is the share of
    items on which people are half as far above guessing; null: items divide people as they did so far, else as on public sets. The
    same seed gives the same figures."""

    model_config = ConfigDict(extra="forbid")
    people: int = Field(20, ge=1, le=1000)
    hours_a_week: float = Field(10.0, ge=0.5, le=80)
    mix: Mapping[Type, Annotated[float, Field(ge=0, le=1000)]] = Field(default_factory=dict)
    seconds: int | None = Field(None, ge=1, le=86_400)
    items: int | None = Field(None, ge=1, le=20_000)
    hard: float | None = Field(None, ge=0, le=1)
    runs: int = Field(20, ge=5, le=50)
    seed: int = Field(1, ge=0, le=2**31 - 1)


class SpreadOut(BaseModel):
    """Mean over the runs, and between what 95 of 100 such projects would come to."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, one: Spread) -> Self:
        return cls(mean=one.mean, low=one.low, high=one.high)


class NumberedOut(BaseModel):
    """Another number of the rule's condition `place` (from 0): `what` is value, minimum or window."""

    place: int
    what: str
    was: float
    to: float


class ChangeOut(BaseModel):
    """What would make a rule better, and which shares of honest and of other people it would then hit."""

    numbers: Sequence[NumberedOut]
    honest: float
    others: float


class RuleFoundOut(BaseModel):
    """`verdict` is fine, never (it fired on nobody), punishes (it hits more than 2 % of honest people) or refused (`why`)."""

    rule: str
    name: str
    action: str
    verdict: str
    fired: SpreadOut
    honest: SpreadOut
    others: SpreadOut | None
    why: str
    change: ChangeOut | None

    @classmethod
    def of(cls, one: RuleFound) -> Self:
        numbers = [NumberedOut(**vars(each)) for each in one.change.numbers] if one.change else []
        return cls(
            rule=one.rule,
            name=one.name,
            action=one.action,
            verdict=one.verdict.value,
            fired=SpreadOut.of(one.fired),
            honest=SpreadOut.of(one.honest),
            others=SpreadOut.of(one.others) if one.others else None,
            why=one.why,
            change=ChangeOut(numbers=numbers, honest=one.change.honest, others=one.change.others)
            if one.change
            else None,
        )


class ResultOut(BaseModel):
    """`figures`: cost, cost_work, top_ups, hourly, hourly_least (whole minor units), cost_per_item (minor units), under_floor,
    accuracy, gold_accuracy, gold_burnt, without_gold (shares), agreement (alpha), days, hours, answers_per_item, gold_shown;
    where items are difficult exposure_week, exposure_most (points: severity × minutes) and at_cap (share)."""

    figures: Mapping[str, SpreadOut]
    currency: str
    items: int
    whole: int
    answers: int
    runs: int
    unfinished: int
    budget: int | None
    over_budget: int
    reached: Mapping[str, int]
    rules: Sequence[RuleFoundOut]
    seconds: float

    @classmethod
    def of(cls, one: Result) -> Self:
        kept = {name: getattr(one, name) for name in cls.model_fields}
        kept["figures"] = {name: SpreadOut.of(each) for name, each in one.figures.items()}
        kept["rules"] = [RuleFoundOut.of(each) for each in one.rules]
        return cls(**kept)


class RehearsalOut(BaseModel):
    """`state` is queued, running, finished, failed or cancelled; `told` is the project as it was played."""

    id: str
    project_id: int
    job: str
    state: str
    wanted: RehearsalWanted
    asked_at: str
    form_version: int
    guidelines_version: int
    told: Mapping[str, Any]
    result: ResultOut | None
    problem: Mapping[str, Any] | None

    @classmethod
    def of(cls, one: Rehearsal) -> Self:
        kept = ("id", "project_id", "job", "form_version", "guidelines_version", "told", "problem")
        return cls(
            **{name: getattr(one, name) for name in kept},
            state=one.state.value,
            wanted=RehearsalWanted(**vars(one.wanted)),
            asked_at=rfc3339(one.asked_at),
            result=ResultOut.of(one.result) if one.result else None,
        )


class RehearsalPage(BaseModel):
    rows: Sequence[RehearsalOut]
    next: str | None


@router.post("/projects/{project_id}/rehearsals", status_code=202)
async def rehearse(door: Asked, project_id: ProjectId, body: RehearsalWanted) -> RehearsalOut:
    """Have the project played through with simulated people, as a job; changes nothing in it."""
    return RehearsalOut.of(await door.write(actions.start, project_id, Wanted(**body.model_dump())))


@router.get("/projects/{project_id}/rehearsals")
async def list_rehearsals(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> RehearsalPage:
    """A project's rehearsals, newest first, each with the versions it was played on."""
    found = await door.read(queries.rehearsals, project_id, before=cursor, limit=limit)
    return RehearsalPage(
        rows=[RehearsalOut.of(one) for one in found], next=found[-1].id if len(found) == limit else None
    )


@router.get("/rehearsals/{rehearsal_id}")
async def get_rehearsal(door: Asked, rehearsal_id: str) -> RehearsalOut:
    """One rehearsal: how far it is, then what came of it."""
    return RehearsalOut.of(await door.read(queries.rehearsal, rehearsal_id))
