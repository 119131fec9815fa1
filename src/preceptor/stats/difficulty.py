"""How hard items are and how attentive people, read off votes alone, to simulate a crowd.

Independent raters with a confusion matrix each agree as often on one item as on any other. Real people do not: some items divide
everybody, and those who go wrong there go wrong together. Here each item has a label most attentive people see, a difficulty (the share of
them who see something else) and a favourite mistake; each person looks with some probability and else says anything. Difficulties and
attention are histograms on a grid, so that no shape is supposed. Like GLAD (J. Whitehill and others, Whose vote should count more, NIPS
2009, equation 1), with an item's difficulty beside a person's ability, but an item can also be hard for the best, and mistakes are shared.

What votes cannot tell is whether the label most people see is the right one; `docs/guide/statistics.md` says how large that gap was on
public sets.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]

DIFFICULTIES: Floats = np.array([0.0, 0.02, 0.05, 0.1, 0.17, 0.25, 0.33, 0.42, 0.5])
"""Shares of attentive people who see another label; beyond a half the other would be the item's label."""
ATTENTION: Floats = np.array([0.02, 0.15, 0.3, 0.45, 0.6, 0.72, 0.82, 0.9, 0.96, 1.0])
_SEEN, _FAVOURITE, _OTHER = range(3)
_LEAST = 1e-9
_SMOOTH = 0.5
"""Added to each count of a histogram: an empty place is not an impossible one."""

_HELD = 0.5
"""Weight of the votes' own shares of labels beside those inferred, in items for each item."""


@dataclass(frozen=True, eq=False)
class Difficulty:
    """A crowd as its votes show it. Histograms sum to 1; `people` and `items` say on how many each rests."""

    difficulties: Floats  # (DIFFICULTIES,), share of items
    attention: Floats  # (ATTENTION,), share of answers given by people so attentive
    shares: Floats  # (classes,), how many items are of each label
    guesses: Floats  # (classes,), what is said without looking
    shared: float
    """Of mistakes made while looking, the share that falls on the item's favourite one."""
    items: float
    """Items that tell anything: with two votes or more."""
    people: float
    """As many equally busy people would tell as much (Kish): few do most of the work."""
    label: NDArray[np.int64]  # (items,), what most attentive people see
    sure: Floats  # (items,), how likely that is


def difficulty(votes: Votes, *, passes: int = 40) -> Difficulty:
    """Fit by expectation-maximisation with items and people in turn (mean field). Deterministic; costs `passes` passes over the votes.

    Raises Problem `stats.difficulty` where no item has two votes.
    """
    if votes.classes < 2 or not (votes.per_item >= 2).any():
        raise invalid(
            "stats.difficulty",
            "No item has two votes, or there is one label only: nothing can be told of its difficulty.",
        )
    fit = _Fit(votes)
    for _ in range(passes):
        if fit.step() < 1e-3:
            break
    return fit.found()


