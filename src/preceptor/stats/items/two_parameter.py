"""The two-parameter logistic model of questions, by marginal maximum likelihood.

A. Birnbaum (1968):

    P(person p answers item i rightly) = 1 / (1 + exp(-(a_i θ_p + d_i))),   difficulty b_i = -d_i / a_i

Ability θ_p ~ Normal(γ t_p, 1); without times γ is 0. R. D. Bock and M. Aitkin (Psychometrika 46 (1981) 443): the E step weighs the nodes of
a Gauss-Hermite quadrature for each person,

    w_pq ∝ φ(x_q - γ t_p) h_q ∏_i P_iq^s (1 - P_iq)^(1-s),

the M step fits each item's (a_i, d_i) to the expected counts n_iq = Σ_p w_pq and r_iq = Σ_p s_pi w_pq by Newton's method, and γ to the mean
abilities. Priors keep what few answers leave open: a ~ Normal(1, 0.7²), d ~ Normal(0, 2²). The slope may fall below 0: that is
what a wrong key looks like. Standard errors from the outer product of each person's score, with the priors.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from preceptor.stats.intervals import Interval, Intervals, check_level
from preceptor.stats.items.responses import Floats, Responses

NODES = 21
SLOPE_PRIOR, INTERCEPT_PRIOR = (1.0, 0.7), (0.0, 2.0)
"""Mean and standard deviation."""
_ROUNDS, _ENOUGH = 200, 1e-3
_NEWTON = 3
_FLAT = 0.15
"""Slopes nearer to 0 have no difficulty: nothing changes with ability."""


@dataclass(frozen=True, eq=False)
class TwoParameter:
    """Slopes and intercepts with intervals (items,); ability and its standard error (persons,); `growth` γ per standard deviation of time."""

    slope: Intervals
    intercept: Intervals
    difficulty: Floats
    ability: Floats
    ability_error: Floats
    growth: float
    nodes: Floats
    weights: Floats
    """Posterior over the nodes (persons, nodes)."""
    converged: bool

    @property
    def reliability(self) -> float:
        """Share of the spread of abilities that is not error, 0 … 1: of forms with gaps, where alpha is not to be had."""
        true, error = float(self.ability.var()), float((self.ability_error**2).mean())
        return true / (true + error) if true + error > 0 else float("nan")

    def chances(self) -> Floats:
        """Chance to answer rightly at each node (items, nodes)."""
        return _logistic(np.outer(self.slope.estimate, self.nodes) + self.intercept.estimate[:, None])


def two_parameter(responses: Responses, *, time: Floats | None = None, level: float = 0.95) -> TwoParameter:
    """Fit by EM, at most 200 rounds. time (persons,): any unit; with it ability may grow or fall over time.

    Costs answers × nodes a round. Items nobody answered stay at the priors' means.
    """
    check_level(level)
    nodes, log_weight = _quadrature()
    at = standardised(time, responses.persons)
    right, wrong = _tables(responses)
    a, d = np.full(responses.items, SLOPE_PRIOR[0]), np.zeros(responses.items)
    growth, moved = 0.0, np.inf
    for _ in range(_ROUNDS):
        weights = _posterior(right, wrong, a, d, nodes, log_weight, growth * at)
        was = np.concatenate([a, d, [growth]])
        met = (right + wrong).T @ weights  # (items, nodes)
        a, d = _maximise(a, d, nodes, np.asarray(right.T @ weights), np.asarray(met))
        growth = float(at @ (weights @ nodes)) / max(float(at @ at), 1e-12)
        moved = float(np.abs(np.concatenate([a, d, [growth]]) - was).max())
        if moved < _ENOUGH:
            break
    weights = _posterior(right, wrong, a, d, nodes, log_weight, growth * at)
    ability = weights @ nodes
    error = np.sqrt(np.maximum(weights @ nodes**2 - ability**2, 0.0))
    spread = _errors(responses, a, d, nodes, weights)
    slope, intercept = (_normal(value, wide, level) for value, wide in zip((a, d), spread, strict=True))
    difficulty = np.divide(-d, a, out=np.full(a.shape, np.nan), where=np.abs(a) >= _FLAT)
    return TwoParameter(slope, intercept, difficulty, ability, error, growth, nodes, weights, moved < _ENOUGH)


def reliability_interval(fit: TwoParameter, *, level: float = 0.95) -> Interval:
    """The reliability with an interval over persons by the delta method on its two means, slopes and intercepts taken as known;
    NaN with fewer than two."""
    from scipy.special import ndtri

    many, share = fit.ability.size, fit.reliability
    if many < 2 or not np.isfinite(share):
        return Interval(share, float("nan"), float("nan"), level)
    true, error = (fit.ability - fit.ability.mean()) ** 2, fit.ability_error**2
    pull = ((1 - share) * true - share * error) / (true.mean() + error.mean())
    half = float(ndtri(0.5 + check_level(level) / 2)) * float(pull.std(ddof=1)) / many**0.5
    return Interval(share, max(0.0, share - half), min(1.0, share + half), level)


def expected(responses: Responses, fit: TwoParameter) -> tuple[Floats, Floats]:
    """Of each answer (n,): what is left of its score beyond its person's ability, Σ_q w_pq (s - P_iq), and the same times θ."""
    chance = fit.chances()
    left, slope = np.empty(len(responses)), np.empty(len(responses))
    for start in range(0, len(responses), 50_000):
        part = slice(start, start + 50_000)
        weight = fit.weights[responses.person[part]]
        residual = (responses.score[part, None] - chance[responses.item[part]]) * weight  # (answers, nodes)
        left[part], slope[part] = residual.sum(axis=1), residual @ fit.nodes
    return left, slope


