"""Asking people in: found by rule or named, looked at before it is sent, answered at no cost, and never too often."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.rooms.drives.nouns import MOST_A_WEEK
from preceptor.rooms.drives.store import invites
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.api.recognise import COOKIE
from rooms.routing.stage import FORM
from rooms.settle import settle
from web import Client, House

LAW = {"all": [{"fact": "domain", "among": ["law"]}, {"fact": "language", "key": "en", "least": "B1"}]}


def project_of(house: House, name: str = "Contracts") -> int:
    made: int = house.as_manager.post("/projects", json={"name": name, "form": FORM}).json()["id"]
    house.as_manager.post(f"/projects/{made}/state", json={"state": "active"})
    return made


def crowd(house: House, *levels: str) -> list[Client]:
    found = [house.person(f"lawyer{number}", roles=set()) for number in range(len(levels))]
    for one, level in zip(found, levels, strict=True):
        said = {"domains": ["law"], "languages": [{"tag": "en", "level": level}], "hours_per_week": 20}
        assert one.put("/me/profile", json=said).status_code == 200
    settle(house.units)
    return found


def drive(house: House, project: int, **body: Any) -> dict[str, Any]:
    made = house.as_manager.post(f"/projects/{project}/drives", json=body)
    assert made.status_code == 201, made.text
    settle(house.units)
    shown: dict[str, Any] = house.as_manager.get(f"/projects/{project}/drives/{made.json()['id']}").json()
    return shown


def send(house: House, project: int, drive_id: str) -> dict[str, Any]:
    assert house.as_manager.post(f"/projects/{project}/drives/{drive_id}/send").status_code == 200
    settle(house.units)
    shown: dict[str, Any] = house.as_manager.get(f"/projects/{project}/drives/{drive_id}").json()
    return shown


def later(house: House, clock: SetClock, *clients: Client, days: int) -> None:
    """Days pass; the manager and these people sign in again."""
    clock.advance(days=days)
    for one in (house.as_manager, *clients):
        opened = house.units.write_now(
            SYSTEM, identity.open_session, one.account.no, account_id=one.account.id, how="test", agent="test"
        )
        one.cookies.clear()
        one.cookies.set(COOKIE, opened.secret)


def mine(client: Client) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get("/me/invites").json()["rows"]
    return rows


def test_the_best_are_found_looked_at_asked_and_come_in(house: House) -> None:
    project = project_of(house)
    people = crowd(house, "A2", "B1", "C2", "native", "C1", "B2", "C2")
    found = drive(house, project, rule=LAW, wanted=5, note="Ten <b>days</b> of contracts.")
    assert (found["state"], found["passes"], found["counts"]) == ("ready", 6, {"proposed": 5})
    assert found["words"] == "knows law; and en at B1 or above"
    assert [one["name"] for one in found["people"]] == [""] * 5, "whom a rule found is nobody's to see"
    points = [one["points"] for one in found["people"]]
    assert points == sorted(points, reverse=True) and (found["points_most"], found["points_least"]) == (
        points[0],
        points[-1],
    )
    assert {"aspect": "language", "key": "en", "people": 5} in found["reasons"]
    assert all(mine(one) == [] for one in people), "nobody was asked yet"
    sent = send(house, project, found["id"])
    assert (sent["state"], sent["counts"]) == ("sent", {"open": 5})
    assert mine(people[0]) == mine(people[1]) == [], "A2 does not pass, and B1 fits least"
    best = people[3]
    [told] = best.get("/me/messages").json()["rows"]
    assert (told["kind"], told["link"]) == ("invited", "/invited") and "Contracts" in told["subject"]
    [asked] = mine(best)
    assert (asked["state"], asked["project"], asked["by"]) == ("open", "Contracts", "Manager")
    assert asked["note"] == "Ten <b>days</b> of contracts."
    assert {"aspect": "language", "key": "en", "had": "native"} in asked["reasons"]
    assert best.post(f"/me/invites/{asked['id']}/accept").json() == {"project_id": project}
    assert best.post(f"/me/invites/{asked['id']}/accept").status_code == 200, "said twice is said once"
    assert best.get(f"/projects/{project}/missing").json()["rows"] == [], "in, and the gate is asked"
    shown = house.as_manager.get(f"/projects/{project}/drives/{found['id']}").json()
    assert [one["name"] for one in shown["people"] if one["name"]] == ["Lawyer3"]
    with zipfile.ZipFile(io.BytesIO(best.get("me/held").content)) as archive:
        assert json.loads(archive.read("held.json"))["invites"][0]["state"] == "accepted"


def test_a_no_costs_nothing_and_is_not_asked_again_for_a_month(house: House, clock: SetClock) -> None:
    project = project_of(house)
    [one] = crowd(house, "C1")
    send(house, project, drive(house, project, rule=LAW, wanted=5)["id"])
    [asked] = mine(one)
    path = f"/me/invites/{asked['id']}"
    assert one.post(f"{path}/decline", json={"said": "x" * 501}).json()["code"] == "drives.reason"
    assert one.post(f"{path}/decline", json={"said": " No time "}).status_code == 204
    assert one.post(f"{path}/decline", json={}).status_code == 204
    assert one.post(f"{path}/accept").json()["code"] == "drives.over"
    assert one.get("/me/receipts").json()["rows"] == []
    again = drive(house, project, rule=LAW, wanted=5)
    assert (again["passes"], again["people"]) == (0, [])
    named = send(house, project, drive(house, project, emails=["lawyer0@example.org"])["id"])
    assert named["counts"] == {"not_sent": 1} and named["people"][0]["name"] == "Lawyer0"
    later(house, clock, days=31)
    assert len(drive(house, project, rule=LAW, wanted=5)["people"]) == 1


def test_an_invite_runs_out_and_can_be_taken_back(house: House, clock: SetClock) -> None:
    project = project_of(house)
    one, other = crowd(house, "C1", "C1")
    found = send(house, project, drive(house, project, rule=LAW, wanted=5, days=3)["id"])
    [mine_open], [theirs] = mine(one), mine(other)
    path = f"/projects/{project}/drives/{found['id']}"
    assert house.as_manager.delete(f"{path}/invites/{theirs['id']}").status_code == 204
    assert house.as_manager.delete(f"{path}/invites/{theirs['id']}").json()["code"] == "drives.answered"
    assert mine(other)[0]["state"] == "withdrawn"
    assert other.post(f"/me/invites/{theirs['id']}/accept").status_code == 410
    later(house, clock, one, days=3)
    late = one.post(f"/me/invites/{mine_open['id']}/accept")
    assert (late.status_code, late.json()["code"]) == (410, "drives.over")
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("drives.expire", {}))
    settle(house.units)
    assert mine(one)[0]["state"] == "expired"
    assert house.as_manager.delete(path).status_code == house.as_manager.delete(path).status_code == 204
    assert house.as_manager.get(path).json()["state"] == "withdrawn"


def test_nobody_is_asked_more_than_five_times_a_week_or_against_their_wish(house: House, clock: SetClock) -> None:
    one, quiet = crowd(house, "C1", "C1")
    ways = {"ways": {"invited": "off"}}
    assert quiet.put("/me/message-preferences", json=ways).status_code == 200
    for number in range(MOST_A_WEEK):
        project = project_of(house, f"P{number}")
        assert send(house, project, drive(house, project, rule=LAW, wanted=5)["id"])["counts"] == {
            "open": 1,
            "not_sent": 1,
        }
    project = project_of(house, "One more")
    assert drive(house, project, rule=LAW, wanted=5)["passes"] is None, (
        "one is left, who wants none; fewer than five are not told"
    )
    named = send(house, project, drive(house, project, emails=["lawyer0@example.org"])["id"])
    assert named["counts"] == {"not_sent": 1} and len(mine(one)) == MOST_A_WEEK and mine(quiet) == []
    later(house, clock, days=7)
    other = project_of(house, "Next week")
    assert send(house, other, drive(house, other, emails=["lawyer0@example.org"])["id"])["counts"] == {"open": 1}


def test_the_projects_own_rule_holds_and_whoever_is_in_is_not_found(house: House) -> None:
    project = project_of(house)
    people = crowd(house, "B1", "B1", "C1", "C1")
    house.join(people[3], project, Role.CONTRIBUTOR)
    own = {"rule": {"fact": "language", "key": "en", "least": "C1"}, "based_on": 0}
    assert house.as_manager.put(f"/projects/{project}/eligibility", json=own).status_code == 200
    found = send(house, project, drive(house, project, rule=None, wanted=10)["id"])
    assert found["counts"] == {"open": 1} and len(mine(people[2])) == 1


def test_drives_are_their_managers_and_invites_their_persons(house: House) -> None:
    project = project_of(house)
    [one] = crowd(house, "C1")
    found = send(house, project, drive(house, project, emails=[" Lawyer0@example.org "])["id"])
    [asked] = mine(one)
    path = f"/projects/{project}/drives"
    for client, status in ((house.nobody, 401), (house.as_outsider, 404), (one, 404)):
        assert client.get(path).status_code == client.get(f"{path}/{found['id']}").status_code == status
        assert client.post(path, json={"wanted": 1}).status_code == status
        assert client.post(f"{path}/{found['id']}/send").status_code == status
        assert client.delete(f"{path}/{found['id']}").status_code == status
    assert house.nobody.get("/me/invites").status_code == 401
    for deed in ("accept", "decline"):
        assert house.as_outsider.post(f"/me/invites/{asked['id']}/{deed}", json={}).status_code == 404
    refused = house.as_manager.post(path, json={"emails": ["lawyer0@example.org", "who@example.org"]}).json()
    assert (refused["code"], refused["faults"][0]["where"]) == ("drives.unknown", "/emails/1")
    for body, where in (
        ({}, "/wanted"), ({"wanted": 0}, "/wanted"), ({"wanted": 1001}, "/wanted"), ({"wanted": 1, "days": 31}, "/days"),
        ({"wanted": 1, "emails": ["a@b.c"]}, "/wanted"), ({"wanted": 1, "note": "x" * 1001}, "/note"),
        ({"emails": ["a@b.c"], "rule": LAW}, "/rule"),
    ):  # fmt: skip
        refused = house.as_manager.post(path, json=body).json()
        assert (refused["code"], refused["faults"][0]["where"]) == ("drives.invalid", where)
    assert house.as_manager.post(path, json={"wanted": 1, "rule": {"fact": "age"}}).json()["code"].startswith("eligib")
    assert house.as_manager.post(f"{path}/{found['id']}/send").json()["code"] == "drives.not_ready"


def test_an_erased_account_leaves_nothing_of_it(house: House) -> None:
    project = project_of(house)
    [one] = crowd(house, "C1")
    send(house, project, drive(house, project, rule=LAW, wanted=5)["id"])
    number = one.account.no
    assert one.post("/me/erase", json={"email": one.account.email}).status_code == 204
    settle(house.units)

    def left(ctx: Any) -> int:
        return len(invites.of_person(ctx.conn, number, limit=10))

    assert house.units.read_now(SYSTEM, left) == 0
