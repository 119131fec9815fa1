"""Routes of one's own payouts: where one is paid, what was paid."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from preceptor.door import Asked, Door
from preceptor.infra.paper import Paper, printed
from preceptor.rooms.pay.queries import project_names
from preceptor.rooms.payouts import actions, queries
from preceptor.rooms.payouts.api.bodies import DetailsBody, MyDetails, MyPayments, PaymentBody, StatementBody

router = APIRouter()
Cursor = Annotated[str, Query(max_length=64)]
Month = Annotated[str, Path(max_length=20, examples=["2026-11", "2026"])]
Language = Annotated[str, Query(max_length=35, examples=["es"])]
Limit = Annotated[int, Query(ge=1, le=200)]
_AT_ONCE = 200
_CSV = "text/csv"
PDF = "application/pdf"


@router.get("/me/payout-details")
async def show_my_details(door: Asked) -> MyDetails:
    """Where the asker is paid: everything the house holds of it."""
    return MyDetails.of(await door.read(queries.my_details))


@router.put("/me/payout-details")
async def set_my_details(door: Asked, body: DetailsBody) -> MyDetails:
    """Say where one is paid from now on."""
    await door.write(actions.set_details, body.noun())
    return await show_my_details(door)


@router.delete("/me/payout-details", status_code=204)
async def erase_my_details(door: Asked) -> None:
    """Take it back; nothing is paid out until it is said anew."""
    await door.write(actions.erase_details)


@router.get("/me/payments")
async def list_my_payments(door: Asked, cursor: Cursor = "", limit: Limit = 50) -> MyPayments:
    """What was and is paid to the asker, newest first."""
    found = await door.read(queries.my_payments, before=cursor, limit=limit)
    following = found[-1].id if len(found) == limit else None
    return MyPayments(rows=[PaymentBody.of(one) for one in found], next=following)


@router.get("/me/statements/{month}")
async def show_my_statement(door: Asked, month: Month) -> StatementBody:
    """What the asker earned in a month or a year (UTC), by project and kind, and what was paid out to them in it."""
    found = await door.read(queries.my_statement, month)
    names = await door.read(project_names, {line.project_id for line in found.lines})
    return StatementBody.of(found, names)


@router.get("/me/statements/{month}/lines", response_class=Response, responses={200: {"content": {_CSV: {}}}})
async def take_my_lines(door: Asked, month: Month) -> Response:
    """Every line of a month or a year as CSV, oldest first."""
    table = await door.read(queries.my_lines, month)
    headers = {"Content-Disposition": f'attachment; filename="statement-{month}.csv"', "Cache-Control": "no-store"}
    return Response(table, media_type=f"{_CSV}; charset=utf-8", headers=headers)


@router.get("/me/statements/{month}/pdf", response_class=Response, responses={200: {"content": {PDF: {}}}})
async def take_my_statement(door: Asked, month: Month, language: Language = "") -> Response:
    """The statement of a month or a year as PDF, line by line, in a language we have; without one in that of the asker."""
    paper = await door.read(queries.my_statement_paper, month, language=language)
    return await as_pdf(door, paper, f"statement-{month}.pdf")


async def as_pdf(door: Door, paper: Paper, name: str) -> Response:
    """Set beside the loop: thousands of lines take seconds, and nobody else waits for them."""
    content = await asyncio.to_thread(printed, paper, own_faces=door.units.settings.home / "fonts")
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=PDF, headers=headers)


async def held(door: Door) -> object:
    """Where the asker is paid and all that was paid to them, for the file they can keep."""
    details = MyDetails.of(await door.read(queries.my_details))
    payments: list[PaymentBody] = []
    before = ""
    while page := await door.read(queries.my_payments, before=before, limit=_AT_ONCE):
        payments += [PaymentBody.of(one) for one in page]
        before = page[-1].id
    return {
        "details": details.model_dump(mode="json"),
        "payments": [one.model_dump(mode="json") for one in payments],
    }
