"""Runs in the house: a build in, a model and its figures out; cancelled, retried, refused with a word."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from preceptor.app import HEARS, JOBS
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock, SystemClock
from preceptor.base.problems import Problem
from preceptor.infra.jobs.runner import Pace
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.programs import at_work
from preceptor.infra.unit import Units
from preceptor.rooms.training import actions, queries
from preceptor.rooms.training.nouns import Method, Run, RunState
from rooms.lessons import taught
from rooms.people import NOBODY, OUTSIDER, member
from rooms.routing.stage import Stage
from rooms.settle import settle
from rooms.waiting import wait_until

pytestmark = pytest.mark.slow

QUICK = Pace(lease_seconds=1.0, poll_seconds=0.05, retry_seconds=0.05)


@pytest.fixture
def lesson(units: Units) -> tuple[Stage, str]:
    stage, build = taught(units)
    return stage, build.id


@pytest.fixture
def worker(units: Units) -> Iterator[Worker]:
    """A real one with real time, so that cancelling and leases work."""
    units.clock = SystemClock()
    at_work = Worker(units, JOBS, HEARS, every={}, pace=QUICK)
    at_work.start()
    yield at_work
    at_work.stop()


def start(lesson: tuple[Stage, str], method: Method = Method.REWARD_LIGHT, **settings: Any) -> Run:
    stage, build = lesson
    return stage.units.write_now(
        SYSTEM, actions.start_run, stage.project_id, name="Lesson", method=method, build_id=build, settings=settings
    )


def seen(lesson: tuple[Stage, str], run: Run) -> Run:
    return lesson[0].units.read_now(SYSTEM, queries.run, run.id)


def endless(lesson: tuple[Stage, str]) -> Run:
    """A tiny transformer with far too many steps."""
    return start(lesson, Method.REWARD, max_steps=100_000, batch_size=2, max_length=64, log_every_steps=1)


def test_a_light_run_leaves_a_model_figures_and_a_curve(lesson: tuple[Stage, str], tmp_path: Path) -> None:
    units = lesson[0].units
    run = start(lesson, folds=3, hash_bits=12, seed=3)
    assert seen(lesson, run).state is RunState.QUEUED

    settle(units)

    ended = seen(lesson, run)
    assert (ended.state, ended.attempts, ended.problem) == (RunState.FINISHED, 1, None)
    assert ended.metrics["heldout_accuracy"] > 0.9 and ended.metrics["heldout_rows"] == ended.rows["test"]
    points = units.read_now(SYSTEM, queries.curve, run.id)
    assert [point.step for point in points] == list(range(1, len(points) + 1))
    assert all(point.values["log_loss"] > 0 for point in points)
    model = queries.fetch_model(units.files, run.id, tmp_path / "fetched")
    assert {path.name for path in model.iterdir()} == {"weights.npz", "model.json"}
    assert not queries.folder_of(units.settings, run.id).exists()
    told = units.files.read(queries.kept(run.id, "result.json"))
    assert json.loads(told)["build"] == ended.build_hash and json.loads(told)["seed"] == 3


def test_equal_runs_give_equal_figures(lesson: tuple[Stage, str]) -> None:
    one, other = (start(lesson, folds=2, hash_bits=10) for _ in range(2))
    settle(lesson[0].units)
    assert seen(lesson, one).metrics == seen(lesson, other).metrics


def test_wrong_settings_are_refused_before_anything_is_queued(lesson: tuple[Stage, str]) -> None:
    with pytest.raises(Problem) as caught:
        start(lesson, folds=1, seed=-1)
    assert (caught.value.code, caught.value.faults[0].where) == ("training.settings", "/settings/seed")
    with pytest.raises(Problem, match="2 fault"):
        start(lesson, folds=1, colour="red")
    with pytest.raises(Problem) as caught:
        start((lesson[0], "no-such-build"))
    assert caught.value.code == "build.not_found"
    assert not lesson[0].units.read_now(SYSTEM, queries.runs, lesson[0].project_id)


def test_a_build_of_another_project_or_without_its_table_is_refused(lesson: tuple[Stage, str], units: Units) -> None:
    other, _ = taught(units, prompts=4)
    with pytest.raises(Problem) as caught:
        start((other, lesson[1]))
    assert caught.value.code == "training.build_elsewhere"


def test_without_the_extra_it_says_what_to_install(lesson: tuple[Stage, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(Problem) as caught:
        start(lesson, Method.DPO)
    assert caught.value.code == "training.extra_missing" and "pip install 'preceptor[train]'" in caught.value.hint
    assert start(lesson).method is Method.REWARD_LIGHT


def test_a_program_without_the_extra_fails_for_good_with_the_same_word(
    lesson: tuple[Stage, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The server has torch, the worker's machine has not: code 78 becomes the run's problem, tried once."""
    run = start(lesson, Method.REWARD)
    blocker = tmp_path / "blocked"
    (blocker / "torch").mkdir(parents=True)
    (blocker / "torch" / "__init__.py").write_text("raise ImportError('not installed')")
    monkeypatch.setenv("PYTHONPATH", str(blocker))

    settle(lesson[0].units)

    ended = seen(lesson, run)
    assert (ended.state, ended.attempts) == (RunState.FAILED, 1)
    assert ended.problem is not None and ended.problem["code"] == "training.extra_missing"
    assert "pip install 'preceptor[train]'" in ended.problem["hint"]


