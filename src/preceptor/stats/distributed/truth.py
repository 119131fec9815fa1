"""Dawid-Skene over files of votes: each is scored by itself, what it counts is added up.

The model, its kernels and its stopping are those of `preceptor.stats.truth.dawid_skene`. Expectation needs one item at a
time, maximisation only sums over items; so a pass sends each file the chances and gets its counts back (A. P. Dawid and A. M.
Skene, Applied Statistics 28 (1979), equations 2.3 to 2.5; the split is that of C. Chu et al., Map-Reduce for machine
learning on multicore, NIPS 2006).
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.distributed.numbering import Numbered, Part, number
from preceptor.stats.distributed.parquet import literal, parquet
from preceptor.stats.distributed.partitions import Partitions
from preceptor.stats.distributed.runners import Here, Runner
from preceptor.stats.intervals import Intervals
from preceptor.stats.truth.dawid_skene import Confusions, confusion_of, learned, right_votes
from preceptor.stats.truth.expectation import Limits, prior_of, sweeping
from preceptor.stats.truth.inputs import check_limits, fixed_prior
from preceptor.stats.truth.result import choose, doubt_of, reliability_intervals

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class PartitionedTruth:
    """The result of a model over files of votes: of items in files, of annotators in arrays by `annotator_names`."""

    files: tuple[Path, ...]
    """Parquet, one for each file of votes: item, label, confidence, tied, and posterior, a list by `label_names`."""
    annotator_names: NDArray[Any]  # (annotators,)
    label_names: NDArray[Any]  # (classes,)
    class_prior: Floats  # (classes,), how common each label is
    right: Floats  # (annotators,), expected number of right votes, smoothing left out
    answered: Floats  # (annotators,), how many votes each gave
    doubt: (
        Floats  # (annotators,), how much is not known of those: the sum of p (1 - p), p the chance that a vote is right
    )
    confusion: Floats  # (annotators, classes as truth, classes as label), rows sum to 1
    converged: bool
    history: Floats  # (iterations,), log likelihood after each pass

    @property
    def reliability(self) -> Floats:
        """Expected share (annotators,) of right votes."""
        return np.asarray(self.right / self.answered)

    def reliability_interval(self, level: float = 0.95) -> Intervals:
        """Credible intervals (annotators,), as `Truth.reliability_interval`."""
        return reliability_intervals(self.right, self.answered, self.doubt, level=level)


def dawid_skene(
    partitions: Partitions,
    *,
    out: Path | str,
    runner: Runner | None = None,
    gold: Mapping[Any, Any] | None = None,
    classes: Sequence[Any] | None = None,
    smoothing: float = 5.0,
    class_prior: ArrayLike | None = None,
    class_smoothing: float = 1.0,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
) -> PartitionedTruth:
    """Labels and posteriors of every item, written to `out`, and confusion matrices of every annotator.

    out: a folder, made if absent; arrays of 12 bytes a vote lie in it meanwhile, and every runner's workers must see it.
    classes: the order of the labels, which may hold labels nobody used. Everything else as `truth.dawid_skene`; a
    tie may fall to another label than there. Memory of a worker: a file's votes, its items' posteriors (8 bytes a
    class), and twice annotators times classes squared. Raises Problem on bad settings, as `Partitions.of`, and
    when there are not at least two labels.
    """
    check_limits(
        smoothing=smoothing, class_smoothing=class_smoothing, tolerance=tolerance, max_iterations=max_iterations
    )
    out, runner = Path(out), runner or Here()
    _check_apart(partitions, out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out) as folder:
        numbered = number(partitions, Path(folder), runner, gold=gold, classes=classes)
        _check_labels(numbered.label_names)
        prior = fixed_prior(numbered.label_names.size, class_prior)
        fit = _Fit(numbered, Path(folder), runner, smoothing)
        converged = fit.run(Limits(tolerance, max_iterations, prior, class_smoothing))
        files, doubt = fit.write([out / path.name for path in partitions.files])
    return fit.result(files, doubt, converged)


def _check_apart(partitions: Partitions, out: Path) -> None:
    if any(path.resolve().parent == out.resolve() for path in partitions.files):
        raise invalid(
            "stats.distributed.out",
            f"The results would take the place of the votes in {out}.",
            hint="Name another folder for the results.",
        )


def _check_labels(names: NDArray[Any]) -> None:
    if names.size < 2:
        raise invalid(
            "stats.distributed.labels",
            f"The votes hold {names.size} label; at least two were expected.",
            hint="Where everybody says the same there is nothing to infer; name `classes` if more were on offer.",
        )


@dataclass(frozen=True)
class _Counted:
    """What one file, or all, add to a pass."""

    counts: Floats  # (annotators, labels, truths)
    weight: Floats  # (classes,), items by class
    total: float  # the log likelihood


@dataclass(frozen=True)
class _Pass:
    """What every file needs to know of a pass; the chances lie in a file, which workers share."""

    chance: Path
    log_prior: Floats
    smoothing: float


class _Fit:
    """One fit: where its arrays lie, who works on them, and how far it has come."""

    def __init__(self, names: Numbered, folder: Path, runner: Runner, smoothing: float) -> None:
        self._names, self._folder, self._runner, self._smoothing = names, folder, runner, smoothing
        self._history: list[float] = []

    def run(self, limits: Limits) -> bool:
        """Passes until the log likelihood of a vote changes by less than the tolerance; whether it came to that."""
        self._seen = self._add(_shared)
        self._answered = self._seen.counts.sum(axis=(1, 2))
        self._prior = prior_of(self._seen.weight, limits)
        enough = limits.tolerance * max(float(self._answered.sum()), 1.0)
        for _ in range(limits.max_iterations):
            self._last = self._learn()
            self._seen = self._add(partial(_swept, self._last))
            self._prior = prior_of(self._seen.weight, limits)
            self._history.append(self._seen.total)
            if len(self._history) > 1 and abs(self._history[-1] - self._history[-2]) < enough:
                return True
        return False

    def write(self, targets: Sequence[Path]) -> tuple[tuple[Path, ...], Floats]:
        """The items' posteriors of the last pass, a file for each file of votes; and the annotators' doubt by them."""
        jobs = list(zip(self._names.parts, targets, strict=True))
        found = list(self._runner.map(partial(_written, self._last, self._folder / "labels.parquet"), jobs))
        return tuple(path for path, _ in found), np.sum([doubt for _, doubt in found], axis=0)

    def result(self, files: tuple[Path, ...], doubt: Floats, converged: bool) -> PartitionedTruth:
        counts = self._seen.counts
        return PartitionedTruth(
            files,
            self._names.annotator_names,
            self._names.label_names,
            self._prior,
            right_votes(counts),
            self._answered,
            doubt,
            confusion_of(counts, self._smoothing),
            converged,
            np.array(self._history),
        )

    def _learn(self) -> _Pass:
        chance = np.empty_like(self._seen.counts)
        learned(self._seen.counts, self._smoothing, chance)
        path = self._folder / f"pass-{len(self._history)}.npy"
        np.save(path, chance)
        (self._folder / f"pass-{len(self._history) - 1}.npy").unlink(missing_ok=True)
        return _Pass(path, np.log(np.maximum(self._prior, kernels.confusions.FLOOR)), self._smoothing)

    def _add(self, task: Any) -> _Counted:
        """In the order of the files, so that sums come out alike whoever works."""
        counts, weight, total = 0.0, 0.0, 0.0
        for one in self._runner.map(task, self._names.parts):
            counts, weight, total = counts + one.counts, weight + one.weight, total + one.total
        return _Counted(np.asarray(counts), np.asarray(weight), total)


def _shared(part: Part) -> _Counted:
    """The first guess: each item's vote shares, gold where known."""
    votes = part.votes()
    model = Confusions(votes, part.gold(), 0.0)
    posterior, weight = np.zeros((votes.items, votes.classes)), np.zeros(votes.classes)
    kernels.confusions.vote_shares(votes.by_item.start, votes.by_item.label, part.gold(), posterior, weight)
    model.count(posterior.reshape(-1), 0, votes.items)
    return _Counted(model.counts, weight, 0.0)


