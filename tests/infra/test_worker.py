"""The worker process: starts on an empty store, goes when told to or when its server is gone, loses nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SystemClock
from preceptor.infra.db.database import open_database
from preceptor.infra.jobs import view
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.queue import jobs
from preceptor.infra.jobs.runner import Pace
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.unit import Units

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = view.Scope("", None)
QUICK = Pace(lease_seconds=1.0, poll_seconds=0.02)


def wait_until(true: Callable[[], Any], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.03)


def environment(store_url: str, home: Path) -> dict[str, str]:
    own = {"PRECEPTOR_STORE": store_url, "PRECEPTOR_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    return {**os.environ, **own}


def sealed(store_url: str) -> bool:
    """Whether the worker has done its first round of upkeep: then it is up, and the store has its tables."""
    try:
        database = open_database(store_url)
    except Exception:
        return False
    try:
        query = sa.select(jobs.c.id).where(jobs.c.kind == "audit.seal", jobs.c.state == "succeeded")
        return database.read_now(lambda conn: conn.execute(query).first()) is not None
    except sa.exc.DBAPIError:
        return False
    finally:
        database.close()


def is_alive(pid: int) -> bool:
    """Zombies do not count: nobody may be there to collect an orphan."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False


@pytest.mark.slow
def test_it_starts_on_an_empty_store_and_ends_when_told_to(store_url: str, tmp_path: Path) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-m", "preceptor.entry.worker"], env=environment(store_url, tmp_path), cwd=tmp_path
    )
    try:
        wait_until(lambda: sealed(store_url))
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(10) == 0
    finally:
        worker.kill()
        worker.wait()


@pytest.mark.slow
def test_it_goes_when_its_server_is_killed(tmp_path: Path) -> None:
    server = (
        "import os, subprocess, sys, time\n"
        "worker = subprocess.Popen([sys.executable, '-m', 'preceptor.entry.worker', '--parent', str(os.getpid())])\n"
        "print(worker.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    store_url = f"sqlite:///{tmp_path}/p.db"
    process = subprocess.Popen(
        [sys.executable, "-c", server], stdout=subprocess.PIPE, text=True, env=environment(store_url, tmp_path), cwd=tmp_path
    )  # fmt: skip
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    try:
        wait_until(lambda: sealed(store_url))
        assert is_alive(pid)
        process.kill()
        process.wait()
        wait_until(lambda: not is_alive(pid), 10)
    finally:
        process.stdout.close()
        if is_alive(pid):
            os.kill(pid, signal.SIGKILL)


@pytest.fixture
def live(units: Units) -> Units:
    units.clock = SystemClock()
    return units


def state(units: Units, job_id: str) -> str:
    return units.read_now(SYSTEM, view.get, job_id, scope=EVERYTHING).state


@pytest.mark.parametrize("polite", [True, False])
def test_a_stopping_worker_hands_back_what_it_runs(live: Units, polite: bool) -> None:
    running, free = threading.Event(), threading.Event()

    def slow(job: JobCtx) -> None:
        running.set()
        while polite:
            job.check()
            time.sleep(0.01)
        free.wait(20)
        with job.batch(done=1):
            pytest.fail("a job handed back must not be written by its old worker")

    job_id = live.write_now(SYSTEM, lambda ctx: ctx.enqueue("slow", {}))
    worker = Worker(live, {"slow": slow}, {}, pace=QUICK, threads=1)
    worker.start()
    assert running.wait(10)

    worker.stop(grace_seconds=5.0 if polite else 0.1)

    assert state(live, job_id) == "queued"
    free.set()
    events = live.read_now(SYSTEM, view.events_since, job_id, scope=EVERYTHING)
    assert [each.name for each in events] == ["queued", "started", "paused"]


def test_a_long_silent_job_keeps_its_lease(live: Units) -> None:
    """The pulse holds a job that runs longer than its lease, though other workers look for abandoned ones."""

    def slow(job: JobCtx) -> int:
        time.sleep(2.0)
        return job.claim.attempt

    job_id = live.write_now(SYSTEM, lambda ctx: ctx.enqueue("slow", {}))
    pace = Pace(lease_seconds=0.6, poll_seconds=0.02)
    workers = [Worker(live, {"slow": slow}, {}, every={}, pace=pace, threads=1) for _ in range(2)]
    for worker in workers:
        worker.start()
    wait_until(lambda: state(live, job_id) == "succeeded")
    for worker in workers:
        worker.stop()

    assert live.read_now(SYSTEM, view.get, job_id, scope=EVERYTHING).result == 1
