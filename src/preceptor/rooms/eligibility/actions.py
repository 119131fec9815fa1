"""Letting somebody in: the gate's one deed, done when work is handed out."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules, store
from preceptor.rooms.eligibility.events import PersonAdmitted
from preceptor.rooms.eligibility.nouns import Admitted, Missing, Person
from preceptor.rooms.eligibility.queries import gate, judge
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require


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
