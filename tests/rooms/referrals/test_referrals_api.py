"""Referrals over HTTP on both databases: from a link to money in the ledger, and what stands against it."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Ctx
from preceptor.rooms.pay.store import ledger
from preceptor.rooms.referrals import actions
from preceptor.rooms.referrals.store import referrals
from preceptor.rooms.verification.store import checks
from rooms.pay.till import recount
from rooms.referrals.way import OFFER, Way, made
from rooms.settle import settle
from web import Client, House

pytestmark = pytest.mark.slow


@pytest.fixture
def way(house: House, clock: SetClock) -> Way:
    return Way(house, clock)


def entries(way: Way) -> int:
    """Credits in the ledger."""
    query = sa.select(sa.func.count()).select_from(ledger.entries).where(ledger.entries.c.kind == "referral")
    return way.house.units.read_now(SYSTEM, lambda ctx: int(ctx.conn.execute(query).scalar_one()))


def told(one: Client) -> list[str]:
    return [row["subject"] for row in made(one.get("me/messages"))["rows"]]


def test_a_link_brings_somebody_and_the_credit_is_in_the_ledger_once(way: Way) -> None:
    offered = made(way.house.nobody.get(way.public))
    assert offered == {"offer": {**OFFER, "left": 3}, "link": "", "may_share": False, "came": False}
    token = way.link(way.ada)
    assert token == way.link(way.ada) and len(token) >= 22 and "ada" not in token.lower()
    bo = way.bring("bo", token)
    assert made(bo.get(way.public))["came"]
    way.work(bo, 1)
    assert way.brought()["applied"] == 1 and way.brought()["credited"] == 0
    way.work(bo, 1)
    way.look()
    way.look()
    assert entries(way) == 1
    [line] = made(way.ada.get("me/earnings"))["rows"]
    assert (line["kind"], line["minor_units"], line["state"]) == ("referral", 500, "approved")
    assert made(way.ada.get("me/money"))["rows"][0]["balances"]["owed"] == 500
    mine = way.brought()
    assert (mine["credited"], mine["credited_sum"]) == (1, [{"currency": "EUR", "minor_units": 500}])
    assert told(way.ada) == ["You are credited 5.00 EUR"]
    assert "bo" not in json.dumps(mine).replace("body", ""), "who came is a number"
    assert made(way.manager.get(way.managed))["offer"]["left"] == 2
    recount(way.house.units)


def test_the_first_link_counts_and_nobody_brings_themselves_or_goes_in_circles(way: Way) -> None:
    cy = way.house.person("cy", roles=set())
    bo = way.bring("bo")
    made(bo.post(way.public, json={"via": way.link(cy)}))
    assert way.brought(cy)["came"] == 0 and way.brought()["came"] == 1

    def refused(one: Client, token: str) -> str:
        return str(one.post(way.public, json={"via": token}).json()["code"])

    assert refused(way.ada, way.link(way.ada)) == "referrals.own"
    assert refused(way.ada, way.link(bo)) == "referrals.loop"
    made(cy.post(way.public, json={"via": way.link(bo)}))
    assert refused(way.ada, way.link(cy)) == "referrals.loop", "by way of somebody else too"
    dee = way.house.person("dee", roles=set())
    way.enter(dee)
    assert refused(dee, way.link(way.ada)) == "referrals.late"
    assert refused(dee, "x" * 22) == "link.not_found"
    assert dee.post(way.public, json={"via": "<b>"}).status_code == 422


def test_only_the_right_people(way: Way) -> None:
    nobody, outsider = way.house.nobody, way.house.as_outsider
    assert nobody.post(f"{way.public}/link").status_code == 401
    assert nobody.post(way.public, json={"via": "x"}).status_code == 401
    assert nobody.get("me/referrals").status_code == 401
    assert way.manager.post(f"{way.public}/link").json()["code"] == "referrals.team"
    for ask in (outsider.get, outsider.delete):
        assert ask(way.managed).status_code in (403, 404)
    assert outsider.put(way.managed, json=OFFER).status_code in (403, 404)
    poor = way.manager.put(way.managed, json={**OFFER, "minor_units": 9_000})
    assert poor.json()["code"] == "referrals.offer" and "50.00 EUR left" in poor.json()["detail"]
    assert way.manager.put(way.managed, json={**OFFER, "currency": "USD"}).json()["code"] == "referrals.offer"


def test_two_accounts_that_showed_one_document_are_one_person(way: Way) -> None:
    bo = way.bring("bo")

    def show(ctx: Ctx) -> None:
        for number, one in enumerate((way.ada, bo)):
            row: dict[str, Any] = {
                "id": f"check-{number}", "account_no": one.account.no, "account": one.account.id, "route": "document", "state": "verified",
                "paper": "", "country": "", "hash": "same", "sealed": "", "begun_at": 1, "decided_by": "", "reason": "", "checked": "",
                "reference": "",
            }  # fmt: skip
            ctx.conn.execute(sa.insert(checks).values(row))

    way.house.units.write_now(SYSTEM, show)
    way.work(bo, 2)
    assert way.brought()["refused"] == {"same_person": 1} and entries(way) == 0
    assert told(way.ada) == ["No credit for a referral: Rank answers"]
    [message] = made(way.ada.get("me/messages"))["rows"]
    assert message["body"].endswith("both accounts have shown the same identity document.")


def test_no_more_credits_than_were_offered(house: House, clock: SetClock) -> None:
    way = Way(house, clock, most=1)
    one, two = way.bring("bo"), way.bring("cy")
    way.work(one, 2)
    way.work(two, 2)
    assert way.brought()["refused"] == {"full": 1} and entries(way) == 1


def test_what_the_budget_lacks_is_owed_and_said_and_comes_with_the_money(house: House, clock: SetClock) -> None:
    way = Way(house, clock, funds=530)
    bo = way.bring("bo")
    way.work(bo, 2)
    assert entries(way) == 0 and way.brought()["owed_sum"] == [{"currency": "EUR", "minor_units": 500}]
    assert made(way.manager.get(way.managed))["brought"]["owed"] == 1
    way.look()
    assert told(way.ada) == ["5.00 EUR are owed to you"], "said once"
    way.fund(1_000, "more")
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("referrals.look", {}))
    settle(house.units)
    assert entries(way) == 1 and way.brought()["owed"] == 0 and way.brought()["credited"] == 1
    recount(house.units)


def test_a_kill_between_money_and_mark_credits_once(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    """The credit and its mark are one transaction; and were the mark lost, the ledger's key holds all the same."""
    bo = way.bring("bo")
    with monkeypatch.context() as broken:

        def killed(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        broken.setattr(actions, "_settle", killed)
        with pytest.raises(KeyboardInterrupt):
            way.work(bo, 2)
    assert entries(way) == 0, "nothing half done"
    way.look()
    assert entries(way) == 1

    def lose_the_mark(ctx: Ctx) -> None:
        ctx.conn.execute(sa.update(referrals).values(state="owed", look_at=1, settled_at=None))

    way.house.units.write_now(SYSTEM, lose_the_mark)
    way.look()
    assert entries(way) == 1 and made(way.ada.get("me/money"))["rows"][0]["balances"]["owed"] == 500
    recount(way.house.units)


def test_what_was_offered_when_they_came_holds(way: Way) -> None:
    bo = way.bring("bo")
    made(way.manager.put(way.managed, json={**OFFER, "minor_units": 100, "tasks": 9}))
    assert way.manager.delete(way.managed).status_code == 204
    assert made(way.house.nobody.get(way.public))["offer"] is None
    cy = way.house.person("cy", roles=set())
    assert cy.post(way.public, json={"via": "x" * 22}).json()["code"] == "link.not_found"
    assert cy.post(f"{way.public}/link").json()["code"] == "referrals.no_offer"
    way.work(bo, 2)
    assert way.brought()["credited_sum"] == [{"currency": "EUR", "minor_units": 500}]


def test_erasing_either_side_keeps_the_money_and_no_name(way: Way) -> None:
    bo, cy = way.bring("bo"), way.bring("cy")
    way.work(bo, 2)
    with zipfile.ZipFile(io.BytesIO(way.ada.get("me/held").content)) as archive:
        held = json.loads(archive.read("held.json"))["referrals"]
    assert held["links"][0]["credited"] == 1 and held["came"] == []
    for one in (bo, cy, way.ada):
        made(one.post("me/erase", json={"email": one.account.email}))
        settle(way.house.units)
    rows = way.house.units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(referrals)).all())
    assert [row.state for row in rows] == ["credited"], "what moved no money is gone"
    assert entries(way) == 1 and made(way.manager.get(way.managed))["brought"]["credited"] == 1
    assert way.house.nobody.post(way.public, json={"via": "x" * 22}).status_code == 401
    recount(way.house.units)


def test_who_decides_about_an_opening_gets_nothing_for_bringing_people(way: Way) -> None:
    bo = way.bring("bo")
    way.house.join(way.ada, way.project, Role.MANAGER)
    way.work(bo, 2)
    assert way.brought()["refused"] == {"team": 1} and entries(way) == 0
