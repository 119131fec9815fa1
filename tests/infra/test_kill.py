"""kill -9 at every point: each batch, step and event still takes effect exactly once, on both databases."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from infra.killed_worker import BATCHES, counted, heard, own
from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SystemClock
from preceptor.infra import audit
from preceptor.infra.jobs import view
from preceptor.infra.unit import Units

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = view.Scope("", None)


class Shot:
    """A worker process that can be shot when it says it has reached a place."""

    def __init__(self, store_url: str, home: Path, how: str = "") -> None:
        home.mkdir(exist_ok=True)
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "infra.killed_worker", store_url, str(home), how],
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip

    def wait_for(self, place: str) -> bool:
        """Read on until `place` is said; False when it ended first."""
        assert self.process.stdout is not None
        return any(line.rstrip() == place for line in self.process.stdout)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


@pytest.fixture
def live(units: Units) -> Iterator[Units]:
    """Units with the real time: leases of other processes run out by it."""
    units.clock = SystemClock()
    own.create_all(units.database.engine)
    yield units


def wait_until(true: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.03)


def job_state(units: Units, job_id: str) -> str:
    return units.read_now(SYSTEM, view.get, job_id, scope=EVERYTHING).state


def effects(units: Units) -> list[int]:
    return list(
        units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(counted.c.n).order_by(counted.c.n))).scalars()
    )


def hearings(units: Units) -> list[int]:
    return list(
        units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(heard.c.n).order_by(heard.c.n))).scalars()
    )


def trail_is_whole(units: Units) -> bool:
    return units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_killed_at_every_boundary_each_batch_counts_once(live: Units, store_url: str, tmp_path: Path) -> None:
    job_id = live.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {}))
    places = [f"{where} {n}" for n in range(0, BATCHES, 4) for where in ("before", "inside", "after")]
    again = ""
    for place in ["begin", *places, "step", "hearing", "hearing"]:
        if place == "hearing" and not again:
            again = live.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {}))  # so that there is something to hear
        worker = Shot(store_url, tmp_path / "home", place)
        reached = worker.wait_for(place)
        worker.kill()
        assert reached, place

    last = Shot(store_url, tmp_path / "home")
    try:
        wait_until(lambda: {job_state(live, each) for each in (job_id, again)} == {"succeeded"})
        wait_until(lambda: len(hearings(live)) >= 2 * BATCHES)
    finally:
        last.kill()

    found = live.read_now(SYSTEM, view.get, job_id, scope=EVERYTHING)
    assert (found.result, found.done, found.total) == ({"said": "done"}, BATCHES, BATCHES)
    assert effects(live) == sorted(list(range(BATCHES)) * 2)
    assert hearings(live) == sorted(list(range(BATCHES)) * 2)
    assert trail_is_whole(live)


def test_two_workers_shot_at_random_never_do_a_batch_twice(live: Units, store_url: str, tmp_path: Path) -> None:
    dice = random.Random(7)
    asked = [live.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {})) for _ in range(4)]
    workers = [Shot(store_url, tmp_path / f"home{n}", "0.02") for n in range(2)]
    try:
        for _ in range(10):
            victim = dice.randrange(2)
            workers[victim].wait_for("ready")
            time.sleep(dice.uniform(0.0, 0.25))
            workers[victim].kill()
            workers[victim] = Shot(store_url, tmp_path / f"home{victim}", "0.02")
        wait_until(lambda: all(job_state(live, each) == "succeeded" for each in asked))
        wait_until(lambda: len(hearings(live)) >= 4 * BATCHES)
    finally:
        for worker in workers:
            worker.kill()

    assert effects(live) == sorted(list(range(BATCHES)) * 4)
    assert hearings(live) == sorted(list(range(BATCHES)) * 4)
    assert trail_is_whole(live)
