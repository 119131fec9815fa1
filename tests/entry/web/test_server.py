"""The server as a process: it starts, keeps its workers alive, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest

from preceptor.app import open_house
from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.entry.web.server import take_port
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.db.schema import metadata

ROOT = Path(__file__).resolve().parents[3]
_START = "from preceptor.base.settings import Settings; from preceptor.entry.web.server import serve; serve(Settings())"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(true: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


class Running:
    """A server in a process of its own, over a fresh embedded store."""

    def __init__(self, home: Path, *, workers: int) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home / "log"
        units = open_house(Settings(home=home))
        upgrade(units.database)
        metadata.create_all(units.database.engine)
        units.database.close()
        env = {
            **os.environ, "PYTHONPATH": str(ROOT / "src"), "PRECEPTOR_HOME": str(home),
            "PRECEPTOR_PORT": str(self.port), "PRECEPTOR_WORKERS": str(workers),
        }  # fmt: skip
        self.process = subprocess.Popen([sys.executable, "-c", _START], env=env, stderr=self.log.open("wb"))

    def ready(self) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        try:
            return httpx2.get(f"{self.url}/health/ready").status_code == 200
        except httpx2.TransportError:
            return False

    def workers(self) -> set[int]:
        """Processes whose parent is the server, read from /proc."""
        found = set()
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                state, parent = stat.read_text().rpartition(")")[2].split()[:2]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(parent) == self.process.pid and state != "Z":
                found.add(int(stat.parent.name))
        return found

    def stop(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(30)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    server = Running(tmp_path, workers=1)
    until(server.ready)
    yield server
    if server.process.poll() is None:
        server.stop(signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes by /proc")
def test_it_serves_keeps_its_worker_and_leaves_nothing(running: Running) -> None:
    until(lambda: len(running.workers()) == 1)
    first = running.workers()
    os.kill(first.pop(), signal.SIGKILL)
    until(lambda: running.workers() and running.workers() != first)
    until(lambda: b"runs" in running.log.read_bytes())
    workers = running.workers()

    assert running.stop(signal.SIGTERM) == 0
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))
    assert "Traceback" not in running.log.read_text()


@pytest.mark.slow
def test_it_ends_by_the_keyboard_too(running: Running) -> None:
    assert running.stop(signal.SIGINT) == 0
    assert "Traceback" not in running.log.read_text()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes by /proc")
def test_a_killed_server_leaves_no_orphans(running: Running) -> None:
    until(lambda: b"runs" in running.log.read_bytes())
    workers = running.workers()
    running.stop(signal.SIGKILL)
    until(lambda: not any(_alive(pid) for pid in workers))


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_busy_port_is_said_in_a_sentence() -> None:
    with take_port("127.0.0.1", free_port()) as taken, pytest.raises(Problem) as caught:
        take_port("127.0.0.1", taken.getsockname()[1])
    assert caught.value.code == "server.port_busy"
    assert "PRECEPTOR_PORT=" in caught.value.hint


def test_a_strange_address_is_said_too() -> None:
    with pytest.raises(Problem) as caught:
        take_port("192.0.2.1", 8400)
    assert caught.value.code == "server.address"
