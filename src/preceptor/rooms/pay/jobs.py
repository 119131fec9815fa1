"""What happens later: work is reckoned, earnings approved, disputes ended, weeks topped up."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.pay import actions
from preceptor.rooms.pay.nouns import Done, EarningKind
from preceptor.rooms.pay.store import terms

_BROKEN = "broken"
_AT_ONCE = 200


def on_work(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and routing.item_skipped: what was done earns what was promised when it was begun."""
    done = [_done(event) for event in events if "reason" not in event.payload or event.payload["reason"] == _BROKEN]
    actions.accrue(ctx, [one for one in done if one.project_id])


def approve(job: JobCtx) -> int:
    """Comes round every few minutes: what is due is owed, what nobody contested or decided ends; a batch at a time."""
    job.drain(actions.approve_due, limit=_AT_ONCE)
    return job.drain(actions.settle_due, limit=_AT_ONCE)


def top_up(job: JobCtx) -> int:
    """Comes round every hour: each week that is over, project by project, is topped up to its floor."""
    for project_id in job.read(lambda ctx: terms.with_terms(ctx.conn)):
        job.drain(actions.top_up_week, project_id)
    return job.done


def _done(event: Heard) -> Done:
    said = event.payload
    skipped = "reason" in said
    return Done(
        subject=event.subject,
        project_id=event.project_id or 0,
        contributor_id=said["contributor"],
        kind=EarningKind.BROKEN if skipped else EarningKind.TASK,
        item=said["item"],
        item_no=said["item_no"],
        gold=said["gold"],
        # A skip told before its time was measured has none.
        seconds=said.get("active_seconds", 0),
        begun_at=event.at_micros - said.get("seconds", said.get("active_seconds", 0)) * 1_000_000,
        at=event.at_micros,
    )
