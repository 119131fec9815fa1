"""kill -9 of a worker in the middle of a run: its program goes on, and the next worker finds it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SystemClock
from preceptor.infra.programs import at_work, find_or_start, held
from preceptor.infra.unit import Units
from preceptor.rooms.training import actions, queries
from preceptor.rooms.training.nouns import Method, RunState
from rooms.lessons import taught
from rooms.waiting import wait_until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]


def open_worker(store_url: str, home: Path) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    return subprocess.Popen(
        [sys.executable, "-m", "rooms.training.shot_worker", store_url, str(home)],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip


def close(worker: subprocess.Popen[str]) -> None:
    worker.kill()
    worker.wait()
    assert worker.stdout is not None
    worker.stdout.close()


@pytest.mark.slow
@pytest.mark.train
def test_a_shot_workers_program_is_followed_by_the_next_one(units: Units, store_url: str, tmp_path: Path) -> None:
    stage, build = taught(units)
    units.clock = SystemClock()
    run = units.write_now(
        SYSTEM, actions.start_run, stage.project_id, name="Long", method=Method.REWARD, build_id=build.id,
        settings={"max_steps": 150, "batch_size": 2, "max_length": 64, "log_every_steps": 1},
    )  # fmt: skip
    folder = queries.folder_of(units.settings, run.id)

    def steps() -> list[int]:
        return [point.step for point in units.read_now(SYSTEM, queries.curve, run.id)]

    first = open_worker(store_url, tmp_path)
    wait_until(lambda: len(steps()) > 3, 90)
    pid = (folder / "program.lock").read_text()
    close(first)
    assert at_work(folder), "the program lives on without its worker"

    second = open_worker(store_url, tmp_path)
    wait_until(lambda: units.read_now(SYSTEM, queries.run, run.id).attempts == 2, 60)
    assert (folder / "program.lock").read_text() == pid, "no second program in one folder"
    wait_until(lambda: units.read_now(SYSTEM, queries.run, run.id).state.final, 120)
    close(second)

    ended = units.read_now(SYSTEM, queries.run, run.id)
    assert ended.state is RunState.FINISHED, ended.problem
    assert steps() == list(range(1, 151))
    said = units.files.read(queries.kept(run.id, "events.jsonl")).decode()
    assert said.count('"event": "started"') == 1 and '"event": "resumed"' not in said


@pytest.mark.slow
@pytest.mark.train
def test_a_run_cancelled_while_its_worker_was_dead_leaves_no_program_behind(
    units: Units, store_url: str, tmp_path: Path
) -> None:
    stage, build = taught(units)
    units.clock = SystemClock()
    run = units.write_now(
        SYSTEM, actions.start_run, stage.project_id, name="Endless", method=Method.REWARD, build_id=build.id,
        settings={"max_steps": 100_000, "batch_size": 2, "max_length": 64, "log_every_steps": 1},
    )  # fmt: skip
    folder = queries.folder_of(units.settings, run.id)
    first = open_worker(store_url, tmp_path)
    wait_until(lambda: len(units.read_now(SYSTEM, queries.curve, run.id)) > 1, 90)
    close(first)
    units.write_now(SYSTEM, actions.cancel_run, run.id)
    assert at_work(folder)

    second = open_worker(store_url, tmp_path)
    wait_until(lambda: not at_work(folder), 60)
    close(second)

    assert units.read_now(SYSTEM, queries.run, run.id).state is RunState.CANCELLED


def test_a_second_program_in_a_folder_leaves_at_once_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text("{}")
    with held(tmp_path) as ours:
        assert ours and at_work(tmp_path)
        done = subprocess.run(
            [sys.executable, "-m", "preceptor.rooms.training.backends.reward_light", str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip
    assert done.returncode == 75 and "Another program is at work" in done.stderr
    assert not at_work(tmp_path) and not (tmp_path / "result.json").exists()


def test_a_program_gets_none_of_our_keys_and_dies_when_it_must(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECEPTOR_SECRET_KEY", "ours alone")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "stubborn.py").write_text(
        "import os, signal, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "print(sorted(n for n in os.environ if n.startswith('PRECEPTOR_')), os.environ['GIVEN'], flush=True)\n"
        "time.sleep(60)\n"
    )
    program = find_or_start("stubborn", tmp_path, env={"GIVEN": "yes"})
    wait_until(lambda: "yes" in program.last_words(), 20)

    assert program.last_words() == "[] yes"
    program.stop(grace_seconds=0.2, kill=False)
    assert program.alive
    program.stop(grace_seconds=0.2)
    wait_until(lambda: not program.alive, 10)
    assert program.code == -signal.SIGKILL
