"""What happens in a project is counted as it happens, and shown to who may see it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.infra.unit import Units
from preceptor.rooms.reports import actions, queries
from preceptor.rooms.reports.api import routes
from preceptor.rooms.reports.nouns import Indicator, Report, State
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import SkipReason
from preceptor.rooms.standing import actions as standing
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from rooms.pay.till import Till
from rooms.review.desk import Desk
from rooms.routing.stage import OTHERWISE, RANKED, payload, set_stage
from rooms.settle import settle
from web import Client, House


def report(units: Units, project: int, **options: Any) -> Report:
    return units.read_now(SYSTEM, queries.health, project, **{"days": 7, **options})


def figure(units: Units, project: int, indicator: Indicator, **options: Any) -> Any:
    return next(one for one in report(units, project, **options).indicators if one.found.indicator is indicator)


def test_begun_is_answered_skipped_or_left(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(10)
    for _ in range(3):
        lease = stage.offer(7).lease
        clock.advance(seconds=20)
        units.write_now(stage.person(7), routing.beat, lease, active=True)
        stage.answer(7, lease, then_next=False)
    units.write_now(stage.person(7), routing.skip, stage.offer(7).lease, SkipReason.BROKEN)
    stage.offer(8)
    clock.advance(hours=3)
    settle(units)
    units.write_now(SYSTEM, routing.return_expired)
    settle(units)
    found = figure(units, stage.project_id, Indicator.SUBMITTED).found
    assert (found.about, found.of) == ({"count": 3, "skipped": 1, "returned": 2}, 6), "a skip hands out the next"
    pace = figure(units, stage.project_id, Indicator.PACE)
    assert pace.found.value == pytest.approx(20, rel=0.05) and pace.state is State.TOO_FEW


def test_what_is_answered_faster_than_it_can_be_read_is_counted(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    long = {**payload(1), "prompt": "word " * 400}
    units.write_now(SYSTEM, work.add_items, stage.project_id, [NewItem(long), NewItem(long), NewItem(payload(2))])
    for seconds in (2, 120, 2):
        lease = stage.offer(7).lease
        for _ in range(max(1, seconds // 30)):
            clock.advance(seconds=min(30, seconds))
            units.write_now(stage.person(7), routing.beat, lease, active=True)
        stage.answer(7, lease, then_next=False)
    settle(units)
    found = figure(units, stage.project_id, Indicator.FAST).found
    assert (found.about["count"], found.of) == (1, 2), "of what shows hardly a word it cannot be told"


def test_only_the_days_looked_at_count(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(10)
    stage.answer(7, stage.offer(7).lease, then_next=False)
    settle(units)
    clock.advance(days=8)
    stage.answer(7, stage.offer(7).lease, then_next=False)
    settle(units)
    assert figure(units, stage.project_id, Indicator.SUBMITTED).found.of == 1
    assert figure(units, stage.project_id, Indicator.SUBMITTED, days=30).found.of == 2
    queue = figure(units, stage.project_id, Indicator.QUEUE).found
    assert (queue.about["left"], queue.value) == (18, pytest.approx(18 / (1 / 7)))


def test_gold_agreement_and_who_is_stopped(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, gold_share=0.5)
    stage.add(30, gold=30)
    for who, said in ((7, RANKED), (8, OTHERWISE)):
        for _ in range(20):
            offer = stage.take(who).offer
            if offer is None:
                break
            clock.advance(seconds=40)
            stage.answer(who, offer.lease, said, then_next=False)
    settle(units)
    gold = figure(units, stage.project_id, Indicator.GOLD)
    assert 0 < gold.found.about["count"] < gold.found.of, "one of the two is always wrong"
    stopped = figure(units, stage.project_id, Indicator.STOPPED)
    assert (stopped.found.value, stopped.found.of, stopped.state) == (0, 2, State.TOO_FEW)

    def aside(ctx: Any) -> str:
        from preceptor.rooms.workforce.queries import contributor_of

        who = contributor_of(ctx, 8)
        assert who is not None
        return standing.tell_set_aside(ctx, stage.project_id, who, reason="Copied.").id

    receipt = units.write_now(SYSTEM, aside)
    settle(units)
    assert figure(units, stage.project_id, Indicator.STOPPED).found.value == 0.5
    units.write_now(SYSTEM, standing.undo, receipt, note="It was not so.")
    settle(units)
    assert figure(units, stage.project_id, Indicator.STOPPED).found.value == 0


def test_reviews_count_by_answer(house: House) -> None:
    desk = Desk(house)
    desk.answer_all()
    sight = desk.take(desk.one)
    answer = next(one["answer"] for one in sight["voices"] if one["answers"] == {"clear": {"values": ["no"]}})
    rejected = [{"answer": answer, "reason": "It is clear."}]
    decided = desk.decide(desk.one, sight, cause="rater_error", rejected=rejected)
    assert decided.status_code in (200, 201), decided.text
    settle(house.units)
    found = figure(house.units, desk.project, Indicator.REJECTED).found
    assert (found.about["count"], found.of) == (1, 3)
    assert figure(house.units, desk.project, Indicator.AGREEMENT).found.question == "clear"


def test_money_is_held_against_the_floor_and_what_is_left(units: Units, clock: SetClock) -> None:
    till = Till(units, clock, price=20, items=40)
    till.terms(floor=Money("EUR", 3000))
    till.fund(1000)
    till.work(7, 30, seconds=60)
    wage = figure(units, till.project, Indicator.WAGE)
    assert wage.found.about["earned"] == 600
    assert wage.found.value == round(600 * 3600 / wage.found.about["seconds"]) and wage.target == 3000
    budget = figure(units, till.project, Indicator.BUDGET)
    assert (budget.found.value, budget.state) == (pytest.approx(400 / (20 * 50)), State.ACT)


def test_a_project_that_pays_nothing_has_no_figure_of_money(units: Units) -> None:
    stage = set_stage(units)
    shown = {one.found.indicator for one in report(units, stage.project_id).indicators}
    assert not shown & {Indicator.WAGE, Indicator.BUDGET, Indicator.EXPOSURE, Indicator.OVERTURNED}
    assert figure(units, stage.project_id, Indicator.QUESTIONS).state is State.WELL


def test_counting_again_what_was_counted_does_not_happen(units: Units) -> None:
    stage = set_stage(units)
    stage.add(2)
    stage.answer(7, stage.offer(7).lease, then_next=False)
    settle(units)
    settle(units)
    assert figure(units, stage.project_id, Indicator.SUBMITTED).found.of == 1


def rows(client: Client, project: int, **query: Any) -> dict[str, Any]:
    found = client.get(f"projects/{project}/health", params=query)
    assert found.status_code == 200, found.text
    return {row["indicator"]: row for row in found.json()["rows"]}


def made(house: House) -> int:
    project = int(house.as_manager.post("projects", json={"name": "P", "template": "rank_responses"}).json()["id"])
    pay = {"pay_per_task": {"currency": "EUR", "minor_units": 20}, "estimated_seconds": 60}
    assert house.as_manager.patch(f"projects/{project}", json=pay).status_code == 200
    return project


def test_who_may_see_it_and_who_may_set_targets(house: House) -> None:
    project = made(house)
    house.join(house.as_analyst, project, Role.ANALYST)
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    path = f"projects/{project}/health"
    for client, status in ((house.nobody, 401), (house.as_outsider, 404), (house.as_contributor, 403)):
        assert client.get(path).status_code == status
        assert client.get(f"{path}/events").status_code == status
        assert client.put(f"{path}/gold/target", json={"target": 0.5}).status_code == status
    assert house.as_analyst.put(f"{path}/gold/target", json={"target": 0.5}).status_code == 403
    assert "wage" in rows(house.as_manager, project) and "wage" not in rows(house.as_analyst, project)


def test_a_target_is_kept_audited_and_given_back(house: House) -> None:
    project = made(house)
    manager, path = house.as_manager, f"projects/{project}/health/gold/target"
    assert manager.put(path, json={"target": 0.8}).status_code == 200
    assert (rows(manager, project)["gold"]["target"], rows(manager, project)["gold"]["target_own"]) == (0.8, True)
    refused = manager.put(path, json={"target": 1.8}).json()
    assert refused["code"] == "reports.target" and refused["faults"][0]["where"] == "/target"
    assert manager.put(f"projects/{project}/health/wage/target", json={"target": 1}).json()["code"] == "reports.target"
    assert manager.put(f"projects/{project}/health/none/target", json={"target": 1}).status_code == 422
    assert manager.put(path, json={"target": None}).status_code == 200
    assert not rows(manager, project)["gold"]["target_own"]
    events = house.as_admin.get("audit", params={"name": "reports.target_set"}).json()["rows"]
    assert [one["payload"]["target"] for one in events if one["name"] == "reports.target_set"] == [None, 0.8]


def test_whoever_watches_hears_that_something_changed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    project = made(house)
    manager, recognise, looks = house.as_manager, house.app.state.recognise, iter(range(100))

    async def looked(request: Any) -> Any:
        """Called for the request itself (0) and at each look (from 1 on)."""
        look = next(looks)
        if look == 2:
            await house.units.write(SYSTEM, actions.set_target, project, Indicator.GOLD, 0.8)
        if look == 4:
            house.app.state.closing.set()
        return await recognise(request)

    monkeypatch.setattr(house.app.state, "recognise", looked)
    monkeypatch.setattr(routes, "_EVERY_SECONDS", 0.01)
    stream = manager.get(f"projects/{project}/health/events")
    assert stream.headers["content-type"].startswith("text/event-stream")
    told = [json.loads(line[6:])["changed_at"] for line in stream.text.splitlines() if line.startswith("data: ")]
    assert told == ["1970-01-01T00:00:00Z", "2026-01-01T00:00:00Z"], "what did not change is not told again"
