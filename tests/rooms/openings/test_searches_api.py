"""A search somebody keeps: told of what is new and fits, once, and of nothing else."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.rooms.openings.nouns import LOOK_MICROS, MOST_SEARCHES
from rooms.openings.makers import Hall
from rooms.settle import settle
from web import House


def look(house: House, clock: SetClock) -> None:
    clock.advance(microseconds=LOOK_MICROS)
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("openings.look_through", {}))
    settle(house.units)


@pytest.mark.slow
def test_new_openings_that_fit_are_told_once(house: House, clock: SetClock) -> None:
    hall, one = Hall(house), house.as_outsider
    hall.open(title="Old poems")
    clock.advance(seconds=1)
    kept = one.post("me/searches", json={"words": " poems ", "country": "FR"}).json()
    assert (kept["words"], kept["country"]) == ("poems", "FR")
    assert one.post("me/searches", json={"words": "poems", "country": "FR"}).json()["id"] == kept["id"], "one is enough"
    assert house.nobody.post("me/searches", json={}).status_code == 401
    assert one.post("me/searches", json={"pay_least": 5}).json()["code"] == "openings.sort"
    look(house, clock)
    assert one.get("me/messages").json()["rows"] == [], "what was there already is no news"
    only = hall.open(title="New poems")
    hall.open(title="Poems of Spain", allowed=["ES"])
    hall.open(title="Songs")
    clock.advance(seconds=1)
    look(house, clock)
    look(house, clock)
    [told] = one.get("me/messages").json()["rows"]
    assert (told["subject"], told["link"]) == ("New openings for you", f"/openings/{only}")
    assert told["body"].endswith(": New poems") and told["kind"] == "opening_found"
    for title in ("Poems <b>one</b>", "Poems two"):
        hall.open(title=title)
    clock.advance(seconds=1)
    look(house, clock)
    two = one.get("me/messages").json()["rows"][0]
    assert two["body"].endswith(": Poems two · Poems <b>one</b>") and two["link"] == "/openings?words=poems&country=FR"
    with zipfile.ZipFile(io.BytesIO(one.get("me/held").content)) as archive:
        assert json.loads(archive.read("held.json"))["searches"][0]["words"] == "poems"
    assert house.as_contributor.delete(f"me/searches/{kept['id']}").json()["code"] == "search.not_found"
    assert one.delete(f"me/searches/{kept['id']}").status_code == 204
    hall.open(title="More poems")
    clock.advance(seconds=1)
    look(house, clock)
    assert len(one.get("me/messages").json()["rows"]) == 2


def test_nobody_keeps_more_than_twenty_and_erasure_takes_them(house: House) -> None:
    one = house.as_outsider
    for number in range(MOST_SEARCHES):
        assert one.post("me/searches", json={"words": f"word{number}"}).status_code == 201
    assert one.post("me/searches", json={"words": "more"}).json()["code"] == "openings.searches"
    assert len(one.get("me/searches").json()["rows"]) == MOST_SEARCHES
