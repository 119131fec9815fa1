"""What an edit of the guidelines reaches, and asking again, over HTTP."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Self

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.door import Asked, ProjectId
from preceptor.rooms.policy.nouns import Change
from preceptor.rooms.revisions import actions, queries
from preceptor.rooms.revisions.nouns import LOOKED, Cost, Named, Reach, Revision, RevisionState, Which

router = APIRouter(tags=["revisions"])
RevisionId = Annotated[str, Path(min_length=1, max_length=64)]
_Version = Annotated[int, Query(ge=1, lt=2**31)]


class AskAgain(BaseModel):
    """`most`: how many items at most, those of the oldest version first. `since`: what the newest version's clauses are compared with,
    the version before where it is left out. `same_people`: whoever judged them before may get them again, or else others alone."""

    model_config = ConfigDict(extra="forbid")
    which: Which = Which.OLDER
    most: int | None = Field(None, ge=1, le=10**9)
    reason: str = Field(max_length=2000)
    since: int | None = Field(None, ge=1, lt=2**31)
    same_people: bool = True


class UndoAsked(BaseModel):
    model_config = ConfigDict(extra="forbid")
    note: str = Field("", max_length=2000)


class NamedBody(BaseModel):
    id: str
    name: str

    @classmethod
    def of(cls, one: Named) -> Self:
        return cls(id=one.id, name=one.name)


class ClauseReachedBody(BaseModel):
    """`was` and `now` are its numbers, "" where it is in one version alone."""

    change: Change
    was: str
    now: str
    title: str


class CostBody(BaseModel):
    """Of asking all these items again. Money in minor units of `currency`; null where nothing is paid, or there is no budget. `places`
    answers in all; `promised` is what is open already comes to, and `affordable` how many items the budget pays for beside it."""

    items: int
    overlap: int
    places: int
    seconds: int | None
    minutes: int | None
    currency: str | None
    price: int | None
    total: int | None
    left: int | None
    promised: int
    affordable: int | None
    in_budget: bool

    @classmethod
    def of(cls, one: Cost) -> Self:
        price, total = one.price, one.total
        return cls(
            items=one.items, overlap=one.overlap, places=one.places, seconds=one.seconds, minutes=one.minutes,
            currency=price.currency if price else None, price=price.minor_units if price else None,
            total=total.minor_units if total else None, left=one.left, promised=one.promised, affordable=one.affordable, in_budget=one.in_budget,
        )  # fmt: skip


class ReachBody(BaseModel):
    """What rests on the guidelines as they read before `until`. `older_items` and `older_answers` are exact; `looked_at` says how many of
    the others were looked at. `builds` and `runs` are null for who may not see them."""

    since: int
    until: int
    clauses: Sequence[ClauseReachedBody]
    answers: int
    older_items: int
    older_answers: int
    on_clauses: int
    gold: int
    precedents: Sequence[NamedBody]
    quizzes: Mapping[str, int]
    certificates: int
    builds: Sequence[NamedBody] | None
    runs: Sequence[NamedBody] | None
    models: int
    cost: CostBody
    people: int
    people_needed: int
    looked_at: Mapping[str, int]

    @classmethod
    def of(cls, one: Reach) -> Self:
        same = ("since", "until", "on_clauses", "gold", "quizzes", "certificates", "models", "people", "people_needed")
        return cls(
            **{name: getattr(one, name) for name in same},
            clauses=[ClauseReachedBody(**vars(each)) for each in one.clauses],
            answers=one.judged.answers + one.judged.imported,
            older_items=one.older.items,
            older_answers=one.older.answers,
            precedents=[NamedBody.of(each) for each in one.precedents],
            builds=[NamedBody.of(each) for each in one.builds] if one.builds is not None else None,
            runs=[NamedBody.of(each) for each in one.runs] if one.runs is not None else None,
            cost=CostBody.of(one.cost),
            looked_at=LOOKED,
        )


class GuidelinesRevision(BaseModel):
    """`items` asked again so far, `answers` set aside, `places` asked for; `ruled` items a reviewer decided on and `other` ones where
    nothing could be asked were passed over. `short`: it ended early, since the budget did."""

    id: str
    since: int
    until: int
    which: Which
    most: int | None
    reason: str
    state: RevisionState
    job: str
    made_at: str
    items: int
    answers: int
    places: int
    ruled: int
    other: int
    short: bool
    same_people: bool
    undone_at: str | None
    note: str

    @classmethod
    def of(cls, one: Revision) -> Self:
        values = {name: getattr(one, name) for name in cls.model_fields if name not in ("made_at", "undone_at")}
        undone = rfc3339(one.undone_at) if one.undone_at is not None else None
        return cls(**values, made_at=rfc3339(one.made_at), undone_at=undone)


class Revisions(BaseModel):
    rows: Sequence[GuidelinesRevision]
    next: str | None


@router.get("/projects/{project_id}/guidelines/reach")
async def show_reach(
    door: Asked, project_id: ProjectId, since: _Version | None = None, until: _Version | None = None
) -> ReachBody:
    """What rests on the clauses that differ between two versions, and what judging anew would cost."""
    return ReachBody.of(await door.read(queries.reach, project_id, since=since, until=until))


@router.post("/projects/{project_id}/revisions", status_code=202)
async def ask_items_again(door: Asked, project_id: ProjectId, body: AskAgain) -> GuidelinesRevision:
    """Set old answers aside and let their items be handed out again, as a job."""
    made = await door.write(
        actions.ask_again, project_id,
        which=body.which, most=body.most, reason=body.reason, since=body.since, same_people=body.same_people,
    )  # fmt: skip
    return GuidelinesRevision.of(made)


@router.get("/projects/{project_id}/revisions")
async def list_revisions(
    door: Asked,
    project_id: ProjectId,
    cursor: Annotated[str | None, Query(max_length=64)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Revisions:
    """What was asked again, newest first."""
    found = await door.read(queries.revisions, project_id, before=cursor, limit=limit)
    following = found[-1].id if len(found) == limit else None
    return Revisions(rows=[GuidelinesRevision.of(one) for one in found], next=following)


@router.get("/revisions/{revision_id}")
async def show_revision(door: Asked, revision_id: RevisionId) -> GuidelinesRevision:
    """One revision and how far it is."""
    return GuidelinesRevision.of(await door.read(queries.revision, revision_id))


@router.post("/revisions/{revision_id}/undo", status_code=202)
async def undo_revision(door: Asked, revision_id: RevisionId, body: UndoAsked) -> GuidelinesRevision:
    """Let the old answers count again and take back what was asked for, as a job; whoever judged anew is heard once, as they judged last."""
    return GuidelinesRevision.of(await door.write(actions.undo, revision_id, note=body.note))
