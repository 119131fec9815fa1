"""The sets people are counted by follow what they do, and only where it comes to another step."""

from __future__ import annotations

from preceptor.infra.unit import Units
from preceptor.rooms.eligibility.nouns import Fact, Place
from preceptor.rooms.eligibility.store import index
from rooms.eligibility.test_gate import counted
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

ME = 7


def answered(stage: Stage, count: int) -> None:
    for _ in range(count):
        stage.answer(ME, stage.offer(ME).lease, then_next=False)
    settle(stage.units)


def steps(units: Units) -> set[Place]:
    kept = units.database.read_now(lambda conn: index.kept(conn, [ME]))[ME]
    return {place for place in kept if place[0] == Fact.ANSWERS.value}


def test_work_done_moves_people_from_step_to_step(units: Units) -> None:
    stage = set_stage(units)
    stage.add(12)
    answered(stage, 4)
    here = str(stage.project_id)
    assert steps(units) == {("answers", "|1"), ("answers", f"{here}|1")}
    with counted(units) as seen:
        answered(stage, 1)
        answered(stage, 1)
    assert steps(units) == {("answers", "|5"), ("answers", f"{here}|5")}
    moved = [one for one in seen if one.startswith(("INSERT INTO eligibility_people", "INSERT INTO eligibility_place"))]
    assert len(moved) == 2, "of two answers one came to another step: one write of sets, one of the person"
