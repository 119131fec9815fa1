"""Calibration over HTTP: planned, discussed, certified, required, erased."""

from __future__ import annotations

import io
import json
import zipfile

from preceptor.base.actor import Role
from preceptor.base.clock import rfc3339
from rooms.calibration.held import CLAUSES, FIRST, answer, move, plan, project_of
from rooms.routing.stage import payload
from rooms.settle import settle
from web import House

HOUR = 3_600_000_000


def test_a_session_is_planned_by_who_keeps_the_project_and_seen_by_who_is_in_it(house: House) -> None:
    project = project_of(house)
    made = plan(house, project).json()
    assert (made["stage"], made["items"], made["invited"], made["holds"], made["seat"]) == (
        "answering", 2, 2, True, None,
    )  # fmt: skip
    session, one, stranger = made["id"], house.as_contributor, house.as_outsider
    third = house.person("third", roles={Role.CONTRIBUTOR})
    house.join(third, project, Role.CONTRIBUTOR)
    for client, status in ((house.nobody, 401), (stranger, 404), (third, 404)):
        for path in ("", "/items", "/posts", "/proposals", "/items/1/answers", "/events", "/attendance"):
            assert client.get(f"/calibration/{session}{path}").status_code == status, path
        for send, path, body in (
            (client.post, "/attend", None), (client.put, "/items/1/answers", {"answers": FIRST}),
            (client.post, "/posts", {"text": "hi"}), (client.post, "/move", {"stage": "closed"}),
            (client.post, "/proposals", {"clause": "1", "text": "x", "why": "y"}), (client.post, "/people", {}),
        ):  # fmt: skip
            assert send(f"/calibration/{session}{path}", json=body).status_code == status, path
    assert one.post(f"/calibration/{session}/move", json={"stage": "closed"}).status_code == 403
    assert one.get(f"/calibration/{session}/attendance").status_code == 403
    assert answer(house.as_manager, session, 1, FIRST).status_code == 404, "who holds it does not sit in it"
    assert one.get(f"/projects/{project}/calibration").status_code == 403
    assert one.post(f"/projects/{project}/calibration", json={}).status_code in (403, 422)
    assert [row["id"] for row in one.get("/me/calibration").json()["rows"]] == [session]
    assert third.get("/me/calibration").json()["rows"] == []
    assert house.as_manager.post(f"/calibration/{session}/people", json={}).json()["invited"] == 3
    assert third.get(f"/calibration/{session}").json()["seat"]["came_at"] is None
    [listed] = house.as_manager.get(f"/projects/{project}/calibration").json()["rows"]
    assert listed["invited"] == 3


def test_what_cannot_be_held_is_refused_with_the_place_of_each_fault(house: House) -> None:
    project = project_of(house)
    wrong = plan(house, project, items=[{"payload": {"prompt": 3}}], title=" ").json()
    assert wrong["code"] == "calibration.invalid"
    wrong = plan(house, project, items=[{"payload": {"prompt": 3}}]).json()
    assert wrong["faults"][0]["where"].startswith("/items/0/payload")
    assert plan(house, project, items=[{"item": "nothing"}]).json()["code"] == "item.not_found"
    items = house.as_manager.post(
        f"/projects/{project}/items", json={"items": [{"payload": payload(5), "gold": {"answers": FIRST}}, {"payload": payload(6)}]}
    )  # fmt: skip
    assert items.status_code == 201, items.text
    gold, work = (one["id"] for one in house.as_manager.get(f"/projects/{project}/items").json()["rows"])
    assert plan(house, project, items=[{"item": gold}]).json()["faults"][0]["where"] == "/items/0/item"
    assert plan(house, project, items=[{"item": work}]).status_code == 201
    assert plan(house, project, people=[house.as_outsider.account.id]).json()["code"] == "calibration.people"
    assert plan(house, project, people=[house.as_contributor.account.id]).json()["code"] == "calibration.people"
    assert plan(house, project, clauses=["9"]).json()["faults"][0]["where"] == "/clauses"


