"""What a vote costs when truth is kept up to date: incremental Dawid-Skene beside the memory it must touch.

    PYTHONPATH=src python benchmarks/stats_online.py [--quick]

Votes arrive in the order of a shuffle, in columns of ten thousand as a follower of answers reads them. The floor is a loop that for each
vote reads and writes what no update can leave alone: its item's posterior, its annotator's counts and chances. CPU time of the process,
one thread, the least of three runs in turns; compiling is paid beforehand. Exits with 1 when a vote costs over a microsecond, or when
settling gives another answer than the fit of all votes.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import Any

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"  # before numpy loads, which reads them once

import numpy as np  # noqa: E402
from numba import njit  # noqa: E402

from preceptor.stats.simulate import simulate_crowd, simulate_votes  # noqa: E402
from preceptor.stats.truth import OnlineDawidSkene, dawid_skene  # noqa: E402
from preceptor.stats.votes import Votes  # noqa: E402

CHUNK = 10_000
PER_ITEM = 5
GOAL_NS = 1000.0
RUNS = 3


@njit
def touch(item: Any, annotator: Any, posterior: Any, counts: Any, chances: Any) -> None:
    """The floor: one pass over what each vote changes."""
    for v in range(item.size):
        i, a = item[v], annotator[v]
        for k in range(posterior.shape[1]):
            posterior[i, k] += 1.0
        for q in range(counts.shape[1]):
            for k in range(counts.shape[2]):
                counts[a, q, k] += 1.0
                chances[a, q, k] += 1.0


def shuffled(answers: int, classes: int) -> Votes:
    """Votes of a simulated crowd (an annotator for 200 answers, five votes an item) in the order of a shuffle."""
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=max(10, answers // 200), classes=classes)
    votes = simulate_votes(random, crowd, items=answers // PER_ITEM, votes_per_item=PER_ITEM).votes
    order = random.permutation(len(votes))
    shape = (votes.items, votes.annotators, votes.classes)
    return Votes.from_codes(votes.item[order], votes.annotator[order], votes.label[order], shape=shape)


def taken_in(votes: Votes, first: int) -> OnlineDawidSkene:
    """Fitted on the first votes, the others added chunk by chunk; only the adding is on the clock."""
    known = np.zeros(len(votes), np.bool_)
    known[:first] = True
    return OnlineDawidSkene(votes.keep(known))


def added_ns(votes: Votes, first: int) -> tuple[float, OnlineDawidSkene]:
    online = taken_in(votes, first)
    start = time.process_time()
    for at in range(first, len(votes), CHUNK):
        part = slice(at, at + CHUNK)
        online.add(votes.item[part], votes.annotator[part], votes.label[part])
    return (time.process_time() - start) / (len(votes) - first) * 1e9, online


def floor_ns(votes: Votes, first: int) -> float:
    posterior = np.zeros((votes.items, votes.classes))
    counts, chances = np.zeros((2, votes.annotators, votes.classes, votes.classes))
    start = time.process_time()
    touch(votes.item[first:], votes.annotator[first:], posterior, counts, chances)
    return (time.process_time() - start) / (len(votes) - first) * 1e9


def measure(answers: int, classes: int) -> bool:
    """One line of the table; whether it holds."""
    votes, first = shuffled(answers, classes), answers // 10
    best, least = float("inf"), float("inf")
    for _ in range(RUNS):
        ours, online = added_ns(votes, first)
        best, least = min(best, ours), min(least, floor_ns(votes, first))
    batch = dawid_skene(votes)
    near = float(np.abs(online.posterior - batch.posterior).mean())
    gap = float(np.abs(online.settle().posterior - batch.posterior).max())
    holds = best <= GOAL_NS and gap < 1e-9
    print(
        f"{answers:>9.0e} {classes:>7} {best:>10.0f} {least:>9.0f} {best / least:>6.1f}x {near:>13.4f} {gap:>14.0e}  "
        f"{'met' if holds else 'MISSED'}",
        flush=True,
    )
    return holds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="stop at 1e4 answers")
    chosen = parser.parse_args()
    measure_quietly()
    print(
        f"{'answers':>9} {'classes':>7} {'ns a vote':>10} {'floor ns':>9} {'ratio':>7} {'before settle':>13} {'after settle':>14}"
    )
    sizes = (10_000,) if chosen.quick else (10_000, 100_000, 1_000_000)
    held = [measure(answers, classes) for answers in sizes for classes in (2, 5)]
    return 0 if all(held) else 1


def measure_quietly() -> None:
    """Compiles the loops, so that no clock counts it."""
    for classes in (2, 5):  # a loop for each
        votes = shuffled(1000, classes)
        added_ns(votes, 100)
        floor_ns(votes, 100)


if __name__ == "__main__":
    sys.exit(main())
