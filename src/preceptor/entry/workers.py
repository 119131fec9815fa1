"""Processes kept alive beside the server: workers, and further web processes."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from preceptor.base.settings import Settings

_log = logging.getLogger(__name__)
_LOOK_SECONDS = 0.5
_LONGEST_WAIT = 30.0
_GRACE_SECONDS = 15.0


@dataclass
class _Place:
    """One process's place: its process now, and how often in a row it has died young."""

    process: subprocess.Popen[bytes]
    born: float
    deaths: int = 0


@dataclass
class Keeper:
    """Starts `count` processes and a new one for each that dies, later and later when they die young.

    `door` is the module they run, with its arguments (`--parent` is added); `handed` are the open files they inherit.
    """

    settings: Settings
    count: int
    name: str = "worker"
    door: tuple[str, ...] = ("preceptor.entry.worker",)
    handed: tuple[int, ...] = ()
    _places: list[_Place] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._places = [_Place(self._begin(), time.monotonic()) for _ in range(self.count)]
        self._thread = threading.Thread(target=self._watch, name="keeper", daemon=True)
        self._thread.start()

    def pids(self) -> list[int]:
        return [place.process.pid for place in self._places if place.process.poll() is None]

    def stop(self) -> None:
        """Ask all to finish what they have in hand; those that do not within 15 s are killed (their jobs go on later)."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        alive = [place.process for place in self._places if place.process.poll() is None]
        for process in alive:
            process.terminate()
        deadline = time.monotonic() + _GRACE_SECONDS
        for process in alive:
            _end(process, deadline)

    def _watch(self) -> None:
        while not self._stop.wait(_LOOK_SECONDS):
            for place in self._places:
                if place.process.poll() is not None:
                    self._replace(place)

    def _replace(self, place: _Place) -> None:
        old = time.monotonic() - place.born > _LONGEST_WAIT
        place.deaths = 0 if old else place.deaths + 1
        wait = min(_LONGEST_WAIT, 0.5 * 2 ** min(place.deaths, 10)) if place.deaths else 0.0
        _log.warning(
            "%s %d ended with %s; a new one begins in %.1f s",
            self.name, place.process.pid, place.process.returncode, wait,
        )  # fmt: skip
        if self._stop.wait(wait):
            return
        place.process, place.born = self._begin(), time.monotonic()

    def _begin(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", *self.door, "--parent", str(os.getpid())]
        # A group of its own: Ctrl-C in the terminal reaches the server alone, which then asks the others to finish.
        return subprocess.Popen(command, env=_environment(self.settings), start_new_session=True, pass_fds=self.handed)


def _environment(settings: Settings) -> Mapping[str, str]:
    """Ours, and what was set for this server by other means than variables."""
    given = {f"PRECEPTOR_{name.upper()}": _spelled(getattr(settings, name)) for name in settings.model_fields_set}
    return {**os.environ, "OMP_NUM_THREADS": "1", **given}


def _spelled(value: object) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def _end(process: subprocess.Popen[bytes], deadline: float) -> None:
    try:
        process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
