"""Dawid-Skene and majority beside Crowd-Kit's, which make the same numbers; and with two threads, by the clock on the wall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.beside import Clock, Row
from benchmarks.stats_annotators import CLASSES, PER_ITEM, made_votes
from preceptor.stats.truth import dawid_skene, majority
from preceptor.stats.votes import Votes

LEFT_OUT = "left out: the peer takes minutes and gigabytes"
GOAL = 30.0
PASSES_ALONE = 14
"""As many as Crowd-Kit made where it was run."""
MOST_SECONDS = 5.0
"""Ten million votes, converged."""

Columns = tuple[np.ndarray, np.ndarray, np.ndarray]


def vote_columns(answers: int) -> Columns:
    """Items, annotators (one for 200 answers) and labels, in item order, as they come from a database."""
    votes = made_votes(answers).votes
    return votes.item, votes.annotator, votes.label


def columns_moved(answers: int) -> float:
    """Bytes of three columns of numbers of four bytes, read once."""
    return 12.0 * answers


def passes_moved(answers: int, passes: int) -> float:
    """Bytes of so many passes: a vote's cell, an item's start, its posterior written and read back."""
    return columns_moved(answers) + passes * (4.0 * answers + answers / PER_ITEM * (8 + 16 * CLASSES))


def dawid_skene_rows(answers: int, hungry: bool) -> Iterator[Row]:
    del hungry
    columns = vote_columns(answers)
    clock = Clock(repeats=2 if answers > 1_000_000 else 3)
    clock.run(
        defaults=lambda: dawid_skene(Votes.from_columns(*columns)),
        both=lambda: dawid_skene(Votes.from_columns(*columns), threads=2),
        votes=lambda: majority(Votes.from_columns(*columns)),
    )
    if answers > 1_000_000:
        yield from _alone(answers, columns, clock)
        return
    from crowdkit.aggregation import DawidSkene, MajorityVote

    frame, peer = frame_of(columns), DawidSkene()
    passes = len(peer.fit(frame).loss_history_)  # its own stop rule decides how many both make
    clock.run(
        ours=lambda: plain_dawid_skene(columns, passes),
        theirs=lambda: DawidSkene().fit_predict_proba(frame),
        two=lambda: plain_dawid_skene(columns, passes, threads=2),
        their_votes=lambda: MajorityVote().fit_predict_proba(frame),
    )
    theirs = clock.result["theirs"].sort_index()[list(range(CLASSES))].to_numpy()
    gap = float(np.abs(clock.result["ours"].posterior - theirs).max())
    goal, took, moved = GOAL if answers == 1_000_000 else None, clock.best["theirs"], passes_moved(answers, passes)
    yield Row(
        f"Dawid-Skene, {passes} passes", answers, clock.best["ours"], "crowd-kit", took, gap, 1e-8, goal, moved=moved
    )
    gap = float(np.abs(clock.result["two"].posterior - theirs).max())
    on_wall, note = (clock.wall["two"], clock.wall["theirs"]), "seconds on the wall of both"
    yield Row("  of two threads", answers, on_wall[0], "crowd-kit", on_wall[1], gap, 1e-8, note=note)
    yield _defaults(answers, clock, took)
    shares = clock.result["their_votes"].sort_index()[list(range(CLASSES))].to_numpy()
    gap = float(np.abs(clock.result["votes"].posterior - shares).max())
    moved = columns_moved(answers) + answers / PER_ITEM * 8 * CLASSES
    votes = clock.best["votes"], clock.best["their_votes"]
    yield Row("majority", answers, votes[0], "crowd-kit", votes[1], gap, 1e-12, moved=moved)


def _alone(answers: int, columns: Columns, clock: Clock) -> Iterator[Row]:
    clock.run(ours=lambda: plain_dawid_skene(columns, PASSES_ALONE))
    name, moved = f"Dawid-Skene, {PASSES_ALONE} passes", passes_moved(answers, PASSES_ALONE)
    yield Row(name, answers, clock.best["ours"], "crowd-kit", note=LEFT_OUT, moved=moved)
    yield _defaults(answers, clock, None)
    for hands, run in ((1, "defaults"), (2, "both")):
        met = "met" if clock.wall[run] <= MOST_SECONDS else "MISSED"
        note = f"seconds on the wall, goal {MOST_SECONDS:.0f} s {met}"
        yield Row(f"  of {hands} thread{'s' * (hands > 1)}", answers, clock.wall[run], "", note=note)
    yield Row("majority", answers, clock.best["votes"], "crowd-kit", note=LEFT_OUT)


def _defaults(answers: int, clock: Clock, took: float | None) -> Row:
    passes = clock.result["defaults"].iterations
    note = f"{passes} passes; shrunk rows, own stop rule: other numbers by design"
    moved = passes_moved(answers, passes)
    return Row("Dawid-Skene, defaults", answers, clock.best["defaults"], "crowd-kit", took, note=note, moved=moved)


def plain_dawid_skene(columns: Columns, passes: int, *, threads: int = 1) -> Any:
    """The peer's model: no smoothing, and as many passes as the peer made."""
    votes = Votes.from_columns(*columns)
    return dawid_skene(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=passes, threads=threads)


def frame_of(columns: Columns) -> Any:
    import pandas as pd

    return pd.DataFrame(dict(zip(("task", "worker", "label"), columns, strict=True)))