def _tables(responses: Responses) -> tuple[Floats, Floats]:
    """Right and wrong (persons, items), sparse: what is missing is in neither."""
    from scipy.sparse import csr_array

    place, shape = (responses.person, responses.item), (responses.persons, responses.items)
    return csr_array((responses.score, place), shape=shape), csr_array((1 - responses.score, place), shape=shape)


def _quadrature() -> tuple[Floats, Floats]:
    """Nodes of the standard normal (nodes,), and the logarithm of each weight over its density there."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    return nodes, np.log(weights) + nodes**2 / 2


def _posterior(
    right: Floats, wrong: Floats, a: Floats, d: Floats, nodes: Floats, log_weight: Floats, mean: Floats
) -> Floats:
    line = np.outer(a, nodes) + d[:, None]  # (items, nodes)
    log_right, log_wrong = -np.logaddexp(0, -line), -np.logaddexp(0, line)
    found = right @ log_right + wrong @ log_wrong + log_weight - (nodes - mean[:, None]) ** 2 / 2
    found = np.exp(found - found.max(axis=1, keepdims=True))
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def _maximise(a: Floats, d: Floats, nodes: Floats, hits: Floats, met: Floats) -> tuple[Floats, Floats]:
    """A few steps of Newton on every item at once, with the priors; the sum is concave, so that no step leads astray for long."""
    (mean_a, wide_a), (mean_d, wide_d) = SLOPE_PRIOR, INTERCEPT_PRIOR
    for _ in range(_NEWTON):
        chance = _logistic(np.outer(a, nodes) + d[:, None])
        left, bend = hits - met * chance, met * chance * (1 - chance)
        to_a = left @ nodes - (a - mean_a) / wide_a**2
        to_d = left.sum(axis=1) - (d - mean_d) / wide_d**2
        aa, ad, dd = bend @ nodes**2 + wide_a**-2, bend @ nodes, bend.sum(axis=1) + wide_d**-2
        whole = aa * dd - ad**2
        a = a + np.clip((dd * to_a - ad * to_d) / whole, -1, 1)
        d = d + np.clip((aa * to_d - ad * to_a) / whole, -1, 1)
    return a, d


def _errors(responses: Responses, a: Floats, d: Floats, nodes: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Standard errors of slopes and intercepts (items,)."""
    bare = Intervals(a, a, a, 0.95), Intervals(d, d, d, 0.95)
    fit = TwoParameter(*bare, d, d, d, 0.0, nodes, weights, True)
    to_d, to_a = expected(responses, fit)
    aa = responses.item_sum(to_a**2) + SLOPE_PRIOR[1] ** -2
    dd = responses.item_sum(to_d**2) + INTERCEPT_PRIOR[1] ** -2
    whole = aa * dd - responses.item_sum(to_a * to_d) ** 2
    return np.sqrt(dd / whole), np.sqrt(aa / whole)


def _normal(value: Floats, error: Floats, level: float) -> Intervals:
    from scipy.special import ndtri

    half = float(ndtri(0.5 + level / 2)) * error
    return Intervals(value, value - half, value + half, level)


def standardised(time: Floats | None, persons: int) -> Floats:
    """Times with mean 0 and spread 1; all 0 where there are none, or all the same."""
    if time is None or persons == 0:
        return np.zeros(persons)
    given = np.asarray(time, dtype=np.float64)
    spread = given.std()
    return np.asarray((given - given.mean()) / spread) if spread > 0 else np.zeros(persons)


def _logistic(line: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(line, -40, 40))))
