"""Which model to trust, by held-out gold; a default is left only for good reason.

M. Stone, Cross-validatory choice and assessment of statistical predictions, JRSS B 36 (1974) 111-147. Models are compared by log loss, a
proper score (T. Gneiting and A. Raftery, JASA 102 (2007) 359-378): few gold items say little by how many were right alone. Each is
held back by its own lapse rate first, or one sure mistake would decide. docs/benchmarks.md has other ways beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.calibration import SMALLEST, fit_lapse
from preceptor.stats.truth.dawid_skene import dawid_skene
from preceptor.stats.truth.inputs import Gold, gold_codes
from preceptor.stats.truth.mace import mace
from preceptor.stats.truth.majority import majority
from preceptor.stats.truth.one_coin import one_coin
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]
Model: TypeAlias = Callable[[Votes, Codes], Truth]
"""Infers from votes and known labels (items,), -1 where unknown."""

MODELS: Mapping[str, Model] = MappingProxyType(
    {
        "dawid_skene": lambda votes, gold: dawid_skene(votes, gold=gold),
        "one_coin": lambda votes, gold: one_coin(votes, gold=gold),
        "mace": lambda votes, gold: mace(votes, gold=gold),
        "majority": lambda votes, _: majority(votes),
    }
)


@dataclass(frozen=True, eq=False)
class Trial:
    """How one model did on each gold item while it was held out."""

    right: Floats  # (gold,), 1 or 0
    loss: Floats  # (gold,), minus the natural log of the probability of the right label, held back by the lapse rate
    confidence: Floats  # (gold,), the probability given to the label it took

    @staticmethod
    def of_all(trials: list[Trial]) -> Trial:
        """Several scales of one question as one."""
        columns = zip(*((one.right, one.loss, one.confidence) for one in trials), strict=True)
        return Trial(*map(np.concatenate, columns))


@dataclass(frozen=True)
class Chosen:
    """The model to take, and the lead of each over the default: (how much less its mean loss is, in nats, the standard error of that)."""

    model: str
    leads: Mapping[str, tuple[float, float]]
    judged: int


def trials(
    votes: Votes, gold: Gold, *, random: np.random.Generator, folds: int = 5, models: Mapping[str, Model] = MODELS
) -> dict[str, Trial]:
    """Each model on every gold item that has votes, inferred with the other folds' gold known. folds = 1: with none known, a fit a
    model. Raises Problem on fewer than 1 fold, or gold that fits no vote's labels.
    """
    if folds < 1:
        raise invalid("stats.gold.folds", f"{folds} folds were asked for; 1 or more were expected.")
    known = gold_codes(votes, gold)
    places = np.flatnonzero((known >= 0) & (votes.per_item > 0))
    fold = np.empty(places.size, np.int64)
    fold[random.permutation(places.size)] = np.arange(places.size) % folds
    found = {name: Trial(*np.zeros((3, places.size))) for name in models}
    for each in range(min(folds, max(places.size, 0))):
        held = places[fold == each]
        told = known.copy()
        told[held if folds > 1 else places] = -1
        for name, model in models.items():
            _judge(model(votes, told), held, known[held], found[name], fold == each)
    return {name: _held_back(one, votes.classes) for name, one in found.items()}


def choose_model(tried: Mapping[str, Trial], *, default: str = "dawid_skene", errors: float = 0.0) -> Chosen:
    """The model with the least mean loss; the default where none has less by more than `errors` standard errors of the difference.

    One is the rule of L. Breiman, J. Friedman, R. Olshen and C. Stone, Classification and regression trees (1984), section 3.4.3. On public
    sets it kept a poor default too often: with 25 gold items up to 4.4 points behind the best model, without it 2.2. Raises Problem
    where the default was not tried.
    """
    if default not in tried:
        raise invalid("stats.gold.default", f"The default “{default}” is not among {list(tried)}.")
    own = tried[default].loss
    leads = {name: _lead(one.loss, own) for name, one in tried.items()}
    better = [name for name, (lead, error) in leads.items() if lead > errors * error and lead > 0]
    best = max(better, key=lambda name: leads[name][0], default=default)
    return Chosen(best, leads, own.size)


def _judge(truth: Truth, held: NDArray[np.int64], right: Codes, into: Trial, rows: NDArray[np.bool_]) -> None:
    into.right[rows] = truth.label[held] == right
    into.loss[rows] = -np.log(np.maximum(truth.posterior[held, right], SMALLEST))
    into.confidence[rows] = truth.confidence[held]


def _held_back(trial: Trial, classes: int) -> Trial:
    """The same, its losses those of what it says once it is no surer than it was right."""
    lapse = fit_lapse(trial.confidence, trial.right, classes=max(classes, 1))
    said = (1 - lapse) * np.exp(-trial.loss) + lapse / max(classes, 1)
    return replace(trial, loss=-np.log(said))


def _lead(mine: Floats, default: Floats) -> tuple[float, float]:
    """Paired: how much more the default loses."""
    if mine.size < 2:
        return 0.0, np.inf
    gap = default - mine
    return float(gap.mean()), float(gap.std(ddof=1) / np.sqrt(gap.size))
