"""What happens later: events are counted, and the answers looked at after each consensus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.reports import actions, store
from preceptor.rooms.reports.counting import EVENTS
from preceptor.rooms.reports.examining import examined
from preceptor.rooms.reports.nouns import Findings

_CONSENSUS = "quality.consensus_reached"
HEARD = (*EVENTS, _CONSENSUS)
"""What `on_events` hears."""


def on_events(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Adds what is counted to days and people; after a consensus the answers are looked at anew."""
    actions.count(ctx, [event for event in events if event.name != _CONSENSUS])
    for project_id in sorted({event.project_id or 0 for event in events if event.name == _CONSENSUS}):
        actions.examine_again(ctx, project_id)


def examine(job: JobCtx) -> dict[str, Any]:
    """Read an even part of the answers and keep what they show; costs the same from 50,000 answers on."""
    from preceptor.rooms.reports.grouping import confused, grouped  # numba: not in the web process

    project_id = int(job.args["project_id"])
    crowd, whole, unit = examined(job, project_id)
    groups, tables = grouped(crowd), confused(crowd)
    with job.batch() as ctx:
        found = Findings(ctx.now(), crowd.answers, crowd.items, whole, unit, groups, tables)
        store.save_findings(ctx.conn, project_id, found)
        store.touch(ctx.conn, project_id, now=ctx.now())
    return {"answers": crowd.answers, "groups": len(groups), "tables": len(tables)}
