"""Rounds on both databases: planned with reasons, opened, handed out next of all, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from preceptor.app import JOBS
from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.jobs import view as jobs
from preceptor.infra.jobs.claim import JobLost
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.rounds import actions, queries
from preceptor.rooms.rounds.nouns import Chosen, Plan, PlanState, Progress, Strategy
from preceptor.rooms.training import actions as training
from preceptor.rooms.training.nouns import Method
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from rooms.lessons import freeze, taught
from rooms.people import NOBODY, OUTSIDER, member
from rooms.routing.stage import RANKED, Stage, payload, set_stage
from rooms.settle import settle

ANSWER = {"better": {"left": "r1", "right": "r2", "value": -2, "both_bad": False}}


@pytest.fixture
def stage(units: Units) -> Stage:
    """Thirty judged pairs: two thirds unanimous, one third divided; consensus inferred."""
    stage, _ = taught(units, prompts=30)
    units.write_now(SYSTEM, quality.ask_for_consensus, stage.project_id)
    settle(units)
    return stage


def start(stage: Stage, size: int = 5, asker: Actor = SYSTEM, **options: Any) -> Plan:
    return stage.units.write_now(asker, actions.start_plan, stage.project_id, size=size, **options)


def plan(stage: Stage, size: int = 5, **options: Any) -> Plan:
    one = start(stage, size, **options)
    settle(stage.units)
    return stage.units.read_now(SYSTEM, queries.plan, one.id)


def chosen_of(found: Plan) -> Chosen:
    assert found.chosen is not None, found
    return found.chosen


def open_round(stage: Stage, wanted: Plan, more: int = 1) -> Progress:
    one = stage.units.write_now(SYSTEM, actions.open_round, stage.project_id, wanted.id, more=more)
    found, _ = stage.units.read_now(SYSTEM, queries.round_, one.id)
    return found


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


def work_through(stage: Stage, no: int, answers: dict[str, Any]) -> str:
    """Take the next item and answer it; gives its prompt."""
    offer = stage.offer(no)
    stage.answer(no, offer.lease, answers, then_next=False)
    prompt: str = offer.payload["prompt"]
    return prompt


def test_a_plan_names_the_least_sure_first_with_reasons_and_changes_nothing(stage: Stage) -> None:
    before = stage.units.read_now(SYSTEM, items.outlines, stage.project_id)
    found = chosen_of(plan(stage))

    assert (len(found.picks), found.considered, found.unjudged) == (5, 30, 0)
    divided = {one.id for n, one in enumerate(before) if n % 3 == 0}
    assert {pick.item for pick in found.picks} <= divided, "those people were divided about"
    assert all("confidence" in pick.reasons[0] and "apart" in pick.reasons[1] for pick in found.picks)
    assert [pick.score for pick in found.picks] == sorted((pick.score for pick in found.picks), reverse=True)
    assert stage.units.read_now(SYSTEM, items.outlines, stage.project_id) == before
    assert not stage.units.read_now(SYSTEM, queries.rounds, stage.project_id)


def test_an_opened_round_is_handed_out_before_all_else_in_its_order(stage: Stage) -> None:
    wanted = plan(stage, size=4)

    opened = open_round(stage, wanted, more=2)

    assert (opened.state, opened.round.number, opened.wanted, opened.answers) == ("open", 2, 4 * 3, 0)
    assert stage.units.read_now(SYSTEM, projects.snapshot, stage.project_id).round == 2
    prompts = {one.id: one.payload["prompt"] for one in stage.units.read_now(SYSTEM, items.items, stage.project_id)}
    picked = chosen_of(wanted).picks
    handed = [work_through(stage, 1, ANSWER) for _ in picked]
    assert handed == [prompts[pick.item] for pick in picked]
    now, picks = stage.units.read_now(SYSTEM, queries.round_, opened.round.id)
    assert now.answers == 4 and picks == picked
    assert stage.offer(1).payload["prompt"] not in handed


def test_full_items_are_asked_again_and_the_round_ends_when_all_is_given(units: Units) -> None:
    stage = set_stage(units, overlap=1)
    keys = stage.add(4)
    for no in (1, 2, 3, 4):
        stage.answer(no, stage.offer(no).lease, then_next=False)
    assert stage.take(9).offer is None
    wanted = plan(stage, size=2)
    assert all(
        pick.reasons == ("answered or being answered, and no consensus yet",) for pick in chosen_of(wanted).picks
    )

    opened = open_round(stage, wanted)
    assert (opened.wanted, opened.state) == (2, "open")
    for no in (8, 9):
        stage.answer(no, stage.offer(no).lease, then_next=False)

    assert stage.take(10).offer is None
    [ended] = units.read_now(SYSTEM, queries.rounds, stage.project_id)
    assert (ended.state, ended.answers, ended.items_done) == ("done", 2, 2)
    assert units.read_now(SYSTEM, items.counts, [stage.project_id])[stage.project_id].slots == len(keys) + 2


def test_asking_again_keeps_the_order_of_what_waits_and_passes_gold_by(units: Units) -> None:
    stage = set_stage(units, overlap=2)
    keys = stage.add(6, gold=1)
    chosen = [keys[4].no, keys[6].no, keys[1].no]

    changed = units.write_now(SYSTEM, work.ask_again, stage.project_id, chosen, more=3)

    assert changed == 2
    line = [work_through(stage, 1, RANKED) for _ in range(6)]
    assert line == [payload(n)["prompt"] for n in (4, 1, 0, 2, 3, 5)]
    overlaps = {one.id: one.overlap for one in units.read_now(SYSTEM, items.outlines, stage.project_id)}
    assert [overlaps[keys[n].id] for n in range(6)] == [2, 3, 2, 2, 3, 2]


@pytest.mark.slow
def test_a_models_doubts_count_too(stage: Stage) -> None:
    units = stage.units
    run = units.write_now(
        SYSTEM, training.start_run, stage.project_id, name="Light", method=Method.REWARD_LIGHT,
        build_id=freeze(stage).id, settings={"folds": 2, "hash_bits": 10},
    )  # fmt: skip
    settle(units)

    found = plan(stage, run_id=run.id, strategy=Strategy.UNCERTAIN)

    assert found.run == run.id
    assert all(any("the model gives its favourite" in why for why in pick.reasons) for pick in chosen_of(found).picks)
    other = set_stage(units)
    assert refused(lambda: start(other, run_id=run.id)) == "rounds.other_run"


def test_a_round_of_nothing_is_refused(units: Units) -> None:
    stage = set_stage(units)
    wanted = plan(stage)
    assert chosen_of(wanted).stop.should_stop and not chosen_of(wanted).picks
    assert refused(lambda: open_round(stage, wanted)) == "rounds.nothing_to_ask"


def test_a_plan_is_opened_once_when_it_is_finished_and_in_its_own_project(stage: Stage) -> None:
    waiting = start(stage)
    assert refused(lambda: open_round(stage, waiting)) == "rounds.not_planned"
    settle(stage.units)
    other = set_stage(stage.units)
    assert refused(lambda: open_round(other, waiting)) == "plan.not_found"

    opened = open_round(stage, waiting)

    now = stage.units.read_now(SYSTEM, queries.plan, waiting.id)
    assert (now.state, now.round) == (PlanState.FINISHED, opened.round.id)
    assert refused(lambda: open_round(stage, waiting)) == "rounds.plan_opened"
    assert len(stage.units.read_now(SYSTEM, queries.rounds, stage.project_id)) == 1


def test_planning_begins_anew_when_its_worker_dies(
    stage: Stage, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    units, one, read = stage.units, start(stage), JobCtx.read
    for last in (2, 4, 6):  # the read that each attempt does not come back from
        left = iter(range(1, last))

        def dies(job: JobCtx, *args: Any, left: Iterator[int] = left, **options: Any) -> Any:
            if next(left, None) is None:
                raise JobLost(job.id)
            return read(job, *args, **options)

        with monkeypatch.context() as patched:
            patched.setattr(JobCtx, "read", dies)
            assert Runner(units, JOBS).run_one()
        assert units.read_now(SYSTEM, queries.plan, one.id).state is PlanState.RUNNING
        clock.advance(seconds=60)

    settle(units)

    assert chosen_of(units.read_now(SYSTEM, queries.plan, one.id)) == chosen_of(plan(stage))


def test_a_plan_that_is_called_off_says_so(stage: Stage) -> None:
    one = start(stage)
    stage.units.write_now(SYSTEM, jobs.cancel, one.job, scope=jobs.Scope("", None))
    settle(stage.units)
    assert stage.units.read_now(SYSTEM, queries.plan, one.id).state is PlanState.CANCELLED
    assert refused(lambda: open_round(stage, one)) == "rounds.not_planned"


def test_only_those_who_may_plan_rounds(stage: Stage) -> None:
    units, project = stage.units, stage.project_id
    wanted = plan(stage)
    opened = open_round(stage, wanted)
    for asker in (NOBODY, OUTSIDER, member(project, Role.CONTRIBUTOR), member(project, Role.REVIEWER)):
        with pytest.raises(Problem):
            start(stage, asker=asker)
        for query, given in ((queries.plan, wanted.id), (queries.rounds, project), (queries.round_, opened.round.id)):
            with pytest.raises(Problem):
                units.read_now(asker, query, given)
        with pytest.raises(Problem):
            units.write_now(asker, actions.open_round, project, wanted.id, more=1)
        with pytest.raises(Problem):
            units.write_now(asker, work.ask_again, project, [1], more=1)
    analyst = member(project, Role.ANALYST)
    theirs = start(stage, asker=analyst)
    settle(units)
    assert chosen_of(units.read_now(analyst, queries.plan, theirs.id)).considered == 30
    assert units.write_now(analyst, actions.open_round, project, theirs.id, more=1).number == 3


def test_rounds_over_http(house: Any) -> None:
    stage, _ = taught(house.units, prompts=12)
    client = house.as_admin
    path = f"projects/{stage.project_id}/rounds"
    started = client.post(f"{path}/plan", json={"size": 3})
    assert started.status_code == 202 and started.json().keys() == {"plan", "job"}
    waiting = client.get(f"rounds/plans/{started.json()['plan']}").json()
    assert (waiting["state"], waiting["considered"], waiting["rows"]) == ("queued", None, [])
    settle(house.units)
    planned = client.get(f"rounds/plans/{started.json()['plan']}").json()
    assert planned["rows"][0].keys() == {"item", "score", "confidence", "answers", "group", "reasons"}
    assert planned["stop_reason"].endswith(".") and planned["considered"] == 12 and planned["round"] is None
    job = client.get(f"jobs/{started.json()['job']}").json()
    assert (job["state"], job["done"], job["total"]) == ("succeeded", 12, 12)
    opened = client.post(path, json={"plan": planned["id"], "more": 2})
    assert opened.status_code == 201
    assert opened.json()["number"] == 2 and len(opened.json()["picks"]) == 3
    listed = client.get(path).json()
    assert [row["id"] for row in listed["rows"]] == [opened.json()["id"]] and listed["next"] is None
    assert client.get(f"rounds/{opened.json()['id']}").json() == opened.json()
    assert client.post(f"{path}/plan", json={"size": 0}).status_code == 422
    assert client.post(path, json={"plan": planned["id"]}).json()["code"] == "rounds.plan_opened"
