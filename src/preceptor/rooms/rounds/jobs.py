"""What happens later: the items of the next round are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.rounds import planning, queries, store
from preceptor.rooms.rounds.actions import PLAN
from preceptor.rooms.rounds.events import RoundPlanned
from preceptor.rooms.rounds.nouns import Chosen, Plan, PlanState


def plan(job: JobCtx) -> dict[str, Any]:
    """Make one plan; killed anywhere, it looks at the items anew and leaves nothing behind."""
    one = job.read(queries.plan, job.args["plan_id"])
    if one.chosen is not None:  # killed after the commit, before the job was settled
        return _said(one.chosen)
    if one.state is PlanState.QUEUED:
        with job.batch() as ctx:
            store.move_plan(ctx.conn, one.id, state=PlanState.RUNNING)
    chosen = planning.choose(job, one, with_measured=job.args["with_measured"])
    _finish(job, one, chosen)
    return _said(chosen)


def on_job_ended(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears jobs.ended: a plan whose job failed or was stopped ends with it."""
    for event in events:
        if event.payload["kind"] == PLAN and event.payload["state"] != "succeeded":
            problem = event.payload.get("problem")
            state = PlanState(event.payload["state"])
            store.end_plan_of(ctx.conn, event.subject, state=state, at=event.at_micros, problem=problem)


def _finish(job: JobCtx, one: Plan, chosen: Chosen) -> None:
    with job.batch(done=chosen.considered, total=chosen.considered) as ctx:
        store.finish_plan(ctx.conn, one.id, chosen, at=ctx.now())
        told = RoundPlanned(
            subject=one.id, project_id=one.project_id, items=len(chosen.picks), considered=chosen.considered,
            strategy=one.strategy.value, run=one.run,
        )  # fmt: skip
        ctx.tell(told)


def _said(chosen: Chosen) -> dict[str, Any]:
    return {"items": len(chosen.picks), "considered": chosen.considered, "unjudged": chosen.unjudged}
