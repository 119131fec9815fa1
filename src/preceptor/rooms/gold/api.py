"""The gold bank over HTTP: list, make, change, suggestions, limits."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.problems import invalid
from preceptor.door import Asked, ProjectId
from preceptor.rooms.gold import actions, queries
from preceptor.rooms.gold.nouns import Burnt, Entry, GoldRow, Limits, Origin, Suggestion, Use, Wear

router = APIRouter(tags=["gold"])
ItemId = Annotated[str, Path(min_length=1, max_length=64)]
Reason = Annotated[str, Field(max_length=2000)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class GoldEntryBody(BaseModel):
    """`burnt` says why it was retired; null while it is good."""

    use: Use
    wear: Wear
    origin: Origin
    shown: int
    right: int
    burnt: Burnt | None

    @classmethod
    def of(cls, one: Entry) -> Self:
        said = one.exposure
        return cls(use=one.use, wear=one.wear, origin=one.origin, shown=said.shown, right=said.right, burnt=one.burnt)


class GoldRowBody(BaseModel):
    """`share_right`, `low`, `high`: share answered right with its 95 % interval; null before anybody met it. `first` and `late`: shares
    right among the first twenty and in the running window, to see a drift by."""

    item: str
    excerpt: str
    answers: dict[str, Any]
    summary: str
    reason: str
    entry: GoldEntryBody
    share_right: float | None
    low: float | None
    high: float | None
    first: float | None
    late: float | None
    made_at: str
    shown_at: str | None

    @classmethod
    def of(cls, one: GoldRow) -> Self:
        share_right, low, high = one.share_right or (None, None, None)
        said = one.entry.exposure
        return cls(
            item=one.item, excerpt=one.excerpt, answers=dict(one.answers), summary=one.summary, reason=one.reason,
            entry=GoldEntryBody.of(one.entry), share_right=share_right, low=low, high=high,
            first=said.early_right / said.early_shown if said.early_shown else None,
            late=said.late_right / said.late_shown if said.late_shown else None,
            made_at=rfc3339(one.entry.made_at),
            shown_at=rfc3339(one.entry.shown_at) if one.entry.shown_at else None,
        )  # fmt: skip


class GoldRows(BaseModel):
    rows: list[GoldRowBody]
    next: str | None


class NewGoldBody(Request):
    """Without `answers`, what a reviewer ruled or else what everybody agreed on is right."""

    item: Annotated[str, Field(min_length=1, max_length=64)]
    answers: dict[str, Any] | None = None
    reason: Reason = ""
    use: Use = Use.MEASURE


class GoldChangeBody(Request):
    """What is left out stays."""

    use: Use | None = None
    wear: Wear | None = None
    answers: dict[str, Any] | None = None
    reason: Reason | None = None


class SuggestionBody(BaseModel):
    """`said`: how many answers it rests on; `verdict` is "" for a consensus."""

    item: str
    origin: Origin
    excerpt: str
    answers: dict[str, Any]
    summary: str
    confidence: float
    said: int
    verdict: str

    @classmethod
    def of(cls, one: Suggestion) -> Self:
        return cls(**{**vars(one), "answers": dict(one.answers)})


class Suggestions(BaseModel):
    rows: list[SuggestionBody]
    next: str | None


class GoldLimitsBody(Request):
    """`most_shown`: after how many showings gold is retired, null for never; `drift` and `wrong` retire by themselves, too."""

    most_shown: int | None
    drift: bool
    wrong: bool


@router.get("/projects/{project_id}/gold")
async def list_gold(
    door: Asked,
    project_id: ProjectId,
    use: Use | None = None,
    wear: Wear | None = None,
    cursor: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> GoldRows:
    """The gold bank with what each is for and how worn it is. Problems: project.not_found, identity.not_allowed."""
    rows = await door.read(queries.bank, project_id, use=use, wear=wear, after=cursor, limit=limit)
    following = str(rows[-1].entry.item_no) if len(rows) == limit else None
    return GoldRows(rows=[GoldRowBody.of(one) for one in rows], next=following)


@router.post("/projects/{project_id}/gold", status_code=201)
async def make_gold(door: Asked, project_id: ProjectId, body: NewGoldBody) -> GoldEntryBody:
    """Turn a work item into gold. Problems: item.not_found, gold.already, gold.unsettled, answers.invalid."""
    made = await door.write(actions.make, project_id, body.item, answers=body.answers, reason=body.reason, use=body.use)
    return GoldEntryBody.of(made)


@router.put("/gold/{item_id}")
async def change_gold(door: Asked, item_id: ItemId, body: GoldChangeBody) -> GoldEntryBody:
    """Change what it is for, its answer or reason; retire it or bring it back. Problems: item.not_found, gold.not_found."""
    changed = await door.write(
        actions.change, item_id, use=body.use, wear=body.wear, answers=body.answers, reason=body.reason
    )
    return GoldEntryBody.of(changed)


@router.get("/projects/{project_id}/gold/suggestions")
async def list_suggestions(
    door: Asked,
    project_id: ProjectId,
    origin: Origin = Origin.VERDICT,
    cursor: Annotated[str | None, Query(max_length=80)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Suggestions:
    """What could be gold: `verdict` (reviewers settled it) or `consensus` (people are sure of it)."""
    rows, after = await door.read(queries.suggestions, project_id, origin=origin, after=_place(cursor), limit=limit)
    following = f"{after[0]!r}:{after[1]}" if after else None
    return Suggestions(rows=[SuggestionBody.of(one) for one in rows], next=following)


@router.get("/projects/{project_id}/gold/limits")
async def show_limits(door: Asked, project_id: ProjectId) -> GoldLimitsBody:
    """When gold counts as burnt."""
    return GoldLimitsBody(**vars(await door.read(queries.limits, project_id)))


@router.put("/projects/{project_id}/gold/limits")
async def change_limits(door: Asked, project_id: ProjectId, body: GoldLimitsBody) -> GoldLimitsBody:
    """Retire gold earlier or later. Problems: gold.limits."""
    return GoldLimitsBody(**vars(await door.write(actions.change_limits, project_id, Limits(**body.model_dump()))))


def _place(cursor: str | None) -> tuple[float, int] | None:
    if cursor is None:
        return None
    try:
        confidence, item = cursor.split(":")
        return float(confidence), int(item)
    except ValueError:
        raise invalid("cursor.invalid", f"“{cursor[:40]}” is no cursor of this list.", hint="Start without.") from None
