"""Letting somebody in: the gate's one deed, done when work is handed out."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.actions.index import reindex_workers
from preceptor.rooms.eligibility.events import PersonAdmitted
from preceptor.rooms.eligibility.nouns import Admitted, Closing, Missing, Person
from preceptor.rooms.eligibility.queries import gate, judge
from preceptor.rooms.eligibility.requirements.standing import any_closed
from preceptor.rooms.eligibility.store import admissions as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require

_AT_ONCE = 200


def admit(ctx: Ctx, project_id: int, contributor_id: int) -> Sequence[Missing]:
    """What the asker is missing before their next task; empty = let in.

    Where a project asks nothing this costs no statement; where it does and the asker was let in before, one, by primary key.
    """
    require(ctx, Deed.WORK, project_id)
    needs = gate(ctx, project_id)
    if not needs:
        return ()
    stamp = rules.stamp_of(needs)
    if rules.still_holds(store.admission(ctx.conn, project_id, contributor_id), stamp, now=ctx.now()):
        return ()
    judged = judge(ctx, Person(project_id, contributor_id, ctx.actor.account_no))
    if not judged.missing:
        store.admit(ctx.conn, project_id, contributor_id, Admitted(stamp, judged.until), now=ctx.now())
        told = PersonAdmitted(
            subject=str(project_id), project_id=project_id, contributor=contributor_id, stamp=stamp
        )  # fmt: skip
        ctx.tell(told)
    return judged.missing


def close_to(ctx: Ctx, project_id: int, contributor_id: int, one: Closing) -> None:
    """Let a project hand one person nothing new from now on. For `standing`, whose receipts say why."""
    require(ctx, Deed.REVIEW, project_id)
    store.close(ctx.conn, project_id, contributor_id, one)
    _changed(ctx, project_id, contributor_id)


def reopen_to(ctx: Ctx, project_id: int, contributor_id: int, receipt: str) -> None:
    """What this receipt decided keeps the person out no more; nothing when it did not."""
    require(ctx, Deed.REVIEW, project_id)
    store.reopen(ctx.conn, project_id, contributor_id, receipt)
    _changed(ctx, project_id, contributor_id)


def count_receipt(ctx: Ctx, project_id: int, contributor_id: int, receipt: str, *, until: int | None) -> None:
    """A decision against somebody counts until then; None: it counts no more. For `standing`, which then has them reindexed."""
    require(ctx, Deed.REVIEW, project_id)
    if until is None or until <= ctx.now():
        store.drop_receipt(ctx.conn, contributor_id, receipt)
    else:
        store.keep_receipt(ctx.conn, project_id, contributor_id, receipt, until=until)


def drop_over(ctx: Ctx) -> int:
    """Forget a batch of decisions whose time is over, so that their projects ask about nobody; gives how many. For the clock."""
    require(ctx, Deed.ADMINISTER)
    people = store.drop_over(ctx.conn, now=ctx.now(), limit=_AT_ONCE)
    reindex_workers(ctx, people)
    return len(people)


def _changed(ctx: Ctx, project_id: int, contributor_id: int) -> None:
    ctx.forget(any_closed(project_id))
    store.forget(ctx.conn, contributor_id)
