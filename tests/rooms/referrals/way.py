"""An opening of a project that pays, somebody who shares it, and people who come: for tests of referrals."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from rooms.openings.makers import body
from rooms.pay.till import Till
from rooms.routing.stage import RANKED
from rooms.settle import settle
from web import Client, House

OFFER = {"currency": "EUR", "minor_units": 500, "tasks": 2, "most": 3}


def made(answer: Any) -> Any:
    assert answer.status_code < 300, answer.text
    return answer.json() if answer.content else None


class Way:
    """`way.bring("bo")` is a client who came by Ada's link, applied and was taken in; `way.work(bo, 2)` are accepted tasks."""

    def __init__(self, house: House, clock: SetClock, *, funds: int = 5_000, **offer: Any) -> None:
        self.house, self.till = house, Till(house.units, clock)
        self.project, self.manager = self.till.project, house.as_reviewer
        house.join(self.manager, self.project, Role.MANAGER)
        self.pay = f"projects/{self.project}/pay"
        self.fund(funds, "first")
        path = f"projects/{self.project}/openings"
        self.opening: str = made(self.manager.post(path, json=body()))["id"]
        self.managed = f"{path}/{self.opening}/referrals"
        made(self.manager.post(f"{path}/{self.opening}/state", json={"state": "open"}))
        made(self.manager.put(self.managed, json={**OFFER, **offer}))
        self.public = f"openings/{self.opening}/referral"
        self.ada = house.person("ada", roles=set())

    def fund(self, units: int, key: str) -> None:
        sent = {"currency": "EUR", "minor_units": units, "key": key}
        made(self.manager.post(f"{self.pay}/funding", json=sent))
        settle(self.house.units)

    def link(self, who: Client) -> str:
        """The token in somebody's link."""
        address: str = made(who.post(f"{self.public}/link"))["link"]
        return address.partition("?via=")[2]

    def bring(self, name: str, token: str = "") -> Client:
        one = self.house.person(name, roles=set())
        made(one.post(self.public, json={"via": token or self.link(self.ada)}))
        self.enter(one)
        return one

    def enter(self, one: Client) -> None:
        profile = {"country": "MX", "languages": [{"tag": "en", "level": "C1"}], "time_zone": "America/Mexico_City"}
        made(one.put("me/profile", json=profile))
        made(one.post(f"openings/{self.opening}/application/send", json={"note": "Me."}))
        applications = f"projects/{self.project}/openings/{self.opening}/applications"
        for row in made(self.manager.get(applications))["rows"]:
            made(self.manager.post(f"applications/{row['id']}/decision", json={"accept": True}))
        settle(self.house.units)
        self.house.app.state.recognise.forget()

    def work(self, one: Client, count: int) -> None:
        for _ in range(count):
            offer = made(one.post(f"projects/{self.project}/leases", json={}))["offer"]
            self.till.clock.advance(seconds=30)
            made(one.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False}))
        settle(self.house.units)
        rows = made(self.manager.get(f"{self.pay}/earnings", params={"state": "pending"}))["rows"]
        made(self.manager.post(f"{self.pay}/approvals", json={"earnings": [row["id"] for row in rows]}))
        self.look()

    def look(self) -> None:
        """An hour goes by, and referrals are looked at."""
        self.till.clock.advance(hours=1, seconds=1)
        self.house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("referrals.look", {}))
        settle(self.house.units)

    def brought(self, who: Client | None = None) -> dict[str, Any]:
        [row] = made((who or self.ada).get("me/referrals"))["rows"]
        return dict(row)
