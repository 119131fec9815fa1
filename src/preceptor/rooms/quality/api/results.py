"""Routes of this room: consensus, agreement, contributors' standing, gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.problems import invalid
from preceptor.door import Asked, ProjectId
from preceptor.rooms.quality import actions, queries
from preceptor.rooms.quality.nouns import Agreement, Method, Standing
from preceptor.rooms.work.nouns import Voices
from preceptor.stats.overlap import Reason

router = APIRouter()


class ConsensusRowOut(BaseModel):
    """`ruling`: the verdict that settled it after a second look, "" where none did."""

    item: str
    question: str
    summary: str
    answer: Mapping[str, Any] | None
    confidence: float
    answers: int
    excerpt: str
    ruling: str


class ConsensusPage(BaseModel):
    rows: Sequence[ConsensusRowOut]
    next: str | None
    run: Mapping[str, Any] | None


class ConsensusAsked(BaseModel):
    model_config = ConfigDict(extra="forbid")
    method: Method = Method.DAWID_SKENE
    people: bool = True
    judges: list[str] = Field(default_factory=list, max_length=50)


class JobOut(BaseModel):
    job: str


class RateOut(BaseModel):
    estimate: float
    low: float
    high: float


class CoefficientOut(BaseModel):
    """No ends where one item alone tells."""

    estimate: float
    low: float | None
    high: float | None


class AgreementOut(BaseModel):
    """`coefficients`: percent, fleiss, gwet (AC1, or AC2 where labels have an order), brennan_prediger; empty for whole
    answers."""

    question: str
    family: str
    level: str
    alpha: float | None
    low: float | None
    high: float | None
    percent: float | None
    units: int
    raters: int
    labels: int
    coefficients: Mapping[str, CoefficientOut]


class AgreementPage(BaseModel):
    rows: Sequence[AgreementOut]


class StandingOut(BaseModel):
    contributor: int
    pseudonym: str
    answers: int
    seconds: float
    gold_seen: int
    gold_right: int
    gold_accuracy: RateOut | None
    agreement: RateOut | None
    agreement_labels: int
    reliability: float | None
    owed: float | None
    imported: bool
    model: bool


class StopRowOut(BaseModel):
    """`sure` and `gain` in 0..1: the chance that its least sure label is right, and what more answers would add."""

    item: str
    reason: Reason
    question: str
    sure: float
    gain: float
    answers: int
    excerpt: str


class StopPage(BaseModel):
    """`counts`: items by reason."""

    counts: dict[Reason, int]
    rows: Sequence[StopRowOut]
    next: str | None


class StandingPage(BaseModel):
    rows: Sequence[StandingOut]
    next: str | None


@router.get("/projects/{project_id}/consensus")
async def list_consensus(
    door: Asked,
    project_id: ProjectId,
    question: str,
    min_confidence: float = Query(0.0, ge=0, le=1),
    max_confidence: float = Query(1.0, ge=0, le=1),
    cursor: str | None = None,
    limit: int = Query(50, ge=1, le=500),
) -> ConsensusPage:
    """Items with what their answers add up to, least sure first."""
    rows, after = await door.read(
        queries.consensus_page,
        project_id,
        question=question,
        low=min_confidence,
        high=max_confidence,
        after=_place(cursor),
        limit=limit,
    )
    run = await door.read(queries.last_run, project_id)
    following = f"{after[0]!r}:{after[1]}" if after else None
    return ConsensusPage(rows=[ConsensusRowOut(**vars(row)) for row in rows], next=following, run=run)


@router.get("/projects/{project_id}/overlap")
async def list_stops(
    door: Asked,
    project_id: ProjectId,
    reason: Reason = Reason.TORN,
    cursor: str | None = None,
    limit: int = Query(50, ge=1, le=500),
) -> StopPage:
    """Dynamic overlap: how many items are asked about again and why (not), and those of one reason, least sure first."""
    counts = await door.read(queries.count_stops, project_id)
    rows, after = await door.read(queries.stops_page, project_id, reason=reason, after=_place(cursor), limit=limit)
    following = f"{after[0]!r}:{after[1]}" if after else None
    return StopPage(counts=counts, rows=[StopRowOut(**vars(row)) for row in rows], next=following)


@router.get("/items/{item_id}/consensus")
async def show_item_consensus(door: Asked, item_id: str) -> ConsensusPage:
    """What the answers to one item add up to, question by question."""
    rows = await door.read(queries.consensus_of_item, item_id)
    return ConsensusPage(rows=[ConsensusRowOut(**vars(row)) for row in rows], next=None, run=None)


@router.post("/projects/{project_id}/consensus", status_code=202)
async def ask_for_consensus(door: Asked, project_id: ProjectId, body: ConsensusAsked) -> JobOut:
    """Infer consensus, agreement and reliability anew: from people's answers, from those of the judges named, or both.

    People's reliability, and how often items are asked about, go by people alone. Problems: voices.nobody, voices.judge.
    """
    voices = Voices(body.people, tuple(body.judges))
    asked = await door.write(actions.ask_for_consensus, project_id, method=body.method, voices=voices)
    return JobOut(job=asked)


@router.get("/projects/{project_id}/agreement")
async def list_agreement(door: Asked, project_id: ProjectId) -> AgreementPage:
    """Krippendorff's alpha with 95 % intervals, per question and dimension, as of the last consensus run."""
    return AgreementPage(rows=[_agreement(one) for one in await door.read(queries.agreement, project_id)])


@router.get("/projects/{project_id}/contributors")
async def list_standings(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    limit: int = Query(100, ge=1, le=500),
) -> StandingPage:
    """How each contributor does: gold accuracy, agreement with the others, reliability."""
    rows = await door.read(queries.standings, project_id, after=cursor, limit=limit)
    following = str(rows[-1].contributor_id) if len(rows) == limit else None
    return StandingPage(rows=[_standing(one) for one in rows], next=following)


def _agreement(one: Agreement) -> AgreementOut:
    others = {
        name: CoefficientOut(estimate=estimate, low=low, high=high)
        for name, (estimate, low, high) in one.coefficients.items()
    }
    return AgreementOut(**vars(one) | {"coefficients": others})


def _standing(one: Standing) -> StandingOut:
    values = dict(vars(one))
    values["contributor"] = values.pop("contributor_id")
    for rate in ("gold_accuracy", "agreement"):
        given = values[rate]
        values[rate] = RateOut(estimate=given[0], low=given[1], high=given[2]) if given else None
    return StandingOut(**values)


def _place(cursor: str | None) -> tuple[float, int] | None:
    if cursor is None:
        return None
    try:
        confidence, item = cursor.split(":")
        return float(confidence), int(item)
    except ValueError:
        raise invalid("cursor.invalid", f"“{cursor[:40]}” is no cursor of this list.", hint="Start without.") from None
