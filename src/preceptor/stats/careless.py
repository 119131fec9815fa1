"""What careless or false work looks like in numbers: evidence, never a verdict.

against_others     does an annotator say more than the shares of the labels alone would tell
shared_mistakes    do two annotators make the same mistakes more often than their errors and the items' difficulty explain
leaning            is one side (first, left, longer) chosen more often than chance allows
copied             which texts of different people are nearly the same
discoveries        which of many p-values stand when so large a share of them may be false

Each is a test with a stated chance of a false alarm; figures on real votes are in the guide. The own vote is always left out of
what one is held against (as in `mistakes`). Excess agreement on wrong answers: as in the indices of answer copying (R. B. Frary, T. N. Tideman and
T. M. Watts, 1977), with the item's own difficulty, since what is hard for many is no sign of copying. Discoveries: Y. Benjamini and Y. Hochberg (1995).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import minhash
from preceptor.stats.mistakes import chances_by_others
from preceptor.stats.truth.dawid_skene import dawid_skene
from preceptor.stats.truth.inputs import Gold
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_FLOOR = 1e-9
_Z = 2.576
"""Standard errors of a 99 % interval: who is called careless wrongly is harmed."""
_BELIEVED = 5
"""So many competent votes are joined to an annotator's own when their spread is told."""
_LEAST = 5
"""Below, an interval says nothing."""
_SMOOTHING = 1.0
"""So many votes at the crowd's rate are added to what an item's others, or an annotator, are known to get wrong."""


@dataclass(frozen=True, eq=False)
class Informed:
    """How much each annotator's votes tell beyond the shares of the labels (annotators,), in nats a vote, with its interval; NaN
    without votes. Attentive work lies above 0; whoever draws labels, repeats one or answers against the items lies below."""

    mean: Floats
    low: Floats
    high: Floats
    votes: Ints

    @property
    def careless(self) -> NDArray[np.bool_]:
        """Where even the upper end lies below 0."""
        return np.asarray(self.high < 0)

    @property
    def p(self) -> Floats:
        """The chance (annotators,) of a mean this far below 0 when it is 0 in truth; 1 where nothing can be told."""
        from scipy.stats import norm

        with np.errstate(invalid="ignore", divide="ignore"):
            score = self.mean / ((self.high - self.mean) / _Z)
        return np.where(np.isfinite(self.high), norm.cdf(np.nan_to_num(score)), 1.0)


def against_others(votes: Votes, *, gold: Gold = None, groups: ArrayLike | None = None) -> Informed:
    """Mean log-likelihood ratio of each annotator's votes: a competent annotator's chances, from everybody else's votes on the item,
    against the shares of the labels competent people would give. Normal interval of 99 %; one fit and a pass.

    `groups` (votes,) names the votes given together (one answer about several responses, say): they are not independent, so what they
    tell is counted together. Without bounds below five groups, or five votes where no groups are given.
    """
    return against_others_of(dawid_skene(votes, gold=gold), groups=groups)


def against_others_of(truth: Truth, *, groups: ArrayLike | None = None) -> Informed:
    """As `against_others`, from a fit of `dawid_skene` that was made already."""
    votes = truth.votes
    if not len(votes) or votes.classes < 2:
        return _nothing(votes)
    expected = np.maximum(expected_of(truth), _FLOOR)  # (votes, classes)
    return _by_annotator(votes, expected, np.log(expected) - np.log(expected.mean(axis=0)), groups)


def expected_of(truth: Truth) -> Floats:
    """What a competent annotator would say in the place of each vote (votes, classes), from everybody else's votes on its item."""
    return np.asarray(chances_by_others(truth) @ competent(truth))


def competent(truth: Truth) -> Floats:
    """P(label | truth) (truths, labels) of the crowd, each vote counting by the chance that it is right."""
    votes = truth.votes
    counts = np.full((votes.classes, votes.classes), 0.5 / votes.classes)
    np.add.at(counts.T, votes.label, truth.posterior[votes.item])
    return np.asarray(counts / counts.sum(axis=1, keepdims=True))


def _nothing(votes: Votes) -> Informed:
    unknown = np.full(votes.annotators, np.nan)
    return Informed(unknown, unknown, unknown, votes.per_annotator)


