"""Files in, builds out: rows a second, memory, and whether those who answer meanwhile notice.

Usage: python benchmarks/import_export.py [sqlite|postgres] [--rows 100000] [--quiet-seconds 6]
Rows are 1.2 kB JSON lines of a prompt, two responses and one judgment. Import, build and export each run in a process of
their own, as in production (the worker); CPU is its own (and PostgreSQL's). Answers are given in this process
meanwhile, at a steady pace, and their waits compared with those of the same pace when nothing is imported.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.hot_path import fill, open_units, server_cpu  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.app import JOBS  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.infra.jobs.runner import Runner  # noqa: E402
from preceptor.infra.unit import Units  # noqa: E402
from preceptor.rooms.datasets import actions, queries  # noqa: E402
from preceptor.rooms.datasets.nouns import Shape  # noqa: E402
from preceptor.rooms.datasets.rules import RecipeIn  # noqa: E402
from rooms.routing.stage import Stage, set_stage  # noqa: E402
from temporary_postgres import TemporaryPostgres  # noqa: E402

PAIRS = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}
BETTER = {"better": {"left": "r1", "right": "r2", "value": -1}}
MAPPING = {
    "reader": "columns",
    "fields": {"prompt": ["prompt"], "responses": ["first", "second"]},
    "votes": {"by": "columns", "columns": ["vote"], "codes": {"a": "first", "b": "second"}},
}
PACE_SECONDS = 0.02
"""Between two answers of the contributor who works during an import: fifty people at their ease."""


@dataclass(frozen=True)
class Spent:
    """One job in its own process: seconds by the clock, of its CPU and of PostgreSQL's; memory before and at most."""

    wall: float
    cpu: float
    database: float
    rss_before: float
    rss_most: float
    said: Any


def rows(count: int) -> Iterator[bytes]:
    """JSON lines of 1.2 kB, no two alike."""
    words = ["a river carries more than people expect", "heat moves and is not made", "count twice, cut once"]
    for n in range(count):
        text = [f"{words[(n + k) % 3]} {n * 7 + k}. " * (4 if k == 0 else 13) for k in range(3)]
        row = {"prompt": text[0], "first": text[1], "second": text[2], "vote": "ab"[n % 2]}
        yield json.dumps(row).encode() + b"\n"


def upload(stage: Stage, count: int) -> str:
    """A file of `count` rows, kept as if it had been sent; gives its id."""
    stored = stage.units.files.write_stream(f"uploads/{stage.project_id}-{count}.jsonl", rows(count))
    kept = stage.units.write_now(
        SYSTEM,
        actions.keep_upload,
        stage.project_id,
        name="rows.jsonl",
        stored=stored,
        key=f"uploads/{stage.project_id}-{count}.jsonl",
    )
    return kept.id


def start_import(stage: Stage, upload_id: str, *, judgments: bool) -> None:
    stage.units.write_now(
        SYSTEM, actions.start_import, stage.project_id, uploads=[upload_id],
        mapping=MAPPING if judgments else {name: value for name, value in MAPPING.items() if name != "votes"},
        include_judgments=judgments,
    )  # fmt: skip


def work_apart(url: str, home: str, what: str, server: TemporaryPostgres | None) -> Spent:
    """Run `what` in a process of its own: "job" (the one that waits) or "export:<build id>"."""
    before = server_cpu(server)
    done = subprocess.run(
        [sys.executable, __file__, "work", url, home, what], check=True, stdout=subprocess.PIPE, text=True
    )
    spent = json.loads(done.stdout.splitlines()[-1])
    return Spent(database=server_cpu(server) - before, **spent)


def work(url: str, home: str, what: str) -> None:
    """The child: does it, and prints what it cost."""
    units = open_units(url, Path(home))
    units.read_now(SYSTEM, lambda ctx: ctx.conn.exec_driver_sql("SELECT 1").scalar())
    before, wall, cpu = _rss(), time.perf_counter(), time.process_time()
    said = _job(units) if what == "job" else _export(units, what.partition(":")[2])
    spent = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "rss_before": before}
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**spent, "rss_most": most, "said": said}))
    units.database.close()


def _job(units: Units) -> bool:
    if not Runner(units, JOBS).run_one():
        raise RuntimeError("no job was waiting")
    return True


def _export(units: Units, build_id: str) -> int:
    _, key = units.read_now(SYSTEM, queries.export, build_id, Shape.PREFERENCE, format="jsonl", split=None)
    with units.files.local(key) as path:
        return path.stat().st_size


def _rss() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


class Answering:
    """Somebody who answers at a steady pace in this process; `waits` are seconds, in order."""

    def __init__(self, stage: Stage, no: int) -> None:
        self.stage, self.no = stage, no
        self.waits: list[float] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Answering:
        self._thread.start()
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        token = self.stage.offer(self.no).lease
        while not self._stop.wait(PACE_SECONDS):
            began = time.perf_counter()
            following = self.stage.answer(self.no, token, BETTER).next.offer
            self.waits.append(time.perf_counter() - began)
            assert following is not None
            token = following.lease

    def at(self, share: float) -> float:
        """The wait below which `share` of them lie, in ms."""
        return 1000 * sorted(self.waits)[int(len(self.waits) * share)]


