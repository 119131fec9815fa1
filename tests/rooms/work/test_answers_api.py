"""One answer over HTTP: for those who may see answers, and gone with an item that was stopped."""

from __future__ import annotations

from preceptor.base.actor import Role
from rooms.projects.makers import form
from web import House


def test_an_answer_is_shown_to_who_may_see_answers_alone(house: House) -> None:
    manager, worker = house.as_manager, house.person("worker", roles={Role.CONTRIBUTOR})
    project = manager.post("projects", json={"name": "Ideas", "form": form()}).json()["id"]
    manager.post(f"projects/{project}/items", json={"items": [{"payload": {"prompt": "Why?"}}]})
    manager.post(f"projects/{project}/state", json={"state": "active"})
    house.join(worker, project, Role.CONTRIBUTOR)
    lease = worker.post(f"projects/{project}/leases").json()["offer"]["lease"]
    given = {"clear": {"values": ["yes"]}}
    assert worker.post(f"leases/{lease}/answer", json={"answers": given, "next": False}).status_code == 200
    (listed,) = manager.get(f"projects/{project}/answers").json()["rows"]
    path = f"answers/{listed['id']}"
    assert manager.get(path).json() == listed and listed["answers"] == given
    assert house.nobody.get(path).status_code == 401
    outsider = house.person("outsider", roles={Role.MANAGER})
    for who in (worker, outsider):
        refused = who.get(path)
        assert (refused.status_code, refused.json()["code"]) == (404, "answer.not_found")
    assert manager.get("answers/nowhere").json()["code"] == "answer.not_found"