def _by_annotator(votes: Votes, expected: Floats, told: Floats, groups: ArrayLike | None = None) -> Informed:
    """Means and intervals of what was told: `told` (votes, classes) by each label that could be given, `expected` its chances.

    The spread of each annotator is joined with that of `_BELIEVED` competent votes: where nearly all labels are one, forty right votes
    in a row have none of their own, and an interval without width would call the most careful careless.
    """
    who, many = votes.annotator, votes.per_annotator.astype(np.float64)
    score = told[np.arange(len(votes)), votes.label]
    usual = (expected * told).sum(axis=1)
    competent = float((expected * (told - usual.mean()) ** 2).sum() / len(votes))
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.bincount(who, weights=score, minlength=many.size) / many
        off, of = _together(who, score - mean[who], groups)
        number = np.bincount(of, minlength=many.size).astype(np.float64)
        squares = np.bincount(of, weights=off**2, minlength=many.size) + _BELIEVED * competent * many / number
        error = _Z * np.sqrt(squares / (number + _BELIEVED - 1) * number) / many
    error = np.where(many > 0, np.where(number >= _LEAST, error, np.inf), np.nan)
    return Informed(mean, mean - error, mean + error, votes.per_annotator)


def _together(who: Codes, off: Floats, groups: ArrayLike | None) -> tuple[Floats, Codes]:
    """Sums of `off` (votes,) over what one annotator gave together, and whose each sum is."""
    if groups is None:
        return off, who
    pair_of, of = given_together(who, groups)
    return np.asarray(np.bincount(pair_of, weights=off), np.float64), of


