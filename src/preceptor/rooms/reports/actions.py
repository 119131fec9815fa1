"""What is done here: targets are set, what happened is counted, answers are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.reports import counting, rules, store
from preceptor.rooms.reports.events import TargetSet
from preceptor.rooms.reports.nouns import Indicator

EXAMINE = "reports.examine"


def set_target(ctx: Ctx, project_id: int, indicator: Indicator, target: float | None) -> None:
    """What an indicator should be in this project; None: the house's own again. Raises Problem `reports.target`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    wanted = rules.check_target(indicator, target) if target is not None else None
    if wanted == store.targets_of(ctx.conn, project_id).get(indicator):
        return
    store.set_target(ctx.conn, project_id, indicator, wanted)
    store.touch(ctx.conn, project_id, now=ctx.now())
    ctx.tell(TargetSet(subject=str(project_id), project_id=project_id, indicator=indicator.value, target=wanted))


def count(ctx: Ctx, heard: Sequence[Heard]) -> None:
    """Add what happened. For the follower of this room, which hears each event once."""
    require(ctx, Deed.ADMINISTER)
    by_project: dict[int, list[Heard]] = defaultdict(list)
    for event in heard:
        if event.project_id is not None:
            by_project[event.project_id].append(event)
    for project_id, events in sorted(by_project.items()):
        counting.count(ctx, project_id, events)


def examine_again(ctx: Ctx, project_id: int) -> str:
    """Look at the answers anew, in a job of its own; gives its id. One at a time: a second waits for the first."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return ctx.enqueue(EXAMINE, {"project_id": project_id}, key=f"{EXAMINE}:{project_id}", again=True)