def test_a_program_that_dies_without_a_word_is_tried_again_later(
    lesson: tuple[Stage, str], clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start(lesson, folds=2, hash_bits=10)
    monkeypatch.setenv("PYTHONHASHSEED", "not a number")  # no Python starts with it
    settle(lesson[0].units)
    waiting = seen(lesson, run)
    assert waiting.state is RunState.QUEUED
    assert waiting.problem is not None and waiting.problem["code"] == "programs.ended"
    assert "PYTHONHASHSEED" in waiting.problem["sentence"]
    monkeypatch.delenv("PYTHONHASHSEED")

    clock.advance(hours=1)
    settle(lesson[0].units)

    assert (seen(lesson, run).state, seen(lesson, run).problem) == (RunState.FINISHED, None)


@pytest.mark.slow
@pytest.mark.train
def test_a_running_run_is_cancelled_and_its_program_gone(lesson: tuple[Stage, str], worker: Worker) -> None:
    units = lesson[0].units
    run = endless(lesson)
    wait_until(lambda: "loss" in seen(lesson, run).note, 90)  # told by the trainer now and then, the steps at once
    assert seen(lesson, run).state is RunState.RUNNING and seen(lesson, run).step > 0
    assert units.read_now(SYSTEM, queries.curve, run.id)

    units.write_now(SYSTEM, actions.cancel_run, run.id)

    wait_until(lambda: seen(lesson, run).state is RunState.CANCELLED, 40)
    folder = queries.folder_of(units.settings, run.id)
    assert not at_work(folder) and list((folder / "checkpoints").glob("checkpoint-*/whole"))


@pytest.mark.slow
@pytest.mark.train
def test_a_worker_that_stops_lets_the_program_save_and_the_next_one_goes_on(
    lesson: tuple[Stage, str], worker: Worker
) -> None:
    units = lesson[0].units
    run = start(lesson, Method.REWARD, max_steps=60, batch_size=2, max_length=64, log_every_steps=1)
    wait_until(lambda: seen(lesson, run).step > 2, 90)
    worker.stop(grace_seconds=20)
    assert seen(lesson, run).state in {RunState.QUEUED, RunState.FINISHED}

    again = Worker(units, JOBS, HEARS, every={}, pace=QUICK)
    again.start()
    wait_until(lambda: seen(lesson, run).state.final, 90)
    again.stop()

    ended = seen(lesson, run)
    assert ended.state is RunState.FINISHED, ended.problem
    steps = [point.step for point in units.read_now(SYSTEM, queries.curve, run.id)]
    assert steps == list(range(1, 61))


@pytest.mark.slow
@pytest.mark.train
def test_one_runs_model_is_taken_further_by_the_next(lesson: tuple[Stage, str]) -> None:
    units = lesson[0].units
    tiny = {"max_steps": 3, "batch_size": 4, "max_length": 96, "log_every_steps": 1}
    light, first = start(lesson, folds=2, hash_bits=10), start(lesson, Method.SFT, **tiny)
    with pytest.raises(Problem) as caught:
        start(lesson, Method.DPO, model=f"run:{first.id}", **tiny)
    assert caught.value.code == "training.start", "it is not finished"
    settle(units)
    with pytest.raises(Problem, match="no model to start from"):
        start(lesson, Method.DPO, model=f"run:{light.id}", **tiny)

    second = start(lesson, Method.DPO, model=f"run:{first.id}", **tiny)
    settle(units)

    ended = seen(lesson, second)
    assert ended.state is RunState.FINISHED, ended.problem
    told = json.loads(units.files.read(queries.kept(second.id, "result.json")))
    assert told["start"].endswith("/start/model")


def test_a_waiting_run_is_cancelled_at_once_and_retried(lesson: tuple[Stage, str]) -> None:
    units = lesson[0].units
    run = start(lesson, folds=2, hash_bits=10)
    assert units.write_now(SYSTEM, actions.cancel_run, run.id).state is RunState.CANCELLED
    settle(units)
    assert seen(lesson, run).state is RunState.CANCELLED
    with pytest.raises(Problem):
        units.write_now(SYSTEM, actions.cancel_run, run.id)
    assert units.write_now(SYSTEM, actions.retry_run, run.id).state is RunState.QUEUED
    settle(units)
    assert seen(lesson, run).state is RunState.FINISHED


def test_only_those_who_may_train(lesson: tuple[Stage, str]) -> None:
    stage, build = lesson
    units, project = stage.units, stage.project_id
    run = start(lesson)
    for asker in (NOBODY, OUTSIDER, member(project, Role.CONTRIBUTOR), member(project, Role.REVIEWER)):
        for query, given in ((queries.run, run.id), (queries.runs, project), (queries.curve, run.id)):
            with pytest.raises(Problem):
                units.read_now(asker, query, given)
        for action in (actions.cancel_run, actions.retry_run):
            with pytest.raises(Problem):
                units.write_now(asker, action, run.id)
        with pytest.raises(Problem):
            units.write_now(
                asker, actions.start_run, project, name="x", method=Method.REWARD_LIGHT, build_id=build, settings={}
            )
    assert units.read_now(member(project, Role.ANALYST), queries.run, run.id).id == run.id


def test_runs_over_http(house: Any) -> None:
    stage, build = taught(house.units)
    client = house.as_admin
    body = {"name": "", "method": "reward-light", "build": build.id, "settings": {"folds": 2, "hash_bits": 10}}
    started = client.post(f"projects/{stage.project_id}/runs", json=body)
    assert started.status_code == 202
    settle(house.units)
    run = started.json()["run"]
    found = client.get(f"runs/{run}").json()
    assert (found["state"], found["name"], found["build"]) == ("finished", "reward-light", build.id)
    assert found["settings"]["folds"] == 2 and found["metrics"]["heldout_rows"] > 0
    assert client.get(f"projects/{stage.project_id}/runs").json()["rows"][0]["id"] == run
    points = client.get(f"runs/{run}/curve").json()["rows"]
    assert points and set(points[0]) == {"step", "of", "epoch", "at", "values"}
    refused = client.post(f"projects/{stage.project_id}/runs", json={**body, "settings": {"folds": 1}})
    assert refused.status_code == 422 and refused.json()["code"] == "training.settings"
    assert client.post(f"runs/{run}/cancel").status_code == 409