def test_a_discussion_is_bounded_hostile_text_is_only_text_and_lines_come_in_their_order(house: House) -> None:
    project = project_of(house)
    one, other = house.as_contributor, house.as_reviewer
    session = plan(house, project).json()["id"]
    move(house, session, "discussing")
    address = f"/calibration/{session}/posts"
    hostile = "<script>alert(1)</script>\n\nevent: moved\ndata: {}"
    assert one.post(address, json={"text": hostile, "place": 1, "clause": "1"}).status_code == 201
    for body, code in (
        ({"text": " "}, "calibration.text"), ({"text": "x" * 1_001}, "calibration.text"),
        ({"text": "x", "clause": "9"}, "calibration.clause"),
        ({"text": "x", "place": 9}, "item.not_found"),
    ):  # fmt: skip
        assert one.post(address, json=body).json()["code"] == code
    [said] = other.get(address).json()["rows"]
    assert (said["text"], said["place"], said["clause"]) == (hostile, 1, "1") and "-" in said["pseudonym"]
    for _ in range(9):
        assert one.post(address, json={"text": "again"}).status_code == 201
    assert one.post(address, json={"text": "again"}).json()["code"] == "calibration.too_many"
    assert other.post(address, json={"text": "mine"}).status_code == 201, "each person has their own measure"
    page = other.get(address, params={"limit": 10}).json()
    rest = other.get(address, params={"limit": 10, "cursor": page["next"]}).json()["rows"]
    assert [len(page["rows"]), [row["text"] for row in rest]] == [10, ["mine"]]

    wish = {"clause": "1", "text": "Be right, or say that you are not sure.", "why": "We differed on guesses."}
    made = one.post(f"/calibration/{session}/proposals", json=wish).json()
    assert (
        one.post(f"/calibration/{session}/proposals", json={**wish, "clause": ""}).json()["code"]
        == "calibration.clause"
    )
    decide = f"/calibration/{session}/proposals/{made['id']}"
    assert one.put(decide, json={"state": "taken"}).status_code == 403
    assert house.as_manager.put(decide, json={"state": "taken"}).json()["state"] == "taken"
    assert house.as_manager.put(decide + "x", json={"state": "taken"}).json()["code"] == "proposal.not_found"
    [row] = other.get(f"/calibration/{session}/proposals").json()["rows"]
    assert (row["state"], row["text"]) == ("taken", wish["text"])
    trail = house.as_admin.get("audit", params={"name": "calibration."}).json()["rows"]
    assert "not sure" not in str(trail) and "calibration.clause_proposed" in {row["name"] for row in trail}


def test_the_clock_moves_sessions_and_presence_is_measured_by_the_server(house: House) -> None:
    project = project_of(house)
    one, clock = house.as_contributor, house.units.clock
    now = house.units.now()
    times = {name: rfc3339(now + hours * HOUR) for name, hours in
             (("opens_at", 1), ("reveal_at", 2), ("vote_at", 3), ("closes_at", 4))}  # fmt: skip
    session = plan(house, project, **times).json()["id"]
    assert one.get(f"/calibration/{session}/items").json()["rows"] == [], "nothing is shown before it opens"
    assert one.post(f"/calibration/{session}/attend").json()["came_at"] is None
    from preceptor.app import JOBS
    from preceptor.base.actor import SYSTEM
    from preceptor.infra.jobs.runner import Runner

    def tick(hours: float) -> str:
        clock.advance(seconds=hours * 3600)  # type: ignore[attr-defined]
        house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("calibration.move_on", {}, key=f"t{ctx.now()}"))
        while Runner(house.units, JOBS).run_one():
            pass
        return str(one.get(f"/calibration/{session}").json()["stage"])

    assert tick(0.5) == "planned" and tick(0.6) == "answering"
    assert one.post(f"/calibration/{session}/attend").json()["seconds"] == 0
    clock.advance(seconds=60)  # type: ignore[attr-defined]
    assert one.post(f"/calibration/{session}/attend").json()["seconds"] == 60
    clock.advance(seconds=900)  # type: ignore[attr-defined]
    assert one.post(f"/calibration/{session}/attend").json()["seconds"] == 60 + 180, "away is away"
    assert (tick(1), tick(1), tick(1)) == ("discussing", "voting", "closed")
    rows = house.as_manager.get(f"/calibration/{session}/attendance").json()["rows"]
    assert sorted((row["seconds"], row["came_at"] is not None) for row in rows) == [(0, False), (240, True)]
    assert house.as_manager.post(f"/calibration/{session}/people", json={}).json()["code"] == "calibration.over"


