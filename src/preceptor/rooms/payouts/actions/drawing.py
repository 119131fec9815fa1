"""Drawing up a batch, and calling it off."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.money import Money
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.payouts import rules, store
from preceptor.rooms.payouts.events import BatchCalledOff, BatchDrawnUp
from preceptor.rooms.payouts.nouns import Batch, BatchState, Payment, PaymentState, Taken
from preceptor.rooms.payouts.queries import batch_locked, candidates_after


def draw_up(ctx: Ctx, currency: str, *, least: int = 1, note: str = "") -> Batch:
    """Begin a batch of everybody who is owed at least `least` minor units; a job takes them in.

    Raises Problem `money.currency`, `payouts.least`.
    """
    require(ctx, Deed.PAY)
    rules.check_least(Money(currency, least))
    batch = Batch(
        id=new_id(), currency=currency, least=least, state=BatchState.DRAWING, adapter=ctx.settings.payouts,
        note=note.strip(), drawn_by=ctx.actor.id, drawn_at=ctx.now(),
    )  # fmt: skip
    store.add_batch(ctx.conn, batch)
    ctx.enqueue("payouts.draw_up", {"batch": batch.id}, key=f"payouts.draw_up:{batch.id}")
    ctx.tell(BatchDrawnUp(subject=batch.id, currency=currency, least=least))
    return batch


def take_next(ctx: Ctx, batch_id: str, *, after: int, limit: int) -> Taken | None:
    """Take in the next people behind number `after`; None when there are no more.

    Doing so twice takes nobody in twice.
    """
    require(ctx, Deed.PAY)
    batch = batch_locked(ctx, batch_id)
    if batch.state is not BatchState.DRAWING:
        return None
    found = candidates_after(ctx, batch.currency, least=batch.least, after=after, limit=limit)
    count = 0
    for one, details in found:
        if one.hindrance is None and details is not None:
            count += _take_in(ctx, batch, one.contributor_id, details.masked)
    return Taken(found[-1][0].contributor_id, count) if found else None


def _take_in(ctx: Ctx, batch: Batch, contributor_id: int, masked: str) -> bool:
    """Whether they are in by this: not when they were already, or nothing is owed any more."""
    if store.has_payment(ctx.conn, batch.id, contributor_id):
        return False
    payment_id = new_id()
    units = pay.reserve(ctx, payment_id, contributor_id, batch.currency)
    if not units:
        return False
    payment = Payment(
        id=payment_id, batch_id=batch.id, contributor_id=contributor_id, currency=batch.currency, minor_units=units,
        state=PaymentState.RESERVED, masked=masked, reference="", why="", changed_at=ctx.now(),
    )  # fmt: skip
    store.add_payment(ctx.conn, payment)
    return True


def drawn(ctx: Ctx, batch_id: str) -> None:
    """All are taken in: it waits for somebody else. An empty one is over at once."""
    require(ctx, Deed.PAY)
    batch = batch_locked(ctx, batch_id)
    if batch.state is not BatchState.DRAWING:
        return
    empty = not store.payment_page(ctx.conn, batch_id, limit=1)
    ended = {"state": BatchState.DONE, "ended_at": ctx.now()} if empty else {"state": BatchState.DRAWN}
    store.save_batch(ctx.conn, replace(batch, **ended))


def call_off(ctx: Ctx, batch_id: str) -> Batch:
    """End a batch that nobody released: a job gives back what is in it. Raises Problem `payouts.state`."""
    require(ctx, Deed.PAY)
    batch = batch_locked(ctx, batch_id)
    rules.check_call_off(batch)
    ended = replace(batch, state=BatchState.CALLED_OFF, ended_at=ctx.now())
    store.save_batch(ctx.conn, ended)
    ctx.enqueue("payouts.call_off", {"batch": batch_id}, key=f"payouts.call_off:{batch_id}")
    ctx.tell(BatchCalledOff(subject=batch_id))
    return ended


def return_next(ctx: Ctx, batch_id: str, *, limit: int) -> int:
    """What is in the next payments of a batch that was called off is owed again; gives how many."""
    require(ctx, Deed.PAY)
    batch_locked(ctx, batch_id)
    found = store.payment_page(ctx.conn, batch_id, state=PaymentState.RESERVED, limit=limit)
    for one in found:
        pay.release(ctx, one.id, one.contributor_id, one.currency, why="The payout was called off.")
        store.save_payment(ctx.conn, one, replace(one, state=PaymentState.CALLED_OFF, changed_at=ctx.now()))
    return len(found)
