"""Bradley-Terry that learns whom to believe: Crowd-BT.

X. Chen, P. N. Bennett, K. Collins-Thompson and E. Horvitz, Pairwise ranking aggregation in a crowdsourced setting, WSDM (2013) 193-202,
equation 4: annotator k tells what they see with chance eta_k and the opposite with 1 - eta_k. Fitted to all votes at once by EM: what
somebody is believed to have meant is a soft outcome, so that each step is `bradley_terry`. A tie is no side's opposite and says nothing
of who gave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Intervals, check_level
from preceptor.stats.naming import Values, factorise
from preceptor.stats.ranking.bradley_terry import Point, Ranking, Ties, bradley_terry, solve
from preceptor.stats.ranking.comparisons import TIE, Comparisons
from preceptor.stats.ranking.tally import Tally

Floats = NDArray[np.float64]

_NEARLY = 1e-9
"""A belief of exactly one half would be read as a tie."""


_SWEPT = 1000
"""Items up to which the uncertainty of scores is carried over to annotators; its cost grows with their cube."""
_LEAST_PRIOR = 1e-6


@dataclass(frozen=True, eq=False)
class CrowdRanking:
    """A ranking, and how far each annotator was believed."""

    ranking: Ranking
    annotators: NDArray[np.object_]  # (annotators,), names
    eta: Floats  # (annotators,), chance to tell what they see; under 1/2 for who mixes the sides up
    spread: Floats  # (annotators,), standard deviation of the log-odds of eta
    votes: Floats  # (annotators,), that took a side, by weight
    iterations: int
    converged: bool

    def eta_interval(self, level: float = 0.95) -> Intervals:
        """Credible intervals (annotators,) of eta, normal in its log-odds.

        With the prior that is the default 95 % hold the truth 97 to 98 times of 100 from 50 votes a person on; with a nearly even one
        91 times at 50 and 100 votes, 93 to 94 at 200 and 400 (etas from 0.6 to 0.95, scores unknown): what they miss lies above.
        """
        z = NormalDist().inv_cdf(0.5 + check_level(level) / 2)
        middle = np.log(self.eta) - np.log1p(-self.eta)
        low, high = (1 / (1 + np.exp(-(middle + side * z * self.spread))) for side in (-1, 1))
        return Intervals(self.eta, low, high, level)


def crowd_bradley_terry(
    comparisons: Comparisons,
    annotator: Values,
    *,
    believed: tuple[float, float] = (9.0, 2.0),
    prior: float = 0.1,
    ties: Ties = "davidson",
    tolerance: float = 1e-5,
    max_iterations: int = 200,
) -> CrowdRanking:
    """Scores, and how far to believe each of annotator (comparisons,).

    believed: the Beta prior of eta, both above 1; its mode, 8/9, is where everybody starts and stays without votes, so that few votes
    hardly change a plain ranking. prior, ties: as `bradley_terry`. Stops when no eta moves by tolerance. Turning every vote
    round turns scores and etas: the prior says that most people tell the truth. Raises Problem on unequal lengths, a prior out of range.
    """
    codes, names = factorise(annotator, where="annotator")
    _check(comparisons, codes.size, believed)
    start = bradley_terry(comparisons, prior=prior, ties=ties)
    a, b = believed
    eta, done, change = np.full(names.size, (a - 1) / (a + b - 2)), 0, np.inf
    sided, point = comparisons.left_share != TIE, Point(start.score + start.offset, start.nu)
    weight = comparisons.weight * sided
    votes = np.asarray(np.bincount(codes, weight, names.size), dtype=np.float64)
    while change >= tolerance and done < max_iterations and names.size:
        right = _right(comparisons, point.score)
        meant = eta[codes] * right / (eta[codes] * right + (1 - eta[codes]) * (1 - right))
        better = (np.bincount(codes, weight * meant, names.size) + a - 1) / (votes + a + b - 2)
        change, eta, done = float(np.abs(better - eta).max()), better, done + 1
        point = solve(_believed(comparisons, meant), point, prior=prior, tolerance=1e-7, max_iterations=1000)
    ranking = _ranking(start, comparisons, point)
    spread = _spread(comparisons, point.score, eta, codes, weight, believed, prior)
    return CrowdRanking(ranking, names, eta, spread, votes, done, change < tolerance)


def _right(comparisons: Comparisons, score: Floats) -> Floats:
    """P(the side that was taken is the better one) (comparisons,), were it told as seen; soft outcomes take both by their share."""
    lead = score[comparisons.left] - score[comparisons.right]
    chance, share = 1 / (1 + np.exp(-lead)), comparisons.left_share
    return np.asarray(share * chance + (1 - share) * (1 - chance))


def _believed(comparisons: Comparisons, meant: Floats) -> Tally:
    """The tally of what each vote is believed to have meant."""
    share = comparisons.left_share * meant + (1 - comparisons.left_share) * (1 - meant)
    share = np.where(np.abs(share - TIE) < _NEARLY, TIE + _NEARLY, share)
    soft = np.where(comparisons.left_share == TIE, TIE, share)
    return Comparisons(comparisons.left, comparisons.right, soft, comparisons.weight, comparisons.names).tally()


def _ranking(start: Ranking, comparisons: Comparisons, point: Point) -> Ranking:
    offset = float(point.score.mean()) if comparisons.items else 0.0
    return Ranking(
        comparisons=comparisons,
        score=point.score - offset,
        nu=point.nu,
        tally=comparisons.tally(),
        iterations=point.iterations,
        converged=point.converged,
        ties=start.ties,
        prior=start.prior,
        offset=offset,
    )


def _spread(
    comparisons: Comparisons, score: Floats, eta: Floats, codes: NDArray[np.int32], weight: Floats,
    believed: tuple[float, float], prior: float,
) -> Floats:  # fmt: skip
    """From the curvature at the top: votes on pairs nobody can tell apart say nothing of who gave them.

    The curvature of etas and scores together, scores swept out: scores are not known either, and etas alone would look surer than
    they are (95 % intervals covered 86 %). Beyond `_SWEPT` items scores are taken as known.
    """
    right = _right(comparisons, score)
    mixed = eta[codes] * right + (1 - eta[codes]) * (1 - right)
    pull = (2 * right - 1) / mixed  # slope of a vote's log likelihood by its annotator's eta
    a, b = believed
    own = np.bincount(codes, weight * pull**2, eta.size) + (a - 1) / eta**2 + (b - 1) / (1 - eta) ** 2
    variance = 1 / own
    if 0 < comparisons.items <= _SWEPT:
        lean = (2 * eta[codes] - 1) * right * (1 - right) / mixed * np.sign(comparisons.left_share - TIE)
        variance = variance + _by_scores(comparisons, score, weight, codes, pull, lean, own, prior)
    return np.asarray(np.sqrt(variance) / (eta * (1 - eta)))


def _by_scores(
    comparisons: Comparisons, score: Floats, weight: Floats, codes: NDArray[np.int32], pull: Floats, lean: Floats,
    own: Floats, prior: float,
) -> Floats:  # fmt: skip
    """What the scores' uncertainty adds to the variance of each eta (annotators,); lean: a vote's slope by its left side's score."""
    items, sides = comparisons.items, ((comparisons.left, 1.0), (comparisons.right, -1.0))
    across, within = np.zeros((own.size, items)), np.zeros((items, items))
    for one, sign in sides:
        np.add.at(across, (codes, one), sign * weight * pull * lean)
        for other, turned in sides:
            np.add.at(within, (one, other), sign * turned * weight * lean**2)
    chance = 1 / (1 + np.exp(-score))
    within[np.diag_indices(items)] += max(prior, _LEAST_PRIOR) * chance * (1 - chance)
    through = across / own[:, None]
    left = np.linalg.pinv(within - across.T @ through, hermitian=True)
    return np.asarray(np.maximum(np.einsum("ai,ij,aj->a", through, left, through), 0.0))


def _check(comparisons: Comparisons, annotators: int, believed: tuple[float, float]) -> None:
    if annotators != len(comparisons):
        raise invalid(
            "stats.ranking.annotators",
            f"There are {annotators} annotators for {len(comparisons)} comparisons; one each was expected.",
        )
    if not all(1 < each < np.inf for each in believed):
        raise invalid("stats.ranking.believed", f"The prior of eta is {believed}; two numbers above 1 were expected.")
