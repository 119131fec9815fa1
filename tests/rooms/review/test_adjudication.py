"""The second look: what waits, who gets it, what is decided, what holds from then on, and how reviewers are measured."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.rooms.datasets.nouns import Table
from preceptor.rooms.datasets.queries import rows as table_rows
from rooms.lessons import freeze
from rooms.review.desk import ITEMS, NO, YES, Desk, voice
from rooms.settle import settle
from web import House


@pytest.fixture
def desk(house: House) -> Desk:
    found = Desk(house)
    found.answer_all()
    return found


def test_the_most_doubted_come_first_and_a_person_has_a_queue(desk: Desk) -> None:
    queues = {
        row["queue"]: row["items"] for row in desk.one.get(f"projects/{desk.project}/review/queues").json()["rows"]
    }
    assert queues["disagreement"] == ITEMS and sum(name.startswith("person/") for name in queues) == 3
    rows = desk.one.get(f"projects/{desk.project}/review/items", params={"limit": 4}).json()
    assert {row["excerpt"] for row in rows["rows"][:3]} == {"Prompt 0", "Prompt 1", "Prompt 2"}
    assert rows["rows"][2]["priority"] > rows["rows"][3]["priority"]
    more = desk.one.get(f"projects/{desk.project}/review/items", params={"cursor": rows["next"]}).json()
    assert len(more["rows"]) == 2 and more["next"] is None
    assert desk.one.get(f"projects/{desk.project}/review/items", params={"cursor": "x"}).status_code == 422


def test_two_reviewers_never_hold_one_item_and_nobody_hears_whose_answer_it_is(desk: Desk) -> None:
    mine, theirs = desk.take(desk.one), desk.take(desk.two)
    assert mine["item"] != theirs["item"]
    assert desk.take(desk.one)["token"] == mine["token"], "what is held comes first"
    refused = desk.two.post(f"projects/{desk.project}/review/next", json={"item": mine["item"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "review.taken")
    assert [one["answer"] for one in mine["voices"]].count("consensus") == 1 and len(mine["voices"]) == 4
    assert "contributor" not in str(mine) and mine["doubts"]["clear"] > 0.2
    assert desk.one.post(f"review/{theirs['token']}/release").status_code == 404
    assert desk.two.post(f"review/{theirs['token']}/release").status_code == 204
    assert desk.decide(desk.two, theirs).json()["code"] == "review.gone"


def test_an_accepted_answer_is_the_consensus_at_once_and_after_the_next_run(desk: Desk) -> None:
    sight = desk.take(desk.one)
    lone = voice(sight, NO)
    wrong = [one["answer"] for one in sight["voices"] if one["answers"] == YES and one["answer"] != "consensus"]
    said = {
        "chosen": lone,
        "cause": "rater_error",
        "rejected": [{"answer": wrong[0], "reason": "It is not clear at all."}],
    }
    done = desk.decide(desk.one, sight, **said).json()
    assert done["remedy"] == "coach" and done["next"] is None
    for again in (False, True):
        if again:
            desk.infer()
        row = desk.consensus(sight["item"])["clear"]
        assert (row["answer"]["values"], row["confidence"], row["ruling"]) == (["no"], 1.0, done["verdict"])
        assert row["answers"] == 2, "the rejected answer counts no more"
    assert desk.one.get(f"verdicts/{done['verdict']}").json()["cause"] == "rater_error"
    listed = desk.one.get(f"projects/{desk.project}/review/verdicts", params={"cause": "rater_error"}).json()["rows"]
    assert [row["id"] for row in listed] == [done["verdict"]]
    waits = desk.one.get(f"projects/{desk.project}/review/items").json()["rows"]
    assert sight["item"] not in {row["item"] for row in waits}
    trail = desk.house.as_admin.get("audit", params={"name": "review.item_decided"}).json()["rows"]
    assert len(trail) == 1


def test_a_fix_and_a_kept_spread_reach_builds_with_their_verdicts(desk: Desk) -> None:
    fixed, spread = desk.take(desk.one), desk.take(desk.two)
    everybody = [
        {"answer": one["answer"], "reason": "No."} for one in fixed["voices"] if one["answer"] != "consensus"
    ]  # fmt: skip
    bad = desk.decide(desk.one, fixed, "fix", answers={"clear": {"values": ["perhaps"]}})
    assert (bad.status_code, bad.json()["code"]) == (422, "answers.invalid")
    verdict = desk.decide(desk.one, fixed, "fix", answers=NO, rejected=everybody).json()["verdict"]
    kept = desk.decide(desk.two, spread, "spread", cause="legitimate_difference").json()
    assert kept["remedy"] == "keep_spread"
    desk.infer()
    assert desk.consensus(fixed["item"])["clear"]["answer"]["values"] == ["no"], "though nobody's answer is left"
    row = desk.consensus(spread["item"])["clear"]
    assert row["ruling"] == kept["verdict"] and 0.5 < row["confidence"] < 1
    build = freeze(desk.stage)
    rows = desk.units.read_now(SYSTEM, table_rows, build.id, Table.JUDGMENTS, offset=0, limit=100)
    mine = [row for row in rows if row["item"] == fixed["item"]]
    assert [(row["answer"], row["contributor"]) for row in mine] == [(verdict, "review")]
    assert len([row for row in rows if row["item"] == spread["item"]]) == 3
    tags = desk.units.read_now(SYSTEM, table_rows, build.id, Table.TAGS, offset=0, limit=100)
    assert {row["item"]: row["answers"] for row in tags}[fixed["item"]] == [verdict]
    assert (build.lineage["adjudicated"], build.lineage["left_out"]) == (2, "3 answers set aside")


def test_redo_sets_answers_aside_and_asks_for_others(desk: Desk) -> None:
    sight = desk.take(desk.one)
    assert desk.decide(desk.one, sight, "redo").json()["faults"][0]["where"] == "/rejected"
    rejected = [{"answer": voice(sight, NO), "reason": "You read another prompt."}]
    assert desk.decide(desk.one, sight, "redo", rejected=rejected).status_code == 200
    desk.infer()
    assert sight["item"] not in {
        row["item"] for row in desk.one.get(f"projects/{desk.project}/review/items").json()["rows"]
    }
    offer = desk.stage.take(504).offer
    assert offer is not None, "the item is open again"
    desk.stage.answer(504, offer.lease, YES, then_next=False)
    desk.infer()
    again = desk.take(desk.one, item=sight["item"])
    people = [one["answers"] for one in again["voices"] if one["answer"] != "consensus"]
    assert people == [YES, YES, YES], "the rejected answer is past, and the new one is there"


def test_a_verdict_that_contradicts_itself_is_refused_with_every_fault(desk: Desk) -> None:
    sight = desk.take(desk.one)
    lone = voice(sight, NO)
    said = {
        "chosen": lone,
        "answers": NO,
        "rejected": [{"answer": lone, "reason": " "}, {"answer": "x", "reason": "y"}],
    }
    problem = desk.decide(desk.one, sight, **said).json()
    assert problem["code"] == "verdict.invalid"
    assert {fault["where"] for fault in problem["faults"]} == {
        "/answers", "/rejected/0/answer", "/rejected/0/reason", "/rejected/1/answer"
    }  # fmt: skip
    assert desk.decide(desk.one, sight, "accept", chosen="nobody").json()["faults"][0]["where"] == "/chosen"


def test_nobody_decides_an_item_they_answered(house: House) -> None:
    desk = Desk(house)
    mine = desk.one.post(f"projects/{desk.project}/leases").json()["offer"]["lease"]
    desk.one.post(f"leases/{mine}/answer", json={"answers": YES})
    desk.answer_all()
    seen = set()
    while (sight := desk.take(desk.one)) is not None:
        seen.add(sight["item"])
        desk.decide(desk.one, sight)
    assert len(seen) == ITEMS - 1


def test_a_second_look_is_blind_and_overturns(house: House) -> None:
    desk = Desk(house, shares=(0.0, 1.0, 0.0))
    desk.answer_all()
    first = desk.take(desk.one)
    desk.decide(desk.one, first, chosen="consensus")
    again = desk.take(desk.two)
    assert again["item"] == first["item"] and again["queue"] == "disagreement"
    assert again["doubts"] == first["doubts"] and len(again["voices"]) == len(first["voices"])
    desk.decide(desk.two, again, "fix", answers=NO)
    assert desk.consensus(first["item"])["clear"]["answer"]["values"] == ["no"]
    rows = {row["name"]: row for row in house.as_admin.get(f"projects/{desk.project}/reviewers").json()["rows"]}
    found = rows["One"]["overturned"]
    assert (found["count"], found["of"], found["estimate"]) == (1, 1, 1.0) and found["low"] == pytest.approx(
        0.2065, abs=1e-3
    )
    assert rows["Two"]["overturned"]["of"] == 0 and rows["Two"]["overturned"]["estimate"] is None


def test_hidden_gold_measures_the_reviewer_and_changes_nothing(house: House) -> None:
    desk = Desk(house, gold=2, shares=(0.0, 0.0, 0.5))
    desk.answer_all()
    met, decided = 0, 0
    while (sight := desk.take(desk.one)) is not None and decided < 20:
        decided += 1
        gold = sight["payload"]["prompt"].startswith("Gold")
        met += gold
        if gold:
            assert "gold" not in str({name: sight[name] for name in sight if name != "payload"})
            agreed = next(one for one in sight["voices"] if one["answer"] == "consensus")
            assert agreed["answers"]["clear"]["values"] == ["yes"], "what most said, not what is right"
        desk.decide(desk.one, sight, "fix", answers=NO)
    row = house.as_admin.get(f"projects/{desk.project}/reviewers").json()["rows"][0]
    assert (row["gold"]["count"], row["gold"]["of"]) == (met, met) and row["decided"] == decided
    queues = {row["queue"] for row in desk.one.get(f"projects/{desk.project}/review/queues").json()["rows"]}
    assert "gold" not in queues and "second" not in queues


def test_authors_read_what_was_said_of_their_answers_alone(desk: Desk) -> None:
    me = desk.house.person("author", roles={Role.CONTRIBUTOR})
    assert me.get("my-reviews").json()["rows"] == []
    sight = desk.take(desk.one)
    desk.decide(desk.one, sight, rejected=[{"answer": voice(sight, NO), "reason": "Read it once more."}])
    from preceptor.rooms.review.queries import my_reviews

    [mine] = desk.units.read_now(desk.stage.person(503), my_reviews)
    assert mine.reason == "Read it once more."
    assert desk.units.read_now(desk.stage.person(501), my_reviews) == []


def test_only_reviewers_and_managers_review(desk: Desk) -> None:
    contributor = desk.house.person("works", roles={Role.CONTRIBUTOR})
    desk.house.join(contributor, desk.project, Role.CONTRIBUTOR)
    paths = ("review/queues", "review/items", "review/verdicts", "review/settings", "reviewers")
    for path in paths:
        full = f"projects/{desk.project}/{path}"
        assert desk.house.nobody.get(full).status_code == 401
        assert desk.house.as_outsider.get(full).status_code == 404
        assert contributor.get(full).status_code == 403
        assert desk.one.get(full).status_code == 200
    asked = {"random": 0.1, "second": 2.0, "gold": 0.1}
    assert desk.one.put(f"projects/{desk.project}/review/settings", json=asked).status_code == 403
    assert (
        desk.house.as_admin.put(f"projects/{desk.project}/review/settings", json=asked).json()["code"]
        == "review.shares"
    )
    token = desk.take(desk.one)["token"]
    for who, code in ((desk.house.nobody, 401), (desk.house.as_outsider, 404), (contributor, 403), (desk.two, 404)):
        assert who.post(f"review/{token}/verdict", json={"outcome": "spread"}).status_code == code


def test_an_item_held_too_long_goes_to_somebody_else(desk: Desk, clock: SetClock) -> None:
    sight = desk.take(desk.one)
    clock.advance(minutes=31)
    assert desk.take(desk.two)["item"] == sight["item"]
    assert desk.decide(desk.one, sight).json()["code"] == "review.gone"


def test_queues_are_made_twice_without_harm(desk: Desk) -> None:
    desk.decide(desk.one, desk.take(desk.one))
    desk.one.post(f"projects/{desk.project}/review/queues")
    settle(desk.units)
    queues = {
        row["queue"]: row["items"] for row in desk.one.get(f"projects/{desk.project}/review/queues").json()["rows"]
    }
    assert queues["disagreement"] == ITEMS - 1