class _Fit:
    """Histograms and posteriors, made better a step at a time."""

    def __init__(self, votes: Votes) -> None:
        self.votes, K = votes, votes.classes
        seen = np.bincount(votes.label, minlength=K) + _SMOOTH
        self.said = self.shares = self.guesses = seen / seen.sum()
        self.difficulties = np.full(DIFFICULTIES.size, 1 / DIFFICULTIES.size)
        self.attention = np.linspace(1, 3, ATTENTION.size) / np.linspace(1, 3, ATTENTION.size).sum()
        self.shared = 1.0 if K == 2 else 0.5
        self.trust = np.tile(self.attention, (votes.annotators, 1))  # (people, attention)
        self.told = votes.per_item >= 2
        self.of_label = [np.flatnonzero(votes.label == one) for one in range(K)]
        self.state = self._items(self._chances())

    def step(self) -> float:
        """Once round; gives how far the histograms moved at most."""
        before = np.concatenate([self.difficulties, self.attention])
        chances = self._chances()
        self.state = self._items(chances)
        roles = self._roles()
        self._people(roles, chances)
        self._learn(roles, chances)
        return float(np.abs(np.concatenate([self.difficulties, self.attention]) - before).max())

    def _chances(self) -> Floats:
        """P(label | its role on the item, difficulty, attention) (labels, roles, difficulties, attention)."""
        looked = self._looked()  # (roles, difficulties)
        guessed = (1 - ATTENTION)[None, :] * self.guesses[:, None]  # (labels, attention)
        return np.asarray(np.maximum(looked[None, :, :, None] * ATTENTION + guessed[:, None, None, :], _LEAST))

    def _looked(self) -> Floats:
        """What attentive people say, by role and difficulty; `_OTHER` is each of the other labels."""
        others = max(self.votes.classes - 2, 1)
        return np.stack([1 - DIFFICULTIES, DIFFICULTIES * self.shared, DIFFICULTIES * (1 - self.shared) / others])

    def _items(self, chances: Floats) -> Floats:
        """P(label seen, favourite mistake, difficulty | votes) (items, labels, labels, difficulties)."""
        votes, K = self.votes, self.votes.classes
        logs = np.log(chances)
        G = DIFFICULTIES.size
        added = np.zeros((votes.items, K, 3, G))
        for label, rows in enumerate(self.of_label):
            expected = np.einsum("vt,rgt->vrg", self.trust[votes.annotator[rows]], logs[label])
            np.add.at(added[:, label], votes.item[rows], expected)
        whole = added[:, :, _OTHER].sum(axis=1)  # (items, difficulties)
        seen, favourite = added[:, :, _SEEN] - added[:, :, _OTHER], added[:, :, _FAVOURITE] - added[:, :, _OTHER]
        state = whole[:, None, None] + seen[:, :, None] + favourite[:, None, :]
        state += np.log(self.shares)[:, None, None] + np.log(self.difficulties)
        state[:, np.arange(K), np.arange(K)] = -np.inf  # a mistake is another label
        state -= state.max(axis=(1, 2, 3), keepdims=True)
        state = np.exp(state)
        return np.asarray(state / state.sum(axis=(1, 2, 3), keepdims=True))

    def _roles(self) -> Floats:
        """What each vote was on its item (votes, roles, difficulties), as probabilities."""
        seen = self.state.sum(axis=2)  # (items, labels, difficulties)
        favourite = self.state.sum(axis=1)
        whole = seen.sum(axis=1)
        item, label = self.votes.item, self.votes.label
        first, second = seen[item, label], favourite[item, label]
        return np.stack([first, second, np.maximum(whole[item] - first - second, 0.0)], axis=1)

    def _people(self, roles: Floats, chances: Floats) -> None:
        votes = self.votes
        logs = np.log(chances)
        found = np.tile(np.log(self.attention), (votes.annotators, 1))
        for label, rows in enumerate(self.of_label):
            told = np.einsum("vrg,rgt->vt", roles[rows], logs[label])
            np.add.at(found, votes.annotator[rows], told)
        found = np.exp(found - found.max(axis=1, keepdims=True))
        self.trust = found / found.sum(axis=1, keepdims=True)

    def _learn(self, roles: Floats, chances: Floats) -> None:
        votes, K = self.votes, self.votes.classes
        of_items = self.state[self.told].sum(axis=(0, 1, 2)) + _SMOOTH / DIFFICULTIES.size
        self.difficulties = of_items / of_items.sum()
        # What is said how often holds the shares: else one label may come to be seen everywhere, and the rest be mistakes.
        labels = self.state.sum(axis=(0, 2, 3)) + _HELD * votes.items * self.said
        self.shares = labels / labels.sum()
        weights = np.bincount(votes.annotator, minlength=votes.annotators).astype(np.float64)
        of_people = weights @ self.trust * (self._effective(weights) / weights.sum()) + _SMOOTH / ATTENTION.size
        self.attention = of_people / of_people.sum()
        guessed, favourite, other = np.full(K, _SMOOTH), 1.0, 1.0
        looked = self._looked()[:, :, None] * ATTENTION
        for label, rows in enumerate(self.of_label):
            joint = np.einsum("vrg,vt->rgt", roles[rows], self.trust[votes.annotator[rows]])
            share = looked / chances[label]
            guessed[label] += float((joint * (1 - share)).sum())
            favourite += float((joint * share)[_FAVOURITE].sum())
            other += float((joint * share)[_OTHER].sum())
        self.guesses = guessed / guessed.sum()
        if K > 2:
            self.shared = favourite / (favourite + other)

    @staticmethod
    def _effective(weights: Floats) -> float:
        return float(weights.sum() ** 2 / (weights**2).sum())

    def found(self) -> Difficulty:
        weights = np.bincount(self.votes.annotator, minlength=self.votes.annotators).astype(np.float64)
        labels = self.state.sum(axis=(2, 3))
        return Difficulty(
            self.difficulties, self.attention, self.shares, self.guesses, float(self.shared), float(self.told.sum()),
            self._effective(weights), labels.argmax(axis=1), labels.max(axis=1),
        )  # fmt: skip
