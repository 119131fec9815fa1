"""How near a rehearsal comes to what real people then did, on sets of crowd votes.

    python -m benchmarks rehearsal [--orders 3] [--sets snow_rte,CF] [--runs 20]

A set's items are dealt into two halves. On the first the house learns what its people are like, as it does in earnest: by their votes and
the consensus, never by the truth. With that past it rehearses the second half, at the same settings: dynamic overlap by default, pay for
the task and, where seconds are known, for the hour. Then the real votes on the second half are dealt out under the same rule. Compared:

    answers     judgments an item, which is the cost where tasks are paid
    agreement   Krippendorff's alpha of what was asked
    accuracy    how right the consensus is, in percent of the items whose truth is known
    hours       of all who worked, which is the cost where hours are paid; only where seconds are known

Held: how often the 95 % interval of the rehearsal holds what came. The day on which work ends is not compared: no set says when anybody
worked. Reads the folder named by PRECEPTOR_DATA.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.overlap import SETS, Pool, load, ours
from preceptor.base.money import Money
from preceptor.rooms.gold.nouns import Limits
from preceptor.rooms.pay.nouns import Terms
from preceptor.rooms.rehearsals.facts import FEWEST_ANSWERS, Worked, fitted
from preceptor.rooms.rehearsals.nouns import Facts, Past, Spread, Type, Wanted
from preceptor.rooms.rehearsals.simulation.measuring import measure
from preceptor.rooms.rehearsals.simulation.playing import Run
from preceptor.rooms.rehearsals.simulation.summing import sum_up
from preceptor.stats.agreement import krippendorff_alpha
from preceptor.stats.overlap import Overlap
from preceptor.stats.truth import dawid_skene

FIGURES = ("answers", "agreement", "accuracy", "hours")
PLAYED = {"answers": "answers_per_item", "agreement": "agreement", "accuracy": "accuracy", "hours": "hours"}
"""What a rehearsal calls them."""
SECONDS = 30
"""Where the set knows none; then no hours are compared."""


@dataclass(frozen=True, eq=False)
class Half:
    """Some items of a set, and the seconds of each vote where they are known."""

    pool: Pool
    seconds: NDArray[np.float64] | None


def halves(name: str, order: int) -> tuple[Half, Half]:
    """Items dealt into two by chance."""
    random = np.random.default_rng(order)
    pool = load(name, random)
    seconds = seconds_of(name, pool)
    first = random.permutation(pool.items) < pool.items // 2
    return part(pool, seconds, first), part(pool, seconds, ~first)


def part(pool: Pool, seconds: NDArray[np.float64] | None, kept: NDArray[np.bool_]) -> Half:
    sizes = np.diff(pool.start)
    votes = np.repeat(kept, sizes)
    start = np.concatenate([[0], sizes[kept].cumsum()])
    chosen = Pool(
        start, pool.annotator[votes], pool.label[votes], pool.truth[kept], pool.annotators, pool.classes, pool.most
    )
    return Half(chosen, None if seconds is None else seconds[votes])


def seconds_of(name: str, pool: Pool) -> NDArray[np.float64] | None:
    """A mean for each annotator, given to each of their votes: the pool's order knows votes by person, not by row."""
    path = Path(os.environ.get("PRECEPTOR_DATA", "../shared/data")) / "crowd" / name / "judgments.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if "seconds" not in rows[0]:
        return None
    by_name: dict[str, list[float]] = {}
    for row in rows:
        if row["seconds"]:
            by_name.setdefault(row["annotator"], []).append(min(max(float(row["seconds"]), 1.0), 600.0))
    if len(by_name) < pool.annotators:
        return None
    means = np.array([np.mean(by_name[one]) for one in sorted(by_name)])  # codes stand in the order of the names
    return means[pool.annotator]


def past_of(half: Half) -> Past:
    """As the house sees its people: reliability by the consensus of all their votes."""
    votes = half.pool.asked(half.pool.limits())
    truth = dawid_skene(votes)
    chance = 1 / votes.classes
    answered, trust = votes.per_annotator, np.nan_to_num(truth.reliability, nan=chance)
    took = np.full(votes.annotators, float(SECONDS))
    if half.seconds is not None:
        took[half.pool.annotator] = half.seconds
    known = np.flatnonzero(answered >= FEWEST_ANSWERS)
    people = [
        Worked(max(0.0, (float(trust[one]) - chance) / (1 - chance)), int(answered[one]), float(took[one]))
        for one in known
    ]
    return fitted(people, votes.classes)


