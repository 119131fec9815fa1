"""MACE and GLAD beside Crowd-Kit's: other ways to the same models, so what is compared is the labels, and how many are right.

Both make as many passes. Crowd-Kit's MACE starts from chance and takes variational steps, ours from the vote shares and posterior means;
its GLAD climbs by conjugate gradients without a prior on easiness that holds, ours by Newton's steps with the paper's. Where the peer
would take more than about two minutes it makes fewer passes, or is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.beside import Clock, Row
from preceptor.stats.simulate import SimulatedVotes, simulate_crowd, simulate_votes
from preceptor.stats.truth import glad, mace
from preceptor.stats.votes import Votes

CLASSES = 5
PER_ITEM = 5
GOAL = 30.0
MACE_PASSES = {10_000: 50, 100_000: 50, 1_000_000: 10}
GLAD_PASSES = {10_000: 20, 100_000: 2}


def made_votes(answers: int) -> SimulatedVotes:
    """Votes of a simulated crowd, an annotator for 200 answers, in item order, as they come from a database."""
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=max(10, answers // 200), classes=CLASSES)
    return simulate_votes(random, crowd, items=answers // PER_ITEM, votes_per_item=PER_ITEM)


def mace_rows(answers: int, hungry: bool) -> Iterator[Row]:
    del hungry
    made = made_votes(answers)
    columns = made.votes.item, made.votes.annotator, made.votes.label
    # A pass reads annotator and label of a vote, start of an item, and writes and reads its posterior.
    moved = _moved(answers, 8, 8 + 16 * CLASSES)
    yield from _rows("MACE", answers, made, lambda n: mace(Votes.from_columns(*columns), tolerance=0, max_iterations=n),
                     lambda n: _their_mace(made, n), MACE_PASSES, moved)  # fmt: skip


def glad_rows(answers: int, hungry: bool) -> Iterator[Row]:
    del hungry
    made = made_votes(answers)
    columns = made.votes.item, made.votes.annotator, made.votes.label
    # As MACE, and for each vote its chance to be right, written once and read in each of two Newton steps with its annotator.
    moved = _moved(answers, 8 + 8 + 2 * 12, 16 + 16 * CLASSES)
    yield from _rows("GLAD", answers, made, lambda n: glad(Votes.from_columns(*columns), tolerance=0, max_iterations=n),
                     lambda n: _their_glad(made, n), GLAD_PASSES, moved)  # fmt: skip


def _moved(answers: int, vote: float, item: float) -> tuple[float, float]:
    """Bytes of the columns, once, and of each pass."""
    return 12.0 * answers, answers * vote + answers / PER_ITEM * item


def _rows(
    what: str, answers: int, made: SimulatedVotes, ours: Any, theirs: Any, passes: dict[int, int], moved: Any
) -> Iterator[Row]:
    least = min(passes)
    count = passes.get(answers, passes[least] if answers < least else min(passes.values()))
    clock = Clock(repeats=3 if answers <= 100_000 else 1)
    name, bytes_moved = f"{what}, {count} passes", moved[0] + count * moved[1]
    clock.run(ours=lambda: ours(count))
    if answers > max(passes):
        yield Row(
            name, answers, clock.best["ours"], "crowd-kit", note="left out: the peer takes minutes", moved=bytes_moved
        )
        return
    peer = Clock(repeats=1)
    peer.run(theirs=lambda: theirs(count))
    clock.run(ours=lambda: ours(count))  # once more, so that the peer ran between ours
    mine, other = clock.result["ours"].label, peer.result["theirs"]
    right = [f"{100 * float((label == made.truth).mean()):.2f}" for label in (mine, other)]
    note = f"right {right[0]} and {right[1]} %, alike {100 * float((mine == other).mean()):.2f} %"
    goal = GOAL if answers in passes else None
    yield Row(
        name, answers, clock.best["ours"], "crowd-kit", peer.best["theirs"], goal=goal, note=note, moved=bytes_moved
    )


def _their_mace(made: SimulatedVotes, passes: int) -> Any:
    from crowdkit.aggregation import MACE

    return MACE(n_restarts=1, n_iter=passes).fit_predict(_frame(made)).sort_index().to_numpy()


def _their_glad(made: SimulatedVotes, passes: int) -> Any:
    from crowdkit.aggregation import GLAD

    return GLAD(n_iter=passes, tol=-np.inf).fit_predict(_frame(made)).sort_index().to_numpy()


def _frame(made: SimulatedVotes) -> Any:
    import pandas as pd

    votes = made.votes
    return pd.DataFrame({"task": votes.item, "worker": votes.annotator, "label": votes.label})
