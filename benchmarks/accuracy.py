"""How right is what votes are made into, beside Crowd-Kit; what 25 gold items choose; how sure 50 let it be.

    python -m benchmarks accuracy [--draws 10] [--sets snow_rte,CF] [--no-peer]

Every set is read whole, second votes of one person left out. Without gold: each method on all items with known truth. With gold: items
drawn anew each time, all figures of the other items, so that nothing is marked by what it was told; the method is chosen as the quality
room does it (`stats.truth.trials`, five folds), by its defaults. *Behind* is beside the best method of the set in hindsight, ours or
Crowd-Kit's. Calibration error is the expected one, ten bins of equal width as in the papers, of Dawid-Skene. Reads the folder named
by PRECEPTOR_DATA. Load does not matter.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.overlap import SETS, load
from preceptor.rooms.quality.certainty import certainty
from preceptor.stats.calibration import apply_lapse, apply_temperature, fit_lapse, fit_temperature
from preceptor.stats.truth import Truth, choose_model, dawid_skene, glad, trials
from preceptor.stats.truth.by_gold import MODELS, Model
from preceptor.stats.votes import Votes

Codes = NDArray[np.int64]
PEERS = ("MajorityVote", "OneCoinDawidSkene", "DawidSkene", "MACE")
"""Crowd-Kit's, by their defaults. Its GLAD takes minutes a set, Wawa and ZeroBasedSkill do not run with today's scikit-learn, KOS is of two
classes only, MMSR fails on some."""
TO_CHOOSE, TO_CALIBRATE = 25, 50
OURS: Mapping[str, Model] = {**MODELS, "glad": lambda votes, gold: glad(votes, gold=gold)}


@dataclass(frozen=True, eq=False)
class Set:
    """One set's votes and truth (items,), -1 where unknown."""

    name: str
    votes: Votes
    truth: Codes

    def share(self, label: Codes, among: NDArray[np.bool_]) -> float:
        """Percent right of the items among these whose truth is known."""
        seen = among & (self.truth >= 0)
        return 100 * float((label[seen] == self.truth[seen]).mean())

    def gold(self, items: int, random: np.random.Generator) -> NDArray[np.int32]:
        """So many known labels, at most of half the items; -1 elsewhere."""
        places = np.flatnonzero(self.truth >= 0)
        told = np.full(self.votes.items, -1, np.int32)
        chosen = random.choice(places, min(items, places.size // 2), replace=False)
        told[chosen] = self.truth[chosen]
        return told


def read(name: str) -> Set:
    pool = load(name, np.random.default_rng(0))
    return Set(name, pool.asked(np.diff(pool.start)), pool.truth)


def theirs(one: Set) -> dict[str, Codes]:
    """Labels (items,) by each of Crowd-Kit's methods."""
    import pandas as pd
    from crowdkit import aggregation

    frame = pd.DataFrame({"task": one.votes.item, "worker": one.votes.annotator, "label": one.votes.label})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = {name: getattr(aggregation, name)().fit_predict(frame) for name in PEERS}
    return {name: labels.reindex(range(one.votes.items), fill_value=-1).to_numpy() for name, labels in found.items()}


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """In percent, ten bins of equal width."""
    bin_of = np.minimum((confidence * 10).astype(np.int64), 9)
    gaps = np.bincount(bin_of, confidence - right, 10)
    return 100 * float(np.abs(gaps).sum() / right.size)


def held_back(one: Set, random: np.random.Generator) -> dict[str, float]:
    """The calibration error of the items that 50 gold items leave, by each way to be less sure."""
    told = one.gold(TO_CALIBRATE, random)
    tried = trials(one.votes, told, random=random, models={"x": MODELS["dawid_skene"]})["x"]
    truth, blind = dawid_skene(one.votes, gold=told), dawid_skene(one.votes)
    known, rest = told >= 0, (told < 0) & (one.truth >= 0)
    temperature = fit_temperature(blind.posterior[known], told[known])
    lapse = fit_lapse(tried.confidence, tried.right, classes=one.votes.classes)
    ways = {
        "as it says": truth.confidence,
        "the house, no gold": certainty(blind, learnt=True, gold=np.full_like(told, -1)),
        "temperature": apply_temperature(truth.posterior, temperature).max(axis=1),
        "lapse (the house)": apply_lapse(truth.posterior, lapse).max(axis=1),
    }
    right = truth.label == one.truth
    return {name: calibration_error(sure[rest], right[rest]) for name, sure in ways.items()}


def with_gold(one: Set, peers: Mapping[str, Codes], draws: int) -> tuple[float, float, float, str]:
    """Chosen by 25 gold items: percent right, Dawid-Skene's, how far behind the best in hindsight, and how often which was chosen."""
    right: dict[str, list[float]] = {name: [] for name in (*OURS, *peers, "chosen")}
    names = []
    for draw in range(draws):
        random = np.random.default_rng(draw)
        told = one.gold(TO_CHOOSE, random)
        rest = told < 0
        names.append(choose_model(trials(one.votes, told, random=random, models=OURS)).model)
        for name, model in OURS.items():
            right[name].append(one.share(model(one.votes, told).label, rest))
        for name, labels in peers.items():
            right[name].append(one.share(labels, rest))
        right["chosen"].append(right[names[-1]][-1])
    means = {name: float(np.mean(found)) for name, found in right.items()}
    often = ", ".join(f"{name} {names.count(name)}" for name in sorted(set(names), key=names.count, reverse=True))
    return means["chosen"], means["dawid_skene"], max(means.values()) - means["chosen"], often


def table(head: str, rows: Mapping[str, Mapping[str, float]], *, last: str, of: Callable[..., float]) -> None:
    """A row a set, and what `of` makes of each column."""
    columns = list(next(iter(rows.values())))
    print(f"\n### {head}\n\n| set | {' | '.join(columns)} |\n|---|{'--:|' * len(columns)}")
    for name, row in {**rows, last: {one: of([row[one] for row in rows.values()]) for one in columns}}.items():
        print(f"| {name} | {' | '.join(f'{row[one]:.2f}' for one in columns)} |", flush=True)


def no_gold(one: Set, peers: Mapping[str, Codes]) -> dict[str, float]:
    nothing, every = np.full(one.votes.items, -1, np.int32), np.ones(one.votes.items, np.bool_)
    found: dict[str, Truth] = {name: model(one.votes, nothing) for name, model in OURS.items()}
    ours = {name: one.share(truth.label, every) for name, truth in found.items()}
    return ours | {f"Crowd-Kit {name}": one.share(labels, every) for name, labels in peers.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=10)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--no-peer", action="store_true")
    asked = parser.parse_args()
    sets = [read(name) for name in asked.sets.split(",")]
    peers = {one.name: {} if asked.no_peer else theirs(one) for one in sets}
    table("Without gold, % right", {one.name: no_gold(one, peers[one.name]) for one in sets}, last="mean", of=np.mean)
    print(
        f"\n### Chosen by {TO_CHOOSE} gold items\n\n| set | right | Dawid-Skene | behind the best | chosen, of {asked.draws} |"
    )
    print("|---|--:|--:|--:|---|")
    for one in sets:
        right, default, behind, often = with_gold(one, peers[one.name], asked.draws)
        print(f"| {one.name} | {right:.2f} | {default:.2f} | {behind:.2f} | {often} |", flush=True)
    errors = {one.name: [held_back(one, np.random.default_rng(draw)) for draw in range(asked.draws)] for one in sets}
    means = {
        name: {way: float(np.mean([one[way] for one in found])) for way in found[0]} for name, found in errors.items()
    }
    table(f"Expected calibration error, %, {TO_CALIBRATE} gold items", means, last="median", of=np.median)
    return 0


if __name__ == "__main__":
    sys.exit(main())
