"""Routes of the house's payouts: preview, draw up, release, hand to the bank, compare."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from preceptor.door import Asked, Door
from preceptor.rooms.payouts import actions, queries
from preceptor.rooms.payouts.api.bodies import (
    BatchBody,
    BatchPage,
    BatchPaymentBody,
    BatchPayments,
    CandidateBody,
    CandidatePage,
    NewBatchBody,
    ReconciledBody,
    ReportBody,
)
from preceptor.rooms.payouts.api.mine import PDF, Cursor, Language, Limit, Month, as_pdf
from preceptor.rooms.payouts.nouns import MOST_REPORT, FileForm, PaymentState, Reported

router = APIRouter(prefix="/payouts")
Contributor = Annotated[int, Path(ge=1, le=2**53)]
BatchId = Annotated[str, Path(max_length=64)]
_BANK_FILES: dict[str, dict[str, str]] = {"application/xml": {}, "text/csv": {}}
Currency = Annotated[str, Query(min_length=3, max_length=3)]


@router.get("/preview")
async def preview_payouts(
    door: Asked,
    currency: Currency,
    least: Annotated[int, Query(ge=0, le=2**53)] = 1,
    cursor: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Limit = 50,
) -> CandidatePage:
    """Who is owed something, how much, and why somebody would not be in a batch drawn up now."""
    found = await door.read(queries.preview, currency, least=least, after=cursor, limit=limit)
    following = str(found[-1].contributor_id) if len(found) == limit else None
    return CandidatePage(rows=[CandidateBody.of(one) for one in found], next=following)


@router.post("/batches", status_code=201)
async def draw_up_batch(door: Asked, body: NewBatchBody) -> BatchBody:
    """Begin a batch; a job takes everybody in who is owed enough and said where to pay."""
    batch = await door.write(actions.draw_up, body.currency, least=body.least, note=body.note)
    return await show_batch(door, batch.id)


@router.get("/batches")
async def list_batches(door: Asked, cursor: Cursor = "", limit: Limit = 50) -> BatchPage:
    """Every batch, newest first."""
    found = await door.read(queries.batches, before=cursor, limit=limit)
    following = found[-1][0].id if len(found) == limit else None
    return BatchPage(rows=[BatchBody.of(one, sums, asker=door.actor.id) for one, sums in found], next=following)


@router.get("/batches/{batch_id}")
async def show_batch(door: Asked, batch_id: BatchId) -> BatchBody:
    """One batch with the sums of its payments by state."""
    one, sums = await door.read(queries.batch, batch_id)
    return BatchBody.of(one, sums, asker=door.actor.id)


@router.get("/batches/{batch_id}/payments")
async def list_batch_payments(
    door: Asked, batch_id: BatchId, state: PaymentState | None = None, cursor: Cursor = "", limit: Limit = 50
) -> BatchPayments:
    """A batch's payments, in the order they were taken in, by pseudonym."""
    found, names = await door.read(queries.payments, batch_id, state=state, after=cursor, limit=limit)
    rows = [BatchPaymentBody.shown(one, pseudonym=names.get(one.contributor_id, "")) for one in found]
    return BatchPayments(rows=rows, next=found[-1].id if len(found) == limit else None)


@router.post("/batches/{batch_id}/release")
async def release_batch(door: Asked, batch_id: BatchId) -> BatchBody:
    """Let a batch go that somebody else drew up; a job sends it."""
    await door.write(actions.release, batch_id)
    return await show_batch(door, batch_id)


@router.post("/batches/{batch_id}/call-off")
async def call_off_batch(door: Asked, batch_id: BatchId) -> BatchBody:
    """End a batch that nobody released; what is in it is owed again."""
    await door.write(actions.call_off, batch_id)
    return await show_batch(door, batch_id)


@router.get("/batches/{batch_id}/file", response_class=Response, responses={200: {"content": _BANK_FILES}})
async def take_batch_file(door: Asked, batch_id: BatchId, form: FileForm = FileForm.PAIN_001) -> Response:
    """The batch for the bank, account numbers in the clear: payments that wait for its word. Taking it is audited."""
    made = await door.write(actions.take_file, batch_id, form)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', "Cache-Control": "no-store"}
    return Response(made.content, media_type=made.media_type, headers=headers)


@router.get("/batches/{batch_id}/pdf", response_class=Response, responses={200: {"content": {PDF: {}}}})
async def take_batch_paper(door: Asked, batch_id: BatchId, language: Language = "") -> Response:
    """The batch as PDF for the books: who made it, every payment by pseudonym, what the bank said; account numbers masked."""
    paper = await door.read(queries.paper_of_batch, batch_id, language=language)
    return await as_pdf(door, paper, f"payout-{batch_id}.pdf")


@router.get(
    "/people/{contributor}/statements/{month}/pdf", response_class=Response, responses={200: {"content": {PDF: {}}}}
)
async def take_statement(door: Asked, contributor: Contributor, month: Month, language: Language = "") -> Response:
    """Anybody's statement of a month or a year as PDF, by pseudonym, for those who pay."""
    paper = await door.read(queries.paper_of_statement, contributor, month, language=language)
    return await as_pdf(door, paper, f"statement-{contributor}-{month}.pdf")


@router.post("/batches/{batch_id}/comparison")
async def compare_batch(door: Asked, batch_id: BatchId, body: ReportBody) -> ReconciledBody:
    """A report against our books, changing nothing."""
    return ReconciledBody.of(await door.read(queries.reconciled, batch_id, await _rows(door, batch_id, body)))


@router.post("/batches/{batch_id}/report")
async def report_batch(door: Asked, batch_id: BatchId, body: ReportBody) -> ReconciledBody:
    """Note what the bank says of payments that wait; differences change nothing and are listed."""
    return ReconciledBody.of(await door.write(actions.apply_report, batch_id, await _rows(door, batch_id, body)))


async def _rows(door: Door, batch_id: str, body: ReportBody) -> Sequence[Reported]:
    if body.rows is not None:
        return [row.noun() for row in body.rows]
    batch, _ = await door.read(queries.batch, batch_id)
    found, _ = await door.read(queries.payments, batch_id, limit=MOST_REPORT)
    return await asyncio.to_thread(actions.ask_adapter, door.units.settings, batch, [one.id for one in found])
