"""Files that no item shows can be taken out, and bytes that belong to no file go by themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from preceptor.app import JOBS
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.jobs.queue import enqueue
from preceptor.infra.jobs.runner import Runner
from preceptor.rooms.media.actions import note_use
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


def send(client: Client, project: int, name: str, content: bytes | None = None) -> Any:
    sent = client.post(f"projects/{project}/media", params={"name": name}, content=content or made.picture())
    assert sent.status_code == 201, sent.text
    return sent.json()


def stored(house: House) -> set[str]:
    return {one.key for one in house.units.files.list("media")}


def test_a_file_no_item_shows_is_taken_out_with_its_parts(house: House, project: int) -> None:
    one = send(house.as_manager, project, "a.png")
    assert one["used"] is False
    settle(house.units)
    assert len(stored(house)) == 2  # and its thumbnail
    assert house.as_manager.delete(f"media/{one['id']}").status_code == 204
    assert stored(house) == set()
    assert house.as_manager.get(f"media/{one['id']}/about").json()["code"] == "media.not_found"
    assert house.as_manager.delete(f"media/{one['id']}").status_code == 404
    told = house.as_admin.get("audit", params={"name": "media.media_removed"}).json()["rows"]
    assert [entry["subject"] for entry in told] == [one["id"]]


def test_a_file_an_item_shows_stays(house: House, project: int) -> None:
    one = send(house.as_manager, project, "a.png")
    added = house.as_manager.post(f"projects/{project}/items", json={"items": [{"payload": {"picture": "a.png"}}]})
    assert added.status_code == 201
    refused = house.as_manager.delete(f"media/{one['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "media.in_use")
    assert house.as_manager.get(f"media/{one['id']}").status_code == 200
    other = send(house.as_manager, project, "b.png")["id"]
    listed = house.as_manager.get(f"projects/{project}/media").json()["rows"]
    assert [(row["id"], row["used"]) for row in listed] == [(other, False), (one["id"], True)]
    unused = f"projects/{project}/media?unused=true"
    assert [row["id"] for row in house.as_manager.get(unused).json()["rows"]] == [other]
    assert house.as_manager.get(f"{unused}&family=audio").json()["rows"] == []


def test_who_may_take_out(house: House, project: int) -> None:
    one = send(house.as_manager, project, "a.png")["id"]
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    assert house.nobody.delete(f"media/{one}").status_code == 401
    assert house.as_outsider.delete(f"media/{one}").status_code == 404
    assert house.as_contributor.delete(f"media/{one}").status_code == 403
    assert house.as_manager.delete("media/sample-sea.png").status_code == 404


def test_an_item_made_while_its_file_goes_is_refused(house: House, project: int) -> None:
    with pytest.raises(Problem) as caught:
        house.units.write_now(SYSTEM, note_use, project, {"gone", "sample-sea.png"})
    assert (caught.value.code, "gone" in caught.value.sentence) == ("media.not_found", True)


def test_bytes_that_belong_to_no_file_go_after_a_day(house: House, clock: SetClock, project: int) -> None:
    kept = send(house.as_manager, project, "a.png")
    settle(house.units)
    files = house.units.files
    of_file = stored(house)
    send(house.as_manager, project, "a.png")  # the same again: known, so its second copy belongs to no file
    files.write("media-incoming/broken-off", b"half a film")
    files.write("media/of-no-file.thumbnail", b"a part")
    assert len(stored(house)) == len(of_file) + 2

    clean_up(house)  # the clock of these tests stands before the files' own times
    assert len(stored(house)) == len(of_file) + 2
    clock.at = datetime.now(UTC) + timedelta(days=2)
    clean_up(house)
    assert stored(house) == of_file
    assert not files.exists("media-incoming/broken-off")
    assert house.as_manager.get(f"media/{kept['id']}").status_code in {200, 401}  # 401: the session is over by then


def clean_up(house: House) -> None:
    house.units.database.write_now(lambda conn: enqueue(conn, "media.clean_up", {}, now=house.units.now()))
    runner = Runner(house.units, JOBS)
    while runner.run_one():
        pass
