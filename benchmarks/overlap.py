"""Dynamic overlap replayed on real crowd votes: how many judgments are saved, and what it costs in accuracy.

    python -m benchmarks overlap [--orders 4] [--sets snow_rte,CF] [--curves]

Every set's votes are dealt out in random order, one at a time, to whichever items still ask; what was not asked for is
never looked at. The reference is this library's own result from all votes. One setting, the default, for all sets. Each
rule is followed by the same Dawid-Skene fit of the votes it asked for:

    ours          `stats.overlap.decide`, taken anew after each turn of votes
    ours, of two  the same, with the more reliable of the next two people at hand (a platform can choose)
    lead          stop when a label is ahead by two votes
    toloka        Toloka's published rule: accuracies from control tasks (a tenth of the items), stop at 95 %
    fixed         the same number for each item: the fewest, in hindsight, that are as accurate as ours; all, where none is

`python -m benchmarks overlap-left-out` asks whether the default is tuned to these sets. Reads the folder named
by PRECEPTOR_DATA; sets whose truth is not known item by item are left out.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.overlap import Overlap, decide
from preceptor.stats.truth import dawid_skene
from preceptor.stats.votes import Votes

SETS = (
    "BarzanMozafari", "Bluebirds", "CF", "CF_amt", "MS", "SP", "SP_amt", "ZenCrowd_all", "ZenCrowd_in", "ZenCrowd_us",
    "snow_rte", "snow_temp", "snow_wsd",
)  # fmt: skip
HALF_A_POINT = 0.5


@dataclass(frozen=True, eq=False)
class Pool:
    """A set's votes in the order they would come: those of item i are start[i]:start[i + 1]."""

    start: NDArray[np.int64]
    annotator: NDArray[np.int32]
    label: NDArray[np.int32]
    truth: NDArray[np.int64]  # (items,), -1 where unknown
    annotators: int
    classes: int
    most: int

    @property
    def items(self) -> int:
        return self.start.size - 1

    def limits(self) -> NDArray[np.int64]:
        return np.minimum(np.diff(self.start), self.most)

    def asked(self, used: NDArray[np.int64]) -> Votes:
        """The first used[i] votes of each item."""
        item = np.repeat(np.arange(self.items), np.diff(self.start))
        place = np.arange(item.size) - self.start[item]
        taken = place < used[item]
        shape = (self.items, self.annotators, self.classes)
        return Votes.from_codes(item[taken], self.annotator[taken], self.label[taken], shape=shape)

    def swap(self, one: int, other: int) -> None:
        for column in (self.annotator, self.label):
            column[[one, other]] = column[[other, one]]


Rule = Callable[[Pool], NDArray[np.int64]]
"""Plays one set through; gives how many votes each item (items,) took."""


def load(name: str, random: np.random.Generator) -> Pool:
    """The set with each item's votes in random order; a second vote of one person on one item is left out."""
    folder = Path(os.environ.get("PRECEPTOR_DATA", "../shared/data")) / "crowd" / name
    with (folder / "judgments.csv").open(encoding="utf-8", newline="") as file:
        rows = {(row["item"], row["annotator"]): row["label"] for row in reversed(list(csv.DictReader(file)))}
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        known = {row["item"]: row["truth"] for row in csv.DictReader(file)}
    labels = sorted(set(rows.values()) | set(known.values()))
    votes = Votes.from_rows([(*pair, label) for pair, label in rows.items()], classes=labels)
    code = {label: place for place, label in enumerate(labels)}
    truth = np.array([code.get(known.get(item, ""), -1) for item in votes.item_names.tolist()])
    order = np.lexsort((random.random(len(votes)), votes.item))
    start = np.concatenate([[0], np.bincount(votes.item, minlength=votes.items).cumsum()])
    most = int(np.ceil(np.quantile(np.diff(start), 0.95)))
    return Pool(start, votes.annotator[order], votes.label[order], truth, votes.annotators, votes.classes, most)


def ours(pool: Pool, *, choose: bool = False, loss: float = Overlap.loss) -> NDArray[np.int64]:
    """Turn by turn: every item that asks gets one more vote; `choose`: of the more reliable of the next two people."""
    overlap = Overlap(most=pool.most, loss=loss)
    limits = pool.limits()
    used = np.minimum(overlap.least, limits)
    while True:
        decided = decide(pool.asked(used), overlap, most=limits)
        asking = np.flatnonzero(decided.ask & (used < limits))
        if not asking.size:
            return used
        if choose:
            trust = np.nan_to_num(decided.truth.reliability, nan=0.5)
            for item in asking.tolist():
                here = int(pool.start[item] + used[item])
                if here + 1 < pool.start[item + 1] and trust[pool.annotator[here + 1]] > trust[pool.annotator[here]]:
                    pool.swap(here, here + 1)
        used[asking] += 1


def lead(pool: Pool) -> NDArray[np.int64]:
    used = np.zeros(pool.items, np.int64)
    for item, limit in enumerate(pool.limits().tolist()):
        counts = np.zeros(pool.classes + 1, np.int64)
        while used[item] < limit:
            counts[pool.label[pool.start[item] + used[item]]] += 1
            used[item] += 1
            second, first = np.partition(counts, -2)[-2:]
            if first - second >= 2:
                break
    return used


