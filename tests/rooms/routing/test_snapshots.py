"""A picture of a source attached to a fact check: kept, hashed, named by the answer and the exports, by who holds the item."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.rooms.media import actions as media
from preceptor.rooms.media import queries
from preceptor.rooms.media.nouns import MOST_SNAPSHOT_BYTES
from rooms.media import made
from rooms.settle import settle
from web import Client, House

FORM = {
    "fields": [{"kind": "text", "name": "response", "title": "Response"}],
    "questions": [{"kind": "claims", "name": "facts", "title": "Check", "about": "response"}],
}
URL = "https://example.org/ice"


@pytest.fixture
def project(house: House) -> int:
    return project_of(house, "Facts")


@pytest.fixture
def worker(house: House, project: int) -> Client:
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    return house.as_contributor


def project_of(house: House, name: str) -> int:
    asked = {"name": name, "form": FORM, "overlap": 2, "gold_share": 0.0}
    project: int = house.as_manager.post("/projects", json=asked).json()["id"]
    items = [{"payload": {"response": text}} for text in ("Ice floats.", "Cats bark.")]
    assert house.as_manager.post(f"/projects/{project}/items", json={"items": items}).status_code == 201
    assert house.as_manager.post(f"/projects/{project}/state", json={"state": "active"}).status_code < 300
    return project


def take(client: Client, project: int) -> dict[str, Any]:
    return dict(client.post(f"/projects/{project}/leases", json={}).json()["offer"])


def attach(client: Client, lease: str, content: bytes, name: str = "shot.png") -> Any:
    return client.post(f"/leases/{lease}/snapshots", params={"name": name}, content=content)


def checked(text: str, snapshot: Any) -> dict[str, Any]:
    claim = {"part": "", "start": 0, "end": len(text), "text": text, "verdict": "accurate", "why": "So.",
             "evidence": [{"url": URL, "snapshot": snapshot}]}  # fmt: skip
    return {"answers": {"facts": {"claims": [claim]}}, "next": False}


def test_a_snapshot_is_kept_cleaned_named_by_the_answer_and_listed_in_the_export(
    house: House, worker: Client, project: int
) -> None:
    offer = take(worker, project)
    kept = attach(worker, offer["lease"], made.with_place("JPEG"), "shot.jpg")
    assert kept.status_code == 201, kept.text
    said = kept.json()
    served = worker.get(f"/media/{said['media']}").content
    assert hashlib.sha256(served).hexdigest() == said["sha256"] and b"SecretCamera" not in served
    assert attach(worker, offer["lease"], made.with_place("JPEG"), "again.jpg").json() == said, "kept once"
    snapshot = {"media": said["media"], "sha256": said["sha256"]}
    text = offer["payload"]["response"]
    done = worker.post(f"/leases/{offer['lease']}/answer", json=checked(text, snapshot))
    assert done.status_code == 200, done.text
    house.as_manager.post(f"/projects/{project}/consensus", json={})
    settle(house.units)
    (row,) = map(json.loads, house.as_manager.get(f"/projects/{project}/labels/facts/fever").text.splitlines())
    assert row["sources"][0]["snapshot"] == snapshot and row["evidence"] == [[[1, 1, URL, None]]]


def test_an_answer_names_only_files_of_the_project_as_they_are(house: House, worker: Client, project: int) -> None:
    other = project_of(house, "Another")
    house.join(worker, other, Role.CONTRIBUTOR)
    elsewhere = attach(worker, take(worker, other)["lease"], made.picture()).json()
    offer = take(worker, project)
    mine = attach(worker, offer["lease"], made.picture(size=(8, 8))).json()
    for snapshot in (
        {"media": "nothing", "sha256": mine["sha256"]},
        {"media": mine["media"], "sha256": "0" * 64},
        {"media": elsewhere["media"], "sha256": elsewhere["sha256"]},
    ):
        refused = worker.post(f"/leases/{offer['lease']}/answer", json=checked(offer["payload"]["response"], snapshot))
        assert refused.json()["code"] == "answers.invalid", refused.text
        assert refused.json()["faults"][0]["where"] == "/facts/claims/0/evidence/0/snapshot"
    first = {"media": mine["media"], "sha256": mine["sha256"]}
    done = worker.post(f"/leases/{offer['lease']}/answer", json=checked(offer["payload"]["response"], first)).json()
    changed = checked(offer["payload"]["response"], {**first, "sha256": "0" * 64})["answers"]
    assert worker.put(f"/answers/{done['answer']}", json={"answers": changed}).json()["code"] == "answers.invalid"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.png", b"%PDF-1.7", "media.unsafe"),
        ("a.png", b"", "media.empty"),
        ("a.png", b"<svg onload=alert(1)>", "media.unsafe"),
        ("a.png", made.picture("JPEG"), "media.mislabelled"),
        ("a.wav", made.sound(), "media.snapshot"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * MOST_SNAPSHOT_BYTES, ""),
    ],
)
def test_what_is_no_sound_small_picture_is_refused(
    worker: Client, project: int, name: str, content: bytes, code: str
) -> None:
    refused = attach(worker, take(worker, project)["lease"], content, name)
    assert 400 <= refused.status_code < 500
    assert not code or refused.json()["code"] == code, refused.text


def test_only_who_holds_the_item_attaches(house: House, worker: Client, project: int) -> None:
    lease = take(worker, project)["lease"]
    house.join(house.as_reviewer, project, Role.REVIEWER)
    assert attach(house.nobody, lease, made.picture()).status_code == 401
    for other in (house.as_outsider, house.as_reviewer, house.as_manager):
        assert attach(other, lease, made.picture()).json()["code"] == "lease.not_found"
    released = worker.post(f"/leases/{lease}/release")
    assert released.status_code == 204
    assert attach(worker, lease, made.picture()).status_code in (404, 409, 410)


def test_an_item_takes_only_so_many(worker: Client, project: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MOST_SNAPSHOTS", 1)
    lease = take(worker, project)["lease"]
    assert attach(worker, lease, made.picture()).status_code == 201
    assert attach(worker, lease, made.picture(size=(9, 9))).json()["code"] == "media.snapshots"


def test_kinds_without_files_ask_the_store_nothing() -> None:
    from preceptor.forms import parse

    form = parse(
        {**FORM, "questions": [{"kind": "text", "name": "said", "title": "?", "about": "response", "mode": "write"}]}
    )
    asked = form.check_answers({"response": "x"}, {"said": {"text": "y"}})
    queries.check_attached(None, 1, form, asked)  # type: ignore[arg-type]
