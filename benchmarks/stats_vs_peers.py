"""Statistics against their peers, side by side: CPU seconds, ratios, and whether results agree.

    PYTHONPATH=src python benchmarks/stats_vs_peers.py [--quick] [--only dawid_skene] [--hungry]

Both sides start from the same integer arrays and end with the numbers; compiling is paid beforehand.
CPU time of the process (one thread each), the least of a few runs taken in turns; wall time would tell
more about who else uses the machine. --quick stops at 1e5; --hungry lets krippendorff's own table run at 1e6
(12 GB). Exits with 1 when results differ by more than is allowed, or a ratio at 1e6 falls short of its goal.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"  # before numpy loads, which reads them once

import numpy as np  # noqa: E402

from preceptor.stats.agreement import krippendorff_alpha  # noqa: E402
from preceptor.stats.ranking import Comparisons, bradley_terry  # noqa: E402
from preceptor.stats.simulate import simulate_comparisons, simulate_crowd, simulate_votes  # noqa: E402
from preceptor.stats.truth import dawid_skene, majority  # noqa: E402
from preceptor.stats.votes import Votes  # noqa: E402

CLASSES = 5
PER_ITEM = 5
MOST_MODELS = 1000
LEFT_OUT = "left out: the peer takes minutes and gigabytes"


@dataclass
class Row:
    """One line of the table; `theirs` is None where the peer was not run, and `note` says why."""

    what: str
    answers: int
    ours: float
    peer: str
    theirs: float | None = None
    difference: float | None = None
    tolerance: float = 0.0
    goal: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if self.theirs is None else self.theirs / self.ours

    @property
    def sound(self) -> bool:
        """Results agree, and the goal, if it has one, is met."""
        agrees = self.difference is None or self.difference <= self.tolerance
        return agrees and (self.goal is None or self.ratio is None or self.ratio >= self.goal)


@dataclass
class Clock:
    """Runs calls in turns and keeps the least CPU seconds of each, with what it returned."""

    repeats: int
    best: dict[str, float] = field(default_factory=dict)
    result: dict[str, Any] = field(default_factory=dict)

    def run(self, **calls: Callable[[], Any]) -> None:
        for _ in range(self.repeats):
            for name, call in calls.items():
                gc.collect()
                start = time.process_time()
                self.result[name] = call()
                spent = time.process_time() - start
                self.best[name] = min(spent, self.best.get(name, float("inf")))


def clock_for(answers: int) -> Clock:
    return Clock(repeats=1 if answers > 1_000_000 else 3)


def vote_columns(answers: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Items, annotators (one for 200 answers) and labels, in item order, as they come from a database."""
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=max(10, answers // 200), classes=CLASSES)
    votes = simulate_votes(random, crowd, items=answers // PER_ITEM, votes_per_item=PER_ITEM).votes
    return votes.item, votes.annotator, votes.label


def dawid_skene_rows(answers: int, hungry: bool) -> Iterator[Row]:
    del hungry
    columns = vote_columns(answers)
    clock = clock_for(answers)
    clock.run(
        defaults=lambda: dawid_skene(Votes.from_columns(*columns)),
        votes=lambda: majority(Votes.from_columns(*columns)),
    )
    if answers > 1_000_000:
        clock.run(ours=lambda: plain_dawid_skene(columns, 14))
        yield Row(
            "Dawid-Skene, 14 passes",
            answers,
            clock.best["ours"],
            "crowd-kit",
            note=LEFT_OUT,
        )
        yield Row("Dawid-Skene, defaults", answers, clock.best["defaults"], "crowd-kit", note=LEFT_OUT)
        yield Row("majority", answers, clock.best["votes"], "crowd-kit", note=LEFT_OUT)
        return
    from crowdkit.aggregation import DawidSkene, MajorityVote

    frame, peer = frame_of(columns), DawidSkene()
    passes = len(peer.fit(frame).loss_history_)  # its own stop rule decides how many both make
    clock.run(
        ours=lambda: plain_dawid_skene(columns, passes),
        theirs=lambda: DawidSkene().fit_predict_proba(frame),
        their_votes=lambda: MajorityVote().fit_predict_proba(frame),
    )
    theirs = clock.result["theirs"].sort_index()[list(range(CLASSES))].to_numpy()
    gap = float(np.abs(clock.result["ours"].posterior - theirs).max())
    goal = 20.0 if answers == 1_000_000 else None
    took = clock.best["theirs"]
    yield Row(f"Dawid-Skene, {passes} passes", answers, clock.best["ours"], "crowd-kit", took, gap, 1e-8, goal)
    note = "shrunk rows, own stop rule: other numbers by design"
    yield Row("Dawid-Skene, defaults", answers, clock.best["defaults"], "crowd-kit", took, note=note)
    shares = clock.result["their_votes"].sort_index()[list(range(CLASSES))].to_numpy()
    gap = float(np.abs(clock.result["votes"].posterior - shares).max())
    yield Row("majority", answers, clock.best["votes"], "crowd-kit", clock.best["their_votes"], gap, 1e-12)


def plain_dawid_skene(columns: tuple[np.ndarray, np.ndarray, np.ndarray], passes: int) -> Any:
    """The peer's model: no smoothing, and as many passes as the peer made."""
    votes = Votes.from_columns(*columns)
    return dawid_skene(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=passes)


def frame_of(columns: tuple[np.ndarray, np.ndarray, np.ndarray]) -> Any:
    import pandas as pd

    return pd.DataFrame(dict(zip(("task", "worker", "label"), columns, strict=True)))


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
        goal = 4.0 if answers == 1_000_000 else None
        yield Row(name, answers, clock.best["ours"], "evalica", clock.best["theirs"], gap, 1e-5, goal)


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
            yield Row(what, answers, clock.best[ours], "krippendorff, counts", took, gap, 1e-12, goal)
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


PARTS = {"dawid_skene": dawid_skene_rows, "bradley_terry": ranking_rows, "alpha": alpha_rows}


def show(row: Row) -> None:
    theirs = "-" if row.theirs is None else f"{row.theirs:.4f}"
    ratio = "-" if row.ratio is None else f"{row.ratio:.1f}x"
    gap = "-" if row.difference is None else f"{row.difference:.0e}"
    goal = "" if row.goal is None else f"goal {row.goal:.0f}x {'met' if row.sound else 'MISSED'}"
    print(
        f"{row.what:<24}{row.answers:>9.0e} {row.ours:>9.4f} {theirs:>10} {ratio:>9} {gap:>7}  {row.peer:<21}"
        f"{goal} {row.note}".rstrip(),
        flush=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="stop at 1e5 answers")
    parser.add_argument("--hungry", action="store_true", help="let krippendorff's table run at 1e6 (12 GB)")
    parser.add_argument("--only", choices=sorted(PARTS), help="one part")
    chosen = parser.parse_args()
    warnings.filterwarnings("ignore")
    parts = {chosen.only: PARTS[chosen.only]} if chosen.only else PARTS
    for part in parts.values():  # compiles every loop, so that no clock counts it
        for _ in part(2_000, False):
            pass
    print(f"{'what':<24}{'answers':>9} {'ours s':>9} {'peer s':>10} {'ratio':>9} {'differ':>7}  peer")
    sizes = (10_000, 100_000) if chosen.quick else (10_000, 100_000, 1_000_000, 10_000_000)
    sound = True
    for part in parts.values():
        for answers in sizes:
            for row in part(answers, chosen.hungry):
                show(row)
                sound &= row.sound
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
