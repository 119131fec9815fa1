"""Referrals over HTTP: an offer, one’s own link, whom one brought."""

from __future__ import annotations

from typing import Annotated, Self

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.base.money import Money
from preceptor.door import Asked, Door, ProjectId
from preceptor.rooms.referrals import actions, queries
from preceptor.rooms.referrals.nouns import Brought, Offer, Page, Referral

router = APIRouter(tags=["referrals"])
OpeningId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]
Number = Annotated[int, Field(ge=-(2**53), le=2**53)]


class OfferIn(BaseModel):
    """`minor_units` of `currency` once somebody had `tasks` tasks accepted, for the first `most` people."""

    model_config = ConfigDict(extra="forbid")
    currency: Annotated[str, Field(max_length=8)]
    minor_units: Number
    tasks: Number
    most: Number


class ComeBody(BaseModel):
    """`via`: what stands behind via= in the link's address."""

    model_config = ConfigDict(extra="forbid")
    via: Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


class ReferralOffer(BaseModel):
    """As everybody may read it; `left`: for how many people more."""

    currency: str
    minor_units: int
    tasks: int
    most: int
    left: int

    @classmethod
    def of(cls, one: Offer) -> Self:
        money = one.amount
        return cls(
            currency=money.currency, minor_units=money.minor_units, tasks=one.tasks, most=one.most, left=one.left
        )


class ReferralPage(BaseModel):
    """`offer` null: no credit. `link` is one's own, "" before it was made; `came`: I came by somebody's link."""

    offer: ReferralOffer | None
    link: str
    may_share: bool
    came: bool

    @classmethod
    def of(cls, one: Page, *, opening: str, site: str) -> Self:
        offer = ReferralOffer.of(one.offer) if one.offer else None
        link = _address(site, opening, one.token)
        return cls(offer=offer, link=link, may_share=one.may_share, came=one.came is not None)


class LinkBody(BaseModel):
    link: str


class Sum(BaseModel):
    currency: str
    minor_units: int


class BroughtBody(BaseModel):
    """In numbers: nobody is named. `refused` and its grounds; `credited_sum` and `owed_sum` a row for each currency."""

    opening: str
    title: str
    link: str
    came: int
    applied: int
    credited: int
    owed: int
    refused: dict[str, int]
    credited_sum: list[Sum]
    owed_sum: list[Sum]

    @classmethod
    def of(cls, one: Brought, *, site: str) -> Self:
        counts = {state.value: many for state, many in one.counts.items()}
        return cls(
            opening=one.opening, title=one.title, link=_address(site, one.opening, one.token),
            came=sum(counts.values()), applied=sum(many for state, many in counts.items() if state != "came"),
            credited=counts.get("credited", 0), owed=counts.get("owed", 0),
            refused={ground.value: many for ground, many in sorted(one.grounds.items())},
            credited_sum=_sums(one.credited), owed_sum=_sums(one.owed),
        )  # fmt: skip


class BroughtRows(BaseModel):
    rows: list[BroughtBody]
    next: None = None


class OpeningReferrals(BaseModel):
    """`offer` null: nothing was ever offered; `ended`: nothing is offered any more."""

    offer: ReferralOffer | None
    ended: bool
    brought: BroughtBody


@router.get("/openings/{opening_id}/referral")
async def show_referral(door: Asked, opening_id: OpeningId) -> ReferralPage:
    """What credit an opening gives for referrals, for anybody; signed in, with one's own link. Problems: opening.not_found."""
    found = await door.read(queries.page, opening_id, address=door.caller)
    return ReferralPage.of(found, opening=opening_id, site=door.units.settings.address)


@router.post("/openings/{opening_id}/referral/link", status_code=201)
async def make_referral_link(door: Asked, opening_id: OpeningId) -> LinkBody:
    """My own link to an opening. Problems: referrals.no_offer, referrals.team, openings.closed."""
    made = await door.write(actions.make_link, opening_id, address=door.caller)
    return LinkBody(link=_address(door.units.settings.address, opening_id, made.token))


@router.post("/openings/{opening_id}/referral", status_code=204)
async def come_by_link(door: Asked, opening_id: OpeningId, body: ComeBody) -> None:
    """I came by somebody's link; the first one counts. Problems: link.not_found, referrals.own, referrals.loop, referrals.late,
    referrals.no_offer."""
    await door.write(actions.come, opening_id, body.via, address=door.caller)


@router.get("/me/referrals")
async def list_my_referrals(door: Asked) -> BroughtRows:
    """My links and whom they brought, in numbers, newest first."""
    site = door.units.settings.address
    return BroughtRows(rows=[BroughtBody.of(one, site=site) for one in await door.read(queries.my_referrals)])


@router.get("/projects/{project_id}/openings/{opening_id}/referrals")
async def show_opening_referrals(door: Asked, project_id: ProjectId, opening_id: OpeningId) -> OpeningReferrals:
    """What an opening offers and what came of it. Problems: opening.not_found, identity.not_allowed."""
    return await _managed(door, project_id, opening_id)


@router.put("/projects/{project_id}/openings/{opening_id}/referrals")
async def set_referral_offer(
    door: Asked, project_id: ProjectId, opening_id: OpeningId, body: OfferIn
) -> OpeningReferrals:
    """Offer credit from the project's budget. Problems: opening.not_found, referrals.offer, money.currency."""
    amount = Money(body.currency, body.minor_units)
    await door.write(actions.set_offer, project_id, opening_id, amount, tasks=body.tasks, most=body.most)
    return await _managed(door, project_id, opening_id)


@router.delete("/projects/{project_id}/openings/{opening_id}/referrals", status_code=204)
async def end_referral_offer(door: Asked, project_id: ProjectId, opening_id: OpeningId) -> None:
    """Whoever comes from now on brings no credit. Problems: opening.not_found, offer.not_found."""
    await door.write(actions.end_offer, project_id, opening_id)


async def held(door: Door) -> object:
    """One's links, and to which openings one came by another's, for the file one can keep."""
    links = (await list_my_referrals(door)).model_dump(mode="json")["rows"]
    return {"links": links, "came": [_came(one) for one in await door.read(queries.how_i_came)]}


def _came(one: Referral) -> dict[str, object]:
    return {"opening": one.opening, "at": rfc3339(one.came_at), "tasks": one.tasks, "state": one.state.value}


async def _managed(door: Door, project_id: int, opening_id: str) -> OpeningReferrals:
    offer, brought = await door.read(queries.of_opening, project_id, opening_id)
    return OpeningReferrals(
        offer=ReferralOffer.of(offer) if offer else None, ended=offer is not None and offer.ended_at is not None,
        brought=BroughtBody.of(brought, site=door.units.settings.address),
    )  # fmt: skip


def _sums(found: object) -> list[Sum]:
    rows = sorted(dict(found).items())  # type: ignore[call-overload]
    return [Sum(currency=currency, minor_units=units) for currency, units in rows]


def _address(site: str, opening: str, token: str) -> str:
    return f"{site}/openings/{opening}?via={token}" if token else ""