def rehearsed(half: Half, past: Past, *, runs: int, seed: int) -> dict[str, Spread]:
    pool = half.pool
    people, most = int(np.unique(pool.annotator).size), max(Overlap.least, round(float(pool.limits().mean())))
    facts = Facts(
        project_id=1, form_version=1, guidelines_version=1, items=pool.items, whole=pool.items, measuring=0, teaching=0,
        gold_share=0.0, overlap=Overlap.least, overlap_most=most, task=Money("EUR", 10), terms=Terms(),
        seconds=round(past.seconds) or 1, budget=None, classes=pool.classes, ways=pool.classes, level="nominal", words=(),
        rules=(), limits=Limits(), agreement=None, gold_accuracy=None, past=past,
    )  # fmt: skip
    wanted = Wanted(people=people, mix={Type.PAST: 1.0}, runs=runs, seed=seed)
    found = []
    for each in np.random.SeedSequence(seed).spawn(runs):
        run = Run(facts, wanted, each)
        run.play()
        found.append(measure(run))
    figures = sum_up(facts, found, {}, seconds=0.0).figures
    return {name: figures[PLAYED[name]] for name in FIGURES if PLAYED[name] in figures}


def came(half: Half) -> dict[str, float]:
    """What the real votes gave under the same rule."""
    pool = half.pool
    used = ours(pool)
    votes = pool.asked(used)
    known = pool.truth >= 0
    found = {
        "answers": float(used.mean()),
        "agreement": float(krippendorff_alpha(votes).alpha),
        "accuracy": float((dawid_skene(votes).label == pool.truth)[known].mean()),
    }
    if half.seconds is not None:
        item = np.repeat(np.arange(pool.items), np.diff(pool.start))
        asked = np.arange(item.size) - pool.start[item] < used[item]
        found["hours"] = float(half.seconds[asked].sum() / 3600)
    return found


def compared(name: str, order: int, *, runs: int) -> dict[str, tuple[Spread, float]]:
    """By figure: what was foretold, and what came."""
    past, future = halves(name, order)
    foretold = rehearsed(future, past_of(past), runs=runs, seed=order + 1)
    real = came(future)
    return {figure: (foretold[figure], real[figure]) for figure in FIGURES if figure in foretold and figure in real}


def _cell(found: list[dict[str, tuple[Spread, float]]], figure: str) -> str:
    """Foretold and came, means over the orders, and how often the interval held it."""
    pairs = [one[figure] for one in found if figure in one]
    if not pairs:
        return "–"
    scale = 100 if figure == "accuracy" else 1
    foretold, real = (scale * float(np.mean([_of(pair, side) for pair in pairs])) for side in (0, 1))
    held = sum(spread.low <= value <= spread.high for spread, value in pairs)
    return f"{foretold:.2f}; {real:.2f}; {held} of {len(pairs)}"


def _of(pair: tuple[Spread, float], side: int) -> float:
    return pair[0].mean if side == 0 else pair[1]


def _summary(figure: str, pairs: list[tuple[Spread, float]]) -> str:
    held = sum(spread.low <= value <= spread.high for spread, value in pairs)
    apart = [abs(spread.mean - value) for spread, value in pairs]
    said = f"{figure}: held {held} of {len(pairs)}, apart by {float(np.median(apart)):.3f} at the median"
    if figure in ("answers", "hours"):
        share = [100 * gap / value for gap, (_, value) in zip(apart, pairs, strict=True)]
        said += f" ({float(np.median(share)):.0f} % of what came; worst {max(share):.0f} %)"
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=3)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--sets", default=",".join(SETS))
    asked = parser.parse_args()
    print(f"| set | {' | '.join(f'{one}: foretold; came; held' for one in FIGURES)} |")
    print("|" + " --- |" * (len(FIGURES) + 1))
    pairs: dict[str, list[Any]] = {figure: [] for figure in FIGURES}
    for name in asked.sets.split(","):
        found = [compared(name, order, runs=asked.runs) for order in range(asked.orders)]
        print(f"| {name} | {' | '.join(_cell(found, figure) for figure in FIGURES)} |", flush=True)
        for figure in FIGURES:
            pairs[figure] += [one[figure] for one in found if figure in one]
    for figure in FIGURES:
        if pairs[figure]:
            print(_summary(figure, pairs[figure]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
