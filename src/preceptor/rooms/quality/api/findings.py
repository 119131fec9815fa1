"""Routes of what a run finds beside consensus: doubts, methods, shares, judgments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from preceptor.door import Asked, ProjectId
from preceptor.rooms.quality import queries
from preceptor.rooms.quality.api.results import RateOut
from preceptor.rooms.quality.nouns import GoldCheck, JoinedShare, Method, Needed

router = APIRouter()


class DoubtOut(BaseModel):
    """`quality` (0..1): the chance that the label is right by the item's other answers."""

    item: str
    pseudonym: str
    question: str
    unit: str
    given: Any
    likely: Any
    quality: float
    excerpt: str


class DoubtPage(BaseModel):
    rows: Sequence[DoubtOut]
    next: str | None


class ShareOut(BaseModel):
    """`joined`: people and the model; `people`: people alone; `share_of_model`: the model alone, over everything it judged;
    `weight` (0..1): how far it was believed. `both` and `alone` count units."""

    question: str
    family: str
    label: Any
    model: str
    joined: RateOut
    people: RateOut
    share_of_model: float
    weight: float
    correlation: float | None
    both: int
    alone: int


class SharePage(BaseModel):
    rows: Sequence[ShareOut]


class GoldCheckOut(BaseModel):
    """`right` over `items` gold items held out from the method; `loss` in nats; `lapse` (0..1): how often it is wrong, or right by chance,
    however sure it is; one method a question is `suggested`."""

    question: str
    method: Method
    items: int
    right: RateOut
    loss: float
    lapse: float
    suggested: bool


class GoldCheckPage(BaseModel):
    rows: Sequence[GoldCheckOut]


class SizeOut(BaseModel):
    items: int
    judgments: int


class NeededOut(BaseModel):
    """`alike` (0..1): how far answers to one item say the same; `population`: the project's items."""

    margin: float
    per_item: int
    alike: float
    population: int
    alone: SizeOut
    joined: SizeOut | None
    model: str | None


@router.get("/projects/{project_id}/doubts")
async def list_doubts(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int, Query(ge=0, le=10_000)] = 0,
    limit: int = Query(50, ge=1, le=500),
) -> DoubtPage:
    """Labels that look wrong by everybody else's word, least likely first: a list to look at, no verdict on anybody."""
    rows = await door.read(queries.doubts_page, project_id, skip=cursor, limit=limit)
    following = str(cursor + limit) if len(rows) == limit else None
    return DoubtPage(rows=[DoubtOut(**vars(one)) for one in rows], next=following)


@router.get("/projects/{project_id}/gold-checks")
async def list_gold_checks(door: Asked, project_id: ProjectId) -> GoldCheckPage:
    """How right each way to infer consensus is on gold that it was not told, and which of them that speaks for."""
    found = await door.read(queries.gold_checks, project_id)
    return GoldCheckPage(rows=[_gold_check(one) for one in found])


@router.get("/projects/{project_id}/shares")
async def list_shares(door: Asked, project_id: ProjectId) -> SharePage:
    """How often each label is right over all items, by people and a model that judges together (prediction-powered inference)."""
    found = await door.read(queries.joined, project_id)
    return SharePage(rows=[_share(one, model) for one, model in found])


@router.get("/projects/{project_id}/judgments-needed")
async def show_judgments_needed(
    door: Asked,
    project_id: ProjectId,
    margin: float = Query(0.02, gt=0, lt=0.5),
    share: float = Query(0.5, gt=0, lt=1),
) -> NeededOut:
    """How many judgments bring a share's 95 % interval to plus or minus `margin`, by people alone and with a model beside them."""
    return _needed(await door.read(queries.judgments_needed, project_id, margin=margin, share=share))


def _gold_check(one: GoldCheck) -> GoldCheckOut:
    right = RateOut(estimate=one.right, low=one.low, high=one.high)
    kept = ("question", "method", "items", "loss", "lapse", "suggested")
    return GoldCheckOut(**{name: getattr(one, name) for name in kept}, right=right)


def _share(one: JoinedShare, model: str) -> ShareOut:
    return ShareOut(
        question=one.question,
        family=one.family,
        label=one.label,
        model=model,
        joined=RateOut(estimate=one.estimate, low=one.low, high=one.high),
        people=RateOut(estimate=one.human, low=one.human_low, high=one.human_high),
        share_of_model=one.model,
        weight=one.weight,
        correlation=one.correlation,
        both=one.both,
        alone=one.alone,
    )


def _needed(found: Needed) -> NeededOut:
    plans = {
        name: SizeOut(items=plan[0], judgments=plan[1]) if plan else None
        for name, plan in (("alone", found.alone), ("joined", found.joined))
    }
    return NeededOut(**vars(found) | plans)
