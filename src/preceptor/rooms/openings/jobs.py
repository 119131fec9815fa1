"""What happens later: searches people keep are looked through, and they hear of what is new."""

from __future__ import annotations

from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.openings import actions
from preceptor.rooms.openings.letters import openings_found
from preceptor.rooms.workforce.queries import time_zone_of


def look_through(job: JobCtx) -> int:
    """Comes round by the clock: each search once a day. Killed anywhere, a batch is whole or not begun, and nobody hears twice."""
    done = job.done
    while True:
        with job.batch(done=done) as ctx:
            found = actions.look_through(ctx)
            if found is None:
                return done
            letters = [openings_found(one, fitting, at=ctx.now()) for one, fitting in found]
            done += deliver(ctx, letters, zone_of=time_zone_of)
