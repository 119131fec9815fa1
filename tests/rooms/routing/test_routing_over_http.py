"""Leases over HTTP: the shapes that are documented, the right people, problems as documents."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.rooms.routing.api import bodies
from rooms.routing.stage import OTHERWISE, RANKED, Stage, set_stage
from rooms.settle import settle
from web import Client, House


@pytest.fixture
def stage(house: House) -> Stage:
    stage = set_stage(house.units)
    stage.add(5)
    return stage


@pytest.fixture
def worker(house: House, stage: Stage) -> Client:
    house.join(house.as_contributor, stage.project_id, Role.CONTRIBUTOR)
    return house.as_contributor


def take(client: Client, stage: Stage, **body: Any) -> dict[str, Any]:
    reply = client.post(f"projects/{stage.project_id}/leases", json=body)
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_hot_replies_have_the_documented_shape(worker: Client, stage: Stage) -> None:
    first = bodies.NextBody.model_validate(take(worker, stage))
    assert first.offer is not None
    key = {"Idempotency-Key": "one"}
    sent = {"answers": RANKED, "active_seconds": 3}
    reply = worker.post(f"leases/{first.offer.lease}/answer", json=sent, headers=key)
    done = bodies.AnsweredBody.model_validate(reply.json())
    again = worker.post(f"leases/{first.offer.lease}/answer", json=sent, headers=key)
    assert again.json() == {**reply.json(), "next": again.json()["next"]}
    assert again.json()["next"]["offer"]["lease"] == done.next.offer.lease
    skipped = worker.post(f"leases/{done.next.offer.lease}/skip", json={"reason": "unclear", "note": "?"})
    assert bodies.SkippedBody.model_validate(skipped.json()).next.offer is not None


def test_a_whole_stay_over_http(worker: Client, stage: Stage) -> None:
    offer = take(worker, stage)["offer"]
    lease = f"leases/{offer['lease']}"
    assert worker.put(f"{lease}/draft", json={"answers": {"overall": {"order": []}}}).status_code == 204
    assert worker.post(f"{lease}/heartbeat", json={"active": True}).status_code == 204
    assert worker.post(f"{lease}/heartbeat").status_code == 204
    assert worker.post(f"{lease}/extend").json()["expires_at"] >= offer["expires_at"]
    assert worker.post(f"{lease}/flag", json={"kind": "sensitive", "note": ""}).status_code == 204
    assert take(worker, stage)["offer"]["draft"] == {"overall": {"order": []}}
    done = worker.post(f"{lease}/answer", json={"answers": RANKED, "next": False}).json()
    assert done["next"] is None
    assert worker.put(f"answers/{done['answer']}", json={"answers": OTHERWISE}).json()["revision"] == 2
    mine = worker.get(f"projects/{stage.project_id}/my-work").json()
    assert mine["answered"] == 1
    assert [row["answer"] for row in mine["recent"]] == [done["answer"]]
    seen = dict(zip(offer["shown_order"]["responses"], "ABC", strict=True))
    assert mine["recent"][0]["summary"] == f"{seen['r1']} > {seen['r2']} > {seen['r3']}"
    (row,) = worker.get("catalogue").json()["rows"]
    assert (row["project_id"], row["answered_by_me"], row["tasks_left"]) == (stage.project_id, 1, 4)
    released = take(worker, stage)["offer"]["lease"]
    assert worker.post(f"leases/{released}/release").status_code == 204


def test_a_finished_project_keeps_its_figures_for_who_worked_there(house: House, worker: Client, stage: Stage) -> None:
    house.join(house.as_reviewer, stage.project_id, Role.CONTRIBUTOR)
    lease = take(worker, stage)["offer"]["lease"]
    assert worker.post(f"leases/{lease}/answer", json={"answers": RANKED, "next": False}).status_code == 200
    settle(house.units)
    assert worker.get("me/finished-projects").json()["rows"] == [], "it is still open"
    name = worker.get("catalogue").json()["rows"][0]["name"]
    ended = house.as_admin.post(f"projects/{stage.project_id}/state", json={"state": "done"})
    assert ended.status_code == 200, ended.text
    assert worker.get("catalogue").json()["rows"] == []
    found = worker.get("me/finished-projects").json()["rows"]
    assert found == [{"project_id": stage.project_id, "name": name}]
    assert worker.get(f"projects/{stage.project_id}/my-work").json()["answered"] == 1
    assert worker.get(f"projects/{stage.project_id}/my-performance").json()["measures"][0]["count"] == 1
    assert house.as_reviewer.get("me/finished-projects").json()["rows"] == [], "who did nothing there"
    assert house.as_outsider.get("me/finished-projects").json()["rows"] == []
    assert house.nobody.get("me/finished-projects").status_code == 401


@pytest.mark.parametrize(
    ("who", "status", "code"),
    [
        ("nobody", 401, "identity.unknown"),
        ("as_outsider", 404, "project.not_found"),
        ("as_analyst", 403, "identity.not_allowed"),
        ("as_reviewer", 200, ""),
        ("as_admin", 200, ""),
    ],
)
def test_who_may_take(house: House, stage: Stage, who: str, status: int, code: str) -> None:
    client = getattr(house, who)
    if who in {"as_analyst", "as_reviewer"}:
        house.join(client, stage.project_id, Role(who.removeprefix("as_")))
    reply = client.post(f"projects/{stage.project_id}/leases")
    assert reply.status_code == status
    assert reply.json().get("code", "") == code


@pytest.mark.parametrize("path", ["answer", "skip", "flag", "draft"])
def test_strange_bodies_are_refused(worker: Client, stage: Stage, path: str) -> None:
    lease = take(worker, stage)["offer"]["lease"]
    send = worker.put if path == "draft" else worker.post
    reply = send(f"leases/{lease}/{path}", json={"surprise": 1})
    assert reply.status_code == 422
    assert reply.json()["faults"]


def test_faults_point_into_the_answers(worker: Client, stage: Stage) -> None:
    lease = take(worker, stage)["offer"]["lease"]
    reply = worker.post(f"leases/{lease}/answer", json={"answers": {"overall": {"order": [["r1"], ["r1"]]}}})
    assert reply.status_code == 422
    assert reply.json()["code"] == "answers.invalid"
    assert reply.json()["faults"][0]["where"].startswith("/overall")


HOSTILE = ["\\u0000", "\\ud800", "a\\u0000b"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_answered_with_a_problem_or_kept_whole(worker: Client, stage: Stage, text: str) -> None:
    lease = take(worker, stage)["offer"]["lease"]
    deep = "[" * 2000 + "]" * 2000
    sent = [
        ("put", f"leases/{lease}/draft", f'{{"answers": {{"overall": "{text}"}}}}'),
        ("put", f"leases/{lease}/draft", f'{{"answers": {{"overall": {deep}}}}}'),
        ("post", f"leases/{lease}/flag", f'{{"kind": "other", "note": "{text}"}}'),
        ("post", f"leases/{lease}/answer", f'{{"answers": {{"{text}": 1}}}}'),
        ("post", f"leases/{lease}/answer", f'{{"answers": {{"overall": {deep}}}}}'),
        ("post", f"leases/{lease}/answer", f'{{"answers": {{"overall": "{text}"}}}}'),
        ("post", f"leases/{text}/answer", '{"answers": {}}'),
        ("post", f"leases/{lease}/skip", f'{{"reason": "other", "note": "{text}"}}'),
    ]
    for method, path, body in sent:
        reply = worker.request(method, path, content=body, headers={"content-type": "application/json"})
        assert reply.status_code < 500, (method, path, body[:60], reply.text[:300])
