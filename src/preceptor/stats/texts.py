"""What several people's texts add up to: the middle one, or one fused word by word.

medoid       of one item's texts, the one nearest to all: always a text somebody wrote
middles      the same for many items, each annotator weighted by how near they lie to the others
fused        words voted on one by one, for transcripts and other texts meant to be the same

Reliability is the inverse of the mean squared distance to the others, as in J. Li and F. Fukumoto, A dataset of crowdsourced word
sequences (2019), section 4.2 (RASA), with three differences: distances are between words and need no embeddings, one's own text is
left out of what one is compared with, and everybody is held near the crowd until there is something to go by. Fusing is J. G. Fiscus,
A post-processing system to yield reduced word error rates (ROVER, 1997), aligned to the middle text instead of to the first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.naming import Values, factorise

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PRIOR_ITEMS = 5
"""As many items at the crowd's mean distance are added to each annotator's own."""
ROUNDS = 2
"""First all voices count the same, then each by its distance to the others, weighted so."""
LIGHTEST, HEAVIEST = 0.05, 20.0
_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+(?:['’][^\W_]+)*"
)
"""A run of letters and digits; in scripts that write without blanks every letter."""


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts (texts,) in item order as numbered words, with who wrote them."""

    item: NDArray[np.int32]  # (texts,), ascending
    annotator: NDArray[np.int32]  # (texts,)
    row: Ints  # (texts,), where each stood in what was given
    first: Ints  # (items + 1,), the texts of item i are first[i]:first[i + 1]
    start: Ints  # (texts + 1,), its words are word[start[t]:start[t + 1]]
    word: NDArray[np.int32]  # (words,)
    item_names: NDArray[Any]  # (items,)
    annotator_names: NDArray[Any]  # (annotators,)
    vocabulary: list[str]

    @classmethod
    def from_columns(cls, item: Values, annotator: Values, text: Sequence[str]) -> Texts:
        """From three columns; letters' case and width, marks and blanks make no difference. Raises Problem on unequal lengths."""
        items, item_names = factorise(item, where="item")
        people, names = factorise(annotator, where="annotator")
        if not items.size == people.size == len(text):
            raise invalid(
                "stats.texts.lengths", f"Found {items.size} items, {people.size} annotators, {len(text)} texts."
            )
        order = np.argsort(items, kind="stable").astype(np.int64)
        numbers: dict[str, int] = {}
        coded = [[numbers.setdefault(word, len(numbers)) for word in words(text[row])] for row in order.tolist()]
        first = np.concatenate([[0], np.bincount(items, minlength=item_names.size).cumsum()]).astype(np.int64)
        start = np.concatenate([[0], np.cumsum([len(each) for each in coded])]).astype(np.int64)
        flat = np.fromiter((code for each in coded for code in each), np.int32, count=int(start[-1]))
        return cls(items[order], people[order], order, first, start, flat, item_names, names, list(numbers))

    def words_of(self, place: int) -> NDArray[np.int32]:
        return self.word[self.start[place] : self.start[place + 1]]


@dataclass(frozen=True, eq=False)
class Middles:
    """The middle text of each item, and how much each annotator counted."""

    texts: Texts
    place: Ints  # (items,), into texts; the text itself is the one given at texts.row[place]
    closeness: Floats  # (items,), 1 less the weighted mean distance of the others to it; NaN where nobody else wrote
    weight: Floats  # (annotators,), 1 = as near to the others as most
    distance: Floats  # (annotators,), mean distance to the others of the same items; NaN where nobody else wrote

    @property
    def row(self) -> Ints:
        """Where each item's middle text (items,) stood in the columns given."""
        return np.asarray(self.texts.row[self.place])


def words(text: str) -> list[str]:
    """What distances are between: words without case, width and marks; letters, in scripts without blanks."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def word_distance(one: str, other: str) -> float:
    """Fewest words put in, left out or replaced, over the longer text's words: 0 same, 1 nothing in common."""
    numbers: dict[str, int] = {}
    both = [
        np.array([numbers.setdefault(word, len(numbers)) for word in words(each)], np.int32) for each in (one, other)
    ]
    longest = max(both[0].size, both[1].size)
    return int(kernels.editing.edits(both[0], both[1], np.empty(longest + 1, np.int64))) / longest if longest else 0.0


def medoid(texts: Sequence[str], *, weights: Sequence[float] | None = None) -> int:
    """Which of the texts lies nearest to all by `word_distance`, of equals the first. Raises Problem on none."""
    if not texts:
        raise invalid("stats.texts.none", "There are no texts to take the middle of.")
    weight = np.ones(len(texts)) if weights is None else np.asarray(weights, dtype=np.float64)
    return _nearest(np.array([[word_distance(one, other) for other in texts] for one in texts]), weight)


