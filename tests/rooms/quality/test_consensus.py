"""From answers given on leases to consensus, agreement and standing, on both databases."""

from __future__ import annotations

import random

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.quality import actions, queries
from preceptor.rooms.quality.nouns import ConsensusRow, Method, Wish
from preceptor.rooms.quality.store import results
from preceptor.rooms.routing.queries import my_work
from rooms.people import OUTSIDER, member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

BEST = {"overall": {"order": [["r2"], ["r1"], ["r3"]]}}
WORST = {"overall": {"order": [["r3"], ["r1"], ["r2"]]}}
CAREFUL, CARELESS = (1, 2, 3), 4


def judged_stage(units: Units, *, items: int = 12, gold: int = 4) -> Stage:
    """Three people who see that r2 is best, and one who answers by the opposite; all meet all gold."""
    stage = set_stage(units, overlap=4, gold_share=0.4)
    stage.add(items, gold=gold)
    for person in (*CAREFUL, CARELESS):
        while (offer := stage.take(person).offer) is not None:
            stage.answer(person, offer.lease, WORST if person == CARELESS else BEST, then_next=False)
    settle(units)
    return stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return judged_stage(units)


def test_consensus_finds_the_order_most_people_see(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id, method=Method.DAWID_SKENE)
    settle(stage.units)

    rows, more = stage.units.read_now(SYSTEM, queries.consensus_page, stage.project_id, question="overall")

    assert len(rows) == 16 and more is None
    assert all(row.answer is not None and row.answer["order"] == [["r2"], ["r1"], ["r3"]] for row in rows)
    assert all(0.9 < row.confidence <= 1 for row in rows)
    assert all(row.excerpt.startswith("Question ") for row in rows)


def test_pages_follow_each_other_without_gap_or_repeat(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(stage.units)
    seen: list[str] = []
    after = None
    while True:
        rows, after = stage.units.read_now(
            SYSTEM, queries.consensus_page, stage.project_id, question="overall", after=after, limit=5
        )
        seen += [row.item for row in rows]
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 16


def test_the_careless_stand_out_by_gold_and_by_agreement(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(stage.units)

    standings = stage.units.read_now(SYSTEM, queries.standings, stage.project_id)

    assert [one.answers for one in standings] == [12 + one.gold_seen for one in standings]
    assert min(one.gold_seen for one in standings) >= 2
    assert [one.gold_right for one in standings[:3]] == [one.gold_seen for one in standings[:3]]
    assert standings[3].gold_right == 0
    shares = [one.agreement[0] for one in standings if one.agreement]
    # Of an answer's four labels (three pairs and "something is acceptable") the careless one gets the last alone.
    assert min(shares[:3]) > 0.9 and shares[3] == 0.25
    weights = stage.units.read_now(SYSTEM, queries.weights, stage.project_id)
    by_person = [weights[one.contributor_id, "overall"] for one in standings]
    assert min(by_person[:3]) > 1 > by_person[3] > 0


def test_people_see_their_own_gold_in_blocks_of_five_only(units: Units) -> None:
    stage = set_stage(units, overlap=1, gold_share=0.5)
    stage.add(20, gold=8)
    told = set()
    me = stage.person(1)
    while (offer := stage.take(1).offer) is not None:
        stage.answer(1, offer.lease, BEST, then_next=False)
        settle(units)
        mine = units.read_now(me, my_work, stage.project_id)
        told.add((mine.gold_seen, mine.gold_right))
    assert told == {(0, 0), (5, 5)}


def test_alpha_is_between_chance_and_perfect_with_its_interval(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(stage.units)

    found = {one.family: one for one in stage.units.read_now(SYSTEM, queries.agreement, stage.project_id)}

    pairs = found[""]
    assert (pairs.units, pairs.raters, pairs.level) == (48, 4, "ordinal")
    assert pairs.alpha is not None and pairs.low is not None and pairs.high is not None
    assert pairs.low <= pairs.alpha <= pairs.high < 0.5
    # Everybody said that something was acceptable: without variation chance cannot be told.
    assert found["none_acceptable"].alpha is None and found["none_acceptable"].percent == 1


def test_consensus_comes_by_itself_when_a_tenth_more_was_answered(stage: Stage) -> None:
    run = stage.units.read_now(SYSTEM, queries.last_run, stage.project_id)
    assert run is not None and run["answers"] >= 25


def test_answers_that_come_while_it_runs_make_the_next_run_due(stage: Stage) -> None:
    """The follower may count answers before the run that did not read them ends."""
    units, project = stage.units, stage.project_id
    units.write_now(SYSTEM, lambda ctx: results.count_answers(ctx.conn, project, 40))
    heard = Wish(Method.MAJORITY)
    units.write_now(
        SYSTEM, lambda ctx: results.end_run(ctx.conn, project, number=9, heard=heard, answers=60, judged=0, at=1)
    )
    now, then = units.write_now(SYSTEM, lambda ctx: results.count_answers(ctx.conn, project, 0))
    assert (now - then) >= 40


def test_a_second_run_replaces_the_first(stage: Stage) -> None:
    for method in Method:
        stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id, method=method)
        settle(stage.units)
    rows, _ = stage.units.read_now(SYSTEM, queries.consensus_page, stage.project_id, question="overall")
    assert len(rows) == 16
    run = stage.units.read_now(SYSTEM, queries.last_run, stage.project_id)
    assert run is not None and run["method"] == list(Method)[-1]


def test_only_those_who_may_see_quality_see_it(stage: Stage) -> None:
    units, project = stage.units, stage.project_id
    for asker in (OUTSIDER, member(project, Role.CONTRIBUTOR)):
        with pytest.raises(Problem):
            units.read_now(asker, queries.standings, project)
        with pytest.raises(Problem):
            units.write_now(asker, actions.ask_for_consensus, project)
    assert units.read_now(member(project, Role.ANALYST), queries.standings, project)


def test_a_project_without_answers_has_an_empty_consensus(units: Units) -> None:
    stage = set_stage(units)
    stage.add(3)
    units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(units)
    assert units.read_now(SYSTEM, queries.consensus_page, stage.project_id, question="overall") == ([], None)
    assert units.read_now(SYSTEM, queries.agreement, stage.project_id) == []


def test_random_answers_do_not_look_like_agreement(units: Units) -> None:
    stage = set_stage(units, overlap=3)
    stage.add(30)
    draw = random.Random(5)
    for person in (1, 2, 3):
        while (offer := stage.take(person).offer) is not None:
            order = draw.sample(["r1", "r2", "r3"], 3)
            stage.answer(person, offer.lease, {"overall": {"order": [[one] for one in order]}}, then_next=False)
    settle(units)
    alpha = units.read_now(SYSTEM, queries.agreement, stage.project_id)[0]
    assert alpha.alpha is not None and alpha.low is not None and alpha.low < 0.1 < 0.35 > alpha.alpha


def test_the_consensus_of_one_item_is_found_by_the_item(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(stage.units)
    rows, _ = stage.units.read_now(SYSTEM, queries.consensus_page, stage.project_id, question="overall")
    assert consensus_by_item(stage, rows[0].item)[0] == rows[0]
    with pytest.raises(Problem, match="item"):
        consensus_by_item(stage, "0" * 32)


def consensus_by_item(stage: Stage, item: str) -> list[ConsensusRow]:
    return list(stage.units.read_now(SYSTEM, queries.consensus_of_item, item))
