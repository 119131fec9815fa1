"""A server as people start it: `preceptor serve --sample`, in a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE_SECONDS = 120.0


@dataclass(frozen=True)
class Served:
    """Where it answers, its process, its sample's passwords, and the seconds from its start to each page's first 200."""

    url: str
    pid: int
    passwords: dict[str, str]
    until: dict[str, float]


@contextmanager
def served(python: Path, home: Path, paths: Sequence[str] = ("/health/ready",)) -> Iterator[Served]:
    """Start it over `home` with this Python, wait until all `paths` answer 200, stop it at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # People's own machines keep the bytecode of the first run; some build machines are told not to.
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env = {
        **own, "PYTHONPATH": str(ROOT / "src"), "PRECEPTOR_HOME": str(home), "PRECEPTOR_PORT": str(port),
        "PRECEPTOR_LOG_LEVEL": "warning", "PRECEPTOR_SIGN_IN_ATTEMPTS": "1000",
    }  # fmt: skip
    began = time.perf_counter()
    process = subprocess.Popen(
        [python, "-m", "preceptor.entry.cli", "serve", "--sample"], env=env, cwd=home, stdout=subprocess.DEVNULL
    )
    try:
        url = f"http://127.0.0.1:{port}"
        until = {path: _first_answer(url + path, process, began) for path in paths}
        passwords = json.loads((home / "sample-logins.json").read_text())
        yield Served(url, process.pid, passwords, until)
    finally:
        process.terminate()
        process.wait(60)


def _first_answer(url: str, process: subprocess.Popen[bytes], began: float) -> float:
    while time.perf_counter() - began < _PATIENCE_SECONDS:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode} before {url} answered")
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                if answer.status == 200:
                    return time.perf_counter() - began
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    raise RuntimeError(f"{url} did not answer 200 within {_PATIENCE_SECONDS:.0f} s")
