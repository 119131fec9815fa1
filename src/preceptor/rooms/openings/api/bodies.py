"""The shapes openings have on the wire."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from fastapi import Path
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339, to_micros
from preceptor.rooms.openings.nouns import Availability, Hours, Opening, PayRange, PayUnit, Posting, State, WorkMode
from preceptor.rooms.openings.queries import Page
from preceptor.rooms.workforce.nouns import Domain, Education, Level, Spoken

OpeningId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
Strict = ConfigDict(extra="forbid")
# Wider than what is kept, so that the room can say what is wrong with it.
Long = Annotated[str, Field(max_length=40_000)]
Number = Annotated[int, Field(ge=-(2**53), le=2**53)]
Country = Annotated[str, Field(max_length=8)]
Countries = Annotated[list[Country], Field(max_length=300)]


class LanguageBody(BaseModel):
    """A language (BCP 47) and the level it is known at, or needed."""

    model_config = Strict
    tag: Annotated[str, Field(max_length=80)]
    level: Level


class PayRangeBody(BaseModel):
    """Whole minor units of `currency`, from `low` to `high`, for each `unit`."""

    model_config = Strict
    currency: Annotated[str, Field(max_length=8)]
    low: Number
    high: Number
    unit: PayUnit


class Facts(BaseModel):
    """What an opening says, but for its task to try. `pay` null: not paid. `places` null: as many as come."""

    model_config = Strict
    title: Annotated[str, Field(max_length=1_000)]
    description: Long = ""
    domain: Domain = Domain.GENERAL
    languages: Annotated[list[LanguageBody], Field(max_length=100)] = []
    pay: PayRangeBody | None = None
    work_mode: WorkMode = WorkMode.REMOTE
    hours: Hours = Hours.FLEXIBLE
    hours_per_week: Number | None = None
    experience_years: Number = 0
    education: Education = Education.NONE
    places: Number | None = None
    allowed: Countries = []
    excluded: Countries = []
    equal_opportunity: Long = ""
    content_warning: Long = ""


class PostingBody(Facts):
    """`deadline_at`: RFC 3339 with a zone, null for none; `sample`: the payload of the one task strangers may try."""

    deadline_at: Annotated[AwareDatetime, Field(strict=False)] | None = None
    sample: dict[str, Any] | None = None

    def noun(self) -> Posting:
        given = self.model_dump(exclude={"languages", "pay", "deadline_at", "allowed", "excluded"})
        return Posting(
            **given,
            languages=tuple(Spoken(one.tag, one.level) for one in self.languages),
            pay=PayRange(**self.pay.model_dump()) if self.pay else None,
            deadline_at=to_micros(self.deadline_at) if self.deadline_at else None,
            allowed=tuple(self.allowed),
            excluded=tuple(self.excluded),
        )


class StateBody(BaseModel):
    model_config = Strict
    state: Literal["open", "closed"]


class PublicOpening(Facts):
    """An opening as everybody sees it. `available`: whether it is for the country asked about, else `unavailable` says why not."""

    id: str
    posted_at: str | None
    deadline_at: str | None
    places_left: int | None
    has_sample: bool
    available: bool
    unavailable: str

    @classmethod
    def of(cls, one: Opening, available: Availability) -> Self:
        return cls(**_facts(one), **_dates(one), available=available.available, unavailable=available.reason)


class PublicOpenings(BaseModel):
    rows: list[PublicOpening]
    next: str | None


class OpeningBody(Facts):
    """An opening as those who write it see it."""

    id: str
    state: State
    made_at: str
    changed_at: str
    posted_at: str | None
    deadline_at: str | None
    places_left: int | None
    has_sample: bool
    accepted: int
    sample: dict[str, Any] | None

    @classmethod
    def of(cls, one: Opening) -> Self:
        return cls(
            **_facts(one), **_dates(one), state=one.state, made_at=rfc3339(one.made_at), accepted=one.accepted,
            changed_at=rfc3339(one.changed_at), sample=one.posting.sample,
        )  # fmt: skip


class OpeningsBody(BaseModel):
    rows: list[OpeningBody]
    next: str | None

    @classmethod
    def of(cls, page: Page) -> Self:
        return cls(rows=[OpeningBody.of(one) for one in page.rows], next=page.next)


class SampleBody(BaseModel):
    """A form and one payload to show it with, as a contributor would see it."""

    form: dict[str, Any]
    payload: dict[str, Any]


def when(micros: int | None) -> str | None:
    return rfc3339(micros) if micros is not None else None


def _facts(one: Opening) -> dict[str, Any]:
    posting = one.posting
    plain = {name: getattr(posting, name) for name in Facts.model_fields if name not in ("languages", "pay")}
    return {
        **plain,
        "allowed": list(posting.allowed),
        "excluded": list(posting.excluded),
        "languages": [LanguageBody(tag=each.tag, level=each.level) for each in posting.languages],
        "pay": PayRangeBody(**vars(posting.pay)) if posting.pay else None,
    }


def _dates(one: Opening) -> dict[str, Any]:
    return {
        "id": one.id,
        "posted_at": when(one.posted_at),
        "deadline_at": when(one.posting.deadline_at),
        "places_left": one.places_left,
        "has_sample": one.posting.sample is not None,
    }
