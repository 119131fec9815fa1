"""Runs the benchmarks one after the other: `python -m benchmarks [name …] [--quick | --full]`.

    --quick   sizes that show whether everything runs; the figures mean little
    --full    the largest sizes too (ten million items, a million rows): an hour and 30 GB of disk
Each runs in a process of its own, so that none inherits another's memory. Names: see `python -m benchmarks --list`.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Benchmark:
    """A program beside this file, what it answers, and its arguments at each size."""

    program: str
    asks: str
    usual: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()
    full: tuple[str, ...] | None = None
    by_default: bool = True

    def arguments(self, size: str) -> tuple[str, ...]:
        if size == "full" and self.full is not None:
            return self.full
        return self.quick if size == "quick" else self.usual


_FEW = ("--seconds", "1", "--people", "4", "--items", "500")
_ROWS = ("--rows", "600", "--quiet-seconds", "0.5")
BENCHMARKS = {
    "http": Benchmark("http_cycle.py", "what an answer with the next item costs over HTTP, on SQLite",
                      ("sqlite",), ("sqlite", *_FEW)),
    "http-postgres": Benchmark("http_cycle.py", "the same on PostgreSQL", ("postgres",), ("postgres", *_FEW)),
    "hot-path": Benchmark("hot_path.py", "whether the next item stays as cheap, on SQLite",
                          ("sqlite",), ("sqlite", "--quick"), ("sqlite", "--full")),
    "hot-path-postgres": Benchmark("hot_path.py", "the same on PostgreSQL",
                                   ("postgres",), ("postgres", "--quick"), ("postgres", "--full")),
    "import-export": Benchmark("import_export.py", "files in, builds out, and those who answer meanwhile, on SQLite",
                               ("sqlite",), ("sqlite", *_ROWS), ("sqlite", "--rows", "1000000")),
    "import-export-postgres": Benchmark("import_export.py", "the same on PostgreSQL", ("postgres",),
                                        ("postgres", *_ROWS), ("postgres", "--rows", "1000000")),
    "install": Benchmark("install.py", "size without extras, and cold start",
                         quick=("--venv", str(Path(sys.prefix)))),
    "page": Benchmark("page.py", "scripts before the first response, wait for the next task", quick=("--tasks", "2")),
    "kinds": Benchmark("kinds.py", "keystroke, next task and script of every kind of question",
                       quick=("--tasks", "2", "--only", "talk_with_models")),
    "talks": Benchmark("talks.py", "200 live conversations at once, and how long somebody else waits",
                       quick=("--talks", "4")),
    "calibration": Benchmark("calibration.py", "a live session of 200 people: who waits how long, on SQLite",
                             quick=("--people", "6", "--items", "2", "--posts", "4", "--pace", "2", "--settle", "3")),
    "calibration-postgres": Benchmark("calibration.py", "the same on PostgreSQL", ("postgres",),
                                      ("postgres", "--people", "6", "--items", "2", "--posts", "4", "--pace", "2",
                                       "--settle", "3"), by_default=False),
    "stats": Benchmark("stats_vs_peers.py", "statistics beside Crowd-Kit, evalica, choix and krippendorff",
                       quick=("--quick", "--only", "bradley_terry")),
    "stats-online": Benchmark("stats_online.py", "a vote taken into truth that is kept up to date, beside its memory",
                              quick=("--quick",)),
    "stats-partitions": Benchmark("stats_partitions.py", "truth of more votes than memory holds, over Parquet files",
                                  quick=("--votes", "20000"), full=("--votes", "100000000", "--ray")),
    "accuracy": Benchmark("accuracy.py", "how right truth inference is on real votes, by gold, and how sure it may be",
                          quick=("--draws", "1", "--sets", "snow_wsd"), by_default=False),
    "overlap": Benchmark("overlap.py", "judgments saved by dynamic overlap, replayed on real votes",
                         quick=("--orders", "1", "--sets", "snow_wsd"), by_default=False),
    "overlap-left-out": Benchmark("overlap_left_out.py", "each set with the loss that the other sets would choose",
                                  quick=("--orders", "1", "--sets", "snow_wsd,Bluebirds"), by_default=False),
    "next-item": Benchmark("next_item.py", "the next in the queue beside the most telling item, replayed on real votes",
                           quick=("--orders", "1", "--sets", "snow_wsd"), by_default=False),
    "rehearsal": Benchmark("rehearsal.py", "what a rehearsal foretold beside what real votes then gave",
                           quick=("--orders", "1", "--runs", "5", "--sets", "snow_wsd"), by_default=False),
    "drives": Benchmark("drives.py", "what finding whom a drive would ask costs among a million people, on SQLite",
                       quick=("--people", "3000")),
    "drives-postgres": Benchmark("drives.py", "the same on PostgreSQL", ("postgres",),
                                ("postgres", "--people", "3000"), by_default=False),
    "crowd": Benchmark("crowd.py", "every page about people with a million of them, on SQLite",
                       quick=("sqlite", "--people", "3000")),
    "crowd-postgres": Benchmark("crowd.py", "the same on PostgreSQL", ("postgres",), ("postgres", "--people", "3000")),
    "people": Benchmark("people.py", "who would pass a rule, of a million people, on SQLite",
                        quick=("sqlite", "--people", "3000")),
    "people-postgres": Benchmark("people.py", "the same on PostgreSQL",
                                 ("postgres",), ("postgres", "--people", "3000")),
    "reports": Benchmark("reports.py", "what looking at a project of a million answers costs, on SQLite",
                         quick=("sqlite", "--answers", "3000")),
    "careless": Benchmark("careless.py", "what looking for careless work costs, a million answers", ("sqlite",),
                          ("sqlite", "--answers", "3000"), ("sqlite", "--answers", "10000000")),
    "forms": Benchmark("forms.py", "what checking an answer and an item costs"),
    "web": Benchmark("web_overhead.py", "what the web door costs with nothing behind it",
                     quick=("--requests", "300")),
    "training": Benchmark("training.py", "sft, reward and dpo beside TRL's own trainers",
                          quick=("--steps", "2", "--rows", "16", "--rounds", "1"), by_default=False),
}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="name")
    parser.add_argument("--list", action="store_true", help="say which there are")
    sizes = parser.add_mutually_exclusive_group()
    for size in ("quick", "full"):
        sizes.add_argument(f"--{size}", dest="size", action="store_const", const=size, default="usual")
    asked = parser.parse_args()
    if asked.list:
        print(*(f"{name:24} {one.asks}{'' if one.by_default else ' (only by name)'}" for name, one in BENCHMARKS.items()),
              sep="\n")  # fmt: skip
        return 0
    unknown = sorted(set(asked.names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"there is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    names = asked.names or [name for name, one in BENCHMARKS.items() if one.by_default]
    print(machine())
    failed = [name for name in names if run(name, asked.size) != 0]
    if failed:
        print(f"\nThese broke off or missed a goal they enforce: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def run(name: str, size: str) -> int:
    """One benchmark in a process of its own; gives its exit code."""
    one = BENCHMARKS[name]
    print(f"\n## {name}: {one.asks}  (load {os.getloadavg()[0]:.1f})", flush=True)
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "src", ROOT / "tests")))
    command = [sys.executable, str(ROOT / "benchmarks" / one.program), *one.arguments(size)]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}).returncode


def machine() -> str:
    """Where and when, for whoever reads the figures later."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    busy = f"load {os.getloadavg()[0]:.1f}"
    today = datetime.datetime.now(datetime.UTC).date()
    return (
        f"{today}, {cores} cores ({busy}), Python {platform.python_version()}, {platform.system()} {platform.release()}"
    )


if __name__ == "__main__":
    sys.exit(main())
