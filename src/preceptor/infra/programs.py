"""Programs of their own: one at a time in a folder, outliving the worker that started them."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import preceptor

_LOCK = "program.lock"
_LOG = "program.log"
_SECRET = "PRECEPTOR_"  # noqa: S105 - a prefix: what begins so is the server's own, keys and passwords among it


@contextmanager
def held(folder: Path, *, patience_seconds: float = 5.0) -> Iterator[bool]:
    """Inside the program: hold the folder until the end. Gives False when another program works there.

    The operating system lets go when the program dies, however it dies. Patience, because whoever looks whether the
    folder is free holds it for an instant.
    """
    deadline = time.monotonic() + patience_seconds
    with (folder / _LOCK).open("a+") as file:
        while not (got := _try(file.fileno(), fcntl.LOCK_EX)) and time.monotonic() < deadline:
            time.sleep(0.05)
        if got:
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
        yield got


class Program:
    """A program at work in `folder`: started here, or found there, left by a worker that is no more."""

    def __init__(self, folder: Path, child: subprocess.Popen[bytes] | None) -> None:
        self.folder = folder
        self._child = child

    @property
    def code(self) -> int | None:
        """The exit code; None while it runs, and for one that was found: whose end only its files tell."""
        return self._child.poll() if self._child is not None else None

    @property
    def alive(self) -> bool:
        return self._child.poll() is None if self._child is not None else at_work(self.folder)

    def stop(self, *, grace_seconds: float, kill: bool = True) -> None:
        """Ask it to save and leave; with `kill`, end it when it has not left after the grace."""
        self._signal(signal.SIGTERM)
        deadline = time.monotonic() + grace_seconds
        while self.alive and time.monotonic() < deadline:
            time.sleep(0.05)
        if kill and self.alive:
            self._signal(signal.SIGKILL)

    def last_words(self, *, most: int = 400) -> str:
        """How its log ends."""
        path = self.folder / _LOG
        return path.read_text("utf-8", "replace")[-most:].strip() if path.exists() else ""

    def _signal(self, number: int) -> None:
        pid = self._child.pid if self._child is not None else _pid(self.folder)
        if pid and self.alive:
            try:
                os.killpg(pid, number)
            except ProcessLookupError:
                return


def find_or_start(module: str, folder: Path, *, env: Mapping[str, str]) -> Program:
    """The program at work in the folder, or a fresh `python -m module folder` in a process group of its own.

    Its words go to `program.log`. It gets this process's environment without our own settings and keys, plus `env`.
    """
    if at_work(folder):
        return Program(folder, None)
    with (folder / _LOG).open("ab") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", module, str(folder)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment(env), start_new_session=True,
        )  # fmt: skip
    return Program(folder, child)


def at_work(folder: Path) -> bool:
    """Whether a program holds the folder."""
    path = folder / _LOCK
    if not path.exists():
        return False
    with path.open("r") as file:
        return not _try(file.fileno(), fcntl.LOCK_SH)


def holder(folder: Path) -> int | None:
    """The process that holds the folder; None when none does, or before it has said which."""
    return _pid(folder) or None if at_work(folder) else None


def ask_to_leave(folder: Path) -> None:
    """Ask whatever program works in the folder to save and leave; nothing happens where there is none."""
    if at_work(folder):
        Program(folder, None).stop(grace_seconds=0, kill=False)


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """This process's environment for a program of ours: without our own settings and keys, plus `more`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SECRET)}
    ours = str(Path(preceptor.__file__).parents[1])
    path = os.pathsep.join(filter(None, [kept.get("PYTHONPATH", ""), ours]))
    return {**kept, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **more}


def _pid(folder: Path) -> int:
    try:
        return int((folder / _LOCK).read_text())
    except (OSError, ValueError):
        return 0


def _try(number: int, how: int) -> bool:
    try:
        fcntl.flock(number, how | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
