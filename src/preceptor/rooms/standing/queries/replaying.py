"""What a rule would have done last week: it looks on at that week's events once more."""

from __future__ import annotations

from preceptor.infra import audit
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.standing.nouns import Collector, Draft, Replay, Seen
from preceptor.rooms.standing.queries.happening import EVENTS, agreed, seen_in
from preceptor.rooms.standing.rules.watching import times_fired

WEEK_MICROS = 7 * 24 * 3_600_000_000
MOST_EVENTS = 10_000
_BATCH = 200


def replay(ctx: Ctx, project_id: int, draft: Draft) -> Replay:
    """How often a rule would have fired in the last seven days, had it been on: over stored events, changing nothing.

    What lies before the week is not counted, nor is what a pause would have kept from happening. Agreement is that of the last
    consensus run. At most the newest 10,000 events are read.
    """
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    since = ctx.now() - WEEK_MICROS
    heard, whole = audit.of_project(ctx.conn, project_id, names=EVENTS, since=since, most=MOST_EVENTS)
    asked = frozenset(each.collector for each in draft.conditions)
    happened: list[Seen] = []
    for start in range(0, len(heard), _BATCH):
        happened += seen_in(ctx, project_id, asked, heard[start : start + _BATCH])
    people = sorted({one.contributor_id for one in happened})
    if Collector.AGREEMENT in asked:
        for start in range(0, len(people), _BATCH):
            happened += agreed(ctx, project_id, people[start : start + _BATCH])
    fired = times_fired(draft, happened)
    return Replay(since, len(happened), len(people), sum(fired.values()), len(fired), whole)
