"""How people do, over HTTP: the person and the managers see the same, outsiders nothing."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from rooms.eligibility.test_gate import counted
from rooms.review.desk import NO, YES, Desk
from rooms.routing.stage import RANKED, set_stage
from rooms.settle import settle
from web import House

TARGETS = {"pace": 30.0, "gold": 0.8, "agreement": None, "accepted": 0.9}


def figures(of: Any) -> dict[str, dict[str, Any]]:
    return {one["figure"]: one for one in of["measures"]}


@pytest.mark.slow
def test_the_person_sees_exactly_what_the_manager_sees(house: House) -> None:
    desk, ada = Desk(house, gold=12), house.as_contributor
    house.join(ada, desk.project, Role.CONTRIBUTOR)
    path = f"projects/{desk.project}"
    assert house.as_admin.put(f"{path}/targets", json=TARGETS).json() == TARGETS == ada.get(f"{path}/targets").json()
    before = figures(ada.get(f"{path}/my-performance").json())
    assert {one["against"] for one in before.values()} == {"too_few", "none"}
    while (offer := ada.post(f"{path}/leases", json={}).json()["offer"]) is not None:
        gold = offer["payload"]["prompt"].startswith("Gold")
        said = {"answers": NO if gold else YES, "next": False}
        assert ada.post(f"leases/{offer['lease']}/answer", json=said).status_code in (200, 201)
    desk.answer_all()
    own = ada.get(f"{path}/my-performance").json()
    rows = house.as_admin.get(f"{path}/contributors").json()["rows"]
    number = next(row["contributor"] for row in rows if row["pseudonym"] == own["pseudonym"])
    assert house.as_admin.get(f"{path}/contributors/{number}/performance").json() == own
    found = figures(own)
    assert (found["gold"]["count"], found["gold"]["of"]) == (5, 5), "of six that were met: told in blocks of five"
    assert found["gold"]["against"] == "too_few" and found["agreement"]["against"] == "none"
    assert found["agreement"]["of"] > 0 and found["pace"]["count"] == 12


def test_what_reviewers_let_stand_is_counted_once(house: House) -> None:
    desk = Desk(house)
    desk.answer_all()
    path = f"projects/{desk.project}"
    people = house.as_admin.get(f"{path}/contributors").json()["rows"]
    sight = desk.take(desk.one)
    said = next(one["answer"] for one in sight["voices"] if one["answer"] != "consensus" and one["answers"] == NO)
    rejected = [{"answer": said, "reason": "It is clear."}]
    assert desk.decide(desk.one, sight, rejected=rejected).status_code in (200, 201)
    settle(desk.units)
    settle(desk.units)
    found = [
        figures(house.as_admin.get(f"{path}/contributors/{row['contributor']}/performance").json())["accepted"]
        for row in people
    ]
    assert [(one["count"], one["of"]) for one in found] == [(1, 1), (1, 1), (0, 1)]
    assert {one["against"] for one in found} == {"none"} and {one["estimate"] for one in found} == {None}


def test_what_nobody_else_judged_is_no_disagreement(house: House) -> None:
    stage, ada = set_stage(house.units, overlap=1, gold_share=0.0), house.as_contributor
    house.join(ada, stage.project_id, Role.CONTRIBUTOR)
    stage.add(6)
    path = f"projects/{stage.project_id}"
    while (offer := ada.post(f"{path}/leases", json={}).json()["offer"]) is not None:
        assert ada.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False}).status_code < 300
    settle(house.units)
    house.as_admin.post(f"{path}/consensus", json={})
    settle(house.units)
    found = figures(ada.get(f"{path}/my-performance").json())["agreement"]
    assert (found["of"], found["estimate"]) == (0, None)
    [row] = house.as_admin.get(f"{path}/contributors").json()["rows"]
    assert row["answers"] == 6 and row["agreement"] is None


def test_its_cost_does_not_grow_with_what_was_done(house: House) -> None:
    from preceptor.rooms.performance import queries

    desk = Desk(house, gold=3)
    costs = []
    for _ in range(2):
        for _ in range(3):
            offer = desk.stage.offer(501)
            desk.stage.answer(501, offer.lease, YES, then_next=False)
        settle(desk.units)
        with counted(desk.units) as seen:
            desk.units.read_now(desk.stage.person(501), queries.mine, desk.project)
        costs.append(len(seen))
    assert costs[0] == costs[1] <= 8


def test_nobody_else_sees_it(house: House) -> None:
    desk = Desk(house)
    desk.answer_all()
    path = f"projects/{desk.project}"
    who = house.as_admin.get(f"{path}/contributors").json()["rows"][0]["contributor"]
    ada = house.as_contributor
    house.join(ada, desk.project, Role.CONTRIBUTOR)
    for caller, of, own, targets in (
        (house.nobody, 401, 401, 401), (house.as_outsider, 404, 404, 404), (ada, 404, 200, 200),
    ):  # fmt: skip
        assert caller.get(f"{path}/contributors/{who}/performance").status_code in (of, 403)
        assert caller.get(f"{path}/my-performance").status_code == own
        assert caller.get(f"{path}/targets").status_code == targets
        assert caller.put(f"{path}/targets", json=TARGETS).status_code in (401, 403, 404)
    assert house.as_admin.get(f"{path}/contributors/999999/performance").status_code == 404
    refused = house.as_admin.put(f"{path}/targets", json={"gold": 1.5})
    assert refused.status_code == 422 and refused.json()["code"] == "performance.targets"
