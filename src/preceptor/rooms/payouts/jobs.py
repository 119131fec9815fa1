"""What happens later: batches are filled, sent and given back."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.payouts import actions, queries
from preceptor.rooms.payouts.adapters import open_adapter
from preceptor.rooms.payouts.nouns import MOST_PAYMENTS

_AT_ONCE = 50


def draw_up(job: JobCtx) -> int:
    """Take everybody in who is owed enough, some at a time; killed anywhere, it goes on behind the last of them."""
    batch, after, done = job.args["batch"], int(job.cursor or 0), job.done
    while done < MOST_PAYMENTS:
        with job.batch() as ctx:
            taken = actions.take_next(ctx, batch, after=after, limit=_AT_ONCE)
        if taken is None:
            break
        after, done = taken.last, done + taken.count
        with job.batch(done=done, cursor=after):
            pass
    with job.batch() as ctx:
        actions.drawn(ctx, batch)
    return done


def send(job: JobCtx) -> int:
    """Hand over what has no answer yet, one by one: noted before, asked for outside any transaction, noted after.

    Killed between the two it asks again under the same key, which pays nobody twice. A service that cannot be reached
    raises its Problem: the job is tried again later.
    """
    batch, done = job.args["batch"], job.done
    adapter = open_adapter(job.read(queries.batch, batch)[0].adapter, job.units.settings)
    while found := job.read(queries.going_on, batch, limit=_AT_ONCE):
        for one in found:
            with job.batch() as ctx:
                order = actions.hand_over(ctx, one.id)
            if order is not None:
                receipt = adapter.pay(order)
                with job.batch(done=(done := done + 1)) as ctx:
                    actions.note_receipt(ctx, one.id, receipt)
    with job.batch() as ctx:
        actions.ended_if_over(ctx, batch)
    return done


def call_off(job: JobCtx) -> int:
    """What a batch held is owed again, some at a time."""
    return job.drain(actions.return_next, job.args["batch"], limit=_AT_ONCE)


def on_account_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased: where they were paid is erased too."""
    for event in events:
        actions.erase_details_of(ctx, event.subject)
