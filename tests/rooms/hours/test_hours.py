"""Hours are counted as people work, and a cap ends the hand-out with its reason; what is held stays."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.hours import actions, queries, rules, store
from preceptor.rooms.hours.nouns import Left, Mine, Whose
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import NoWorkCode
from rooms.eligibility.test_gate import counted
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

ME, HOUR, DAY = 7, 3600, 24 * 3600 * 1_000_000


def work_for(stage: Stage, clock: SetClock, minutes: int, no: int = ME) -> Any:
    """Take one, be active for so long, answer."""
    lease = stage.offer(no).lease
    for _ in range(minutes):
        clock.advance(seconds=60)
        stage.units.write_now(stage.person(no), routing.beat, lease, active=True)
    done = stage.answer(no, lease)
    settle(stage.units)
    return done


def mine(stage: Stage, no: int = ME) -> Mine:
    return stage.units.read_now(stage.person(no), queries.mine)


def test_the_tighter_cap_is_what_is_left() -> None:
    def left(project: int | None, here: int, own: int | None, everywhere: int) -> Left | None:
        return rules.left_of(project=project, here=here, own=own, everywhere=everywhere)

    assert left(None, 9 * HOUR, None, 9 * HOUR) is None
    assert left(10, 9 * HOUR, None, 30 * HOUR) == Left(HOUR, 10, Whose.PROJECT)
    assert left(10, 2 * HOUR, 20, 15 * HOUR) == Left(5 * HOUR, 20, Whose.OWN)
    assert left(10, 12 * HOUR, 20, 12 * HOUR) == Left(0, 10, Whose.PROJECT), "never below zero"


@pytest.mark.parametrize("hours", [0, -1, 81])
def test_a_cap_no_week_has_is_refused(hours: int) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_cap(hours)
    assert (caught.value.code, caught.value.faults[0].where) == ("hours.cap", "/hours")


def test_weeks_begin_on_monday_and_end_where_the_next_begins() -> None:
    for day in range(0, 30):
        week = rules.week_of(day * DAY)
        assert rules.week_of(rules.end_of(week) - 1) == week and rules.week_of(rules.end_of(week)) == week + 1
    assert rules.week_of(3 * DAY) == 0 and rules.week_of(4 * DAY) == 1, "5 January 1970 was a Monday"


def test_a_projects_cap_ends_work_there_until_monday(units: Units, clock: SetClock) -> None:
    capped, free = set_stage(units), set_stage(units)
    capped.add(4)
    free.add(4)
    units.write_now(SYSTEM, actions.set_cap, capped.project_id, 1)
    work_for(capped, clock, 58)
    assert mine(capped).by_project == {capped.project_id: 58 * 60}
    done = work_for(capped, clock, 3)
    held = done.next.offer
    assert held is not None, "known a moment later, so one task late at most"
    capped.answer(ME, held.lease, then_next=False)
    none = capped.take(ME).no_work
    assert none is not None and none.code is NoWorkCode.ENOUGH_HOURS and none.why == "project"
    assert "1 hour" in none.sentence and "Monday" in none.sentence
    assert free.take(ME).offer is not None and capped.take(8).offer is not None
    clock.advance(days=7)
    assert capped.take(ME).offer is not None
    assert mine(capped).seconds == 0


def test_ones_own_cap_holds_over_all_projects(units: Units, clock: SetClock) -> None:
    one, other = set_stage(units), set_stage(units)
    one.add(3)
    other.add(3)
    units.write_now(one.person(ME), actions.set_own_cap, 1)
    work_for(one, clock, 40)
    work_for(other, clock, 21)
    units.write_now(other.person(ME), routing.release, other.offer(ME).lease)
    for stage in (one, other):
        held = stage.take(ME).offer
        if held is not None:
            units.write_now(stage.person(ME), routing.release, held.lease)
        none = stage.take(ME).no_work
        assert none is not None and none.code is NoWorkCode.ENOUGH_HOURS and none.why == "own"
    units.write_now(one.person(ME), actions.set_own_cap, None)
    assert one.take(ME).offer is not None


def test_it_costs_nothing_without_a_cap_and_one_look_with_one(units: Units) -> None:
    costs = []
    for hours in (None, 5):
        stage = set_stage(units)
        stage.add(4)
        units.write_now(SYSTEM, actions.set_cap, stage.project_id, hours)
        stage.answer(ME, stage.offer(ME).lease, then_next=False)
        stage.offer(ME)
        with counted(units) as seen:
            stage.answer(ME, stage.offer(ME).lease)
        costs.append(len([one for one in seen if "FROM hours_" in one]))
    assert costs == [0, 1]


def test_caps_over_http(house: House) -> None:
    made = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    path = f"/projects/{made}/hours"
    assert house.as_manager.put(path, json={"hours": 10}).json() == house.as_manager.get(path).json() == {"hours": 10}
    assert house.as_manager.put(path, json={"hours": 0}).json()["code"] == "hours.cap"
    assert house.as_manager.put(path, json={"hours": None}).json() == {"hours": None}
    for client, status in ((house.nobody, 401), (house.as_outsider, 404)):
        assert client.get(path).status_code == client.put(path, json={"hours": 1}).status_code == status
    me = house.as_contributor
    assert me.put("/me/hours", json={"hours": 12}).json() == {"hours": 12}
    assert (me.get("/me/hours").json()["cap"], me.get("/me/hours").json()["seconds"]) == (12, 0)
    assert house.nobody.get("/me/hours").status_code == house.nobody.put("/me/hours", json={}).status_code == 401
    number = me.account.no
    assert me.post("/me/erase", json={"email": me.account.email}).status_code == 204
    settle(house.units)
    assert house.units.read_now(SYSTEM, lambda ctx: store.own_cap(ctx.conn, number)) is None
