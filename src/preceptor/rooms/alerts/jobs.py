"""What happens later: whoever waits is told once there is work for them."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.alerts import actions
from preceptor.rooms.alerts.letters import work_found
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.workforce.queries import time_zone_of


def look(job: JobCtx) -> int:
    """Comes round by the clock. Killed anywhere, a batch is whole or not begun, and nobody hears twice."""
    done = job.done
    while True:
        with job.batch(done=done) as ctx:
            found = actions.look(ctx)
            if found is None:
                return done
            done += deliver(ctx, [work_found(one, names) for one, names in found], zone_of=time_zone_of)


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
