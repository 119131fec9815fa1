"""What else is done with a lease: skip, flag, keep longer, save a draft, give back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from preceptor.base.problems import Kind, Problem
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.probes.queries import copies_of, source_of
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.routing import rules, store
from preceptor.rooms.routing.actions.answering import find_mine
from preceptor.rooms.routing.actions.returning import return_some
from preceptor.rooms.routing.actions.taking import after
from preceptor.rooms.routing.events import ItemFlagged, ItemSkipped
from preceptor.rooms.routing.nouns import FlagKind, Found, Lease, LeaseState, Next, SkipReason
from preceptor.rooms.work.actions import reserve_tail
from preceptor.rooms.work.rules import stored

_BATCH = 200


def skip(ctx: Ctx, token: str, reason: SkipReason, *, note: str = "", holding: str | None = None) -> Next:
    """Refuse an item with a reason; it costs nothing, and the person never gets it again. Gives the next one.

    Skipping twice is skipping once: the reply may have got lost. Raises Problem `lease.not_found`, `lease.answered`,
    `lease.gone`.
    """
    found = find_mine(ctx, token)
    lease = found.lease
    require(ctx, Deed.WORK, lease.project_id)
    if lease.state != LeaseState.SKIPPED:
        rules.check_held(lease)
        _skip(ctx, lease, reason, note)
    return after(ctx, snapshot(ctx, lease.project_id), lease, other=found.other, holding=holding)


def _skip(ctx: Ctx, lease: Lease, reason: SkipReason, note: str) -> None:
    _end(ctx, lease, LeaseState.SKIPPED, reason=reason.value, note=note)
    store.count(ctx.conn, lease.project_id, lease.contributor_id, add={"skipped": 1})
    ctx.tell(
        ItemSkipped(
            subject=lease.token, project_id=lease.project_id, item=lease.item, item_no=lease.item_no,
            contributor=lease.contributor_id, gold=lease.gold, reason=reason.value, note=note, probe=lease.probe,
            active_seconds=rules.spent(lease, now=ctx.now(), claimed=None).active_seconds,
        )
    )  # fmt: skip


def withdraw(ctx: Ctx, token: str) -> Lease:
    """End a lease because its holder stops at the item, and everybody else's on it; it is no skip and counts nowhere.

    Gives it as one on the item itself: whoever stops at a hidden repeat stops at what it repeats, and all its repeats end. Doing so
    twice changes nothing. For `review`. Raises Problem `lease.not_found`, `lease.answered`, `lease.gone`.
    """
    lease = find_mine(ctx, token).lease
    require(ctx, Deed.WORK, lease.project_id)
    ended = 0
    if lease.state != LeaseState.SKIPPED:
        rules.check_held(lease)
        if not store.close(ctx.conn, lease, LeaseState.SKIPPED, now=ctx.now(), reason="escalated"):
            raise rules.gone()
        ended = int(lease.holds_slot)
    itself = _itself(ctx, lease)
    ended += store.withdraw_from(ctx.conn, [itself.item_no], now=ctx.now())
    if not lease.gold:
        store.withdraw_from(ctx.conn, copies_of(ctx, itself.item_no), now=ctx.now())
    if ended and not lease.gold:
        store.return_slots(ctx.conn, itself.item_no, ended)
    return itself


def _itself(ctx: Ctx, lease: Lease) -> Lease:
    """The lease as one on the item that was brought in, where it is one on a hidden repeat of it."""
    source = source_of(ctx, lease.item_no) if lease.probe else None
    return replace(lease, item_no=source.item_no, item=source.item) if source is not None else lease


def release(ctx: Ctx, token: str) -> None:
    """Give an item back without a reason; doing so twice changes nothing."""
    found = find_mine(ctx, token)
    require(ctx, Deed.WORK, found.lease.project_id)
    if found.lease.state == LeaseState.ACTIVE:
        _end(ctx, found.lease, LeaseState.RELEASED)


def flag(ctx: Ctx, token: str, kind: FlagKind, *, note: str = "") -> None:
    """Say that something is wrong with the item itself; the lease stays as it is, also when it is answered."""
    lease = find_mine(ctx, token).lease
    require(ctx, Deed.WORK, lease.project_id)
    itself = _itself(ctx, lease)
    store.add_flag(ctx.conn, lease, itself.item_no, kind=kind.value, note=note, now=ctx.now())
    ctx.tell(
        ItemFlagged(
            subject=lease.token, project_id=lease.project_id, item=itself.item, item_no=itself.item_no,
            contributor=lease.contributor_id, kind=kind.value, note=note,
        )
    )  # fmt: skip


def extend(ctx: Ctx, token: str) -> int:
    """Keep an item longer; gives the new end (micros). Raises Problem `lease.extended_enough` after a day."""
    lease = _held(ctx, token).lease
    until = rules.extended(lease, now=ctx.now(), seconds=ctx.settings.lease_seconds)
    store.touch(ctx.conn, lease.no, expires_at=until)
    return until


def beat(ctx: Ctx, token: str, *, active: bool) -> None:
    """A sign of life while the item is on the screen; `active`: something was done since the last one."""
    lease = _held(ctx, token).lease
    now = ctx.now()
    opened_at = lease.opened_at if lease.opened_at is not None else now
    micros = rules.beaten(
        opened_at=opened_at, beat_at=lease.beat_at, active_micros=lease.active_micros, now=now, active=active
    )
    store.touch(ctx.conn, lease.no, opened_at=opened_at, beat_at=now, active_micros=micros)


def save_draft(ctx: Ctx, token: str, answers: dict[str, Any]) -> None:
    """Keep an unfinished answer, unchecked. Raises Problem `draft.too_large` beyond 256 KiB."""
    lease = _held(ctx, token).lease
    text = stored(answers)
    size = len(text.encode())
    if size > rules.MOST_DRAFT_BYTES:
        raise Problem(
            Kind.TOO_LARGE, "draft.too_large",
            f"The draft has {size:,} bytes; {rules.MOST_DRAFT_BYTES:,} are kept.", hint="Shorten the text.",
        )  # fmt: skip
    store.save_draft(ctx.conn, lease.no, text, now=ctx.now())


def return_expired(ctx: Ctx, *, limit: int = _BATCH) -> int:
    """One batch of the sweep: slots of expired leases go back, drafts of ended ones are dropped. Gives how many leases."""
    require(ctx, Deed.ADMINISTER)
    store.drop_drafts(ctx.conn, limit=limit)
    return return_some(ctx, limit=limit)


def _held(ctx: Ctx, token: str) -> Found:
    found = find_mine(ctx, token)
    require(ctx, Deed.WORK, found.lease.project_id)
    rules.check_held(found.lease)
    return found


def _end(ctx: Ctx, lease: Lease, state: LeaseState, *, reason: str = "", note: str = "") -> None:
    if not store.close(ctx.conn, lease, state, now=ctx.now(), reason=reason, note=note):
        raise rules.gone()
    if lease.holds_slot:
        store.give_back(ctx.conn, [lease.item_no], first_position=reserve_tail(ctx, lease.project_id, 1))
