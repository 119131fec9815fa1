"""An alert on an empty Work page: told once there is work one may take, once, and off after."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.rooms.alerts.nouns import LOOK_MICROS
from rooms.pay.till import Till
from rooms.settle import settle
from web import Client, House

pytestmark = pytest.mark.slow


def look(house: House, clock: SetClock) -> None:
    clock.advance(microseconds=LOOK_MICROS + 1)
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("alerts.look", {}))
    settle(house.units)


def told(one: Client) -> list[tuple[str, str]]:
    rows = one.get("me/messages").json()["rows"]
    return [(row["subject"], row["link"]) for row in rows if row["kind"] == "opening_found"]


def test_somebody_without_work_is_told_once_there_is_some_and_once_only(house: House, clock: SetClock) -> None:
    till, one = Till(house.units, clock), house.as_outsider
    assert house.nobody.put("me/work-alert").status_code == 401
    assert one.get("me/work-alert").json() == {"on": False}
    assert one.put("me/work-alert").json() == one.put("me/work-alert").json() == {"on": True}
    look(house, clock)
    assert told(one) == [] and one.get("me/work-alert").json() == {"on": True}, "not their project"
    house.join(one, till.project, Role.CONTRIBUTOR)
    look(house, clock)
    look(house, clock)
    assert told(one) == [("There is work for you again", "/work")]
    assert one.get("me/work-alert").json() == {"on": False}, "off after"
    one.put("me/work-alert")
    look(house, clock)
    assert len(told(one)) == 2, "a new wish is told of anew"


def test_taken_back_opted_out_or_erased_nobody_is_told(house: House, clock: SetClock) -> None:
    till = Till(house.units, clock)
    for one in (house.as_outsider, house.as_contributor, house.as_reviewer):
        house.join(one, till.project, Role.CONTRIBUTOR)
        assert one.put("me/work-alert").status_code == 200
    assert house.as_outsider.delete("me/work-alert").status_code == 204
    assert house.as_outsider.delete("me/work-alert").status_code == 204
    gone = house.as_reviewer
    assert gone.post("me/erase", json={"email": gone.account.email}).status_code == 204
    settle(house.units)
    off = {"ways": {"opening_found": "off"}}
    assert house.as_contributor.put("me/message-preferences", json=off).status_code == 200
    look(house, clock)
    assert told(house.as_outsider) == told(house.as_contributor) == []
    assert house.as_contributor.get("me/work-alert").json() == {"on": False}
