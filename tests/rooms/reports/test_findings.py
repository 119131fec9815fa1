"""What happened over time, who did what how well, and where people differ."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.reports import queries
from preceptor.rooms.reports.grouping import Crowd, Family, confused, grouped
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from rooms.pay.till import Till
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

FORM: dict[str, Any] = {
    "fields": [
        {"kind": "text", "name": "text", "title": "Text"}, {"kind": "text", "name": "topic", "title": "Topic"},
    ],
    "questions": [
        {"kind": "choice", "name": "good", "title": "Is it good?", "about": "text",
         "options": [{"value": one, "title": one} for one in ("yes", "no", "unsure")]}
    ],
}  # fmt: skip


def family(votes: dict[int, dict[int, str]], agreed: dict[int, str]) -> Family:
    """item → person → label."""
    one = Family("q", "", "nominal", ("yes", "no", "unsure"))
    for item, given in votes.items():
        for person, label in given.items():
            one.add(item, "u", person, label, agreed.get(item))
    return one


def test_groups_are_measured_apart() -> None:
    alike = {item: {1: "yes" if item % 2 else "no", 2: "yes" if item % 2 else "no"} for item in range(10)}
    apart = {item: {1: "yes" if item % 2 else "no", 2: "no" if item % 2 else "yes"} for item in range(10, 20)}
    crowd = Crowd({("q", ""): family({**alike, **apart}, {})})
    crowd.groups["topic"] = {"easy": set(alike), "hard": set(apart), "small": {1, 2}}
    found = {one.name: one for one in grouped(crowd)}
    assert set(found) == {"easy", "hard"}, "a group of two items says nothing"
    assert found["easy"].alpha == 1 and found["easy"].same == 1
    assert found["hard"].alpha is not None and found["hard"].alpha < 0 and found["hard"].same == 0
    assert (found["hard"].items, found["hard"].labels) == (10, 20)


def test_a_field_with_many_values_is_no_grouping() -> None:
    votes = {item: {1: "yes", 2: "no"} for item in range(100)}
    crowd = Crowd({("q", ""): family(votes, {})})
    crowd.groups["title"] = {str(number): set(range(number * 5, number * 5 + 5)) for number in range(20)}
    assert grouped(crowd) == []


def test_labels_are_counted_beside_the_consensus() -> None:
    votes = {1: {1: "yes", 2: "yes", 3: "no"}, 2: {1: "no", 2: "no"}, 3: {1: "unsure"}}
    [table] = confused(Crowd({("q", ""): family(votes, {1: "yes", 2: "no", 3: "unsure"})}))
    assert list(table.labels) == ["yes", "no"], "what one person alone judged is no confusion"
    assert [list(row) for row in table.counts] == [[2, 0], [1, 2]]


def answered(units: Units, clock: SetClock) -> Stage:
    """Two people agree about cats and differ about dogs, over two days."""
    stage = set_stage(units, form=FORM)
    items = [NewItem({"text": f"Text {n}", "topic": "cats" if n % 2 else "dogs"}) for n in range(24)]
    units.write_now(SYSTEM, work.add_items, stage.project_id, items)
    for who in (7, 8):
        while (offer := stage.take(who).offer) is not None:
            number = int(str(offer.payload["text"]).split()[1])
            yes = number % 4 < 2 if offer.payload["topic"] == "cats" or who == 7 else number % 4 >= 2
            clock.advance(seconds=20)
            stage.answer(who, offer.lease, {"good": {"values": ["yes" if yes else "no"]}}, then_next=False)
        clock.advance(days=1)
    units.write_now(SYSTEM, quality.infer_again, stage.project_id)
    settle(units)
    return stage


def test_after_a_consensus_one_sees_where_people_differ(units: Units, clock: SetClock) -> None:
    stage = answered(units, clock)
    found = units.read_now(SYSTEM, queries.findings, stage.project_id)
    assert found is not None and (found.answers, found.items, found.whole) == (48, 24, True)
    topics = {one.name: one.same for one in found.groups if one.by == "topic"}
    assert topics == {"cats": 1.0, "dogs": 0.0}
    assert [one.name for one in found.groups if one.by == "time"] == ["2026-01-02"]
    assert found.confused and {"yes", "no"} <= set(found.confused[0].labels)


def test_days_and_people(units: Units, clock: SetClock) -> None:
    stage = answered(units, clock)
    history = units.read_now(SYSTEM, queries.history, stage.project_id, days=7)
    assert [(one.day.answers, one.day.people) for one in history.stretches] == [(24, 1), (24, 1)]
    weeks = units.read_now(SYSTEM, queries.history, stage.project_id, days=90)
    assert (weeks.unit, [one.day.answers for one in weeks.stretches]) == ("week", [48])
    points, everybody = units.read_now(SYSTEM, queries.people, stage.project_id)
    assert everybody == 2 and [one.answers for one in points] == [24, 24]
    assert all(one.agreement is not None and one.gold is None and not one.stopped for one in points)


def test_what_a_day_cost(units: Units, clock: SetClock) -> None:
    till = Till(units, clock, price=20)
    till.work(7, 3)
    clock.advance(days=1)
    till.work(7, 2)
    till.work(8, 4)
    history = units.read_now(SYSTEM, queries.history, till.project, days=7)
    assert history.currency == "EUR" and len(history.stretches) == 2
    assert sum(one.spent or 0 for one in history.stretches) == 9 * 20, "all of it, whenever the follower looked last"


@pytest.mark.parametrize("part", ["history", "people", "findings"])
def test_who_may_see_it(house: House, part: str) -> None:
    project = house.as_manager.post("projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    house.join(house.as_analyst, project, Role.ANALYST)
    house.join(house.as_contributor, project, Role.CONTRIBUTOR)
    path = f"projects/{project}/health/{part}"
    for client, status in (
        (house.nobody, 401), (house.as_outsider, 404), (house.as_contributor, 403), (house.as_analyst, 200),
    ):  # fmt: skip
        assert client.get(path).status_code == status
    assert house.as_contributor.post(f"projects/{project}/health/findings").status_code == 403
    assert house.as_analyst.post(f"projects/{project}/health/findings").status_code == 202
