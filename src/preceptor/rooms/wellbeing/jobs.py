"""Work is counted and people hear of caps, of breaks and of the weekly question."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.actions import deliver
from preceptor.rooms.wellbeing import actions, letters
from preceptor.rooms.workforce.queries import time_zone_of

_AT_ONCE = 100


def on_work(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and routing.item_skipped: what was looked at counts, however it ended. A moment behind, so hand-out
    reckons with what is underway. Whose cap is reached hears so."""
    pieces = actions.count(ctx, events)
    deliver(ctx, letters.of_work(ctx, pieces), zone_of=time_zone_of)


def ask_pulse(job: JobCtx) -> int:
    """Comes round every hour: from Friday on, whoever met difficult content this week is asked how it is, once. Killed anywhere, a
    batch is whole or not begun."""
    after, done = 0, job.done
    while True:
        with job.batch(done=done) as ctx:
            found = actions.ask_some(ctx, after=after, limit=_AT_ONCE)
            if not found:
                return done
            done += deliver(ctx, letters.pulse_asked(ctx, found), zone_of=time_zone_of)
        after = found[-1]


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
