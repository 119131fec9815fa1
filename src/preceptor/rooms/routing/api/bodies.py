"""Wire shapes of leases; a test holds the hand-made replies to them."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json

from preceptor.base.clock import rfc3339
from preceptor.rooms.eligibility.api import MissingBody
from preceptor.rooms.media.nouns import Media
from preceptor.rooms.routing.nouns import Answered, CatalogueRow, FlagKind, MyWork, Next, NoWork, Offer, SkipReason

Token = Annotated[str, Field(min_length=1, max_length=64)]
Note = Annotated[str, Field(max_length=2000)]


class Request(BaseModel):
    """Base of what is sent: no unknown names, nothing taken for something else."""

    model_config = ConfigDict(extra="forbid", strict=True)


class TakeBody(Request):
    """`holding`: the lease on the screen, when the next item is fetched ahead."""

    holding: Token | None = None


class SnapshotBody(BaseModel):
    """What an answer names as its evidence's snapshot."""

    media: str
    sha256: str
    type: str
    bytes: int

    @classmethod
    def of(cls, one: Media) -> Self:
        return cls(media=one.id, sha256=one.sha256, type=one.type, bytes=one.bytes)


class AnswerBody(Request):
    """`answers`: question name → answer; `active_seconds` counts only without heartbeats."""

    answers: dict[str, Any]
    active_seconds: int | None = Field(default=None, ge=0, le=86_400)
    next: bool = True
    holding: Token | None = None


class SkipBody(Request):
    reason: Annotated[SkipReason, Field(strict=False)]
    note: Note = ""
    holding: Token | None = None


class FlagBody(Request):
    kind: Annotated[FlagKind, Field(strict=False)]
    note: Note = ""


class BeatBody(Request):
    """`active`: something was done since the last heartbeat."""

    active: bool = True


class DraftBody(Request):
    answers: dict[str, Any]


class OfferBody(BaseModel):
    """An item to judge. Answers name the ids in `shown_order`, never places."""

    model_config = ConfigDict(extra="forbid")

    lease: str
    item: str
    project_id: int
    payload: dict[str, Any]
    shown_order: dict[str, list[str]]
    form_version: int
    guidelines_version: int
    leased_at: str
    expires_at: str
    is_training: bool
    draft: dict[str, Any] | None
    reason: str
    suggestion: dict[str, Any] | None


class NoWorkBody(BaseModel):
    """Why there is nothing to do: `code` is not_open, on_hold, nothing_left, enough_seen, enough_hours or not_admitted; then `missing` says what
    comes first. `why` names the sentence among those of its code, "" where there is one alone."""

    model_config = ConfigDict(extra="forbid")

    code: str
    why: str
    sentence: str
    missing: list[MissingBody]


class NextBody(BaseModel):
    """One of the two is null."""

    model_config = ConfigDict(extra="forbid")

    offer: OfferBody | None
    no_work: NoWorkBody | None


class LessonBody(BaseModel):
    """What is told after practice: whether the answer was right, the right one, and why."""

    model_config = ConfigDict(extra="forbid")

    right: bool
    answers: dict[str, Any]
    reason: str


class AnsweredBody(BaseModel):
    """`next` is null when it was not asked for, `lesson` unless it was practice."""

    model_config = ConfigDict(extra="forbid")

    answer: str
    seconds_spent: int
    next: NextBody | None
    lesson: LessonBody | None


class SkippedBody(BaseModel):
    next: NextBody


class ExtendedBody(BaseModel):
    expires_at: str


class PayBody(BaseModel):
    currency: str
    minor_units: int


class QualifiesBody(BaseModel):
    """A condition of a project's rule that one meets; `facts` are what a page puts into its own words."""

    sentence: str
    facts: dict[str, str | int]


class CatalogueRowBody(BaseModel):
    project_id: int
    name: str
    description: str
    pay: PayBody | None
    tasks_left: int
    estimated_seconds: int | None
    answered_by_me: int
    missing: list[MissingBody]
    """What comes before the next task there; empty for whoever may go on."""
    seconds_left: int | None
    """Of this week's hours, where the project or the person caps them."""
    qualifies: list[QualifiesBody]
    """Why one may work there, by one's own facts; empty where nothing is asked, or something is missing."""

    @classmethod
    def of(cls, row: CatalogueRow) -> CatalogueRowBody:
        pay = None
        if row.pay_currency is not None:
            pay = PayBody(currency=row.pay_currency, minor_units=row.pay_minor_units or 0)
        return cls(
            project_id=row.project_id, name=row.name, description=row.description, pay=pay, tasks_left=row.tasks_left,
            estimated_seconds=row.estimated_seconds, answered_by_me=row.answered_by_me,
            missing=[MissingBody.of(one) for one in row.missing],
            qualifies=[QualifiesBody(sentence=one.sentence, facts=dict(one.facts)) for one in row.qualifies],
            seconds_left=row.left.seconds if row.left is not None else None,
        )  # fmt: skip


class CatalogueBody(BaseModel):
    rows: list[CatalogueRowBody]
    next: str | None = None


class FinishedRowBody(BaseModel):
    project_id: int
    name: str


class FinishedBody(BaseModel):
    rows: list[FinishedRowBody]
    next: str | None = None


class RecentBody(BaseModel):
    """An answer of one's own, in a line of plain words; its id serves PUT /answers/{id}."""

    answer: str
    item: str
    at: str
    summary: str


class GoldBody(BaseModel):
    """Items whose answer was known: told in blocks of five, so that no single one is given away."""

    seen: int
    right: int


class MyWorkBody(BaseModel):
    answered: int
    skipped: int
    seconds: int
    recent: list[RecentBody]
    gold: GoldBody

    @classmethod
    def of(cls, work: MyWork) -> MyWorkBody:
        recent = [
            RecentBody(answer=one.answer, item=one.item, at=rfc3339(one.at), summary=one.summary) for one in work.recent
        ]
        tally = work.tally
        gold = GoldBody(seen=work.gold_seen, right=work.gold_right)
        return cls(answered=tally.answered, skipped=tally.skipped, seconds=tally.seconds, recent=recent, gold=gold)


def next_json(following: Next) -> bytes:
    return to_json(_next(following))


def skipped_json(following: Next) -> bytes:
    return to_json({"next": _next(following)})


def answered_json(done: Answered) -> bytes:
    following = _next(done.next) if done.next is not None else None
    lesson = vars(done.lesson) if done.lesson is not None else None
    return to_json({"answer": done.answer, "seconds_spent": done.spent.seconds, "next": following, "lesson": lesson})


def extended(until: int) -> ExtendedBody:
    return ExtendedBody(expires_at=rfc3339(until))


def _next(following: Next) -> dict[str, Any]:
    none = following.no_work
    return {
        "offer": _offer(following.offer) if following.offer is not None else None,
        "no_work": _no_work(none) if none is not None else None,
    }


def _no_work(none: NoWork) -> dict[str, Any]:
    missing = [{**vars(one), "facts": dict(one.facts)} for one in none.missing]
    return {"code": none.code.value, "why": none.why, "sentence": none.sentence, "missing": missing}


def _offer(one: Offer) -> dict[str, Any]:
    return {
        "lease": one.lease, "item": one.item, "project_id": one.project_id, "payload": one.payload,
        "shown_order": one.shown_order, "form_version": one.form_version,
        "guidelines_version": one.guidelines_version, "leased_at": rfc3339(one.leased_at),
        "expires_at": rfc3339(one.expires_at), "is_training": one.is_training, "draft": one.draft, "reason": one.reason,
        "suggestion": one.suggestion,
    }  # fmt: skip
