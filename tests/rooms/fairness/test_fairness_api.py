"""What people say of themselves stays theirs; the report tells groups of five, and who read it is in the trail."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.fairness import queries, rules, store
from preceptor.rooms.fairness.nouns import NOT_SAID, Attribute, Own, Step
from rooms.eligibility.test_gate import counted
from rooms.openings.makers import Hall
from rooms.projects.makers import form
from rooms.settle import settle
from web import House

SAID = {"gender": {"group": "own_words", "words": "agender"}, "age": {"group": "40_54"}}


def test_one_says_changes_takes_back_and_keeps_what_one_said(house: House) -> None:
    ada = house.as_contributor
    nothing = {"group": "not_said", "words": ""}
    assert ada.get("me/self-declared").json() == dict.fromkeys(("gender", "age", "disability", "ethnicity"), nothing)
    kept = ada.put("me/self-declared", json=SAID).json()
    assert kept["gender"] == {"group": "own_words", "words": "agender"} and kept["disability"] == nothing
    held = json.loads(zipfile.ZipFile(io.BytesIO(ada.get("me/held").content)).read("held.json"))
    assert held["self_declared"] == kept
    assert ada.put("me/self-declared", json={}).json()["age"] == nothing
    assert ada.put("me/self-declared", json={"age": {"group": "old"}}).json()["code"] == "fairness.said"
    assert house.nobody.get("me/self-declared").status_code == 401


def test_the_store_alone_tells_of_nobody(house: House) -> None:
    ada = house.as_contributor
    ada.put("me/self-declared", json=SAID)
    rows = house.units.database.read_now(lambda conn: conn.execute(sa.select(store.said)).all())
    assert len(rows) == 2
    for row in rows:
        assert "agender" not in str(row) and str(ada.account.no) != row.person and ada.account.id not in str(row)
    trail = house.as_admin.get("audit", params={"limit": 50}).json()["rows"]
    [told] = [one for one in trail if one["name"] == "fairness.said"]
    assert "agender" not in json.dumps(told) and "40_54" not in json.dumps(told)


def test_what_was_said_goes_with_the_person(house: House) -> None:
    ada = house.as_contributor
    ada.put("me/self-declared", json=SAID)
    digest = house.units.read_now(SYSTEM, queries.digest_of, ada.account.no)
    house.units.database.write_now(lambda conn: store.came(conn, 1, Step.ACCEPTED, {digest: True}, once=True))
    assert ada.post("me/erase", json={"email": "contributor@example.org"}).status_code == 204
    settle(house.units)
    for table in (store.said, store.passes):
        assert house.units.database.read_now(lambda conn, of=table: conn.execute(sa.select(of)).all()) == []


def crowd(units: Units, project: int, groups: dict[str, tuple[int, int]]) -> None:
    """So many people of each group came to the project, and so many were taken."""

    def write(ctx: Any) -> None:
        names = [(name, at < passed) for name, (people, passed) in groups.items() for at in range(people)]
        digests = [queries.digest_of(ctx, 1000 + number) for number in range(len(names))]
        before = store.known(ctx.conn, digests)
        for digest, (name, passed) in zip(digests, names, strict=True):
            store.say(ctx.conn, digest, {Attribute.GENDER: Own(name)}, at=0)
            store.came(ctx.conn, project, Step.ACCEPTED, {digest: passed}, once=True)
        store.move(ctx.conn, rules.moved(before, store.known(ctx.conn, digests)))

    units.write_now(SYSTEM, write)


def test_the_report_is_by_group_drawn_once_a_day_and_its_readers_are_known(house: House, clock: SetClock) -> None:
    manager = house.as_manager
    project = manager.post("projects", json={"name": "Hall", "form": form()}).json()["id"]
    crowd(house.units, project, {"man": (45, 30), "woman": (40, 12), "non_binary": (4, 4)})
    with counted(house.units) as seen:
        found = manager.get(f"projects/{project}/impact").json()
    assert len(seen) < 30
    gender = {one["name"]: one for one in _table(found, "accepted", "gender")["groups"]}
    assert gender["non_binary"]["people"] is None and gender["woman"]["people"] is None, (
        "worked out from 89 and 45 if it were told"
    )
    assert gender["man"]["people"] == 45 and _table(found, "accepted", "gender")["people"] == 89
    crowd(house.units, project, {"man": (60, 30), "woman": (60, 12)})
    assert manager.get(f"projects/{project}/impact").json() == found, "once a day"
    clock.advance(days=1)
    assert manager.get(f"projects/{project}/impact").json() != found
    read = house.as_admin.get("audit", params={"name": "fairness.report_read"}).json()["rows"]
    assert len(read) == 3
    for other, status in (
        (house.nobody, 401),
        (house.as_outsider, 404),
        (house.as_reviewer, 404),
        (house.as_contributor, 404),
    ):
        assert other.get(f"projects/{project}/impact").status_code == status


def _table(found: dict[str, Any], step: str, attribute: str) -> dict[str, Any]:
    return next(one for one in found["tables"] if (one["step"], one["attribute"]) == (step, attribute))


def test_ways_are_heard_from_the_rooms_where_they_happen(house: House) -> None:
    hall = Hall(house)
    opening = hall.open()
    for name in ("ada", "bob"):
        applicant = house.person(name, roles={Role.CONTRIBUTOR})
        said = {"country": "ES", "languages": [{"tag": "es", "level": "C1"}]}
        assert applicant.put("me/profile", json=said).status_code == 200
        sent = applicant.post(f"openings/{opening}/application/send", json={"note": "I like it."})
        assert sent.status_code in (200, 201), sent.text
    rows = hall.manager.get(f"{hall.path}/{opening}/applications", params={"stage": "sent"}).json()["rows"]
    for row, accept in zip(rows, (True, False), strict=True):
        told = hall.manager.post(f"applications/{row['id']}/decision", json={"accept": accept, "reason": "So it is."})
        assert told.status_code == 200, told.text
    settle(house.units)
    found = house.units.database.read_now(lambda conn: store.counts(conn, hall.project))
    assert found[Step.ACCEPTED][Attribute.GENDER] == {NOT_SAID: (2, 1)}


def test_four_fifths_by_the_whole_way(house: House) -> None:
    manager = house.as_manager
    project = manager.post("projects", json={"name": "Hall", "form": form()}).json()["id"]
    crowd(house.units, project, {"man": (40, 30), "woman": (40, 12)})
    gender = {
        one["name"]: one
        for one in _table(manager.get(f"projects/{project}/impact").json(), "accepted", "gender")["groups"]
    }
    assert gender["woman"]["ratio"] == pytest.approx(0.4) and gender["woman"]["finding"] == "below"
    assert gender["woman"]["high"] < 0.8 and gender["woman"]["chance"] < 0.001


def test_no_room_can_ask_it_and_none_of_its_tables_name_an_account() -> None:
    from preceptor.rooms.eligibility.nouns import Fact

    assert not {one.value for one in Fact} & {one.value for one in Attribute}
    for table in (store.said, store.passes, store.counted, store.reports):
        assert not {"account_no", "contributor_id", "account"} & set(table.c.keys())
