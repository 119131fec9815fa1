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
from temporary_postgres import TemporaryPostgres

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

    def __init__(self, home: Path, *, workers: int, store: str = "", web_processes: int = 1) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home / "log"
        units = open_house(Settings(home=home, store=store))
        upgrade(units.database)
        metadata.create_all(units.database.engine)
        units.database.close()
        env = {
            **os.environ, "PYTHONPATH": str(ROOT / "src"), "PRECEPTOR_HOME": str(home),
            "PRECEPTOR_PORT": str(self.port), "PRECEPTOR_WORKERS": str(workers),
            "PRECEPTOR_STORE": store, "PRECEPTOR_WEB_PROCESSES": str(web_processes),
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

    def serving(self) -> set[int]:
        """The processes that answer, by what their figures say of themselves."""
        told = (httpx2.get(f"{self.url}/metrics").text for _ in range(60))
        return {int(text.partition("\npreceptor_process_id ")[2].split()[0]) for text in told}

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


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes by /proc")
def test_a_killed_web_process_is_replaced_while_the_others_go_on(tmp_path: Path, postgres: TemporaryPostgres) -> None:
    server = Running(tmp_path, workers=0, store=postgres.fresh(), web_processes=3)
    try:
        until(server.ready)
        until(lambda: len(server.serving()) == 3)
        first, second = server.workers()
        os.kill(first, signal.SIGKILL)
        until(lambda: not _alive(first))
        answered = [server.ready() for _ in range(50)]
        until(lambda: len(server.workers() - {first, second}) == 1)
        until(lambda: len(server.serving()) == 3)

        assert all(answered)
        assert second in server.workers()
        left = server.workers()
        assert server.stop(signal.SIGTERM) == 0
        until(lambda: not any(_alive(pid) for pid in left))
        assert "Traceback" not in server.log.read_text()
    finally:
        server.stop(signal.SIGKILL)


@pytest.mark.slow
def test_the_embedded_store_keeps_to_one_web_process(tmp_path: Path) -> None:
    server = Running(tmp_path, workers=0, web_processes=2)
    try:
        until(server.ready)
        assert server.workers() == set()
        assert "PRECEPTOR_WEB_PROCESSES is for PostgreSQL" in server.log.read_text()
    finally:
        server.stop(signal.SIGKILL)


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
