"""Fits the light reward model: soft labels, margins, weights; penalties by prompts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize, minimize_scalar
from scipy.special import expit

from preceptor.rooms.training.backends.light_features import shapes
from preceptor.rooms.training.backends.light_model import Floats, Lens, LightModel, make_lens, texts_seen

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Pairs:
    """Preference rows as arrays, all (rows,): `soft` is P(chosen better), `weight` has mean 1."""

    prompts: Sequence[Any]
    chosen: Sequence[str]
    rejected: Sequence[str]
    soft: Floats
    weight: Floats
    offset: Floats
    """Margin in logits, signed towards the side more people took, so that a tie is pulled nowhere."""
    group: Rows


@dataclass(frozen=True, order=True)
class Choice:
    """One setting to try: how loud curves and texts are beside shapes, and the penalty on all weights."""

    curves: float
    texts: float
    penalty: float


PENALTIES = (10.0, 30.0, 100.0)
SHAPES_FIRST = tuple(Choice(*each) for each in product((0.0, 8.0, 16.0), (0.0,), PENALTIES))
TEXT_LOUDNESS = (2.0, 4.0)
FALLBACK = Choice(8.0, 2.0, 100.0)


@dataclass(frozen=True)
class Tried:
    """A choice and how it did on rows held out by prompt: log loss in nats, log-odds given to each row."""

    choice: Choice
    log_loss: float
    odds: Floats


@dataclass(frozen=True)
class Seen:
    """Differences chosen minus rejected: `dense` (rows, shapes + curves), `texts` (rows, kept columns)."""

    dense: Floats
    shape_count: int
    texts: sparse.csr_matrix

    def only(self, rows: Rows) -> Seen:
        return Seen(self.dense[rows], self.shape_count, self.texts[rows])

    def for_choice(self, choice: Choice) -> Seen:
        """Without its texts where the choice does not hear them: they are most of the work."""
        return self if choice.texts else Seen(self.dense, self.shape_count, self.texts[:, :0])

    def scale(self, choice: Choice) -> tuple[Floats, float]:
        curves = self.dense.shape[1] - self.shape_count
        return np.r_[np.ones(self.shape_count), np.full(curves, choice.curves)], choice.texts


def fit_light(
    pairs: Pairs,
    *,
    bits: int,
    folds: int,
    choose_rows: int,
    seed: int,
    tell: Callable[[int, int, Tried], None],
) -> tuple[LightModel, Tried | None]:
    """The model, and how the chosen setting did across folds (None when there are fewer than two prompts).

    `tell(step, of, tried)` is called after each setting tried; it may raise to stop.
    """
    random = np.random.default_rng(seed)
    lens, seen, columns = _see(pairs, bits=bits, random=random)
    best = _choose(pairs, seen, rows=_some(pairs.group, choose_rows, random), folds=folds, tell=tell)
    choice, temperature = (best.choice, _temperature(best, pairs)) if best else (FALLBACK, 1.0)
    seen = seen.for_choice(choice)
    columns = columns[: seen.texts.shape[1]]
    weights = _weigh(seen, pairs.soft, pairs.weight, offset=pairs.offset, choice=choice)
    dense_scale, text_scale = seen.scale(choice)
    dense = weights[: len(dense_scale)] * dense_scale
    return LightModel(
        lens=lens,
        shape_weights=dense[: seen.shape_count],
        curve_weights=dense[seen.shape_count :],
        text_columns=columns,
        text_weights=weights[len(dense_scale) :] * text_scale,
        hash_bits=bits,
        temperature=temperature,
    ), best


def _see(pairs: Pairs, *, bits: int, random: np.random.Generator) -> tuple[Lens, Seen, Rows]:
    first, second, prompts, responses = _distinct(pairs)
    shape = shapes(prompts, responses)
    lens = make_lens(np.vstack([shape[first], shape[second]]), random=random)
    looks = np.hstack(lens.look(shape))
    words = texts_seen(responses, bits=bits)
    texts = (words[first] - words[second]).tocsc()
    texts.eliminate_zeros()
    # a word met in one pair alone can only be learnt by heart
    columns = np.flatnonzero(np.diff(texts.indptr) >= 2).astype(np.int64)
    seen = Seen(looks[first] - looks[second], shape.shape[1], texts[:, columns].tocsr())
    return lens, seen, columns


def _distinct(pairs: Pairs) -> tuple[Rows, Rows, list[Any], list[str]]:
    """Where each side of each pair stands among the distinct responses: arenas repeat them."""
    place: dict[tuple[str, str], int] = {}
    prompts: list[Any] = []
    responses: list[str] = []
    sides = []
    for side in (pairs.chosen, pairs.rejected):
        at = []
        for prompt, response in zip(pairs.prompts, side, strict=True):
            key = (str(prompt), response)
            if key not in place:
                place[key] = len(responses)
                prompts.append(prompt)
                responses.append(response)
            at.append(place[key])
        sides.append(np.array(at, dtype=np.int64))
    return sides[0], sides[1], prompts, responses


def _some(group: Rows, most: int, random: np.random.Generator) -> Rows:
    """Whole groups in random order until `most` rows are reached; all rows when there are no more."""
    if len(group) <= most:
        return np.arange(len(group))
    order = random.permutation(np.unique(group))
    place = np.empty(group.max() + 1, dtype=np.int64)
    place[order] = np.arange(len(order))
    return np.sort(np.argsort(place[group], kind="stable")[:most])


def _choose(
    pairs: Pairs, seen: Seen, *, rows: Rows, folds: int, tell: Callable[[int, int, Tried], None]
) -> Tried | None:
    groups = len(np.unique(pairs.group[rows]))
    if groups < 2:
        return None
    parts = _folds(pairs.group[rows], min(folds, groups))
    of = len(SHAPES_FIRST) + len(TEXT_LOUDNESS) * len(PENALTIES)
    tried: list[Tried] = []

    def attempt(choice: Choice) -> None:
        odds = np.full(len(pairs.soft), np.nan)
        heard = seen.for_choice(choice)
        for learn, hold in parts:
            odds[rows[hold]] = _hold_out(pairs, heard, learn=rows[learn], hold=rows[hold], choice=choice)
        loss = _log_loss(odds[rows], pairs.soft[rows], pairs.weight[rows])
        tried.append(Tried(choice, loss, odds))
        tell(len(tried), of, tried[-1])

    for choice in SHAPES_FIRST:
        attempt(choice)
    # texts are dear to fit, so they are only tried beside the curves that did best without them
    curves = min(tried, key=lambda each: each.log_loss).choice.curves
    for texts, penalty in product(TEXT_LOUDNESS, PENALTIES):
        attempt(Choice(curves, texts, penalty))
    return min(tried, key=lambda each: each.log_loss)


def _folds(group: Rows, count: int) -> list[tuple[Rows, Rows]]:
    """(learn, hold) positions `count` times: each group is held once, the largest dealt first to the emptiest part."""
    names, sizes = np.unique(group, return_counts=True)
    full = np.zeros(count)
    part = np.empty(int(names.max()) + 1, dtype=np.int64)
    for place in np.argsort(-sizes, kind="stable"):
        part[names[place]] = full.argmin()
        full[part[names[place]]] += sizes[place]
    return [(np.flatnonzero(part[group] != one), np.flatnonzero(part[group] == one)) for one in range(count)]


def _hold_out(pairs: Pairs, seen: Seen, *, learn: Rows, hold: Rows, choice: Choice) -> Floats:
    part = seen.only(learn)
    weights = _weigh(part, pairs.soft[learn], pairs.weight[learn], offset=pairs.offset[learn], choice=choice)
    return _odds(seen.only(hold), weights, choice)


def _odds(seen: Seen, weights: Floats, choice: Choice) -> Floats:
    dense_scale, text_scale = seen.scale(choice)
    own = len(dense_scale)
    return np.asarray(seen.dense @ (weights[:own] * dense_scale) + seen.texts @ (weights[own:] * text_scale))


def _weigh(seen: Seen, soft: Floats, weight: Floats, *, offset: Floats, choice: Choice) -> Floats:
    """Minimises Σ w [log(1 + e^d) - p d] + penalty |b|² / 2, d = x·b - offset (Bradley-Terry)."""
    dense_scale, text_scale = seen.scale(choice)
    own = len(dense_scale)

    def loss(b: Floats) -> tuple[float, Floats]:
        d = _odds(seen, b, choice) - offset
        slope = weight * (expit(d) - soft)
        pull = np.r_[(seen.dense.T @ slope) * dense_scale, (seen.texts.T @ slope) * text_scale]
        value = float(weight @ (np.logaddexp(0.0, d) - soft * d) + 0.5 * choice.penalty * (b @ b))
        return value, pull + choice.penalty * b

    start = np.zeros(own + seen.texts.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80, "ftol": 1e-6})
    return np.asarray(found.x, dtype=np.float64)


def _log_loss(odds: Floats, soft: Floats, weight: Floats) -> float:
    return float(weight @ (np.logaddexp(0.0, odds) - soft * odds) / weight.sum())


def _temperature(best: Tried, pairs: Pairs) -> float:
    """The divisor of the held-out log-odds that makes their log loss least: calibration in one number."""
    held = ~np.isnan(best.odds)
    odds, soft, weight = best.odds[held], pairs.soft[held], pairs.weight[held]
    found = minimize_scalar(
        lambda log_t: _log_loss(odds / np.exp(log_t), soft, weight), bounds=(-3.0, 3.0), method="bounded"
    )
    return float(np.exp(found.x))