def _swept(now: _Pass, part: Part) -> _Counted:
    return _posteriors(now, part)[1]


def _posteriors(now: _Pass, part: Part) -> tuple[Floats, _Counted]:
    """Posteriors (items, classes) of a file by these chances, and what they count."""
    votes = part.votes()
    model = Confusions(votes, part.gold(), now.smoothing)
    model.chance = np.load(now.chance)
    flat = np.zeros(votes.items * votes.classes)
    weight, total = sweeping(votes, model, flat)(now.log_prior)
    return flat.reshape(votes.items, votes.classes), _Counted(model.counts, weight, total)


def _written(now: _Pass, labels: Path, job: tuple[Part, Path]) -> tuple[Path, Floats]:
    part, target = job
    posterior, _counted = _posteriors(now, part)
    label, tied = choose(posterior, np.ones(part.items, np.bool_))
    table: dict[str, NDArray[Any]] = {"code": np.arange(part.items, dtype=np.int32), "label_code": label, "tied": tied}
    table |= {f"p{place}": np.ascontiguousarray(column) for place, column in enumerate(posterior.T)}
    listed = ", ".join(f"p{place}" for place in range(part.classes))
    whole = part.folder / "truth.parquet"  # moved when it is whole: nobody finds half a file
    with parquet(part.folder) as database:
        database.register("found", table)
        database.execute(
            f"COPY (SELECT i.item, l.name AS label, list_max([{listed}]) AS confidence, tied, [{listed}] AS posterior"
            f" FROM found JOIN read_parquet({literal(part.folder / 'items.parquet')}) i USING (code)"
            f" JOIN read_parquet({literal(labels)}) l ON l.code = found.label_code ORDER BY found.code)"
            f" TO {literal(whole)} (FORMAT parquet)"
        )
    return whole.replace(target), doubt_of(part.votes(), posterior)
