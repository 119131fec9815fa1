"""A real worker process for the kill test: `python -m rooms.training.shot_worker STORE_URL HOME`."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from preceptor.app import HEARS, JOBS
from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.jobs.runner import Pace
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.unit import Units


def main(store_url: str, home: str) -> None:
    folder = Path(home)
    units = Units(open_database(store_url), open_files(str(folder / "files")), Settings(home=folder))
    pace = Pace(lease_seconds=1.0, poll_seconds=0.05, retry_seconds=0.05)
    Worker(units, JOBS, HEARS, every={}, pace=pace).start()
    print("ready", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
