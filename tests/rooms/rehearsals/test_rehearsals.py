"""Rehearsals on both databases: asked for, played by a job, compared, refused; as nobody, outsider and manager."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.app import JOBS
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.rehearsals import actions, queries, rules
from preceptor.rooms.rehearsals.facts import gather
from preceptor.rooms.rehearsals.nouns import Doubt, Past, Rehearsal, State, Type, Wanted
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import Gold, NewItem
from rooms.people import NOBODY, OUTSIDER, member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

SMALL = Wanted(people=5, runs=5, mix={Type.CAREFUL: 1})


@pytest.fixture
def stage(units: Units) -> Stage:
    found = set_stage(units, gold_share=0.2)
    found.add(20, gold=5)
    return found


def manager(stage: Stage) -> Any:
    return member(stage.project_id, Role.MANAGER)


def start(stage: Stage, wanted: Wanted = SMALL) -> Rehearsal:
    return stage.units.write_now(manager(stage), actions.start, stage.project_id, wanted)


def load(stage: Stage, one: Rehearsal) -> Rehearsal:
    return stage.units.read_now(manager(stage), queries.rehearsal, one.id)


def test_a_rehearsal_is_played_by_a_job_and_kept_with_the_versions_it_was_of(stage: Stage) -> None:
    settle(stage.units)
    one = start(stage)
    with pytest.raises(Problem) as caught:
        start(stage)
    assert caught.value.code == "rehearsal.going"
    settle(stage.units)

    found = load(stage, one)
    assert (found.state, found.form_version, found.asked_by) == (State.FINISHED, 1, "member-100")
    assert found.result is not None and found.result.runs == 5 and found.result.unfinished == 0
    assert found.result.figures["answers_per_item"].mean == 2 and found.told["gold"] == 5
    assert found.result.items == found.result.whole == 20 and found.result.currency == ""

    again = start(stage)
    settle(stage.units)
    rows = stage.units.read_now(manager(stage), queries.rehearsals, stage.project_id)
    assert [row.id for row in rows] == [again.id, one.id]
    assert rows[0].result is not None and rows[0].result.figures == found.result.figures, (
        "the same seed, the same figures"
    )


def test_a_job_that_is_killed_goes_on_with_the_next_run_and_one_called_off_ends(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = start(stage)
    runner = Runner(stage.units, JOBS)
    played: list[str] = []
    step = JobCtx.step

    def counted(job: JobCtx, name: str, act: Any) -> Any:
        def acting() -> Any:
            played.append(name)
            if len(played) == 3:
                raise RuntimeError("the power went")
            return act()

        return step(job, name, acting)

    monkeypatch.setattr(JobCtx, "step", counted)
    assert runner.run_one()
    stage.units.clock.advance(hours=1)  # type: ignore[attr-defined]
    settle(stage.units)
    assert played == ["run 0", "run 1", "run 2", "run 2", "run 3", "run 4"]
    assert load(stage, one).state is State.FINISHED


def test_what_cannot_be_rehearsed_is_refused_with_what_to_do(stage: Stage) -> None:
    for wrong in (replace(SMALL, people=0), replace(SMALL, runs=1), replace(SMALL, mix={Type.FAST: 0}),
                  replace(SMALL, hours_a_week=200), replace(SMALL, hard=2)):  # fmt: skip
        with pytest.raises(Problem) as caught:
            start(stage, wrong)
        assert caught.value.code == "rehearsal.invalid" and caught.value.faults
    one = start(stage, replace(SMALL, mix={Type.PAST: 1}))
    settle(stage.units)
    failed = load(stage, one)
    assert failed.state is State.FAILED and failed.problem is not None
    assert failed.problem["code"] == "rehearsal.no_past"
    facts = stage.units.read_now(SYSTEM, gather, stage.project_id, SMALL)
    with pytest.raises(Problem) as caught:
        rules.check_size(replace(SMALL, runs=50), replace(facts, items=20_000, overlap=5))
    assert caught.value.code == "rehearsal.too_much"


def test_nothing_said_means_the_past_where_it_is_known_else_a_usual_crowd() -> None:
    assert set(rules.with_mix(Wanted(), None).mix) == {
        Type.CAREFUL,
        Type.FAST,
        Type.EXPERT,
        Type.CARELESS,
        Type.COPYING,
    }
    assert (
        rules.with_mix(Wanted(), Past(5, 5.0, (1.0,), 0.8, 0.1, 40, 0.2, Doubt((1.0,), 1.0, 9.0))).mix[Type.PAST]
        == 0.95
    )
    assert rules.items_of(Wanted(), 0) == 1000 and rules.items_of(Wanted(), 10**6) == 20_000
    assert rules.stretch(Wanted(hours_a_week=16.8)) == pytest.approx(10)


CHOICE = {
    "fields": [{"kind": "text", "name": "shown", "title": "Shown"}],
    "questions": [
        {"kind": "choice", "name": "which", "title": "Which?", "about": "shown",
         "options": [{"value": one, "title": one} for one in ("a", "b", "c")]}
    ],
}  # fmt: skip


def said(label: str) -> dict[str, Any]:
    return {"which": {"values": [label]}}


def test_people_of_the_past_are_read_off_their_answers_and_gold_tells_who_is_misled(units: Units) -> None:
    stage = set_stage(units, overlap=5, form=CHOICE)
    texts = [NewItem({"shown": f"{n} plain"}) for n in range(9)]
    texts += [NewItem({"shown": f"{n} gold"}, Gold(said("b"), "So it is.")) for n in range(3)]
    units.write_now(SYSTEM, work.add_items, stage.project_id, texts)
    for no in range(1, 6):
        while (offer := stage.take(no).offer) is not None:
            label = "a" if int(offer.payload["shown"].split()[0]) % 2 else "b"
            stage.answer(no, offer.lease, said("c" if no == 5 else label), claimed_seconds=30, then_next=False)
    settle(units)
    asked = replace(SMALL, mix={Type.PAST: 1})
    few = start(stage, asked)
    settle(units)
    assert load(stage, few).state is State.FAILED, "nine answers each are too few"
    units.write_now(SYSTEM, work.add_items, stage.project_id, [NewItem({"shown": f"{n} more"}) for n in range(9, 12)])
    for no in range(1, 6):
        while (offer := stage.take(no).offer) is not None:
            stage.answer(no, offer.lease, said("a"), claimed_seconds=30, then_next=False)
    settle(units)
    one = start(stage, asked)
    settle(units)
    found = load(stage, one)
    assert found.state is State.FINISHED and found.told["past_people"] == 5
    assert 0.6 < found.told["past_accuracy"] < 1 and found.result is not None
    assert found.told["truth_known"] >= 7.5  # what public sets tell, and gold where there is some
    width = found.result.figures["agreement"]
    assert width.low < width.mean < width.high, "five people leave much unsure"


def test_only_who_may_change_a_project_has_it_rehearsed(stage: Stage) -> None:
    one = start(stage)
    for asker in (NOBODY, OUTSIDER, member(stage.project_id, Role.REVIEWER, no=101), stage.person(7)):
        with pytest.raises(Problem):
            stage.units.write_now(asker, actions.start, stage.project_id, SMALL)
        with pytest.raises(Problem):
            stage.units.read_now(asker, queries.rehearsals, stage.project_id)
        with pytest.raises(Problem):
            stage.units.read_now(asker, queries.rehearsal, one.id)


def test_over_http_in_one_click(house: House) -> None:
    made = house.as_manager.post(
        "projects", json={"name": "Asked of many", "template": "categorise_text", "with_sample": True,
                          "pay_per_task": {"currency": "EUR", "minor_units": 12}},
    ).json()  # fmt: skip
    path = f"projects/{made['id']}/rehearsals"
    settle(house.units)
    assert house.nobody.post(path, json={}).status_code == 401
    assert house.as_outsider.post(path, json={}).status_code in (403, 404)
    assert house.as_manager.post(path, json={"people": 0}).status_code == 422
    started = house.as_manager.post(path, json={"runs": 5})
    assert started.status_code == 202 and started.json()["state"] == "queued"
    settle(house.units)
    [row] = house.as_manager.get(path).json()["rows"]
    assert row["state"] == "finished" and row["result"]["currency"] == "EUR" and row["wanted"]["mix"]["careful"] == 0.6
    cost = row["result"]["figures"]["cost"]
    assert cost["low"] <= cost["mean"] <= cost["high"] and cost["mean"] == int(cost["mean"])
    assert house.as_manager.get(f"rehearsals/{row['id']}").json() == row
    assert house.as_outsider.get(f"rehearsals/{row['id']}").status_code == 404
