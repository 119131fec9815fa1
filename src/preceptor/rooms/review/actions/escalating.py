"""What people do with what they stop, and what handlers do with what was stopped."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known
from preceptor.rooms.review.events import EscalationDecided, EscalationSeen, ItemEscalated
from preceptor.rooms.review.nouns import Escalation, EscalationReason, EscalationState, Sealed
from preceptor.rooms.review.rules import escalating as rules
from preceptor.rooms.review.store import escalations as store
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.queries import sealed_payload


def escalate(ctx: Ctx, token: str, reason: EscalationReason, *, note: str = "") -> str:
    """Stop: the item is held for everybody at once, and its lease ends. It never counts against the one who stops.

    Gives the receipt's id; stopping twice is stopping once. Raises Problem `lease.not_found`, `lease.answered`,
    `lease.gone`.
    """
    require_known(ctx)
    lease = routing.withdraw(ctx, token)
    known = store.by_lease(ctx.conn, token)
    if known is not None:
        return known
    work.hold(ctx, lease.project_id, lease.item_no)
    routing.withdraw(ctx, token)  # once more: somebody may have taken it before the item was held
    made = Escalation(
        0, new_id(), lease.project_id, lease.item_no, lease.item, lease.contributor_id, reason, note,
        EscalationState.OPEN, ctx.now(), None, "",
    )  # fmt: skip
    store.add(ctx.conn, made, lease=token, form_version=lease.form_version)
    ctx.tell(ItemEscalated(subject=made.id, project_id=lease.project_id, item=lease.item, reason=reason.value))
    return made.id


def open_sealed(ctx: Ctx, escalation_id: str) -> Sealed:
    """Look at what was stopped: written into the trail each time. Raises Problem `escalation.not_found`."""
    one, form_version = _mine_to_handle(ctx, escalation_id)
    ctx.tell(EscalationSeen(subject=one.id, project_id=one.project_id, item=one.item))
    return Sealed(one, sealed_payload(ctx, one.project_id, one.item_no), form_version)


def decide(ctx: Ctx, escalation_id: str, state: EscalationState, *, note: str = "") -> Escalation:
    """Confirm (the item is quarantined, never handed out, listed or exported) or clear (it goes back to work).

    Raises Problem `escalation.not_found`, `escalation.decided`, `escalation.no_outcome`.
    """
    one, _ = _mine_to_handle(ctx, escalation_id)
    rules.check_outcome(state)
    rules.check_open(one)
    store.decide(ctx.conn, one, state, note=note, by=ctx.actor.id, now=ctx.now())
    if state is EscalationState.CONFIRMED:
        work.quarantine(ctx, one.project_id, one.item_no)
    else:
        work.put_back(ctx, one.project_id, one.item_no)
    ctx.tell(EscalationDecided(subject=one.id, project_id=one.project_id, item=one.item, state=state.value))
    decided, _ = _mine_to_handle(ctx, escalation_id)
    return decided


def _mine_to_handle(ctx: Ctx, escalation_id: str) -> tuple[Escalation, int]:
    """To somebody who may not handle a project's escalations they do not exist."""
    found = store.load(ctx.conn, escalation_id)
    if found is None or not may(ctx, Deed.HANDLE_ESCALATIONS, found[0].project_id):
        if not ctx.actor.known:
            require(ctx, Deed.HANDLE_ESCALATIONS)
        raise not_found("escalation", escalation_id)
    return found
