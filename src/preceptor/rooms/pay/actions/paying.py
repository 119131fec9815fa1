"""Money on its way out: taken into a payment, paid, or owed again."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.money import Money
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.nouns import Account, Entry, EntryKind, Place
from preceptor.rooms.pay.store import earnings, ledger


def reserve(ctx: Ctx, payment: str, contributor_id: int, currency: str) -> int:
    """Take all that is owed to somebody into a payment; gives minor units. Nothing is in two payments."""
    require(ctx, Deed.PAY)
    taken = earnings.take_into(ctx.conn, contributor_id, currency, payment)
    way = (Account.OWED, Account.ON_ITS_WAY)
    _move(ctx, taken, contributor_id, currency, way, f"reserved:{payment}", EntryKind.RESERVED)
    return sum(taken.values())


def mark_paid(ctx: Ctx, payment: str, contributor_id: int, currency: str) -> None:
    """The bank or service paid it; saying so twice changes nothing."""
    require(ctx, Deed.PAY)
    inside = earnings.in_payment(ctx.conn, payment)
    _move(ctx, inside, contributor_id, currency, (Account.ON_ITS_WAY, Account.PAID), f"paid:{payment}", EntryKind.PAID)


def release(ctx: Ctx, payment: str, contributor_id: int, currency: str, *, why: str) -> None:
    """A payment failed or was called off: what was in it is owed again, and goes into the next one."""
    require(ctx, Deed.PAY)
    inside = earnings.in_payment(ctx.conn, payment)
    _move(
        ctx, inside, contributor_id, currency, (Account.ON_ITS_WAY, Account.OWED), f"released:{payment}",
        EntryKind.RELEASED, why,
    )  # fmt: skip
    earnings.take_out_of(ctx.conn, payment)


def _move(
    ctx: Ctx, sums: Mapping[int, int], contributor_id: int, currency: str, way: tuple[Account, Account], key: str,
    kind: EntryKind, note: str = "",
) -> None:  # fmt: skip
    """One entry a project: each keeps books of its own."""
    source, target = way
    posted = [
        Entry(
            f"{key}:{project_id}", kind, project_id,
            rules.move(
                Money(currency, units), Place(source, project_id, contributor_id), Place(target, project_id, contributor_id)
            ),
            ctx.actor.id, note,
        )
        for project_id, units in sorted(sums.items())
    ]  # fmt: skip
    ledger.post(ctx.conn, posted, now=ctx.now())
