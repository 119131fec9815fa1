"""A worker that erases evidence and is shot in the middle: `python dying.py STORE HOME NTH NOW`: right after its NTH deleted file."""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from preceptor.base.clock import SetClock
from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import Files, open_files
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.verification import jobs

_delete = Files.delete
_deleted = 0


def _delete_and_die(files: Files, key: str) -> None:
    global _deleted
    _delete(files, key)
    _deleted += 1
    if _deleted == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    Files.delete = _delete_and_die  # type: ignore[method-assign]
    home = Path(sys.argv[2])
    clock = SetClock(datetime.fromisoformat(sys.argv[4]))
    units = Units(open_database(sys.argv[1]), open_files(str(home / "files")), Settings(home=home), clock)
    while Runner(units, {"verification.erase": jobs.erase}).run_one():
        pass
