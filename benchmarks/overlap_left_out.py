"""Is the default of dynamic overlap tuned to the sets it is measured on? Each set, with the setting all the others choose.

    python -m benchmarks overlap-left-out [--orders 4] [--sets snow_rte,CF]

Every `LOSSES` is played on every set. For one set after the other, the others choose the loss that saves most among those
with which at least four in five of them stay within half a point and none falls by more than two; what that loss then
does on the set that had no say is printed. Beside it: all of them with each loss.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import numpy as np

from benchmarks.overlap import HALF_A_POINT, SETS, load, ours, outcome

LOSSES = (0.001, 0.002, 0.003, 0.004, 0.005, 0.0075, 0.01)
MOST_LOST = 2.0
WITHIN = 0.8

Change = tuple[float, float]
"""Percent of judgments saved beside all votes, and the change of accuracy in points."""


def change(name: str, loss: float, orders: int) -> Change:
    """Means over the orders."""
    saved, points = [], []
    for order in range(orders):
        pool = load(name, np.random.default_rng(order))
        early, full = outcome(pool, ours(pool, loss=loss)), outcome(pool, pool.limits())
        saved.append(early.judgments / full.judgments)
        points.append(early.accuracy - full.accuracy)
    return 100 * (1 - float(np.mean(saved))), float(np.mean(points))


def chosen(played: Sequence[Sequence[Change]]) -> int:
    """The place of the loss that saves most and keeps to the goals, of played[loss][set]; the least, where none keeps to them."""
    good = [place for place, changes in enumerate(played) if _keeps(changes)]
    return max(good, key=lambda place: float(np.mean([saved for saved, _ in played[place]])), default=0)


def _keeps(changes: Sequence[Change]) -> bool:
    points = np.array([lost for _, lost in changes])
    return bool((points >= -HALF_A_POINT).mean() >= WITHIN and points.min() >= -MOST_LOST)


def _said(changes: Sequence[Change]) -> str:
    saved, points = np.array(changes).T
    within = int((points >= -HALF_A_POINT).sum())
    return (
        f"saves {saved.mean():.1f} % (median {np.median(saved):.1f} %), {points.mean():+.2f} points "
        f"(worst {points.min():+.2f}), {within} of {points.size} within half a point"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=4)
    parser.add_argument("--sets", default=",".join(SETS))
    asked = parser.parse_args()
    sets = asked.sets.split(",")
    played = [[change(name, loss, asked.orders) for name in sets] for loss in LOSSES]
    for loss, changes in zip(LOSSES, played, strict=True):
        print(f"loss {loss}: {_said(changes)}")
    held = []
    for at, name in enumerate(sets):
        others = [[one for place, one in enumerate(changes) if place != at] for changes in played]
        place = chosen(others)
        held.append(played[place][at])
        print(f"without {name}: loss {LOSSES[place]}, there {held[-1][0]:.0f} % saved, {held[-1][1]:+.2f} points")
    print(f"each set by the others' choice: {_said(held)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
