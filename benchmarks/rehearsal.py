"""How near a rehearsal comes to what real people then did, on sets of crowd votes.

    python -m benchmarks rehearsal [--orders 3] [--sets snow_rte,CF] [--runs 20] [--gold 0]

A set's items are dealt into two halves. On the first the house learns what its people and items are like, as it does in earnest: by the votes,
and by the truth of so many items as it has gold (none, unless --gold says so). How often most people are wrong together no vote shows: that is
supposed from the other sets, never from this one. With that past it rehearses the second half, at the same settings: dynamic overlap by default, pay for
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
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.overlap import SETS, Pool, load
from preceptor.base.money import Money
from preceptor.rooms.gold.nouns import Limits
from preceptor.rooms.pay.nouns import Terms
from preceptor.rooms.quality.rules import consensus_is_stale
from preceptor.rooms.rehearsals.fitting import Pilot, beyond, fitted
from preceptor.rooms.rehearsals.nouns import Facts, Past, Spread, Type, Wanted
from preceptor.rooms.rehearsals.simulation.measuring import measure
from preceptor.rooms.rehearsals.simulation.playing import Run
from preceptor.rooms.rehearsals.simulation.summing import sum_up
from preceptor.stats.agreement import krippendorff_alpha
from preceptor.stats.difficulty import difficulty
from preceptor.stats.overlap import Overlap, decide
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


def past_of(half: Half, *, gold: int, prior: tuple[float, float], seed: int) -> Past:
    """As the house sees its people: by their votes, and by so many items whose truth is known. `prior` is that of other sets."""
    votes = half.pool.asked(half.pool.limits())
    took = np.full(votes.annotators, float(SECONDS))
    if half.seconds is not None:
        took[half.pool.annotator] = half.seconds
    known = np.random.default_rng(seed).permutation(np.flatnonzero(half.pool.truth >= 0))[:gold]
    right = {int(one): int(half.pool.truth[one]) for one in known}
    return fitted(Pilot(votes, took, right), misled=prior)


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


def dealt(pool: Pool) -> NDArray[np.int64]:
    """How many real votes each item took, dealt out as the house does: in the order of the queue, with a look at everything whenever a
    tenth more was said and whenever nothing is left, after which items that ask stand at the tail once more."""
    overlap, limits = Overlap(most=pool.most), pool.limits()
    used, room = np.zeros(pool.items, np.int64), np.minimum(Overlap.least, limits)
    waiting, given, judged = deque(range(pool.items)), 0, 0
    while True:
        if consensus_is_stale(answers_now=given, answers_then=judged, idle=not waiting):
            judged = given
            ask = decide(pool.asked(used), overlap, most=limits).ask & (room == 0) & (used < limits)
            waiting.extend(np.flatnonzero(ask).tolist())
            room[ask] = 1
        if not waiting:
            return used
        item = waiting.popleft()
        used[item] += room[item]
        given, room[item] = given + int(room[item]), 0


def came(half: Half) -> dict[str, float]:
    """What the real votes gave under the same rule."""
    pool = half.pool
    used = dealt(pool)
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


FAMILIES = (
    ("CF", "CF_amt"),
    ("SP", "SP_amt"),
    ("ZenCrowd_all", "ZenCrowd_in", "ZenCrowd_us"),
    ("snow_rte", "snow_temp", "snow_wsd"),
)
"""Sets of the same items or the same people: what one says of another is left out with it."""


def gap(name: str) -> float:
    """Share of a set's items on which most attentive people are wrong, beyond what too few votes explain."""
    pool = load(name, np.random.default_rng(0))
    known = np.flatnonzero(pool.truth >= 0)
    right = {int(one): int(pool.truth[one]) for one in known}
    return beyond(difficulty(pool.asked(pool.limits())), right) / known.size


def prior_without(name: str, gaps: dict[str, float]) -> tuple[float, float]:
    """A Beta with the mean and the spread of the gaps of the other sets: none is foretold with its own truth."""
    family = next((one for one in FAMILIES if name in one), (name,))
    found = np.array([each for one, each in gaps.items() if one not in family])
    mean, variance = float(found.mean()), float(found.var())
    weight = mean * (1 - mean) / variance - 1
    return mean * weight, (1 - mean) * weight


def compared(
    name: str, order: int, *, runs: int, gold: int, prior: tuple[float, float]
) -> dict[str, tuple[Spread, float]]:
    """By figure: what was foretold, and what came."""
    past, future = halves(name, order)
    known = past_of(past, gold=gold, prior=prior, seed=order)
    foretold = rehearsed(future, known, runs=runs, seed=order + 1)
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
    low, high = (scale * float(np.mean([getattr(spread, side) for spread, _ in pairs])) for side in ("low", "high"))
    return f"{foretold:.2f} ({low:.2f}–{high:.2f}); {real:.2f}; {held} of {len(pairs)}"


def _of(pair: tuple[Spread, float], side: int) -> float:
    return pair[0].mean if side == 0 else pair[1]


def _summary(figure: str, pairs: list[tuple[Spread, float]]) -> str:
    held = sum(spread.low <= value <= spread.high for spread, value in pairs)
    apart = [abs(spread.mean - value) for spread, value in pairs]
    width = [spread.high - spread.low for spread, _ in pairs]
    said = f"{figure}: width {float(np.median(width)):.3f} at the median; held {held} of {len(pairs)}, apart by {float(np.median(apart)):.3f} at the median"
    if figure in ("answers", "hours"):
        share = [100 * gap / value for gap, (_, value) in zip(apart, pairs, strict=True)]
        said += f" ({float(np.median(share)):.0f} % of what came; worst {max(share):.0f} %)"
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=3)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--gold", type=int, default=0, help="items of the first half whose truth the house knows")
    parser.add_argument("--sets", default=",".join(SETS))
    asked = parser.parse_args()
    print(f"| set | {' | '.join(f'{one}: foretold; came; held' for one in FIGURES)} |")
    print("|" + " --- |" * (len(FIGURES) + 1))
    pairs: dict[str, list[Any]] = {figure: [] for figure in FIGURES}
    gaps = {name: gap(name) for name in SETS}
    for name in asked.sets.split(","):
        prior = prior_without(name, gaps)
        found = [compared(name, order, runs=asked.runs, gold=asked.gold, prior=prior) for order in range(asked.orders)]
        print(f"| {name} | {' | '.join(_cell(found, figure) for figure in FIGURES)} |", flush=True)
        for figure in FIGURES:
            pairs[figure] += [one[figure] for one in found if figure in one]
    for figure in FIGURES:
        if pairs[figure]:
            print(_summary(figure, pairs[figure]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
