"""Routes for everybody: what is open, one opening, a task to try, feeds."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from preceptor.door import Asked, Door
from preceptor.rooms.openings import queries
from preceptor.rooms.openings.api import feeds, picture
from preceptor.rooms.openings.api.bodies import OpeningId, PublicOpening, PublicOpenings, SampleBody
from preceptor.rooms.openings.nouns import Hours, Opening, PayUnit, Sort, Wanted, WorkMode
from preceptor.rooms.workforce.nouns import Domain

router = APIRouter()
InCountry = Annotated[str, Query(pattern=r"^([A-Z]{2})?$")]
_FED = 50
"""Openings in a feed: those posted last."""
_KEPT_SECONDS = 3_600
"""A shared picture may be so old."""


def _wanted(
    words: Annotated[str, Query(max_length=200)] = "", domain: Domain | None = None,
    language: Annotated[str, Query(max_length=40)] = "", country: InCountry = "", work_mode: WorkMode | None = None,
    hours: Hours | None = None, currency: Annotated[str, Query(pattern=r"^([A-Z]{3})?$")] = "",
    unit: PayUnit | None = None, pay_least: Annotated[int | None, Query(ge=0, le=2**53)] = None, sort: Sort = Sort.NEWEST,
) -> Wanted:  # fmt: skip
    return Wanted(words, domain, language, country, work_mode, hours, currency, unit, pay_least, sort)


Asking = Annotated[Wanted, Depends(_wanted)]


@router.get("/openings")
async def list_public_openings(
    door: Asked, wanted: Asking, cursor: Annotated[str, Query(max_length=44)] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> PublicOpenings:  # fmt: skip
    """What is open, for anybody. `country` leaves out what is not for it; `pay_least` (minor units) and the sort by pay want
    `currency` and `unit`. Problems: openings.sort, web.cursor, identity.too_many_attempts."""
    page = await door.read(queries.open_openings, wanted, address=door.caller, cursor=cursor, limit=limit)
    return PublicOpenings(rows=[_public(one, wanted.country) for one in page.rows], next=page.next)


@router.get("/openings/feed.json", response_class=Response, responses={200: {"content": {feeds.JSON_FEED: {}}}})
async def show_json_feed(door: Asked) -> Response:
    """The openings posted last, as a JSON Feed 1.1."""
    made = feeds.json_feed(await _newest(door), address=door.units.settings.address)
    return Response(json.dumps(made, ensure_ascii=False), media_type=feeds.JSON_FEED)


@router.get("/openings/feed.rss", response_class=Response, responses={200: {"content": {feeds.RSS: {}}}})
async def show_rss_feed(door: Asked) -> Response:
    """The openings posted last, as RSS 2.0."""
    return Response(feeds.rss(await _newest(door), address=door.units.settings.address), media_type=feeds.RSS)


@router.get("/openings/{opening_id}")
async def show_public_opening(door: Asked, opening_id: OpeningId, country: InCountry = "") -> PublicOpening:
    """One that is open, for anybody. Problems: opening.not_found, openings.closed."""
    return _public(await door.read(queries.open_opening, opening_id, address=door.caller), country)


@router.get(
    "/openings/{opening_id}/share.png", response_class=Response, responses={200: {"content": {"image/png": {}}}}
)
async def show_share_picture(door: Asked, opening_id: OpeningId) -> Response:
    """A picture of 1200 × 630 to show where the address is shared; says nothing that the page does not. Problems:
    opening.not_found, openings.closed, identity.too_many_attempts."""
    words = picture.words_of(await door.read(queries.open_opening, opening_id, address=door.caller))
    headers = {"ETag": f'"{words.tag}"', "Cache-Control": f"public, max-age={_KEPT_SECONDS}"}
    if headers["ETag"] in door.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    # Drawing takes a tenth of a second of one core, and what it is done with half a second to load: beside the loop.
    return Response(await asyncio.to_thread(_drawn, words), media_type="image/png", headers=headers)


def _drawn(words: picture.Words) -> bytes:
    from preceptor.rooms.openings.api.drawing import drawn

    return drawn(words)


@router.get("/openings/{opening_id}/sample")
async def try_sample(door: Asked, opening_id: OpeningId) -> SampleBody:
    """One task to try, for anybody; nothing is kept. Problems: sample.not_found, openings.closed."""
    found = await door.read(queries.sample, opening_id, address=door.caller)
    return SampleBody(form=found.form, payload=found.payload)


def _public(one: Opening, country: str) -> PublicOpening:
    return PublicOpening.of(one, queries.availability(one, country))


async def _newest(door: Door) -> list[Opening]:
    page = await door.read(queries.open_openings, Wanted(), address=door.caller, limit=_FED)
    return list(page.rows)
