"""Payouts over HTTP: the right people, the file for the bank, and problems in words."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.base.clock import SetClock
from rooms.pay.till import Till
from rooms.payouts.counter import GOOD, IBAN
from rooms.routing.stage import RANKED
from rooms.settle import settle
from web import Client, House

BATCHES = "payouts/batches"


@pytest.fixture
def till(house: House, clock: SetClock) -> Till:
    """The contributor has earned 20 cents, approved, and said where to pay."""
    till, me = Till(house.units, clock), house.as_contributor
    house.join(me, till.project, Role.CONTRIBUTOR)
    offer = me.post(f"projects/{till.project}/leases", json={}).json()["offer"]
    clock.advance(seconds=30)
    me.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False})
    settle(house.units)
    pay = f"projects/{till.project}/pay"
    ids = [row["id"] for row in house.as_admin.get(f"{pay}/earnings").json()["rows"]]
    assert house.as_admin.post(f"{pay}/approvals", json={"earnings": ids}).json() == {"approved": 1}
    said = me.put("me/payout-details", json={"name": "Ann", "iban": GOOD[0].lower()})
    assert said.json()["details"] == {"name": "Ann", "iban": GOOD[0], "bic": ""}
    return till


def got(client: Client, path: str, **asked: Any) -> Any:
    reply = client.get(path, params=asked)
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_two_people_pay_a_third(house: House, till: Till) -> None:
    one, two, me = house.as_admin, house.as_manager, house.as_contributor
    [candidate] = got(one, "payouts/preview", currency="EUR")["rows"]
    assert (candidate["minor_units"], candidate["hindrance"]) == (20, None)
    batch = one.post(BATCHES, json={"currency": "EUR", "note": "November"}).json()["id"]
    settle(house.units)
    assert got(one, f"{BATCHES}/{batch}")["mine_to_release"] is False
    assert one.post(f"{BATCHES}/{batch}/release").json()["code"] == "payouts.four_eyes"
    assert got(two, f"{BATCHES}/{batch}")["mine_to_release"] is True
    assert two.post(f"{BATCHES}/{batch}/release").json()["state"] == "released"
    settle(house.units)
    table = two.get(f"{BATCHES}/{batch}/file", params={"form": "csv"})
    assert GOOD[0] in table.text
    assert "0.20,EUR" in table.text
    assert two.get(f"{BATCHES}/{batch}/file").json()["code"] == "payouts.no_debtor"
    [payment] = got(two, f"{BATCHES}/{batch}/payments")["rows"]
    assert (payment["masked"], payment["state"]) == ("GB•• •••• 5432", "sent")
    row = {"key": payment["id"], "currency": "EUR", "minor_units": 20, "paid": True}
    assert two.post(f"{BATCHES}/{batch}/comparison", json={"rows": [{**row, "minor_units": 21}]}).json()["differences"] == [
        {"kind": "amount", "payment": payment["id"], "ours": 20, "theirs": 21}
    ]  # fmt: skip
    assert two.post(f"{BATCHES}/{batch}/report", json={"rows": [row]}).json()["paid"] == 1
    assert [each["state"] for each in got(one, BATCHES)["rows"]] == ["done"]
    assert [each["state"] for each in got(me, "me/payments")["rows"]] == ["paid"]
    assert got(me, "me/money")["rows"][0]["balances"]["paid"] == 20


def test_the_trail_names_no_account(house: House, till: Till) -> None:
    trail = house.as_admin.get("audit", params={"limit": 200}).text
    assert "payouts.details_changed" in trail
    assert GOOD[0][4:] not in trail


def test_the_right_people_only(house: House, till: Till) -> None:
    for client, status in ((house.nobody, 401), (house.as_contributor, 403), (house.as_reviewer, 403)):
        for path in (BATCHES, "payouts/preview?currency=EUR", f"{BATCHES}/x/file"):
            assert client.get(path).status_code == status, path
        assert client.post(BATCHES, json={"currency": "EUR"}).status_code == status
        assert client.post(f"{BATCHES}/x/release").status_code == status
    assert house.nobody.get("me/payout-details").status_code == 401
    assert house.as_reviewer.get("me/payout-details").json()["details"] is None
    assert house.as_admin.get(f"{BATCHES}/none").status_code == 404


def test_what_is_wrong_is_said_where(house: House) -> None:
    me = house.as_contributor
    wrong = me.put("me/payout-details", json={"name": "Ann", "iban": IBAN[:-1] + "9"}).json()
    assert (wrong["code"], wrong["faults"][0]["where"]) == ("payouts.details", "/iban")
    assert me.delete("me/payout-details").status_code == 204
    assert house.as_admin.post(BATCHES, json={"currency": "eur"}).status_code == 422
    assert (
        house.as_admin.get("payouts/preview", params={"currency": "EUR", "least": 0}).json()["code"] == "payouts.least"
    )


def test_a_month_to_keep(house: House, till: Till) -> None:
    me = house.as_contributor
    month = till.clock.now().strftime("%Y-%m")
    found = got(me, f"me/statements/{month}")
    [line] = found["lines"]
    assert (line["kind"], line["count"], line["minor_units"], line["withheld"]) == ("task", 1, 20, 0)
    assert found["payments"] == []
    table = me.get(f"me/statements/{month}/lines").text.splitlines()
    assert len(table) == 2
    assert ",0.20,0.00,EUR," in table[1]
    assert got(me, "me/statements/2001-01")["lines"] == []
    assert me.get("me/statements/2026-13").json()["code"] == "payouts.month"
    assert house.nobody.get(f"me/statements/{month}").status_code == 401
