"""What is done about evidence: look anew, preview, set somebody's answers aside, undo that."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.integrity import rules, store
from preceptor.rooms.integrity.events import Quarantined, QuarantineUndone
from preceptor.rooms.integrity.nouns import Preview, PreviewState, Quarantine, QuarantineState
from preceptor.rooms.integrity.queries import known_person
from preceptor.rooms.quality.actions import infer_again
from preceptor.rooms.rulings import actions as rulings
from preceptor.rooms.standing import actions as standing
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as answers
from preceptor.rooms.workforce.nouns import Source

WEIGH, PREVIEW, SETTLE = "integrity.weigh", "integrity.preview", "integrity.settle"


def weigh_again(ctx: Ctx, project_id: int) -> str:
    """Look at the project's answers anew; gives the job, or that of the one already waiting."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return ctx.enqueue(WEIGH, {"project_id": project_id}, key=f"{WEIGH}:{project_id}", again=True)


def preview(ctx: Ctx, project_id: int, contributor_id: int) -> Preview:
    """Count what would change if this person's answers were set aside; nothing changes. Raises Problem `contributor.not_found`,
    `quarantine.already`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    known_person(ctx, project_id, contributor_id)
    if contributor_id in store.open_among(ctx.conn, project_id, [contributor_id]):
        raise conflict(
            "quarantine.already", "This person's answers are set aside already.", hint="Undo that, then look again."
        )
    args = {"project_id": project_id, "contributor_id": contributor_id}
    job = ctx.enqueue(PREVIEW, args, key=f"{PREVIEW}:{project_id}:{contributor_id}", again=True)
    counting = Preview(project_id, contributor_id, PreviewState.COUNTING, job, ctx.now())
    store.put_preview(ctx.conn, counting)
    return counting


def quarantine(ctx: Ctx, project_id: int, contributor_id: int, reason: str) -> Quarantine:
    """Set all this person's answers in the project aside, give their items to others instead, and hand them nothing new here.

    One row decides it at once, however many answers there are; a job asks the others, and another infers the consensus anew. What
    they earned stays theirs. Raises Problem `contributor.not_found`, `quarantine.*`.
    """
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    person = known_person(ctx, project_id, contributor_id)
    rules.check_quarantine(
        reason=reason, is_self=person.account_no == ctx.actor.account_no, is_model=person.source is Source.MODEL,
        open_one=store.open_among(ctx.conn, project_id, [contributor_id]).get(contributor_id),
    )  # fmt: skip
    receipt = standing.tell_set_aside(ctx, project_id, contributor_id, reason=reason)
    made = Quarantine(
        new_id(), project_id, contributor_id, QuarantineState.IN_FORCE, reason, receipt.id, ctx.now(),
        ctx.actor.account_no,
    )  # fmt: skip
    store.put_quarantine(ctx.conn, made)
    rulings.set_person_aside(ctx, project_id, contributor_id, made.id)
    ctx.tell(
        Quarantined(
            subject=made.id, project_id=project_id, contributor=contributor_id, reason=reason, receipt=receipt.id
        )
    )
    _settle_soon(ctx, made)
    return made


def undo(ctx: Ctx, quarantine_id: str, *, note: str) -> Quarantine:
    """Let the answers count again and take back what others were asked; doing so twice changes nothing. Raises Problem
    `quarantine.not_found`."""
    one = store.load_quarantine(ctx.conn, quarantine_id, lock=True)
    if one is None:
        require_known(ctx)
        raise not_found("quarantine", quarantine_id)
    require(ctx, Deed.MANAGE_MEMBERS, one.project_id)
    if not rules.may_undo(one):
        return one
    standing.undo(ctx, one.receipt, note=note)
    return _undone(ctx, one, note=note, by_appeal=False)


def undo_by_receipts(ctx: Ctx, receipts: Collection[str]) -> None:
    """These receipts hold no more: neither do the quarantines they are of. For the follower of receipts."""
    require(ctx, Deed.ADMINISTER)
    for quarantine_id in store.by_receipts(ctx.conn, sorted(receipts)):
        one = store.load_quarantine(ctx.conn, quarantine_id, lock=True)
        if one is not None and rules.may_undo(one):
            _undone(ctx, one, note="", by_appeal=True)


def _undone(ctx: Ctx, one: Quarantine, *, note: str, by_appeal: bool) -> Quarantine:
    changed = replace(one, state=QuarantineState.UNDONE, undone_at=ctx.now(), note=note)
    store.put_quarantine(ctx.conn, changed)
    rulings.let_person_count(ctx, one.project_id, one.contributor_id)
    ctx.tell(
        QuarantineUndone(
            subject=one.id, project_id=one.project_id, contributor=one.contributor_id, by_appeal=by_appeal, note=note
        )
    )
    _settle_soon(ctx, one)
    return changed


def _settle_soon(ctx: Ctx, one: Quarantine) -> None:
    settle_late(ctx, one)
    infer_again(ctx, one.project_id)


def settle_late(ctx: Ctx, one: Quarantine) -> None:
    """Let a job ask others about what was not asked yet: also about what the person still held and answered since."""
    require(ctx, Deed.MANAGE_MEMBERS, one.project_id)
    args = {"project_id": one.project_id, "quarantine": one.id}
    ctx.enqueue(SETTLE, args, key=f"{SETTLE}:{one.id}", again=True)


def ask_instead(ctx: Ctx, quarantine_id: str, *, after: int, limit: int) -> int | None:
    """Ask others about a batch of what the person answered, from behind answer number `after`; gives where to go on, None at the
    end, or when it was undone meanwhile. Twice is once: each item is noted."""
    require(ctx, Deed.ADMINISTER)
    one = store.load_quarantine(ctx.conn, quarantine_id, lock=True)
    if one is None or not rules.may_undo(one):
        return None
    page = answers.answers(ctx, one.project_id, after=after, limit=limit, contributor_id=one.contributor_id)
    if not page:
        return None
    numbers = sorted({each.item_no for each in page})
    numbers = [no for no in numbers if no not in store.asked_among(ctx.conn, one.id, numbers)]
    before = work.ask_instead(ctx, one.project_id, numbers)
    store.put_asked(ctx.conn, one.id, before)
    store.count_asked(ctx.conn, one.id, len(before))
    return page[-1].no


def ask_no_more(ctx: Ctx, quarantine_id: str, *, limit: int) -> int:
    """Take back a batch of what others were asked about, once the quarantine is undone; gives how many items."""
    require(ctx, Deed.ADMINISTER)
    one = store.load_quarantine(ctx.conn, quarantine_id, lock=True)
    if one is None or rules.may_undo(one):
        return 0
    before = store.take_asked(ctx.conn, one.id, limit=limit)
    if before:
        work.ask_no_more(ctx, one.project_id, before)
    return len(before)