def toloka(pool: Pool) -> NDArray[np.int64]:
    """q = (0.5 + right control tasks) / (1 + control tasks); the posterior by Bayes with even errors (Toloka's guide).

    Its control tasks are a tenth of the items, by position, whose votes it gets for nothing.
    """
    control = (np.arange(pool.items) % 10 == 0) & (pool.truth >= 0)
    item = np.repeat(np.arange(pool.items), np.diff(pool.start))
    seen = control[item]
    right = (pool.label == pool.truth[item]) & seen
    counted = np.bincount(pool.annotator[seen], minlength=pool.annotators)
    good = np.bincount(pool.annotator[right], minlength=pool.annotators)
    skill = np.clip((0.5 + good) / (1.0 + counted), 0.02, 0.98)
    used = np.zeros(pool.items, np.int64)
    for one, limit in enumerate(pool.limits().tolist()):
        logs = np.zeros(pool.classes)
        while used[one] < limit:
            at = pool.start[one] + used[one]
            trust = skill[pool.annotator[at]]
            logs += np.log((1 - trust) / (pool.classes - 1))
            logs[pool.label[at]] += np.log(trust) - np.log((1 - trust) / (pool.classes - 1))
            used[one] += 1
            chance = np.exp(logs - logs.max())
            if used[one] >= 2 and chance.max() / chance.sum() >= 0.95:
                break
    return used


RULES: dict[str, Rule] = {
    "ours": ours,
    "ours, of two": lambda pool: ours(pool, choose=True),
    "lead": lead,
    "toloka": toloka,
}


@dataclass(frozen=True)
class Outcome:
    """Judgments an item with known truth, and accuracy in percent."""

    judgments: float
    accuracy: float


def outcome(pool: Pool, used: NDArray[np.int64]) -> Outcome:
    known = pool.truth >= 0
    found = dawid_skene(pool.asked(used)).label
    return Outcome(float(used[known].mean()), 100 * float((found == pool.truth)[known].mean()))


def fixed_curve(pool: Pool) -> list[Outcome]:
    """The same number for each item, from 1 to the most."""
    return [outcome(pool, np.minimum(pool.limits(), each)) for each in range(1, pool.most + 1)]


def cheapest(curve: list[Outcome], accuracy: float) -> float:
    """Judgments at which the curve first reaches the accuracy, between two points in a straight line; all, if it never does."""
    before = None
    for point in curve:
        if point.accuracy >= accuracy - 1e-9:
            if before is None or point.accuracy <= before.accuracy:
                return point.judgments
            share = (accuracy - before.accuracy) / (point.accuracy - before.accuracy)
            return before.judgments + share * (point.judgments - before.judgments)
        before = point
    return curve[-1].judgments


def replay(name: str, orders: int) -> tuple[dict[str, Outcome], list[Outcome]]:
    """Means over the orders: by rule ("full" the reference), and the curve of fixed overlaps."""
    played: dict[str, list[Outcome]] = {}
    curves = []
    for order in range(orders):
        for rule, play in RULES.items():
            pool = load(name, np.random.default_rng(order))
            played.setdefault(rule, []).append(outcome(pool, play(pool)))
        pool = load(name, np.random.default_rng(order))
        played.setdefault("full", []).append(outcome(pool, pool.limits()))
        curves.append(fixed_curve(pool))
    return {rule: _mean(all_of) for rule, all_of in played.items()}, [
        _mean(list(at)) for at in zip(*curves, strict=True)
    ]


def _mean(found: list[Outcome]) -> Outcome:
    return Outcome(float(np.mean([one.judgments for one in found])), float(np.mean([one.accuracy for one in found])))


def _print(head: list[str], rows: list[list[str]]) -> None:
    """A table that can be pasted into docs/benchmarks.md as it is."""
    for row in (head, ["---"] * len(head), *rows):
        print("| " + " | ".join(row) + " |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=4)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--curves", action="store_true", help="print the fixed overlaps one by one")
    asked = parser.parse_args()
    rows, saved = [], {rule: [] for rule in RULES}
    changes: dict[str, list[float]] = {rule: [] for rule in RULES}
    beside_fixed, no_better = [], []
    for name in asked.sets.split(","):
        means, curve = replay(name, asked.orders)
        full = means["full"]
        for rule in RULES:
            saved[rule].append(100 * (1 - means[rule].judgments / full.judgments))
            changes[rule].append(means[rule].accuracy - full.accuracy)
        mine = means["ours"]
        beside_fixed.append(100 * (1 - mine.judgments / cheapest(curve, mine.accuracy)))
        no_better.append(100 * (1 - mine.judgments / cheapest(curve, min(mine.accuracy, full.accuracy))))
        rows.append([name, f"{full.judgments:.1f}", f"{full.accuracy:.2f}", *(
            f"{saved[rule][-1]:.0f} % / {changes[rule][-1]:+.2f}" for rule in RULES
        ), f"{beside_fixed[-1]:.0f} %"])  # fmt: skip
        if asked.curves:
            print(name, *(f"{one.judgments:.1f}:{one.accuracy:.2f}" for one in curve))
    _print(["set", "full overlap", "accuracy", *(f"{rule}: saved / points" for rule in RULES), "beside fixed"], rows)
    for rule in RULES:
        within = sum(change >= -HALF_A_POINT for change in changes[rule])
        print(f"{rule}: saves {np.mean(saved[rule]):.0f} % (median {np.median(saved[rule]):.0f} %), "
              f"{np.mean(changes[rule]):+.2f} points (worst {min(changes[rule]):+.2f}), "
              f"{within} of {len(rows)} sets within half a point")  # fmt: skip
    for gaps, than in (
        (beside_fixed, "as accurate as ours"),
        (no_better, "as accurate as ours, or as all votes if ours is better"),
    ):
        print(
            f"ours asks for {np.mean(gaps):.1f} % fewer (median {np.median(gaps):.1f} %) than the cheapest fixed overlap {than}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
