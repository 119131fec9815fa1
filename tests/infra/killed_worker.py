"""A real worker process for the kill tests: `python -m infra.killed_worker STORE_URL HOME [PLACE | JITTER]`."""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from preceptor.base.events import Event, Heard
from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.runner import Pace
from preceptor.infra.jobs.worker import Worker
from preceptor.infra.unit import Ctx, Units

BATCHES = 12
own = sa.MetaData()
counted = sa.Table(
    "test_counted", own,
    sa.Column("n", sa.Integer, primary_key=True), sa.Column("job", sa.Text, primary_key=True),
    sa.Column("owner", sa.Text, nullable=False),
)  # fmt: skip
heard = sa.Table("test_heard", own, sa.Column("position", sa.BigInteger, nullable=False), sa.Column("n", sa.Integer))


class Counted(Event):
    NAME = "test.counted"


def count(job: JobCtx) -> dict[str, Any]:
    """Twelve batches of one row and one event, then a remembered step; says where it is, so that it can be shot."""
    say("begin", job)
    job.total(BATCHES)
    for n in range(job.cursor or 0, BATCHES):
        say(f"before {n}", job)
        with job.batch(done=n + 1, cursor=n + 1) as ctx:
            ctx.conn.execute(sa.insert(counted).values(n=n, job=job.id, owner=job.units.settings.home.name))
            ctx.tell(Counted(subject=str(n), project_id=1))
            say(f"inside {n}", job)
        say(f"after {n}", job)
    said = job.step("last", lambda: (say("step", job), "done")[1])
    say("end", job)
    return {"said": said}


def hear(ctx: Ctx, events: Sequence[Heard]) -> None:
    ctx.conn.execute(sa.insert(heard), [{"position": each.position, "n": int(each.subject)} for each in events])
    at_place("hearing")


def say(place: str, job: JobCtx) -> None:
    at_place(place)
    if JITTER:
        time.sleep(random.uniform(0, JITTER))


def at_place(place: str) -> None:
    # One write: lines of two threads must not run into each other.
    os.write(1, f"{place}\n".encode())
    if place == STAND_STILL_AT:
        time.sleep(60)  # to be shot exactly here


JITTER = 0.0
STAND_STILL_AT = ""


def main(store_url: str, home: str, how: str = "") -> None:
    global JITTER, STAND_STILL_AT
    JITTER, STAND_STILL_AT = (float(how), "") if how.startswith("0.") else (0.0, how)
    folder = Path(home)
    units = Units(open_database(store_url), open_files(str(folder / "files")), Settings(home=folder))
    pace = Pace(lease_seconds=0.4, poll_seconds=0.05, retry_seconds=0.05, most_tries=50)
    hears = {"test.hear": ((Counted.NAME,), hear)}
    Worker(units, {"count": count}, hears, every={}, pace=pace).start()
    at_place("ready")
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
