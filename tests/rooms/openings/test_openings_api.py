"""Openings over HTTP: written by managers, read by everybody, found by what they say."""

from __future__ import annotations

import asyncio
import json
import re
from xml.etree import ElementTree as Xml

import pytest

from preceptor.base.actor import Role
from preceptor.base.clock import SetClock
from preceptor.rooms.openings.api import head_of
from rooms.openings.makers import Hall, body
from web import House


@pytest.fixture
def hall(house: House) -> Hall:
    return Hall(house)


def test_a_draft_is_its_managers_until_it_is_opened(hall: Hall) -> None:
    made = hall.draft(places=3)
    assert (made["state"], made["places_left"]) == ("draft", 3)
    nobody = hall.house.nobody
    assert nobody.get(f"openings/{made['id']}").json()["code"] == "opening.not_found"
    assert hall.found() == []
    path = f"{hall.path}/{made['id']}"
    assert hall.manager.post(f"{path}/state", json={"state": "open"}).json()["state"] == "open"
    seen = nobody.get(f"openings/{made['id']}").json()
    assert (seen["title"], seen["available"], seen["has_sample"]) == ("Rank answers", True, False)
    assert "sample" not in seen and "project_id" not in seen
    changed = hall.manager.put(path, json=body(title="Rank better answers", places=2))
    assert changed.json()["state"] == "open"
    assert hall.found(words="better") == ["Rank better answers"]
    assert hall.manager.post(f"{path}/state", json={"state": "closed"}).status_code == 200
    assert nobody.get(f"openings/{made['id']}").json()["code"] == "openings.closed"
    assert hall.found() == []
    trail = hall.house.as_admin.get("audit", params={"name": "openings."}).json()["rows"]
    assert [row["name"].removeprefix("openings.opening_") for row in trail] == ["closed", "changed", "opened", "made"]


def test_openings_are_written_by_those_who_manage_members(hall: Hall) -> None:
    made = hall.draft()
    reviewer = hall.house.person("second", roles=set())
    hall.house.join(reviewer, hall.project, Role.REVIEWER)
    path = f"{hall.path}/{made['id']}"
    for who, code in ((hall.house.nobody, 401), (hall.house.as_outsider, 404), (reviewer, 403)):
        assert who.post(hall.path, json=body()).status_code == code
        assert who.get(hall.path).status_code == code
        assert who.get(path).status_code == code
        assert who.put(path, json=body()).status_code == code
        assert who.post(f"{path}/state", json={"state": "open"}).status_code == code
    other = hall.manager.post("projects", json={"name": "Other", "template": "rank_responses"}).json()["id"]
    assert hall.manager.get(f"projects/{other}/openings/{made['id']}").json()["code"] == "opening.not_found"
    assert hall.manager.put(path, json=body(allowed=["Spain"])).json()["faults"][0]["where"] == "/allowed/0"
    assert hall.manager.post(f"{path}/state", json={"state": "draft"}).status_code == 422


def test_strangers_find_what_they_look_for(hall: Hall) -> None:
    pay = {"currency": "EUR", "unit": "hour", "low": 1000}
    hall.open(title="Arabic poems", languages=[{"tag": "ar-EG", "level": "native"}], domain="writing",
              pay={**pay, "high": 3000}, allowed=["EG", "MA"], deadline_at="2026-03-01T00:00:00Z")  # fmt: skip
    hall.open(
        title="Código en Python", domain="software", pay={**pay, "high": 5000}, work_mode="hybrid", excluded=["FR"]
    )
    hall.open(title="Weekend work", hours="part_time", pay={**pay, "unit": "task", "high": 1000},
              deadline_at="2026-02-01T00:00:00+00:00")  # fmt: skip
    assert hall.found() == ["Weekend work", "Código en Python", "Arabic poems"]
    assert hall.found(words="CODIGO python") == ["Código en Python"]
    assert hall.found(words="codigo arabic") == []
    assert hall.found(language="ar") == hall.found(language="ar-EG") == ["Arabic poems"]
    assert hall.found(domain="software") == hall.found(work_mode="hybrid") == ["Código en Python"]
    assert hall.found(hours="part_time") == ["Weekend work"]
    assert hall.found(country="FR") == ["Weekend work"]
    assert hall.found(country="EG") == ["Weekend work", "Código en Python", "Arabic poems"]
    assert hall.found(sort="deadline") == ["Weekend work", "Arabic poems", "Código en Python"]
    paid = {"currency": "EUR", "unit": "hour"}
    assert hall.found(sort="pay", **paid) == ["Código en Python", "Arabic poems"]
    assert hall.found(pay_least=3001, **paid) == ["Código en Python"]
    assert hall.house.nobody.get("openings", params={"sort": "pay"}).json()["code"] == "openings.sort"