def middles(texts: Texts, *, weighted: bool = True) -> Middles:
    """The middle text of every item, annotators weighted by their distance to the others unless told otherwise.

    Costs the square of the texts of each item, and of their words. Deterministic.
    """
    apart = _distances(texts)
    weight = np.ones(texts.annotator_names.size)
    distance, count = _from_others(texts, apart, weight)
    for _ in range(ROUNDS if weighted else 0):
        weight = _weights(distance, count)
        distance, count = _from_others(texts, apart, weight)
    place, closeness = np.empty(len(apart), np.int64), np.full(len(apart), np.nan)
    for item, table in enumerate(apart):
        voices = weight[texts.annotator[texts.first[item] : texts.first[item + 1]]]
        at = _nearest(table, voices)
        place[item] = texts.first[item] + at
        others = np.arange(len(table)) != at
        if others.any():
            closeness[item] = 1 - float(table[at, others] @ voices[others]) / float(voices[others].sum())
    return Middles(texts, place, closeness, weight, np.where(count > 0, distance, np.nan))


def fused(found: Middles) -> list[str]:
    """A text for each item made of the words most weight is behind, in small letters and without marks.

    For texts meant to be the same (transcripts). Where people say a thing in different words the outcome may be no sentence: take
    the middle text there.
    """
    texts, out = found.texts, []
    for item, base in enumerate(found.place.tolist()):
        voices = range(int(texts.first[item]), int(texts.first[item + 1]))
        out.append(" ".join(texts.vocabulary[code] for code in _voted(texts, found.weight, base, voices)))
    return out


def _distances(texts: Texts) -> list[Floats]:
    """A symmetric table of distances for each item."""
    size = np.diff(texts.first)
    flat = np.empty(int((size * (size - 1) // 2).sum()))
    longest = int(np.diff(texts.start).max(initial=0))
    kernels.editing.within_items(texts.first, texts.start, texts.word, longest, flat)
    tables, at = [], 0
    for n in size.tolist():
        table = np.zeros((n, n))
        upper = np.triu_indices(n, 1)
        table[upper] = flat[at : at + upper[0].size]
        tables.append(table + table.T)
        at += upper[0].size
    return tables


def _from_others(texts: Texts, apart: Sequence[Floats], weight: Floats) -> tuple[Floats, Floats]:
    """Mean distance (annotators,) to the others of the same items, weighted, and on how many items."""
    total, count = np.zeros(weight.size), np.zeros(weight.size)
    for item, table in enumerate(apart):
        people = texts.annotator[texts.first[item] : texts.first[item + 1]]
        if people.size > 1:
            voices = weight[people]
            np.add.at(total, people, (table @ voices) / (voices.sum() - voices))
            np.add.at(count, people, 1.0)
    return np.divide(total, count, out=np.zeros(weight.size), where=count > 0), count


def _weights(distance: Floats, count: Floats) -> Floats:
    mean = float(distance @ count) / max(float(count.sum()), 1.0)
    if mean == 0:
        return np.ones(distance.size)
    shrunk = (distance * count + PRIOR_ITEMS * mean) / (count + PRIOR_ITEMS)
    return np.asarray(np.clip((mean / shrunk) ** 2, LIGHTEST, HEAVIEST))


def _nearest(table: Floats, weight: Floats) -> int:
    return int(np.argmin(np.round(table @ weight, 12)))


def _voted(texts: Texts, weight: Floats, base: int, voices: range) -> list[int]:
    """The base's words, each kept, replaced or left out as most weight says, and what most put between them."""
    own = texts.words_of(base)
    said: list[dict[int, float]] = [defaultdict(float) for _ in range(own.size)]
    between: list[dict[tuple[int, ...], float]] = [defaultdict(float) for _ in range(own.size + 1)]
    for voice in voices:
        _hear(own, texts.words_of(voice), float(weight[texts.annotator[voice]]), said, between)
    half = float(weight[texts.annotator[voices.start : voices.stop]].sum()) / 2
    out: list[int] = []
    for at in range(own.size + 1):
        out += next((run for run, share in between[at].items() if share > half), ())
        if at < own.size and (kept := _most(said[at], int(own[at]))) >= 0:
            out.append(kept)
    return out


def _hear(
    own: NDArray[np.int32], other: NDArray[np.int32], weight: float, said: Sequence[dict[int, float]],
    between: Sequence[dict[tuple[int, ...], float]],
) -> None:  # fmt: skip
    place = np.empty(other.size, np.int64)
    kernels.editing.aligned(own, other, place)
    runs: dict[int, list[int]] = defaultdict(list)
    missing = set(range(own.size))
    for word, at in zip(other.tolist(), place.tolist(), strict=True):
        if at < 0:
            runs[-1 - at].append(word)
        else:
            said[at][word] += weight
            missing.discard(at)
    for at in missing:
        said[at][-1] += weight
    for at, run in runs.items():
        between[at][tuple(run)] += weight


def _most(said: Mapping[int, float], own: int) -> int:
    """The word most weight is behind, the base's own where it is among them; -1 = none."""
    top = max(said.values())
    return own if said.get(own, 0.0) >= top - 1e-9 else max(said, key=lambda word: (said[word], -word))
