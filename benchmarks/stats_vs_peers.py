"""Statistics against their peers, side by side: CPU seconds, ratios, and whether results agree.

    PYTHONPATH=src python benchmarks/stats_vs_peers.py [--quick] [--only dawid_skene] [--hungry]

Both sides start from the same integer arrays and end with the numbers; compiling is paid beforehand.
CPU time of the process (one thread each), the least of a few runs taken in turns; wall time would tell
more about who else uses the machine. --quick stops at 1e4; --hungry lets krippendorff's own table run at 1e6
(12 GB). Exits with 1 when results differ by more than is allowed, or a ratio falls short of its goal (--quick: only the first).
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Iterator

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"  # before numpy loads, which reads them once

import numpy as np  # noqa: E402

from benchmarks.beside import HEAD, Clock, Row, show  # noqa: E402
from benchmarks.stats_annotators import CLASSES, PER_ITEM, glad_rows, mace_rows  # noqa: E402
from benchmarks.stats_confusions import columns_moved, dawid_skene_rows, vote_columns  # noqa: E402
from preceptor.stats.agreement import krippendorff_alpha  # noqa: E402
from preceptor.stats.ranking import Comparisons, bradley_terry  # noqa: E402
from preceptor.stats.simulate import simulate_comparisons  # noqa: E402
from preceptor.stats.votes import Votes  # noqa: E402

MOST_MODELS = 1000
CHOIX_MOST = 1_000_000
"""Its lists take a gigabyte and minutes beyond."""


def clock_for(answers: int) -> Clock:
    return Clock(repeats=1 if answers > 1_000_000 else 3)


def ranking_rows(answers: int, hungry: bool) -> Iterator[Row]:
    del hungry
    import evalica

    for nu, name, peer in ((0.0, "Bradley-Terry", "bradley_terry"), (0.3, "Davidson (ties)", "newman")):
        random = np.random.default_rng(0)
        made = simulate_comparisons(
            random, random.normal(0, 1, min(MOST_MODELS, answers // 100)), comparisons=answers, nu=nu
        )
        left, right, share = made.left.astype(np.int64), made.right.astype(np.int64), made.left_share
        fit = getattr(evalica, peer)
        outcomes = np.array([evalica.Winner.Y, evalica.Winner.Draw, evalica.Winner.X])[(2 * share).astype(int)].tolist()
        clock = clock_for(answers)
        clock.run(
            ours=lambda a=left, b=right, s=share: bradley_terry(Comparisons.from_columns(a, b, s), prior=0),
            theirs=lambda a=left, b=right, o=outcomes, f=fit: f(a, b, o, tolerance=1e-8, limit=200),
        )
        ours = clock.result["ours"]
        logs = np.log(clock.result["theirs"].scores.reindex(ours.comparisons.names).to_numpy())
        gap = float(np.abs(ours.score - (logs - logs.mean())).max())
        goal = 8.0 if answers == 1_000_000 else None
        moved = 24.0 * answers  # the columns once; the sweeps go over tables that caches hold
        yield Row(name, answers, clock.best["ours"], "evalica", clock.best["theirs"], gap, 1e-5, goal, moved=moved)
        if nu == 0 and answers <= CHOIX_MOST:
            yield choix_row(answers, clock, np.where(share == 1, left, right), np.where(share == 1, right, left))


def choix_row(answers: int, ours: Clock, won: np.ndarray, lost: np.ndarray) -> Row:
    """Luce spectral ranking, repeated until it is the most likely ranking; choix knows no ties."""
    import choix

    models = int(max(won.max(), lost.max())) + 1
    pairs = list(zip(won.tolist(), lost.tolist(), strict=True))
    peer = Clock(repeats=1)
    peer.run(theirs=lambda: choix.ilsr_pairwise(models, pairs))
    gap = float(np.abs(ours.result["ours"].score - peer.result["theirs"]).max())
    goal = 100.0 if answers >= 100_000 else None
    return Row("Bradley-Terry", answers, ours.best["ours"], "choix", peer.best["theirs"], gap, 1e-5, goal)


def alpha_rows(answers: int, hungry: bool) -> Iterator[Row]:
    import krippendorff

    item, annotator, label = vote_columns(answers)
    items = int(item.max()) + 1
    shape = (items, int(annotator.max()) + 1, CLASSES)  # the peer's entry is told as much

    def counted(level: str) -> float:
        counts = np.zeros((items, CLASSES), np.int64)
        np.add.at(counts, (item, label), 1)
        return float(
            krippendorff.alpha(value_counts=counts, value_domain=np.arange(CLASSES), level_of_measurement=level)
        )

    def tabled() -> float:
        table = np.full((int(annotator.max()) + 1, items), np.nan)
        table[annotator, item] = label
        return float(krippendorff.alpha(reliability_data=table, level_of_measurement="nominal"))

    for level in ("nominal", "ordinal", "interval"):
        clock = clock_for(answers)
        clock.run(
            ours=lambda at=level: krippendorff_alpha(Votes.from_columns(item, annotator, label), level=at).alpha,
            numbered=lambda at=level: (
                krippendorff_alpha(Votes.from_codes(item, annotator, label, shape=shape), level=at).alpha
            ),
            theirs=lambda at=level: counted(at),
        )
        gap = abs(clock.result["ours"] - clock.result["theirs"])
        goal = 10.0 if answers == 1_000_000 else None
        for what, ours in ((f"alpha, {level}", "ours"), (f"alpha, {level}, codes", "numbered")):
            took = clock.best["theirs"]
            moved = columns_moved(answers) if ours == "ours" else 8.0 * answers
            yield Row(what, answers, clock.best[ours], "krippendorff, counts", took, gap, 1e-12, goal, moved=moved)
        if level == "nominal":
            yield tabled_row(answers, clock, tabled, hungry)


def tabled_row(answers: int, clock: Clock, tabled: Callable[[], float], hungry: bool) -> Row:
    """The peer's usual entry, a table of raters by items; its memory grows with the square of the answers."""
    row = Row("alpha, nominal", answers, clock.best["ours"], "krippendorff, table", tolerance=1e-12)
    if answers > (1_000_000 if hungry else 100_000):
        cells = (answers // 200) * (answers // PER_ITEM)
        row.note = f"left out: its table alone is {8 * cells / 1e9:,.0f} GB" + " (--hungry)" * (answers == 1_000_000)
        return row
    peer = Clock(repeats=1)
    peer.run(theirs=tabled)
    row.theirs, row.difference = peer.best["theirs"], abs(clock.result["ours"] - peer.result["theirs"])
    row.goal = 10.0 if answers >= 100_000 else None
    return row


PARTS = {
    "dawid_skene": dawid_skene_rows,
    "mace": mace_rows,
    "glad": glad_rows,
    "bradley_terry": ranking_rows,
    "alpha": alpha_rows,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="stop at 1e4 answers")
    parser.add_argument("--hungry", action="store_true", help="let krippendorff's table run at 1e6 (12 GB)")
    parser.add_argument("--only", choices=sorted(PARTS), help="one part")
    chosen = parser.parse_args()
    warnings.filterwarnings("ignore")
    parts = {chosen.only: PARTS[chosen.only]} if chosen.only else PARTS
    for part in parts.values():  # compiles every loop, so that no clock counts it
        for _ in part(2_000, False):
            pass
    print(HEAD)
    sizes = (10_000,) if chosen.quick else (10_000, 100_000, 1_000_000, 10_000_000)
    sound = True
    for part in parts.values():
        for answers in sizes:
            for row in part(answers, chosen.hungry):
                show(row)
                sound &= row.agrees if chosen.quick else row.sound  # a crowded machine's clock fails no test
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
