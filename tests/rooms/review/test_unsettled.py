"""What answers do not settle goes up to the reviewers: in a queue of its own, told of once, least sure first."""

from __future__ import annotations

from random import Random

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.messages.nouns import Kind
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.quality import queries
from preceptor.rooms.review.nouns import UNSETTLED
from preceptor.stats.overlap import Reason
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import Client, House

pytestmark = pytest.mark.slow

BEST, WORST = ({"overall": {"order": [[first], ["r1"], [last]]}} for first, last in (("r2", "r3"), ("r3", "r2")))
LEAST, MOST, ITEMS, DISPUTED = 2, 4, 36, 3


@pytest.fixture
def stage(house: House) -> Stage:
    made = set_stage(house.units, overlap=LEAST, gold_share=0.0)
    house.units.write_now(SYSTEM, projects.change_project, made.project_id, {"overlap_most": MOST})
    made.add(ITEMS)
    return made


@pytest.fixture
def reviewer(house: House, stage: Stage) -> Client:
    found = house.person("expert", roles=set())
    house.join(found, stage.project_id, Role.REVIEWER)
    return found


def work_on(stage: Stage) -> None:
    """Everybody agrees, but about every third item each says what a coin says; until nothing is left to answer."""
    chance = Random(7)
    while True:
        given = 0
        for person in range(501, 506):
            while (offer := stage.take(person).offer) is not None:
                asked = int(str(offer.payload["prompt"]).split()[1])
                best = chance.random() < 0.5 if asked % DISPUTED == 0 else asked % 2 == 0
                stage.answer(person, offer.lease, BEST if best else WORST, then_next=False)
                given += 1
        settle(stage.units)
        if not given:
            return


def waiting(who: Client, stage: Stage) -> dict[str, int]:
    rows = who.get(f"projects/{stage.project_id}/review/queues").json()["rows"]
    return {row["queue"]: row["items"] for row in rows}


def test_what_is_torn_or_full_and_unsure_waits_for_a_reviewer(stage: Stage, reviewer: Client) -> None:
    work_on(stage)

    rows = reviewer.get(f"projects/{stage.project_id}/review/items", params={"queue": UNSETTLED, "limit": 50}).json()[
        "rows"
    ]
    stopped = [
        row
        for reason in (Reason.TORN, Reason.FULL)
        for row in stage.units.read_now(SYSTEM, queries.stops_page, stage.project_id, reason=reason)[0]
        if reason is Reason.TORN or row.sure < 0.8
    ]
    assert {row["item"] for row in rows} == {row.item for row in stopped}
    assert 0 < len(rows) <= ITEMS // DISPUTED
    assert waiting(reviewer, stage)[UNSETTLED] == len(rows)
    doubts = [row["priority"] for row in rows]
    assert doubts == sorted(doubts, reverse=True) and doubts[-1] > 0.2

    sight = reviewer.post(f"projects/{stage.project_id}/review/next", json={"queue": UNSETTLED}).json()["sight"]
    assert sight["item"] == rows[0]["item"]


def test_reviewers_hear_of_it_once_and_nobody_else_does(house: House, stage: Stage, reviewer: Client) -> None:
    work_on(stage)
    before = heard(reviewer)
    house.as_admin.post(f"projects/{stage.project_id}/review/queues")
    settle(stage.units)

    assert len(before) == 1 and heard(reviewer) == before
    assert before[0]["link"] == f"/review/{stage.project_id}?queue={UNSETTLED}"
    assert "would not settle them" in before[0]["body"]
    assert heard(house.as_outsider) == []


def test_a_fixed_overlap_sends_nothing_up(house: House, reviewer: Client, stage: Stage) -> None:
    house.units.write_now(SYSTEM, projects.change_project, stage.project_id, {"overlap_most": None})
    work_on(stage)
    assert UNSETTLED not in waiting(reviewer, stage)


def heard(who: Client) -> list[dict[str, str]]:
    return [row for row in who.get("me/messages").json()["rows"] if row["kind"] == Kind.REVIEW_WAITS]
