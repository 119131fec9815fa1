"""A real server in a process of its own, that can be shot and started again over the same store."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx2

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 90.0
_LOOK_SECONDS = 0.05


class Server:
    """`preceptor serve` over `home`; settings are PRECEPTOR_* names in lower case, without the prefix;
    `packages`: a folder with more packages installed in it."""

    def __init__(self, home: Path, *, sample: bool = False, packages: Path | None = None, **settings: str) -> None:
        self.home = home
        self.log = home / "server.log"
        self.port = 0
        self._sample = sample
        self._path = os.pathsep.join(str(one) for one in (ROOT / "src", packages) if one is not None)
        self._settings = {f"PRECEPTOR_{name.upper()}": value for name, value in settings.items()}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, *, port: int = 0) -> None:
        """Start on this port, else on one that is free now, and wait until it is ready."""
        self.port = port or free_port()
        env = {
            **os.environ, "PYTHONPATH": self._path, "PRECEPTOR_HOME": str(self.home),
            "PRECEPTOR_PORT": str(self.port), "OMP_NUM_THREADS": "1", **self._settings,
        }  # fmt: skip
        command = [sys.executable, "-m", "preceptor.entry.cli", "serve", *(["--sample"] if self._sample else [])]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(command, env=env, stdout=log, stderr=log, cwd=self.home)
        until(self._ready, "the server is ready")

    def kill(self, *, workers_too: bool) -> None:
        """kill -9, and wait until nothing of it is left. Workers that are not shot notice by themselves."""
        assert self._process is not None
        workers = children(self._process.pid)
        self._process.kill()
        for worker in workers if workers_too else ():
            os.kill(worker, signal.SIGKILL)
        self._process.wait()
        until(lambda: not any(map(_alive, workers)), "its workers are gone")

    def stop(self) -> int:
        """Ask it to end, as a service manager does; gives the exit code. Nothing happens when it does not run."""
        if self._process is None or self._process.poll() is not None:
            return 0
        self._process.terminate()
        return self._process.wait(60)

    def _ready(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self.log.read_text()[-3000:]
        try:
            return httpx2.get(f"{self.url}/health/ready", timeout=5).status_code == 200
        except httpx2.TransportError:
            return False


def until(true: Callable[[], object], what: str, seconds: float = _PATIENCE_SECONDS) -> None:
    """Look again and again until it is so; an AssertionError says what never came true."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"after {seconds:.0f} s it is still not so that {what}"
        time.sleep(_LOOK_SECONDS)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(parent: int) -> set[int]:
    """The processes whose parent is `parent`, from /proc; none where there is no /proc."""
    return {int(stat.parent.name) for stat in Path("/proc").glob("[0-9]*/stat") if _stat(stat)[1:2] == [str(parent)]}


def _alive(pid: int) -> bool:
    return _stat(Path(f"/proc/{pid}/stat"))[:1] not in ([], ["Z"])


def _stat(path: Path) -> list[str]:
    """State and parent of a process; empty once it is gone."""
    try:
        return path.read_text().rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return []
