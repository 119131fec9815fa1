"""Releasing a batch, and paying it one payment at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.payouts import rules, store
from preceptor.rooms.payouts.events import BatchReleased, PaymentFailed, PaymentPaid
from preceptor.rooms.payouts.nouns import (
    OPEN_STATES,
    Batch,
    BatchState,
    Order,
    Payment,
    PaymentState,
    Receipt,
    ReceiptState,
)
from preceptor.rooms.payouts.queries import batch_locked, details_for, text_of

E = TypeVar("E", PaymentPaid, PaymentFailed)
_NEXT = {
    ReceiptState.PAID: PaymentState.PAID,
    ReceiptState.ACCEPTED: PaymentState.SENT,
    ReceiptState.REFUSED: PaymentState.FAILED,
}
NO_DETAILS = "They took back where they are paid."


def release(ctx: Ctx, batch_id: str) -> Batch:
    """Let a batch go that somebody else drew up; a job sends it. Raises Problem `payouts.state`, `payouts.four_eyes`."""
    require(ctx, Deed.PAY)
    batch = batch_locked(ctx, batch_id)
    rules.check_release(batch, by=ctx.actor.id)
    now = replace(batch, state=BatchState.RELEASED, released_by=ctx.actor.id, released_at=ctx.now())
    store.save_batch(ctx.conn, now)
    ctx.enqueue("payouts.send", {"batch": batch_id}, key=f"payouts.send:{batch_id}")
    sums = store.sums(ctx.conn, [batch_id])[batch_id]
    told = BatchReleased(
        subject=batch_id, payments=sum(sums.count.values()), minor_units=sum(sums.minor_units.values())
    )
    ctx.tell(told)
    return now


def hand_over(ctx: Ctx, payment_id: str) -> Order | None:
    """Note, before it is, that a payment is about to be handed over, and give what to ask the adapter for.

    None when it has its answer already, or its person has taken back where they are paid: then it failed.
    """
    require(ctx, Deed.PAY)
    one = _going_on(ctx, payment_id)
    if one is None:
        return None
    details = details_for(ctx, one.contributor_id)
    # Handed over before a breakdown it may be paid: only what was never handed over may fail here.
    if details is None and one.state is PaymentState.RESERVED:
        note_receipt(ctx, payment_id, Receipt(ReceiptState.REFUSED, why=NO_DETAILS))
        return None
    if details is None:
        store.save_payment(ctx.conn, one, replace(one, state=PaymentState.SENT, why=NO_DETAILS, changed_at=ctx.now()))
        return None
    store.save_payment(ctx.conn, one, replace(one, state=PaymentState.SENDING, changed_at=ctx.now()))
    return Order(one.id, one.currency, one.minor_units, details, text_of(one.batch_id))


def note_receipt(ctx: Ctx, payment_id: str, receipt: Receipt) -> None:
    """What the adapter or the bank's report said; saying it twice changes nothing."""
    require(ctx, Deed.PAY)
    one = _locked(ctx, payment_id)
    if one is None or one.state not in OPEN_STATES:
        return
    state = _NEXT[receipt.state]
    reference = receipt.reference or one.reference
    noted = replace(one, state=state, reference=reference, why=receipt.why, changed_at=ctx.now())
    store.save_payment(ctx.conn, one, noted)
    if state is PaymentState.PAID:
        pay.mark_paid(ctx, one.id, one.contributor_id, one.currency)
        ctx.tell(_told(PaymentPaid, one))
    if state is PaymentState.FAILED:
        pay.release(ctx, one.id, one.contributor_id, one.currency, why=receipt.why)
        ctx.tell(_told(PaymentFailed, one, why=receipt.why))


def ended_if_over(ctx: Ctx, batch_id: str) -> None:
    """A released batch without an open payment is done."""
    require(ctx, Deed.PAY)
    batch = batch_locked(ctx, batch_id)
    count = store.sums(ctx.conn, [batch_id])[batch_id].count
    if batch.state is BatchState.RELEASED and not any(state in count for state in OPEN_STATES):
        store.save_batch(ctx.conn, replace(batch, state=BatchState.DONE, ended_at=ctx.now()))


def _going_on(ctx: Ctx, payment_id: str) -> Payment | None:
    one = _locked(ctx, payment_id)
    return one if one is not None and one.state in (PaymentState.RESERVED, PaymentState.SENDING) else None


def _locked(ctx: Ctx, payment_id: str) -> Payment | None:
    """The batch first, then the payment: a report holds the batch's sums while it goes from payment to payment, and whoever held one
    of these and waited for the sums would wait for ever."""
    seen = store.payment(ctx.conn, payment_id)
    if seen is None:
        return None
    batch_locked(ctx, seen.batch_id)
    return store.payment(ctx.conn, payment_id, lock=True)


def _told(event: type[E], one: Payment, **more: str) -> E:
    told: dict[str, Any] = {"batch": one.batch_id, "contributor": one.contributor_id, **more}
    return event(subject=one.id, currency=one.currency, minor_units=one.minor_units, **told)
