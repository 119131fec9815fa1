"""What people do here: open the round that was planned."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.rounds import store
from preceptor.rooms.rounds.events import RoundOpened
from preceptor.rooms.rounds.nouns import Plan, Round
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items

_AT_ONCE = 200


def open_round(ctx: Ctx, project_id: int, plan: Plan, *, more: int) -> Round:
    """Let the planned items take `more` answers each, put them next in the queue in the plan's order, and remember why.

    Raises Problem `rounds.nothing_to_ask`.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    if not plan.picks:
        raise conflict(
            "rounds.nothing_to_ask", "This project has no items that could be asked.", hint="Import or add some."
        )
    number = projects.begin_round(ctx, project_id)
    numbers = [pick.no for pick in plan.picks]
    taken = {
        one.no: one.taken
        for start in range(0, len(numbers), _AT_ONCE)
        for one in items.outlines_by_no(ctx, numbers[start : start + _AT_ONCE])
    }
    work.ask_again(ctx, project_id, numbers, more=more)
    opened = Round(
        id=new_id(),
        project_id=project_id,
        number=number,
        strategy=plan.strategy,
        run=plan.run,
        more=more,
        items=len(plan.picks),
        opened_at=ctx.now(),
        opened_by=ctx.actor.id,
        reason=plan.stop.reason,
    )
    store.add(ctx.conn, opened, plan.picks, [taken[no] for no in numbers])
    told = RoundOpened(
        subject=opened.id, project_id=project_id, number=number, items=opened.items, more=more,
        strategy=plan.strategy.value, run=plan.run,
    )  # fmt: skip
    ctx.tell(told)
    return opened
