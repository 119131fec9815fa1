"""Exposure is counted as people work, caps hold when work is handed out, and nobody's numbers are anybody else's."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import NoWorkCode, SkipReason
from preceptor.rooms.wellbeing import actions, queries, store
from preceptor.rooms.wellbeing.nouns import Caps, Limits, Mine, Piece, ProjectCaps
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from rooms.eligibility.test_gate import counted
from rooms.routing.stage import Stage, payload, set_stage
from rooms.settle import settle
from web import House

ME = 7


def add(stage: Stage, *severities: int | None) -> None:
    items = [NewItem(payload(number), severity=one) for number, one in enumerate(severities)]
    stage.units.write_now(SYSTEM, work.add_items, stage.project_id, items)


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


def prompt(stage: Stage, no: int = ME) -> str:
    return str(stage.offer(no).payload["prompt"])


def test_severity_times_active_minutes_is_summed_over_projects(units: Units, clock: SetClock) -> None:
    one, other = set_stage(units), set_stage(units)
    add(one, 3, None)
    units.write_now(SYSTEM, actions.set_caps, other.project_id, ProjectCaps(severity=1))
    other.add(1)
    work_for(one, clock, 2)
    work_for(other, clock, 4)
    work_for(one, clock, 5)
    found = mine(one)
    assert (found.met.day, found.met.week, found.met.minutes_today) == (10.0, 10.0, 6.0)
    assert found.by_project == {one.project_id: 6.0, other.project_id: 4.0}
    clock.advance(days=1)
    assert (mine(one).met.day, mine(one).met.week) == (0.0, 10.0)
    clock.advance(days=7)
    assert mine(one).met.week == 0.0


def test_a_skip_counts_what_was_looked_at(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    add(stage, 2, 0)
    lease = stage.offer(ME).lease
    clock.advance(seconds=60)
    units.write_now(stage.person(ME), routing.beat, lease, active=True)
    units.write_now(stage.person(ME), routing.skip, lease, SkipReason.UPSETTING)
    settle(units)
    assert mine(stage).met.day == 2.0


def test_at_the_cap_neutral_items_come_and_then_a_reason(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    add(stage, 3, 3, 0, 3)
    units.write_now(stage.person(ME), actions.set_limits, Limits(Caps(3, 100)))
    assert prompt(stage) == "Question 0"
    work_for(stage, clock, 1)
    assert prompt(stage) == "Question 2", "the neutral one, further down the queue"
    done = work_for(stage, clock, 1)
    assert done.next.no_work.code is NoWorkCode.ENOUGH_SEEN and "today" in done.next.no_work.sentence
    assert stage.take(ME).no_work == done.next.no_work
    assert stage.take(8).offer is not None, "others go on"
    clock.advance(days=1)
    assert stage.take(ME).offer is not None, "tomorrow is another day"


def test_no_task_is_handed_out_that_would_pass_the_cap(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, estimated_seconds=120)
    add(stage, 3, 3, 1, 3, 0)
    units.write_now(stage.person(ME), actions.set_limits, Limits(Caps(10, 100)))
    assert prompt(stage) == "Question 0", "six points are expected of it"
    done = work_for(stage, clock, 2)
    assert mine(stage).met.day == 6.0
    assert done.next.offer.payload["prompt"] == "Question 2", (
        "another six would pass ten; two do not, and are counted at once"
    )
    work_for(stage, clock, 2)
    assert (mine(stage).met.day, prompt(stage)) == (8.0, "Question 4")
    done = work_for(stage, clock, 1)
    assert done.next.no_work.code is NoWorkCode.ENOUGH_SEEN and mine(stage).met.day <= 10
    assert stage.take(8).offer is not None, "others go on"


def test_what_is_fetched_ahead_reckons_with_what_is_on_the_screen(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, estimated_seconds=120)
    add(stage, 3, 3, 3)
    units.write_now(stage.person(ME), actions.set_limits, Limits(Caps(18, 100)))
    first = stage.offer(ME).lease
    assert stage.take(ME, holding=first).offer is not None, "what they hold, what may be on its way, and this: eighteen"
    units.write_now(stage.person(ME), actions.set_limits, Limits(Caps(17, 100)))
    other = set_stage(units, estimated_seconds=120)
    add(other, 3, 3)
    held = other.offer(ME).lease
    assert other.take(ME, holding=held).no_work is not None


def test_a_projects_cap_holds_there_and_nowhere_else(units: Units, clock: SetClock) -> None:
    capped, free = set_stage(units), set_stage(units)
    units.write_now(SYSTEM, actions.set_caps, capped.project_id, ProjectCaps(2, Caps(day=2)))
    capped.add(3)
    add(free, 3)
    work_for(capped, clock, 1)
    none = capped.take(ME).no_work
    assert none is not None and none.code is NoWorkCode.ENOUGH_SEEN and "project" in none.sentence
    assert free.take(ME).offer is not None


def test_whoever_wants_none_of_a_severity_gets_none(units: Units) -> None:
    stage = set_stage(units)
    add(stage, 3, 1, 2)
    units.write_now(stage.person(ME), actions.set_limits, Limits(most_severe=1))
    assert prompt(stage) == "Question 1"
    stage.answer(ME, stage.offer(ME).lease)
    none = stage.take(ME).no_work
    assert none is not None and "do not want" in none.sentence


def test_handing_out_costs_nothing_where_nothing_is_difficult_and_the_same_however_much_was_met(
    units: Units, clock: SetClock
) -> None:
    bare, difficult = set_stage(units), set_stage(units)
    bare.add(3)
    add(difficult, *[1] * 6)
    costs = []
    for stage in (bare, difficult):
        stage.offer(ME)
        with counted(units) as seen:
            stage.answer(ME, stage.offer(ME).lease)
        costs.append(len([one for one in seen if "wellbeing" in one]))
    me = units.read_now(SYSTEM, lambda ctx: queries.contributor_of(ctx, ME))
    for day in range(200):
        units.write_now(SYSTEM, lambda ctx, day=day: store.count(ctx.conn, me, 0, day, units=60, seconds=60))
    with counted(units) as seen:
        difficult.answer(ME, difficult.offer(ME).lease)
    assert costs[0] == 0 and costs[1] == len([one for one in seen if "wellbeing" in one])


def test_numbers_are_ones_own_and_managers_see_five_or_more(house: House, clock: SetClock) -> None:
    made = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    path = f"/projects/{made}/wellbeing"
    assert house.as_manager.put(path, json={"severity": 2, "day": 60}).json() == {
        "severity": 2,
        "day": 60,
        "week": None,
    }
    assert house.as_manager.put(path, json={"severity": 2, "day": 4000}).json()["code"] == "wellbeing.caps"
    for client, status in ((house.nobody, 401), (house.as_outsider, 404)):
        assert client.get(path).status_code == client.get(f"{path}/people").status_code == status
        assert client.put(path, json={"severity": 0}).status_code == status
    people = [house.person(f"worker{number}", roles={Role.CONTRIBUTOR}) for number in range(5)]
    for number, client in enumerate(people):
        assert house.as_manager.get(f"{path}/people").json()["people"] is None
        assert client.put("/me/wellbeing/pulse", json={"said": number + 1}).json() == {"said": number + 1}

        def met(ctx: Any, no: int = client.account.no) -> None:
            me = queries.contributor_of(ctx, no)
            assert me is not None
            actions.add(ctx, [Piece(me, made, ctx.now(), severity=2, seconds=300)])

        house.units.write_now(SYSTEM, met)
    told = house.as_manager.get(f"{path}/people").json()
    assert told == {"people": 5, "mean_points": 10.0, "most_points": 10.0, "pulses": 5, "mean_pulse": 3.0}
    me = people[0]
    limits = {"day": 10, "week": 20, "most_severe": 1, "avoided": ["gore"]}
    assert me.put("/me/wellbeing", json=limits).json() == limits
    assert me.put("/me/wellbeing", json={**limits, "day": 500}).json()["faults"][0]["where"] == "/day"
    assert me.get("/me/wellbeing").json()["limits"] == limits and me.get("/me/wellbeing").json()["pulse"] == 1
    assert me.put("/me/wellbeing/pulse", json={"said": 6}).status_code == 422
    assert house.nobody.get("/me/wellbeing").status_code == 401


def test_an_erased_account_leaves_no_exposure(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    add(stage, 3)
    work_for(stage, clock, 1)
    me = units.read_now(SYSTEM, lambda ctx: queries.contributor_of(ctx, ME))
    assert me is not None
    units.write_now(SYSTEM, lambda ctx: store.forget(ctx.conn, me))
    assert mine(stage).met.week == 0.0


@pytest.mark.parametrize("given", [-1, 4])
def test_a_severity_that_does_not_exist_is_refused(house: House, given: int) -> None:
    made = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    body = {"items": [{"payload": payload(1), "severity": given}]}
    assert house.as_manager.post(f"/projects/{made}/items", json=body).status_code == 422
