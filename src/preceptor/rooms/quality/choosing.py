"""How right each method is on gold it was not told, and which to take; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.quality.nouns import GoldCheck, Method
from preceptor.stats.calibration import fit_lapse
from preceptor.stats.intervals import wilson
from preceptor.stats.truth import Trial, choose_model, glad, ordinal, trials
from preceptor.stats.truth.by_gold import MODELS, Model
from preceptor.stats.votes import Codes, Votes

LEAST = 10
"""Gold items below which nothing is said: their luck would choose."""
_FOLDED = 200_000
"""Votes above which gold is held out all at once: one fit a method instead of five."""
_FOLDS = 5


@dataclass(frozen=True)
class Held:
    """One question's votes on units that share a scale; `items` (units,) are their items, `gold` (units,) codes or -1."""

    question: str
    votes: Votes
    items: Sequence[int]
    gold: Codes
    ordered: bool = False
    """Whether its labels are steps of a scale."""


def gold_checks(held: Iterable[Held], *, method: Method, rng: np.random.Generator) -> list[GoldCheck]:
    """A row a question and method where gold can tell, one of a question suggested: `method`, unless another loses less. Units of one
    item count as one witness."""
    by_question: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        if (one.gold >= 0).any():
            by_question[one.question].append(one)
    return [row for name, parts in sorted(by_question.items()) for row in _of_question(name, parts, method, rng)]


def _of_question(question: str, parts: Sequence[Held], method: Method, rng: np.random.Generator) -> list[GoldCheck]:
    models = _models(parts, method)
    units = [trials(one.votes, one.gold, random=rng, folds=_folds(one), models=models) for one in parts]
    items = np.concatenate([_items(one) for one in parts])
    tried = {name: _by_item(items, Trial.of_all([unit[name] for unit in units])) for name in units[0]}
    chosen = choose_model(tried, default=method.value)
    if chosen.judged < LEAST:
        return []
    lapses = {name: _lapse(parts, [unit[name] for unit in units]) for name in tried}
    return [_row(question, Method(name), trial, lapses[name], chosen.model) for name, trial in tried.items()]


def _models(parts: Sequence[Held], method: Method) -> Mapping[str, Model]:
    """Those that can read the question's labels. What has no order cannot be on a scale: there ordinal is what it falls back on."""
    models = {**MODELS, Method.GLAD.value: lambda votes, gold: glad(votes, gold=gold)}
    if all(one.ordered for one in parts):
        models[Method.ORDINAL.value] = lambda votes, gold: ordinal(votes, gold=gold)
    elif method is Method.ORDINAL:
        models[Method.ORDINAL.value] = MODELS[Method.DAWID_SKENE.value]
    return models


def _folds(one: Held) -> int:
    return _FOLDS if len(one.votes) <= _FOLDED else 1


def _items(one: Held) -> NDArray[np.int64]:
    """The item of each unit that `trials` judges: those with gold and votes."""
    return np.array(one.items, np.int64)[(one.gold >= 0) & (one.votes.per_item > 0)]


def _by_item(items: NDArray[np.int64], trial: Trial) -> Trial:
    """The mean over each item's units."""
    codes = np.unique(items, return_inverse=True)[1]
    count = np.maximum(np.bincount(codes), 1)
    columns = (trial.right, trial.loss, trial.confidence)
    return Trial(*(np.bincount(codes, column) / count for column in columns))


def _lapse(parts: Sequence[Held], units: Sequence[Trial]) -> float:
    """How often the method is wrong however sure, over all units; each is of the labels its scale has."""
    joined = Trial.of_all(list(units))
    classes = np.repeat([one.votes.classes for one in parts], [unit.right.size for unit in units])
    return fit_lapse(joined.confidence, joined.right, classes=classes)


def _row(question: str, method: Method, trial: Trial, lapse: float, chosen: str) -> GoldCheck:
    within = wilson(float(trial.right.sum()), trial.right.size)
    return GoldCheck(
        question=question,
        method=method,
        items=trial.right.size,
        right=within.estimate,
        low=within.low,
        high=within.high,
        loss=float(trial.loss.mean()),
        lapse=lapse,
        suggested=method.value == chosen,
    )
