"""Pay over HTTP: shapes, the right people, and problems in words."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.base.clock import SetClock
from rooms.pay.till import Till
from rooms.routing.stage import RANKED
from rooms.settle import settle
from web import Client, House


@pytest.fixture
def till(house: House, clock: SetClock) -> Till:
    till = Till(house.units, clock)
    for client, role in ((house.as_contributor, Role.CONTRIBUTOR), (house.as_reviewer, Role.MANAGER)):
        house.join(client, till.project, role)
    return till


def work(house: House, till: Till, count: int = 1) -> None:
    client = house.as_contributor
    for _ in range(count):
        offer = client.post(f"projects/{till.project}/leases", json={}).json()["offer"]
        till.clock.advance(seconds=30)
        done = client.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False})
        assert done.status_code == 200, done.text
    settle(house.units)


def got(client: Client, path: str, **asked: Any) -> Any:
    reply = client.get(path, params=asked)
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_a_whole_month_of_money_over_http(house: House, till: Till) -> None:
    manager, me, pay = house.as_reviewer, house.as_contributor, f"projects/{till.project}/pay"
    funded = manager.post(f"{pay}/funding", json={"currency": "EUR", "minor_units": 5000, "key": "one"})
    assert (funded.status_code, funded.json()["left"]) == (201, 5000)
    terms = {**funded.json()["terms"], "floor": {"currency": "EUR", "minor_units": 900}, "approval_days": 3}
    assert manager.put(f"{pay}/terms", json=terms).json()["terms"] == terms
    work(house, till, 3)
    first, second, third = got(me, "me/earnings")["rows"]
    assert first["item"] and first["how"]["price"] == 20
    ids = [row["id"] for row in got(manager, f"{pay}/earnings", state="pending")["rows"]]
    assert manager.post(f"{pay}/approvals", json={"earnings": ids[:1]}).json() == {"approved": 1}
    body = {"ground": "not_done", "reason": "Blank."}
    held = manager.post(f"earnings/{second['id']}/rejection", json=body).json()
    assert (held["withheld"], held["state"], held["mine_to_settle"]) == (20, "rejected", False)
    assert me.post(f"earnings/{second['id']}/contest", json={"note": "It is not."}).json()["state"] == "contested"
    asked = {"minor_units": 20, "reason": "It is all there."}
    assert manager.post(f"earnings/{second['id']}/settlement", json=asked).json()["code"] == "pay.own_decision"
    settled = house.as_admin.post(f"earnings/{second['id']}/settlement", json=asked).json()
    assert (settled["state"], settled["granted"]) == ("settled", 20)
    person = got(manager, f"{pay}/people")["rows"][0]
    bonus = {"contributor": person["contributor"], "currency": "EUR", "minor_units": 100, "reason": "Thank you."}
    assert manager.post(f"{pay}/bonuses", json=bonus).status_code == 201
    money = got(me, "me/money")["rows"]
    assert money[0]["balances"] == {"pending": 20, "withheld": 0, "owed": 140, "on_its_way": 0, "paid": 0}
    journal = got(manager, f"{pay}/journal")["rows"]
    assert all(sum(line["minor_units"] for line in entry["lines"]) == 0 for entry in journal)
    assert third["state"] == "pending"


def test_money_is_for_the_right_people(house: House, till: Till) -> None:
    work(house, till)
    pay = f"projects/{till.project}/pay"
    for client, status in ((house.nobody, 401), (house.as_outsider, 404), (house.as_contributor, 403)):
        for path in (pay, f"{pay}/earnings", f"{pay}/people", f"{pay}/journal"):
            assert client.get(path).status_code == status, path
        assert client.post(f"{pay}/funding", json={"currency": "EUR", "minor_units": 5}).status_code == status
    one = got(house.as_contributor, "me/earnings")["rows"][0]["id"]
    body = {"ground": "not_done", "reason": "Blank."}
    assert house.as_contributor.post(f"earnings/{one}/rejection", json=body).status_code == 404
    assert house.nobody.get("me/money").status_code == 401
    assert got(house.as_outsider, "me/earnings")["rows"] == []


def test_what_cannot_be_is_refused_with_its_place(house: House, till: Till) -> None:
    pay = f"projects/{till.project}/pay"
    wrong = house.as_reviewer.put(f"{pay}/terms", json={"basis": "hour"}).json()
    assert (wrong["code"], wrong["faults"][0]["where"]) == ("pay.terms", "/hourly")
    none = house.as_reviewer.post(f"{pay}/funding", json={"currency": "EUR", "minor_units": 0}).json()
    assert none["code"] == "pay.amount"
    assert house.as_reviewer.post(f"{pay}/funding", json={"currency": "EUR", "minor_units": 1.5}).status_code == 422
