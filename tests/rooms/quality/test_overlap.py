"""Dynamic overlap, lived: sure items stay at the least, disputed ones are asked about again, never beyond the most."""

from __future__ import annotations

from collections import Counter

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.quality import jobs, queries
from preceptor.rooms.quality.stopping import Scale, asking, stops
from preceptor.rooms.work import queries as work
from preceptor.stats.overlap import Overlap, Reason
from preceptor.stats.votes import Votes
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

pytestmark = pytest.mark.slow

BEST = {"overall": {"order": [["r2"], ["r1"], ["r3"]]}}
WORST = {"overall": {"order": [["r3"], ["r1"], ["r2"]]}}
PEOPLE, LEAST, MOST = (1, 2, 3, 4, 5), 2, 4
ITEMS, DISPUTED = 36, 6


@pytest.fixture
def stage(units: Units) -> Stage:
    made = set_stage(units, overlap=LEAST, gold_share=0.0)
    units.write_now(SYSTEM, projects.change_project, made.project_id, {"overlap_most": MOST})
    made.add(ITEMS)
    return made


def work_on(stage: Stage) -> Counter[str]:
    """Everybody answers whatever they are given until nobody is given anything; item → answers."""
    given: Counter[str] = Counter()
    while True:
        before = given.total()
        for person in PEOPLE:
            while (offer := stage.take(person).offer) is not None:
                prompt = str(offer.payload["prompt"])
                # Of every sixth item each second person says the opposite of what the others say.
                torn = int("".join(filter(str.isdigit, prompt))) % DISPUTED == 0
                stage.answer(person, offer.lease, WORST if torn and person % 2 else BEST, then_next=False)
                given[prompt] += 1
        settle(stage.units)
        if given.total() == before:
            return given


def test_disputed_items_are_asked_about_again_and_no_item_beyond_the_most(stage: Stage) -> None:
    given = work_on(stage)

    assert len(given) == ITEMS
    assert {item for item, answers in given.items() if answers == MOST} == {
        f"Question {number}" for number in range(0, ITEMS, DISPUTED)
    }, "those people differ on"
    assert set(given.values()) <= {2, 3, 4}
    assert not stage.units.read_now(SYSTEM, work.has_open, stage.project_id)


def test_every_item_says_why_it_stopped(stage: Stage) -> None:
    work_on(stage)

    counts = stage.units.read_now(SYSTEM, queries.count_stops, stage.project_id)

    assert sum(counts.values()) == ITEMS
    assert set(counts) <= {Reason.SURE, Reason.FULL, Reason.TORN}, "nothing waits for an answer that never comes"
    rows, _ = stage.units.read_now(SYSTEM, queries.stops_page, stage.project_id, reason=Reason.SURE)
    assert rows
    assert all(row.sure > 0.8 and row.answers >= LEAST and row.excerpt for row in rows)


def test_the_route_is_for_those_who_see_quality(stage: Stage, house: House) -> None:
    path = f"projects/{stage.project_id}/overlap"
    assert house.nobody.get(path).status_code == 401
    assert house.as_outsider.get(path).status_code in {403, 404}
    found = house.as_admin.get(path, params={"reason": "sure"})
    assert found.status_code == 200
    assert found.json() == {"counts": {}, "rows": [], "next": None}


def test_the_house_stops_by_the_very_rule_that_is_measured(stage: Stage) -> None:
    """docs/benchmarks.md replays `decide` with `Overlap(least, most)` and nothing else set: so does the job."""
    work_on(stage)
    rule = stage.units.read_now(SYSTEM, jobs.dynamic, stage.project_id)
    assert rule == Overlap(least=LEAST, most=MOST)

    rows, _ = stage.units.read_now(SYSTEM, queries.stops_page, stage.project_id, reason=Reason.FULL)
    assert [row.answers for row in rows] == [MOST] * (ITEMS // DISPUTED)


@pytest.mark.parametrize("most", [LEAST, 1, 101])
def test_a_most_that_is_no_more_than_the_least_is_refused(stage: Stage, most: int) -> None:
    with pytest.raises(Problem) as caught:
        stage.units.write_now(SYSTEM, projects.change_project, stage.project_id, {"overlap_most": most})
    assert caught.value.faults[0].where == "/overlap_most"


def test_an_item_is_spoken_for_by_its_heaviest_unit() -> None:
    """Two scales, one item: sure on one, torn apart on the other."""
    sure = Scale("clear", [(7, "a"), *((n, "a") for n in range(100, 130))], _votes(1, 1), {})
    split = Scale("unclear", [(7, "b"), *((n, "b") for n in range(100, 130))], _votes(1, 0), {})
    found = stops([sure, split], Overlap(least=2, most=6))
    seven = found[0]
    assert (seven.item_no, seven.question, seven.reason) == (7, "unclear", Reason.UNSURE)
    assert seven.sure < 0.9
    assert asking(found)[0] == 7


def test_items_whose_answer_is_known_are_not_decided_on() -> None:
    known = Scale("q", [(7, "a"), *((n, "a") for n in range(100, 130))], _votes(1, 0), {0: 1})
    assert [one.item_no for one in stops([known], Overlap(most=6))] == list(range(100, 130))


def _votes(one: int, other: int) -> Votes:
    """The first item is judged so by two people, who agree on thirty others."""
    rows = [(0, 0, one), (0, 1, other)] + [(item, person, item % 2) for item in range(1, 31) for person in (0, 1)]
    return Votes.from_rows(rows, classes=[0, 1])
