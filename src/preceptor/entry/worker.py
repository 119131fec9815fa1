"""The worker door: takes jobs and follows events until told to stop."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import threading
from types import FrameType

from preceptor.app import EVERY, HEARS, JOBS, open_house
from preceptor.base.settings import Settings
from preceptor.entry.logs import begin_logging
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.jobs.worker import Worker

_log = logging.getLogger(__name__)
_PARENT_SECONDS = 0.5


def run(settings: Settings, *, parent: int | None = None) -> None:
    """Work until SIGTERM or SIGINT, or until process `parent` is gone: kill -9 of the server must leave no orphan.

    Leave `parent` out for a worker that stands alone (`preceptor worker` under a service manager).
    """
    begin_logging(settings)
    stop = threading.Event()

    def told_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, told_to_stop)
    units = open_house(settings)
    upgrade(units.database)
    worker = Worker(units, JOBS, HEARS, every=EVERY, threads=settings.job_threads)
    worker.start()
    _log.info("worker %d runs", os.getpid())
    # Polling the parent works on every system, and also when the thread that started us ends before its process.
    while not stop.wait(_PARENT_SECONDS):
        if parent is not None and os.getppid() != parent:
            _log.warning("the server is gone; so the worker goes too")
            break
    worker.stop()
    units.database.close()


def main() -> None:
    """`python -m preceptor.entry.worker [--parent PID]`; settings come from the environment."""
    parser = argparse.ArgumentParser(prog="preceptor.entry.worker", description=__doc__)
    parser.add_argument("--parent", type=int, help="stop when this process is gone")
    arguments = parser.parse_args()
    run(Settings(), parent=arguments.parent)


if __name__ == "__main__":
    main()
