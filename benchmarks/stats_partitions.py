"""Votes beyond memory: Dawid-Skene over Parquet files, what it takes and how much memory it needs.

    python -m benchmarks stats-partitions    (benchmarks/stats_partitions.py [--votes 10000000] [--parts 8] [--ray])

Votes of five classes, five an item, two hundred a person, are made file by file. The fit runs in a program of its own, so that
its greatest memory is its own. Up to ten million votes it is compared with the fit of all votes in memory; --ray also
runs it on two of Ray's workers, whose numbers must be the same to the last bit.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.table import Line, show  # noqa: E402
from preceptor.stats.distributed import Partitions, dawid_skene  # noqa: E402
from preceptor.stats.simulate import simulate_crowd, simulate_votes  # noqa: E402
from preceptor.stats.truth import dawid_skene as in_memory  # noqa: E402
from preceptor.stats.votes import Votes  # noqa: E402

CLASSES, PER_ITEM, PER_PERSON = 5, 5, 200
MOST_IN_MEMORY = 10_000_000
MEMORY_GB, MEMORY_VOTES = 4.0, 100_000_000
"""The goal: so many votes within so much memory."""


def make(folder: Path, votes: int, parts: int) -> None:
    """Files of votes; item, person and label are numbers, as a database keeps them."""
    folder.mkdir()
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=max(10, votes // PER_PERSON), classes=CLASSES)
    items = votes // PER_ITEM // parts
    for part in range(parts):
        made = simulate_votes(random, crowd, items=items, votes_per_item=PER_ITEM).votes
        table = {"item": made.item + np.int64(part * items), "annotator": made.annotator, "label": made.label}
        with duckdb.connect() as database:
            database.register("made", table)
            database.execute(f"COPY (SELECT * FROM made) TO '{folder}/part-{part:05}.parquet' (FORMAT parquet)")


def fit(folder: Path, out: Path, ray: bool) -> dict[str, Any]:
    """One fit in this process: seconds by the clock, of CPU, GB at most, and what came out."""
    began, spent = time.perf_counter(), time.process_time()
    partitions = Partitions.of(folder)
    checked = time.perf_counter() - began
    if ray:
        from preceptor.stats.distributed.on_ray import OnRay

        with OnRay(workers=2) as runner:
            truth = dawid_skene(partitions, out=out, runner=runner)
    else:
        truth = dawid_skene(partitions, out=out)
    np.savez(out / "found.npz", history=truth.history, confusion=truth.confusion)
    return {
        "checked": checked,
        "seconds": time.perf_counter() - began,
        "cpu": time.process_time() - spent,
        "gb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6,
        "passes": len(truth.history),
        "converged": truth.converged,
    }


def started(folder: Path, out: Path, *, ray: bool = False) -> dict[str, Any]:
    call = [sys.executable, __file__, "--fit", str(folder), str(out), *(["--ray"] if ray else [])]
    said = subprocess.run(call, check=True, capture_output=True, text=True).stdout
    return dict(json.loads(said.splitlines()[-1]))


def difference(folder: Path, out: Path) -> float:
    """The largest between the annotators' matrices and those of all votes in memory."""
    with duckdb.connect() as database:
        columns = database.execute(f"SELECT * FROM read_parquet('{folder}/*.parquet')").fetchnumpy()
    whole = in_memory(Votes.from_columns(columns["item"], columns["annotator"], columns["label"]))
    return float(np.abs(np.load(out / "found.npz")["confusion"] - whole.confusion).max())


def measure(folder: Path, votes: int, parts: int, ray: bool) -> list[Line]:
    make(folder / "votes", votes, parts)
    got = started(folder / "votes", folder / "here")
    said = f"{got['seconds']:.1f} s ({got['checked']:.1f} to check), {got['cpu']:.1f} s CPU; {got['gb']:.2f} GB"
    beside = "" if votes > MOST_IN_MEMORY else f"in memory: {difference(folder / 'votes', folder / 'here'):.0e} apart"
    goal = f"≤ {MEMORY_GB:.0f} GB" if votes >= MEMORY_VOTES else ""
    met = got["gb"] <= MEMORY_GB if goal else None
    lines = [Line(f"{votes:,} votes in {parts} files, {got['passes']} passes", goal, said, beside, met)]
    if ray:
        other = started(folder / "votes", folder / "ray", ray=True)
        pair = [np.load(folder / where / "found.npz") for where in ("here", "ray")]
        alike = all(np.array_equal(pair[0][name], pair[1][name]) for name in ("history", "confusion"))
        told = "the same to the last bit" if alike else "NOT the same"
        lines.append(
            Line("the same on two of Ray's workers", "the same numbers", f"{other['seconds']:.1f} s", told, alike)
        )
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--votes", type=int, default=10_000_000)
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--ray", action="store_true")
    parser.add_argument("--fit", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.fit:
        print(json.dumps(fit(*asked.fit, asked.ray)))
        return
    with tempfile.TemporaryDirectory() as folder:
        lines = measure(Path(folder), asked.votes, asked.parts, asked.ray)
    show("Dawid-Skene over Parquet files", lines)
    if any(line.met is False for line in lines):
        sys.exit("A goal was missed.")


if __name__ == "__main__":
    main()