def test_a_project_may_ask_for_the_certificate_and_changed_words_ask_again(house: House) -> None:
    project = project_of(house)
    one, other, manager = house.as_contributor, house.as_reviewer, house.as_manager
    address = f"/projects/{project}/calibration/rule"
    assert one.put(address, json={"asked": True}).status_code == 403
    assert house.as_outsider.get(address).status_code == 404
    assert manager.put(address, json={"asked": True}).json() == manager.get(address).json() == {"asked": True}
    [missing] = one.get(f"/projects/{project}/missing").json()["rows"]
    assert (missing["code"], missing["link"]) == ("calibration.needed", "/calibration")
    session = plan(house, project).json()["id"]
    [missing] = one.get(f"/projects/{project}/missing").json()["rows"]
    assert missing["facts"]["session"] == session
    for client in (one, other):
        answer(client, session, 1, FIRST)
    answer(one, session, 2, FIRST)
    move(house, session, "discussing")
    better = [{**CLAUSES[0], "text": "Be right, or say you are not sure."}, CLAUSES[1]]
    manager.put(f"/projects/{project}/guidelines", json={"clauses": better, "note": "As discussed."})
    house.units.clock.advance(seconds=2)  # type: ignore[attr-defined]
    move(house, session, "voting")
    for client in (one, other):
        for place in (1, 2):
            answer(client, session, place, FIRST)
    assert one.get(f"/projects/{project}/missing").json()["rows"] == [], "certified by the words of the second answers"
    assert other.get(f"/projects/{project}/missing").json()["rows"], "who gave one answer of two is not"
    later = [better[0], {**CLAUSES[1], "text": "Be kind and short."}]
    manager.put(f"/projects/{project}/guidelines", json={"clauses": later, "note": "Another clause."})
    house.units.clock.advance(seconds=2)  # type: ignore[attr-defined]
    assert one.get(f"/projects/{project}/missing").json()["rows"] == [], "a clause it is not about"
    changed = [{**better[0], "text": "Be right."}, later[1]]
    manager.put(f"/projects/{project}/guidelines", json={"clauses": changed, "note": "Back."})
    house.units.clock.advance(seconds=2)  # type: ignore[attr-defined]
    [missing] = one.get(f"/projects/{project}/missing").json()["rows"]
    assert missing["code"] == "calibration.needed" and "clause 1" in missing["sentence"]


def test_what_is_kept_on_somebody_can_be_taken_away_and_their_words_erased(house: House) -> None:
    project = project_of(house)
    one, other = house.as_contributor, house.as_reviewer
    session = plan(house, project).json()["id"]
    answer(one, session, 1, FIRST)
    move(house, session, "discussing")
    one.post(f"/calibration/{session}/posts", json={"text": "My very own words"})
    one.post(f"/calibration/{session}/proposals", json={"clause": "1", "text": "Own text", "why": "Own why"})
    with zipfile.ZipFile(io.BytesIO(one.get("/me/held").content)) as archive:
        held = json.loads(archive.read("held.json"))["calibration"]
    assert [row["text"] for row in held["posts"]] == ["My very own words"] and held["answers"][0]["answers"] == FIRST
    assert held["proposals"][0]["why"] == "Own why" and held["sessions"][0]["title"] == "How kind?"
    assert one.post("/me/erase", json={"email": "contributor@example.org"}).status_code == 204
    settle(house.units)
    seen = other.get(f"/calibration/{session}/posts").text + other.get(f"/calibration/{session}/proposals").text
    assert "very own" not in seen and "Own" not in seen and '"text":""' in seen
    rows = other.get(f"/calibration/{session}/items/1/answers").json()["rows"]
    assert len(rows) == 1, "the answer stays, under the pseudonym"