def given_together(who: Codes, groups: ArrayLike) -> tuple[Ints, Codes]:
    """The pair of annotator and group each vote (votes,) belongs to, and whose each pair (pairs,) is. Raises Problem on another length."""
    given = np.asarray(groups)
    if given.shape != who.shape:
        raise invalid("stats.careless.lengths", f"Found {who.size} votes and {given.size} groups.")
    names, group = np.unique(given, return_inverse=True)
    # One number a pair: unique numbers are found many times as fast as unique columns.
    pairs, pair_of = np.unique(who.astype(np.int64) * max(names.size, 1) + group.reshape(-1), return_inverse=True)
    return pair_of.reshape(-1), np.asarray(pairs // max(names.size, 1), who.dtype)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of annotators (pairs,) with the items both judged, the mistakes they share, how many were expected, and `p`."""

    first: Ints
    second: Ints
    items: Ints
    shared: Ints
    expected: Floats
    p: Floats


def shared_mistakes(votes: Votes, *, gold: Gold = None, least: int = 10) -> Pairs:
    """Excess agreement on wrong answers, for each pair with `least` items in common; most suspect first.

    A vote is wrong where it is not the label everybody but its giver makes most likely. An annotator gives a wrong label of an item
    with their own error rate, spread as the others of that item (the two left in) err: so hard items make honest people agree, and do not
    count against them. Poisson upper tail. Costs products of sparse (annotators, items) matrices, one for each label.
    """
    return shared_mistakes_of(dawid_skene(votes, gold=gold), least=least)


def shared_mistakes_of(truth: Truth, *, least: int = 10) -> Pairs:
    """As `shared_mistakes`, from a fit of `dawid_skene` that was made already."""
    from scipy.sparse import csr_array

    votes = truth.votes
    nobody = np.empty(0, np.int64)
    if not len(votes) or votes.classes < 2:
        return Pairs(nobody, nobody, nobody, nobody, np.empty(0), np.empty(0))
    shape = (votes.annotators, votes.items)
    wrong = votes.label != chances_by_others(truth).argmax(axis=1)
    rate = _error_rates(votes, wrong)

    def matrix(values: NDArray[Any], at: NDArray[np.bool_] | None = None) -> Any:
        chosen = slice(None) if at is None else at
        cells = (votes.annotator[chosen], votes.item[chosen])
        found = csr_array((values[chosen], cells), shape=shape)
        found.data = np.minimum(found.data, 1.0)  # who judged an item twice counts once
        return found

    seen = matrix(np.ones(len(votes)))
    together = (seen @ seen.T).toarray()
    shared, expected = np.zeros(together.shape), np.zeros(together.shape)
    for label in range(votes.classes):
        made = matrix(np.ones(len(votes)), wrong & (votes.label == label))
        shared += (made @ made.T).toarray()
        chance = matrix(_chance_of(votes, wrong, rate, label))
        expected += (chance @ chance.T).toarray()
    first, second = np.nonzero(np.triu(together >= least, k=1))
    return _ranked(first, second, together, shared, expected)


def _error_rates(votes: Votes, wrong: NDArray[np.bool_]) -> Floats:
    usual = wrong.mean()
    errors = np.bincount(votes.annotator, weights=wrong, minlength=votes.annotators)
    return np.asarray((errors + _SMOOTHING * usual) / (votes.per_annotator + _SMOOTHING))


def _chance_of(votes: Votes, wrong: NDArray[np.bool_], rate: Floats, label: int) -> Floats:
    """The chance (votes,) that this annotator gives this wrong label to this item, each as often wrong as they are, each item as
    often answered so as it is."""
    usual = max(float(wrong.mean()), _FLOOR)
    given = np.bincount(votes.item, weights=wrong & (votes.label == label), minlength=votes.items)
    of_all = float((wrong & (votes.label == label)).mean())
    item = (given + _SMOOTHING * of_all) / (votes.per_item + _SMOOTHING)
    return np.asarray(np.minimum(1.0, rate[votes.annotator] / usual * item[votes.item]))


def _ranked(first: Ints, second: Ints, together: Floats, shared: Floats, expected: Floats) -> Pairs:
    from scipy.stats import poisson

    found, usual = shared[first, second], np.maximum(expected[first, second], _FLOOR)
    p = poisson.sf(found - 1, usual)
    order = np.lexsort((-found, p))
    return Pairs(
        first[order], second[order], together[first, second][order].astype(np.int64), found[order].astype(np.int64),
        usual[order], p[order],
    )  # fmt: skip


def leaning(chosen: ArrayLike, tries: ArrayLike, *, usual: ArrayLike = 0.5) -> Floats:
    """Two-sided p (people,) of choosing one side `chosen` times of `tries` when it is right with chance `usual`: position (shown
    first) or length (the longer one). Exact binomial, both tails doubled. 1 where there was nothing to choose."""
    from scipy.stats import binom

    hits, of = np.asarray(chosen, np.int64), np.asarray(tries, np.int64)
    if hits.shape != of.shape or (hits < 0).any() or (hits > of).any():
        raise invalid("stats.careless.counts", "Each count chosen lies between 0 and its tries.")
    tail = np.minimum(binom.cdf(hits, of, usual), binom.sf(hits - 1, of, usual))
    return np.asarray(np.minimum(1.0, 2 * tail))


@dataclass(frozen=True)
class Copy:
    """Two texts (their places) of different people, and how alike they are (0..1)."""

    first: int
    second: int
    likeness: float


def copied(texts: Sequence[str], author: Sequence[Any], *, least: float = 0.8) -> list[Copy]:
    """Nearly the same texts of different people, most alike first; each text is compared only with those that share a band."""
    if len(texts) != len(author):
        raise invalid("stats.careless.lengths", f"Found {len(texts)} texts and {len(author)} authors.")
    signed = [minhash.signature(text) for text in texts]
    places: dict[tuple[int, int], list[int]] = {}
    found: dict[tuple[int, int], float] = {}
    for place, signature in enumerate(signed):
        for key in enumerate(minhash.bands(signature)):
            for other in places.setdefault(key, []):
                if author[other] != author[place] and (other, place) not in found:
                    found[other, place] = minhash.likeness(signed[other], signature)
            places[key].append(place)
    alike = [Copy(one, other, value) for (one, other), value in found.items() if value >= least]
    return sorted(alike, key=lambda one: (-one.likeness, one.first, one.second))


def discoveries(p: ArrayLike, *, false_share: float = 0.05) -> NDArray[np.bool_]:
    """Which p-values (tests,) stand when at most `false_share` of those that stand may be false alarms; NaN never does."""
    from scipy.stats import false_discovery_control

    given = np.asarray(p, dtype=np.float64)
    if not given.size:
        return np.zeros(given.shape, np.bool_)
    return np.asarray(false_discovery_control(np.where(np.isnan(given), 1.0, given)) <= false_share)
