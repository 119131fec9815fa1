"""Signs read from labels: rows, variety, what they tell, half-hearted or shared work; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.integrity.crowd import Crowd, Family
from preceptor.rooms.integrity.nouns import Evidence, Sign
from preceptor.stats.careless import against_others_of, discoveries, shared_mistakes_of
from preceptor.stats.half_hearted import half_hearted_of
from preceptor.stats.mistakes import chances_by_others
from preceptor.stats.sameness import little_variety, unlikely_runs
from preceptor.stats.truth import Truth, dawid_skene
from preceptor.stats.votes import Votes

_LEAST_VOTES, _MOST_LABELS = 30, 200
"""As where mistakes are learnt for the consensus: below, and on larger scales, nothing is said."""
_MOST_IN_PAIRS = 1_500
"""People with most answers that are held against each other: pairs grow with their square."""
_PAIRS_FALSE = 0.01
_MOST_PARTNERS = 3
_HALF_ANSWERS = 20
"""Of somebody with fewer answers half-hearted work is not told from honest work."""
_HALF_OTHERS = 20
"""Nor where fewer others are known: an honest person may well err more than each of a few."""
_HALF_CHANCE = 1e-5
"""No smaller chance is claimed for it: what people are like is known from a hundred of them."""

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Fitted:
    """A family's votes in the order the answers were given, each with its answer's place; `people` (annotators,)."""

    question: str
    truth: Truth
    people: Ints
    answer: Ints  # (votes,)


def family_signs(crowd: Crowd, fitted: Sequence[Fitted], *, least: int, shown: int) -> Iterator[Evidence]:
    """Every test of everybody with `least` votes in a family, whether it finds something or not."""
    for one in fitted:
        enough = [at for at, many in enumerate(one.truth.votes.per_annotator.tolist()) if many >= least]
        yield from _runs(crowd, one, enough, shown)
        yield from _variety(one, enough)
        yield from _told(one, enough)
        yield from _half_hearted(crowd, one, shown)


def fits(crowd: Crowd) -> Iterator[Fitted]:
    for (question, _), family in sorted(crowd.families.items()):
        if len(family.label) >= _LEAST_VOTES and 2 <= len(family.categories) <= _MOST_LABELS:
            fitted = _fit(crowd, question, family)
            if fitted.people.size >= 2:
                yield fitted


def _fit(crowd: Crowd, question: str, family: Family) -> Fitted:
    answer = np.array(family.answer, np.int64)
    order = np.argsort(np.array(crowd.numbers, np.int64)[answer], kind="stable")
    people, codes = np.unique(np.array(crowd.people, np.int64)[answer], return_inverse=True)
    shape = (len(family.units), people.size, len(family.categories))
    votes = Votes.from_codes(np.array(family.item)[order], codes[order], np.array(family.label)[order], shape=shape)
    return Fitted(question, dawid_skene(votes), people, answer[order])


def _runs(crowd: Crowd, one: Fitted, enough: Sequence[int], shown: int) -> Iterator[Evidence]:
    found = unlikely_runs(one.truth)
    by_person = np.argsort(one.truth.votes.annotator, kind="stable")
    for at in enough:
        begin, length = int(found.begin[at]), int(found.length[at])
        places = dict.fromkeys(one.answer[by_person[begin : begin + length]].tolist())
        yield Evidence(
            int(one.people[at]), Sign.RUNS, one.question, float(length), 0.0, int(one.truth.votes.per_annotator[at]),
            float(found.p[at]), stands=False, answers=[crowd.ids[place] for place in list(places)[-shown:][::-1]],
        )  # fmt: skip


def _variety(one: Fitted, enough: Sequence[int]) -> Iterator[Evidence]:
    found = little_variety(one.truth)
    for at in enough:
        yield Evidence(
            int(one.people[at]), Sign.VARIETY, one.question, float(found.entropy[at]), float(found.expected[at]),
            int(one.truth.votes.per_annotator[at]), float(found.p[at]), stands=False,
        )  # fmt: skip


def _told(one: Fitted, enough: Sequence[int]) -> Iterator[Evidence]:
    found = against_others_of(one.truth, groups=one.answer)
    usual = float(np.nanmedian(found.mean)) if np.isfinite(found.mean).any() else 0.0
    for at in enough:
        yield Evidence(
            int(one.people[at]), Sign.NOTHING_TOLD, one.question, float(found.mean[at]), usual,
            int(found.votes[at]), float(found.p[at]), stands=False,
        )  # fmt: skip


def _half_hearted(crowd: Crowd, one: Fitted, shown: int) -> Iterator[Evidence]:
    """Shown as the share of labels that are what everybody else on the item makes most likely, beside that of half of the people."""
    seen, votes = half_hearted_of(one.truth, groups=one.answer), one.truth.votes
    enough = np.flatnonzero((seen.votes >= _HALF_ANSWERS) & (seen.others >= _HALF_OTHERS))
    if not enough.size:
        return
    alike = votes.label == chances_by_others(one.truth).argmax(axis=1)
    share = np.bincount(votes.annotator, alike, votes.annotators) / np.maximum(votes.per_annotator, 1)
    ends, by_person = np.cumsum(votes.per_annotator), np.argsort(votes.annotator, kind="stable")
    for at in enough.tolist():
        own = by_person[ends[at] - votes.per_annotator[at] : ends[at]]
        places = dict.fromkeys(one.answer[own[~alike[own]]][::-1].tolist())
        yield Evidence(
            int(one.people[at]), Sign.HALF_HEARTED, one.question, float(share[at]), float(np.median(share[enough])),
            int(votes.per_annotator[at]), max(_HALF_CHANCE, float(seen.p[at])), stands=False,
            answers=[crowd.ids[place] for place in list(places)[:shown]],
        )  # fmt: skip


def shared(crowd: Crowd, fitted: Sequence[Fitted], *, shown: int) -> Iterator[Evidence]:
    """Mistakes two people share, of the pairs that stand, told of both: who copied whom cannot be told from votes."""
    for one in fitted:
        small = _busiest(one)
        found = shared_mistakes_of(small.truth)
        stands = np.flatnonzero(discoveries(found.p, false_share=_PAIRS_FALSE))
        told: dict[int, int] = defaultdict(int)
        for pair in stands.tolist():
            first, second = int(found.first[pair]), int(found.second[pair])
            for mine, theirs in ((first, second), (second, first)):
                told[mine] += 1
                if told[mine] > _MOST_PARTNERS:
                    continue
                places = _together(small, mine, theirs)[::-1][:shown]
                yield Evidence(
                    int(small.people[mine]), Sign.SAME_MISTAKES, one.question, float(found.shared[pair]),
                    float(found.expected[pair]), int(found.items[pair]), float(found.p[pair]), stands=True,
                    other=int(small.people[theirs]), answers=[crowd.ids[place] for place in dict.fromkeys(places)],
                )  # fmt: skip


def _busiest(one: Fitted) -> Fitted:
    """The same votes, or those of the people who gave most."""
    votes = one.truth.votes
    if votes.annotators <= _MOST_IN_PAIRS:
        return one
    chosen = np.sort(np.argsort(-votes.per_annotator, kind="stable")[:_MOST_IN_PAIRS])
    kept = np.isin(votes.annotator, chosen)
    codes = np.searchsorted(chosen, votes.annotator[kept])
    few = Votes.from_codes(votes.item[kept], codes, votes.label[kept], shape=(votes.items, chosen.size, votes.classes))
    return Fitted(one.question, dawid_skene(few), one.people[chosen], one.answer[kept])


def _together(one: Fitted, mine: int, theirs: int) -> list[int]:
    """Places of my answers in which both of us gave one label that others make unlikely, in the order given."""
    votes = one.truth.votes
    my, their = (np.flatnonzero(votes.annotator == who) for who in (mine, theirs))
    said = {int(votes.item[at]): int(votes.label[at]) for at in their}
    likely = chances_by_others(one.truth).argmax(axis=1)
    return [
        int(one.answer[at])
        for at in my.tolist()
        if said.get(int(votes.item[at])) == int(votes.label[at]) != int(likely[at])
    ]
