"""Media over HTTP: sent, refused, played in parts, named by items, veiled; by whom it may be."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from preceptor.base.actor import Role
from rooms.media import made
from rooms.settle import settle
from web import Client, House

FORM = {
    "fields": [{"kind": "image", "name": "picture", "title": "Picture"}],
    "questions": [{"kind": "text", "name": "said", "title": "What is it?", "about": "picture"}],
}


@pytest.fixture
def project(house: House) -> int:
    found: int = house.as_manager.post("projects", json={"name": "Pictures", "form": FORM}).json()["id"]
    return found


def send(client: Client, project: int, name: str, content: bytes) -> Any:
    return client.post(f"projects/{project}/media", params={"name": name}, content=content)


def test_a_picture_is_sent_cleaned_prepared_and_played_in_parts(house: House, project: int) -> None:
    kept = send(house.as_manager, project, "trip/me.jpg", made.with_place("JPEG", orientation=6))
    assert kept.status_code == 201, kept.text
    media = kept.json()
    assert (media["name"], media["family"], media["width"], media["height"]) == ("trip/me.jpg", "image", 30, 40)
    assert house.as_manager.get(f"media/{media['id']}/thumbnail").json()["code"] == "part.not_found"
    settle(house.units)
    assert house.as_manager.get(f"media/{media['id']}/about").json()["prepared"] is True
    small = house.as_manager.get(f"media/{media['id']}/thumbnail")
    assert (small.headers["content-type"], small.content[8:12]) == ("image/webp", b"WEBP")

    whole = house.as_manager.get(f"media/{media['id']}")
    assert whole.headers["content-type"] == "image/jpeg"
    assert whole.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in whole.headers["content-security-policy"]
    assert whole.headers["content-disposition"] == 'inline; filename="me.jpg"'
    assert b"SecretCamera" not in whole.content
    assert len(whole.content) == media["bytes"] == int(whole.headers["content-length"])

    def part(asked: str) -> Any:
        return house.as_manager.get(f"media/{media['id']}", headers={"range": asked})

    assert (part("bytes=2-5").status_code, part("bytes=2-5").content) == (206, whole.content[2:6])
    assert part("bytes=2-5").headers["content-range"] == f"bytes 2-5/{media['bytes']}"
    assert part("bytes=-4").content == whole.content[-4:]
    assert part("bytes=10-").content == whole.content[10:]
    assert part("bytes=999999999-").status_code == part("items=1-2").status_code == part("bytes=-").status_code == 200
    again = house.as_manager.get(f"media/{media['id']}", headers={"if-none-match": whole.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")

    same = send(house.as_manager, project, "trip/me.jpg", made.with_place("JPEG", orientation=6)).json()
    assert same["id"] == media["id"]
    listed = house.as_manager.get(f"projects/{project}/media").json()
    assert [one["id"] for one in listed["rows"]] == [media["id"]]
    assert house.as_manager.get(f"media/{media['id']}/link").json()["url"].endswith(media["id"])


@pytest.mark.parametrize(
    ("name", "content", "status", "code"),
    [
        ("a.svg", b"<svg onload='alert(1)'/>", 422, "media.unsafe"),
        ("a.png", b"%PDF-1.7", 422, "media.unsafe"),
        ("a.png", b"", 422, "media.empty"),
        ("a.png", made.picture("JPEG"), 422, "media.mislabelled"),
        ("a.png", made.picture(size=(99, 99))[:-99], 422, "media.truncated"),
        ("a.png", made.bomb(10_000, 5_000), 413, "media.pixels"),
        ("../a.png", made.picture(), 422, "media.name"),
    ],
)
def test_what_is_not_sound_is_refused_and_leaves_nothing(
    house: House, project: int, name: str, content: bytes, status: int, code: str
) -> None:
    answer = send(house.as_manager, project, name, content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert house.as_manager.get(f"projects/{project}/media").json()["rows"] == []
    assert list(house.units.files.list("media-incoming")) == list(house.units.files.list("media")) == []


def test_who_may_send_and_who_may_see(house: House, project: int) -> None:
    media = send(house.as_manager, project, "a.png", made.picture()).json()["id"]
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    assert house.as_contributor.get(f"media/{media}").status_code == 200
    assert house.as_outsider.get(f"media/{media}").status_code == 404
    assert house.nobody.get(f"media/{media}").status_code == 401
    assert send(house.as_contributor, project, "b.png", made.picture()).status_code == 403
    assert send(house.as_outsider, project, "b.png", made.picture()).status_code == 404
    assert send(house.nobody, project, "b.png", made.picture()).status_code == 401
    assert house.as_contributor.get(f"projects/{project}/media").status_code == 403
    assert house.as_outsider.get("media/sample-sea.png").headers["content-type"] == "image/png"
    assert house.nobody.get("media/sample-sea.png").status_code == 401
    assert house.as_outsider.get("media/sample-bells.wav/peaks").json()["per_second"] == 50
    assert house.as_outsider.get("media/sample-sea.png/poster").status_code == 404


def test_items_name_their_media_and_the_house_says_what_it_is(house: House, project: int) -> None:
    media = send(house.as_manager, project, "scans/1.png", made.picture()).json()["id"]
    other = house.as_manager.post("projects", json={"name": "Others", "form": FORM}).json()["id"]
    warned = {"file": "scans/1.png", "width": 9999, "warning": {"categories": ["medical"], "severity": 2}}

    def add(project: int, value: Any) -> Any:
        return house.as_manager.post(f"projects/{project}/items", json={"items": [{"payload": {"picture": value}}]})

    added = [add(project, value) for value in ("scans/1.png", {"media": media, "alt": "A scan"}, warned)]
    assert [one.status_code for one in added] == [201, 201, 201]
    first, second, third = (
        house.as_manager.get(f"items/{one.json()['items'][0]}").json()["payload"]["picture"] for one in added
    )
    measured = {"media": media, "type": "image/png", "width": 40, "height": 30}
    assert (first, second) == (measured, {**measured, "alt": "A scan"})
    assert third == {**measured, "warning": warned["warning"]}

    for target, value in ((project, "scans/2.png"), (other, {"media": media}), (other, "scans/1.png")):
        refused = add(target, value)
        assert (refused.status_code, refused.json()["faults"][0]["where"]) == (422, "/0/payload/picture")
        assert "send it first" in refused.json()["faults"][0]["why"]
    assert add(project, {**warned, "warning": {"categories": ["nonsense"], "severity": 9}}).status_code == 422
    assert add(project, 7).status_code == 422


def test_an_archive_is_unpacked_by_a_job_and_rows_name_its_files(house: House, project: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("set/1.png", made.picture())
        archive.writestr("set/2.jpg", made.picture("JPEG"))
        archive.writestr("set/evil.svg", b"<svg onload='alert(1)'/>")
        archive.writestr("../../up.png", made.picture())
        archive.writestr("__MACOSX/set/._1.png", b"junk")
    sent = house.as_manager.post(f"projects/{project}/media/archives", content=packed.getvalue())
    assert sent.status_code == 202, sent.text
    settle(house.units)
    job = house.as_manager.get(f"jobs/{sent.json()['job']}").json()
    assert {name: job["result"][name] for name in ("kept", "known", "refused")} == {"kept": 2, "known": 0, "refused": 2}
    assert {one["name"] for one in job["result"]["refusals"]} == {"set/evil.svg", "../../up.png"}
    assert list(house.units.files.list("media-incoming")) == []

    rows = b"file,note\nset/1.png,a\nset/2.jpg,b\nset/3.png,c\n"
    upload = house.as_manager.post(f"projects/{project}/uploads", params={"name": "rows.csv"}, content=rows).json()
    mapping = {"reader": "columns", "fields": {"picture": ["file"]}, "key": "file"}
    tried = house.as_manager.post(f"uploads/{upload['upload']}/first-item", json={"mapping": mapping}).json()
    assert (tried["payload"]["picture"]["width"], tried["faults"]) == (40, [])
    body = {"uploads": [upload["upload"]], "mapping": mapping}
    started = house.as_manager.post(f"projects/{project}/imports", json=body).json()
    settle(house.units)
    ended = house.as_manager.get(f"imports/{started['import']}").json()
    assert (ended["items"], ended["bad_rows"]) == (2, 1)
    assert "no media file" in ended["first_bad_rows"][0]["reason"]
    refused = house.as_manager.post(f"projects/{project}/media/archives", content=b"no zip")
    assert refused.json()["code"] == "media.archive"


def test_a_person_chooses_their_veil_and_counts_what_they_lifted(house: House) -> None:
    me = house.as_contributor
    assert me.get("veil").json() == {"look": "blur", "muted": True, "opted_in": [], "lifted_today": 0}
    chosen = {"look": "hide", "muted": False, "opted_in": ["medical"]}
    assert me.put("veil", json=chosen).json() == {**chosen, "lifted_today": 0}
    assert [me.post("veil/lifted", json={"severity": 2}).json()["lifted_today"] for _ in range(2)] == [1, 2]
    assert me.get("veil").json()["lifted_today"] == 2
    assert house.as_outsider.get("veil").json()["lifted_today"] == 0
    assert house.nobody.get("veil").status_code == 401
    assert me.post("veil/lifted", json={"severity": 9}).status_code == 422
