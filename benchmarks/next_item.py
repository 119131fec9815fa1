"""Who answers next, replayed on real votes: the next open item, or the one on which this person's answer would tell most?

    python -m benchmarks next-item [--orders 2] [--sets snow_rte,CF]

People come at random and ask for an item; each can be given only what they really answered. Both ways stop asking by the same rule,
`stats.overlap.decide`, taken anew 25 times a set, and are followed by the same Dawid-Skene fit. *Queue* gives the first of the next 200 open
items, and an item goes to the tail when it was given out; *telling* gives, of the same 200, the item with the most
`stats.overlap.information`. Reads the folder named by PRECEPTOR_DATA.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from benchmarks.overlap import SETS, Pool, load
from preceptor.stats.overlap import Overlap, decide, guarded, information
from preceptor.stats.truth import dawid_skene
from preceptor.stats.votes import Votes

WINDOW = 200
"""As many candidates as routing looks at for one hand-out."""
TURNS = 25
PATIENCE = 300
"""People who find nothing in a row before it is asked whether anybody could."""


@dataclass
class Play:
    """One set being asked about: who has what left to answer, and what was heard."""

    pool: Pool
    telling: bool
    random: np.random.Generator
    left: list[dict[int, int]] = field(default_factory=list)  # person → item → the label they really gave
    heard: list[tuple[int, int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        pool = self.pool
        self.left = [{} for _ in range(pool.annotators)]
        item = np.repeat(np.arange(pool.items), np.diff(pool.start))
        for i, person, label in zip(item.tolist(), pool.annotator.tolist(), pool.label.tolist(), strict=True):
            self.left[person][i] = label
        self.limits, self.used = pool.limits(), np.zeros(pool.items, np.int64)
        self.ask = np.ones(pool.items, np.bool_)
        self.place = self.random.permutation(pool.items).astype(np.int64)
        self.tail = pool.items
        self.posterior: NDArray[np.float64] | None = None

    def votes(self) -> Votes:
        item, person, label = (np.array(column) for column in zip(*self.heard, strict=True))
        return Votes.from_codes(item, person, label, shape=(self.pool.items, self.pool.annotators, self.pool.classes))

    def look(self) -> None:
        """Decides anew which items ask."""
        overlap = Overlap(most=self.pool.most)
        found = decide(self.votes(), overlap, most=self.limits)
        self.ask = found.ask & (self.used < self.limits)
        self.posterior, self.confusion = guarded(found.truth, temperature=overlap.temperature)[0], found.truth.confusion

    def give(self, person: int) -> bool:
        """Hands the person an item, if one is open to them, and hears what they really said."""
        mine = [item for item in self.left[person] if self.ask[item]]
        if not mine:
            return False
        window = np.array(sorted(mine, key=self.place.__getitem__)[:WINDOW])
        item = int(window[0])
        if self.telling and self.posterior is not None:
            item = int(window[np.argmax(information(self.posterior[window], self.confusion[person]))])
        self.heard.append((item, person, self.left[person].pop(item)))
        self.used[item] += 1
        self.tail += 1
        self.place[item] = self.tail
        self.ask[item] &= self.used[item] < self.limits[item]
        return True


def judgments_and_accuracy(pool: Pool, *, telling: bool, seed: int) -> tuple[float, float]:
    """Judgments an item, and the percentage right at the end."""
    play = Play(pool, telling, np.random.default_rng(seed))
    every, idle = max(20, pool.items // TURNS), 0
    while (person := _comer(play, idle)) is not None:
        idle = 0 if idle > PATIENCE else idle
        idle = 0 if play.give(person) else idle + 1
        if idle == 0 and len(play.heard) % every == 0:
            play.look()
    label, known = dawid_skene(play.votes()).label, pool.truth >= 0
    return len(play.heard) / pool.items, 100 * float((label[known] == pool.truth[known]).mean())


def _comer(play: Play, idle: int) -> int | None:
    """Whoever comes next, the likelier the more they have left to answer; None when nothing that asks can be answered."""
    size = np.array([len(one) for one in play.left], np.float64)
    if idle <= PATIENCE and size.any():
        return int(play.random.choice(size.size, p=size / size.sum()))
    play.look()
    able = [person for person, items in enumerate(play.left) if any(play.ask[item] for item in items)]
    return int(play.random.choice(able)) if able else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=2)
    parser.add_argument("--sets", default=",".join(name for name in SETS if name[:3] not in ("SP", "Zen")))
    asked = parser.parse_args()
    print("| set | queue: judgments, right | telling: judgments, right | saved | points |\n|---|---|---|---|---|")
    for name in asked.sets.split(","):
        queue, telling = (
            np.mean(
                [
                    judgments_and_accuracy(load(name, np.random.default_rng(seed)), telling=way, seed=seed)
                    for seed in range(asked.orders)
                ],
                axis=0,
            )
            for way in (False, True)
        )
        ends = " | ".join(f"{one[0]:.2f}, {one[1]:.2f}" for one in (queue, telling))
        saved = 100 * (1 - telling[0] / queue[0])
        print(f"| {name} | {ends} | {saved:+.1f} % | {telling[1] - queue[1]:+.2f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
