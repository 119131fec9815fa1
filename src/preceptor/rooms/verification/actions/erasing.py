"""The end of evidence: on schedule, at its person's wish, with their account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.verification import store
from preceptor.rooms.verification.actions.mine import ERASE
from preceptor.rooms.verification.events import CheckWithdrawn, EvidenceErased
from preceptor.rooms.verification.nouns import OPEN, REMIND_DAYS, Check, Evidence, State


def lapse_or_keep(ctx: Ctx, check_id: str) -> Sequence[Evidence]:
    """Before its files go: what nobody decided lapses, so that no checker opens half of it. Gives what is to go. For the clock."""
    require(ctx, Deed.ADMINISTER)
    check = store.load(ctx.conn, check_id, lock=True)
    if check is not None and check.state in OPEN:
        store.save(ctx.conn, replace(check, state=State.LAPSED))
        ctx.tell(CheckWithdrawn(subject=check_id))
    return store.parts_of(ctx.conn, check_id)


def note_erased(ctx: Ctx, check_id: str, erased: Sequence[Evidence]) -> None:
    """The files are gone, looked for and not found: so are name and number. For the clock."""
    require(ctx, Deed.ADMINISTER)
    check = store.load(ctx.conn, check_id, lock=True)
    if check is None or check.erased_at is not None:
        return
    store.save(ctx.conn, replace(check, sealed="", erased_at=ctx.now()))
    ctx.tell(EvidenceErased(subject=check_id, files={one.part.value: one.sha256 for one in erased}))


def remind_some(ctx: Ctx, *, limit: int) -> Sequence[Check] | None:
    """Yeses that end within the month and that no later one takes over; each is given once. None when all are told. For the clock."""
    require(ctx, Deed.ADMINISTER)
    found = store.ending(ctx.conn, after=ctx.now(), until=ctx.now() + REMIND_DAYS * DAY_MICROS, limit=limit)
    store.remind(ctx.conn, [one.id for one in found], now=ctx.now())
    last = [one for one in found if store.latest_verified(ctx.conn, one.account_no) == one.expires_at]
    return last if found else None


def erase_account(ctx: Ctx, account: str) -> None:
    """An account was erased: nothing leads from a check to its person, and the evidence goes at once. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    ids = store.forget(ctx.conn, account)
    if ids:
        store.hasten(ctx.conn, ids, now=ctx.now())
        ctx.enqueue(ERASE, {}, key=ERASE, again=True)
