"""A project whose guidelines change after people have judged by them; shared by the tests of this room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.policy import actions as policy
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.revisions import actions, queries, store
from preceptor.rooms.revisions.nouns import Reach, Revision
from preceptor.rooms.rulings.queries import counting
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import ItemFilter, Purpose
from rooms.people import member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

FIRST = [Clause("1", "Be plain", "Say what you see."), Clause("2", "Be kind", "Mind your tone.")]
SECOND = [Clause("1", "Be plain", "Say only what you see."), Clause("2", "Be kind", "Mind your tone.")]
REASON = "Clause 1 says something else."


def manager(stage: Stage) -> Any:
    return member(stage.project_id, Role.MANAGER)


def judged_stage(units: Units, count: int = 4, *, overlap: int = 2, **settings: Any) -> Stage:
    """Two people have judged all items by the first words."""
    stage = set_stage(units, overlap=overlap, guidelines=FIRST, **settings)
    stage.add(count)
    for person in range(1, overlap + 1):
        answer_all(stage, person)
    settle(units)
    return stage


def answer_all(stage: Stage, person: int) -> list[str]:
    """Everything this person is given, to the end; gives the items."""
    found = []
    while (offer := stage.take(person).offer) is not None:
        found.append(offer.item)
        stage.answer(person, offer.lease, then_next=False)
    settle(stage.units)
    return found


def edit(stage: Stage, clauses: Sequence[Clause] = SECOND) -> None:
    stage.units.write_now(SYSTEM, policy.change, stage.project_id, clauses)
    settle(stage.units)


def reach(stage: Stage, **versions: int) -> Reach:
    return stage.units.read_now(manager(stage), queries.reach, stage.project_id, **versions)


def ask(stage: Stage, **wanted: Any) -> Revision:
    asked = {"reason": REASON, **wanted}
    made = stage.units.write_now(manager(stage), actions.ask_again, stage.project_id, **asked)
    settle(stage.units)
    return stage.units.read_now(manager(stage), queries.revision, made.id)


def undo(stage: Stage, one: Revision) -> Revision:
    stage.units.write_now(manager(stage), actions.undo, one.id, note="It was the same after all.")
    settle(stage.units)
    return stage.units.read_now(manager(stage), queries.revision, one.id)


def refused(stage: Stage, **wanted: Any) -> str:
    with pytest.raises(Problem) as caught:
        ask(stage, **wanted)
    return caught.value.code


def everything(stage: Stage) -> tuple[Any, ...]:
    """All that a revision may touch: places of each item, answers that count, what is counted by version."""

    def read(ctx: Ctx) -> tuple[Any, ...]:
        rows = items.items(ctx, stage.project_id, wanted=ItemFilter(purpose=Purpose.WORK), limit=500)
        numbers = [one.no for one in rows]
        counted = counting(ctx, stage.project_id, items.answers_by_item(ctx, numbers))
        older = [store.older(ctx.conn, stage.project_id, version) for version in (1, 2, 3)]
        judged = store.judged_of(ctx.conn, numbers)
        slots = items.counts(ctx, [stage.project_id])[stage.project_id].slots
        return (
            [(one.no, one.overlap, one.taken) for one in rows],
            sorted(one.id for one in counted),
            older,
            judged,
            slots,
        )

    return stage.units.read_now(SYSTEM, read)
