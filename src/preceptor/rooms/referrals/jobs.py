"""What happens later: applications and money are heard of, referrals looked at by the clock."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.referrals import actions


def on_applications(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears openings.application_sent."""
    for one in events:
        actions.applied(ctx, one.actor, one.payload["opening"], at=one.at_micros)


def on_money(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears pay.funded."""
    for project_id in sorted({one.project_id for one in events if one.project_id is not None}):
        actions.funded(ctx, project_id)


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})


def look(job: JobCtx) -> int:
    """Comes round by the clock. Killed anywhere, a batch is whole or not begun, and nobody is credited twice."""
    return job.drain(actions.look)