@pytest.mark.parametrize("sort", ["newest", "deadline"])
def test_pages_follow_one_another_without_a_gap(hall: Hall, sort: str) -> None:
    for number in range(5):
        hall.open(title=f"Opening {number}")
    found: list[str] = []
    cursor = ""
    for _ in range(3):
        page = hall.house.nobody.get("openings", params={"limit": 2, "cursor": cursor, "sort": sort}).json()
        found += [row["title"] for row in page["rows"]]
        cursor = page["next"]
    assert cursor is None
    assert sorted(found) == [f"Opening {number}" for number in range(5)]
    assert hall.house.nobody.get("openings", params={"cursor": "x.1"}).json()["code"] == "web.cursor"


def test_an_opening_is_over_with_its_deadline(hall: Hall, clock: SetClock) -> None:
    opening = hall.open(deadline_at="2026-01-02T00:00:00Z")
    assert hall.found() == ["Rank answers"]
    clock.advance(days=2)
    assert hall.found() == []
    assert hall.house.nobody.get(f"openings/{opening}").json()["code"] == "openings.closed"


def test_a_country_left_out_is_told_before_applying(hall: Hall) -> None:
    opening = hall.open(excluded=["FR"])
    seen = hall.house.nobody.get(f"openings/{opening}", params={"country": "FR"}).json()
    assert not seen["available"] and "not available in your country" in seen["unavailable"]
    assert hall.house.nobody.get(f"openings/{opening}", params={"country": "ES"}).json()["available"]


def test_one_task_can_be_tried_as_contributors_see_it(hall: Hall) -> None:
    opening = hall.open(sample={"prompt": "A tide table."})
    tried = hall.house.nobody.get(f"openings/{opening}/sample").json()
    assert tried["payload"] == {"prompt": "A tide table."}
    assert [question["name"] for question in tried["form"]["questions"]] == ["clear"]
    bare = hall.open()
    assert hall.house.nobody.get(f"openings/{bare}/sample").json()["code"] == "sample.not_found"


def test_crawlers_and_feeds_read_what_is_open_and_nothing_else(hall: Hall) -> None:
    pay = {"currency": "JPY", "unit": "hour", "low": 2000, "high": 3000}
    opening = hall.open(title="Rank </script> answers", pay=pay, allowed=["JP"], places=4)
    draft = hall.draft(title="Secret draft")
    root = hall.house.nobody
    head = asyncio.run(head_of(hall.house.units, f"/openings/{opening}", "10.0.0.1"))
    [told] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
    job = json.loads(told)
    assert (job["@type"], job["title"], job["totalJobOpenings"]) == ("JobPosting", "Rank </script> answers", 4)
    assert job["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "minValue": 2000.0, "maxValue": 3000.0, "unitText": "HOUR"
    }  # fmt: skip
    assert asyncio.run(head_of(hall.house.units, f"/openings/{draft['id']}", "10.0.0.1")) == ""
    assert "feed.rss" in asyncio.run(head_of(hall.house.units, "/openings", "10.0.0.1"))
    feed = root.get("openings/feed.json")
    assert feed.headers["content-type"].startswith("application/feed+json")
    assert [one["title"] for one in feed.json()["items"]] == ["Rank </script> answers"]
    rss = root.get("openings/feed.rss")
    assert [one.text for one in Xml.fromstring(rss.text).findall("channel/item/title")] == ["Rank </script> answers"]


def test_strangers_are_slowed_down(hall: Hall) -> None:
    stranger = hall.house.nobody
    answers = [stranger.get("openings", params={"limit": 1}) for _ in range(125)]
    assert {one.status_code for one in answers[:100]} == {200}
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) >= 1
