"""What people do here: have a round planned, and open what was planned."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.ids import new_id
from preceptor.base.problems import Problem, conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.rounds import store
from preceptor.rooms.rounds.events import RoundOpened
from preceptor.rooms.rounds.nouns import Chosen, Pick, Plan, Round, Strategy
from preceptor.rooms.training import queries as training
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items

PLAN = "rounds.plan"
_AT_ONCE = 200


def start_plan(
    ctx: Ctx, project_id: int, *, size: int, run_id: str = "", strategy: Strategy = Strategy.BALANCED
) -> Plan:
    """Choose what to ask next, as a job: it looks at every item. `run_id` is a finished run whose doubts count too.

    Raises Problem `run.not_finished`, `rounds.other_run`.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    if run_id:
        _check_run(ctx, project_id, run_id)
    plan_id = new_id()
    # The job has the house's rights: whether its asker may see evaluations is settled here.
    args = {"plan_id": plan_id, "project_id": project_id, "with_measured": may(ctx, Deed.TRAIN, project_id)}
    plan = Plan(
        id=plan_id,
        project_id=project_id,
        size=size,
        strategy=strategy,
        run=run_id,
        job=ctx.enqueue(PLAN, args),
        created_at=ctx.now(),
    )
    store.add_plan(ctx.conn, plan)
    return plan


def open_round(ctx: Ctx, project_id: int, plan_id: str, *, more: int) -> Round:
    """Let the planned items take `more` answers each, put them next in the queue in the plan's order, and remember why.

    Raises Problem `plan.not_found`, `rounds.not_planned`, `rounds.nothing_to_ask`, `rounds.plan_opened`.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    plan = store.load_plan(ctx.conn, plan_id)
    if plan is None or plan.project_id != project_id:
        raise not_found("plan", plan_id)
    chosen = _chosen(plan)
    opened = Round(
        id=new_id(),
        project_id=project_id,
        number=projects.begin_round(ctx, project_id),
        strategy=plan.strategy,
        run=plan.run,
        more=more,
        items=len(chosen.picks),
        opened_at=ctx.now(),
        opened_by=ctx.actor.id,
        reason=chosen.stop.reason,
    )
    if not store.open_plan(ctx.conn, plan_id, opened.id):  # somebody else has just done so
        raise _opened_before(plan)
    taken = _taken(ctx, chosen.picks)
    work.ask_again(ctx, project_id, [pick.no for pick in chosen.picks], more=more)
    store.add(ctx.conn, opened, chosen.picks, taken)
    told = RoundOpened(
        subject=opened.id, project_id=project_id, number=opened.number, items=opened.items, more=more,
        strategy=plan.strategy.value, run=plan.run,
    )  # fmt: skip
    ctx.tell(told)
    return opened


def _chosen(plan: Plan) -> Chosen:
    """What a plan came to, if it may be opened."""
    if plan.round is not None:
        raise _opened_before(plan)
    if plan.chosen is None:
        raise conflict(
            "rounds.not_planned", f"The plan is {plan.state.value}; nothing has been chosen yet.",
            hint="Wait for its job to succeed, or plan again.",
        )  # fmt: skip
    if not plan.chosen.picks:
        raise conflict(
            "rounds.nothing_to_ask", "This project has no items that could be asked.", hint="Import or add some."
        )
    return plan.chosen


def _opened_before(plan: Plan) -> Problem:
    return conflict(
        "rounds.plan_opened", f"The plan {plan.id} was opened as a round before; a plan is opened once.",
        hint="Plan again: what people have answered since counts then.",
    )  # fmt: skip


def _taken(ctx: Ctx, picks: Sequence[Pick]) -> list[int]:
    """How many answers each pick's item was given, or is being given, by now."""
    numbers = [pick.no for pick in picks]
    batches = (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))
    now = {one.no: one.taken for batch in batches for one in items.outlines_by_no(ctx, batch)}
    return [now[no] for no in numbers]


def _check_run(ctx: Ctx, project_id: int, run_id: str) -> None:
    run = training.finished(ctx, run_id)
    if run.project_id != project_id:
        raise invalid(
            "rounds.other_run", f"“{run.name}” is a run of another project ({run.project_id}).",
            hint="Choose a finished run of this project.",
        )  # fmt: skip
