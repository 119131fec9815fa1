"""What looking for careless work costs when a project has a million answers, or ten.

    python -m benchmarks careless          (benchmarks/careless.py [sqlite|postgres] [--answers 1000000])

The store is filled as `benchmarks/reports.py` does: 200 answers of each person, three to an item. Measured: asking for the pass (the
manager's click, or the follower after a consensus), the pass itself (a job, on an even part of the answers where there are many), the list
of people, one person's evidence, and the preview of what setting them aside would change (a job). `peak` is this process's memory at most
so far.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.reports import GOAL_MS, fill, spans  # noqa: E402
from benchmarks.store import measure  # noqa: E402
from benchmarks.table import Line  # noqa: E402
from preceptor.app import JOBS  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.infra.jobs.runner import Runner  # noqa: E402
from preceptor.infra.unit import Units  # noqa: E402
from preceptor.rooms.integrity import actions, queries  # noqa: E402

JOB_GOAL_S = 60.0
"""However many answers there are."""


def ran(units: Units, name: str, start: Callable[[], object]) -> Line:
    """A job, from its being asked for to its end, with whatever it sets off."""
    runner = Runner(units, JOBS)
    while runner.run_one():  # what was asked for before is not part of it
        pass
    start()
    began = time.perf_counter()
    while runner.run_one():
        pass
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Line(
        f"job: {name}", f"≤ {JOB_GOAL_S:.0f} s", f"{took:.1f} s", f"peak {peak:,.0f} MB", met=took <= JOB_GOAL_S
    )


def looked_at(units: Units, project: int, who: int) -> list[Line]:
    views: dict[str, Callable[[], object]] = {
        "ask for the pass": lambda: units.write_now(SYSTEM, actions.weigh_again, project),
        "list of people": lambda: units.read_now(SYSTEM, queries.people, project),
        "one person's evidence": lambda: units.read_now(SYSTEM, queries.dossier, project, who),
    }
    lines = []
    for name, read in views.items():
        took = sorted(spans(read))
        said = f"{took[len(took) // 2]:.1f} ms, at most {took[-1]:.1f}"
        lines.append(Line(name, f"≤ {GOAL_MS:.0f} ms", said, met=took[-1] <= GOAL_MS))
    return lines


def compared(units: Units, count: int) -> Sequence[Line]:
    began = time.perf_counter()
    project = fill(units, count)
    print(f"filled in {time.perf_counter() - began:.0f} s", flush=True)
    weighed = ran(units, "the pass", lambda: units.write_now(SYSTEM, actions.weigh_again, project))
    print(weighed, flush=True)
    [first, *_] = units.read_now(SYSTEM, queries.people, project)
    who = first.weighed.contributor_id
    lines = [weighed, *looked_at(units, project, who)]
    print(*lines, sep="\n", flush=True)
    previewed = ran(units, "preview without one person", lambda: units.write_now(SYSTEM, actions.preview, project, who))
    return [*lines, previewed]


if __name__ == "__main__":
    sys.exit(measure("answers", compared))
