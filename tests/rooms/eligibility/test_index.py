"""The sets people are counted by follow what they do, and only where it comes to another step."""

from __future__ import annotations

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.eligibility.nouns import Fact, Place
from preceptor.rooms.eligibility.store import index
from preceptor.rooms.standing import actions as standing
from preceptor.rooms.standing.nouns import Action, Collector, Comparison, Draft
from preceptor.rooms.standing.nouns import Condition as Seen
from preceptor.rooms.standing.queries import my_receipts
from rooms.eligibility.test_gate import counted
from rooms.review.desk import YES, Desk
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

ME = 7


def answered(stage: Stage, count: int) -> None:
    for _ in range(count):
        stage.answer(ME, stage.offer(ME).lease, then_next=False)
    settle(stage.units)


def places(units: Units, *facts: Fact) -> set[Place]:
    kept = units.database.read_now(lambda conn: index.kept(conn, [ME]))[ME]
    return {place for place in kept if place[0] in facts}


def steps(units: Units) -> set[Place]:
    return places(units, Fact.ANSWERS)


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


def test_gold_moves_people_in_blocks_only(units: Units) -> None:
    stage = set_stage(units, overlap=1, gold_share=0.5)
    stage.add(30, gold=20)
    seen = set()
    while (offer := stage.take(ME).offer) is not None:
        stage.answer(ME, offer.lease, then_next=False)
        settle(units)
        seen.add(frozenset(places(units, Fact.GOLD)))
    here = str(stage.project_id)
    # 10, 15 and 20 right of as many: the lower ends are 72, 79 and 83 %.
    assert seen == {
        frozenset(),
        *(frozenset({("gold", f"|{step}"), ("gold", f"{here}|{step}")}) for step in (70, 75, 80)),
    }


def test_a_decision_is_a_fact_until_it_is_contested_undone_or_old(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(9)
    here = str(stage.project_id)
    draft = Draft("Three", (Seen(Collector.ANSWERS, Comparison.AT_LEAST, 3),), Action.PAUSE, hours=48)
    units.write_now(SYSTEM, standing.make_rule, stage.project_id, draft)
    answered(stage, 3)
    other = Actor(id="other", name="Other", account_no=99, project_roles={stage.project_id: frozenset({Role.REVIEWER})})
    both = {("stops", "|1"), ("stops", f"{here}|1"), ("receipts", "|1"), ("receipts", f"{here}|1")}
    assert places(units, Fact.STOPS, Fact.RECEIPTS) == both
    [(receipt, _)] = units.read_now(stage.person(ME), my_receipts)
    units.write_now(stage.person(ME), standing.appeal, receipt.id, "It was the right answer.")
    settle(units)
    assert places(units, Fact.STOPS, Fact.RECEIPTS) == {("stops", "|1"), ("stops", f"{here}|1")}, "contested"
    units.write_now(other, standing.judge, receipt.id, grant=False, reply="It was not.")
    settle(units)
    assert places(units, Fact.STOPS, Fact.RECEIPTS) == both
    for days, left in ((3, {("receipts", "|1"), ("receipts", f"{here}|1")}), (90, set())):
        clock.advance(days=days)
        units.write_now(SYSTEM, lambda ctx: ctx.enqueue("standing.grant_overdue", {}))
        settle(units)
        assert places(units, Fact.STOPS, Fact.RECEIPTS) == left


def test_what_reviewers_let_stand_is_a_fact(house: House) -> None:
    desk, ada = Desk(house), house.as_contributor
    house.join(ada, desk.project, Role.CONTRIBUTOR)
    for _ in range(2):
        offer = ada.post(f"projects/{desk.project}/leases", json={}).json()["offer"]
        ada.post(f"leases/{offer['lease']}/answer", json={"answers": YES, "next": False})
    desk.answer_all()
    kept = desk.units.database.read_now(lambda conn: index.kept(conn, [ada.account.no]))[ada.account.no]
    assert not any(fact == Fact.ACCEPTED for fact, _ in kept)
    while (sight := desk.take(desk.one)) is not None:
        assert desk.decide(desk.one, sight).status_code in (200, 201)
    settle(desk.units)
    kept = desk.units.database.read_now(lambda conn: index.kept(conn, [ada.account.no]))[ada.account.no]
    assert {place for place in kept if place[0] == Fact.ACCEPTED} == {
        ("accepted", "|1"), ("accepted", f"{desk.project}|1")
    }  # fmt: skip
