"""What happens later: tallies follow the answers, expired leases go back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.routing import actions, store


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given: adds to the tally of each person in each project."""
    sums: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for event in events:
        one = sums[event.project_id or 0, event.payload["contributor"]]
        one[0] += 1
        one[1] += event.payload["active_seconds"]
        one[2] = max(one[2], event.at_micros)
    for (project_id, contributor), (answered, seconds, until) in sorted(sums.items()):
        store.count(ctx.conn, project_id, contributor, add={"answered": answered, "seconds": seconds})
        store.counted(ctx.conn, project_id, contributor, until=until)


def return_expired(job: JobCtx) -> int:
    """Comes round every half minute: returns the slots of expired leases, a short batch at a time."""
    return job.drain(actions.return_expired)