def measure(units: Units, url: str, home: str, server: TemporaryPostgres | None, asked: argparse.Namespace) -> None:
    small, big = asked.rows // 2, asked.rows
    _, first = bring_in(units, url, home, server, small, judgments=False)
    _, second = bring_in(units, url, home, server, big, judgments=False)
    stage, judged = bring_in(units, url, home, server, big, judgments=True)
    build = units.write_now(
        SYSTEM, actions.start_build, stage.project_id, name="bench", recipe=RecipeIn.model_validate({})
    )
    frozen = work_apart(url, home, "job", server)
    out = work_apart(url, home, f"export:{build.id}", server)
    show(f"{big:,} rows in and out ({url.partition(':')[0]})", [
        *lines_in(first, second, small, big),
        Line("import of items with one judgment each, rows a second of CPU", "none",
             f"{big / (judged.cpu + judged.database):,.0f}"),
        Line("freeze a build of all judged items", "none", f"{frozen.wall:.1f} s ({frozen.cpu:.1f} s CPU)"),
        Line(f"export {big:,} preferences as JSON lines, by CPU", f"≤ {big / 20_000:.0f} s", f"{out.cpu:.1f} s",
             f"{99 * big / 100_000 / out.cpu:.0f}x Label Studio (99 s CPU a 100k)", met=out.cpu <= big / 20_000),
        Line("the same by the clock", f"≤ {big / 20_000:.0f} s", f"{out.wall:.1f} s",
             f"{99 * big / 100_000 / out.wall:.0f}x Label Studio (99 s a 100k)", met=out.wall <= big / 20_000),
        Line("memory the export adds", "flat", f"{out.rss_most - out.rss_before:.0f} MB"),
    ])  # fmt: skip


def bring_in(
    units: Units, url: str, home: str, server: TemporaryPostgres | None, count: int, *, judgments: bool
) -> tuple[Stage, Spent]:
    """Import `count` rows into a project of their own, and see that all of them came in."""
    stage = set_stage(units, form=PAIRS, overlap=3)
    start_import(stage, upload(stage, count), judgments=judgments)
    spent = work_apart(url, home, "job", server)
    one = units.read_now(SYSTEM, queries.imports, stage.project_id)[0]
    assert (one.items, one.answers, one.bad_rows) == (count, count if judgments else 0, 0), one
    return stage, spent


def lines_in(first: Spent, second: Spent, small: int, big: int) -> list[Line]:
    """What the import came to; `first` brought in half of what `second` did."""
    cpu = second.cpu + second.database
    grown, at_first = second.rss_most - second.rss_before, first.rss_most - first.rss_before
    return [
        Line("import, rows a second of CPU", "≥ 20,000", f"{big / cpu:,.0f}",
             f"{big / cpu / (100_000 / 12.92):.1f}x Label Studio (12.9 s CPU a 100k)", met=big / cpu >= 20_000),
        Line("import, rows a second by the clock", "≥ 20,000", f"{big / second.wall:,.0f}",
             f"{big / second.wall / (100_000 / 13.19):.1f}x Label Studio (13.2 s a 100k)",
             met=big / second.wall >= 20_000),
        Line(f"memory that {small:,} and {big:,} rows add (64 MB of it SQLite's cache)", "within 20 MB",
             f"{at_first:.0f} MB, {grown:.0f} MB", met=grown - at_first <= 20),
    ]  # fmt: skip


def disturb(units: Units, url: str, home: str, server: TemporaryPostgres | None, asked: argparse.Namespace) -> None:
    """Answers at a steady pace: alone, then beside an import."""
    stage = set_stage(units, form=PAIRS, overlap=3)
    fill(stage, 20_000)
    with Answering(stage, 1) as quiet:
        time.sleep(asked.quiet_seconds)
    start_import(stage, upload(stage, asked.rows // 2), judgments=False)
    with Answering(stage, 2) as busy:
        work_apart(url, home, "job", server)
    show(f"An answer's wait while {asked.rows // 2:,} rows are imported, one each {1000 * PACE_SECONDS:.0f} ms", [
        Line(name, "none" if at == 0.5 else "≤ 100 ms", f"{busy.at(at):.1f} ms",
             f"{quiet.at(at):.1f} ms with no import", met=None if at == 0.5 else busy.at(at) <= 100)
        for name, at in (("half are answered within", 0.5), ("99 of 100 within", 0.99))
    ] + [Line("the longest of", "none", f"{busy.at(0.99999):.0f} ms", f"{len(busy.waits)} answers")])  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", choices=("sqlite", "postgres"), nargs="?", default="sqlite")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--quiet-seconds", type=float, default=6)
    asked = parser.parse_args()
    server = TemporaryPostgres(synchronous_commit="on", shared_buffers="256MB") if asked.store == "postgres" else None
    with tempfile.TemporaryDirectory() as home:
        url = server.fresh() if server else f"sqlite:///{home}/bench.db"
        units = open_units(url, Path(home))
        measure(units, url, home, server, asked)
        disturb(units, url, home, server, asked)
        units.database.close()
    if server:
        server.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        work(*sys.argv[2:5])
    else:
        main()
